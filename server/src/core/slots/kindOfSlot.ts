import type {SlotKind} from './slot'
import type {Context, HeadClass} from './slotHeads'
import {OFFICE} from './slotWords'

/** A template's own name for what it wants: `【会议名称】`, `{{单位}}`, `${date}`. */
const VARIABLE = /^(?:【|\[|\{\{|\$\{|\{)(?=[^ \u3000\]])(.*?)[】\]}]{1,2}$/
/** What it leaves to choose: `（我县/我区）`. */
const CHOICE = /^[（([【]?([\u4e00-\u9fff]+[/／].*?)[）)\]】]?$/
/** What it may begin with before it says what it wants, if it says so at all: 【待补：讲话人】, 【待补】. */
const REQUEST =
  /^(?:待(?:补充?|填写?|定|核实?|确认|完善|明确)|(?:请|在?此处?|据实)*(?:填[写入报]?|补充?|输入))(?:[：:][ \u3000]*|$)/
/** What says nothing of what is wanted. */
const MERE_SIGN = /^[XxＸｘ×*＊_＿○〇…\s]*$/
/** What a template's name, or the field of a form, ends in; the first that fits. */
const NAMED: readonly (readonly [SlotKind, RegExp])[] = [
  ['date', /(?:时间|日期|[年月]份|年度|date|time)$|^[年月日]$/i],
  [
    'name',
    /(?:[姓人]名|名字|领导|嘉宾|人员?|同志|先生|女士|书记|主[任席]|[省市县区镇乡局院校]长|[出列缺]席|请假|主持|记录|签发|审核|校对|[^a-z]name|^name)$/i,
  ],
  ['place', /(?:地[点名址]|城市|[省市县区镇乡村]|place)(?:名称?)?$/i],
  ['unit', /(?:单位|部门|机[构关]|公司|学校|医院|协会|unit|org)(?:名称)?$/i],
  ['number', /(?:数[字据量]?|金额|[人场批届]次|比例|电话|人口|[率额量值价]|GDP|number|count)$/i],
]
const FIELD = /([^：:\s]{1,12})[：:]\s?$/
const OF_HEAD: Readonly<Record<HeadClass, SlotKind>> = {
  unit: 'number',
  place: 'place',
  office: 'name',
  body: 'unit',
  matter: 'text',
}
/** A year of which some digits are known: 20XX年度. */
const YEAR = /^(?:19|20|１９|２０|二[〇○零])/
const DATE_PART = /^[年月日]$/

/** What stands before or behind a sign that nothing else tells of; the first that fits. */
const AROUND: readonly (readonly [SlotKind, before: RegExp, after: RegExp])[] = [
  [
    'name',
    /$/,
    /^ ?(?:同学|[担出]?任(?![务何期])|当选|主持|发言|讲话|致辞|宣读|宣布|传达|带队|[作做]了?(?:重要)?(?:讲话|报告|发言|部署|汇报|点评|总结|说明|动员))/,
  ],
  ['name', new RegExp(`(?:${OFFICE}|民警|教师|医生|记者|通讯员|队员|选手)\\s?$`), /^/],
  ['unit', /$/, /^ ?(?:牵头|承办|主办|协办|负责|印发)/],
  ['place', /[在到赴来]\s?$/, /^ ?(?:召开|举行|举办|调研|考察|视察|开工|挂牌)/],
  ['number', /$/, /^ ?(?:以[上下]|左右|周年|多?[万亿])/],
  // 签约, 到达, 附近 end in the same characters.
  [
    'number',
    /(?:(?<![签预邀节])约|(?<!附|最)近|达到|(?<!到)达|超过?|不[少低]于|增长|下降|提高|上升|减少|增加|占比?|排名|位列)了?\s?$/,
    /^(?:[，。；、）)]|\s*$)/,
  ],
]

/** What belongs in the place of a written sign, as far as it and what stands around it tell. */
export function kindOfSlot(written: string, {before, head, after}: Context): SlotKind {
  const named = variableOf(written)
  if (named !== undefined) return kindOfNamed(named) ?? 'text'
  if (YEAR.test(written) || DATE_PART.test(head?.word ?? '') || /(?:星期|礼拜)$/.test(before)) return 'date'
  if (/第\s?$/.test(before)) return 'number'
  if (head) return OF_HEAD[head.kind]
  const field = FIELD.exec(before)?.[1]
  return (
    (field === undefined ? undefined : kindOfNamed(field)) ??
    AROUND.find(([, left, right]) => left.test(before) && right.test(after))?.[0] ??
    'text'
  )
}

/** What a template says it wants, 讲话人 of `【待补：讲话人】`, or leaves to choose; undefined for a mere sign: `XX`, `【待补】`. */
export function variableOf(written: string): string | undefined {
  const wanted = VARIABLE.exec(written)?.[1]?.replace(REQUEST, '') ?? CHOICE.exec(written)?.[1]
  return wanted === undefined || MERE_SIGN.test(wanted) ? undefined : wanted
}

function kindOfNamed(name: string): SlotKind | undefined {
  return NAMED.find(([, pattern]) => pattern.test(name))?.[0]
}
