import type {Place, Places} from '../../blocks/places'
import type {Span} from '../../span'
import type {SpeechCount} from '../../speech/countSpeech'
import {kindNamed, kindOfOpening, kindOfTitle, type SpeechKind} from './kinds'
import {findLead, type Lead} from './lead'
import {type FrameLine, headLines, type Lines, tailLines} from './lines'
import type {Salutation} from './salutation'
import {readSpeechSettings, type SpeechSettings} from './settings'
import {readTitleBlock, type TitleBlock} from './titleBlock'
import {TRANSITIONS} from './transition'

/** A part of the frame with its words. */
export interface FramePart extends Span {
  readonly text: string
}

/**
 * The frame of a speech: what stands before and after its sections. For a text that is no speech `isSpeech` is false
 * and the rules of the frame have nothing to say, whatever else was found.
 */
export interface Frame {
  readonly isSpeech: boolean
  /** Undefined where neither front matter nor title nor opening tells it. */
  readonly kind?: SpeechKind
  readonly title?: FramePart
  readonly subtitle?: FramePart
  readonly dateLine?: FramePart
  readonly speakerLine?: FramePart
  readonly salutation?: Salutation
  /** The first paragraph of the body. */
  readonly opening?: FramePart
  /** `下面，我讲三点意见`: from there to the end of its sentence. */
  readonly transition?: FramePart
  /** The paragraph among the last ones that ends the speech. */
  readonly closing?: FramePart
  readonly thanks?: FramePart
  /** The last paragraph of the body, whatever it says. */
  readonly last?: FramePart
  /** The first lines, and what they hold above the body, whatever kind of text it is. */
  readonly head: readonly FrameLine[]
  readonly block: TitleBlock
  /** What the front matter says. */
  readonly settings: SpeechSettings
  /** The counts of the lines above the salutation, which nobody reads aloud. */
  readonly notRead: SpeechCount
}

/** Said in an opening, and not in a letter or a notice. */
const SPOKEN =
  /今天|刚才|这次|本次|此次|现在|会议|大会|我讲|我就|我代表|在座|召开|相聚|欢聚|发言|讲话|党课|大家(?:上午|下午|晚上)?好/
