import countedNouns from '../../../../data/countedNouns.tsv'
import {matchSpans, type Span} from '../../span'
import {readTable} from '../../tables'
import {PHRASE_END} from './lostPattern'

interface Nouns {
  /** 招聘人员名: no word ends so. */
  readonly alone: ReadonlySet<string>
  /** 贫困户, 演练场: words as well. */
  readonly inWords: ReadonlySet<string>
}

const NOUNS: ReadonlyMap<string, Nouns> = new Map(
  readTable(countedNouns).map(([measure = '', alone = '', inWords = '']) => [
    measure,
    {alone: new Set(alone.split(' ')), inWords: new Set(inWords.split(' '))},
  ]),
)
const LONGEST_NOUN = 6
/** A measure word that ends its phrase; 人次 is itself what is counted in “游客人次、总花费分别增长”. */
const MEASURE = new RegExp(
  `(?:人次(?![、和及])|批次|[名人期场次项张份册本篇部台套辆家户个条件起例处座所支株头只架门枚块盏眼口批节间对羽具堂封盒箱面])(?:${PHRASE_END}|(?=外出|赴|参加|前往|进驻|深入|驻[点村]|到[岗位村]|开展|组成|担任|分赴|下沉))`,
  'g',
)
/** What is said of a result, in the same clause: 新增企业家, but not 走访企业家. */
const DONE =
  /(?:开展|举[办行]|完成|实施|新[增建认设]|净增|改造|认定|惠及|覆盖|发放|累计|共|现有|入驻|达成)[^，。；]*$/
/** A place near the thing: 位于人民广场处. */
const PLACE = /[在于位至到从距][^，。；]{1,12}处$/
/** What a count of visits is the object of: 增加服务人次. */
const COUNT_ITSELF = /(?:增加|提[高升]|扩大|统计|降低|减少|控制|[按依]照?|根据)[^，。；\d]{0,6}人次$/

/** Measure words right after a noun that they count: 招聘专业技术人员名. */
export function findCountedNouns(scan: string): Span[] {
  return matchSpans(scan, MEASURE).filter(
    span => follows(scan, span, 'alone') && !isWord(scan.slice(Math.max(0, span.start - 14), span.end)),
  )
}

/** Whether the noun before the measure word is counted; where both make a word, only if the clause tells of things done: 完成改厕户. */
export function mayCountNoun(scan: string, span: Span): boolean {
  if (follows(scan, span, 'alone')) return true
  return follows(scan, span, 'inWords') && DONE.test(scan.slice(Math.max(0, span.start - 20), span.start))
}

function follows(scan: string, {start, end}: Span, which: keyof Nouns): boolean {
  const nouns = NOUNS.get(scan.slice(start, end))?.[which]
  return nouns !== undefined && endsInOne(scan.slice(Math.max(0, start - LONGEST_NOUN), start), nouns)
}

function isWord(phrase: string): boolean {
  return PLACE.test(phrase) || COUNT_ITSELF.test(phrase)
}

function endsInOne(text: string, words: ReadonlySet<string>): boolean {
  for (let length = 1; length <= LONGEST_NOUN; length++) if (words.has(text.slice(-length))) return true
  return false
}
