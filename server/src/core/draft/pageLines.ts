import type {Facts} from '../blocks/facts'
import type {Place} from '../blocks/places'
import {AROUND, DOUBTFUL} from '../residue/weights'

/** The lines of the draft that a page left, by index of their blocks. */
export interface PageLines {
  /** Certain by themselves or by what stands around them; they take no part in the structure. */
  readonly residue: ReadonlySet<number>
  /** Likely, and no more. */
  readonly likely: ReadonlySet<number>
}

/** So many lines at the start and at the end of a draft are where pages leave most. */
const EDGE = 3
/** What may turn into residue by its place alone. */
const NEARLY = -1.5
/** What is said of a line that is not residue after all. */
const LIKELY = -0.9
const NUMBERS = /\d+/g
const LONE_NUMBER = /^\d{1,3}$/
/** Paragraphs of a text, not cells of a table, are at least this long; a limit of the shape. */
const PARAGRAPH = 30
/** So many numbers have to break a sentence. */
const MIN_CUTS = 2

/** Decides of the blocks that hold text which are lines of a page; `indices` are theirs. */
export function findPageLines(paragraphs: readonly Place[], indices: readonly number[]): PageLines {
  const facts = paragraphs.map(({block}) => block.facts)
  const numbers = pageNumbers(facts)
  const counts = new Map<string, number>()
  for (const {page} of facts)
    if (page !== undefined && page.words !== '')
      counts.set(shapeOf(page), (counts.get(shapeOf(page)) ?? 0) + 1)
  const odds = facts.map(({isResidue, page}, at) => (isResidue ? 0 : page && page.odds + around(page, at)))
  // A run of doubtful lines is as certain as the lines it touches, on either side.
  for (let at = 0; at < odds.length; at++) join(at, at - 1)
  for (let at = odds.length - 1; 0 <= at; at--) join(at, at + 1)
  const residue = new Set<number>()
  const likely = new Set<number>()
  for (const [at, total] of odds.entries()) {
    const index = indices[at] ?? 0
    if (total === undefined) continue
    if (0 <= total) residue.add(index)
    else if (LIKELY <= total && LIKELY <= (facts[at]?.page?.odds ?? DOUBTFUL)) likely.add(index)
  }
  return {residue, likely}

  function join(at: number, neighbour: number): void {
    const [own, other] = [odds[at], odds[neighbour]]
    if (own !== undefined && own < 0 && other !== undefined && 0 <= other) odds[at] = own + AROUND.beside
  }

  function around(page: NonNullable<Facts['page']>, at: number): number {
    const {odds, words} = page
    if (numbers.has(at)) return -odds
    const repeated = NEARLY <= odds && 1 < (counts.get(shapeOf(page)) ?? 0) ? AROUND.repeated : 0
    const isAtEdge = at < EDGE || facts.length - EDGE <= at
    const breaks = !LONE_NUMBER.test(words) && breaksSentence(at) ? AROUND.breaks : 0
    return repeated + (NEARLY <= odds && isAtEdge ? AROUND.atEdge : 0) + breaks
  }

  /** Whether a paragraph breaks off before a line and the text goes on behind it. */
  function breaksSentence(at: number): boolean {
    const before = facts[at - 1]
    if (before === undefined || at + 1 === facts.length) return false
    return PARAGRAPH <= before.characters && !before.endsSentence
  }
}

/** Times and page numbers change where a line comes again. */
function shapeOf({words}: NonNullable<Facts['page']>): string {
  return words.replace(NUMBERS, '0')
}

/**
 * The numbers of pages between paragraphs: they rise, and most of them break a sentence. Numbers that stand where sentences
 * end count the parts of the text.
 */
function pageNumbers(facts: readonly Facts[]): ReadonlySet<number> {
  const found: {at: number; value: number; cuts: boolean}[] = []
  for (const [at, {page}] of facts.entries()) {
    if (!page || !LONE_NUMBER.test(page.words)) continue
    const [before, after] = [facts[at - 1], facts[at + 1]]
    if (!before || !after || before.characters < PARAGRAPH || after.characters < PARAGRAPH) continue
    found.push({at, value: Number(page.words), cuts: !before.endsSentence})
  }
  const isRising = found.every(({value}, at) => at === 0 || (found[at - 1]?.value ?? 0) < value)
  const cuts = found.filter(({cuts}) => cuts).length
  return new Set(isRising && MIN_CUTS <= cuts && found.length <= 2 * cuts ? found.map(({at}) => at) : [])
}
