import * as vscode from 'vscode'

/** So many lines of a question can be read at once. */
const MOST_LINES = 10

/** Whether the writer says yes to a question about the lines below it, of which the first ones are shown. */
export async function agrees(question: string, lines: readonly string[], yes: string): Promise<boolean> {
  const more = lines.length - MOST_LINES
  const shown = lines.slice(0, MOST_LINES)
  if (more > 0) shown.push(vscode.l10n.t('and {0} more', more))
  const options = {modal: true, detail: shown.join('\n')}
  return (await vscode.window.showWarningMessage(question, options, yes)) === yes
}

/** What went wrong, with a button for what can be done about it. */
export async function complain(note: string, help: string, run: () => Promise<void>): Promise<void> {
  if ((await vscode.window.showErrorMessage(note, help)) === help) await run()
}
