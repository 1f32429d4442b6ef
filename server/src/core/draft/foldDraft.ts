import type {Places} from '../blocks/places'
import {lazy} from '../lazy'
import type {Manuscript} from '../reading/manuscript'
import {addEvidence} from '../scope/evidence'
import type {SlotQuote} from '../slots/quoteSlot'
import {type Slot, shiftSlot} from '../slots/slot'
import type {Span} from '../span'
import type {SpeechCount} from '../speech/countSpeech'
import {moveMark} from './candidates'
import {openSlots} from './closedSlots'
import type {Damage} from './damage'
import type {Draft} from './draft'
import {readFrame} from './frame/frame'
import {faultOf} from './headings/headingRuns'
import {buildOutline} from './outline/outline'
import {readParts} from './outline/parts'
import {faultsOf} from './series/seriesRuns'
import {
  changedBlocks,
  moveBroken,
  moveHeading,
  moveHeadings,
  moveItems,
  moveRun,
  moveSeries,
  readStructure,
  type Structure,
} from './structure'
import {withoutSilenced} from './suppressions'

/**
 * Puts the blocks together: outline, series, slots and counts. One walk over small facts; never fails. Given the
 * draft `before` the last edit, it keeps that draft's structure where the edit has not touched it, which is what most
 * keystrokes do; the result is the same without it. What is `dismissed` is no slot;
 * a draft that has shown worse `damage` than now has not become whole by being filled in.
 */
export function foldDraft(
  manuscript: Manuscript,
  before?: Draft,
  {dismissed = NONE, damage}: Remembered = {},
): Draft {
  const {places, length} = manuscript
  const changed = before && changedBlocks(before.places, places)
  if (!before || !changed) {
    const structure = readStructure(places, damage)
    const evidence = addEvidence(evidenceIn(places))
    return makeDraft({places, length, structure, speech: countAll(places, structure), evidence, dismissed})
  }
  return makeDraft({
    places,
    length,
    structure: before.structure,
    speech: recount(before, places, changed),
    evidence: reweigh(before, places, changed),
    dismissed,
  })
}

const NONE: readonly SlotQuote[] = []

/** What is known of a draft from before its last edit, or from outside its text. */
export interface Remembered {
  readonly dismissed?: readonly SlotQuote[]
  readonly damage?: Damage
}

type Parts = Pick<Draft, 'places' | 'length' | 'structure' | 'speech' | 'evidence' | 'dismissed'>

/** What a check on every keystroke does not need is made when first asked for. */
function makeDraft({places, length, structure, speech, evidence, dismissed}: Parts): Draft {
  const headings = lazy(() => moveHeadings(structure.headings, places))
  const topSections = lazy(() =>
    structure.sections
      .filter(({parent}) => parent === undefined)
      .map(section => moveHeading(section, places)),
  )
  const firstSection = lazy(() => structure.sections[0] && moveHeading(structure.sections[0], places))
  const emptySections = lazy(() =>
    structure.emptySections.map(
      ([empty, next]) => [moveHeading(empty, places), moveHeading(next, places)] as const,
    ),
  )
  const firstHeading = lazy(() => structure.headings[0] && moveHeading(structure.headings[0], places))
  const slots = lazy(() =>
    withoutSilenced(
      structure.withSlots.flatMap(index => slotsAt(places, structure, index)),
      {places, structure, dismissed},
    ),
  )
  const contents = lazy(() => moveHeadings(structure.contents, places))
  const runs = lazy(() => structure.runs.map(run => moveRun(run, places)))
  const series = lazy(() => structure.series.map(run => moveSeries(run, places)))
  const headingFaults = lazy(() =>
    inOrder(structure.brokenRuns.flatMap(run => faultOf(moveBroken(run, places)) ?? [])),
  )
  const seriesFaults = lazy(() =>
    inOrder(structure.brokenSeries.flatMap(run => faultsOf(moveSeries(run, places)))),
  )
  const frame = lazy(() => readFrame(places, structure, firstHeading()?.candidate.start))
  const outline = lazy(() =>
    buildOutline({
      places,
      structure,
      headings: headings(),
      items: moveItems(structure.items, places),
      slots: slots(),
      parts: readParts(places, structure, frame(), headings()),
    }),
  )
  return {
    places,
    length,
    structure,
    speech,
    dismissed,
    evidence,
    get stats() {
      return {...speech, slots: slots().length}
    },
    get slots() {
      return slots()
    },
    get headings() {
      return headings()
    },
    get firstHeading() {
      return firstHeading()
    },
    get firstSection() {
      return firstSection()
    },
    get topSections() {
      return topSections()
    },
    get emptySections() {
      return emptySections()
    },
    get contents() {
      return contents()
    },
    get grades() {
      return structure.grades.map(grade => moveMark(grade, places))
    },
    get runs() {
      return runs()
    },
    get series() {
      return series()
    },
    get headingFaults() {
      return headingFaults()
    },
    get seriesFaults() {
      return seriesFaults()
    },
    get frame() {
      return frame()
    },
    get outline() {
      return outline()
    },
  }
}

function slotsAt(places: Places, structure: Structure, index: number): Slot[] {
  const place = places.at(index)
  if (!place) return []
  return openSlots(place.block.facts, index, structure).map(slot => shiftSlot(slot, place.start))
}

function inOrder<T extends {readonly span: Span}>(faults: T[]): readonly T[] {
  return faults.sort((a, b) => a.span.start - b.span.start)
}

/** What a page left is not read aloud. */
function countAll(places: Places, {pageLines}: Structure): SpeechCount {
  let characters = 0
  let syllables = 0
  let pauses = 0
  let index = -1
  for (const {block} of places) {
    index++
    if (pageLines.residue.has(index)) continue
    characters += block.facts.characters
    syllables += block.facts.syllables
    pauses += block.facts.pauses
  }
  return {characters, syllables, pauses}
}

/** The counts of the draft before and what the changed blocks make of them. */
function recount(
  {places: former, structure, speech}: Draft,
  places: Places,
  changed: readonly number[],
): SpeechCount {
  let {characters, syllables, pauses} = speech
  for (const index of changed) {
    const [old, now] = [former.blockAt(index)?.facts, places.blockAt(index)?.facts]
    if (!old || !now || structure.pageLines.residue.has(index)) continue
    characters += now.characters - old.characters
    syllables += now.syllables - old.syllables
    pauses += now.pauses - old.pauses
  }
  return {characters, syllables, pauses}
}

function* evidenceIn(places: Places): Iterable<readonly number[]> {
  for (const {block} of places) yield block.facts.evidence
}

function reweigh(
  {places: former, evidence}: Draft,
  places: Places,
  changed: readonly number[],
): readonly number[] {
  return changed.reduce((sums, index) => {
    const [old, now] = [former.blockAt(index)?.facts, places.blockAt(index)?.facts]
    if (!old || !now) return sums
    return sums.map((sum, at) => sum + (now.evidence[at] ?? 0) - (old.evidence[at] ?? 0))
  }, evidence)
}
