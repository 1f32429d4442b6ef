import {spanOfMark} from '../../draft/candidates'
import type {Draft} from '../../draft/draft'
import type {PhrasePart, SpeechKind} from '../../draft/frame/kinds'
import {isText} from '../../draft/frame/lines'
import type {Problem} from '../../finding'
import {CHINESE_NUMERAL, parseNumeral} from '../../numerals'
import type {DraftRule} from '../../rule'
import type {Span} from '../../span'

/** A draft of a few lines has only been begun. */
const MIN_CHARACTERS = 300
/** No speech is so long; a longer text is not searched on every key. */
const LONGEST = 60_000
const HOST = '主持词'
const AGENDA = new RegExp(`有(?<count>${CHINESE_NUMERAL}|两|\\d{1,2})项议程`)
const AGENDA_ITEM = new RegExp(`第(?<number>${CHINESE_NUMERAL}|\\d{1,2})(?:项|个)议程`, 'g')

/** 各文种有各自的必备内容和不宜有的内容。 */
export const kindParts: DraftRule = {
  id: 'kindParts',
  name: '文种要素',
  category: 'frame',
  scope: 'draft',
  title: '内容应合乎文种',
  why: '主持词要宣布开会、散会，报出的议程数与实际相符；述职报告、汇报要有引出正文和结尾的话；表态发言不向别人提要求，致辞不编层次序号。',
  basis: '机关讲话稿通行体例',
  severity: 'information',
  good: [
    {
      text: `在全县防汛工作会议上的主持词\n同志们：\n现在开会。会议有两项议程。首先进行第一项议程，请水利局通报汛情。\n进行第二项议程，请县长讲话。\n${'会后，各单位要原原本本传达会议精神，把各项防汛措施落到实处。'.repeat(10)}\n散会！`,
    },
    {text: '在全县防汛工作会议上的主持词\n同志们：\n今天的会议很重要。'},
    {
      text: `在全县防汛工作会议上的讲话\n同志们：\n${'会后，各单位要原原本本传达会议精神，把各项防汛措施落到实处。'.repeat(12)}`,
    },
  ],
  bad: [
    {
      text: `⟦在全县防汛工作会议上的主持词⟧\n同志们：\n现在开会。\n请县长讲话。\n${'会后，各单位要原原本本传达会议精神，把各项防汛措施落到实处。'.repeat(12)}`,
    },
    {
      text: `在全县防汛工作会议上的主持词\n同志们：\n现在开会。会议⟦有三项议程⟧。首先进行第一项议程，请水利局通报汛情。\n进行第二项议程，请县长讲话。\n${'会后，各单位要原原本本传达会议精神，把各项防汛措施落到实处。'.repeat(10)}\n散会！`,
    },
    {
      text: `在全县防汛工作会议上的表态发言\n各位领导、同志们：\n我们坚决拥护县委的部署。\n${'我们将闻令而动，把各项防汛措施落到实处，守住每一处险工险段。'.repeat(11)}\n⟦各级各部门要⟧迅速行动起来。\n谢谢大家！`,
    },
  ],

  *check(draft) {
    const {isSpeech, kind, title, salutation, opening} = draft.frame
    const anchor = title ?? salutation ?? opening
    if (!isSpeech || !kind || !anchor) return
    if (draft.speech.characters < MIN_CHARACTERS || LONGEST < draft.length) return
    const missing = kind.requiredParts.filter(({pattern}) => !findIn(draft, pattern))
    if (0 < missing.length) yield problemOfMissing(kind, missing, {start: anchor.start, end: anchor.end})
    yield* forbiddenIn(draft, kind)
    if (kind.name === HOST) yield* agendaProblems(draft)
  },
}

function problemOfMissing({name}: SpeechKind, missing: readonly PhrasePart[], span: Span): Problem {
  const parts = missing.map(({name, phrases}) => `${name}（如“${(phrases[0] ?? '').replace('…', '……')}”）`)
  return {span, message: `${name}一般有${parts.join('、')}，本稿没有`}
}

function* forbiddenIn(draft: Draft, {name, forbids, forbiddenParts}: SpeechKind): Iterable<Problem> {
  for (const part of forbiddenParts) {
    const span = findIn(draft, part.pattern)
    if (span) yield {span, message: `${name}不宜有${part.name}`}
  }
  const heading = draft.firstSection
  if (!heading || !forbids.has('层次序号')) return
  yield {span: spanOfMark(heading.candidate), message: `${name}不宜编层次序号`}
}

/** How many items of the agenda are announced, against the number of the last one; nothing where they are not told one by one. */
function* agendaProblems(draft: Draft): Iterable<Problem> {
  const announced = findIn(draft, AGENDA)
  if (!announced) return
  const count = numberOf(AGENDA.exec(announced.text)?.groups?.count)
  let last = 0
  for (const place of [...draft.places].filter(isText))
    for (const {groups} of place.block.facts.prose.matchAll(AGENDA_ITEM))
      last = Math.max(last, numberOf(groups?.number))
  if (last < 2 || last === count) return
  const {start, end} = announced
  yield {span: {start, end}, message: `报出 ${count} 项议程，实际主持到第 ${last} 项`}
}

function numberOf(numeral = ''): number {
  if (numeral === '两') return 2
  return parseNumeral(numeral) ?? (Number(numeral) || 0)
}

function findIn({places}: Draft, pattern: RegExp): (Span & {readonly text: string}) | undefined {
  for (const place of places) {
    const match = isText(place) ? pattern.exec(place.block.facts.prose) : undefined
    if (!match) continue
    const start = place.start + match.index
    return {start, end: start + match[0].length, text: match[0]}
  }
  return undefined
}
