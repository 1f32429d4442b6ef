import {holdsAny} from '../../holdsAny'
import {matchSpans, type Span} from '../../span'
import {type Bracket, bracketsIn, isLink} from '../brackets'
import {isUnitAfter, slotHeadAt} from '../slotHeads'
import {HAN, OFFICE} from '../slotWords'

const mayHoldBracket = holdsAny('【[［{〔（(<＜')
const mayHoldChoice = holdsAny('/／')
const mayHoldQuote = holdsAny('“《')
const LONGEST = 40

/** What a template asks for in the midst of its words. */
const ASKS =
  /待[补填定核]|填[写入报]|此处|在此|插入|据实(?![际践时])|请(?:输入|补|根据|结合|选择|自行)|替换|[XxＸｘ×]{2}/
/** What it asks for as a whole: 【列举主要成绩】, 【结合本单位情况展开】, 【目的一句】. */
const ASKS_WHOLLY =
  /^(?:(?:补充|列举|[简概]述|写明)(?=.{2})|举例|(?:简要|具体)(?:说明|介绍))|^(?:可|应|需|自行|结合|根据|视).{0,24}(?:补充|展开|修改|调整|增减|列举|选用)$|^[^，。]{2,10}[一两几]句$/
/** In round brackets, where a sentence may also explain itself, the request has to be all there is. */
const ASKS_ALONE =
  /^(?:在?此处(?![播奏停稍暂鼓])|请?填[写入报]|据实(?![际践时])|待[补填定核]|请(?:输入|替换)|(?:可|请)?自行(?:补充|填写|展开))|替换$|(?:根据|结合|视)[^，。；]{0,12}(?:填写|补充|展开)$/
/** What is missing by its name, 【会议名称】; what heads the lines of a notice as well, 【时间】上午九点. */
const NAME =
  /(?:名称|[姓名]名|全称|职[称务]|人[选数]|单位|部门|时间|日期|地[点名区]|数[字据量]|金额|[主标]题|内容|年[份度]|会议|称谓|领导|届[数次]|次数|电话|事项|成绩|情况|案例|目标|措施|特点|号)$/
const FIELD = /^[^名称]{0,4}(?:时间|日期|地点|主题|标题|内容|会议|部门|事项|情况)$/
/** What heads no paragraph, so that it is missing where it fills its line. */
const NEVER_HEADS = /(?:姓名|全称|日期|职务|单位名称)$/
const LINE_END = /^[ 　]*(?:\n|$)/
/** The name itself is missing, 学习贯彻(名称)精神, not 姓名（名称）. */
const BARE_NAME = /^(?:会议|单位)?名称$/
const NAME_BEFORE = /[名称位者人业织构]$/
/** What a preposition asks for: 由（单位）牵头. */
const PREPOSITION = /(?:^|[^自理缘事])由$|(?:^|[^申邀聘])请$|[^存在现所]在$|[^方导趋倾]向$/
/** What a document is short of at its start or in a line of its own: （单位名称）2025年工作报告, （落款单位）. */
const OWN_NAME =
  /^(?:(?:单位|部门|机关|会议|活动)(?:名称|全称)|(?:落款|发文|主送|主办)(?:单位|机关)|(?:领导|讲话人|主持人|报告人)姓名)$/
