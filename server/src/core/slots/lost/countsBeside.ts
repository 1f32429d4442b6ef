import measuresBeside from '../../../../data/measuresBeside.tsv'
import {matchSpans, meetsAny, type Span, spanOf, union} from '../../span'
import {beginsOtherWord} from '../slotHeads'
import {HAN, NUMERALS} from '../slotWords'
import {mayCountNoun} from './countedNouns'
import {findAll, lost, PHRASE_END} from './lostPattern'
import {DETERMINED, readNeighbours} from './neighbours'

const NEIGHBOURS = readNeighbours(measuresBeside)
const MEASURE = new RegExp(`[${[...NEIGHBOURS.keys()].join('')}]`, 'g')
/** What ends the phrase that a measure word closes: 化解起，. */
const MARKS: ReadonlySet<string> = new Set('，。；、：,;:（）()”\n')
/** What is counted twice, in two measures: 提起公诉件人, 培训批人次. */
const FIRST = /[件户期批处场次]/
const AGAIN = /[人起]/
const SECOND = /^(?:人次?|起|万?(?:平方米|公里|亩|元))(?:[，。；、]|$)/
const IS_HAN = new RegExp(`[${HAN}]`)
/** A measure word before what it counts: those that seldom begin or end another word, or with a noun that tells. */
const BEFORE_NOUN = new RegExp(
  `^(?:[个项件条座家户台辆宗枚栋株棵套部篇]|[名位](?=[${HAN}]{0,8}[员生师者家工民人部众友长士手兵童年才模客商])|支(?=[${HAN}]{0,6}(?:队|基金|力量|股))|起(?=[${HAN}]{0,6}(?:案|事|纠纷|问题|火灾)))`,
)
/** 户均, 起数, 件件, 名老中医: what is spread over what is counted, how many there are, every one, and who has a name. */
const SHARED = /^(.)(?:均|数|\1|次)|^名老(?:中|专|艺)/
/** 反馈的项问题: what is counted has its own attribute. */
const OF = '的'
/** A clause or an item may begin with its count: 、名运动员. */
const CLAUSE_MARK = /[，、；：“]/
const SENTENCE = /[^。！？\n]+/g
/** UTF-16 units on either side in which two losses outside the sentence tell as much as one inside it. */
const REACH = 120
/** How much of the text after a measure word is looked at. */
const LOOK_AHEAD = 12

/** What may well be a phrase of its own where nothing else is lost: 约万元, 下午时分, 楼会议室. */
const PATTERNS: readonly RegExp[] = [
  lost(`[${HAN}]`, '(?:人次|[万亿]余[元人户亩])', `(?=[，。；、])(?<![${NUMERALS}余每论]人次)`),
  lost('慰问|培训|走访|救助|资助|帮扶|接待|服务|惠及|宣讲|选派|抽调|覆盖', '人', '(?=[，。；、])'),
  lost(`[${HAN}]`, '[万亿]元', `(?=[，。；、])(?<![${NUMERALS}上近过超破成余][万亿]元)`),
  lost('[约共达近超计]', '人', '(?=[，。；])'),
  lost('[凌早]晨|[上中下]午|晚上|当晚', '时', '(?=分|前|许|左右|至|[，。])'),
  lost('午时', '分', '(?=[，。前至开])'),
  lost(`[${HAN}]`, '岁', `${PHRASE_END}(?<!(?:[${NUMERALS}足]周?)岁)`),
  lost('[作教伍续届满约达过了隔期龄学建办]', '年', `${PHRASE_END}(?<!(?:学期|本期|同期|周期)年)`),
  lost('[楼室心院厦]', '楼', '(?=[会报大礼]议?[室告堂厅])'),
  lost(`[${HAN}]`, '次', `(?=以[上下])(?<![${NUMERALS}层档批人]次)`),
  lost('[在于到达]', '分', '(?=以[上下])'),
  lost('[道路渠网线坝堤沟管]', '米', '(?=[，。；、])'),
  lost(`[${HAN}]`, '万元', `(?=的)(?<![${NUMERALS}上近过超破成余每]万元)`),
  lost('^|[。；，]', '年月', '(?=，)'),
  lost('^|[。；]', '年', '(?=来，|，年仅)'),
  lost('稳定在|全部达到|突破', '[万亿][元亩吨]', '(?=以上|[，。])'),
  lost('共', '天', '(?=[，。；])'),
  lost('近|不[到足]|超过?', '[年月天日]', `(?=[，。；、的])`),
]

/** What lacks its number if other numbers are gone: `settled` beside such ones, `open` away from them. */
export interface CountsBeside {
  readonly settled: readonly Span[]
  readonly open: readonly Span[]
}

/**
 * Numbers that are gone beside others that certainly are: 排查隐患处，整改处; 由支代表队、名运动员参加. Elsewhere what stands there may
 * be a word that no dictionary has; a text that lost one number lost those around it as well.
 */
export function findCountsBeside(scan: string, lost: readonly Span[]): CountsBeside {
  const isBeside = meetsAny(union([...sentencesWith(lost, scan), ...nearSeveral(lost)]))
  const counts = [
    ...findAll(PATTERNS, scan),
    ...matchSpans(scan, MEASURE, ({0: measure, index}) => isCount(scan, measure, index)),
  ]
  return {settled: counts.filter(isBeside), open: counts.filter(count => !isBeside(count))}
}

function sentencesWith(lost: readonly Span[], scan: string): Span[] {
  const isLossy = meetsAny(union(lost))
  return matchSpans(scan, SENTENCE).filter(isLossy)
}

/** Where two losses are within reach. */
function nearSeveral(lost: readonly Span[]): Span[] {
  const starts = lost.map(({start}) => start).sort((a, b) => a - b)
  return starts.flatMap((start, index) => {
    const next = starts[index + 1] ?? Number.POSITIVE_INFINITY
    return next - start < 2 * REACH ? [{start: next - REACH, end: start + REACH}] : []
  })
}

function isCount(scan: string, measure: string, index: number): boolean {
  const {start, end} = spanOf(index, measure.length)
  const before = scan.charAt(start - 1)
  const after = scan.charAt(end)
  // Of the measure words, 人 ends words of every kind: 复核人, 送检人.
  const words = NEIGHBOURS.get(measure)
  const isWord = !words || words.before.size === 0 || words.before.has(before)
  if (endsPhrase(scan, measure, end)) {
    if (mayCountNoun(scan, {start, end})) return true
    if (AGAIN.test(measure) && FIRST.test(before)) return isCount(scan, before, start - 1)
    return !isWord && IS_HAN.test(before) && !DETERMINED.test(before)
  }
  if (isWord || !IS_HAN.test(after) || words.after.has(after) || beginsOtherWord(measure, after)) return false
  if (before !== OF && DETERMINED.test(before)) return false
  const phrase = scan.slice(start, end + LOOK_AHEAD)
  if (!BEFORE_NOUN.test(phrase) || SHARED.test(phrase)) return false
  return IS_HAN.test(before) ? before !== measure : CLAUSE_MARK.test(before)
}

function endsPhrase(scan: string, measure: string, end: number): boolean {
  if (end === scan.length || MARKS.has(scan.charAt(end)) || scan.startsWith('左右', end)) return true
  return FIRST.test(measure) && SECOND.test(scan.slice(end, end + LOOK_AHEAD))
}
