import {matchSpans, meetsAny, type Span, spanOf} from '../span'
import {CELL_END, HAN, isUnitAfter} from './slotWords'

const MAY_BE_NOTE =
  /TODO|TBD|待[补核确填定更插附贴]|核[实对数]|确认|请|此处|[?？]{3}|[未没暂]|(?:补充|提供|更新|核准)[）)】\]]/
const NOTE =
  /(?<![A-Za-z0-9_./-])(?:TODO|TBD)(?![A-Za-z0-9_/-]|\.[A-Za-z])|待(?:补充|补|核实|核对|核|确认|确定|填写|填|定|更新)/g
/** What stands inside a remark's brackets and does not end its sentence. */
const INSIDE = '[^（）()【】[\\]，。；\\n]'
/** Whole brackets in which somebody is still to be asked or something to come: （此数待统计局核实）, （请王主任定）, （照片待插）, （名单未报）. */
const ASKED = new RegExp(
  `[（(【[](?:${[
    `${INSIDE}{0,8}待${INSIDE}{1,10}(?:核实|核对|核准|确认|补充|提供|更新)`,
    `(?:[^（）()【】[\\]\\n]{0,30}[，？?])?请${INSIDE}{0,12}(?:核实|核对|核准|确认|补充|提供|更新|把关|审定|[核补]|(?<![确规指制决约固])定)`,
    `${INSIDE}{0,8}待(?:插|附|贴)[入上]?`,
    `${INSIDE}{0,10}(?:数据|数字|材料|名单|素材)(?:[未没](?:报|到|给)|暂缺)`,
    `${INSIDE}{2,8}核数`,
  ].join('|')})[）)】\\]](?![([])`,
  'g',
)
/** Stands behind what it leads up to in its pattern, so that few places look back. */
const STARTS = '(?<=(?:^|[。；！？\\n])[ \\t　]*'
/** What the writer tells himself to put in: 此处加一段…. */
const INSTRUCTION = new RegExp(
  `此处${STARTS}此处)(?:再|要|需|应|可|拟)?(?:[加补插添写]|补充)(?:[入上一几两个些段]|例子|内容|数据|案例)[^。；\\n]*`,
  'g',
)
/** At the start of a sentence it asks the writer, not the audience. */
const DOUBT = new RegExp(`(?<![?？])[?？]{3,9}${STARTS}[?？]{3,9})(?=[${HAN}])`, 'g')
const LATIN = /^T/
/** How much of the text on either side is looked at. */
const REACH = 32

/** 有待核实, 等待确认, 接待补助: the word before takes 待 for itself. */
const TAKEN = /[有尚亟还仍须需等期正急接招对看款留优善应]$/
/** What a remark says is missing; of anything else, a time above all, a sentence may say so: 开工时间待定。 */
const SUBJECT = '(?:数据|数字|内容|名单|案例|事例|材料|出处|提法|姓名|职务|金额|比例|人选|名称|原文)'
const HERE = '(?:此处|此段|本段|本节|此数|以上)'
const IS_SUBJECT = new RegExp(`^${HERE}?${SUBJECT}?$`)
const IN_BRACKETS = /[（(【[]([^（）()【】[\]，。；\n]{0,12})$/
const BRACKET_AFTER = /^[）)】\]](?![([])/
const LATIN_IN_BRACKETS = /^[^（）()【】[\]\n]{0,24}[）)】\]](?![([])/
const AFTER_DASH = new RegExp(`(?:—|--|－－|──) ?([${HAN}]{0,8})$`)
const CLAUSE_END = /^(?:[，。；]|\s*(?:\n|$))/
const LINE_END = /^\s*(?:\n|$)/
const SENTENCE_END = /^[。；！]?\s*(?:\n|$)/
/** Where a remark begins: the line, a heading's marker, the end of a sentence, a colon or a space. */
const REMARK_START = new RegExp(
  `(?:^|\\n|[。；！？：:;!?\\s]|(?:^|\\n)\\s*(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\\d{1,2}[.．、]))(${HERE}?${SUBJECT}?)$`,
)
/** A notice may leave these open: 时间：待定. */
const MAY_BE_OPEN = /(?:时间|地点|日期|会场)[：:]\s*$/
const LATIN_START = /(?:^|[\s。，；：、;:（(【[—-])$/
/** The word is spoken about. */
const LATIN_NOUN = /^ ?(?:列表|清单|事项|应用|软件|标签|标记|注释|功能|[Ll]ist)/
const HAN_BEFORE = new RegExp(`[${HAN}]$`)
/** In place of a number: 列席会议待核实次，. */
const COUNTED_AFTER = new RegExp(`^[${HAN}]{1,2}[，。；、]`)
/** What is still to come, by its name: 待补：主持人姓名. */
const NAMED_AFTER = /^[：:][^。；\n]{2,}/
/** In a cell of a table that holds nothing else. */
const CELL_START = /(?:^|\n|\uFFFC)[ \t]*$/

/**
 * What the writer noted down for himself: `（数据待核实）`, `——待补充`, `TODO：补数据`. A sentence may say that something is open
 * (时间待定, 有待核实), so the note has to stand in brackets, after a dash, or by itself at the end of a line.
 */
export function findNotes(scan: string): Span[] {
  if (!MAY_BE_NOTE.test(scan)) return []
  const whole = [ASKED, INSTRUCTION, DOUBT].flatMap(pattern => matchSpans(scan, pattern))
  const isTaken = meetsAny(whole)
  const notes = [...scan.matchAll(NOTE)].flatMap(
    ({0: word, index}) => read(word, spanOf(index, word.length)) ?? [],
  )
  return [...whole, ...notes.filter(note => !isTaken(note))]

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
    return closing ? {start: span.start - 1, end: span.end + closing[0].length} : span
  }

  function readNote(word: string, span: Span, before: string, after: string): Span | undefined {
    if (TAKEN.test(before)) return undefined
    if (
      HAN_BEFORE.test(before) &&
      2 < word.length &&
      COUNTED_AFTER.test(after) &&
      isUnitAfter(scan, span.end)
    )
      return span
    if (CELL_START.test(before) && CELL_END.test(after)) return word === '待定' ? undefined : span
    const inside = IN_BRACKETS.exec(before)?.[1]
    if (inside !== undefined && BRACKET_AFTER.test(after))
      return isNoted(word, inside) ? {start: span.start - inside.length - 1, end: span.end + 1} : undefined
    const dashed = AFTER_DASH.exec(before)?.[1]
    if (dashed !== undefined && CLAUSE_END.test(after))
      // A sentence that goes on may speak of what is open: ——资格待确认，须尽快甄别。
      return (after[0] === '，' ? IS_SUBJECT.test(dashed) : isNoted(word, dashed))
        ? {start: span.start - dashed.length, end: span.end}
        : undefined
    const subject = REMARK_START.exec(before)?.[1]
    if (subject === undefined || MAY_BE_OPEN.test(before)) return undefined
    const named = NAMED_AFTER.exec(after)?.[0]
    if (subject === '' && named !== undefined && word !== '待定')
      return {start: span.start, end: span.end + named.length}
    const ends = subject === '' || subject.startsWith('此') ? SENTENCE_END : LINE_END
    return ends.test(after) ? {start: span.start - subject.length, end: span.end} : undefined
  }
}

/** Anything may be noted as still to be checked, but 待定 is said of plans as well. */
function isNoted(word: string, subject: string): boolean {
  return word !== '待定' || IS_SUBJECT.test(subject)
}
