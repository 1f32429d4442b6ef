import type {Span} from '../../span'
import {findAll, lost} from './lostPattern'

/** Where a date may lack a number: what stands before 年, 月 or 日 is none, but what leads to one, or the unit before it. */
const MAY_LACK_DATE = /[年月日](?<=(?:^|[年月（(。；！：，、于自在从至到截经较比—~～－-])[ 　]*.)/m
const SPACES = '[ 　]'
const YEAR = '(?:(?:19|20)\\d{2}|[今去明当本前]|二[〇○零][〇○零一二三四五六七八九]{2})年'

/** A date line without its numbers, alone on its line and in brackets or with the year already filled in. */
const DATE_LINE = new RegExp(
  `年(?<=^\\s*[（(]${SPACES}*年)${SPACES}*月${SPACES}*日(?=${SPACES}*[）)]\\s*$)|(?<=^\\s*(?:[（(]${SPACES}*)?${YEAR})${SPACES}*月${SPACES}*日(?=\\s*$|${SPACES}*[）)]\\s*$)`,
  'gm',
)
/**
 * A date line with nothing filled in. Indented it is the place to date a signature on a form, and a form is not read
 * as a draft.
 */
const BARE_LINE = /^年[ 　]{1,4}月[ 　]{1,4}日(?=[ 　]*$)/gm
const LEADS_TO_DATE = `[于自在从至到截]${SPACES}*`
/** A blank date inside a sentence: 定于 年 月 日召开. */
const IN_SENTENCE = new RegExp(
  `年(?<=${LEADS_TO_DATE}年)${SPACES}*月(?:${SPACES}*日)?(?=${SPACES}*[\\u4e00-\\u9fff（(，])|月(?<=${LEADS_TO_DATE}月)${SPACES}*日(?=${SPACES}*(?:[前起至止召举开在（(，、封竣动通投]|[上下]午|晚上|凌晨))`,
  'g',
)
/** 1至月完成投资; and a sentence that begins with its month: 月上旬以来. */
const NO_LAST_MONTH =
  /(?<=(?<!\d)(?:1[0-2]|[1-9])[至到—~～－-]{1,2})月(?=[，份底末完全累共实]|\d)|(?<=^|[。；])月(?=[上中下]旬)/gm
/**
 * A sentence that begins with its year or its date: 年以来，全市…; 月日，我市…. At the very start of a line 年 may belong to the
 * number that ends the line before, so that it has to be indented.
 */
const SENTENCE_START =
  /年(?<=(?:^[ 　]|[。；！])[ 　]*年)(?=以来|上半年|下半年|前三季度|，)|月日(?<=(?:^|[。；！])[ 　]*月日)(?=[，上下晚])/gm
/** 2025年月30日: the day is there, so that nothing is left to be filled in by hand. */
const MONTH_BEFORE_DAY = new RegExp(`(?<=${YEAR}${SPACES}{0,4})月(?=${SPACES}{0,4}\\d{1,2}${SPACES}?日)`, 'g')
/** 今年月上中旬, 2024年月日; nothing but a month follows the year, and the averages of one. */
const NO_MONTH = new RegExp(
  `(?<=${YEAR}${SPACES}{0,4})月(?:${SPACES}{0,4}日)?(?=[\\u4e00-\\u9fff，。、《—－―])(?![均度薪租票报息])`,
  'g',
)
/** 6月　日, 6月日; nothing but a day follows the month, and the averages of one. */
const NO_DAY = new RegExp(
  `(?<=(?<!\\d)(?:1[0-2]|0?[1-9])月)(?:日|${SPACES}{1,6}日(?=[上下]午|[召举在，。）)]|${SPACES}*$))(?![均常趋渐益报产用])`,
  'gm',
)
const CLAUSE_START = '(?:^|[，。；！：])[ 　]*'
const DAYTIME = '(?=[上下]午|晚上|凌晨)'
/** Nothing of the date but its units, without a gap to write in, as no form has it. */
const CLOSED_UP: readonly RegExp[] = [
  lost('^[ 　]*', '年月日', '(?=[ 　]*$)'),
  lost('(?:^|[。；！：])[ 　]*', '年月日', '(?=[，上下晚])'),
  lost('', '年月日', '(?=[至到])'),
  lost('年月日[至到]', '日', ''),
  lost('[，、；。：]', '年月', '(?=入[党职伍]|参加工作|出生|毕业|转正|[调担]任|当选|至|起)'),
  lost(CLAUSE_START, '月?日', DAYTIME),
  // 本月日凌晨；“当月日均”是词。
  lost('[本上下当次该]月', '日', '(?![均常趋渐益报产用期程本方语元军历子])'),
  lost('[，。；于至]', '日时', '(?=[前至起到许]|左右|\\d)'),
  lost('(?:^|[。；])[ 　]*', '月日时', ''),
  lost('日?时[至到]', '日时', ''),
  // 每月日前
  lost('每月', '日', '(?=前)'),
  lost('[从自于]', '月', '(?=份(?:开始|起|以来|情况|数据)|底(?:投入|前|完成|建成))'),
  lost('经', '月日', '(?=[\\u4e00-\\u9fff]{1,12}会议)'),
  // 始建于年、成立于年。
  lost('(?:[始创建][建办于]|成立|落成|投用|诞生|竣工|通车)于', '年', '(?=[，。；、])'),
  // —月，全区……；较月增加。
  lost('(?:^|[。；])[ 　]*[—－-]', '月', '(?=[，份])'),
  lost('[较比]', '月', '(?=[增减下上多少])'),
]
/** 出生年月日, 按年月日. */
const WORD_BEFORE = /(?:出生|具体|按照?|注明|填写|以及|的|成文|何|某)[ 　]*$/
/** A line of a form that is filled in by hand. */
const FORM =
  /签字|签名|盖章|签章|公章|填表|申[报请](?:日期|时间|人)|承诺(?:日期|时间|人)|[日期时间][:：][ 　]*(?:\d{4}[ 　]*)?年/

const ALL = [
  DATE_LINE,
  BARE_LINE,
  IN_SENTENCE,
  SENTENCE_START,
  MONTH_BEFORE_DAY,
  NO_MONTH,
  NO_DAY,
  NO_LAST_MONTH,
  ...CLOSED_UP,
]

/** Dates whose numbers are gone: `年 月 日`, `今年月上旬`. Lines of a form are left alone. */
export function findLostDates(scan: string): Span[] {
  if (!MAY_LACK_DATE.test(scan)) return []
  return findAll(FORM.test(scan) ? [MONTH_BEFORE_DAY] : ALL, scan).filter(
    ({start}) => !WORD_BEFORE.test(scan.slice(Math.max(0, start - 6), start)),
  )
}
