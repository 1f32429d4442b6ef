import {LONGEST_NAME} from '../marks/surroundings'
import {matchesAt} from '../matchesAt'
import {NUMERAL, parseNumber} from '../numerals'
import {spanOf} from '../span'
import {unitAt} from '../words/units'
import {listedBefore, listedBehind, onesBehind} from './listed'
import type {Reference} from './reference'

const NUMERALS = '两一二三四五六七八九十百零〇0123456789０１２３４５６７８９'
/** What a speaker announces and then counts out in sentences of its own; the 条 and 项 of laws are none of it. */
const SPOKEN =
  '点|个方面|个问题|个重点|个着力点|项工作|项任务|项重点|项措施|项举措|项要求|条意见|条要求|条建议|条措施|件事|项议程|项议题|个议题|项事项|个事项'
/** What counts anything at all: where a colon leads from it to what is counted, it announces too. */
const MEASURES = '[个項项条件种類类大句步方层位对]'
const COUNTS = matchesAt(
  NUMERALS,
  new RegExp(
    `(?<![第一二三四五六七八九十百千零〇几0-9０-９.．])(?<number>两|${NUMERAL})(?:(?<spoken>${SPOKEN}|(?<=有[二三四五六七八九])(?=[：:]))|(?<measure>${MEASURES})|(?<thing>[\\u4e00-\\u9fff]))`,
    'y',
  ),
)
/** 参建单位（共6家）: the list of an attachment follows. */
const TOTALS =
  /[（(]共(?<number>[0-9０-９]{1,2}|[两二三四五六七八九十]{1,3})(?<measure>[个项家人份])[）)]\s*$/
