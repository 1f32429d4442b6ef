import {randomUUID} from 'node:crypto'
import * as vscode from 'vscode'
import {type FollowedDraft, followDraft} from '../followedDraft'

/** A kind of panel that shows a draft in another way than as text. */
export interface PanelKind<Served> {
  readonly viewType: string
  titleOf(uri: vscode.Uri): string
  /** The page; it listens only to messages with the key. */
  page(webview: vscode.Webview, dist: vscode.Uri, key: string): string
  /** Answers the page for as long as its panel is there. */
  serve(panel: vscode.WebviewPanel, draft: FollowedDraft, key: string): Served
}

/** The panels of a kind, one for each draft. */
export interface DraftPanels<Served> {
  /** What serves the panel of a draft; undefined where it has none. */
  of(uri: vscode.Uri): Served | undefined
  /** Shows the panel of a draft beside it. */
  show(uri: vscode.Uri, options?: {readonly preserveFocus: boolean}): Served
}

/** Panels that come back after VS Code was closed: their pages keep the address of the draft as `draft` in their state. */
export function createDraftPanels<Served>(
  kind: PanelKind<Served>,
  context: vscode.ExtensionContext,
): DraftPanels<Served> {
  const {viewType, titleOf} = kind
  const panels = new Map<vscode.WebviewPanel, {readonly draft: FollowedDraft; readonly served: Served}>()
  const dist = vscode.Uri.joinPath(context.extensionUri, 'dist')
  context.subscriptions.push(
    {dispose: () => panels.forEach((_, panel) => void panel.dispose())},
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state?: {readonly draft: string}) => {
        if (state) fill(panel, vscode.Uri.parse(state.draft, true))
        else panel.dispose()
      },
    }),
  )
  return {of: uri => find(uri)?.[1].served, show}

  function show(uri: vscode.Uri, {preserveFocus} = {preserveFocus: false}): Served {
    const known = find(uri)
    known?.[0].reveal(undefined, preserveFocus)
    const place = {viewColumn: vscode.ViewColumn.Beside, preserveFocus}
    return known
      ? known[1].served
      : fill(vscode.window.createWebviewPanel(viewType, titleOf(uri), place), uri)
  }

  function find(uri: vscode.Uri) {
    return [...panels].find(([, {draft}]) => draft.uri().toString() === uri.toString())
  }

  function fill(panel: vscode.WebviewPanel, uri: vscode.Uri): Served {
    const draft = followDraft(uri)
    const key = randomUUID()
    const served = kind.serve(panel, draft, key)
    panels.set(panel, {draft, served})
    panel.onDidDispose(() => {
      panels.delete(panel)
      draft.dispose()
    })
    panel.iconPath = vscode.Uri.joinPath(context.extensionUri, 'client/icons/nigao.svg')
    panel.webview.options = {enableScripts: true, localResourceRoots: [dist]}
    panel.webview.html = kind.page(panel.webview, dist, key)
    return served
  }
}
