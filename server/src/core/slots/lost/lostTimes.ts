import type {Span} from '../../span'
import {HAN, NUMERALS} from '../slotWords'
import {findAll, lost, PHRASE_END} from './lostPattern'

/** What was founded or born, whose years are counted: 建党, 成立, 诞辰. */
const FOUNDED = '建[党国军校院厂社]|成立|诞辰|逝世|胜利|解放|创[刊建]|发表|通车|实施|改革开放|起义'
const TIME_OF_DAY = '[上下中]午|晚上|凌晨|早[上晨]'

/** Stretches of time, ages and hours of the day whose number is gone. */
const PATTERNS: readonly RegExp[] = [
  // 连续个暖冬、历时天、为期个月。
  lost(
    '连续|历时|长达|不到|为期|用时|耗时|仅用|短短|驻村|调研',
    `(?:个(?=[${HAN}])(?![人性体案别股私])(?:多?月|小时|工作日|昼夜|季度|年头)?|(?:天|昼夜|余?年)(?:${PHRASE_END}|(?=的)))`,
    '',
  ),
  // 连续天无事故；连续天然、连续天气是词。
  lost('连续', '天', '(?![然气际文量])'),
  // 连续年获评先进；连续年度、连续年份是词。
  lost('连续', '(?:年|[届季次轮])', '(?![度份均金检审报节生作换番])'),
  lost(
    '(?:提前|缩短|延长|压[缩减]|减少|节省|推迟|平均|逾期|仅剩|[剩余]下|还有|只有|距[^，。；]{1,6}[有剩])[了至到约近为]?',
    '(?:天|小时|分钟|个?工作日|个月)',
    `(?:${PHRASE_END}|(?=的|完成|实现|竣工|开工|时间))`,
  ),
  lost('天数|增加|减少|[增减多少降缩][至到]|会期', '天', PHRASE_END),
  lost('时长|时间|累计|达到?|超过?|[少多]于|不低于|完成', '余?(?:小时|[学课]时)', PHRASE_END),
  // 建党周年大会；“成立周年庆典”“建校周年之际”说得通。
  lost(FOUNDED, '周年', '(?!庆典|庆活动|[祭店]|(?<!建[党国军]周年)之际)'),
  // 年满岁的老人、岁以上人口。
  lost('[年未]满|平均年龄(?:为|约|达)?|年龄(?:为|在)?', '周?岁', '(?!月)'),
  lost(`[${HAN}，、\\s]`, '周?岁', `(?<![${NUMERALS}足年]周?岁)(?=(?:[及含]|（含）)?以[上下])`),
  // 上午点、下午点半；“下午时段”是词。
  lost(TIME_OF_DAY, '点', '(?=[，。半整前至左到—~-]|\\d)'),
]

/** Times without their number: 连续年获评先进, 建党周年, 年满岁. */
export function findLostTimes(scan: string): Span[] {
  return findAll(PATTERNS, scan)
}
