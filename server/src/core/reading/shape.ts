import type {Facts, LineRole} from '../blocks/facts'
import {quotationsIn} from '../marks/quotations'
import {
  beginsInside,
  beginsWithText,
  breaksOff,
  clauseEnds,
  endsInOpenBracket,
  endsInSemicolon,
  endsInStop,
  holdsField,
  isBare,
  leadsIn,
  reachedFrom,
} from '../marks/surroundings'

const ATTACHMENT = /^[\s#*\uFFFC]*附[件录表](?:[\s：:\d一二三四五六七八九十]|$)/
const MAX_ATTACHMENT_CHARACTERS = 40
const CONTENTS_TITLE = /^[\s#*\uFFFC]*(?:目[\s\u3000]*[录錄次]|提纲|内容提要)[：:/…\s\uFFFC]*/

/** Without its blanks, which leave room to sign. */
const SIGNATURE = /^[^，。；\n]{0,16}(?:签[章字名]|盖章|公章)[）)]?[:：_＿]?[_＿]*$/
const OMISSION = /^…+$/
const SAMPLE = /^[ \u3000（(]*(?:填[写报])?[示样]例[）)]?[:：]?[ \u3000]*$/

const EXCERPT = /[（(](?:摘录|摘编|节选|选段|有删节|有删减)[）)][\s*\uFFFC]*$/

/** 202X-XX-XX 发布　202X-XX-XX 实施: a standard's dates are given by who issues it. */
const COVER = /^[\s#*\uFFFC]{0,8}[\dX]{4} ?[-—] ?[\dX]{2} ?[-—] ?[\dX]{2}[ \u3000]{0,4}(?:发布|实施)/

/** 参会回执, 会员登记表（由申请人填写）: those who receive the document fill it in. */
const FORM =
  /^[\s#*\uFFFC]*[^，。；：:\n]{0,24}(?:回执|登记表|报名表|申[请报]表|推荐表|审批表|调查表|问卷)(?:[（(][^（）()\n]{0,16}[）)])?[\s*\uFFFC]*$/

/** `附件1` begins a document of its own, `目录` a contents list; text is what plays no such part. */
export function roleOf(prose: string, characters: number): LineRole {
  if (characters <= MAX_ATTACHMENT_CHARACTERS && ATTACHMENT.test(prose)) return 'attachment'
  if (CONTENTS_TITLE.test(prose)) return 'contentsTitle'
  if (MAX_ATTACHMENT_CHARACTERS < characters) return 'text'
  const line = prose.trimEnd()
  const words = line.replace(/[ \u3000]+/g, '')
  if (SIGNATURE.test(words)) return 'signature'
  if (OMISSION.test(words)) return 'omission'
  if (SAMPLE.test(line)) return 'sample'
  if (EXCERPT.test(line)) return 'excerpt'
  if (COVER.test(line)) return 'cover'
  return FORM.test(line) ? 'form' : 'text'
}

/** Up to where a heading, an entry of a contents list, an opening or a line cut in two differ in length. */
const LENGTHS = [20, 30, 60, 100]

/**
 * All that the structure of a draft depends on in one block, and nothing of where in the block it stands: as long as
 * no shape changes, headings, series and the signs of slots stay as they are, however much is typed between them. What
 * the fold or a structure rule reads of a block has to be here; of its prose they read what `surroundings.ts` answers.
 */
export function shapeOf(facts: Facts): string {
  const {kind, depth, characters, prose, endsSentence, role, isResidue, isQuotation, page} = facts
  const length = LENGTHS.findLastIndex(limit => limit <= characters)
  const asked = [endsInStop, endsInSemicolon, endsInOpenBracket, beginsWithText, beginsInside, holdsField]
  const flags = [endsSentence, ...asked.map(ask => ask(prose)), isResidue, isQuotation].map(Number).join('')
  const line = `${kind} ${role} ${depth} ${length} ${flags} ${breaksOff(prose) ?? ''} ${holdings(facts)}`
  const lists = [
    page,
    ...[markShapes, itemShapes, referenceShapes, slotShapes, gapShapes].map(shapes => shapes(facts)),
  ]
  // Most lines hold none of these.
  return lists.every(list => list === undefined || list === NOTHING) ? line : line + JSON.stringify(lists)
}

const NOTHING: readonly never[] = []

/** Which of the lists of facts are not empty: the draft keeps an index of the blocks that hold them. */
function holdings({findings, crashes, directives, halfWidth, residue}: Facts): string {
  return [findings, crashes, directives, halfWidth, residue].map(list => (0 < list.length ? 1 : 0)).join('')
}

/** Of several headings in one paragraph those in quotation marks do not count. */
function markShapes({marks, prose}: Facts) {
  if (marks.length === 0) return NOTHING
  const isQuoted = quotationsIn(prose)
  return marks.map((mark, at) => {
    const {form, number, prefix, position, isWeak, repaired, words, endMark, start, end} = mark
    const text = prose.slice(start, end)
    const around = [isQuoted(start), isBare(mark, prose), reachedFrom(marks, at)]
    return [form, number, prefix, position, isWeak, repaired, words, endMark, text, ...around]
  })
}

/** Items and marks of a block are read in one order, so an item tells how many marks stand before it. */
function itemShapes({items, marks, prose}: Facts) {
  if (items.length === 0) return NOTHING
  let before = 0
  return items.map(({word, number, distance, atClause, atLine, words, start, end, point, stop}) => {
    while (before < marks.length && (marks[before]?.start ?? 0) <= start) before++
    const text = prose.slice(start, end)
    return [
      word,
      number,
      distance,
      atClause,
      atLine,
      clauseEnds(words),
      point,
      text,
      stop?.mark,
      stop?.isLong,
      before,
    ]
  })
}

/** A count is checked against what it leads to. */
function referenceShapes(facts: Facts) {
  if (facts.references.length === 0) return NOTHING
  const leadsTo = leadsIn(facts)
  return facts.references.map(reference => {
    const {kind, number, prefix, noun, isPointed, isOwn, isFar, name, start, end, next, listed, inside} =
      reference
    const said = facts.prose.slice(start, Math.max(end, next))
    return [
      kind,
      number,
      prefix,
      noun,
      isPointed,
      isOwn,
      isFar,
      name,
      said,
      leadsTo(reference),
      listed,
      inside,
    ]
  })
}

/** Styles are compared over the draft, and what is gone makes it likelier that more is. */
function slotShapes({slots}: Facts) {
  if (slots.length === 0) return NOTHING
  return slots.map(({form, kind, style, evidence}) => [form, kind, style, evidence])
}

/** A number may be missing after a gap: what counts is which marks and items stand before it. */
function gapShapes({gaps, marks, items}: Facts) {
  if (gaps.length === 0) return NOTHING
  return gaps.map(gap => [marks, items].map(list => list.filter(({start}) => start < gap).length))
}
