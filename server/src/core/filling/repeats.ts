import type {SlotKind} from '../slots/slot'
import type {Surroundings} from './surroundings'

/** 第 or 约 right before the slot, or the year of its date, that the answer may begin with once more. */
const BEFORE = /(?:[第约近超达]|(?:\d{4}|二[〇○零][〇○零一二三四五六七八九]{2})年|\d{1,2}月)$/
const DIGIT = /^[\d０-９]/
const WORDS = /^[\u4e00-\u9fff]+$/
/** What an amount may end in of the unit that follows it: 5亿 before 亿元. */
const MULTIPLIERS = /^[万亿]+$/

/**
 * The answer without what already stands beside the slot: 5亿元 before 亿元 is 5, 青山县 before 县 is 青山. As it is where
 * nothing would be left.
 */
export function withoutRepeats(answer: string, kind: SlotKind, {before, after, head}: Surroundings): string {
  const leading = BEFORE.exec(before)?.[0] ?? ''
  const isLed = leading !== '' && answer.startsWith(leading) && leading.length < answer.length
  const value = isLed ? answer.slice(leading.length).trimStart() : answer
  const follows = after.trimStart()
  for (let length = Math.min(follows.length, value.length - 1); 0 < length; length--) {
    const repeated = follows.slice(0, length)
    if (value.endsWith(repeated) && isWhole(repeated)) return value.slice(0, -length).trimEnd()
  }
  return value

  /** 华中 before 中学 repeats nothing. */
  function isWhole(repeated: string): boolean {
    if (DIGIT.test(repeated)) return false
    if (head === '') return 1 < repeated.length && WORDS.test(repeated)
    return head.length <= repeated.length || (kind === 'number' && MULTIPLIERS.test(repeated))
  }
}
