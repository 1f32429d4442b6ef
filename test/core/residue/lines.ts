import {readFileSync} from 'node:fs'

/** A line of our own making and what has to be read in it, marked `⟦…⟧`; one that may turn out to be residue begins with `?`. */
export interface Line {
  readonly text: string
  readonly marked: string
}

/** What decides: for each row of the table a line that is read otherwise without it. */
export const WORD_LINES = linesOf('words')
/** What pages, mailboxes, chats, offices and printers leave. */
export const PAGE_LINES = linesOf('pages')
/** Lines of drafts, forms and laws that hold the same words. */
export const SPEECH_LINES = linesOf('speech')

function linesOf(name: string): readonly Line[] {
  return readFileSync(`test/core/residue/${name}.txt`, 'utf8')
    .trimEnd()
    .split('\n')
    .map(marked => ({marked, text: marked.replace(/^\?|[⟦⟧]/g, '')}))
}
