import {firstFrom} from '../firstFrom'
import {variableOf} from '../slots/kindOfSlot'
import {isLikely, type Slot} from '../slots/slot'
import {headAfter} from '../slots/slotHeads'
import type {SlotGroup, SlotLine} from './surroundings'

/** How much of its sentence a label takes. */
interface Extent {
  readonly before: number
  readonly after: number
  /** Where it may begin and end: one character, sticky. */
  readonly boundary: RegExp
  /** Other slots are left out, so that the label stays the same when they are filled. */
  readonly leavesOutSlots: boolean
}

/** Half-width marks inside numbers are no boundaries. */
const CLAUSE_BOUNDARY = /[，。；：、！？“”《》（）()|<>\n\r\t\u3000]|[,;!?](?!\d)|[.:](?![\dXx*])/y
const SENTENCE_BOUNDARY = /[。；！？|<>\n\r\t\u3000]|[;!?](?!\d)/y
const CLAUSE: Extent = {before: 16, after: 8, boundary: CLAUSE_BOUNDARY, leavesOutSlots: true}
/** Taken where two clauses are the same. */
const SENTENCE: Extent = {before: 28, after: 14, boundary: SENTENCE_BOUNDARY, leavesOutSlots: false}
const EXTENTS = [CLAUSE, SENTENCE]

