import {trimTail} from '../../filler'
import {matchSpans, type Span, shift, spanOf} from '../../span'
import {HAN} from '../slotWords'
import {isRemark, SURE, weighRemark} from './remark'

const MAY_BE_SENTENCE = /@|待[^，。；]|[此这][处段条句里部一]|本段|结尾|开头|多少|几[个名家人次天年]|[?？]{3}/
/** Up to its end mark; a filler behind a space is the edge of a cell. */
const SENTENCE = /(?:[^。！？；\n \t]|[ \t](?!\uFFFC))+/g
/** A remark is short; a long run without an end mark is not searched. */
const LONGEST = 80
/** Markup, blanks and a heading's marker, which the remark does not begin with. */
const LEAD =
  /^[\s\uFFFC]*(?:(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])[\s\uFFFC]*)?/

/** A sentence that begins with its place in the draft, calls somebody or waits for a picture. */
const PLACE = /(?<=^|[，,])(?:此[处段条句]|本段|这部分|这一?段|结尾|开头)(?!的?(?:工作|群众|规定))/
const CALL = new RegExp(`(?<=^|[ 　，,])@[${HAN}]{1,8}(?:[ 　，,：:]|(?=补|核|查|改|填|算|写|问|加))`)
const AWAITED = /^待(?:插入?|附上|贴上?|补拍|放)(?![队班])/
/** The value of a field, an item of a series, or the question for a number in the midst of a sentence. */
const PARTS = new RegExp(
  [
    '[：:][ 　]*(待[^，,。；：:]+)(?=$|[，,])',
    '(?:第[一二三四五六七八九十]{1,2}[句条点个段]?[，,：:]|[一二三四五六七八九十]是)(待补充?)(?=$|[，,])',
    `((?:百分之)?(?:多少|几[个名家人次天年])[${HAN}]{0,4})(请[^，。；]{2,20})`,
  ].join('|'),
  'g',
)
/** A notice may leave its time and its place open, a plan its results. */
const MAY_BE_OPEN = /(?:时间|时限|期限|地点|日期|会场|结果|情况|结论|状态|进展|待遇)[：:]$/
/** At the start of a sentence it asks the writer, not the audience. */
const DOUBT = new RegExp(`(?<![?？])[?？]{3,9}(?<=(?:^|[。；！？\\n])[ \\t　]*[?？]{3,9})(?=[${HAN}])`, 'g')

/** Notes without brackets: a sentence of their own, or a value that is nothing but a note. */
export function findSentenceNotes(scan: string): Span[] {
  if (!MAY_BE_SENTENCE.test(scan)) return []
  return [
    ...matchSpans(scan, DOUBT),
    ...[...scan.matchAll(SENTENCE)].flatMap(({0: sentence, index}) => readSentence(sentence, index)),
  ]
}

function readSentence(sentence: string, offset: number): Span[] {
  const lead = LEAD.exec(sentence)?.[0].length ?? 0
  const words = trimTail(sentence.slice(lead))
  return LONGEST < words.length ? [] : remarksIn(words).map(span => shift(span, offset + lead))
}

function remarksIn(words: string): Span[] {
  const start = [CALL, PLACE, AWAITED]
    .map(pattern => words.search(pattern))
    .find(at => 0 <= at && SURE <= weighRemark(words.slice(at)))
  if (start !== undefined) return [{start, end: words.length}]
  return [...words.matchAll(PARTS)].flatMap(({0: all, 1: value, 2: item, 3: number, 4: asked, index}) => {
    const isOpen = MAY_BE_OPEN.test(words.slice(0, index + 1))
    if (item === undefined && (isOpen || !isRemark(value ?? asked ?? ''))) return []
    const note = value ?? item ?? `${number}${asked}`
    return [spanOf(index + all.indexOf(note), note.length)]
  })
}
