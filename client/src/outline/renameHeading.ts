import * as vscode from 'vscode'
import {HEADING_REQUEST, type HeadingAnswer, type LinePosition} from '../../../server/src/lsp/protocol'
import {applyChanges} from '../edits'
import {toRange} from '../ranges'
import type {Server} from '../serverProcess'
import {sayQuietly} from '../status'

/** Asks for other words of the heading at a position; its marker stays. */
export async function renameHeading(
  server: Server,
  document: vscode.TextDocument,
  position: LinePosition,
): Promise<void> {
  const answer = await server.ask<HeadingAnswer>(HEADING_REQUEST, document, {position})
  if (!answer) return sayQuietly(vscode.l10n.t('Nigao is not ready yet'))
  const {words, version} = answer
  if (!words) return sayQuietly(vscode.l10n.t('There is no heading here whose words stand by themselves'))
  const value = document.getText(toRange(words))
  const newText = (
    await vscode.window.showInputBox({
      value,
      prompt: vscode.l10n.t('The words of the heading, without its number'),
    })
  )?.trim()
  if (!newText || newText === value) return
  const failure = await applyChanges(document, version, [{range: words, newText}])
  if (failure !== undefined) sayQuietly(failure)
}
