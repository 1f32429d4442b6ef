import * as vscode from 'vscode'

/** Opens a draft with a few faults, to try things on. Nothing of it is saved. */
export async function openSample({extensionUri}: vscode.ExtensionContext): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(
    vscode.Uri.joinPath(extensionUri, 'client/walkthrough/sample.md'),
  )
  const content = new TextDecoder().decode(bytes)
  const document = await vscode.workspace.openTextDocument({language: 'markdown', content})
  await vscode.window.showTextDocument(document)
}
