import * as vscode from 'vscode'
import {
  BLANKS_REQUEST,
  type BlanksAnswer,
  FILL_REQUEST,
  type FillAnswer,
  SLOTS_REQUEST,
  type SlotsAnswer,
} from '../../../server/src/lsp/protocol'
import {afterPause} from '../afterPause'
import {select} from '../drafts'
import {applyChanges} from '../edits'
import {nameOf} from '../files'
import type {Server} from '../serverProcess'
import {sayQuietly} from '../status'
import {loadAnswers, saveAnswers} from './answerFiles'
import type {Answers, FormBlank, FormState, FromPage, ToPage} from './formMessages'
import {formPage} from './formPage'
import {nameInSign, sentenceAround} from './sentence'
import {kindName} from './slotKinds'
import {openSlotsOf} from './slotNavigation'

const VIEW_TYPE = 'nigao.fillForm'
/** Milliseconds without a keystroke before the form is brought up to date. */
const PAUSE = 250
/** The answers are worked out again when the draft changed meanwhile, but not for ever. */
const MAX_TRIES = 3

/** Every blank of a draft once, to be filled in together. */
export interface FillForm {
  /** Shows the form of the draft beside it. */
  open(document: vscode.TextDocument): Promise<void>
}

/** One form per draft; it comes back with its answers after VS Code was closed. */
export function createFillForm(server: Server, context: vscode.ExtensionContext): FillForm {
  const panels = new Map<string, vscode.WebviewPanel>()
  const dist = vscode.Uri.joinPath(context.extensionUri, 'dist')
  context.subscriptions.push(
    {dispose: () => panels.forEach(panel => void panel.dispose())},
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state?: FormState) => {
        if (state) fill(panel, vscode.Uri.parse(state.draft, true))
        else panel.dispose()
      },
    }),
  )
  return {open}

  async function open(document: vscode.TextDocument): Promise<void> {
    const {uri} = document
    if (!panels.has(uri.toString()) && !(await openSlotsOf(server, document))) return
    const known = panels.get(uri.toString())
    if (known) return known.reveal()
    fill(
      vscode.window.createWebviewPanel(
        VIEW_TYPE,
        vscode.l10n.t('Fill In: {0}', nameOf(uri)),
        vscode.ViewColumn.Beside,
      ),
      uri,
    )
  }

  function fill(panel: vscode.WebviewPanel, uri: vscode.Uri): void {
    panels.set(uri.toString(), panel)
    panel.onDidDispose(() => panels.delete(uri.toString()))
    panel.iconPath = vscode.Uri.joinPath(context.extensionUri, 'client/icons/nigao.svg')
    panel.webview.options = {enableScripts: true, localResourceRoots: [dist]}
    serve(server, panel, uri)
    panel.webview.html = formPage(panel.webview, dist)
  }
}

