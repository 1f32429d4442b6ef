import {firstDefined} from '../firstDefined'
import {findWrittenSlots} from '../slots/written/writtenSlots'
import type {Blank} from './blanks'
import {doubtAnswer, type PlacedAnswer} from './doubts'
import {withoutRepeats} from './repeats'

/** What there is to answer a blank with, by its label; undefined or empty where there is nothing. */
export type AnswerTo = (label: string) => string | undefined

/** What is thought of an answer. */
export interface Judgement {
  /** In the order of the slots. */
  readonly placed: readonly PlacedAnswer[]
  /** Why the answer does not seem to belong there, one sentence. It may be filled in all the same. */
  readonly doubt?: string
  /** The answer itself says that something is missing: XX, 待定. */
  readonly isOpen: boolean
}

const LINE_BREAK = /[\n\r\u2028\u2029]/
/** What may be part of a sign; without any the costly search is spared. */
const MAY_BE_SIGN = /[*＊★_＿XxＸｘ×✕✖○□△●▲◯■◇◆☐某?？【[{（(〔]/
/** Words, and a spreadsheet's own signs for what it does not know. */
const STILL_OPEN =
  /^(?:待(?:补|填|定|核)[\u4e00-\u9fff]{0,3}|暂缺|暂无|未知|TODO|TBD|N\/A|null|undefined|#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!))$/i

/**
 * Judges the answer to a blank in each of its places. Line breaks become spaces, and what the answer repeats of its
 * surroundings is taken off. The other answers are asked for where a date is filled in in parts. Undefined where there is
 * no answer.
 */
export function checkAnswer(blank: Blank, answerTo: AnswerTo): Judgement | undefined {
  const answer = plainAnswer(answerTo(blank.label))
  if (answer === '') return undefined
  const placed = blank.slots.flatMap((slot, index) => {
    const around = blank.surroundings[index]
    return around ? [{slot, around, value: withoutRepeats(answer, slot.kind, around)}] : []
  })
  if (STILL_OPEN.test(answer) || placed.some(isSign))
    return {placed, isOpen: true, doubt: `“${answer}”还是待填的写法，请换成要填的内容`}
  const doubt = firstDefined(placed, place =>
    doubtAnswer(place, blank, label => plainAnswer(answerTo(label))),
  )
  return {placed, isOpen: false, ...(doubt !== undefined && {doubt})}
}

/** The answer on one line, without the spaces around it. */
export function plainAnswer(answer = ''): string {
  return answer.trim().replace(/\s+/g, gap => (LINE_BREAK.test(gap) ? ' ' : gap))
}

function isSign({value, around: {before, after}}: PlacedAnswer): boolean {
  if (!MAY_BE_SIGN.test(value)) return false
  const [start, end] = [before.length, before.length + value.length]
  return findWrittenSlots(before + value + after).some(slot => start <= slot.start && slot.end <= end)
}
