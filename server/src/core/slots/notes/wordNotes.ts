import {holdsAny} from '../../holdsAny'
import {type Span, spanOf} from '../../span'
import {headAfter} from '../slotHeads'
import {HAN} from '../slotWords'

const mayHoldWord = holdsAny('T待')
const WORD =
  /(?<![A-Za-z0-9_./-])(?:TODO|TBD)(?![A-Za-z0-9_/-]|\.[A-Za-z])|待(?:补充|核[实对]|确[认定]|填写|更新)/g
const HAN_BEFORE = new RegExp(`[${HAN}]$`)
const STARTS = /(?:^|[\s。，；：、;:（(【[—-])$/
const SENTENCE_START = /(?:^|[\n。！？；])(?:[^\S\n]|\uFFFC)*$/
/** The word is spoken about. */
const NOUN_AFTER = /^ ?清单/
/** What is to be done follows: TODO：…; after a mere space only at the start of a sentence. */
const COLON_AFTER = /^ ?[：:] ?[^ \n]/
const SPACE_AFTER = new RegExp(`^ [${HAN}]`)
/** A filler behind a space is the edge of a cell. */
const NOTE_END = /[。！？\n]|[ \t]\uFFFC/
/** A note is short; what goes on for longer is text. */
const LONGEST = 200
const REACH = 32

/** The words of a note where a number belongs, 列席会议待核实次, and `TODO` with what is to be done. */
export function findWordNotes(scan: string): Span[] {
  if (!mayHoldWord(scan)) return []
  return [...scan.matchAll(WORD)].flatMap(({0: word, index}) => read(word, spanOf(index, word.length)) ?? [])

  function read(word: string, span: Span): Span | undefined {
    const before = scan.slice(Math.max(0, span.start - REACH), span.start)
    if (HAN_BEFORE.test(before)) return headAfter(scan, span.end)?.kind === 'unit' ? span : undefined
    const after = scan.slice(span.end, span.end + REACH)
    if (!word.startsWith('T') || !STARTS.test(before) || NOUN_AFTER.test(after)) return undefined
    const heads = COLON_AFTER.test(after) || (SPACE_AFTER.test(after) && SENTENCE_START.test(before))
    return heads ? {start: span.start, end: endOfNote(span.end)} : span
  }

  function endOfNote(from: number): number {
    const rest = scan.slice(from, from + LONGEST)
    const end = rest.search(NOTE_END)
    if (end < 0 && rest.length === LONGEST) return from
    return from + (end < 0 ? rest : rest.slice(0, end)).trimEnd().length
  }
}
