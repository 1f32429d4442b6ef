import * as vscode from 'vscode'
import {LARGEST_WORD_FILE} from '../../../server/src/draftFiles'
import {isThere, reasonOf} from '../files'
import type {Server} from '../serverProcess'

const EXTENSION = /\.[^./]*$/

/** Why nothing comes of a file; it follows its name. */
export interface Refusal {
  readonly refusal: string
}

/** What a command on a Word file is given: an address as VS Code or a page of ours has it. */
export type Given = vscode.Uri | string | undefined

/** The Word file that a command is given, or the one whose page stands in front. */
export function givenWordFile(given: Given): vscode.Uri | undefined {
  if (given !== undefined) return typeof given === 'string' ? vscode.Uri.parse(given) : given
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input
  return input instanceof vscode.TabInputCustom ? input.uri : undefined
}

/** The one that the writer chooses. */
export async function chooseWordFile(title: string, openLabel: string): Promise<vscode.Uri | undefined> {
  const files = await vscode.window.showOpenDialog({title, openLabel, filters: {Word: ['docx']}})
  return files?.[0]
}

/** What the server answers to the bytes of a Word file; nothing where it is not ready. One that is too large is not even read. */
export async function askAboutWord<Word>(
  server: Server,
  request: string,
  uri: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<Word | Refusal | undefined> {
  try {
    const {size} = await vscode.workspace.fs.stat(uri)
    if (LARGEST_WORD_FILE < size)
      return {refusal: vscode.l10n.t(' is too large: delete its pictures in Word and save it anew')}
    const bytes = Buffer.from(await vscode.workspace.fs.readFile(uri))
    const text = bytes.toString('base64')
    return (await server.askAboutText<{readonly word: Word}>(request, uri, text, token))?.word
  } catch (error) {
    return {refusal: vscode.l10n.t(' could not be read: {0}', reasonOf(error))}
  }
}

/** 来稿.md beside 来稿.docx, or 来稿-2.md where there is such a file or the place is taken otherwise; what its name ends with is given in two. */
export async function freePlaceBeside(
  source: vscode.Uri,
  [name, extension]: readonly [name: string, extension: string],
  isTaken: (place: vscode.Uri) => boolean = () => false,
): Promise<vscode.Uri> {
  const path = source.path.replace(EXTENSION, '') + name
  for (let number = 1; ; number++) {
    const place = source.with({path: `${path}${number === 1 ? '' : `-${number}`}${extension}`})
    if (!isTaken(place) && !(await isThere(place))) return place
  }
}
