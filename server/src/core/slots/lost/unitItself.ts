import {cutWords} from '../../words/cutWords'
import {LONGEST_WORD} from '../../words/dictionary'
import {isAmount, type Unit} from '../../words/units'
import {BLANK, COUNTED, LETTER, traitsAt} from './characters'

/** A unit that is spoken of itself: 单位为万元, 单位：公顷、%, 以%表示, 按亩计算. */
const UNIT_BEFORE = /单位(?:(?:统一)?[为是用]|[：:][^。；\n]{0,8})$/
const UNIT_AFTER = /^(?:表示|计[算量价，。；]|为(?:计量)?单位)/
/** 张某: the character is a name. */
const UNNAMED = '某'
/** A clause has words: where none stands so near before the unit, it is part of a formula or of what a converter garbled. */
const WORDS_WITHIN =
  /(?:[\u4e00-\u9fff]|^|[，、；：。！？“（《])[\s\w.,%％＊*×≥≤＞＜<>±"”’）》)Ａ-Ｚａ-ｚ０-９—－-]{0,8}$/
/** A sentence that is not at its end. */
const GOES_ON = /[\u4e00-\u9fff]/
/** What a date consists of. */
const DATED = '年月日'

/** Whether the unit is spoken of, stands for all of them or counts what a letter tells apart: no number belongs there. */
export function isUnitItself(text: string, start: number, unit: Unit): boolean {
  const end = start + unit.text.length
  return (
    isLettered(text, start, unit) ||
    isNoProse(text, start) ||
    isSetApart(text, start, end) ||
    isEach(text, start, end) ||
    UNIT_BEFORE.test(text.slice(Math.max(0, start - 11), start)) ||
    UNIT_AFTER.test(text.slice(end, end + 5)) ||
    text.startsWith(UNNAMED, end)
  )
}

/** A级, B座, XXL号: the letter is the number, and so it is in 6O%, misread; but GDP亿元 has lost its number. */
function isLettered(text: string, start: number, unit: Unit): boolean {
  if (!(traitsAt(text, start - 1) & LETTER)) return false
  return !isAmount(unit) || (traitsAt(text, start - 2) & COUNTED) !== 0
}

function isNoProse(text: string, start: number): boolean {
  return !WORDS_WITHIN.test(text.slice(Math.max(0, start - 9), start))
}

/**
 * What stands apart is no part of a sentence: 粮食产量（年）, 增加值（亿元/平方公里）, the head of a column that was a table's (森林覆盖率 % 预期性), and the gap
 * of a date, which lostPhrases.ts reads.
 */
function isSetApart(text: string, start: number, end: number): boolean {
  if ('(（'.includes(text.charAt(start - 1))) return ')）/／'.includes(text.charAt(end))
  if (!(traitsAt(text, start - 1) & BLANK)) return false
  return (traitsAt(text, end) & BLANK) !== 0 || DATED.includes(text.slice(start, end))
}

/** 件件有着落, 户户通: said twice before what is said of it, it means each of them; in 案件件 and 实施项项目 one belongs to another word. */
function isEach(text: string, start: number, end: number): boolean {
  const unit = text.slice(start, end)
  const first = text.startsWith(unit, end) ? start : start - unit.length
  if (!text.startsWith(unit, first)) return false
  const second = first + unit.length
  if (!GOES_ON.test(text.charAt(second + unit.length))) return false
  const last = cutWords(text.slice(Math.max(0, first - LONGEST_WORD), second)).at(-1) ?? ''
  const [next = ''] = cutWords(text.slice(second, second + LONGEST_WORD))
  return last.length <= unit.length && next.length <= unit.length
}
