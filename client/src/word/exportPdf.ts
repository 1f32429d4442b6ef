import * as vscode from 'vscode'
import {type Converted, convertToPdf} from '../../../server/src/office/convertToPdf'
import {findOffice} from '../../../server/src/office/findOffice'
import {complain} from '../ask'
import {patiently} from '../patiently'
import type {Server} from '../serverProcess'
import {exportAs} from './exportWord'

/** The draft as a PDF at a place that the writer chooses, drawn by LibreOffice; where it is not there, says what else he can do. */
export async function exportPdf(
  server: Server,
  document: vscode.TextDocument,
  find: () => string | undefined = findOffice,
): Promise<void> {
  const office = find()
  if (office === undefined) {
    const note = vscode.l10n.t(
      'LibreOffice was not found. Install it (it is free), or print the official layout to a PDF',
    )
    return complain(note, vscode.l10n.t('Print'), async () => {
      await vscode.commands.executeCommand('nigao.printLayout')
    })
  }
  const title = vscode.l10n.t('Export to PDF')
  await exportAs(server, document, {title, extension: 'pdf', type: 'PDF', make: word => draw(word, office)})
}

/** Draws while the writer may stop it; nothing where he did or it failed, which is said. */
async function draw(word: Uint8Array, office: string): Promise<Uint8Array | undefined> {
  const drawn = await patiently(vscode.l10n.t('LibreOffice is drawing the PDF'), token => {
    const stop = new AbortController()
    token.onCancellationRequested(() => stop.abort())
    return convertToPdf(word, {office, signal: stop.signal}).catch(
      (error): Converted => ({failure: 'failed', said: String(error)}),
    )
  })
  if (!drawn) return undefined
  const {done: converted} = drawn
  if ('bytes' in converted) return converted.bytes
  const note =
    converted.failure === 'tooLong'
      ? vscode.l10n.t('LibreOffice did not finish the PDF in five minutes. Export the draft in parts')
      : vscode.l10n.t(
          'LibreOffice could not draw the PDF: {0}',
          converted.said || vscode.l10n.t('it did not say why'),
        )
  await complain(note, vscode.l10n.t('Try Again'), async () => {
    await vscode.commands.executeCommand('nigao.exportPdf')
  })
  return undefined
}
