import {lazy} from '../../lazy'
import {matchSpans, type Span} from '../../span'
import {HAN, isHeadAfter, isUnitAfter} from '../slotWords'

/** `XX.X` is one number, `X·XX` and `X:XX` are one date and one time. */
const RUN = /[XxＸｘ]+(?:[.．·:][XxＸｘ]+)?|[×✕✖]+(?:[.．·:][×✕✖]+)?/g
const TIMES = /[×✕✖]/
/** How much of the text on either side is looked at. */
const REACH = 24

/** Part of a word, a model, a file name or an expression: `V2X`, `X5`, `1+X`, `xx.docx`, `7×24`. */
const TIED_BEFORE = /(?:[A-Za-z0-9０-９+＋=＝/\\@.]|(?<!-)-|[A-Za-z0-9][_ ]|[A-Z]·)$/
const TIED_AFTER = /^(?:[A-Za-z0-9０-９+＋=＝@\\]| ?[+＋]|[._/-][A-WYZa-wyz0-9]| \d)/
/** A sign or the short name of an index does not belong to the number after it: 增长-X.X%, GDP XX亿元. */
const SIGNED_BEFORE = new RegExp(
  `[${HAN}][-－]$|(?:^|[${HAN}，。；、\\s])(?!(?:MAX|PRO|OS)[ _]?$)[A-Z][A-Z.\\d]{1,7} ?$`,
)
/** The number of a road: G××高速, S××线. */
const ROAD_BEFORE = /(?<![A-Za-z])[GSXYZ]$/
const ROAD_AFTER = /^(?:线|[国省县乡]道|高速|公路)/
/** The voltage of a line that has a name: 110kVXX线. */
const VOLTAGE_BEFORE = /[\dXx]kV$/
/** Symbols of units, which are letters as well: XXkm, XX.Xm. */
const SYMBOL_AFTER =
  /^ ?(?:[kcm]?m|[km]?g|t|ha|m[lL]|k[VW]h?|[MGk]?VA|[MG]W|k?Hz|dB|MPa|h|min)[²³23]?(?![A-WYZa-wyz\d])/
/** A unit that has no other symbol, after what leads up to an amount: 降到xxDDDs以下. */
const OWN_UNIT_AFTER = /^[A-Z][A-Za-z]{1,5}(?:以[上下内]|左右|[，。；、])/
const AMOUNT_BEFORE = /(?:[到至达约为]|[不未]超过|低于|高于)$/
/** A list's number or the first half of a range is no part of the sign: `8.XX市`, `附件：1.XX方案`, `2021－XXXX年`. */
const ITEM_BEFORE = /(?:^|[\n：:；。])[^\S\n]*\d{1,3}[.．]$/
/** The second of two to choose from: XX同志/XX同志. */
const EITHER_BEFORE = new RegExp(`[${HAN}]/$`)
const RANGE_BEFORE = /[\d年月日][-－—―]$/
const DATE_AFTER = /^[年月日省市县区镇乡]/
/** Specimens of a number or a form: 许可证编号为：X妆XXXXXXXX. */
const SPECIMEN_BEFORE = /(?:编号|格式|样式|代码|型号|规格|文号|证号|单号)[^，。；,;]{0,14}$/
/** The chromosomes of a patient: 45,X and 46，XX. */
const KARYOTYPE_BEFORE = /4[5-9][,，]\s?$/
/** Words that begin with the letter itself. */
const LETTER_WORD_AFTER =
  /^ ?(?:到此一游|光|射|线|片|染色体|轴|坐标|因子|理论|世代|[型形档](?!案)|战警|波段|连锁|元素|变量|综合征|[和、与/及]?X?Y)/
/** The same of more than one: XX染色体, but XX线 is a road. */
const WORD_AFTER = /^ ?(?:到此一游|染色体|[和、与/及]?X?Y)/
/** A phrase in which the letters stand for whatever one likes: 中国式XX. */
const ANYTHING_BEFORE = /中国式$/
/** The letter is spoken about or stands for a variable. */
const VARIABLE_BEFORE = /(?:变量|未知数|设|系数|参数|符号|字母|代号|因素|记为|令|[长宽高深厚径])\s?$/
const OTHER_VARIABLE = /(?<![A-Za-z0-9])[A-WYZ](?![A-Za-z0-9])/
/** The letter is one of the text's own, wherever it stands: 1+X. */
const VARIABLE = /[+＋][XxＸｘ](?![XxＸｘ])/
const ARITHMETIC = /[=＝÷√]|公式|计算(?:方法|办法|方式)/

