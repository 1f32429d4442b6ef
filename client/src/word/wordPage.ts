import * as vscode from 'vscode'
import {nameOf} from '../files'

/** The view type of the manifest. */
const VIEW = 'nigao.word'
const IMPORT = 'nigao.importWord'
const WRITE_BACK = 'nigao.writeBack'

/** What stands where a Word file is opened, which VS Code cannot show: its name, and what can be made of it. */
export function offerImport(context: vscode.ExtensionContext): void {
  const provider: vscode.CustomReadonlyEditorProvider = {
    openCustomDocument: uri => ({uri, dispose: () => undefined}),
    resolveCustomEditor({uri}, {webview}) {
      webview.options = {enableCommandUris: [IMPORT, WRITE_BACK]}
      webview.html = pageOf(uri)
    },
  }
  context.subscriptions.push(vscode.window.registerCustomEditorProvider(VIEW, provider))
}

/** Without scripts: the buttons are links to commands. */
function pageOf(uri: vscode.Uri): string {
  const link = (command: string) =>
    `command:${command}?${encodeURIComponent(JSON.stringify([uri.toString()]))}`
  const note = vscode.l10n.t(
    'Nigao makes a Markdown draft of it, or writes a copy with its findings as comments.',
  )
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
body { display: grid; place-content: center; justify-items: center; gap: 12px; height: 90vh; color: var(--vscode-foreground); background: var(--vscode-editor-background); font-size: var(--vscode-font-size); }
h1 { margin: 0; font-size: 1.4em; font-weight: 600; }
p { margin: 0; color: var(--vscode-descriptionForeground); }
a { margin-top: 8px; padding: 6px 14px; border: 1px solid var(--vscode-button-border, transparent); border-radius: 2px; text-decoration: none; color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
a.second { margin-top: 0; border-color: var(--vscode-button-secondaryBorder, var(--vscode-button-border, transparent)); color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); }
a.second:hover { color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryHoverBackground); }
a:hover { color: var(--vscode-button-foreground); background: var(--vscode-button-hoverBackground); }
</style>
</head>
<body>
<h1>${escaped(nameOf(uri))}</h1>
<p>${escaped(note)}</p>
<a role="button" href="${link(IMPORT)}">${escaped(vscode.l10n.t('Import as a Draft'))}</a>
<a role="button" class="second" href="${link(WRITE_BACK)}">${escaped(vscode.l10n.t('Write Findings Back to Word'))}</a>
</body>
</html>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
