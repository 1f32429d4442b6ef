import {
  draftMinutes,
  type HeadingNode,
  type OutlineNode,
  rateOf,
  readBlanks,
  type Slot,
  type Stats,
  sliceText,
  speakingMinutes,
} from '../core/index'
import type {OpenDraft} from './drafts'
import {pathTo} from './outlinePath'
import type {DraftCounts, OutlineAnswer, OutlineEntry, SlotEntry, SlotsAnswer, StatsAnswer} from './protocol'
import {nameOf} from './symbols'
import {toRange} from './toLsp'

/** Characters of the line that are shown on either side of a slot. */
const CONTEXT = 12

/** Answers `nigao/outline`. */
export function outlineAnswer({version, manuscript, draft, settings}: OpenDraft): OutlineAnswer {
  const rate = rateOf(draft(), settings.speakingRate)
  return {version, entries: draft().outline.map(toEntry)}

  function toEntry({kind, level, marker, text, span, stats, children}: OutlineNode): OutlineEntry {
    return {
      kind,
      level,
      marker,
      text,
      range: toRange(manuscript, span),
      ...countsOf(stats),
      minutes: speakingMinutes(stats, rate),
      children: children.map(toEntry),
    }
  }
}

/** Answers `nigao/slots`. */
export function slotsAnswer({version, manuscript, draft}: OpenDraft): SlotsAnswer {
  const {slots, outline, places} = draft()
  const labels = new Map(readBlanks(draft()).flatMap(({label, slots}) => slots.map(slot => [slot, label])))
  return {version, slots: slots.map(toEntry)}

  function toEntry(slot: Slot): SlotEntry {
    const {kind, fill, start, end} = slot
    const heading = pathTo(outline, start).findLast((node): node is HeadingNode => node.kind === 'heading')
    const place = places.holding(start)
    const lineStart = place?.start ?? 0
    const lineEnd = lineStart + (place?.block.text.length ?? 0)
    return {
      kind,
      range: toRange(manuscript, slot),
      fill: toRange(manuscript, fill),
      label: labels.get(slot) ?? '',
      text: sliceText(manuscript, start, end),
      before: sliceText(manuscript, Math.max(lineStart, start - CONTEXT), start).trimStart(),
      after: sliceText(manuscript, end, Math.max(end, Math.min(lineEnd, end + CONTEXT))).trimEnd(),
      ...(heading && {heading: nameOf(heading)}),
    }
  }
}

/** Answers `nigao/stats`. */
export function statsAnswer({version, draft, verdict, settings}: OpenDraft): StatsAnswer {
  const {isFull, because} = verdict()
  if (!isFull) return {version, isFull, because, characters: 0, slots: 0, minutes: 0}
  const own = draft()
  const minutes = draftMinutes(own, rateOf(own, settings.speakingRate))
  return {version, isFull, because, ...countsOf(own.stats), minutes}
}

function countsOf({characters, slots}: Stats): Omit<DraftCounts, 'minutes'> {
  return {characters, slots}
}
