/** Words of a text that something hangs on, known again by themselves and by what stands around them. */
export interface Anchor {
  readonly words: string
  readonly before: string
  readonly after: string
}

/** UTF-16 offsets, the end excluded. */
export interface AnchorPlace {
  readonly start: number
  readonly end: number
}

/** So many characters before and after the words are kept. */
const CONTEXT = 24
/** So many of them tell a place where the words themselves have changed. */
const ENOUGH = 6
/** Words that have changed are at most so many times as long, and so many characters more. */
const [TIMES, MORE] = [3, 40]

/** What lies at a place of a text, to be found again. */
export function anchorAt(text: string, {start, end}: AnchorPlace): Anchor {
  return {
    words: text.slice(start, end),
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, end + CONTEXT),
  }
}

/**
 * Where the words stand now: of several places the one with the same words around it; where they have changed, what stands
 * between the same words before and after. `undefined` where neither is left.
 */
export function findAnchor(text: string, anchor: Anchor): AnchorPlace | undefined {
  return placeOfWords(text, anchor) ?? placeBetween(text, anchor)
}

function placeOfWords(text: string, {words, before, after}: Anchor): AnchorPlace | undefined {
  if (words === '') return undefined
  let best: {start: number; alike: number} | undefined
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
    const end = start + words.length
    const alike =
      alikeAtEnd(text.slice(Math.max(0, start - CONTEXT), start), before) +
      alikeAtStart(text.slice(end, end + CONTEXT), after)
    if (!best || best.alike < alike) best = {start, alike}
  }
  return best && {start: best.start, end: best.start + words.length}
}

function placeBetween(text: string, {words, before, after}: Anchor): AnchorPlace | undefined {
  const [lead, tail] = [before.slice(-ENOUGH), after.slice(0, ENOUGH)]
  if (lead.length < ENOUGH || tail.length < ENOUGH) return undefined
  const at = text.indexOf(lead)
  const start = at + lead.length
  const end = at === -1 ? -1 : text.indexOf(tail, start)
  return end === -1 || words.length * TIMES + MORE < end - start ? undefined : {start, end}
}

function alikeAtStart(a: string, b: string): number {
  let count = 0
  while (count < Math.min(a.length, b.length) && a[count] === b[count]) count++
  return count
}

function alikeAtEnd(a: string, b: string): number {
  let count = 0
  while (count < Math.min(a.length, b.length) && a.at(-1 - count) === b.at(-1 - count)) count++
  return count
}

const SENTENCE_END = /[。！？]/
/** What a paragraph begins with besides its words. */
const LEAD = /^[\s\u3000]*(?:#{1,6}\s+)?/

/** The sentence of a line that an offset stands in, without the blanks and the `#` before it; with its mark at the end. */
export function sentenceAt(line: string, at: number): AnchorPlace {
  const head = LEAD.exec(line)?.[0].length ?? 0
  const last = line.trimEnd().length - 1
  let start = Math.max(head, Math.min(at, last))
  while (head < start && !SENTENCE_END.test(line.charAt(start - 1))) start--
  let end = Math.max(start, Math.min(at, last))
  while (end < line.length && !SENTENCE_END.test(line.charAt(end))) end++
  return {start, end: Math.min(line.length, end + 1)}
}