/** A clause too long to show whole begins after one of these: 的完成投资, not 作的完成投资. */
const WEAK_BEFORE = /[的了在是和与及将把对为]/g
/** And ends before one of these: 等单位签署, not 等单位签署了医联. */
const WEAK_AFTER = /[的了在和与及将把对]/g
/** What is left of a clause that is cut. */
const LEAST = 3
const MARKUP = /\\(?=[!-/:-@[-`{-~])|[*#`]+|_{2,}|~~/g
const ESCAPE = /\\(?=[*_])/g
const BLANK = /[\s\u3000]+/g
/** A space that does not part two Latin words. */
const LOOSE_SPACE = / (?![A-Za-z0-9])|(?<![A-Za-z0-9]) /g
/** Control and format characters, lone surrogates: no column of a table can be called so. */
const UNPRINTABLE = /\p{C}/gu
const PART_OF_DATE = /^ ?[年月] ?$/
const YEAR_OR_MONTH_BEFORE = /[年月] ?$/
const MONTH_OR_DAY_AFTER = /^[月日]/
const FALLBACK = '待填'

/** A label for each group, in their order: its name, or the words around its only slot; no two are the same. */
export function labelBlanks(groups: readonly SlotGroup[]): readonly string[] {
  let labels: readonly string[] = groups.map(group => plainName(group) ?? contextOf(group, CLAUSE))
  for (const extent of EXTENTS.slice(1)) {
    const counts = countEach(labels)
    labels = labels.map((label, index) => {
      const group = groups[index]
      const isAlone = (counts.get(label) ?? 0) < 2
      return isAlone || !group || group.name !== undefined ? label : contextOf(group, extent)
    })
  }
  return numberEqual(labels)
}

/** Tells what a slot is called as far as its block tells, whose text and slots these are. What is hardly one has no say in it. */
export function labelsInBlock(text: string, all: readonly Slot[]): (slot: Slot) => string {
  const likely = all.filter(isLikely)
  return slot => {
    const slots = isLikely(slot) ? likely : all
    const index = firstFrom(slots, ({start}) => slot.start <= start)
    const group = {
      name: slot.name,
      lines: [{slot, text, start: 0, isTable: false, neighbours: {slots, index}}],
    }
    return plainName(group) ?? contextOf(group, CLAUSE)
  }
}

/** `{{单位}}` is called 单位, `XX县` is called `XX县`. */
function plainName({name}: SlotGroup): string | undefined {
  return name === undefined ? undefined : tidy(variableOf(name) ?? name) || FALLBACK
}

function contextOf({lines: [line]}: SlotGroup, extent: Extent): string {
  if (!line) return FALLBACK
  const {slot, text, start} = line
  const [from, to] = [slot.start - start, slot.end - start]
  const before = lastPart(text.slice(firstOffset(line, extent), from), from, extent)
  const after = firstPart(text.slice(to, lastOffset(line, extent)), text.length - to, extent)
  const sign = text.slice(from, to).replace(ESCAPE, '')
  const part = isLaterPartOfDate(slot, before, after) ? `（${after.charAt(0)}）` : ''
  return tidy(before.replace(MARKUP, '') + sign + after.replace(MARKUP, '') + part) || FALLBACK
}

/** 20XX年X月XX日 asks for its day alone, but reads as if it asked for all of the date. */
function isLaterPartOfDate({kind}: Slot, before: string, after: string): boolean {
  return kind === 'date' && YEAR_OR_MONTH_BEFORE.test(before) && MONTH_OR_DAY_AFTER.test(after)
}

/** Where the words before a slot may begin: never inside another slot, and after its unit where slots are left out. */
function firstOffset({slot, text, start, neighbours}: SlotLine, {before, leavesOutSlots}: Extent): number {
  const from = slot.start - start
  let first = Math.max(0, from - before)
  for (let index = neighbours.index - 1; 0 <= index; index--) {
    const other = neighbours.slots[index]
    if (!other || other.end <= start + first) break
    const end = other.end - start
    if (leavesOutSlots && !isSameDate(end))
      return Math.max(first, Math.min(from, headAfter(text, end)?.end ?? end))
    if (other.start < start + first) first = Math.min(from, end)
  }
  return first

  /** 9月 in front of a day tells it from other days. */
  function isSameDate(end: number): boolean {
    return slot.kind === 'date' && PART_OF_DATE.test(text.slice(end, from))
  }
}

function lastOffset({slot, start, neighbours}: SlotLine, {after}: Extent): number {
  const next = neighbours.slots[neighbours.index + 1]
  const last = slot.end - start + after
  return next ? Math.max(slot.end - start, Math.min(last, next.start - start)) : last
}

/** What follows the last boundary; where there is none and the reach cut a clause in two, a sensible part of it. */
function lastPart(window: string, from: number, {boundary, before}: Extent): string {
  const part = window.slice(lastEnd(window, boundary))
  const isCut = part.length === window.length && window.length === before && before < from
  if (!isCut) return part
  const weak = [...part.matchAll(WEAK_BEFORE)].find(({index}) => index + 1 + LEAST <= part.length)
  return part.slice(weak ? weak.index + 1 : 0)
}

function lastEnd(text: string, boundary: RegExp): number {
  let end = text.length
  while (0 < end && !isBoundary(text, end - 1, boundary)) end--
  return end
}

function firstPart(window: string, length: number, {boundary, after}: Extent): string {
  let end = 0
  while (end < window.length && !isBoundary(window, end, boundary)) end++
  if (end < window.length) return window.slice(0, end)
  if (window.length < after || length <= after) return window
  return window.slice(0, [...window.matchAll(WEAK_AFTER)].findLast(({index}) => LEAST <= index)?.index)
}

function isBoundary(text: string, offset: number, boundary: RegExp): boolean {
  boundary.lastIndex = offset
  return boundary.test(text)
}

function tidy(text: string): string {
  return text.replace(BLANK, ' ').replace(UNPRINTABLE, '').replace(LOOSE_SPACE, '').trim()
}

function countEach(labels: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}

/** The second of equal labels gets （2）, unless another one is called so already. */
function numberEqual(labels: readonly string[]): readonly string[] {
  const taken = new Set(labels)
  const counts = new Map<string, number>()
  return labels.map(label => {
    let count = (counts.get(label) ?? 0) + 1
    let own = count === 1 ? label : `${label}（${count}）`
    while (1 < count && taken.has(own)) own = `${label}（${++count}）`
    counts.set(label, count)
    taken.add(own)
    return own
  })
}
