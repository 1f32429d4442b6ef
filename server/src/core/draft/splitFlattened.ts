import type {Place, Places} from '../blocks/places'
import {FILLER} from '../filler'
import {firstFrom} from '../firstFrom'
import {quotationsIn} from '../marks/quotations'
import type {Edit} from '../span'
import {type ItemCandidate, RANKS, spanOfMark} from './candidates'
import type {Draft} from './draft'
import {paragraphBreak} from './frame/lines'
import type {Heading} from './headings/headings'
import {isPageMark} from './pageMarks'

/** A paragraph that several headings have run into. */
export interface Flattened {
  /** Index of its block. */
  readonly index: number
  readonly place: Place
  readonly headings: readonly Heading[]
}

/** What a sentence ends in, with the marks and blanks that belong to it. */
const SENTENCE_END = /[。！？!?][”’」』）)]*[ \u3000]*/
const AFTER_SENTENCE = /[。！？!?][”’」』）)]*[ \u3000]*$/
const AFTER_LEAD_IN = /[：:][ \u3000]*$/
/** `1.` and below begin the paragraph that says more; `一、` and `（一）` stand above it. */
const OWN_LINE_RANK = RANKS.chineseParen
/** Words up to the first sentence end that are longer are no heading but the text itself. */
const LONGEST_HEADING = 40
const CONTEXT = 8
/** Two headings in one line may be meant. */
const LEAST = 2
/** So much of a paragraph that a page cut in two tells that it was cut. */
const CUT_TAIL = 30
/** What may stand before a title. */
const BEFORE_TITLE = /^[\s#\uFFFC]*(?:\d{1,2}、)?/
/** `在…会议上的讲话`, glued to what follows. */
const TITLE =
  /上的[^。！？；，\r\n]{0,4}(?:讲话|发言|致辞|致词|报告|汇报|演讲|主持词)(?![，。、；！？”》）)的和与中里时]|稿|精神)/
/** Of the characters before 上的, none of which ends a clause. */
const TITLE_WORDS = /^[^。！？；，\r\n]{2,60}$/
const LONGEST_TITLE = 80
const COLON = /[：:]/

/**
 * The paragraphs in which headings of different levels, or 一、 and 二、, stand one after the other, and where there is
 * one, the shorter ones too. A list （一）…；（二）…。 in one paragraph is right as it is.
 */
export function findFlattened({headings}: Draft): readonly Flattened[] {
  const byBlock = new Map<number, Heading[]>()
  for (const heading of headings) {
    const {index} = heading.candidate
    const known = byBlock.get(index)
    if (known) known.push(heading)
    else byBlock.set(index, [heading])
  }
  const mixed = [...byBlock].flatMap(([index, all]) => {
    const place = all[0]?.candidate.place
    const headings = isMixed(all) && place ? withoutQuoted(place, all) : []
    return place && isMixed(headings) ? [{index, place, headings}] : []
  })
  return mixed.some(({headings}) => LEAST < headings.length && isSure(insideOf(headings))) ? mixed : []
}

function isMixed(headings: readonly Heading[]): boolean {
  const inside = insideOf(headings)
  const forms = new Set(headings.map(({candidate}) => candidate.mark.form))
  return (
    inside.some(({candidate}) => candidate.mark.form === 'chinese') || (0 < inside.length && 1 < forms.size)
  )
}

/** Judged by the headings inside the paragraph alone: below 一、 at its start a list may follow in the same line. */
function isSure(inside: readonly Heading[]): boolean {
  return 1 < inside.length && isMixed(inside)
}

function withoutQuoted({block}: Place, headings: readonly Heading[]): readonly Heading[] {
  const isQuoted = quotationsIn(block.facts.prose)
  return headings.filter(({candidate}) => !isQuoted(candidate.mark.start))
}

function insideOf(headings: readonly Heading[]): readonly Heading[] {
  return headings.filter(({candidate}) => candidate.mark.position !== 'line')
}

/**
 * The edits that split such paragraphs: title, salutation, headings, body, and the items of a series that are sentences
 * of their own. They put in line breaks and change nothing else; where the numbers are
 * in order the outline stays as it is.
 */
