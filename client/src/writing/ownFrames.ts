import * as vscode from 'vscode'
import {readText} from '../files'
import {sayQuietly} from '../status'
import {plainSnippet} from './frameText'

/** A frame that the writer keeps as a file. */
export interface OwnFrame {
  /** The name of the file without its ending. */
  readonly label: string
  readonly body: string
}

const LINE_BREAK = /\r\n?/g
const FRAME_FILE = /\.(?:md|txt)$/

/** The frames in the folder of `nigao.frames`, by name; none where nothing is set. A relative path starts at the first folder that is open. */
export async function ownFrames(): Promise<readonly OwnFrame[]> {
  const folder = frameFolder(vscode.workspace.getConfiguration('nigao').get('frames', '').trim())
  if (!folder) return []
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder)
    const names = entries.map(([name]) => name).filter(name => FRAME_FILE.test(name))
    const frames = await Promise.all(names.sort().map(name => readFrame(folder, name)))
    return frames.flat()
  } catch {
    sayQuietly(vscode.l10n.t('The folder of your own frames cannot be read'))
    return []
  }
}

function frameFolder(path: string): vscode.Uri | undefined {
  if (path === '') return undefined
  const [first] = vscode.workspace.workspaceFolders ?? []
  const isAbsolute = /^(?:[/\\]|[A-Za-z]:)/.test(path)
  if (isAbsolute) return vscode.Uri.file(path)
  return first && vscode.Uri.joinPath(first.uri, path)
}

/** A file that cannot be read is left out. */
async function readFrame(folder: vscode.Uri, name: string): Promise<readonly OwnFrame[]> {
  const file = await readText(vscode.Uri.joinPath(folder, name))
  return 'text' in file
    ? [{label: name.replace(FRAME_FILE, ''), body: plainSnippet(file.text.replace(LINE_BREAK, '\n'))}]
    : []
}
