import {matchSpans, type Span} from '../../span'
import {HAN} from '../slotWords'

/** What a template says inside its brackets. */
const REQUEST =
  '待(?:补|填|定|核|确认|完善|明确)|填[写入报]|此处|在此|插入|据实(?![际践时])|请(?:输入|填|补|在|根据|结合|选择|替换|自行)|准确替换|名称替换|[XxＸｘ×]{2}'
/** What it asks for as a whole: 【列举主要成绩】, 【结合本单位情况展开】. */
const WHOLE_REQUEST =
  /^补充[^，。]{0,12}(?:\d|[一二三两几]个|案例|数据|情况)|^(?:列举|简述|概述|添加|加入|写明|注明)(?=.{2})|^(?:举例|简要|具体|详细)(?:说明|介绍|阐述|描述)|^(?:可|应|需|自行|结合|根据|按照?|视).{0,24}(?:补充|填写|展开|替换|修改|调整|增减|删减|添加|列举|举例|选用)$|^[^，。]{2,10}[一两几]句(?:话)?$/
/** What a template's variable is named after. */
const VARIABLE =
  '名称|姓名|名字|全称|职称|人选|号码|单位|部门|时间|日期|地点|地名|职务|数字|数据|数量|金额|主题|标题|题目|内容|年份|年度|会议|地区|称谓|落款|领导|人数|届[数次]|次数|季节|电话|事项|成绩|情况|案例|目标|措施|特点|(?<!\\d)号'