export function splitFlattened(draft: Draft): readonly Edit[] {
  const flattened = findFlattened(draft)
  if (flattened.length === 0) return []
  const items = itemsByBlock(draft)
  return flattened.flatMap(paragraph => {
    const {index, place, headings} = paragraph
    const breaks = [
      ...(headings[0]?.order === 0 ? frameBreaks(draft, place) : []),
      ...headings.flatMap((heading, at) => headingBreaks(place, heading, headings[at + 1])),
      ...(items.get(index) ?? []).filter(({item, run}) => beginsParagraph(item, run, paragraph)).map(startOf),
    ]
    const text = paragraphBreak(draft.places, place.start)
    const {prose, marks} = place.block.facts
    const isQuoted = quotationsIn(prose)
    const [first, last] = [prose.length - prose.trimStart().length, prose.trimEnd().length]
    // What looks like a marker and is none would become one at the start of a line.
    const passedOver = new Set(marks.map(({start}) => start))
    for (const {candidate} of headings) passedOver.delete(candidate.mark.start)
    const isCut = isCutByPage(draft.places, index)
    return [...new Set(breaks)]
      .filter(
        at =>
          first < at &&
          at < last &&
          !tears(place, at) &&
          !passedOver.has(at) &&
          !isQuoted(at) &&
          !(isCut && last - at < CUT_TAIL),
      )
      .sort((a, b) => a - b)
      .map(at => ({start: place.start + at, end: place.start + at, text}))
  })
}

interface SeriesMember {
  readonly item: ItemCandidate
  readonly run: readonly ItemCandidate[]
}

function itemsByBlock({series}: Draft): ReadonlyMap<number, readonly SeriesMember[]> {
  const items = new Map<number, SeriesMember[]>()
  for (const {members: run} of series) {
    for (const item of run) {
      const known = items.get(item.index)
      if (known) known.push({item, run})
      else items.set(item.index, [{item, run}])
    }
  }
  return items
}

/** After a title that runs into the text, and around a salutation. Offsets are the block's, here and below. */
function frameBreaks({frame}: Draft, {block, start}: Place): number[] {
  const {salutation} = frame
  const end = start + block.text.length
  if (!salutation || salutation.start < start || end <= salutation.start || !COLON.test(salutation.mark)) {
    const end = endOfTitle(block.facts.prose)
    return end === undefined ? [] : [end]
  }
  const breaks = [salutation.start - start]
  return salutation.goesOn === undefined ? breaks : [...breaks, salutation.goesOn - start]
}

function endOfTitle(prose: string): number | undefined {
  const start = BEFORE_TITLE.exec(prose)?.[0].length ?? 0
  const title = TITLE.exec(prose.slice(start, start + LONGEST_TITLE))
  if (!title || !TITLE_WORDS.test(prose.slice(start, start + title.index))) return undefined
  return start + title.index + title[0].length
}

/** Before the marker, and after the words where they are a sentence of their own. */
function headingBreaks(
  {block, start}: Place,
  {candidate, rank}: Heading,
  next: Heading | undefined,
): number[] {
  const {mark} = candidate
  if (OWN_LINE_RANK < rank) return [mark.start]
  const limit = Math.min(
    mark.end + LONGEST_HEADING,
    (next?.candidate.start ?? Number.POSITIVE_INFINITY) - start,
  )
  const stop = SENTENCE_END.exec(block.facts.prose.slice(mark.end, limit))
  return stop ? [mark.start, mark.end + stop.index + stop[0].length] : [mark.start]
}

/** An item that is a sentence, or that ends the words of a heading. */
function beginsParagraph(item: ItemCandidate, run: readonly ItemCandidate[], {headings}: Flattened): boolean {
  if (endsHeading(item, headings)) return true
  if (run.length < 2) return false
  if (AFTER_SENTENCE.test(textBefore(item))) return true
  const second = run[1]
  return (
    item === run[0] &&
    AFTER_LEAD_IN.test(textBefore(item)) &&
    AFTER_SENTENCE.test(second ? textBefore(second) : '')
  )
}

function endsHeading({item, start, place}: ItemCandidate, headings: readonly Heading[]): boolean {
  const above = headings[firstFrom(headings, ({candidate}) => start <= candidate.start) - 1]?.candidate
  if (!above) return false
  const words = place.block.facts.prose.slice(spanOfMark(above).end - place.start, item.start)
  return words.length <= LONGEST_HEADING && /^[^。！？；：!?;:]*[^。！？；：，、!?;:,（(“]$/.test(words)
}

function textBefore({item, place}: ItemCandidate): string {
  return place.block.facts.prose.slice(Math.max(0, item.start - CONTEXT), item.start)
}

function startOf({item}: SeriesMember): number {
  return item.item.start
}

/** Whether a break would tear markup. */
function tears({block}: Place, at: number): boolean {
  const {prose} = block.facts
  return prose[at - 1] === FILLER || prose[at] === FILLER
}

/** The next paragraph begins with the `2、` of a page: what stands before it has to show that it was cut. */
function isCutByPage(places: Places, at: number): boolean {
  if (places.blockAt(at)?.facts.endsSentence) return false
  let index = at + 1
  while (places.blockAt(index)?.facts.kind === 'blank') index++
  const next = places.blockAt(index)
  const mark = next?.facts.marks[0]
  return next !== undefined && mark !== undefined && isPageMark(mark, next.text)
}
