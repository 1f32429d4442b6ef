import * as vscode from 'vscode'
import {LENGTH_REQUEST, type LengthAnswer} from '../../../server/src/lsp/protocol'
import {applyChanges} from '../edits'
import type {Server} from '../serverProcess'
import {sayQuietly} from '../status'

/** As a writer puts it in any display language. */
const EXAMPLES =
  '15分钟、20—25分钟、3000字以内、15分钟（一3分钟，二8分钟，三4分钟）、15分钟（一20%，二55%，三25%）'

/** Asks how long the draft is to be and writes it into its front matter, plain text or not; an empty answer takes it out. */
export async function setLength(server: Server, document: vscode.TextDocument): Promise<void> {
  const now = await ask('')
  if (!now) return sayQuietly(vscode.l10n.t('Nigao is not ready yet'))
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Set the Length'),
    value: now.written,
    prompt: vscode.l10n.t(
      'How long the draft is to be. It is written at its head and is not printed; empty takes it out',
    ),
    placeHolder: vscode.l10n.t('Such as {0}', EXAMPLES),
    validateInput: async answer => {
      const read = await ask(answer)
      return !read || read.edits ? undefined : vscode.l10n.t('Put it like {0}', EXAMPLES)
    },
  })
  if (text === undefined) return
  const answer = await ask(text)
  if (!answer?.edits) return sayQuietly(vscode.l10n.t('The text has changed meanwhile'))
  const failure = await applyChanges(document, answer.version, answer.edits)
  if (failure !== undefined) sayQuietly(failure)

  function ask(text: string): Promise<LengthAnswer | undefined> {
    return server.ask<LengthAnswer>(LENGTH_REQUEST, document, {text})
  }
}