/** 活动共设六大板块: named once, and set out in what follows. */
const SETS = /(?:共[设有]|设[立置]|推出)$/
/** 31条意见，集中起来主要是五个方面: the second count sums up the first. */
const SUMS_UP = /主要[是有]$/
/** “五个一”机制，即成立一个专班、…. */
const ONES = /^一[”"][^，。；：,;:]{0,8}(?:[：:]|，(?:即|就是))/
const LOOKS_BACK = /(?:以上|上述|前述)这?$/
/** 至少选三项, 不少于两项: a choice from what follows. */
const CHOOSES = /选|至少|不少于|任意/
/** 以上三条底线 are those just told; 前述三项情形 may have been told long ago. */
const LOOKS_JUST_BACK = /以上这?$/
/** 上面讲的四个方面要求, 前面所讲的“五个规范”. */
const LOOKS_FAR_BACK = /[上前]面(?:我?所?|我们?所?)[讲说提谈][到过]?的[“"]?$/
/** 提三点希望, 汇报三点体会: what is said is not done yet, so there is no 了. */
const SAYS = /(?:[讲谈说提]|提出|汇报|强调|分享)(?:以下|如下)?$/
/** “两个责任”即行政责任、技术责任: a name, and what it stands for. */
const NAME_IS = /^([\u4e00-\u9fff]{2,4})[”"]，?(?:即|就是)(?=[\u4e00-\u9fff])/
/** 分四个阶段, 分为三个层次, 归纳为五个“慢”. */
const DIVIDES = /(?:分[为成]?|归[纳结][为成]|概括[为成])$/
/** 要把握三个原则, 应当分清四种情况: what is to be done, and no total of what there is. “三个坚持” is a name. */
const ASKS = /[要应须][^，。；：“]{0,8}$/
/** 用五句话，把家乡介绍给大家; 围绕五个关键词，向各位作汇报: by means of what is counted the speaker tells something. */
const MEANS = /(?:围绕|用|从|就)$/
const TELLS = /^[^。！？；]{0,30}?(?:[讲谈说]|介绍|汇报|分享|交流)/
/** 送给大家四个“词”. */
const GIVES = /送给[^，。；：]{0,6}$/
/** The speaker speaks of the talk itself; 我县 and 我们 are no speaker. */
const OWN_VOICE = /我(?![们国省市县区乡镇局])|大家|各位|下面|这里|在此/
/** The items of a meeting are those of its minutes. */
const AGENDA = /议[程题]$|事项$/
/** 现将主要内容纪要如下, 由张三同志主持, 分四个方面报告如下，请予审议。: it goes on with what was announced. */
const AS_FOLLOWS = /如下[^。；]{0,20}。\s*$|[：:]\s*$/
/** What may stand between the count and the end of its sentence: 讲三点意见。 从以下三个方面作出努力： */
const SENTENCE_REST = /^[^。！？；：，,;:!?\r\n]{0,12}[。：:.]\s*/
/** Nothing but the noun: 两种做法有明显区别： says something of the two. */
const NOUN_AND_COLON = /^[^：:]{0,6}[：:]\s*$/
const NOUN_AND_STOP = /^[^：:]{0,6}[：:。]\s*$/
const COLON_AT_END = /[：:]\s*$/
const SENTENCE_BREAK = /[。！？；!?;\r\n]/
const CLAUSE_BREAK = /[。！？；：，!?;:,\r\n]/
/** 15个方面的任务和4个方面的措施: nobody can tell which of them follows. */
const OTHER_COUNT = /[两二三四五六七八九十几0-9０-９](?:[个大项条点]|方面|问题|重点|板块|部分|任务|措施|举措)/
const CONTEXT = 60
/** A courtesy is no longer than this. */
const MAX_COURTESY = 40

/** What a block announces, and what it says of a number that it has told before, in reading order. */
export function findCounts(prose: string): Reference[] {
  const found: Reference[] = []
  for (const match of COUNTS(prose)) {
    const count = match.groups?.thing === undefined ? readCount(match, prose) : undefined
    const named = !count || count.isFar ? readName(match, prose) : undefined
    const reference = named ?? count ?? readCounted(match, prose)
    if (reference) found.push(reference)
  }
  const total = readTotal(prose)
  return total ? [...found, total] : found
}

function readTotal(prose: string): Reference | undefined {
  const match = TOTALS.exec(prose)
  const {number: text = '', measure: noun = ''} = match?.groups ?? {}
  const number = text === '两' ? 2 : parseNumber(text)
  if (!match || !number || number < 2) return undefined
  const start = match.index + match[0].indexOf(text)
  const base = {
    start,
    end: start + text.length + noun.length,
    number,
    numeral: spanOf(start, text.length),
    noun,
  }
  return {kind: 'count', ...base, isPointed: false, next: prose.length}
}

/** What is counted: 行动 in 七项行动。, 硬仗 in “四场硬仗”，. */
const COUNTED_NOUN = /^[“"]?([\u4e00-\u9fff]{1,6})(?=[”"。：:，；]|$)/
/** “五必访”: a name without a measure word. */
const COUNTED_NAME = /^([\u4e00-\u9fff]{2,4})[”"]/

/**
 * “四张名片”, 七项行动, “五必访”: nothing says that it announces what follows, and so it is for the rows behind it to say so, which have to
 * count in the same measure, 第一张名片, or to be called so, 清源行动.
 */
function readCounted({index = 0, groups = {}}: RegExpMatchArray, prose: string): Reference | undefined {
  const {number: numeral = ''} = groups
  const number = numeral === '两' ? 2 : parseNumber(numeral)
  const at = index + numeral.length
  const unit = unitAt(prose, at)
  const isNamed = !unit && /[“"]/.test(prose.charAt(index - 1))
  const alone = isNamed ? COUNTED_NAME.exec(prose.slice(at, at + CONTEXT)) : undefined
  const end = at + (alone?.[1]?.length ?? unit?.text.length ?? 0)
  const tail = prose.slice(end)
  const [, name] = alone ?? COUNTED_NOUN.exec(tail.slice(0, CONTEXT)) ?? []
  const isCounted = unit ? unit.isTold : alone
  if (!number || number < 2 || !isCounted) return undefined
  const rest = SENTENCE_REST.exec(tail.slice(0, CONTEXT))?.[0]
  const isLast = tail.length <= MAX_COURTESY && !OTHER_COUNT.test(tail)
  if (rest === undefined && !isLast) return undefined
  const next = rest === undefined ? prose.length : end + rest.length
  const base = {start: index, end, number, numeral: spanOf(index, numeral.length), noun: unit?.text ?? ''}
  return {kind: 'counted', ...base, isPointed: false, next, isLast, ...(name === undefined ? {} : {name})}
}

/** “四个强化”, “三个不到位”. */
const NAMED = new RegExp(`^[\\u4e00-\\u9fff]{2,${LONGEST_NAME}}(?=[”"])`)

function readName({0: text, index = 0, groups = {}}: RegExpMatchArray, prose: string): Reference | undefined {
  const {number: numeral = '', measure} = groups
  const number = parseNumber(numeral)
  const end = index + text.length
  const [name] = NAMED.exec(prose.slice(end, end + CONTEXT)) ?? []
  if (!number || number < 2 || !measure || !name || !/[“"]/.test(prose.charAt(index - 1))) return undefined
  const base = {start: index, end, number, numeral: spanOf(index, numeral.length), noun: measure, next: end}
  return {kind: 'name', ...base, name, isPointed: false}
}

function readCount(match: RegExpMatchArray, prose: string): Reference | undefined {
  const {number: text = '', spoken, measure = ''} = match.groups ?? {}
  const number = text === '两' ? 2 : parseNumber(text)
  if (!number || number < 2) return undefined
  const start = match.index ?? 0
  const end = start + match[0].length
  const noun = spoken ?? measure
  const base = {kind: 'count', start, end, number, numeral: spanOf(start, text.length), noun} as const
  const before = prose.slice(Math.max(0, start - CONTEXT), start)
  if (!spoken && isAmount(prose, end - measure.length, measure)) return undefined
  if ((spoken ? LOOKS_BACK : LOOKS_JUST_BACK).test(before)) return {...base, isPointed: true, next: end}
  if (LOOKS_FAR_BACK.test(before)) return {...base, isPointed: true, isFar: true, next: end}
  const sentence = before.split(SENTENCE_BREAK).at(-1) ?? ''
  const clause = before.split(CLAUSE_BREAK).at(-1) ?? ''
  const named = /[0-9０-９]/.test(text) ? undefined : listedBefore(clause, number)
  if (named !== undefined) return {...base, isPointed: false, next: end, listed: named}
  const [ones] = ONES.exec(prose.slice(end, end + CONTEXT)) ?? []
  if (ones !== undefined) {
    const listed = onesBehind(prose, end + ones.length)
    return listed === undefined ? undefined : {...base, isPointed: false, next: end + 1, listed}
  }
  const [is, name] = NAME_IS.exec(prose.slice(end, end + CONTEXT)) ?? []
  if (is !== undefined && name !== undefined && /[“"]/.test(prose.charAt(start - 1))) {
    const listed = listedBehind(prose, end + is.length, `${name}”`, number)
    return listed === undefined ? undefined : {...base, isPointed: false, next: end + 1, listed}
  }
  if (CHOOSES.test(clause)) return undefined
  const isTold = (MEANS.test(clause) && TELLS.test(prose.slice(end))) || GIVES.test(clause)
  const isSaid = SAYS.test(clause) || (isTold && OWN_VOICE.test(sentence + prose.slice(end)))
  if (OTHER_COUNT.test((spoken || isSaid) && !SUMS_UP.test(clause) ? sentence : clause)) return undefined
  const rest = SENTENCE_REST.exec(prose.slice(end, end + CONTEXT))?.[0]
  if (rest !== undefined && OTHER_COUNT.test(rest)) return undefined
  const isSet = measure === '大' && SETS.test(clause)
  const isOwn = isSet || (isSaid && OWN_VOICE.test(sentence + prose.slice(end)))
  const isLast = isFollowed(prose.slice(end), isOwn, AGENDA.test(noun) || DIVIDES.test(clause))
  const next = rest === undefined ? prose.length : end + rest.length
  // 三个问题：为什么、怎么做、谁来做.
  const what = (rest ?? '').replace(COLON_AT_END, '') || noun.slice(-2)
  const members = COLON_AT_END.test(rest ?? '') ? listedBehind(prose, next, what, number) : undefined
  const counted = {...base, isPointed: false, next, ...(members === undefined ? {} : {listed: members})}
  if (spoken || isSaid || isSet) return rest === undefined && !isLast ? undefined : {...counted, isLast}
  if (rest === undefined) return undefined
  const isAnnounced = DIVIDES.test(clause) || (ASKS.test(clause) && !/[0-9０-９]/.test(text))
  if (isAnnounced ? !NOUN_AND_STOP.test(rest) : !NOUN_AND_COLON.test(rest)) return undefined
  return counted
}

/** Whether nothing but a courtesy, or how it goes on, stands between an announcement and the end of its block. */
function isFollowed(tail: string, isOwn: boolean, isSetOut: boolean): boolean {
  if (MAX_COURTESY < tail.length || OTHER_COUNT.test(tail)) return false
  return isOwn || (isSetOut && AS_FOLLOWS.test(tail))
}

/** 二个月 is a stretch of time, 三个百分点 a difference: nothing that could be counted out. */
function isAmount(prose: string, at: number, measure: string): boolean {
  return measure.length < (unitAt(prose, at)?.text.length ?? 0)
}
