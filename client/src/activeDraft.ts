import * as vscode from 'vscode'
import {
  type DraftCounts,
  OUTLINE_REQUEST,
  type OutlineAnswer,
  type OutlineEntry,
  SLOTS_REQUEST,
  type SlotEntry,
  type SlotsAnswer,
  STATS_REQUEST,
  type StatsAnswer,
  type Verdict,
} from '../../server/src/lsp/protocol'
import {setContext} from './contextKeys'
import {draftInFront} from './draftInFront'
import {isDraft} from './drafts'
import {liesIn} from './files'
import type {Dismissals} from './filling/dismissals'
import type {Server} from './serverProcess'

/** Milliseconds without a keystroke before the views are brought up to date. */
const PAUSE = 150
/** Milliseconds after which the views are brought up to date although the writer types on. */
const LONGEST_WAIT = 600

/** The draft that the writer is looking at, as the server last read it. */
export interface ActiveDraft {
  readonly document: vscode.TextDocument
  /** Of the document as it was then; what is shown of another is in the wrong places. */
  readonly version: number
  readonly outline: readonly OutlineEntry[]
  readonly counts: DraftCounts
  /** The open slots in reading order. */
  readonly slots: readonly SlotEntry[]
  /** Those that the writer said are none. */
  readonly dismissed: readonly SlotEntry[]
}

/** What the views show. */
export interface ActiveDraftSource {
  /** Undefined while no draft is open or the server has not answered yet. */
  current(): ActiveDraft | undefined
  /** The draft in view, read or not; undefined while there is none. */
  document(): vscode.TextDocument | undefined
  /** Why the document in view is left alone; undefined where it is not. */
  quiet(): Verdict | undefined
  /** Asks the server anew. */
  refresh(): void
  readonly onDidChange: vscode.Event<ActiveDraft | undefined>
}

/** Follows the active editor and the edits in it. Also keeps the context keys that menus and welcome texts read. */
export function followActiveDraft(
  server: Server,
  dismissals: Dismissals,
  context: vscode.ExtensionContext,
): ActiveDraftSource {
  const changed = new vscode.EventEmitter<ActiveDraft | undefined>()
  let document: vscode.TextDocument | undefined
  let draft: ActiveDraft | undefined
  let quiet: Verdict | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitingSince: number | undefined
  /** Of the questions that are on their way only the last ones are listened to. */
  let asking = 0

  context.subscriptions.push(
    changed,
    {dispose: () => clearTimeout(timer)},
    vscode.window.onDidChangeActiveTextEditor(switchDocument),
    vscode.window.onDidChangeVisibleTextEditors(switchDocument),
    vscode.window.tabGroups.onDidChangeTabs(switchDocument),
    vscode.window.tabGroups.onDidChangeTabGroups(switchDocument),
    // A change of language closes a document and opens it anew, in the same editor.
    vscode.workspace.onDidOpenTextDocument(switchDocument),
    vscode.workspace.onDidCloseTextDocument(switchDocument),
    vscode.workspace.onDidChangeTextDocument(event => {
      if (event.document === document && event.contentChanges.length > 0) postpone()
    }),
    vscode.workspace.onDidSaveTextDocument(saved => {
      if (saved === document) postpone()
    }),
    // The speaking rate changes the minutes, the rules what is marked; the server hears of them at the same time.
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('nigao')) postpone()
    }),
    server.onDidChangeRunning(() => schedule(0)),
    dismissals.onDidChange(() => schedule(0)),
  )
  switchDocument()
  return {
    current: () => draft,
    document: () => document,
    quiet: () => quiet,
    refresh: () => schedule(0),
    onDidChange: changed.event,
  }

  function switchDocument(): void {
    const next = documentInView(document, context.extensionUri)
    if (next === document) return
    document = next
    publish(undefined)
    schedule(0)
  }

  /** Waits for a pause in the typing, but not for ever. */
  function postpone(): void {
    waitingSince ??= Date.now()
    schedule(Math.max(0, Math.min(PAUSE, waitingSince + LONGEST_WAIT - Date.now())))
  }

  function schedule(delay: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void refresh(), delay)
  }

  async function refresh(): Promise<void> {
    waitingSince = undefined
    const asked = document
    if (!asked) return publish(undefined)
    const {version} = asked
    const own = ++asking
    const stats = await server.ask<StatsAnswer>(STATS_REQUEST, asked)
    if (asked !== document || own !== asking) return
    if (stats && !stats.isFull) return publish(undefined, stats)
    const [outline, slots] = await Promise.all([
      server.ask<OutlineAnswer>(OUTLINE_REQUEST, asked),
      server.ask<SlotsAnswer>(SLOTS_REQUEST, asked),
    ])
    if (asked !== document || own !== asking) return
    // An answer about a text that has changed since would put the views, and what is dismissed, in the wrong places.
    if (asked.version !== version) return postpone()
    if (outline && stats && slots) {
      const {dismissed} = slots
      return publish({
        document: asked,
        version,
        outline: outline.entries,
        counts: stats,
        slots: slots.slots,
        dismissed,
      })
    }
    publish(undefined)
  }

  function publish(next: ActiveDraft | undefined, verdict?: Verdict): void {
    draft = next
    dismissals.follow(next)
    quiet = verdict
    setContext('nigao.draft', stateNow())
    setContext('nigao.hasSlots', next !== undefined && next.counts.slots > 0)
    setContext('nigao.hasDismissed', next !== undefined && next.dismissed.length > 0)
    changed.fire(next)
  }

  function stateNow() {
    if (document && server.isLeftOut(document)) return 'leftOut'
    return quiet ? 'quiet' : stateOf(draft, document)
  }
}

/**
 * The output panel and other files may become active for a moment; the draft stays as long as it, its preview or its
 * form can be seen. The pages of this extension, in the folder `pages`, are none.
 */
function documentInView(
  previous: vscode.TextDocument | undefined,
  pages: vscode.Uri,
): vscode.TextDocument | undefined {
  const active = vscode.window.activeTextEditor?.document
  if (active && isDraft(active) && !liesIn(pages, active.uri)) return active
  const inFront = draftInFront(previous, pages)
  if (inFront) return inFront
  const visible = vscode.window.visibleTextEditors.find(editor => editor.document === previous)?.document
  return visible && isDraft(visible) ? visible : undefined
}

function stateOf(draft: ActiveDraft | undefined, document: vscode.TextDocument | undefined) {
  if (!document) return 'none'
  if (!draft) return 'waiting'
  return draft.outline.some(({kind}) => kind === 'heading' || kind === 'series') ? 'outlined' : 'plain'
}
