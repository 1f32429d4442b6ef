import {type Span, spanOf} from '../../span'
import {isUnitAfter} from '../slotHeads'
import {CELL_END, HAN} from '../slotWords'

const NOTE =
  /(?<![A-Za-z0-9_./-])(?:TODO|TBD)(?![A-Za-z0-9_/-]|\.[A-Za-z])|待(?:补充|补|核实|核对|核|确认|确定|填写|填|定|更新)/g
const LATIN = /^T/
/** How much of the text on either side is looked at. */
const REACH = 32

/** What a remark says is missing; of anything else, a time above all, a sentence may say so: 开工时间待定。 */
const SUBJECT =
  '(?:数据|数字|内容|名单|案例|事例|材料|出处|提法|姓名|职务|金额|比例|人选|名称|原文|照片|图片|插图|附图|附表)'
const HERE = '(?:此处|此段|本段|本节|此数|以上)'
const LATIN_IN_BRACKETS = /^[^（）()【】[\]\n]{0,24}[）)】\]](?![([])/
const LINE_END = /^\s*(?:\n|$)/
const SENTENCE_END = /^[。；！]?\s*(?:\n|$)/
/** Where a remark begins: the line, a heading's marker, the end of a sentence, a colon or a space. */
const REMARK_START = new RegExp(
  `(?:^|\\n|[。；！？：:;!?\\s]|(?:^|\\n)[^\\S\\n]{0,4}(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\\d{1,2}[.．、]))(${HERE}?${SUBJECT}?)$`,
)
/** A notice may leave these open: 时间：待定. */
const MAY_BE_OPEN = /(?:时间|时限|期限|地点|日期|会场)[：:]\s*$/
const LATIN_START = /(?:^|[\s。，；：、;:（(【[—-])$/
/** The word is spoken about. */
const LATIN_NOUN = /^ ?(?:列表|清单|事项|应用|软件|标签|标记|注释|功能|[Ll]ist)/
/** What is to be done follows: TODO：…; after a mere space only at the start of a sentence. */
const LATIN_COLON = /^ ?[：:] ?[^ \n]/
const LATIN_SPACE = new RegExp(`^ [${HAN}]`)
const SENTENCE_START = /(?:^|[\n。！？；])(?:[^\S\n]|\uFFFC)*$/
/** A filler behind a space is the edge of a cell. */
const REMARK_END = /[。！？\n]|[ \t]\uFFFC/
/** A remark is short; what goes on for longer is text. */
const LONGEST = 200
const HAN_BEFORE = new RegExp(`[${HAN}]$`)
/** In place of a number: 列席会议待核实次，. */
const COUNTED_AFTER = new RegExp(`^[${HAN}]{1,2}[，。；、]`)
/** What is still to come, by its name: 待补：主持人姓名. */
const NAMED_AFTER = /^[：:][^。；\n]{2,}/
/** In a cell of a table that holds nothing else. */
const CELL_START = /(?:^|\n|\uFFFC)[ \t]*$/

/**
 * The usual words of a note: `（数据待核实）`, `——待补充`, `TODO：补数据`. A sentence may say that something is open
 * (时间待定, 有待核实), so the note has to stand by itself at the end of a line, in a cell or where a number belongs; what stands in
 * brackets or after a dash is weighed as a remark.
 */
export function findWordNotes(scan: string): Span[] {
  return [...scan.matchAll(NOTE)].flatMap(({0: word, index}) => read(word, spanOf(index, word.length)) ?? [])

  function read(word: string, span: Span): Span | undefined {
    const from = Math.max(0, span.start - REACH)
    // A window cut out of the text must not look like the start or the end of the line.
    const before = (from === 0 ? '' : '…') + scan.slice(from, span.start)
    const after = scan.slice(span.end, span.end + REACH) + (span.end + REACH < scan.length ? '…' : '')
    return LATIN.test(word) ? readLatin(span, before, after) : readNote(word, span, before, after)
  }

  function readLatin(span: Span, before: string, after: string): Span | undefined {
    if (LATIN_NOUN.test(after)) return undefined
    if (!LATIN_START.test(before))
      return HAN_BEFORE.test(before) && isUnitAfter(scan, span.end) ? span : undefined
    const closing = /[（(【[]$/.test(before) ? LATIN_IN_BRACKETS.exec(after) : null
    if (closing) return {start: span.start - 1, end: span.end + closing[0].length}
    const heads = LATIN_COLON.test(after) || (LATIN_SPACE.test(after) && SENTENCE_START.test(before))
    return heads ? {start: span.start, end: endOfRemark(span.end)} : span
  }

  function endOfRemark(from: number): number {
    const rest = scan.slice(from, from + LONGEST)
    const end = rest.search(REMARK_END)
    return end < 0 && rest.length === LONGEST
      ? from
      : from + (end < 0 ? rest : rest.slice(0, end)).trimEnd().length
  }

  function readNote(word: string, span: Span, before: string, after: string): Span | undefined {
    if (
      HAN_BEFORE.test(before) &&
      2 < word.length &&
      COUNTED_AFTER.test(after) &&
      isUnitAfter(scan, span.end)
    )
      return span
    if (CELL_START.test(before) && CELL_END.test(after)) return word === '待定' ? undefined : span
    const subject = REMARK_START.exec(before)?.[1]
    if (subject === undefined || MAY_BE_OPEN.test(before)) return undefined
    const named = NAMED_AFTER.exec(after)?.[0]
    if (subject === '' && named !== undefined && word !== '待定')
      return {start: span.start, end: span.end + named.length}
    const ends = subject === '' || subject.startsWith('此') ? SENTENCE_END : LINE_END
    return ends.test(after) ? {start: span.start - subject.length, end: span.end} : undefined
  }
}
