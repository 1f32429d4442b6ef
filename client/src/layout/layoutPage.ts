import {randomUUID} from 'node:crypto'
import * as vscode from 'vscode'
import {escaped, pageHtml} from '../webviews/page'
import type {LaidDraft, LayoutTexts} from './layoutMessages'

const END_OF_SCRIPT = /<\/(?=script)/gi

/** The page of the layout preview. */
export function layoutPage(webview: vscode.Webview, dist: vscode.Uri, key: string): string {
  const title = vscode.l10n.t('Page Layout')
  return pageHtml(webview, dist, {name: 'layout', title, key, texts: texts(), body: body()})
}

/** A page that a browser prints as the preview shows it, with all it needs in itself: the script and the style of the preview. */
export function printPage(title: string, laid: LaidDraft, script: string, style: string): string {
  const nonce = randomUUID()
  return `<!DOCTYPE html>
<html lang="${escaped(vscode.env.language)}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy"
    content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
  <title>${escaped(title)}</title>
  <style nonce="${nonce}">${style}</style>
</head>
<body data-texts="${escaped(JSON.stringify(texts()))}" data-laid="${escaped(JSON.stringify(laid))}">
${body()}
  <script nonce="${nonce}">${script.replace(END_OF_SCRIPT, '<\\/')}</script>
</body>
</html>`
}

function body(): string {
  return `  <header id="bar">
    <h1>${escaped(vscode.l10n.t('Page Layout'))}</h1>
    <p id="pageOf"></p>
    <button type="button" id="print">${escaped(vscode.l10n.t('Print'))}</button>
  </header>
  <main id="pages"></main>
  <div id="column" aria-hidden="true" lang="zh-CN"></div>`
}

function texts(): LayoutTexts {
  return {
    page: vscode.l10n.t('Page {0}', '{0}'),
    pageOf: vscode.l10n.t('Page {0} of {1}', '{0}', '{1}'),
  }
}
