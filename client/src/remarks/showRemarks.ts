import * as vscode from 'vscode'
import type {LineRange} from '../../../server/src/lsp/protocol'
import type {ActiveDraftSource} from '../activeDraft'
import {openDocument, visibleEditor} from '../drafts'
import {compare} from '../positions'
import {sayQuietly} from '../status'
import {followed} from '../textEdit'
import {type AnchorPlace, anchorAt, findAnchor, sentenceAt} from './anchor'
import type {Remark, RemarkThread} from './remarkFile'
import {createRemarkStore} from './remarkStore'

/** Milliseconds after a keystroke until the threads on the screen are put where their words are now. */
const PAUSE = 500
/** Characters of the words that a box names. */
const QUOTED = 20

/** The remarks of colleagues on drafts, shown beside the sentences they are about. */
export interface Remarks {
  /** How many unresolved threads there are on a part of a draft. */
  countIn(document: vscode.TextDocument, part: LineRange): number
  readonly onDidChange: vscode.Event<void>
}

/** A thread with its place, which is gone where its words are, and with its box on the screen, unless it is hidden. */
interface Shown {
  thread: RemarkThread
  place: AnchorPlace | undefined
  box?: vscode.CommentThread
}

/** Threads as VS Code shows them, on every draft that comes into view. Nothing of it is written into the drafts. */
export function showRemarks(drafts: ActiveDraftSource, context: vscode.ExtensionContext): Remarks {
  const store = createRemarkStore(context)
  const changed = new vscode.EventEmitter<void>()
  const shown = new Map<vscode.TextDocument, Shown[]>()
  /** The last reading of the remarks on each draft. */
  const readings = new WeakMap<vscode.TextDocument, symbol>()
  const controller = vscode.comments.createCommentController('nigao', vscode.l10n.t('Remarks'))
  controller.options = {
    prompt: vscode.l10n.t('Write a remark'),
    placeHolder: vscode.l10n.t('It is kept beside the draft, not in it'),
  }
  let showsResolved = false
  let waiting: ReturnType<typeof setTimeout> | undefined
  context.subscriptions.push(
    controller,
    changed,
    {dispose: () => clearTimeout(waiting)},
    store.onDidChange(uri => {
      const document = openDocument(uri)
      if (document && readings.has(document)) void load(document)
    }),
    vscode.workspace.onDidChangeTextDocument(({document, contentChanges}) =>
      follow(document, contentChanges),
    ),
    vscode.workspace.onDidSaveTextDocument(document => void keep(document)),
    vscode.workspace.onDidCloseTextDocument(forget),
    drafts.onDidChange(draft => draft && void show(draft.document)),
    register('nigao.addRemark', add),
    register('nigao.saveRemark', reply),
    register('nigao.resolveRemark', (box?: vscode.CommentThread) => resolve(box, true)),
    register('nigao.reopenRemark', (box?: vscode.CommentThread) => resolve(box, false)),
    register('nigao.removeRemark', remove),
    register('nigao.toggleResolvedRemarks', toggleResolved),
  )
  return {countIn, onDidChange: changed.event}

  async function show(document: vscode.TextDocument): Promise<void> {
    if (!document.isUntitled && !shown.has(document)) await load(document)
  }

  /** Of two readings the one that was begun last counts: what the other has found may have changed meanwhile. */
  async function load(document: vscode.TextDocument): Promise<void> {
    const reading = Symbol()
    readings.set(document, reading)
    const threads = await store.read(document.uri)
    if (!threads || document.isClosed || readings.get(document) !== reading) return
    forget(document)
    const text = document.getText()
    shown.set(
      document,
      threads.map(thread => ({thread, place: findAnchor(text, thread)})),
    )
    draw(document)
  }

  function forget(document: vscode.TextDocument): void {
    for (const {box} of shown.get(document) ?? []) box?.dispose()
    shown.delete(document)
  }

  /** Opens a box for a remark on what is selected, or on the sentence of the cursor. */
  async function add(): Promise<void> {
    const document = drafts.document()
    const selection = document && visibleEditor(document)?.selection
    if (!document || !selection) return sayQuietly(vscode.l10n.t('Open a draft first'))
    if (document.isUntitled)
      return sayQuietly(vscode.l10n.t('Save the draft first; remarks are kept beside it'))
    await show(document)
    const line = document.lineAt(selection.active.line)
    const own = sentenceAt(line.text, selection.active.character)
    const range = selection.isEmpty
      ? new vscode.Range(line.lineNumber, own.start, line.lineNumber, own.end)
      : new vscode.Range(selection.start, selection.end)
    const box = controller.createCommentThread(document.uri, range, [])
    box.contextValue = 'open'
    box.label = vscode.l10n.t('On “{0}”', quoted(document.getText(range)))
    box.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded
  }

  async function reply(said?: vscode.CommentReply): Promise<void> {
    if (!said) return
    const {thread: box, text} = said
    const document = [...shown.keys()].find(({uri}) => uri.toString() === box.uri.toString())
    const author = await authorOf()
    if (!document || author === undefined) return
    const remark: Remark = {author, time: new Date().toISOString(), text}
    const own = shownOf(box)
    if (own) own.thread = {...own.thread, remarks: [...own.thread.remarks, remark]}
    else {
      const {start = new vscode.Position(0, 0), end = start} = box.range ?? {}
      const place = {start: document.offsetAt(start), end: document.offsetAt(end)}
      const thread = {...anchorAt(document.getText(), place), isResolved: false, remarks: [remark]}
      shown.get(document)?.push({thread, place, box})
    }
    await keep(document)
  }

  async function resolve(box: vscode.CommentThread | undefined, isResolved: boolean): Promise<void> {
    const own = shownOf(box)
    if (!own) return box?.dispose()
    own.thread = {...own.thread, isResolved}
    await keepOf(own)
  }

  async function remove(comment: vscode.Comment): Promise<void> {
    const own = [...shown.values()].flat().find(({box}) => box?.comments.includes(comment))
    const at = own?.box?.comments.indexOf(comment) ?? -1
    if (!own || at === -1) return
    own.thread = {...own.thread, remarks: own.thread.remarks.filter((_, index) => index !== at)}
    await keepOf(own)
  }

  function toggleResolved(): void {
    showsResolved = !showsResolved
    for (const document of shown.keys()) draw(document)
    sayQuietly(
      showsResolved
        ? vscode.l10n.t('Resolved remarks are shown')
        : vscode.l10n.t('Resolved remarks are hidden'),
    )
  }

  async function keepOf(own: Shown): Promise<void> {
    for (const [document, all] of shown) if (all.includes(own)) await keep(document)
  }

  /** Draws the threads of a draft and writes them down, each with its words as they are now. */
  async function keep(document: vscode.TextDocument): Promise<void> {
    const all = shown.get(document)
    if (!all) return
    const text = document.getText()
    for (const own of all)
      if (own.place && own.place.start < own.place.end)
        own.thread = {...own.thread, ...anchorAt(text, own.place)}
    for (const {box} of all.filter(({thread}) => thread.remarks.length === 0)) box?.dispose()
    shown.set(
      document,
      all.filter(({thread}) => 0 < thread.remarks.length),
    )
    draw(document)
    await store.write(document.uri, shown.get(document)?.map(({thread}) => thread) ?? [])
  }

  function follow(
    document: vscode.TextDocument,
    edits: readonly vscode.TextDocumentContentChangeEvent[],
  ): void {
    const all = shown.get(document)
    if (!all || all.length === 0 || edits.length === 0) return
    for (const own of all) for (const edit of edits) if (own.place) own.place = followed(own.place, edit)
    clearTimeout(waiting)
    waiting = setTimeout(() => draw(document), PAUSE)
  }

  function draw(document: vscode.TextDocument): void {
    for (const own of shown.get(document) ?? []) {
      const isHidden = own.thread.isResolved && !showsResolved
      if (isHidden) {
        own.box?.dispose()
        delete own.box
      } else drawBox(document, own)
    }
    changed.fire()
  }

  function drawBox(document: vscode.TextDocument, own: Shown): void {
    const {thread, place} = own
    const range = new vscode.Range(
      document.positionAt(place?.start ?? 0),
      document.positionAt(place?.end ?? 0),
    )
    own.box ??= controller.createCommentThread(document.uri, range, [])
    own.box.range = range
    own.box.contextValue = thread.isResolved ? 'resolved' : 'open'
    own.box.state = thread.isResolved
      ? vscode.CommentThreadState.Resolved
      : vscode.CommentThreadState.Unresolved
    own.box.label = place
      ? vscode.l10n.t('On “{0}”', quoted(thread.words))
      : vscode.l10n.t('No longer in the draft: {0}', quoted(thread.words))
    own.box.comments = thread.remarks.map(({author, time, text}) => ({
      author: {name: author},
      body: text,
      mode: vscode.CommentMode.Preview,
      timestamp: new Date(time),
    }))
  }

  function shownOf(box: vscode.CommentThread | undefined): Shown | undefined {
    return [...shown.values()].flat().find(own => own.box !== undefined && own.box === box)
  }

  function countIn(document: vscode.TextDocument, {start, end}: LineRange): number {
    return (shown.get(document) ?? []).filter(({thread, place}) => {
      const at = place && document.positionAt(place.start)
      return !thread.isResolved && at && 0 <= compare(at, start) && compare(at, end) < 0
    }).length
  }
}

function quoted(words: string): string {
  return words.length <= QUOTED ? words : `${words.slice(0, QUOTED)}…`
}

/** Asked once, and kept in the settings. */
async function authorOf(): Promise<string | undefined> {
  const settings = vscode.workspace.getConfiguration('nigao')
  const known = settings.get('remarkAuthor', '').trim()
  if (known !== '') return known
  const title = vscode.l10n.t('Who signs the remark')
  const author = (await vscode.window.showInputBox({title, ignoreFocusOut: true}))?.trim()
  if (author) await settings.update('remarkAuthor', author, vscode.ConfigurationTarget.Global)
  return author || undefined
}

function register<A extends unknown[]>(command: string, run: (...args: A) => unknown): vscode.Disposable {
  return vscode.commands.registerCommand(command, run)
}
