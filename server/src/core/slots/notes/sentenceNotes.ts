import {trimTail} from '../../filler'
import {matchSpans, type Span, spanOf} from '../../span'
import {HAN} from '../slotWords'
import {CALLS, SUPPLIES} from './asked'
import {EDITS} from './instructed'
import {COMES} from './pending'
import {CLAUSE_END, SOMEBODY} from './somebody'

const MAY_BE_SENTENCE = /@|待[^，。；]|此[处段条句]|这部分|这一?段|结尾|开头|多少|几[个名家人次天年]|[?？]{3}/
/** Up to its end mark; a filler behind a space is the edge of a cell. */
const SENTENCE = /(?:[^。！？；\n \t]|[ \t](?!\uFFFC))+/g
/** A remark is short; a long run without an end mark is not searched. */
const LONGEST = 200
/** Markup, blanks and a heading's marker, which the remark does not begin with. */
const LEAD =
  /^[\s\uFFFC]*(?:(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])[\s\uFFFC]*)?/

/** What is a remark from its first word to the end of the sentence. */
const WHOLE = [
  new RegExp(`${CALLS}(?<=(?:^|[ 　，,])${CALLS})`),
  new RegExp(`^(?:此[处段条句]|这部分|这一?段|结尾|开头)请${SOMEBODY}${SUPPLIES}`),
  new RegExp(`^(?:此[处段条句]|本段)(?=[再要需还可与和跟用补加删改核压提展润注别对])[^，。；]{0,16}${EDITS}`),
  new RegExp(
    `^待(?:插入?|附上|贴上?|补拍|放)(?:\\d+|[一二两三几])?[张幅份个]?[${HAN}]{0,4}(?:照片|图片?|表格?|截图|附图|附表|名单|视频|数据)[^，。；的]{0,3}$`,
  ),
]
/** What is a remark by itself inside a sentence, and nothing but the first group of it. */
const PARTS = [
  // A notice may leave its time and its place open.
  new RegExp(
    `(?<!时间|时限|期限|地点|日期|会场|结果|情况|结论|状态|进展)[：:][ 　]*(待${SOMEBODY}${COMES})`,
    'g',
  ),
  // A plan leaves to others what they decide, a text whom and how many it names.
  new RegExp(
    `(?:联系人|人数|数量|金额|经费|比例|领导|名单|电话|数据)[：:][ 　]*(待(?:${SOMEBODY}|各)[^，。；]{0,6}(?:确定|明确|测算|统计)${CLAUSE_END})`,
    'g',
  ),
  /(?:第[一二三四五六七八九十]{1,2}[句条点个段]?[，,：:]|[一二三四五六七八九十]是)(待补充?)(?=$|[，,])/g,
  new RegExp(`((?:百分之)?(?:多少|几[个名家人次天年])[${HAN}]{0,4}请${SOMEBODY}${SUPPLIES})`, 'g'),
]

/** What the writer tells himself to put in: 此处加一段…. */
const INSTRUCTION =
  /此处(?<=(?:^|[。；！？\n])[ \t　]*此处)(?:再|要|需|应|可|拟)?(?:[加补插添写]|补充)(?:[入上一几两个些段]|例子|内容|数据|案例)[^。；\n]*/g
/** The same of its own within a sentence, of what only a text is short of. */
const INSTRUCTION_INSIDE =
  /此处(?<=[，,]此处)(?:再|要|需|应|可|拟)?(?:补充?|插入?|加)[^，。；\n]{0,12}(?:例子|内容|数据|案例|情况|照片|素材|故事|事例|原话)[^。；\n]*/g
/** At the start of a sentence it asks the writer, not the audience. */
const DOUBT = new RegExp(`(?<![?？])[?？]{3,9}(?<=(?:^|[。；！？\\n])[ \\t　]*[?？]{3,9})(?=[${HAN}])`, 'g')

/** Notes without brackets: a sentence of their own, or a value that is nothing but a note. */
export function findSentenceNotes(scan: string): Span[] {
  if (!MAY_BE_SENTENCE.test(scan)) return []
  const sentences = [...scan.matchAll(SENTENCE)].flatMap(({0: sentence, index}) =>
    sentence.length <= LONGEST ? readSentence(sentence, index) : [],
  )
  return [
    ...[INSTRUCTION, INSTRUCTION_INSIDE, DOUBT].flatMap(pattern => matchSpans(scan, pattern)),
    ...sentences,
  ]
}

function readSentence(sentence: string, offset: number): Span[] {
  const lead = LEAD.exec(sentence)?.[0].length ?? 0
  const words = trimTail(sentence.slice(lead))
  const start = offset + lead
  const whole = WHOLE.flatMap(pattern => pattern.exec(words)?.index ?? [])[0]
  if (whole !== undefined) return [{start: start + whole, end: start + words.length}]
  return PARTS.flatMap(pattern =>
    [...words.matchAll(pattern)].map(({0: all, 1: note = '', index}) =>
      spanOf(start + index + all.indexOf(note), note.length),
    ),
  )
}
