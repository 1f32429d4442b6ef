import {matchesAt} from '../matchesAt'
import {CHINESE_NUMERAL, NUMERAL, parseNumber} from '../numerals'
import {spanOf} from '../span'
import {DOCUMENT_KINDS} from '../words/documentKinds'
import type {Reference} from './reference'

/** 意见（二）、常见第一点 hold 见 in another word. */
const POINTER = '(?:参见|详见|上述|前述|如前所述|(?<![意常看听主成政偏短先远预接会引可])见)'
/** 本报告第三部分, 本纪要议定事项第二条 speak of this draft too. */
const THIS_DRAFT = `本(?:讲话|发言|汇报|稿|文|计划|要点|${DOCUMENT_KINDS})(?:议定事项|中)?`
/** 附件2, 附件二所列, 附：分工表, 附表3; 附件一并报送, 附件三份 name none. */
const ATTACHMENT =
  `附(?<kind>[件表])(?:[：:]?[ 　]{0,2}(?<attachment>[0-9０-９]{1,2})(?![0-9０-９年份])` +
  `|(?<attached>${CHINESE_NUMERAL})(?=[^\\u4e00-\\u9fff]|[的中所执]|$))` +
  '|附[件表]?(?<lone>[：:]|(?<=件)(?=[\\s\\uFFFC]{0,8}$))' +
  '|附[件表](?<own>)'
