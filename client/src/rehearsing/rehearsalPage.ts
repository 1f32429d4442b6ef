import * as vscode from 'vscode'
import {escaped, pageHtml} from '../webviews/page'
import type {RehearsalTexts} from './messages'

/** The page of a rehearsal: the speech, below it the clock and the buttons, and in their place afterwards how long it took. */
export function rehearsalPage(webview: vscode.Webview, dist: vscode.Uri, key: string): string {
  const body = `  <header class="unseen"><h1>${escaped(vscode.l10n.t('Rehearsal'))}</h1></header>
  <main id="speech" tabindex="0" aria-label="${escaped(vscode.l10n.t('The Speech'))}"></main>
  <footer id="bar">
    <p id="section"></p>
    <p class="clock"><span id="elapsed"></span><span id="remaining"></span><span id="end"></span></p>
    <div class="buttons" role="group" aria-label="${escaped(vscode.l10n.t('Rehearsal'))}">
      <button type="button" id="go"></button>
      ${button('slower', '[', vscode.l10n.t('Slower'))}
      <span id="rate"></span>
      ${button('faster', ']', vscode.l10n.t('Faster'))}
      ${button('smaller', '−', vscode.l10n.t('Smaller'))}
      ${button('larger', '+', vscode.l10n.t('Larger'))}
      ${button('mirror', 'M', vscode.l10n.t('Mirrored'))}
      ${button('finish', 'Esc', vscode.l10n.t('End'))}
    </div>
    <p id="keys">${escaped(vscode.l10n.t('Space: pause. ↑ ↓: sentence. PageUp, PageDown: paragraph. ← →: section'))}</p>
  </footer>
  <main id="report" aria-labelledby="reportTitle" hidden>
    <h2 id="reportTitle">${escaped(vscode.l10n.t('Planned and Spoken Time'))}</h2>
    <table id="table"></table>
    <p id="measured"></p>
    <p id="note" role="status"></p>
    <div class="buttons">
      <button type="button" id="copy">${escaped(vscode.l10n.t('Copy'))}</button>
      <button type="button" id="setRate"></button>
      <button type="button" id="again">${escaped(vscode.l10n.t('Once More'))}</button>
      <button type="button" id="close">${escaped(vscode.l10n.t('Back to the Draft'))}</button>
    </div>
  </main>
  <p id="said" class="unseen" role="status"></p>`
  return pageHtml(webview, dist, {
    name: 'rehearsal',
    title: vscode.l10n.t('Rehearsal'),
    key,
    texts: texts(),
    body,
  })
}

/** A button with the key that does the same. */
function button(id: string, key: string, words: string): string {
  return `<button type="button" id="${id}">${escaped(words)} <kbd aria-hidden="true">${key}</kbd></button>`
}

function texts(): RehearsalTexts {
  return {
    start: vscode.l10n.t('Start'),
    pause: vscode.l10n.t('Pause'),
    rate: vscode.l10n.t('{0} syllables a minute', '{0}'),
    elapsed: vscode.l10n.t('Spoken {0}', '{0}'),
    remaining: vscode.l10n.t('Left {0}', '{0}'),
    end: vscode.l10n.t('Ends at {0}', '{0}'),
    paused: vscode.l10n.t('Paused'),
    started: vscode.l10n.t('Started'),
    whole: vscode.l10n.t('The whole draft'),
    measured: vscode.l10n.t('Measured: {0} syllables a minute', '{0}'),
    setRate: vscode.l10n.t('Set This Rate'),
    columns: [
      vscode.l10n.t('Section'),
      vscode.l10n.t('Planned'),
      vscode.l10n.t('Spoken'),
      vscode.l10n.t('Difference'),
    ],
  }
}