/** Answers the page for as long as its panel is there. */
function serve(server: Server, panel: vscode.WebviewPanel, uri: vscode.Uri): void {
  let answers: Answers = {}
  const refreshing = afterPause(PAUSE, refresh)
  const checking = afterPause(PAUSE, check)
  const listeners = [
    refreshing,
    checking,
    panel.webview.onDidReceiveMessage((message: FromPage) => void receive(message)),
    vscode.workspace.onDidChangeTextDocument(({document, contentChanges}) => {
      if (document.uri.toString() === uri.toString() && contentChanges.length > 0) refreshing.ask()
    }),
    server.onDidChangeRunning(() => refreshing.ask()),
  ]
  panel.onDidDispose(() => {
    for (const listener of listeners) listener.dispose()
  })

  async function receive(message: FromPage): Promise<void> {
    if ('answers' in message) answers = message.answers
    switch (message.type) {
      case 'ready':
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
    void panel.webview.postMessage(message)
  }

  /** VS Code lets go of a document that no editor shows, and opens it again for the asking. */
  async function draft(): Promise<vscode.TextDocument | undefined> {
    try {
      return await vscode.workspace.openTextDocument(uri)
    } catch {
      send({type: 'note', text: vscode.l10n.t('The draft is not there any more')})
      return undefined
    }
  }

  async function refresh(): Promise<void> {
    const document = await draft()
    if (!document) return
    const [blanks, slots] = await Promise.all([
      server.ask<BlanksAnswer>(BLANKS_REQUEST, document),
      server.ask<SlotsAnswer>(SLOTS_REQUEST, document),
    ])
    if (!blanks || !slots) return
    // The page answers with what it has, which is then checked.
    send({type: 'blanks', draft: uri.toString(), blanks: toFields(document, blanks, slots)})
  }

  async function check(): Promise<void> {
    const document = await draft()
    const asked = answers
    const filling = document && (await server.ask<FillAnswer>(FILL_REQUEST, document, {answers: asked}))
    if (filling) send({type: 'checked', answers: asked, doubts: filling.doubts, values: filling.values})
  }

  async function apply(): Promise<void> {
    const document = await draft()
    if (!document) return
    let isConfirmed = false
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const filling = await server.ask<FillAnswer>(FILL_REQUEST, document, {answers})
      if (!filling) break
      if (filling.edits.length === 0)
        return send({type: 'note', text: vscode.l10n.t('There is no answer to fill in yet')})
      isConfirmed ||= await confirm(filling)
      if (!isConfirmed) return
      if (document.version === filling.version && (await applyChanges(document, filling.edits)))
        return finish(document, filling.edits.length)
    }
    send({type: 'note', text: vscode.l10n.t('The draft has changed meanwhile; please try again')})
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
    if (choice === anyway) return true
    panel.reveal()
    send({type: 'focus', label: first})
    return false
  }

  async function finish(document: vscode.TextDocument, count: number): Promise<void> {
    const text = vscode.l10n.t('{0} places filled', count)
    send({type: 'applied', labels: Object.keys(answers).filter(label => answers[label]?.trim())})
    send({type: 'note', text})
    sayQuietly(text)
    const slots = await server.ask<SlotsAnswer>(SLOTS_REQUEST, document)
    // What is left is filled here; a finished draft is read, or taken back, in its editor.
    if (slots?.slots.length === 0) await leave()
  }

  async function save(): Promise<void> {
    const document = await draft()
    const text = document && (await saveAnswers(server, document, answers))
    if (text) send({type: 'note', text})
  }

  async function load(): Promise<void> {
    const document = await draft()
    const loaded = document && (await loadAnswers(server, document))
    if (!loaded) return
    if (loaded.answers) send({type: 'loaded', answers: loaded.answers})
    send({type: 'note', text: loaded.note})
  }

  /** Shows in the draft what the field is about; the keyboard stays in the form. */
  async function showPlace(label: string): Promise<void> {
    const editor = vscode.window.visibleTextEditors.find(
      shown => shown.document.uri.toString() === uri.toString(),
    )
    const answer = editor && (await server.ask<SlotsAnswer>(SLOTS_REQUEST, editor.document))
    const slot = answer?.slots.find(one => one.label === label)
    if (editor && slot) select(editor, slot.fill)
  }

  async function leave(): Promise<void> {
    const document = await draft()
    if (!document) return
    const shown = vscode.window.visibleTextEditors.find(editor => editor.document === document)
    await vscode.window.showTextDocument(document, shown?.viewColumn ?? vscode.ViewColumn.One)
  }
}

function toFields(document: vscode.TextDocument, {blanks}: BlanksAnswer, {slots}: SlotsAnswer): FormBlank[] {
  const first = new Map(slots.toReversed().map(slot => [slot.label, slot]))
  return blanks.flatMap(({label, kind, count, suggestion = ''}) => {
    const slot = first.get(label)
    if (!slot) return []
    const {heading = ''} = slot
    const sentence = sentenceAround(document, slot)
    const name = nameInSign(sentence.sign, label)
    const details = [name && kindName(kind), count > 1 && vscode.l10n.t('{0} places', count)]
      .filter(Boolean)
      .join(' · ')
    return [{label, question: name ?? kindName(kind), details, heading, suggestion, ...sentence}]
  })
}