const SECTIONS = matchesAt(
  '参详上前如见本（(第附',
  new RegExp(
    `(?<pointer>${POINTER}(?:${THIS_DRAFT})?|${THIS_DRAFT})?` +
      `(?:第[（(](?<part>${NUMERAL})[）)]部分|(?<nth>第)?[（(](?<bracketed>${NUMERAL})[）)](?<item>[项件条点])?|第(?<ordinal>${NUMERAL})(?<unit>部分|点|条|个问题|个方面|件事|项|讲|句话)(?!之)` +
      `|${ATTACHMENT})`,
    'y',
  ),
)
/** 我在第五部分还要讲, 针对第四部分所列问题. */
const OWN_BEFORE = /(?:我|[前后上下][面文])[^，。；：！？,;:!?\r\n]{0,6}$/
const OWN_AFTER = /^(?:所[列附述提讲]|还?[要会]讲|[讲提说][到过]?的)/
/** 前面第四点, 上面讲的第五点, 刚才第五点希望; in 前面文件第五条 another document stands between. */
const SAID_BEFORE = /(?:[前上][面文]|刚才)(?:所?[讲说提谈列述][到过]?的?)?$/
/** 以上问题，除第九项, 上述事项，对第四项. */
const ABOVE_BEFORE = /(?:以上|上述|前述)[\u4e00-\u9fff]{1,4}，[除对]$/
/** 本办法第九条: where the draft has no articles, it is no 办法 either. */
const OF_ARTICLES = /办法|规[定则]|细则|条例|制度/
/** 按照第三部分的安排: where its sentence names no document, it is a part of this one. */
const FOLLOWED = /[照据把将对由]/
const NAMES_DOCUMENT = new RegExp(`》|文件|规划|纲要|${DOCUMENT_KINDS}`)
const SENTENCE_BREAK = /[。！？；\r\n]/
/** What a talk consists of, and no other document. */
const OF_TALK: ReadonlySet<string> = new Set(['部分', '讲', '句话'])
/** 第五条第（八）项, 前款第（二）项、第（三）项. */
const OF_ARTICLE = /[条款项类][、和及与或至]?$/
const LINE_START = /(?:^|[\r\n])[^\S\r\n]{0,8}[\uFFFC#*]{0,8}$/
/** 第4条、第18条: what points at the first one points at the second. */
const COORDINATED = /^[、和及与或]$/
/** `》第三部分` is a part of another document. */
const OTHER_DOCUMENT = /[》”]的?$/
/** `在第三部分` speaks of this draft; `方案第三部分` of another document. */
const OWN_NAME = new RegExp(
  `(?:^|[在到从由以对把将和与及据照至按看见是即为经托，。；：、（(？！\\s\\uFFFC]|[前上][面文]|${THIS_DRAFT}(?:所附的)?)$`,
)
/** 《通知》附件1、附件2: both are those of the other document. */
const AFTER_ANOTHER = /附[件表][0-9０-９一二三四五六七八九十]{1,2}[、和及与或至]$/
const COLON = /[：:]/
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

/** Whether what begins at an offset is named by itself, and not as a part of some other document. */
export function isNamedAlone(prose: string, offset: number): boolean {
  return OWN_NAME.test(prose.slice(Math.max(0, offset - OWN_CONTEXT), offset))
}

function readSection(
  match: RegExpMatchArray,
  prose: string,
  former: Reference | undefined,
): Reference | undefined {
  const {pointer = '', part, nth = '', bracketed, item, ordinal, unit} = match.groups ?? {}
  if (match[0].includes('附')) return readAttachment(match, prose, former)
  const text = part ?? bracketed ?? ordinal ?? ''
  const number = parseNumber(text)
  if (!number) return undefined
  const start = (match.index ?? 0) + pointer.length + nth.length
  const end = (match.index ?? 0) + match[0].length - (item?.length ?? 0)
  const numeral = spanOf(start + prose.slice(start, end).indexOf(text), text.length)
  const between = former ? prose.slice(former.end, start - nth.length) : undefined
  const after = end + (item?.length ?? 0)
  const isSpokenOf = OWN_AFTER.test(prose.slice(after, after + OWN_CONTEXT))
  const base = {start, end, number, numeral, next: 0}
  if (bracketed) {
    const inside = between === '' ? former?.noun === '部分' && former : undefined
    if (inside) {
      const isPointed = inside.isPointed || isSpokenOf
      return {...base, kind: 'section', noun: '（）', isPointed, inside: inside.number}
    }
    const isPointed = nth === '' ? pointer !== '' && !item : item !== undefined && isOwnItem(prose, start - 1)
    return isPointed ? {...base, kind: 'section', noun: '（）', isPointed} : undefined
  }
  const isInside = between === '' && former?.noun === '部分' && /^[点条项]$/.test(unit ?? '')
  if (isInside) {
    const isPointed = former.isPointed || isSpokenOf
    return {...base, kind: 'section', noun: unit ?? '', isPointed, inside: former.number}
  }
  if (part) return pointer === '' ? undefined : {...base, kind: 'section', noun: '（）', isPointed: true}
  const before = prose.slice(Math.max(0, start - OWN_CONTEXT), start)
  const isAbove = ABOVE_BEFORE.test(before)
  if (unit === '项' && !isAbove && !pointer.includes('本')) return undefined
  const isSaid = isAbove || SAID_BEFORE.test(before)
  // What a speaker has said before is a point, also where he calls it 第三条.
  const noun = isSaid && unit === '条' ? '点' : (unit ?? '')
  const isCoordinated = former?.noun === noun && former.isPointed && COORDINATED.test(between ?? '')
  const isOwn = OWN_BEFORE.test(before) || isSpokenOf || isAloneInSentence(prose, start)
  const isPointed = pointer !== '' || isCoordinated || isSaid || (OF_TALK.has(noun) && isOwn)
  if (!isPointed && noun === '条' && isOwnArticle(prose, start))
    return {...base, kind: 'article', noun, isPointed: true}
  if (!isPointed && noun !== '部分') return undefined
  const isOthers = pointer === '' && OTHER_DOCUMENT.test(prose.slice(Math.max(0, start - 2), start))
  if (isOthers || (!isPointed && start === 0)) return undefined
  return {
    ...base,
    kind: 'section',
    noun,
    isPointed,
    isOwn: pointer.includes('本') && !OF_ARTICLES.test(pointer),
  }
}

/** 第（8）项工作: an item of an article, 第五条第（八）项, or of another document is none of them. */
function isOwnItem(prose: string, start: number): boolean {
  return (
    !OF_ARTICLE.test(prose.slice(Math.max(0, start - OWN_CONTEXT), start)) && !namesDocument(prose, start)
  )
}

/** 违反第十八条规定的: where its sentence names no law and no document, it is an article of this one. */
function isOwnArticle(prose: string, start: number): boolean {
  const before = prose.slice(Math.max(0, start - CONTEXT), start)
  return /[\u4e00-\u9fff]$/.test(before) && !before.includes('法') && !namesDocument(prose, start)
}

function isAloneInSentence(prose: string, start: number): boolean {
  return FOLLOWED.test(prose.charAt(start - 1)) && !namesDocument(prose, start)
}

/** Whether the sentence of an offset names a document before it, be it another one or this one. */
export function namesDocument(prose: string, start: number): boolean {
  const before = prose.slice(Math.max(0, start - CONTEXT), start)
  return NAMES_DOCUMENT.test(before.split(SENTENCE_BREAK).at(-1) ?? '')
}

/**
 * One that opens a line, or is named with a colon, is there; any other is spoken of. An only one has no number, and 本讲话附件 says that
 * there is one.
 */
function readAttachment(
  match: RegExpMatchArray,
  prose: string,
  former: Reference | undefined,
): Reference | undefined {
  const {
    pointer = '',
    kind = match[0].includes('表') ? '表' : '件',
    attachment,
    attached,
    lone,
    own,
  } = match.groups ?? {}
  const text = attachment ?? attached ?? ''
  const isOwn = own !== undefined && pointer.includes('本')
  const number = lone === undefined && !isOwn ? parseNumber(text) : 1
  const start = (match.index ?? 0) + pointer.length
  const end = (match.index ?? 0) + match[0].length
  const before = prose.slice(Math.max(0, start - CONTEXT), start)
  const opens = pointer === '' && LINE_START.test(before)
  if (!number || (lone !== undefined && !opens)) return undefined
  const isList = COLON.test(prose.slice(start, end))
  const numeral = spanOf(end - text.length, text.length)
  const base = {kind: 'attachment', start, end, number, numeral, noun: `附${kind}`, next: 0} as const
  if (isOwn) return {...base, isPointed: true, isOwn}
  if (opens || COLON.test(prose.charAt(end))) return {...base, isPointed: false, isList}
  const isPointed = AFTER_ANOTHER.test(before)
    ? former?.kind === 'attachment' && COORDINATED.test(prose.slice(former.end, start))
    : pointer !== '' || isNamedAlone(prose, start)
  return isPointed ? {...base, isPointed} : undefined
}