/** A salutation stands in letters and proposals too. */
const WRITTEN =
  /(?:信|书|函|电|通知|公告|通告|通报|决定|决议|意见|办法|规定|规则|条例|制度|方案|总结|纪要|说明|建议)(?:[（(]|$)/
/** Without a title, `同志们，` may begin any text. */
const ADDRESSED = /^[：:！!]?$/
const CLOSING =
  /同志们|朋友们|女士们|各位|让我们|奋斗|贡献|新篇章|交上|答卷|讲这些|讲到这|讲(?:话)?完|谢谢|预祝|祝愿|祝大家|以上|特此|散会|到此结束|批评指正|请予|[！!]$/
const THANKS = /谢谢(?:大家|各位)?[！!。]?/
/** The closing is one of the last paragraphs. */
const CLOSING_LINES = 3
const OPENING_LINES = 3
/** A transition stands in one of the last paragraphs before the first heading. */
const TRANSITION_LINES = 4
/** A report to a congress has a form of its own. */
const REPORTED: Lead = {from: /我(?:代表|受)/g, stop: /[！？]/, apart: 120, to: /报告|审议/, more: 0}
const AGENCY_AT_END = /[（(][^。（(）)]{0,6}(?:新华社|本报)|《[ ]*人民日报[ ]*》/

/** Reads the frame from the first and the last lines; `firstHeading` is where the sections begin. Never fails. */
export function readFrame(places: Places, lines: Lines, firstHeading: number | undefined): Frame {
  const settings = settingsOf(places)
  const head = headLines(places, lines)
  const block = readTitleBlock(head)
  const tail = tailLines(places, lines)
  const body = head.slice(block.body)
  const kind = kindOf(settings, block, body)
  const isSpeech = settings.kind !== undefined ? kind !== undefined : isSpoken(block, body, kind, tail)
  const read = {head, block, settings}
  if (!isSpeech) return {isSpeech, ...read, notRead: NOTHING}
  const {above, body: bodyStart, isPrinted, title, ...parts} = block
  const last = tail.slice(-CLOSING_LINES).filter(({start}) => (block.salutation?.start ?? 0) < start)
  return {
    ...present({...parts, title: title && titleOf(title, block.salutation)}),
    ...present({
      kind,
      opening: body[0],
      transition: transitionIn(body, block.salutation, firstHeading),
      closing: last.findLast(({text}) => CLOSING.test(text)),
      thanks: thanksIn(last),
      last: last.at(-1),
    }),
    isSpeech,
    ...read,
    notRead: sum(block.salutation?.isGlued ? [] : above),
  }
}

const NOTHING: SpeechCount = {characters: 0, syllables: 0, pauses: 0}

function settingsOf([first]: Iterable<Place>): SpeechSettings {
  return first?.block.facts.kind === 'frontMatter' ? readSpeechSettings(first.block.text) : {}
}

function kindOf(
  {kind}: SpeechSettings,
  block: TitleBlock,
  body: readonly FrameLine[],
): SpeechKind | undefined {
  if (kind !== undefined) return kindNamed(kind)
  const {title, subtitle, salutation} = block
  const names = [title && titleOf(title, salutation), subtitle]
  for (const name of names) {
    const told = name && kindOfTitle(name.text)
    if (told) return told
  }
  return salutation && kindOfOpening(body.map(({text}) => text).join('\n'))
}

/** A title that tells a kind of speech, or a salutation with spoken words after it; a printed speech is no draft. */
function isSpoken(
  {title, salutation, isPrinted}: TitleBlock,
  body: readonly FrameLine[],
  kind: SpeechKind | undefined,
  tail: readonly FrameLine[],
): boolean {
  if (isPrinted || tail.some(({text}) => AGENCY_AT_END.test(text))) return false
  if (kind) return true
  if (!salutation || !ADDRESSED.test(salutation.mark) || (title && WRITTEN.test(title.text))) return false
  const opening = body.slice(0, OPENING_LINES).map(({text}) => text)
  return opening.some(text => SPOKEN.test(text)) && !opening.some(text => findLead(text, REPORTED))
}

/** In flattened text the salutation and the body follow the title in its line. */
function titleOf({start, end, text}: FrameLine, salutation: Salutation | undefined): FramePart {
  if (!salutation?.isGlued || salutation.start < start || end < salutation.start) return {start, end, text}
  const own = text.slice(0, salutation.start - start).trimEnd()
  return {start, end: start + own.length, text: own}
}

function transitionIn(
  body: readonly FrameLine[],
  salutation: Salutation | undefined,
  firstHeading: number | undefined,
): FramePart | undefined {
  const before = body.filter(({start}) => firstHeading === undefined || start < firstHeading)
  const lines = before.slice(-TRANSITION_LINES).reverse()
  for (const find of TRANSITIONS) {
    for (const line of lines) {
      const from = Math.max(0, (salutation?.end ?? 0) - line.start)
      const to = firstHeading === undefined ? line.text.length : firstHeading - line.start
      const span = from < to ? find(line.text.slice(from, to)) : undefined
      if (!span) continue
      const start = from + span.start
      const end = from + span.end
      return {start: line.start + start, end: line.start + end, text: line.text.slice(start, end)}
    }
  }
  return undefined
}

function thanksIn(last: readonly FrameLine[]): FramePart | undefined {
  for (const {start, text} of [...last].reverse()) {
    const match = THANKS.exec(text)
    if (match) return {start: start + match.index, end: start + match.index + match[0].length, text: match[0]}
  }
  return undefined
}

function sum(lines: readonly FrameLine[]): SpeechCount {
  let {characters, syllables, pauses} = NOTHING
  for (const {place} of lines) {
    const {facts} = place.block
    characters += facts.characters
    syllables += facts.syllables
    pauses += facts.pauses
  }
  return {characters, syllables, pauses}
}

/** Without the keys whose value is missing. */
function present<T extends object>(parts: T): {[Key in keyof T]?: Exclude<T[Key], undefined>} {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>
  }
}
