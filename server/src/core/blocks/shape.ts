import type {Mark} from '../marks/headingMarks'
import {quotationsIn} from '../marks/quotations'
import type {Item} from '../marks/seriesMarks'
import type {BlockKind, Facts} from './facts'

/**
 * A line that the structure of a draft turns on by its words: 附件1, 目录, the title of a form, a line of it to sign or seal by hand,
 * 示例 above a sample of it, （摘录） where only a part of the text is here.
 */
export type LineRole = 'attachment' | 'contentsTitle' | 'form' | 'signature' | 'sample' | 'excerpt' | 'text'

const ATTACHMENT = /^[\s#*\uFFFC]*附[件录表](?:[\s：:\d一二三四五六七八九十]|$)/
const MAX_ATTACHMENT_CHARACTERS = 40
const CONTENTS_TITLE = /^[\s#*\uFFFC]*(?:目[\s\u3000]*[录錄次]|提纲|内容提要)[：:/…\s\uFFFC]*/

const SIGNATURE =
  /^[^，。；\n]{0,16}(?:签[章字名]|盖[ \u3000]*章|公[ \u3000]*章)[ \u3000]*(?:[）)][ \u3000]*)?(?:[:：_＿][ \u3000_＿]*)?$/
const SAMPLE = /^[ \u3000（(]*(?:填[写报])?[示样]例[）)]?[:：]?[ \u3000]*$/

const EXCERPT = /[（(](?:摘录|摘编|节选|选段|有删节|有删减)[）)][\s*\uFFFC]*$/

/** 参会回执, 会员登记表（由申请人填写）: those who receive the document fill it in. */
const FORM =
  /^[\s#*\uFFFC]*[^，。；：:\n]{0,24}(?:回执|登记表|报名表|申[请报]表|推荐表|审批表|调查表|问卷)(?:[（(][^（）()\n]{0,16}[）)])?[\s*\uFFFC]*$/

/** `附件1` begins a document of its own, `目录` a contents list; text is what plays no such part. */
export function roleOf(prose: string, characters: number): LineRole {
  if (characters <= MAX_ATTACHMENT_CHARACTERS && ATTACHMENT.test(prose)) return 'attachment'
  if (CONTENTS_TITLE.test(prose)) return 'contentsTitle'
  if (MAX_ATTACHMENT_CHARACTERS < characters) return 'text'
  const line = prose.trimEnd()
  if (SIGNATURE.test(line)) return 'signature'
  if (SAMPLE.test(line)) return 'sample'
  if (EXCERPT.test(line)) return 'excerpt'
  return FORM.test(line) ? 'form' : 'text'
}

/** The first bracket of a marker that the next line goes on with. */
export const OPEN_AT_END = /[（(]\s*$/

/** Up to where a heading, an entry of a contents list, an opening or a line cut in two differ in length. */
const LENGTHS = [20, 30, 60]

/**
 * All that the structure of a draft depends on in one block, and nothing of where in the block it stands: as long as
 * no shape changes, headings, series and the signs of slots stay as they are, however much is typed between them.
 */
export function shapeOf(facts: Facts): string {
  const {kind, depth, characters, prose, endsSentence, role, marks, items} = facts
  const length = LENGTHS.filter(limit => limit <= characters).length
  const plain = `${KIND_LETTERS[kind]}${depth}${length}${endsSentence ? '.' : ''}${OPEN_AT_END.test(prose) ? '(' : ''}${role === 'text' ? '' : role}${holdings(facts)}${referencesShape(facts)}${slotsShape(facts)}${gapsShape(facts)}`
  if (marks.length === 0 && items.length === 0) return plain
  return [plain, ...markShapes(facts), ...itemShapes(items, marks)].join('|')
}

/** Which of the lists of facts are not empty: the draft keeps an index of the blocks that hold them. */
function holdings({slots, findings, crashes, directives, halfWidth, residue}: Facts): string {
  const held = [slots, findings, crashes, directives, halfWidth, residue]
  if (held.every(list => list.length === 0)) return ''
  return `#${held.map(list => (0 < list.length ? 1 : 0)).join('')}`
}

/** A count announced at the end of a block speaks of what begins the next one. */
function referencesShape({references, prose}: Facts): string {
  return references
    .map(
      ({kind, number, noun, next}) => `~${kind}${number}${noun}${prose.slice(next).trim() === '' ? '$' : ''}`,
    )
    .join('')
}

/** Styles are compared over the draft, and losses make others likely. */
function slotsShape({slots}: Facts): string {
  return slots
    .map(({style, kind, form, doubt}) => {
      if (style !== undefined) return `%${style}${kind}`
      if (doubt === 'open') return '?'
      return form === 'lost' || form === 'date' ? '~' : ''
    })
    .join('')
}

/** A number may be missing after a gap. */
function gapsShape({gaps, marks, items}: Facts): string {
  return gaps
    .map(gap => `!${[marks, items].map(list => list.filter(({start}) => start < gap).length)}`)
    .join('')
}

const KIND_LETTERS: Readonly<Record<BlockKind, string>> = {
  blank: '_',
  prose: 'p',
  table: 't',
  code: 'c',
  comment: 'm',
  frontMatter: 'f',
}

/** Of several headings in one paragraph those in quotation marks do not count. */
function markShapes({marks, prose}: Facts): string[] {
  if (marks.length < 2) return marks.map(markShape)
  const isQuoted = quotationsIn(prose)
  return marks.map(mark => `${isQuoted(mark.start) ? '“' : ''}${markShape(mark)}`)
}

function markShape({form, number, position, isWeak, repaired, words, endMark}: Mark): string {
  return `${form}${number}${position}${isWeak ? '?' : ''}${repaired ?? ''}${words}${endMark ?? '…'}`
}

/** Items and marks of a block are read in one order, so an item tells how many marks stand before it. */
function itemShapes(items: readonly Item[], marks: readonly Mark[]): string[] {
  let before = 0
  return items.map(({word, number, atClause, atLine, words, start, point, stop}) => {
    while (before < marks.length && (marks[before]?.start ?? 0) <= start) before++
    const end = stop ? `${stop.mark}${stop.isLong ? '+' : ''}` : ''
    return `${number}${word}${atClause ? '' : '?'}${atLine ? '^' : ''}${words.charAt(0)}${point}${end}@${before}`
  })
}
