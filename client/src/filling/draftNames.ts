import * as vscode from 'vscode'
import type {FillRowsAnswer} from '../../../server/src/lsp/protocol'
import {listed} from '../counts'

/** So many columns are named as examples. */
const NAMED = 4
const EXTENSION = /\.[^.{}]+$/

/** Makes the drafts with names after a pattern; undefined when there is no answer. */
export type MakeDrafts = (pattern: string) => Promise<FillRowsAnswer | undefined>

/**
 * Asks after which pattern the drafts are named, `{单位}讲话.md`, until they can be. Gives them with those names;
 * undefined when the writer broke off or there is no answer.
 */
export function askForNames(
  {pattern, columns}: FillRowsAnswer,
  make: MakeDrafts,
): Promise<FillRowsAnswer | undefined> {
  const input = Object.assign(vscode.window.createInputBox(), {
    title: vscode.l10n.t('Name the Drafts'),
    prompt: vscode.l10n.t('Columns in braces give way to what the row holds: {0}', examples(columns)),
    value: pattern,
    valueSelection: [0, pattern.replace(EXTENSION, '').length] as const,
    // The writer may want to look into the table.
    ignoreFocusOut: true,
  })
  return new Promise(done => {
    input.onDidChangeValue(() => {
      input.validationMessage = ''
    })
    input.onDidAccept(async () => {
      const answer = await make(input.value.trim() || pattern)
      if (answer && answer.faults.length > 0) {
        input.validationMessage = answer.faults.join('；')
        return
      }
      done(answer)
      input.hide()
    })
    input.onDidHide(() => {
      done(undefined)
      input.dispose()
    })
    input.show()
  })
}

function examples(columns: readonly string[]): string {
  return listed(columns.slice(0, NAMED).map(column => `{${column}}`))
}
