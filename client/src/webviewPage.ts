import {randomUUID} from 'node:crypto'
import * as vscode from 'vscode'

/** What a page in a panel is made of. */
export interface WebviewPage {
  /** Of its script and its style, which lie in `dist`: `form` is form.js and form.css. */
  readonly name: string
  readonly title: string
  /** What `data-texts` gives to the script. */
  readonly texts: object
  /** HTML, in which all that is not ours is escaped. */
  readonly body: string
}

/**
 * A page that may load its own script and style, and nothing else from anywhere, and listens only to messages with the
 * key.
 */
export function webviewPage(
  webview: vscode.Webview,
  dist: vscode.Uri,
  key: string,
  page: WebviewPage,
): string {
  const {name, title, texts, body} = page
  const nonce = randomUUID()
  const script = webview.asWebviewUri(vscode.Uri.joinPath(dist, `${name}.js`))
  const style = webview.asWebviewUri(vscode.Uri.joinPath(dist, `${name}.css`))
  return `<!DOCTYPE html>
<html lang="${escaped(vscode.env.language)}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy"
    content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escaped(title)}</title>
  <link rel="stylesheet" href="${escaped(String(style))}">
</head>
<body data-key="${escaped(key)}" data-texts="${escaped(JSON.stringify(texts))}">
${body}
  <script nonce="${nonce}" src="${escaped(String(script))}"></script>
</body>
</html>`
}

/** Text as it stands in HTML, in an attribute too. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}
