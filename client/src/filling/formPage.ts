import * as vscode from 'vscode'
import {escaped, pageHtml} from '../webviews/page'
import type {FormTexts} from './formMessages'

/** The page of the fill form; it listens only to messages with the key. */
export function formPage(webview: vscode.Webview, dist: vscode.Uri, key: string): string {
  const title = vscode.l10n.t('Fill In the Draft')
  return pageHtml(webview, dist, {name: 'form', title, key, texts: texts(), body: body(title)})
}

function body(title: string): string {
  return `  <main>
    <form id="form" novalidate aria-labelledby="title">
      <header>
        <h1 id="title">${escaped(title)}</h1>
        <p id="progress"></p>
      </header>
      <div id="blanks"></div>
      <section id="leftOver" hidden>
        <h2>${escaped(vscode.l10n.t('Answers the draft has no place for any more'))}</h2>
        <ul id="leftOverList"></ul>
      </section>
      <footer>
        <p id="note" role="status"></p>
        <div class="buttons">
          <button type="submit" id="apply" aria-describedby="keys">${escaped(vscode.l10n.t('Fill In All'))}</button>
          <button type="button" id="save">${escaped(vscode.l10n.t('Save Answers…'))}</button>
          <button type="button" id="load">${escaped(vscode.l10n.t('Load Answers…'))}</button>
        </div>
        <p id="keys">${escaped(vscode.l10n.t('Enter: next field. Ctrl+Enter: fill in all. Esc: back to the draft'))}</p>
      </footer>
    </form>
  </main>`
}

function texts(): FormTexts {
  return {
    opening: vscode.l10n.t('Before the first heading'),
    none: vscode.l10n.t('Nothing is left to fill'),
    progress: vscode.l10n.t('{0} of {1} answered', '{0}', '{1}'),
    suggestion: vscode.l10n.t('Use “{0}”', '{0}'),
  }
}
