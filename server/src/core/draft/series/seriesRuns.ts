import {isStage} from '../../marks/measuredOrdinals'
import {headOf, type Item, isDamaged, isLast, isWordless, orderWord} from '../../marks/seriesMarks'
import {formatNumeral, numberLike} from '../../numerals'
import {type Span, spanOf} from '../../span'
import {type ItemCandidate, itemMarker, spanOfItem} from '../candidates'
import type {RenumberEdit, SeriesFault} from '../draft'
import type {Resumed} from '../headings/headingRuns'
import {isLonely, isMeasured} from './seriesPrices'

/** Items that count on from each other. */
export interface SeriesRun {
  readonly members: ItemCandidate[]
  /** The number the first member must have: 1, or what follows 首先 and the like. */
  readonly first: number
  /** 一是…，一是…: a pair, complete as it is. */
  isPair: boolean
  /** Every item is headed by a word of its own. */
  isVaried: boolean
  /** Text is missing after its last item, so that there may have been more. */
  isCut: boolean
  /** Text is missing before its first item. */
  readonly resumes: Resumed<ItemCandidate> | undefined
}

/** Whether a series has a fault. */
export function isBroken(run: SeriesRun): boolean {
  return 0 < faultsOf(run).length
}

/** The faults of one series: at most one of how its items are written, one of its numbers, one of its words, or that it has one item only. */
export function faultsOf(run: SeriesRun): SeriesFault[] {
  if (run.isPair) return []
  const {members, first, resumes} = run
  const damaged = sequenceFault(run, ({item}) => hasLostNumeral(item))
  const wrong = sequenceFault(run, ({item}, at) => item.number !== first + at && !hasLostNumeral(item))
  const cut = damaged || wrong ? undefined : gapFault(members, resumes)
  return [damaged, wrong, cut, mixedFault(run), aloneFault(run)].filter(fault => fault !== undefined)
}

/** What is told of all items that are wrong in one way, at the first one: how they are written, or their numbers. */
function sequenceFault(
  {members, first}: SeriesRun,
  isWrong: (member: ItemCandidate, index: number) => boolean,
): SeriesFault | undefined {
  const at = members.findIndex(isWrong)
  const wrong = members[at]
  if (!wrong) return undefined
  const previous = members[at - 1]
  return {
    kind: 'sequence',
    span: spanOfItem(wrong),
    marker: ownMarker(wrong),
    expected: markerLike(wrong, first + at),
    word: wrong.item.word,
    isStage: headsPart(wrong.item),
    mayGoOn:
      wrong.item.word === '先' && wrong.item.point === '' && previous?.item.number === wrong.item.number,
    cause: first + at < wrong.item.number ? 'leap' : 'number',
    ...(previous ? {previous: {span: spanOfItem(previous), marker: ownMarker(previous)}} : {}),
    edits: members.flatMap((member, index) =>
      isWrong(member, index) ? renumberItem(member, first + index) : [],
    ),
  }
}

/** 第二项议程 anywhere, and 第二句话 where it is a heading: alone on its line with its words, or with a colon. */
function headsPart({word, atLine, point, stop}: Item): boolean {
  return isStage(word) || (atLine && isMeasured(word) && (point === '：' || stop === undefined))
}

/** `ニ是` has its number from the place it is in. */
function hasLostNumeral(item: Item): boolean {
  return isDamaged(item) && !isWordless(item)
}

/** Nothing to renumber: the items that are missing went with the text. */
function gapFault(
  [head]: readonly ItemCandidate[],
  resumes: Resumed<ItemCandidate> | undefined,
): SeriesFault | undefined {
  if (!head || !resumes) return undefined
  const {after} = resumes
  const {word} = head.item
  return {
    kind: 'sequence',
    span: spanOfItem(head),
    marker: ownMarker(head),
    expected: markerLike(head, (after?.item.number ?? 0) + 1),
    word,
    isStage: headsPart(head.item),
    cause: 'cut',
    ...(after ? {previous: {span: spanOfItem(after), marker: ownMarker(after)}} : {}),
    edits: [],
  }
}

