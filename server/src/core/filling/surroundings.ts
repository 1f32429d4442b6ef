import type {Draft} from '../draft/draft'
import type {Slot} from '../slots/slot'
import {headAfter} from '../slots/slotHeads'

/** A slot in its block, with the slots before and after it. */
export interface SlotLine {
  readonly slot: Slot
  readonly text: string
  /** Offset of the block in the draft. */
  readonly start: number
  readonly isTable: boolean
  readonly neighbours: Neighbours
}

/** Slots that ask for the same, before they have a label. */
export interface SlotGroup {
  readonly name: string | undefined
  readonly lines: readonly SlotLine[]
}

/** The slots of the draft, and which of them it is. */
interface Neighbours {
  readonly slots: readonly Slot[]
  readonly index: number
}

/** What an answer is judged by. */
export interface Surroundings {
  /** A few characters of the block before and after the place where the answer goes. */
  readonly before: string
  readonly after: string
  /** The unit, office or division right after it; empty where there is none. */
  readonly head: string
  readonly isTable: boolean
  /** Of a date or a part of one: all of the date. */
  readonly date?: DateAround
}

/** A date of which a slot is a part. */
export interface DateAround {
  readonly pieces: readonly DatePiece[]
  /** What follows the date. */
  readonly after: string
}

/** A part of a date: written, or filled in from the answer to the blank of that label. */
export type DatePiece = {readonly text: string} | {readonly label: string}

/** Characters on either side that an answer may repeat. */
const REACH = 16
/** Characters and slots on either side that a date may have. */
const DATE_REACH = 20
const DATE_CHARACTER = /[0-9〇零○一二三四五六七八九十年月日号 ]/

/** The line of the slot of that index. */
export function lineAround({places, slots}: Draft, index: number): SlotLine | undefined {
  const slot = slots[index]
  const place = slot && places.holding(slot.start)
  if (!place) return undefined
  const {text, facts} = place.block
  return {slot, text, start: place.start, isTable: facts.kind === 'table', neighbours: {slots, index}}
}

/** What stands around a slot; `labelOf` names the blanks that fill the rest of a date. */
export function surroundingsOf(line: SlotLine, labelOf: ReadonlyMap<Slot, string>): Surroundings {
  const {slot, text, start, isTable} = line
  const [from, to] = [slot.fill.start - start, slot.fill.end - start]
  return {
    before: text.slice(Math.max(0, from - REACH), from),
    after: text.slice(to, to + REACH),
    head: headAfter(text, to)?.word ?? '',
    isTable,
    ...(slot.kind === 'date' && {date: dateAround(line, labelOf)}),
  }
}

function dateAround(
  {slot, text, start, neighbours: {slots, index}}: SlotLine,
  labelOf: ReadonlyMap<Slot, string>,
): DateAround {
  const pieces: DatePiece[] = [pieceOf(slot)]
  walkBack()
  const end = walkOn()
  return {pieces, after: text.slice(end, end + REACH)}

  function walkBack(): void {
    let at = slot.start - start
    let before = index - 1
    for (let step = 0; step < DATE_REACH; step++) {
      const other = slots[before]
      if (other && other.end === start + at && 0 < at) {
        pieces.unshift(pieceOf(other))
        at = other.start - start
        before--
      } else if (0 < at && DATE_CHARACTER.test(text.charAt(at - 1))) pieces.unshift({text: text.charAt(--at)})
      else return
    }
  }

  function walkOn(): number {
    let at = slot.end - start
    let after = index + 1
    for (let step = 0; step < DATE_REACH; step++) {
      const other = slots[after]
      if (other && other.start === start + at) {
        pieces.push(pieceOf(other))
        at = other.end - start
        after++
      } else if (DATE_CHARACTER.test(text.charAt(at))) pieces.push({text: text.charAt(at++)})
      else break
    }
    return at
  }

  function pieceOf(other: Slot): DatePiece {
    return {label: labelOf.get(other) ?? ''}
  }
}
