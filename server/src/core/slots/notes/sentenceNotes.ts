import {trimTail} from '../../filler'
import {holdsAny} from '../../holdsAny'
import {matchSpans, type Span, shift, spanOf} from '../../span'
import {LIKELY} from '../slot'
import {HAN, SURNAME} from '../slotWords'
import {LIKELY_PLACE, weighNote} from './noteEvidence'

const mayCall = holdsAny('@待?？小老')
const mayPoint = holdsAny('此这结开多几')
const mayEnd = holdsAny('处段条句部尾头请里')
const MAY_BE_REMARK =
  /@|待[^，。；]|此[处段条句]|这(?:部分|一?段|里)|[小老][\u4e00-\u9fff][：:，]|结尾|开头|(?:多少|几[个名家人次天年])[^，。]{0,4}请|[?？]{3}/
/** Up to its end mark; a filler behind a space is the edge of a cell. */
const SENTENCE = /(?:[^。！？；\n \t]|[ \t](?!\uFFFC))+/g
/** A note is short; a long run without an end mark is not searched. */
const LONGEST = 80
/** Markup, blanks and a heading's marker, which the note does not begin with. */
const LEAD =
  /^[\s\uFFFC]*(?:(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])[\s\uFFFC]*)?/

/** A sentence or clause that begins with its place in the draft, calls somebody or waits for a picture. */
const REMARK = new RegExp(
  `(?<=^|[，,])(?:此[处段条句]|这部分|这一?段|这里(?:再?(?:加[上个]|补[上个]|[改换][成为个]|插入|删[去掉])|的.{2,4}再?(?:[换改核补删]|不对|有误))|结尾|开头)(?!群众)|(?<=^|[ 　，,])@[${HAN}]{1,8}[ 　，,：:]|^[小老]${SURNAME}[：:，]|^待(?:插入?|附上|贴上?|补拍|放)`,
)
/** What is still to come, by itself, by its name or after what it is of: 待补充, 待补：主持人姓名, 此段数据待更新. */
const AWAITED =
  /(?:^|[：:\s])((?:此[处段]|本段)?(?:数据|内容|名单|案例|材料|出处|姓名|人选|名称|照片|图片)?)(待(?:补充?|核[实对]?|确[认定]|填写?|定|更新))(?=[：:]|$)/
/** A colon and a name. */
const LEAST_NAME = 3
/** The value of a field, an item of a series, or the question for a number in the midst of a sentence. */
const PARTS = new RegExp(
  [
    '[：:][ 　]*(待[^，,。；：:]{2,40})',
    '(?:第[一二三四五六七八九十]{1,2}[句条点个段]?[，,：:]|[一二三四五六七八九十]是)(待补充?)(?=$|[，,])',
    // What is still open beside a day, （8日上午，地点待定）: a notice names it alone.
    `(?<=[日午时分]，)([${HAN}]{2,4}待定)(?=[）)])`,
    `((?:多少|几[个名家人次天年])[${HAN}]{0,4})(请[^，。；]{2,20})`,
  ].join('|'),
  'g',
)
/** A notice may leave its time and its place open, a plan its results. */
const MAY_BE_OPEN = /(?:时间|时限|期限|地点|日期|会场|结果|情况|结论|状态|进展|待遇)[：:]$/
/** It stands at the end of its line or cell; that of something a sentence may say, without a mark. */
const CLOSES = /^[ \t]*(?:\uFFFC|\n|$)/
const CLOSES_WITH_MARK = /^[。；！]?\s*(?:\n|$)/
/** At the start of a sentence it asks the writer, not the audience. */
const DOUBT = new RegExp(`(?<![?？])[?？]{3,9}(?<=(?:^|[。；！？\\n])[ \\t　]*[?？]{3,9})(?=[${HAN}])`, 'g')

/** Notes without brackets: a sentence of their own, or a value that is nothing but a note. */
export function findSentenceNotes(scan: string): Span[] {
  if (!mayCall(scan) && !(mayPoint(scan) && mayEnd(scan))) return []
  if (!MAY_BE_REMARK.test(scan)) return []
  const doubts = matchSpans(scan, DOUBT)
  const sentences = [...scan.matchAll(SENTENCE)].flatMap(({0: sentence, index}) =>
    readSentence(scan, sentence, index),
  )
  // What is doubted is one note with its question marks.
  return [...doubts, ...sentences.filter(({start}) => doubts.every(({end}) => end !== start))]
}

function readSentence(scan: string, sentence: string, offset: number): Span[] {
  const lead = LEAD.exec(sentence)?.[0].length ?? 0
  const words = trimTail(sentence.slice(lead))
  if (LONGEST < words.length) return []
  const start = words.search(REMARK)
  if (0 <= start && LIKELY <= weighNote(words.slice(start)))
    return [{start: offset + lead + start, end: offset + lead + words.length}]
  const awaited = awaitedIn(words, scan.slice(offset + sentence.length, offset + sentence.length + 8))
  return (awaited ? [awaited] : partsIn(words)).map(span => shift(span, offset + lead))
}

function awaitedIn(words: string, after: string): Span | undefined {
  const match = AWAITED.exec(words)
  if (!match || MAY_BE_OPEN.test(words.slice(0, match.index + 1))) return undefined
  const {0: all, 1: subject = '', 2: word = '', index} = match
  // By itself it may stand in a table of what is settled.
  if (all.startsWith('待定')) return undefined
  const ends = subject === '' || subject.startsWith('此') ? CLOSES_WITH_MARK : CLOSES
  const named = words.slice(index + all.length)
  if (named === '' ? !ends.test(after) && !CLOSES.test(after) : named.length < LEAST_NAME) return undefined
  return {start: index + all.indexOf(subject + word), end: words.length}
}

function partsIn(words: string): Span[] {
  return [...words.matchAll(PARTS)].flatMap(
    ({0: all, 1: value, 2: item, 3: open, 4: number, 5: asked, index}) => {
      const isOpen = MAY_BE_OPEN.test(words.slice(0, index + 1))
      if ((item ?? open) === undefined && (isOpen || weighNote(value ?? asked ?? '') < LIKELY_PLACE))
        return []
      const note = value ?? item ?? open ?? `${number}${asked}`
      return [spanOf(index + all.indexOf(note), note.length)]
    },
  )
}
