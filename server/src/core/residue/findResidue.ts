import {matchSpans, type Span} from '../span'
import {findGlosses, type Gloss} from './findGlosses'
import {BLURB, BUTTONS, DISCLAIMER, LINES, NOISE, NOISE_SIGN, STYLE_SHEET, VIEWER} from './patterns'

/**
 * What a web page left in a line. `line`: the whole line is residue; `part`: a piece of it; the others are readings in
 * brackets.
 */
export interface Residue extends Span {
  readonly kind: 'line' | 'part' | Gloss['kind']
}

const NONE: readonly Residue[] = []
/** Menu lines keep their bullet, headings their `#`. */
const INDENT = /^[\s\u3000]*(?:[•·▪◆#>*-][\s\u3000]+)*/
const SENTENCE = /[^。！？!?\r\n]+[。！？!?]?/g
/** Page lines are short; disclaimers and blurbs end within this many characters. */
const LONGEST_LINE = 400

/** Finds what a web page left in one line, in reading order. Certain kinds only; see `isDoubtfulResidue`. */
export function findResidue(text: string): readonly Residue[] {
  const start = text.match(INDENT)?.[0].length ?? 0
  const end = Math.max(start, text.trimEnd().length)
  if (start === end) return NONE
  const line = text.slice(start, end)
  if (line.length <= LONGEST_LINE && isResidueLine(line)) return [{kind: 'line', start, end}]
  const parts = [
    ...blurbsIn(text),
    ...matchSpans(text, VIEWER),
    ...matchSpans(text, STYLE_SHEET),
    ...noiseIn(text),
  ]
  if (parts.some(part => part.start <= start && end <= part.end)) return [{kind: 'line', start, end}]
  const found: Residue[] = [...parts.map(part => ({kind: 'part', ...part}) as const), ...findGlosses(text)]
  return found.length === 0 ? NONE : found.sort((a, b) => a.start - b.start)
}

function isResidueLine(line: string): boolean {
  return BUTTONS.test(line) || DISCLAIMER.test(line) || LINES.some(pattern => pattern.test(line))
}

/** A blurb says nothing of the draft, so its whole sentence goes. */
function blurbsIn(text: string): Span[] {
  if (!BLURB.test(text)) return []
  return matchSpans(text, SENTENCE).filter(({start, end}) => BLURB.test(text.slice(start, end)))
}

/** Forums sprinkle runs of single letters and signs over a post to spoil copies of it. */
function noiseIn(text: string): Span[] {
  return matchSpans(text, NOISE).filter(({start, end}) => {
    const signs = text.slice(start, end).match(NOISE_SIGN) ?? []
    return new Set(signs).size >= 3
  })
}