/** 一是…二要…三是: the odd ones take the word of the majority; in a tie the first item's word wins. */
function mixedFault({members, isVaried}: SeriesRun): SeriesFault | undefined {
  if (isVaried) return undefined
  const word = majorityWord(members)
  const model = members.find(({item}) => item.word === word)
  if (word === undefined || !model) return undefined
  const odd = members.filter(
    ({item}) => headOf(item.word) !== headOf(word) && !isLast(item) && !goesOnCounting(item, word),
  )
  const [first] = odd
  if (!first) return undefined
  return {
    kind: 'mixed',
    span: spanOfItem(first),
    marker: ownMarker(first),
    expected: markerLike(model, first.item.number),
    word,
    isStage: false,
    cause: 'number',
    edits: odd.map(member => reword(member, model)),
  }
}

/** 首先…其次…再次…第四: after 再次 there is nothing but to count; 第三点 says what it counts. */
function goesOnCounting({word, number}: Item, of: string): boolean {
  return of === '先' && headOf(word) === '第' && (3 < number || isMeasured(word))
}

function aloneFault({members, isCut}: SeriesRun): SeriesFault | undefined {
  const [only, second] = members
  if (!only || second || isCut || !isLonely(only.item)) return undefined
  const {word} = only.item
  const expected = markerOf(2, word)
  return {
    kind: 'alone',
    span: spanOfItem(only),
    marker: ownMarker(only),
    expected,
    word,
    isStage: false,
    cause: 'number',
    edits: [],
  }
}

function majorityWord(members: readonly ItemCandidate[]): string | undefined {
  const counts = new Map<string, number>()
  for (const {item} of members) {
    if (isWordless(item)) continue
    const word = isLast(item) ? '先' : item.word
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  let [most, word]: [number, string | undefined] = [0, undefined]
  for (const [candidate, count] of counts) if (most < count) [most, word] = [count, candidate]
  return word
}

/** The edits that give an item another number; none where it has it. */
export function renumberItem(member: ItemCandidate, number: number): RenumberEdit[] {
  const {item, start} = member
  if (hasLostNumeral(item)) return [{...spanOfItem(member), text: markerOf(number, item.word)}]
  if (item.number === number) return []
  if (item.word === '先') return [{...spanOfItem(member), text: markerOf(number, item.word)}]
  const numeral = numeralOf(member)
  const text = numberLike(itemMarker(member).slice(numeral.start, numeral.end), number)
  return [{start: start + numeral.start, end: start + numeral.end, text}]
}

/** 一是要加大 becomes 一要加大: a 要 that follows already does the new word's work. */
function reword(member: ItemCandidate, model: ItemCandidate): RenumberEdit {
  const {start, item} = member
  const {word} = model.item
  const end = start + ownMarker(member).length
  const isDoubled = item.words.startsWith(word) && end === start + item.end - item.start
  const point = isWordless(item) && isPrefixed(word) ? '，' : ''
  return {start, end: isDoubled ? end + word.length : end, text: markerLike(model, item.number) + point}
}

/** The marker without its point; a damaged one as it is. */
function ownMarker(member: ItemCandidate): string {
  const {item} = member
  if (isLast(item)) return '最后'
  return isDamaged(item) ? itemMarker(member) : itemMarker(member).replace(POINT, '')
}

/** The marker of a member with another number, without its point; 第一件事 keeps what it counts. */
export function markerLike(member: ItemCandidate, number: number): string {
  const {word} = member.item
  if (!isMeasured(word)) return markerOf(number, word)
  const text = itemMarker(member).replace(POINT, '')
  const {start, end} = numeralOf(member)
  const head = text.slice(0, start).replace('头', '第')
  return head + numberLike(text.slice(start, end), number) + text.slice(end)
}

const POINT = /[，,：:；;]$/
const NUMERALS = /[一二三四五六七八九十0-9]+/

/** Where the numeral stands in the marker. */
function numeralOf(member: ItemCandidate): Span {
  const {word} = member.item
  const from = isPrefixed(word) ? (headOf(word) === word ? word.length : 1) : 0
  const [numeral = ''] = NUMERALS.exec(itemMarker(member).slice(from)) ?? []
  return spanOf(from, numeral.length)
}

function markerOf(number: number, word: string): string {
  if (word === '先') return orderWord(number)
  return isPrefixed(word) ? `${word}${formatNumeral(number)}` : `${formatNumeral(number)}${word}`
}

/** 第一, 其一, 议题一: the numeral comes last. */
function isPrefixed(word: string): boolean {
  return headOf(word) === '第' || word === '其' || isMeasured(word)
}