const LENTICULAR = /【([^【】\n]{1,40})】/g
/** Square brackets that are no link, reference or footnote. */
const SQUARE = /\[([^[\]\n]{1,40})\](?<!\]\[[^[\]]*\])(?![([:])|［([^［］\n]{1,40})］/g
const ROUND = /[（(]([^（）()\n]{1,40})[）)]/g
const BRACES = /\{\{[^{}\n]{1,30}\}\}|\$\{[^{}\n]{1,30}\}/g
const ANGLES = new RegExp(`[<＜]([${HAN}]{2,10})\\d?[>＞]`, 'g')
const SINGLE_BRACES = new RegExp(
  `\\{[${HAN}A-Za-z_]{1,16}\\}(?<=[${HAN}，。：“《]\\{[^{]*)|\\{[${HAN}]{1,16}\\}`,
  'g',
)
/** Nothing but space between the brackets, after a word or between a comma and one: 由（ ）同志, ，【 】县. */
const HOLLOW = '(?:\\[[ 　]+\\](?![([:])|【[ 　]*】|（[ 　]*）|\\([ 　]*\\))'
const EMPTY = new RegExp(
  `〔[ 　]*〕(?=[ 　]*号)|(?<=[${HAN}])${HOLLOW}|(?<=[，、；：“])${HOLLOW}(?=[${HAN}])|(?<=、)${HOLLOW}(?=、)|(?<=[）)])${HOLLOW}(?=[万亿]?元|[%％]|个|名|人)`,
  'g',
)
/** An ellipsis in place of a name: 在……的坚强领导下. */
const ELLIPSIS = /(?<=在)(?:…|\.{3})[….]*(?=的(?:坚强|正确)领导)/g
/** Initials in place of a name, in lower case and without a vowel: `zz 乡`, `主持人：wshch`. */
const INITIALS =
  /\b(?<![./@-])[b-df-hj-np-tv-z]{2,4}(?= ?(?:[省县镇乡]|市(?!场)|街道)(?![A-Za-z]))|\b(?<=主持人[:：] ?)[b-df-hj-np-tv-z]{2,6}\b/g

const OPENING = /[【[［{〔（(<＜]/
const DOTS = /…|\.{3}/
const SMALL_LETTER = /[a-z]/
const HAS_REQUEST = new RegExp(REQUEST)
/** In round brackets, where a sentence may also explain itself, the request has to be all there is. */
const ROUND_REQUEST =
  /^(?:此处|在此处|请?(?:据实)?填[写入报]|据实(?![际践时])|待(?:补|填|定|核|完善)|请(?:输入|补充|替换|在此)|(?:可|请)?自行(?:补充|填写|展开|替换|添加))|(?:准确|名称|据实)替换|(?:根据|结合|按照?|视)[^，。；]{0,12}(?:填写|补充|展开|替换)$/
const IS_VARIABLE = new RegExp(`(?:${VARIABLE})$`)
/** A name in round brackets is a slot only where the name itself is missing: 学习贯彻(名称)精神, not 姓名（名称）. */
const ROUND_NAME = /^(?:名称|姓名|会议名称|单位名称)$/
const NAME_BEFORE = /[名称位者人业织构]$/
/** The same of more names, after what needs one: 请（领导姓名）致辞, 部长　（姓名）; and at the head of a title. */
const REQUIRED_NAME = /^.{0,4}(?:名称|姓名|全称|地点|职务)$/
const REQUIRES_NAME = /(?:^|\n|[请由在于向从和与对为，。；：“《、]|[^ 　][ 　])$/
/** What a preposition asks for: 由（单位）牵头. */
const PREPOSITION_BEFORE = /(?:^|[^自理缘事])由$|(?:^|[^申邀聘])请$|[^存在现所]在$|[^方导趋倾]向$/
const NAMED_PLACE = new RegExp(`^[${HAN}]{2,6}$`)
/** What a notice heads its lines with. */
const IS_FIELD =
  /^[^名称]{0,4}(?:时间|日期|地点|主题|标题|内容|会议|部门|金额|事项|成绩|情况|案例|目标|措施|特点)$/
/** Right after another of its kind: 组长：【姓名】　【职务】. */
const BESIDE_ANOTHER = /】[ 　]*$/
/** What heads no paragraph, so that it is missing where it fills its line. */
const NEVER_HEADS = /(?:姓名|全称|日期|职务|号码|单位名称)$/
const LINE_START = /(?:^|\n)[ 　]*$/
const LINE_END = /^[ 　]*(?:\n|$)/
/** A box ticked in square brackets looks the same: [x]. */
const LONE_SIGN = /^[XxＸｘ×*＊]$/
const INSIDE = new RegExp(`[${HAN}《“，、：（(]`)
const HAN_BEFORE = new RegExp(`[${HAN}]$`)
const HAN_AFTER = new RegExp(`^[${HAN}，。、%％]`)
const WORD_AFTER = new RegExp(`^[${HAN}]`)

/**
 * Brackets of a template: `【会议名称】`, `[此处填写…]`, `{{单位}}`, `（据实填写）`, `〔〕号`; and dots or initials that stand for a
 * name.
 */
export function findBracketSlots(scan: string): Span[] {
  return [
    ...(OPENING.test(scan) ? brackets() : []),
    ...(DOTS.test(scan) ? matchSpans(scan, ELLIPSIS) : []),
    ...(SMALL_LETTER.test(scan) ? matchSpans(scan, INITIALS) : []),
  ]

  function brackets(): Span[] {
    return [
      ...matchSpans(scan, LENTICULAR, isTemplate),
      ...matchSpans(
        scan,
        SQUARE,
        ({1: half, 2: inside = half ?? ''}) => hasRequest(inside) || IS_VARIABLE.test(inside),
      ),
      ...matchSpans(scan, ROUND, isRound),
      ...matchSpans(scan, BRACES),
      ...matchSpans(scan, ANGLES, ({1: inside = ''}) => hasRequest(inside) || IS_VARIABLE.test(inside)),
      ...matchSpans(scan, SINGLE_BRACES),
      ...matchSpans(scan, EMPTY),
    ]
  }

  /** 【】 also heads a paragraph (【第一篇】) or a field (【时间】5月3日); the name of a variable in it counts only inside a sentence. */
  function isTemplate({0: all, 1: inside = '', index}: RegExpExecArray): boolean {
    if (hasRequest(inside) || LONE_SIGN.test(inside)) return true
    const before = scan.slice(Math.max(0, index - 4), index)
    // In the midst of a clause it heads nothing.
    if (
      NAMED_PLACE.test(inside) &&
      HAN_BEFORE.test(before) &&
      WORD_AFTER.test(scan.charAt(index + all.length))
    )
      return true
    return (
      IS_VARIABLE.test(inside) &&
      (BESIDE_ANOTHER.test(before) ||
        (NEVER_HEADS.test(inside) && isAlone(index, index + all.length)) ||
        INSIDE.test(scan.charAt(index - 1)) ||
        (!IS_FIELD.test(inside) && HAN_AFTER.test(scan.charAt(index + all.length))))
    )
  }

  function isAlone(start: number, end: number): boolean {
    return (
      LINE_START.test(scan.slice(Math.max(0, start - 8), start)) && LINE_END.test(scan.slice(end, end + 8))
    )
  }

  function isRound({0: all, 1: inside = '', index}: RegExpExecArray): boolean {
    if (ROUND_REQUEST.test(inside)) return true
    const before = scan.slice(Math.max(0, index - 2), index)
    if (REQUIRED_NAME.test(inside) && REQUIRES_NAME.test(before)) return true
    if (NAMED_PLACE.test(inside) && PREPOSITION_BEFORE.test(before))
      return HAN_AFTER.test(scan.charAt(index + all.length))
    if (!ROUND_NAME.test(inside)) return false
    return (
      HAN_BEFORE.test(before) && !NAME_BEFORE.test(before) && HAN_AFTER.test(scan.charAt(index + all.length))
    )
  }
}

function hasRequest(inside: string): boolean {
  return HAS_REQUEST.test(inside) || WHOLE_REQUEST.test(inside)
}
