import {isStage} from '../../marks/measuredOrdinals'
import {headOf, type Item, isBare, isDamaged, isLast, isOwn, isWordless} from '../../marks/seriesMarks'
import type {ItemCandidate} from '../candidates'
import {isLonely, isMeasured, isOrder, isStrayFirst, needsFirst, PRICES, priceOfWord} from './seriesPrices'
import type {SeriesRun} from './seriesRuns'

/** The items of a series from the last one back to the first, so that readings share what they have in common. */
interface Member {
  readonly candidate: ItemCandidate
  readonly before: Member | undefined
}

/** A series as one reading of the draft has it. */
export interface Row {
  readonly head: ItemCandidate
  readonly last: Member
  readonly length: number
  /** The number its head must have: 1, or its own where the text before it was cut. */
  readonly first: number
  /** The number its last item has by what is written, or by its place where it has none. */
  readonly number: number
  /** What its faults cost; in a pair and a varied series they are none. */
  readonly cost: number
  /** Nothing but 一是 in one paragraph. */
  readonly isRepeated: boolean
  /** The words of its items as long as each has its own; order words have none. */
  readonly words: string | undefined
  /** Rank of the heading it began under; a heading of that rank or above ends it. */
  readonly rank: number
  readonly depth: number
  readonly isCut: boolean
}

/** A series that begins with an item while others are open; its cost is what it pays for that. */
export function beginRow(
  open: readonly Row[],
  candidate: ItemCandidate,
  {rank, opensSection, isCut}: Pick<Row, 'rank' | 'isCut'> & {readonly opensSection: boolean},
): Row {
  const {item} = candidate
  // `。是建台账，二是明责任`: what has lost its numeral is the first one.
  const number = item.number || 1
  const price =
    number === 1 ? priceOfFirst(open, candidate) : isCut ? PRICES.cut : priceOfLate(open, candidate)
  return {
    head: candidate,
    last: {candidate, before: undefined},
    length: 1,
    // 第二， may follow words of the speaker's own, but no heading.
    first: isCut || !(needsFirst(item) || opensSection) ? item.number : 1,
    number,
    cost: price + priceOfForm(item),
    isRepeated: item.number === 1 && !isOrder(item.word),
    words: wordsWith('', item),
    rank,
    depth: open.filter(outer => holds(outer, candidate)).length,
    isCut,
  }
}

/** The series with one more item, across those inside of it that end; `undefined` if the item cannot be its next one. */
export function joinRow(row: Row, inner: readonly Row[], candidate: ItemCandidate): Row | undefined {
  const {item, paragraph} = candidate
  const last = row.last.candidate
  if (isBare(item) && paragraph !== last.paragraph && !(item.atLine && last.item.atLine)) return undefined
  if (!mayCountWith(row, item)) return undefined
  if (isLast(last.item) || (isLast(item) && !mayEndIn(row, candidate))) return undefined
  const first = headsSwapped(row, candidate) ? item.number : row.first
  const place = first + row.length
  const number = item.number || place
  const {head, rank, depth, isCut} = row
  // Without a spread, which takes ten times as long as all the prices.
  return {
    head,
    last: {candidate, before: row.last},
    length: row.length + 1,
    first,
    number,
    cost:
      row.cost +
      (isStrayFirst(item, head.item)
        ? PRICES.strayFirst
        : (first === row.first ? priceOfNumber(row, item, number) : 0) +
          priceOfWord(item, head.item.word, last.item.word)) +
      (endsRow(row, candidate) ? PRICES.bareLast : priceOfForm(item)) +
      priceOfWay(row, inner, candidate),
    isRepeated:
      row.isRepeated && number === 1 && item.word === last.item.word && paragraph === last.paragraph,
    words: row.words && wordsWith(row.words, item),
    rank,
    depth,
    isCut,
  }
}

