import {cutWords} from '../../words/cutWords'
import {isAmount, type Unit} from '../../words/units'

/** How much text before a unit is cut into words. */
const REACH = 8
/**
 * Who tells of one leaves 一 out after 是, and after 有 where a clause begins or a place is named: 他是名党员, 有位大姐说, 村里有户人家.
 * Of all that there is, 全县有所学校 and 其中有名党员, a number is told.
 */
const IS = /是$/
const THERE = /(?:里|(?<!以)[上下])有$/
const BEGINS = /(?:^|[\s，。；：！？、“（]|还)有$/
/** What is rarely counted in reports, and what is: of these a sentence has to be told. */
const OF_SPEECH = /^[位次年天回件句][\u4e00-\u9fff]{2}/
const OF_REPORTS = /^[\u4e00-\u9fff]{4}/
const NOUN = /^[\u4e00-\u9fff]{3}/
const HAN_BEHIND = /^[\u4e00-\u9fff]{2}/
/** Down to each of them: 责任到人, 政策到户, 精确到元; what has come up or down to so many is told. */
const DOWN_TO = /^[^达加少高升降展大]到[人户](?![次均])/
const DOWN_TO_UNIT = /(?:精确|明确|落实|细化|分解|量化|具体|精准)到$/
/** What is reckoned by it: 按亩算, 按月发; a share and a sum are told. */
const BY = /[按论逐]$/
const NO_MEASURE = /^[%％‰元美万亿萬億]/

/** Whether a unit without a number stands for one that is told of, for each, or for what is reckoned by it. */
export function isSpokenOne(text: string, start: number, unit: Unit): boolean {
  const before = text.slice(Math.max(0, start - 3), start)
  const after = text.slice(start, start + 4)
  if (DOWN_TO_UNIT.test(before) || DOWN_TO.test(text.slice(Math.max(0, start - 2), start + 2))) return true
  if (BY.test(before)) return !NO_MEASURE.test(after)
  if (isAmount(unit)) return false
  if (THERE.test(before)) return HAN_BEHIND.test(after)
  if (IS.test(before)) return NOUN.test(after)
  return (
    BEGINS.test(before) && (OF_SPEECH.test(after) || (OF_REPORTS.test(after) && !before.startsWith('还')))
  )
}

/** A verb of one character, with 了 or without, and what is done: 修了条路, 出份力, 没有个难处; a report says 新建、组织、完成. */
const LITTLE = '了过着'
const NO_VERB = '等的和与及由达为至到约共在以从对将把被其各于有仅只占超近又再还也都均已并或就才第含增计近新'

/**
 * Whether a unit follows a short verb, as where people talk and leave 一 out: what is gone there nobody can tell. Words of two
 * characters are those of reports.
 */
export function followsShortVerb(text: string, start: number, unit: Unit): boolean {
  if (isAmount(unit) || !/[\u4e00-\u9fff]/.test(text.charAt(start + unit.text.length))) return false
  const words = cutWords(text.slice(Math.max(0, start - REACH), start))
  const isLittle = LITTLE.includes(words.at(-1) ?? '')
  const verb = words.at(isLittle ? -2 : -1) ?? ''
  return verb === '没有' || (verb.length === 1 && /[\u4e00-\u9fff]/.test(verb) && !NO_VERB.includes(verb))
}
