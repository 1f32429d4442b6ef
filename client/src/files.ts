import * as vscode from 'vscode'
import {decode} from '../../server/src/draftFiles'

const EXTENSION = /\.[^./]*$/
/** What no file system takes in a name. */
const UNSAFE = /[\\/:*?"<>|\s]+/g

/** The last part of an address: `讲话.md`. */
export function nameOf({path}: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Whether an address is that of the file or folder itself, or of something in the folder. */
export function liesIn(place: vscode.Uri, uri: vscode.Uri): boolean {
  return uri.toString() === place.toString() || uri.toString().startsWith(`${place}/`)
}

/** The text of a file, or in words why it cannot be read. */
export async function readText(uri: vscode.Uri): Promise<{text: string} | {failure: string}> {
  try {
    const file = decode(await vscode.workspace.fs.readFile(uri))
    return file ?? {failure: vscode.l10n.t('not a text file, or in an unknown encoding')}
  } catch (error) {
    return {failure: reasonOf(error)}
  }
}

/** Whether there is something at an address, as far as can be seen. */
export async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri)
    return true
  } catch {
    return false
  }
}

/** What went wrong with a file: in our own words where we have them, otherwise in the system's. */
export function reasonOf(error: unknown): string {
  const code = error instanceof vscode.FileSystemError ? error.code : ''
  if (code === 'FileNotFound') return vscode.l10n.t('no longer there')
  if (code === 'NoPermissions') return vscode.l10n.t('no permission')
  return error instanceof Error ? error.message : String(error)
}

/**
 * For a dialog: beside the draft under its name; of one that was never saved, in the folder that is open under its title.
 * The extension is without a full stop.
 */
export function besideDraft(
  {uri, isUntitled}: vscode.TextDocument,
  title: string,
  extension: string,
): {defaultUri?: vscode.Uri} {
  const folder = isUntitled ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, '..')
  const name = isUntitled ? title.replace(UNSAFE, '') || nameOf(uri) : nameOf(uri).replace(EXTENSION, '')
  return folder ? {defaultUri: vscode.Uri.joinPath(folder, `${name}.${extension}`)} : {}
}

/** Only there a program of the writer can open a file. */
export function isOnThisMachine({scheme}: vscode.Uri): boolean {
  const {remoteName, uiKind} = vscode.env
  return scheme === 'file' && remoteName === undefined && uiKind === vscode.UIKind.Desktop
}
