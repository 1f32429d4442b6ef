import * as vscode from 'vscode'
import {WRITE_BACK_REQUEST, type WriteBackAnswer} from '../../../server/src/lsp/protocol'
import {complain} from '../ask'
import {isOnThisMachine, isThere, nameOf, reasonOf} from '../files'
import {patiently} from '../patiently'
import type {Server} from '../serverProcess'
import {sayQuietly} from '../status'
import {askAboutWord, chooseWordFile, freePlaceBeside, type Given, givenWordFile} from './wordFiles'

type Written = Exclude<WriteBackAnswer['word'], {readonly refusal: string}>

/** Of 来稿.md and 来稿-2.md. */
const DRAFT_ENDING = /(?:-\d{1,3})?\.(?:md|markdown|txt)$/i

/**
 * What is found in a Word file as comments in a copy beside it. Without an address the open one, the one that the draft was
 * imported from, or one that the writer chooses.
 */
export async function writeBack(
  server: Server,
  given: Given,
  draft: vscode.TextDocument | undefined,
): Promise<void> {
  const uri =
    givenWordFile(given) ??
    (draft && (await sourceOf(draft))) ??
    (await chooseWordFile(vscode.l10n.t('Write Findings Back to Word'), vscode.l10n.t('Check')))
  if (!uri) return
  const checked = await patiently(vscode.l10n.t('Checking {0}', nameOf(uri)), token =>
    askAboutWord<WriteBackAnswer['word']>(server, WRITE_BACK_REQUEST, uri, token),
  )
  if (!checked) return
  const {done: word} = checked
  if (!word) return sayQuietly(vscode.l10n.t('Nigao is not ready yet'))
  if ('refusal' in word) await vscode.window.showErrorMessage(`“${nameOf(uri)}”${word.refusal}`)
  else if (word.remarks === 0)
    await vscode.window.showInformationMessage(
      vscode.l10n.t('Nothing was found in {0}; no copy has been written', nameOf(uri)),
    )
  else await write(word, await freePlaceBeside(uri, ['.意见', '.docx']))
}

/** The Word file beside a draft that has its name, as an imported one does, saved or not. */
async function sourceOf({uri}: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  const scheme = uri.scheme === 'untitled' ? 'file' : uri.scheme
  for (const ending of [/\.\w+$/, DRAFT_ENDING]) {
    const source = uri.with({scheme, path: uri.path.replace(ending, '.docx')})
    if (source.path !== uri.path && (await isThere(source))) return source
  }
  return undefined
}

/** Writes the copy and says so; where it cannot be written, as often as the writer wants to try again. */
async function write(word: Written, target: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(target, Buffer.from(word.bytes, 'base64'))
  } catch (error) {
    const note = vscode.l10n.t('{0} could not be written: {1}', nameOf(target), reasonOf(error))
    return complain(note, vscode.l10n.t('Try Again'), () => write(word, target))
  }
  const note = vscode.l10n.t(
    '{0} has been written: {1} comments, {2} tracked changes',
    nameOf(target),
    word.remarks,
    word.changes,
  )
  const open = vscode.l10n.t('Open')
  const buttons = isOnThisMachine(target) ? [open] : []
  if ((await vscode.window.showInformationMessage(note, ...buttons)) === open)
    await vscode.env.openExternal(target)
}
