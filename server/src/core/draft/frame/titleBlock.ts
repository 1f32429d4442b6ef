import {isPlain} from '../../marks/seriesMarks'
import {DOCUMENT_KINDS} from '../../words/documentKinds'
import {LEAD_IN, strengthAt} from '../stops'
import type {FramePart} from './frame'
import {kindOfTitle} from './kinds'
import type {FrameLine} from './lines'
import {findSalutation, type Salutation} from './salutation'

/** What stands above the body. A draft may lack any of it. */
export interface TitleBlock {
  readonly title?: FrameLine
  /** `——在…会议上的讲话` under the title. */
  readonly subtitle?: FrameLine
  readonly dateLine?: FrameLine
  readonly speakerLine?: FrameLine
  readonly salutation?: Salutation
  /** The lines above the body that are not read aloud. */
  readonly above: readonly FrameLine[]
  /** Index of the first line of the body among the lines given; their count where there is none. */
  readonly body: number
  /** A news agency or a paper stands above the body: a printed speech, not a draft. */
  readonly isPrinted: boolean
}

const NUMBER = '[\\dXx×*＊○〇零一二三四五六七八九十０-９]'
/** `（2025年3月5日）`, also bare, in Chinese numerals, with a place, or not yet filled. */
const DATE = new RegExp(
  `^[（(]?[ \\u3000]*(?:${NUMBER}{2,6}[ ]*年[ ]*${NUMBER}{1,3}[ ]*月[ ]*${NUMBER}{1,3}(?:[ ]*日)?[^。；：:\\d]{0,16}|\\d{4}(?:\\.\\d{1,2}\\.|．\\d{1,2}．)\\d{1,2})[ \\u3000]*[）)]?$`,
)
/** Posts a speaker may have, as alternatives for a pattern. */
export const POST =
  '书记|省长|市长|县长|区长|镇长|乡长|州长|旗长|盟长|局长|主任|部长|院长|主席|厅长|校长|行长|董事长|总经理|会长|秘书长|处长|科长|所长|站长|队长|检察长|总理|司令员|政委|常委|村长|街长|厂长|园长'
const SPEAKER = new RegExp(
  `^[\\p{Script=Han}、，,（）()·\\s]{1,40}(?:${POST})[：: \\u3000]*[\\p{Script=Han}×XＸ*＊某 \\u3000]{2,6}$`,
  'u',
)
const NAME = /^[\p{Script=Han}×XＸ*＊](?:[ \u3000]{0,2}[\p{Script=Han}×XＸ*＊]){1,3}$/u
const NO_NAME = /[目提摘导前引报网社号印享版页首]|讲话|发言|文件|材料/
const PRINTED =
  /新华社|新华网|人民网|人民日报|光明日报|中新社|央视|新闻联播|共产党新闻网|本报[^，。]{0,8}(?:电|记者)|原标题/
const SUBTITLE = /^(?:——|—|--|－－)/
/** How the title of a document ends. */
const WRITTEN = new RegExp(`(?:${DOCUMENT_KINDS}|讲话|发言)(?:[（(].{0,12}[）)])?$`)
/** A title is cut in no more lines than this and one. */
const MOST_BEFORE = 3
/** `国务院关于印发`, cut in two. */
const OPENS = /关于|印发|转发|^在/
/** A paragraph of the body is at least this long, a title no longer. */
const BODY_CHARACTERS = 40
const TITLE_CHARACTERS = 60
const TITLE_END = /[：:；;]$/
/** 要多到现场，少在办公室听汇报。 is a sentence; a title that ends in 。 by mistake has no comma before it. */
const SENTENCES = /[。，；][^。，；]{0,60}。$/
const MAX_BODY_BEFORE = 3
/** `关于⏎政府工作报告⏎的决议`: a line that the next one goes on with is no title. */
const GOES_ON = /^[的。，、）》]/
/** Agencies open a report with their dateline, within so many lines of the body. */
const DISPATCH = /^(?:新华社|新华网|人民网|中新社|本报)[^。，]{0,12}电/
const DISPATCH_LINES = 4

/** Reads the lines above the body. */
export function readTitleBlock(lines: readonly FrameLine[]): TitleBlock {
  const firstBody = lines.findIndex(isBody)
  const bodyStart = firstBody < 0 ? lines.length : firstBody
  const address = seekSalutation(lines, bodyStart)
  const above = lines.slice(0, address ? address.from : bodyStart).filter(line => !isParagraph(line))
  const own = address?.salutation.isGlued ? lines.slice(address.from, address.from + 1) : []
  const title =
    above.find(isMarkedTitle) ??
    titledBySubtitle(above) ??
    above.find(
      line => isTitleLike(line) && kindOfTitle(line.text) && !GOES_ON.test(textAfter(lines, line)),
    ) ??
    own[0] ??
    (address ? above.find(isTitleLike) : undefined)
  const below = title ? above.slice(above.indexOf(title) + 1) : above
  const parts = {
    title,
    subtitle: below.find(({text}) => SUBTITLE.test(text)),
    dateLine: above.find(({text}) => DATE.test(text)),
    speakerLine: below.find(isSpeakerLine),
    salutation: address?.salutation,
  }
  return {
    ...Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)),
    above,
    body: address ? address.to : bodyStart,
    isPrinted: isPrinted(lines, Math.max(bodyStart, address?.to ?? 0)),
  }
}

