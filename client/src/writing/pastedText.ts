import * as vscode from 'vscode'
import {draftSelector} from '../drafts'
import type {Server} from '../serverProcess'
import {offerTidying, tidyingWish} from './tidying'

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
        pasted = isOurs && tidyingWish(document) !== 'off' ? {document, text} : undefined
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
      if (isPaste)
        void offerTidying(server, document, rangeAfter(document, change), {
          asked: found => vscode.l10n.t('In the pasted text: {0}', found),
          done: vscode.l10n.t('The pasted text has been tidied; one undo brings it back'),
        })
    }),
  )
}

function rangeAfter(document: vscode.TextDocument, change: vscode.TextDocumentContentChangeEvent) {
  const end = document.positionAt(change.rangeOffset + change.text.length)
  return new vscode.Range(change.range.start, end)
}

function plainBreaks(text: string): string {
  return text.replace(LINE_BREAK, '\n')
}