/** 第一件事 goes on with the like of it, or else with the number that is due: 第二， or 第二点, and after 其次 第三点. */
function mayCountWith(row: Row, item: Item): boolean {
  const {word, number} = item
  if (isDamaged(item) && number !== 0 && number !== row.first + row.length) return false
  const words = [row.head.item.word, row.last.candidate.item.word]
  if (isOwn(item) || isOwn(row.head.item)) return isWordless(item) || words.includes(word)
  if (words.includes(word) || ![...words, word].some(isMeasured)) return true
  const isPoint = 2 < number && !isStage(word)
  return isDue(row, number) && words.every(other => headOf(other) === '第' || (other === '先' && isPoint))
}

/** What a series has cost so far, as it stands. */
export function costOf(row: Row): number {
  return isPair(row) ? PRICES.pair : row.cost
}

/** What a series costs shows when it has ended: one item is left alone, each of several has a word of its own. */
export function priceOfEnd(row: Row): number {
  if (isVaried(row)) return PRICES.varied - row.cost
  const {item} = row.head
  return row.length === 1 && (isLonely(item) || isDamaged(item)) ? PRICES.alone : 0
}

/** What is kept of a series; `before` and `after` are the ones that begin before and after it. */
export function runOf(row: Row, before: Row | undefined, after: Row | undefined): SeriesRun {
  const former = before?.last.candidate
  return {
    members: membersOf(row),
    first: row.first,
    isPair: isPair(row),
    isVaried: isVaried(row),
    isCut: after?.isCut === true,
    resumes: row.isCut ? {after: former && former.item.number < row.first ? former : undefined} : undefined,
  }
}

function priceOfFirst(open: readonly Row[], candidate: ItemCandidate): number {
  if (open.some(row => goesOnIn(row, candidate))) return PRICES.sameSentence
  return isMeasured(candidate.item.word) ? PRICES.measured : 0
}

/** The sentence of a series goes on with an item of its word. */
function goesOnIn({length, last: {candidate: last}}: Row, {item, index, ordinal}: ItemCandidate): boolean {
  const isNext = last.index === index && last.ordinal + 1 === ordinal
  return 1 < length && isNext && last.item.word === item.word && last.item.stop?.mark === '；'
}

/** `一是甲；二是乙；是丙。`: what has lost its numeral stands right behind the second one or a later one. */
function endsRow(row: Row, candidate: ItemCandidate): boolean {
  const {stop} = row.last.candidate.item
  return isBare(candidate.item) && goesOnIn(row, candidate) && stop?.isLong === false
}

function priceOfLate(open: readonly Row[], {item}: ItemCandidate): number {
  const words = open.flatMap(({head, last}) => [head.item.word, last.candidate.item.word])
  if (words.includes(item.word)) return PRICES.lateAgain
  const isPlain = (word: string) => isOrder(word) && !isMeasured(word)
  const isSecond = item.number === 2 && isPlain(item.word) && !needsFirst(item)
  if (isSecond && !words.some(isPlain)) return PRICES.lateInOrder
  return (isMeasured(item.word) ? PRICES.lateAgain : PRICES.late) + PRICES.lateEach * (item.number - 2)
}

/** What it costs how the marker is written. */
function priceOfForm(item: Item): number {
  if (isDamaged(item)) return PRICES.distance * item.distance
  return item.atClause ? 0 : PRICES.glued
}

function priceOfNumber(row: Row, item: Item, number: number): number {
  const {word, atLine} = item
  if (isDue(row, number) || isSwapped(row, number)) return 0
  if (isMeasured(word)) {
    // In lines of their own they are no mere mention.
    const onLines = atLine && row.last.candidate.item.atLine ? PRICES.measured : 0
    // 第二件事，… right after 第二件事，… is the third one; after the third one the second is spoken of again.
    const isNext = number === row.number && atLine === row.last.candidate.item.atLine
    const again = !isNext && wasTold(row, number) ? PRICES.measured : 0
    return PRICES.number + again - onLines
  }
  if (isOwn(item) && number === row.number + 2) return PRICES.ownLeap
  if (isOwn(item) && number === row.number && row.last.candidate.item.stop?.mark === '；')
    return PRICES.ownAgain
  return PRICES.number + (row.length === 1 ? PRICES.secondNumber : 0)
}