/** The title of a text that is no speech: the line that ends like one, or else the first that holds no sentence. */
export function titleInferred(above: readonly FrameLine[]): FrameLine | undefined {
  return above.find(isWritten) ?? above.find(line => isTitleLike(line) && !holdsSentence(line))
}

/** A title with the lines before it, where it is cut in several. */
export function wholeTitle(title: FramePart, above: readonly FrameLine[]): FramePart {
  const own = above.findIndex(({start}) => start === title.start)
  const before = above.slice(Math.max(0, own - MOST_BEFORE), Math.max(0, own))
  const goesOn = 1 + before.findLastIndex(line => !isTitleLike(line) || isWritten(line))
  const first = before.slice(goesOn).findIndex(({text}) => OPENS.test(text))
  if (first < 0) return title
  const lines = before.slice(goesOn + first)
  const text = lines.map(line => line.text).join('') + title.text
  return {start: lines[0]?.start ?? title.start, end: title.end, text}
}

function holdsSentence({text, place}: FrameLine): boolean {
  for (let at = 0; at < text.length; at++) if (LEAD_IN <= strengthAt(text, at)) return true
  return place.block.facts.items.some(isPlain)
}

/** The title of a document may be long, and an excerpt says so behind it. */
function isWritten({text, place}: FrameLine): boolean {
  const {role, marks} = place.block.facts
  const isLine = (role === 'text' || role === 'excerpt') && marks[0]?.position !== 'line'
  return isLine && text.length <= 2 * TITLE_CHARACTERS && WRITTEN.test(text)
}

function isMarkedTitle({place}: FrameLine): boolean {
  const {depth, marks} = place.block.facts
  return depth === 1 && marks[0]?.position !== 'line'
}

/** `以优良作风走好赶考路⏎——在…党课上的讲稿`: the line above the dash is the title, whatever it says. */
function titledBySubtitle(above: readonly FrameLine[]): FrameLine | undefined {
  return above.find((line, index) => {
    const next = above[index + 1]
    return isTitleLike(line) && !SUBTITLE.test(line.text) && next !== undefined && SUBTITLE.test(next.text)
  })
}

function textAfter(lines: readonly FrameLine[], line: FrameLine): string {
  return lines[lines.indexOf(line) + 1]?.text ?? ''
}

function isPrinted(lines: readonly FrameLine[], body: number): boolean {
  return (
    lines.slice(0, body + 1).some(({text}) => PRINTED.test(text.slice(0, BODY_CHARACTERS))) ||
    lines.slice(0, body + DISPATCH_LINES).some(({text}) => DISPATCH.test(text))
  )
}

interface Address {
  readonly salutation: Salutation
  /** The lines it takes; `to` is the line where the body begins. */
  readonly from: number
  readonly to: number
}

/** The first salutation; one that takes several lines is one. */
function seekSalutation(lines: readonly FrameLine[], bodyStart: number): Address | undefined {
  for (let from = 0, bodies = 0; from < lines.length && bodies < MAX_BODY_BEFORE; from++) {
    const line = lines[from] as FrameLine
    const isFirst = from <= bodyStart
    let salutation = findSalutation(line, isFirst)
    if (!salutation) {
      if (isParagraph(line)) bodies++
      continue
    }
    let to = from
    for (let next = lines[to + 1]; salutation.goesOn === undefined && next; next = lines[to + 1]) {
      const more: Salutation | undefined = findSalutation(next, true)
      if (!more || more.isGlued) break
      salutation = {...more, start: salutation.start}
      to++
    }
    return {salutation, from, to: salutation.goesOn === undefined ? to + 1 : to}
  }
  return undefined
}

/** A sentence of some length, or a numbered heading: above it stands the frame. */
function isBody(line: FrameLine): boolean {
  return isParagraph(line) || line.place.block.facts.marks[0]?.position === 'line'
}

function isParagraph({text, place}: FrameLine): boolean {
  return (
    BODY_CHARACTERS <= text.length && (place.block.facts.endsSentence || 3 * TITLE_CHARACTERS < text.length)
  )
}

/** Whether a line may be a title by its length and its end. */
export function isTitleLike(line: FrameLine): boolean {
  const {text, place} = line
  const {role, marks} = place.block.facts
  return (
    4 <= text.length &&
    text.length <= TITLE_CHARACTERS &&
    role === 'text' &&
    marks[0]?.position !== 'line' &&
    !DATE.test(text) &&
    !isSpeakerLine(line) &&
    !PRINTED.test(text) &&
    !TITLE_END.test(text) &&
    !SENTENCES.test(text)
  )
}

function isSpeakerLine({text}: FrameLine): boolean {
  return (SPEAKER.test(text) || NAME.test(text)) && !NO_NAME.test(text)
}
