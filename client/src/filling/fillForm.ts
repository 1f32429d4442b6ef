import * as vscode from 'vscode'
import {
  BLANKS_REQUEST,
  type BlanksAnswer,
  FILL_REQUEST,
  type FillAnswer,
  type LinePosition,
  SLOTS_REQUEST,
  type SlotsAnswer,
} from '../../../server/src/lsp/protocol'
import {afterPause} from '../afterPause'
import {openDocument, select, visibleEditor} from '../drafts'
import {applyChanges} from '../edits'
import {nameOf} from '../files'
import type {FollowedDraft} from '../followedDraft'
import type {Server} from '../serverProcess'
import {sayOfDraft} from '../status'
import {createDraftPanels} from '../webviews/draftPanels'
import {loadAnswers, saveAnswers} from './answerFiles'
import type {Dismissals} from './dismissals'
import {dismissFilled, filledPlaces} from './dismissSlot'
import {toFields, toPlace} from './formFields'
import type {Answers, FromPage, KeyedToPage, ToPage} from './formMessages'
import {formPage} from './formPage'
import {openSlotsOf} from './slotNavigation'
import {slotAt} from './slotOrder'
import {createSlotPlaces} from './slotPlaces'

const VIEW_TYPE = 'nigao.fillForm'
/** Milliseconds without a keystroke before the form is brought up to date. */
const PAUSE = 250
/** The answers are worked out again when the draft changed meanwhile, but not for ever. */
const MAX_TRIES = 3

/** Every blank of a draft once, to be filled in together. */
export interface FillForm {
  /** Shows the form of the draft beside it, with the keyboard at the slot of the position or the next one. */
  open(document: vscode.TextDocument, at: LinePosition): Promise<void>
}

/** What is served to the page of a form. */
interface Page {
  /** Puts the keyboard into the field of a label, as soon as the page has one. */
  focus(label: string): void
}

/** One form per draft; it comes back with its answers after VS Code was closed. */
export function createFillForm(
  server: Server,
  dismissals: Dismissals,
  context: vscode.ExtensionContext,
): FillForm {
  const forms = createDraftPanels(
    {
      viewType: VIEW_TYPE,
      titleOf,
      page: formPage,
      serve: (panel, draft, key) => serve(server, dismissals, panel, draft, key),
    },
    context,
  )
  return {open}

  async function open(document: vscode.TextDocument, at: LinePosition): Promise<void> {
    const slots = await openSlotsOf(server, document)
    const {uri} = document
    if (!slots && !forms.of(uri)) return
    const page = forms.show(uri)
    const slot = slots && slotAt(slots, at)
    if (slot) page.focus(slot.label)
  }
}