function wasTold({last}: Row, number: number): boolean {
  for (let at: Member | undefined = last; at; at = at.before)
    if (at.candidate.item.number === number) return true
  return false
}

/** 第二，…第一，…: they have changed places, and so neither number is wrong of itself. */
function headsSwapped({head, length, isCut}: Row, candidate: ItemCandidate): boolean {
  const isFirst = length === 1 && candidate.item.number === 1 && head.item.number === 2 && !isCut
  return isFirst && isSameFlow(head, candidate)
}

/** 一是…三是…二是: one number has leapt, and the one it left out follows; that they have changed places is one fault. */
function isSwapped({first, last, number: before}: Row, number: number): boolean {
  const former = last.before ? last.before.candidate.item.number : first - 1
  return number === former + 1 && before === number + 1
}

/** It follows the one before, or tells its own place. */
function isDue({first, length, number: before}: Row, number: number): boolean {
  return number === before + 1 || number === first + length
}

/** What it costs to get from the last item to this one: over the ends of paragraphs and over other series. */
function priceOfWay(row: Row, inner: readonly Row[], candidate: ItemCandidate): number {
  const last = row.last.candidate
  const {item} = candidate
  let price = 0
  if (!isSameFlow(last, candidate)) {
    if (isInParagraph(row)) price += item.atLine ? PRICES.nextParagraph : PRICES.midParagraph
    else if (last.item.atLine && !item.atLine) price += PRICES.layout
    if (inner.some(other => isSameFlow(other.last.candidate, candidate))) price += PRICES.leavesNear
  }
  for (const {last: other} of inner)
    if (other.candidate.item.word === item.word && other.candidate.item.atLine === item.atLine)
      price += PRICES.acrossItsLike
  return price
}

/** Whether a series that begins lies inside the latest item of another one, and does not follow it. */
function holds(outer: Row, {item, paragraph}: ItemCandidate): boolean {
  const {item: last, paragraph: at} = outer.last.candidate
  const isLike = last.word === item.word && last.atLine === item.atLine
  if (isLike && (item.atLine || at !== paragraph)) return false
  return 1 < outer.length || at === paragraph
}

/** 首先…其次…最后; what comes last after 第一…第二… is mostly the end of the speech. */
function mayEndIn({head, last: {candidate: last}}: Row, {item}: ItemCandidate): boolean {
  return (head.item.word === '先' || last.item.word === '先') && last.item.atLine === item.atLine
}

function isInParagraph({last}: Row): boolean {
  return last.before !== undefined && isSameFlow(last.before.candidate, last.candidate)
}

/** In one paragraph, also where its lines were broken by hand. */
function isSameFlow({paragraph, place}: ItemCandidate, next: ItemCandidate): boolean {
  if (paragraph === next.paragraph) return true
  return paragraph + 1 === next.paragraph && !place.block.facts.endsSentence && !next.item.atLine
}

function wordsWith(words: string, {word}: Item): string | undefined {
  return isOrder(word) || words.includes(word) ? undefined : words + word
}

/** `一是和平问题，一是发展问题`: twice 一是 in one paragraph and nothing after it is a pair, as 一方面…一方面 is. */
function isPair({isRepeated, length}: Row): boolean {
  return isRepeated && 1 < length
}

function isVaried(row: Row): boolean {
  return row.words !== undefined && 2 < row.length && isInParagraph(row)
}

function membersOf({head, last, length, first}: Row): ItemCandidate[] {
  const members: ItemCandidate[] = []
  let place = first + length
  for (let at: Member | undefined = last; at; at = at.before) {
    const {candidate} = at
    const {item} = candidate
    place--
    const hasOwn = item.number !== 0 && !isStrayFirst(item, head.item)
    members.push(hasOwn ? candidate : {...candidate, item: {...item, number: place}})
  }
  return members.reverse()
}
