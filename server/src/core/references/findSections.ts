import {matchesAt} from '../matchesAt'
import {NUMERAL, parseNumber} from '../numerals'
import {spanOf} from '../span'
import type {Reference} from './findReferences'

/** 意见（二）、常见第一点 hold 见 in another word. */
const POINTER = '(?:参见|详见|上述|前述|如前所述|(?<![意常看听主成政偏短先远预接会引可])见)'
/** 本报告第三部分 speaks of this draft too. */
const THIS_DRAFT = '本(?:讲话|稿|文|报告|通知|通报|方案|计划|要点|意见|办法|规定|细则|纪要)'
const SECTIONS = matchesAt(
  '参详上前如见本（(第附',
  new RegExp(
    `(?<pointer>${POINTER}(?:${THIS_DRAFT})?|${THIS_DRAFT})?` +
      `(?:第[（(](?<part>${NUMERAL})[）)]部分|[（(](?<bracketed>${NUMERAL})[）)](?<item>项)?|第(?<ordinal>${NUMERAL})(?<unit>部分|点|条|个问题|个方面)(?!之)` +
      `|附件[：:]?[ 　]{0,2}(?<attachment>[0-9０-９]{1,2})(?![0-9０-９年]))`,
    'y',
  ),
)
/** 我在第五部分还要讲, 针对第四部分所列问题. */
const OWN_BEFORE = /(?:我|[前后上下][面文])[^，。；：！？,;:!?\r\n]{0,6}$/
const OWN_AFTER = /^(?:所[列述提讲]|还?[要会]讲|[讲提]到?的)/
/** 前面第四点, 上面讲的第五点; in 前面文件第五条 another document stands between. */
const SAID_BEFORE = /[前上][面文](?:所?[讲说提谈列述][到过]?的?)?$/
const LINE_START = /(?:^|[\r\n])[^\S\r\n]{0,8}[\uFFFC#*]{0,8}$/
/** 第4条、第18条: what points at the first one points at the second. */
const COORDINATED = /^[、和及与或]$/
/** `》第三部分` is a part of another document. */
const OTHER_DOCUMENT = /[》”]的?$/
const CONTEXT = 60
const OWN_CONTEXT = 10

/** The headings, items and attachments that a block's prose points at, and the attachments that it opens, in reading order. */
export function findSections(prose: string): Reference[] {
  const found: Reference[] = []
  for (const match of SECTIONS(prose)) {
    const section = readSection(match, prose, found.at(-1))
    if (section) found.push(section)
  }
  return found
}

function readSection(
  match: RegExpMatchArray,
  prose: string,
  former: Reference | undefined,
): Reference | undefined {
  const {pointer = '', part, bracketed, item, ordinal, unit, attachment} = match.groups ?? {}
  const text = part ?? bracketed ?? ordinal ?? attachment ?? ''
  const number = parseNumber(text)
  if (!number) return undefined
  const start = (match.index ?? 0) + pointer.length
  const end = (match.index ?? 0) + match[0].length - (item?.length ?? 0)
  const numeral = spanOf(start + prose.slice(start, end).indexOf(text), text.length)
  const between = former ? prose.slice(former.end, start) : undefined
  const base = {start, end, number, numeral, next: 0}
  if (attachment) {
    if (pointer === '' && !LINE_START.test(prose.slice(Math.max(0, start - CONTEXT), start))) return undefined
    return {...base, kind: 'attachment', noun: '附件', isPointed: pointer !== ''}
  }
  if (bracketed) {
    const inside = between === '第' || between === '' ? former?.noun === '部分' && former : undefined
    if (inside)
      return {...base, kind: 'section', noun: '（）', isPointed: inside.isPointed, inside: inside.number}
    return pointer === '' || item ? undefined : {...base, kind: 'section', noun: '（）', isPointed: true}
  }
  if (part) return pointer === '' ? undefined : {...base, kind: 'section', noun: '（）', isPointed: true}
  const before = prose.slice(Math.max(0, start - OWN_CONTEXT), start)
  const isSaid = SAID_BEFORE.test(before)
  // What a speaker has said before is a point, also where he calls it 第三条.
  const noun = isSaid && unit === '条' ? '点' : (unit ?? '')
  const isCoordinated = former?.noun === noun && former.isPointed && COORDINATED.test(between ?? '')
  const isOwn = OWN_BEFORE.test(before) || OWN_AFTER.test(prose.slice(end, end + OWN_CONTEXT))
  const isPointed = pointer !== '' || isCoordinated || isSaid || (noun === '部分' && isOwn)
  if (!isPointed && noun !== '部分') return undefined
  if (!isPointed && (start === 0 || OTHER_DOCUMENT.test(prose.slice(Math.max(0, start - 2), start))))
    return undefined
  return {...base, kind: 'section', noun, isPointed}
}
