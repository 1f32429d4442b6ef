import * as vscode from 'vscode'
import {draftPattern, excludePattern} from './filePatterns'

/** The Markdown and text files of the workspace, without what the writer hides from the explorer or from searches. */
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
