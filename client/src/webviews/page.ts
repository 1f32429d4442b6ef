import {randomUUID} from 'node:crypto'
import * as vscode from 'vscode'

/** A page of ours and what it needs. */
export interface Page {
  /** Its script and its style are `name.js` and `name.css` among the built files. */
  readonly name: string
  readonly title: string
  /** Messages without it are none of ours: any window may send a page anything. */
  readonly key: string
  /** What the page says by itself. */
  readonly texts: object
  /** Its HTML, made with `escaped`. */
  readonly body: string
}

/** The HTML of a page that may load its own script and style, and nothing else from anywhere. `dist` is where they are built. */
export function pageHtml(
  webview: vscode.Webview,
  dist: vscode.Uri,
  {name, title, key, texts, body}: Page,
): string {
  const nonce = randomUUID()
  const built = (file: string) => escaped(String(webview.asWebviewUri(vscode.Uri.joinPath(dist, file))))
  return `<!DOCTYPE html>
<html lang="${escaped(vscode.env.language)}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy"
    content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escaped(title)}</title>
  <link rel="stylesheet" href="${built(`${name}.css`)}">
</head>
<body data-key="${escaped(key)}" data-texts="${escaped(JSON.stringify(texts))}">
${body}
  <script nonce="${nonce}" src="${built(`${name}.js`)}"></script>
</body>
</html>`
}

/** A text as it stands in HTML, in an attribute as well. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}
