import sentenceFrames from '../../../data/sentenceFrames.tsv'
import type {Draft} from '../draft/draft'
import {FILLER} from '../filler'
import {numberLike} from '../numerals'
import {countLike} from '../references/announced'
import {headingAt} from '../restructure/restructuring'
import {readTable} from '../tables'
import type {Caret, Completion} from './completion'
import {itemCompletions} from './itemCompletions'
import {isLastOfRun} from './markerLine'
import {markerAfterHeading} from './nextMarker'

const LINE_END = /^[\r\n]*$/
const ANNOUNCES = /(?:我|再|着重|重点|主要)(?:讲|提|谈|强调)$/
const COUNTED = ['点意见', '点要求', '个问题', '个方面']
const AT_LINE_START = /^[ \t\u3000]*（$/
/** A date stands in the first lines, below the title. */
const TITLE_LINES = 4
const FRAMES = readTable(sentenceFrames).map(([begin = '', text = '', note = '']) => ({begin, text, note}))

/** By the character that was typed last: what it may lead to. */
const OFFERS: Readonly<Record<string, (caret: Caret) => readonly Completion[]>> = {
  '；': itemCompletions,
  '。': itemCompletions,
  讲: countCompletions,
  提: countCompletions,
  谈: countCompletions,
  调: countCompletions,
  '，': frameCompletions,
  '（': bracketCompletions,
  '【': slotCompletions,
}

/** The characters after which there may be something to offer. */
export const COMPLETION_TRIGGERS: readonly string[] = Object.keys(OFFERS)

/**
 * What may come next at an offset: the next item of a series in the paragraph, the next bracketed marker, how many points
 * are spoken of, a sentence, the date, a slot that the draft has already. Nothing in code, links, comments and front matter.
 */
export function completionsAt(draft: Draft, offset: number, today: string): readonly Completion[] {
  const {places} = draft
  // At the end of the text the caret may stand behind a line as well as before the next one.
  const index = places.indexAt(Math.max(0, offset - 1))
  const place = places.at(index)
  if (place?.block.facts.kind !== 'prose') return []
  const {text, facts} = place.block
  const at = offset - place.start
  const typed = text.charAt(at - 1)
  if (facts.prose.charAt(at - 1) === FILLER && typed !== FILLER) return []
  const lineStart = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1
  const caret = {draft, offset, index, before: text.slice(lineStart, at), after: text.slice(at), today}
  return OFFERS[typed]?.(caret) ?? []
}

/** 下面，我讲: as many points as there are sections below. */
function countCompletions(caret: Caret): readonly Completion[] {
  const count = sectionsBelow(caret)
  if (count < 2 || !ANNOUNCES.test(caret.before) || !LINE_END.test(caret.after)) return []
  return COUNTED.map(noun => ({text: `${countLike('一', count, noun)}${noun}。`, note: '后面的小标题数'}))
}

function frameCompletions(caret: Caret): readonly Completion[] {
  if (!LINE_END.test(caret.after)) return []
  const sentence = caret.before.slice(caret.before.lastIndexOf('。') + 1).trim()
  const count = sectionsBelow(caret)
  return FRAMES.filter(({begin, text}) => begin === sentence && (1 < count || !text.includes('{N}'))).map(
    ({text, note}) => ({text: text.replace('{N}', countLike('一', count, '点')), note}),
  )
}

/** The sections of the highest level that follow. */
function sectionsBelow({draft, offset}: Caret): number {
  return draft.topSections.filter(({candidate}) => offset <= candidate.start).length
}

/** At the start of a line: the next marker of each level that has brackets, below the title the date. */
function bracketCompletions({draft, offset, index, before, today}: Caret): readonly Completion[] {
  if (!AT_LINE_START.test(before)) return []
  const found: Completion[] = []
  const above = headingAt(draft, offset)
  if (above?.candidate.mark.form === 'chinese') found.push({text: `${numberLike('一', 1)}）`, note: '小标题'})
  for (let heading = above; heading; heading = heading.parent) {
    const marker = isLastOfRun(draft, heading) ? markerAfterHeading(heading) : undefined
    if (marker?.startsWith('（')) found.push({text: marker.slice(1), note: '小标题'})
  }
  if (!above && index < TITLE_LINES) found.push({text: `${today}）`, note: '今天'})
  return found
}

/** The slots of the draft that are written in such brackets, each once. */
function slotCompletions({draft, after}: Caret): readonly Completion[] {
  const {places, slots} = draft
  const texts = slots.map(({start, end}) => {
    const place = places.holding(start)
    return place?.block.text.slice(start - place.start, end - place.start) ?? ''
  })
  const rest = after.startsWith('】') ? -1 : undefined
  return [...new Set(texts)]
    .filter(text => /^【[^】]/.test(text))
    .map(text => ({text: text.slice(1, rest), note: '同一项待填'}))
}