/** What is multiplied: 单价×倍. */
const FACTOR_BEFORE = /(?:[率价积]|[基系参倍天指]数|工资)\s?$/
/** Places and offices; 互联网×医院 and 人工智能×企业 are campaigns. */
const PLACE_AFTER = /^ ?(?:[省市县区镇乡村州盟旗局委厅办班]|街道|书记|同志|主任|主席|[代常]表?委|人大|政协)/
const ORDINAL = /第\s?$/
/** “11·X”事故. */
const DATE_BEFORE = /\d·$/
/** What is done with a thing or leads up to its name; 人工智能×制造业 has a noun there. */
const LEADS_TO_NAME = /(?:把|将|在|来到|向|对|让|使|从|由|与|和|以|推动|建设|打造|走进|实现)$/
const NAME_GOES_ON = /^(?:[是的]|作为)/
/** The start of the line or of a clause, a quote or a space. */
const CLAUSE_START = /(?:^|[\n，。；：、！？,.;:!?“”"‘’《》（）()·—#\s])$/
const LINE_START = /(?:^|\n)[^\S\n]*$/
const HAN_BEFORE = new RegExp(`[${HAN}]\\s?$`)
const HAN_AFTER = new RegExp(`^\\s?[${HAN}]`)
const STOP_AFTER = /^[，。；、,;.]/

/** Letters and crosses that stand for something missing: `XX`, `xx`, `×××`, `X县委书记`, `第X届`. */
export function findLetterSlots(scan: string): Span[] {
  const isArithmetic = lazy(() => ARITHMETIC.test(scan))
  const isVariable = lazy(() => VARIABLE.test(scan))
  return matchSpans(scan, RUN, isSlot)

  function isSlot({0: sign, index}: RegExpExecArray): boolean {
    const before = scan.slice(Math.max(0, index - REACH), index)
    const after = scan.slice(index + sign.length, index + sign.length + REACH)
    const isMeasured =
      (SYMBOL_AFTER.test(after) && (1 < sign.length || HAN_BEFORE.test(before))) ||
      (OWN_UNIT_AFTER.test(after) && AMOUNT_BEFORE.test(before))
    if (!isMeasured && TIED_AFTER.test(after)) return false
    if (TIED_BEFORE.test(before) && !isLoose(sign, before, after, index + sign.length)) return false
    if (SPECIMEN_BEFORE.test(before) || ANYTHING_BEFORE.test(before) || WORD_AFTER.test(after)) return false
    if (KARYOTYPE_BEFORE.test(before)) return false
    if (1 < sign.length || isMeasured) return true
    if (LETTER_WORD_AFTER.test(after)) return false
    const end = index + sign.length
    return TIMES.test(sign) ? isCrossSlot(before, after, end) : isLetterSlot(before, after, end)
  }

  function isLoose(sign: string, before: string, after: string, end: number): boolean {
    if (ITEM_BEFORE.test(before)) return DATE_AFTER.test(after) || (1 < sign.length && HAN_AFTER.test(after))
    if (RANGE_BEFORE.test(before)) return DATE_AFTER.test(after)
    if (VOLTAGE_BEFORE.test(before)) return HAN_AFTER.test(after)
    if (EITHER_BEFORE.test(before)) return 1 < sign.length && HAN_AFTER.test(after)
    if (ROAD_BEFORE.test(before)) return ROAD_AFTER.test(after)
    return SIGNED_BEFORE.test(before) && isUnitAfter(scan, end)
  }

  function isLetterSlot(before: string, after: string, end: number): boolean {
    if (/N个/.test(before) || isVariable()) return false
    if (isHeadAfter(scan, end) || ORDINAL.test(before) || DATE_BEFORE.test(before)) return true
    if (VARIABLE_BEFORE.test(before) || OTHER_VARIABLE.test(before + after)) return false
    if (HAN_AFTER.test(after)) return HAN_BEFORE.test(before) || CLAUSE_START.test(before)
    return HAN_BEFORE.test(before) && STOP_AFTER.test(after)
  }

  /** A single cross is a sign of multiplication far more often than a slot; a unit or a place after it tells. */
  function isCrossSlot(before: string, after: string, end: number): boolean {
    if (isArithmetic() || FACTOR_BEFORE.test(before)) return false
    const isAtClause = CLAUSE_START.test(before)
    if (DATE_BEFORE.test(before) || ORDINAL.test(before)) return true
    if (HAN_AFTER.test(after) && LEADS_TO_NAME.test(before)) return true
    if (isAtClause && NAME_GOES_ON.test(after)) return true
    if (isUnitAfter(scan, end)) return isAtClause || HAN_BEFORE.test(before)
    if (PLACE_AFTER.test(after) && isHeadAfter(scan, end)) return isAtClause || HAN_BEFORE.test(before)
    return isAtClause && HAN_AFTER.test(after) && (isHeadAfter(scan, end) || !LINE_START.test(before))
  }
}
