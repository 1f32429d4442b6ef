import * as vscode from 'vscode'
import {LAYOUT_REQUEST, type LayoutAnswer} from '../../../server/src/lsp/protocol'
import {afterPause} from '../afterPause'
import {editorOf, select, visibleEditor} from '../drafts'
import {nameOf} from '../files'
import type {Dismissals} from '../filling/dismissals'
import type {FollowedDraft} from '../followedDraft'
import {compare} from '../positions'
import {toRange} from '../ranges'
import type {Server} from '../serverProcess'
import {createDraftPanels} from '../webviews/draftPanels'
import type {FromPages, KeyedToPages, LaidDraft, PrintedPlace, ToPages} from './layoutMessages'
import {layoutPage} from './layoutPage'
import {printedOffset, printedText, sourceOffset} from './printedText'
import {printLayout} from './printLayout'

const VIEW_TYPE = 'nigao.layout'
/** Milliseconds without a keystroke before the pages are drawn anew. */
const PAUSE = 250
/** Milliseconds the cursor rests before the pages follow it. */
const REST = 80

/** The pages of a draft as they will be printed, beside it. */
export interface LayoutView {
  open(document: vscode.TextDocument): void
}

/** One panel per draft; it comes back after VS Code was closed. */
export function createLayoutView(
  server: Server,
  dismissals: Dismissals,
  context: vscode.ExtensionContext,
): LayoutView {
  const panels = createDraftPanels(
    {
      viewType: VIEW_TYPE,
      titleOf,
      page: layoutPage,
      serve: (panel, draft, key) => serve(server, dismissals, panel, draft, key, context),
    },
    context,
  )
  return {open: ({uri}) => panels.show(uri, {preserveFocus: true})}
}

/** Answers the page for as long as its panel is there. */
function serve(
  server: Server,
  dismissals: Dismissals,
  panel: vscode.WebviewPanel,
  draft: FollowedDraft,
  key: string,
  context: vscode.ExtensionContext,
): void {
  let laid: LaidDraft | undefined
  const refreshing = afterPause(PAUSE, refresh)
  const following = afterPause(REST, follow)
  const listeners = [
    refreshing,
    following,
    panel.webview.onDidReceiveMessage((message: FromPages) => void receive(message)),
    draft.onDidChange(refreshing.ask),
    server.onDidChangeRunning(refreshing.ask),
    dismissals.onDidChange(refreshing.ask),
    vscode.window.onDidChangeTextEditorSelection(({textEditor: {document}}) => {
      if (document.uri.toString() === draft.uri().toString()) following.ask()
    }),
  ]
  panel.onDidDispose(() => {
    for (const listener of listeners) listener.dispose()
  })

  async function receive(message: FromPages): Promise<void> {
    switch (message.type) {
      case 'ready':
        return refresh()
      case 'picked':
        return goTo(message.place, message.version)
      case 'print':
        return print()
      case 'leave':
        return leave()
    }
  }

  function send(message: ToPages): void {
    const keyed: KeyedToPages = {...message, key}
    void panel.webview.postMessage(keyed)
  }

  async function refresh(): Promise<void> {
    const document = await draft.document()
    if (!document) return
    panel.title = titleOf(document.uri)
    // A page out of sight is not there; it will say when it is ready again.
    if (!panel.visible) return
    const answer = await server.ask<LayoutAnswer>(LAYOUT_REQUEST, document)
    if (!answer) return
    laid = answer
    send({type: 'layout', draft: document.uri.toString(), laid})
    await follow()
  }

  /** While the pages are behind the draft they wait for the next ones. */
  async function follow(): Promise<void> {
    const document = await draft.document()
    const editor = document && visibleEditor(document)
    if (!editor || laid?.version !== document.version) return
    const {active} = editor.selection
    const item = laid.items.findLastIndex(({range}) => range && compare(range.start, active) <= 0)
    const shown = laid.items[item]
    if (!shown?.range) return send({type: 'cursor'})
    const range = toRange(shown.range)
    const source = document.getText(range)
    const before = document.offsetAt(active) - document.offsetAt(range.start)
    send({type: 'cursor', place: {item, offset: printedOffset(source, printedText(shown), before)}})
  }

  async function goTo({item, offset}: PrintedPlace, version: number): Promise<void> {
    const document = await draft.document()
    const picked = laid?.version === version ? laid.items[item] : undefined
    if (!document || document.version !== version || !picked?.range) return
    const range = toRange(picked.range)
    const before = sourceOffset(document.getText(range), printedText(picked), offset)
    const place = document.positionAt(document.offsetAt(range.start) + before)
    select(await editorOf(document), {start: place, end: place})
  }

  async function print(): Promise<void> {
    const document = await draft.document()
    if (document) await printLayout(server, document, context)
  }

  async function leave(): Promise<void> {
    const document = await draft.document()
    if (document) await editorOf(document)
  }
}

function titleOf(uri: vscode.Uri): string {
  return vscode.l10n.t('Layout: {0}', nameOf(uri))
}
