import {
  dismissedSlots,
  draftMinutes,
  firstFrom,
  type HeadingNode,
  type OutlineNode,
  type Place,
  partStandings,
  quoteSlot,
  rateOf,
  readBlanks,
  type Severity,
  type Slot,
  type Span,
  type Stats,
  shift,
  speakingMinutes,
  standingsOf,
} from '../core/index'
import type {OpenDraft} from './drafts'
import {pathTo} from './outlinePath'
import type {DraftCounts, OutlineAnswer, OutlineEntry, SlotEntry, SlotsAnswer, StatsAnswer} from './protocol'
import {nameOf} from './symbols'
import {toRange} from './toLsp'

/** What may stand before a marker in its line, and how much of it, in UTF-16 code units. */
const MARKUP = /^[\s#*_>]*$/
const LONGEST_MARKUP = 20

/** Answers `nigao/outline`. */
export function outlineAnswer(open: OpenDraft): OutlineAnswer {
  const {version, manuscript, draft, settings} = open
  const rate = rateOf(draft(), settings.speakingRate)
  const errors = countingStarts(open, 'error')
  const warnings = countingStarts(open, 'warning')
  const {budgets} = draft().frame.settings
  return {version, entries: draft().outline.map(node => ({...fromNode(node), ...standing(node)}))}

  function fromNode(node: OutlineNode): OutlineEntry {
    const {kind, level, marker, text, children} = node
    return {kind, level, marker, text, ...measured(node), children: children.map(fromNode)}
  }

  function standing(node: OutlineNode) {
    const standings = partStandings(budgets, node, rate)
    return standings && {standings}
  }

  function measured({span, stats}: OutlineNode) {
    const minutes = speakingMinutes(stats, rate)
    const range = toRange(manuscript, span)
    return {range, ...countsOf(stats), minutes, errors: errors(span), warnings: warnings(span)}
  }
}

/** Counts the findings of a severity that begin in a span, but for those about slots, which are counted by themselves. */
function countingStarts(open: OpenDraft, severity: Severity): (span: Span) => number {
  const starts = open
    .shown()
    .filter(finding => finding.severity === severity && finding.category !== 'placeholder')
    .map(({span}) => span.start)
    .sort((a, b) => a - b)
  const before = (offset: number) => {
    const from = withMarkup(open, offset)
    return firstFrom(starts, start => from <= start)
  }
  return ({start, end}) => before(end) - before(start)
}

/** A marker with nothing but markup before it begins with its line: what is wrong with the `##` is wrong with the heading. */
function withMarkup({draft}: OpenDraft, offset: number): number {
  const place = draft().places.holding(offset)
  if (!place || LONGEST_MARKUP < offset - place.start) return offset
  return MARKUP.test(place.block.text.slice(0, offset - place.start)) ? place.start : offset
}

/** Answers `nigao/slots`. */
export function slotsAnswer({version, manuscript, draft}: OpenDraft): SlotsAnswer {
  const {slots, outline, places} = draft()
  const labels = new Map(readBlanks(draft()).flatMap(({label, slots}) => slots.map(slot => [slot, label])))
  return {version, slots: slots.map(toEntry), dismissed: dismissedSlots(draft()).map(toEntry)}

  function toEntry(slot: Slot): SlotEntry {
    const {kind, fill, start} = slot
    const heading = pathTo(outline, start).findLast((node): node is HeadingNode => node.kind === 'heading')
    const {block, start: blockStart} = places.holding(start) as Place
    return {
      kind,
      range: toRange(manuscript, slot),
      fill: toRange(manuscript, fill),
      label: labels.get(slot) ?? '',
      ...quoteSlot(block.text, shift({start, end: slot.end}, -blockStart)),
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
  const {characters} = own.stats
  const standings = standingsOf(own.frame.settings.budgets, {characters, minutes})
  return {version, isFull, because, ...countsOf(own.stats), minutes, ...(standings && {standings})}
}

function countsOf({characters, slots}: Stats): Omit<DraftCounts, 'minutes'> {
  return {characters, slots}
}
