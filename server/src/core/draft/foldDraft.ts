import type {Manuscript} from '../manuscript'
import type {Slot} from '../slots/slot'
import {shift} from '../span'
import type {Candidate, ItemCandidate} from './candidates'
import {findContentsList} from './contentsList'
import type {Draft, OutlineNode, Place} from './draft'
import {orderHeadings} from './headings'
import {buildOutline, countingStats} from './outline'
import {findPageMarks} from './pageMarks'
import {orderSeries} from './series'

/** Puts the blocks together: outline, series, slots and counts. One walk over small facts; never fails. */
export function foldDraft({places, length}: Manuscript): Draft {
  const {paragraphs, candidates, items, slots, stats} = gather(places)
  const contents = findContentsList(paragraphs, candidates)
  const pageMarks = findPageMarks(paragraphs, candidates)
  const inBody = candidates.filter(
    candidate => !contents.has(candidate.paragraph) && !pageMarks.has(candidate),
  )
  const inContents = candidates.filter(({paragraph}) => contents.has(paragraph))
  const {headings, faults} = orderHeadings(paragraphs, inBody)
  const headingFaults = [...orderHeadings(paragraphs, inContents).faults, ...faults]
  const series = orderSeries(
    items.filter(({paragraph}) => !contents.has(paragraph)),
    headings,
  )
  let outline: readonly OutlineNode[] | undefined
  return {
    places,
    length,
    headings,
    headingFaults,
    seriesFaults: series.faults,
    slots,
    stats,
    // Built when first asked for: checking a draft on every keystroke does not need the tree.
    get outline() {
      outline ??= buildOutline(headings, series.items, length, countingStats(places, slots))
      return outline
    },
  }
}

function gather(places: readonly Place[]) {
  const paragraphs: Place[] = []
  const candidates: Candidate[] = []
  const items: ItemCandidate[] = []
  const slots: Slot[] = []
  let characters = 0
  let syllables = 0
  for (const place of places) {
    const {facts} = place.block
    if (facts.kind === 'blank') continue
    const paragraph = paragraphs.length
    paragraphs.push(place)
    characters += facts.characters
    syllables += facts.syllables
    for (const mark of facts.marks) candidates.push({mark, place, start: place.start + mark.start, paragraph})
    for (const item of facts.items) items.push({item, place, start: place.start + item.start, paragraph})
    for (const slot of facts.slots) slots.push({...slot, ...shift(slot, place.start)})
  }
  return {paragraphs, candidates, items, slots, stats: {characters, syllables, slots: slots.length}}
}
