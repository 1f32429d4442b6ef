import * as vscode from 'vscode'
import {decodeText} from '../decodeText'
import {draftPattern, excludePattern} from './filePatterns'

/** The Markdown files of the workspace, without what the writer hides from the explorer or from searches. */
export async function findDraftFiles(token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  const found = await Promise.all(
    (vscode.workspace.workspaceFolders ?? []).map(folder => {
      const associations = vscode.workspace.getConfiguration('files', folder).get('associations', {})
      const hidden = ['files', 'search'].map(section =>
        vscode.workspace.getConfiguration(section, folder).get('exclude', {}),
      )
      const pattern = new vscode.RelativePattern(folder, draftPattern(associations))
      return vscode.workspace.findFiles(pattern, excludePattern(hidden), undefined, token)
    }),
  )
  // A folder may lie inside another one of the workspace.
  const uris = new Map(found.flat().map(uri => [uri.toString(), uri]))
  return [...uris.values()].sort((a, b) => a.path.localeCompare(b.path, 'zh-CN'))
}

/** The text of a file, or in words why it cannot be read. */
export async function readDraftFile(uri: vscode.Uri): Promise<{text: string} | {failure: string}> {
  try {
    const text = decodeText(await vscode.workspace.fs.readFile(uri))
    return text === undefined ? {failure: vscode.l10n.t('not a text file')} : {text}
  } catch (error) {
    return {failure: explain(error)}
  }
}

function explain(error: unknown): string {
  const code = error instanceof vscode.FileSystemError ? error.code : ''
  if (code === 'FileNotFound') return vscode.l10n.t('no longer there')
  if (code === 'NoPermissions') return vscode.l10n.t('no permission to read it')
  return error instanceof Error ? error.message : String(error)
}
