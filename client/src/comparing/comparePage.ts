import * as vscode from 'vscode'
import {escaped, pageHtml} from '../webviews/page'
import type {CompareTexts} from './compareMessages'

/** The page of a comparison: a bar with what was found and where to go, below it both drafts side by side. */
export function comparePage(webview: vscode.Webview, dist: vscode.Uri, key: string): string {
  const title = vscode.l10n.t('Comparison')
  const body = `  <header id="bar">
    <h1 class="unseen">${escaped(title)}</h1>
    <p id="counts"></p>
    <p id="place" role="status"></p>
    <div class="buttons">
      ${button('previous', vscode.l10n.t('Previous'), 'Shift+F7')}
      ${button('next', vscode.l10n.t('Next'), 'F7')}
      <button type="button" id="fold" aria-pressed="false">${escaped(vscode.l10n.t('Changes Only'))}</button>
      <button type="button" id="export">${escaped(vscode.l10n.t('Export Redline'))}</button>
    </div>
  </header>
  <main>
    <div role="table" aria-label="${escaped(title)}">
      <div role="rowgroup" id="head">
        <div role="row" class="row">
          <span role="columnheader" class="sign"><span class="unseen">${escaped(vscode.l10n.t('Change'))}</span></span>
          <span role="columnheader"><strong>${escaped(vscode.l10n.t('Earlier Draft'))}</strong><span id="old"></span></span>
          <span role="columnheader"><strong>${escaped(vscode.l10n.t('This Draft'))}</strong><span id="now"></span></span>
        </div>
      </div>
      <div role="rowgroup" id="rows"></div>
    </div>
  </main>`
  return pageHtml(webview, dist, {name: 'compare', title, key, texts: texts(), body})
}

function button(id: string, words: string, key: string): string {
  return `<button type="button" id="${id}" aria-keyshortcuts="${key}" title="${key}">${escaped(words)}</button>`
}

function texts(): CompareTexts {
  return {
    kinds: {
      moved: vscode.l10n.t('Moves'),
      changed: vscode.l10n.t('Changes'),
      added: vscode.l10n.t('Additions'),
      dropped: vscode.l10n.t('Deletions'),
      renumbered: vscode.l10n.t('Only Renumbered'),
      split: vscode.l10n.t('Only Split or Joined'),
    },
    signs: {
      moved: vscode.l10n.t('M'),
      changed: vscode.l10n.t('C'),
      added: vscode.l10n.t('A'),
      dropped: vscode.l10n.t('D'),
      renumbered: vscode.l10n.t('#'),
      split: vscode.l10n.t('¶'),
    },
    none: vscode.l10n.t('Both drafts say the same'),
    place: vscode.l10n.t('Change {0} of {1}: {2}', '{0}', '{1}', '{2}'),
    movedTo: [
      vscode.l10n.t('Moved to “{0}”', '{0}'),
      vscode.l10n.t('Moved behind “{0}”', '{0}'),
      vscode.l10n.t('Moved to the front'),
    ],
    movedFrom: [
      vscode.l10n.t('Was in “{0}”', '{0}'),
      vscode.l10n.t('Was behind “{0}”', '{0}'),
      vscode.l10n.t('Was at the front'),
    ],
    size: vscode.l10n.t(' ({0} paragraphs)', '{0}'),
    above: vscode.l10n.t('Opening'),
  }
}