/** Answers the page for as long as its panel is there. */
function serve(
  server: Server,
  dismissals: Dismissals,
  panel: vscode.WebviewPanel,
  draft: FollowedDraft,
  key: string,
): Page {
  let answers: Answers = {}
  let isGone = false
  /** What was filled in last is said until the draft changes again. */
  let isSaid = false
  let isReady = false
  let wanted: string | undefined
  const places = createSlotPlaces()
  const refreshing = afterPause(PAUSE, refresh)
  const checking = afterPause(PAUSE, check)
  const listeners = [
    refreshing,
    checking,
    panel.webview.onDidReceiveMessage((message: FromPage) => void receive(message)),
    draft.onDidChange(changes => {
      places.follow(changes)
      refreshing.ask()
      if (isSaid) send({type: 'note', text: ''})
      isSaid = false
    }),
    server.onDidChangeRunning(refreshing.ask),
    dismissals.onDidChange(refreshing.ask),
  ]
  panel.onDidDispose(() => {
    for (const listener of listeners) listener.dispose()
  })
  return {focus}

  function focus(label: string): void {
    wanted = label
    if (isReady) refreshing.ask()
  }

  async function receive(message: FromPage): Promise<void> {
    if ('answers' in message) answers = message.answers
    switch (message.type) {
      case 'ready':
        isReady = true
        return refresh()
      case 'answered':
        return checking.ask()
      case 'apply':
        return apply()
      case 'save':
        return save()
      case 'load':
        return load()
      case 'entered':
        return showPlace(message.label)
      case 'leave':
        return leave()
    }
  }

  function send(message: ToPage): void {
    const keyed: KeyedToPage = {...message, key}
    void panel.webview.postMessage(keyed)
  }

  /** Says so when the draft is gone, and takes it back when it is there again. */
  async function find(): Promise<vscode.TextDocument | undefined> {
    const document = await draft.document()
    if (!document) send({type: 'note', text: vscode.l10n.t('The draft is not there any more')})
    else if (isGone) send({type: 'note', text: ''})
    isGone = !document
    return document
  }

  async function refresh(): Promise<void> {
    const document = await find()
    if (!document) return
    const [blanks, slots] = await Promise.all([
      server.ask<BlanksAnswer>(BLANKS_REQUEST, document),
      server.ask<SlotsAnswer>(SLOTS_REQUEST, document),
    ])
    // Where the draft was changed between the two answers, it is asked again anyway.
    if (!blanks || !slots || blanks.version !== slots.version) return
    panel.title = titleOf(document.uri)
    // A page out of sight is not there; it will say when it is ready again.
    if (!panel.visible) return
    // The page answers with what it has, which is then checked.
    send({
      type: 'blanks',
      draft: document.uri.toString(),
      blanks: toFields(document, blanks, slots),
      renamed: places.update(slots.slots.map(slot => toPlace(document, slot))),
    })
    if (wanted !== undefined) send({type: 'focus', label: wanted})
    wanted = undefined
  }

  async function check(): Promise<void> {
    const document = await find()
    const asked = answers
    const filling = document && (await server.ask<FillAnswer>(FILL_REQUEST, document, {answers: asked}))
    if (filling) send({type: 'checked', answers: asked, doubts: filling.doubts, values: filling.values})
  }

  async function apply(): Promise<void> {
    const document = await find()
    if (!document) return
    let isConfirmed = false
    let failure: string | undefined
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const filling = await server.ask<FillAnswer>(FILL_REQUEST, document, {answers})
      if (!filling) break
      if (filling.edits.length === 0)
        return send({type: 'note', text: vscode.l10n.t('There is no answer to fill in yet')})
      isConfirmed ||= await confirm(filling)
      if (!isConfirmed) return
      const filled = filledPlaces(document, filling.edits)
      failure = await applyChanges(document, filling.version, filling.edits)
      if (failure === undefined) {
        if (Object.keys(filling.doubts).length > 0) await dismissFilled(server, dismissals, document, filled)
        return finish(document, filled.length)
      }
    }
    send({type: 'note', text: failure ?? vscode.l10n.t('The text has changed meanwhile')})
  }

  /** True where there is nothing to doubt, or the writer says that it is right. */
  async function confirm({doubts}: FillAnswer): Promise<boolean> {
    // Year, month and day of one impossible date give one reason.
    const reasons = [...new Set(Object.values(doubts))]
    const [first] = Object.keys(doubts)
    if (first === undefined) return true
    const anyway = vscode.l10n.t('Fill In Anyway')
    const choice = await vscode.window.showWarningMessage(
      vscode.l10n.t('{0} answers look doubtful', reasons.length),
      {modal: true, detail: reasons.join('\n')},
      anyway,
    )
    // The question has taken the keyboard away from the page.
    panel.reveal()
    if (choice === anyway) return true
    send({type: 'focus', label: first})
    return false
  }

  async function finish(document: vscode.TextDocument, count: number): Promise<void> {
    const text = vscode.l10n.t('{0} places filled', count)
    send({type: 'applied', labels: Object.keys(answers).filter(label => answers[label]?.trim())})
    send({type: 'note', text})
    isSaid = true
    sayOfDraft(document, text)
    const slots = await server.ask<SlotsAnswer>(SLOTS_REQUEST, document)
    // What is left is filled here; a finished draft is read, or taken back, in its editor.
    if (slots?.slots.length === 0) await leave()
  }

  async function save(): Promise<void> {
    const document = await find()
    const text = await saveAnswers(server, document, answers)
    if (text) send({type: 'note', text})
  }

  async function load(): Promise<void> {
    const document = await find()
    const loaded = document && (await loadAnswers(server, document))
    if (!loaded) return
    if (loaded.answers) send({type: 'loaded', answers: loaded.answers})
    send({type: 'note', text: loaded.note})
  }

  /** Shows in the draft what the field is about; the keyboard stays in the form. */
  async function showPlace(label: string): Promise<void> {
    const document = openDocument(draft.uri())
    const editor = document && visibleEditor(document)
    const answer = editor && (await server.ask<SlotsAnswer>(SLOTS_REQUEST, document))
    const slot = answer?.slots.find(one => one.label === label)
    if (editor && slot) select(editor, slot.fill)
  }

  async function leave(): Promise<void> {
    const document = await find()
    if (!document) return
    const shown = visibleEditor(document)
    await vscode.window.showTextDocument(document, shown?.viewColumn ?? vscode.ViewColumn.One)
  }
}

function titleOf(uri: vscode.Uri): string {
  return vscode.l10n.t('Fill In: {0}', nameOf(uri))
}
