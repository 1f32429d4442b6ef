import * as vscode from 'vscode'
import {TIDY_REQUEST, type TidyAnswer} from '../../../server/src/lsp/protocol'
import {inOneLine} from '../counts'
import {draftSelector} from '../drafts'
import {applyChanges} from '../edits'
import {fromRange} from '../ranges'
import type {Server} from '../serverProcess'
import {sayOfDraft, sayQuietly} from '../status'

/** What is done with a pasted text: ask, tidy it, leave it. */
type Wish = 'ask' | 'tidy' | 'off'

/** So many blanks are worth a question; one or two are quicker mended by hand. */
const MANY_BLANKS = 3
const LINE_BREAK = /\r\n|\r/g
/** The kind of paste that nobody chose from a menu. */
const AUTOMATIC = 0

/** VS Code tells of a paste since 1.97; before that, pasted text is tidied by Format Selection alone. */
interface PasteTeller extends Pick<typeof vscode.languages, 'match'> {
  registerDocumentPasteEditProvider?(
    selector: vscode.DocumentSelector,
    provider: {
      provideDocumentPasteEdits(
        document: vscode.TextDocument,
        ranges: readonly vscode.Range[],
        data: vscode.DataTransfer,
        context: {readonly triggerKind: number},
      ): Promise<undefined>
    },
    metadata: {readonly pasteMimeTypes: readonly string[]; readonly providedPasteEditKinds: readonly []},
  ): vscode.Disposable
}

/**
 * After some paragraphs were pasted into a draft: what a web page left in them, and blanks, are taken out when the writer agrees,
 * or said so before. VS Code pastes first, so that one undo brings the text back as it was pasted.
 */
export function tidyPastedText(server: Server, context: vscode.ExtensionContext): void {
  const teller: PasteTeller = vscode.languages
  let pasted: {readonly document: vscode.TextDocument; readonly text: string} | undefined
  const listening = teller.registerDocumentPasteEditProvider?.(
    draftSelector(),
    {
      async provideDocumentPasteEdits(document, ranges, data, {triggerKind}) {
        const text = plainBreaks((await data.get('text/plain')?.asString()) ?? '')
        const isOurs = triggerKind === AUTOMATIC && ranges.length === 1 && text.trim().includes('\n')
        pasted = isOurs && wishFor(document) !== 'off' ? {document, text} : undefined
        return undefined
      },
    },
    {pasteMimeTypes: ['text/plain'], providedPasteEditKinds: []},
  )
  if (!listening) return
  context.subscriptions.push(
    listening,
    vscode.workspace.onDidChangeTextDocument(({document, contentChanges: [change, ...others]}) => {
      if (document !== pasted?.document || !change) return
      const isPaste = others.length === 0 && plainBreaks(change.text) === pasted.text
      pasted = undefined
      if (isPaste) void tidy(document, rangeAfter(document, change))
    }),
  )

  async function tidy(document: vscode.TextDocument, range: vscode.Range): Promise<void> {
    const answer = await server.ask<TidyAnswer>(TIDY_REQUEST, document, {range: fromRange(range)})
    if (!answer || answer.edits.length === 0) return
    const {residue, spacing} = answer.found
    if (wishFor(document) === 'ask') {
      if (residue === 0 && spacing < MANY_BLANKS) return
      if (!(await isWanted(residue, spacing))) return
    }
    const failure = await applyChanges(document, answer.version, answer.edits)
    if (failure !== undefined) return sayQuietly(failure)
    sayOfDraft(document, vscode.l10n.t('The pasted text has been tidied; one undo brings it back'))
  }
}

async function isWanted(residue: number, spacing: number): Promise<boolean> {
  const actions = [
    {title: vscode.l10n.t('Tidy'), isYes: true},
    {title: vscode.l10n.t('Always Tidy'), isYes: true, wish: 'tidy' as const},
    {title: vscode.l10n.t('Do Not Ask Again'), isYes: false, wish: 'off' as const},
  ]
  const parts = inOneLine(
    residue === 0 ? '' : vscode.l10n.t('{0} remains of a web page', residue),
    spacing === 0 ? '' : vscode.l10n.t('{0} superfluous blanks or empty lines', spacing),
  )
  const message = vscode.l10n.t('In the pasted text: {0}', parts)
  const chosen = await vscode.window.showInformationMessage(message, ...actions)
  if (chosen?.wish)
    await vscode.workspace
      .getConfiguration('nigao')
      .update('paste', chosen.wish, vscode.ConfigurationTarget.Global)
  return chosen?.isYes === true
}

function wishFor(document: vscode.TextDocument): Wish {
  return vscode.workspace.getConfiguration('nigao', document).get<Wish>('paste', 'ask')
}

function rangeAfter(document: vscode.TextDocument, change: vscode.TextDocumentContentChangeEvent) {
  const end = document.positionAt(change.rangeOffset + change.text.length)
  return new vscode.Range(change.range.start, end)
}

function plainBreaks(text: string): string {
  return text.replace(LINE_BREAK, '\n')
}