const STARTS_TITLE = new RegExp(`^[${HAN}0-9]`)
const LINE_START = /(?:^|\n)[ 　#]*$/
/** Who holds an office is named, 请县长（姓名）讲话, and by itself below a title, 党委书记　（姓名）. */
const PERSON_NAME = /^(?:姓名|名字|人名)$/
const OFFICE_BEFORE = new RegExp(`(?:${OFFICE}|同志)[ \\u3000]{0,4}$`)
const NAME_GOES_ON = new RegExp(`^(?:[${HAN}，。、%％]|[ \\u3000]*(?:\\n|$))`)
/** A sentence ends in what its colon announces: 会议主题是：（会议主题）。 */
const ANNOUNCED_BEFORE = /[：:]$/
const STOP_AFTER = /^[。；，]/
const WORDS = new RegExp(`^[${HAN}]{2,6}$`)
/** A box ticked in square brackets looks the same: [x]. */
const LONE_SIGN = /^[XxＸｘ×*＊]$/
const BLANK = /^[ 　]*$/
const NAMED = new RegExp(`^[${HAN}]{2,10}\\d?$`)
const HAN_ONLY = new RegExp(`^[${HAN}]{1,16}$`)

const WORD_BEFORE = new RegExp(`[${HAN}]$`)
const INSIDE_SENTENCE = new RegExp(`[${HAN}《“，、：（(]$|】[ 　]*$`)
const CLAUSE_BEFORE = /[，、；：“]$/
const WORD_AFTER = new RegExp(`^[${HAN}]`)
const GOES_ON = new RegExp(`^[${HAN}，。、%％]`)

const OWN = /^[我本全贵该]/
const BODY = /(?:委|政府)$/
/** After a division or 各 the brackets list its kinds: 各县（市/区）, 县（区/市）. */
const KINDS_BEFORE = /[省市县区镇乡村州盟旗各级等位道]$/
/** Without brackets only what speaks of the drafter's own place, 我县/我区, 全市/县, and of how often: 按季度/半年公布. */
const BARE_CHOICE =
  /[我本全][省市县区镇乡村](?:[/／][我本全]?[省市县区镇乡村]){1,3}|(?<=[按每])(?:月|季度?|半年|年度?)(?:[/／](?:月|季度?|半年|年度?)){1,2}(?=[\u4e00-\u9fff])/g

/** Nothing between quotation marks before a word, “　”同志, 荣获“ ”称号, and no title between its marks, 《　》. */
const BLANK_QUOTE = new RegExp(`(?<!号)“[ \\u3000_]{1,8}”(?=[${HAN}])|《[ \\u3000_]{1,16}》`, 'g')

/** What a template leaves to fill in or to choose: `【会议名称】`, `[此处填写…]`, `{{单位}}`, `（据实填写）`, `〔〕号`, `（我县/我区）`. */
export function findBracketSlots(scan: string): Span[] {
  const bare = [
    ...(mayHoldChoice(scan) ? matchSpans(scan, BARE_CHOICE) : []),
    ...(mayHoldQuote(scan) ? matchSpans(scan, BLANK_QUOTE) : []),
  ]
  if (!mayHoldBracket(scan)) return bare
  const slots = bracketsIn(scan, LONGEST).filter(bracket => !isLink(scan, bracket) && isSlot(scan, bracket))
  return [...bare, ...slots.map(bracket => wholeOf(scan, bracket))]
}

function isSlot(scan: string, bracket: Bracket): boolean {
  const {mark, inside, start, end} = bracket
  const before = scan.slice(Math.max(0, start - 8), start)
  const after = scan.slice(end, end + 8)
  if (BLANK.test(inside)) return isEmptySlot()
  if (isChoice()) return true
  switch (mark) {
    case '【':
      return hasRequest() || LONE_SIGN.test(inside) || isTemplate()
    case '(':
      return ASKS_ALONE.test(inside) || isNeeded()
    case '〔':
      return isNeeded()
    case '{':
      return HAN_ONLY.test(inside) || /[{$]$/.test(before)
    case '[':
      return hasRequest() || NAME.test(inside)
    case '<':
      return NAMED.test(inside) && (hasRequest() || NAME.test(inside.replace(/\d$/, '')))
    default:
      return false
  }

  function hasRequest(): boolean {
    return ASKS.test(inside) || ASKS_WHOLLY.test(inside)
  }

  /** Nothing between the brackets, after a word or between a comma and one: 由（ ）同志, ，【 】县. */
  function isEmptySlot(): boolean {
    if (mark === '{' || mark === '<' || (mark === '[' && inside === '')) return false
    if (WORD_BEFORE.test(before)) return true
    if (/[）)]$/.test(before)) return isUnitAfter(scan, end)
    return CLAUSE_BEFORE.test(before) && (WORD_AFTER.test(after) || after.startsWith('、'))
  }

  /** 【】 also heads a paragraph (【第一篇】) or a field (【时间】5月3日); in the midst of a clause it heads nothing. */
  function isTemplate(): boolean {
    if (WORDS.test(inside) && WORD_BEFORE.test(before) && WORD_AFTER.test(after)) return true
    if (!NAME.test(inside)) return false
    if (NEVER_HEADS.test(inside) && LINE_END.test(after)) return true
    return INSIDE_SENTENCE.test(before) || (!FIELD.test(inside) && GOES_ON.test(after))
  }

  function isNeeded(): boolean {
    if (OWN_NAME.test(inside) && LINE_START.test(scan.slice(Math.max(0, start - 8), start)))
      return LINE_END.test(after) || STARTS_TITLE.test(after)
    if (PERSON_NAME.test(inside) && OFFICE_BEFORE.test(before) && NAME_GOES_ON.test(after)) return true
    if (!GOES_ON.test(after)) return false
    if (NAME.test(inside) && ANNOUNCED_BEFORE.test(before) && STOP_AFTER.test(after)) return true
    if (WORDS.test(inside) && PREPOSITION.test(before)) return true
    return BARE_NAME.test(inside) && WORD_BEFORE.test(before) && !NAME_BEFORE.test(before)
  }

  /** Divisions, bodies or persons; in the head of a form `（县/区）` asks for a name instead. */
  function isChoice(): boolean {
    const options = inside.split(/[/／]/)
    if (options.length < 2 || mark === '<' || mark === '{' || !options.every(isOption)) return false
    if (options.some(option => OWN.test(option))) return true
    if (!WORD_AFTER.test(after)) return false
    return mark !== '(' || (WORD_BEFORE.test(before) && !KINDS_BEFORE.test(before))
  }
}

function isOption(option: string): boolean {
  const word = option.replace(OWN, '').replace(BODY, '')
  const head = slotHeadAt(word, 0)
  return head !== undefined && head.kind !== 'unit' && head.kind !== 'matter' && head.end === word.length
}

/** With the second pair of braces or the dollar: {{单位}}, ${会议}. */
function wholeOf(scan: string, {mark, start, end}: Bracket): Span {
  if (mark !== '{') return {start, end}
  const first = scan.charAt(start - 1)
  if (first === '{') return {start: start - 1, end: end + 1}
  return {start: first === '$' ? start - 1 : start, end}
}
