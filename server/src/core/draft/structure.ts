import type {Facts} from '../blocks/facts'
import type {Place, Places} from '../blocks/places'
import {isGrade} from '../marks/headingMarks'
import {isDamaged} from '../marks/seriesMarks'
import {type Candidate, type ItemCandidate, moveItem, moveMark, RANKS} from './candidates'
import {type Closed, findClosedSlots} from './closedSlots'
import {findContentsList} from './contentsList'
import {type Damage, readDamage, worse} from './damage'
import {type EmptySection, findEmptySections} from './emptySections'
import {withoutAmounts} from './headings/decimals'
import type {BrokenRun, Run} from './headings/headingRuns'
import {type Heading, type OrderedHeadings, orderHeadings} from './headings/headings'
import {findPageLines, type PageLines} from './pageLines'
import {findPageMarks} from './pageMarks'
import {type OrderedSeries, orderSeries, type PlacedItem} from './series/series'
import type {SeriesRun} from './series/seriesRuns'

/**
 * Headings and series in order, with the runs of numbers that are broken, and which blocks hold what else the rules
 * ask for. It stays valid as long as no block changes its shape; only the offsets move.
 */
export interface Structure {
  readonly headings: readonly Heading[]
  /** The headings of the contents list. */
  readonly contents: readonly Heading[]
  /** What lines begin with that is left of 小（二）型水库. */
  readonly grades: readonly Candidate[]
  /** 一、二、三、 wherever they stand. */
  readonly sections: readonly Heading[]
  readonly emptySections: readonly EmptySection[]
  readonly runs: readonly Run[]
  readonly brokenRuns: readonly BrokenRun[]
  readonly items: readonly PlacedItem[]
  readonly series: readonly SeriesRun[]
  readonly brokenSeries: readonly SeriesRun[]
  /** How many numbers are gone: how much evidence a place needs. */
  readonly damage: Damage
  /** The blocks with slots that are none for the writer, by index. */
  readonly closedSlots: ReadonlyMap<number, Closed>
  /** Indices of the blocks that begin an attachment. */
  readonly attachments: readonly number[]
  /** Indices of the blocks that hold slots, references, findings, comments for the rules, half-width marks, or residue. */
  readonly withSlots: readonly number[]
  readonly withReferences: readonly number[]
  readonly withFindings: readonly number[]
  readonly withCrashes: readonly number[]
  readonly withDirectives: readonly number[]
  readonly withHalfWidth: readonly number[]
  readonly withResidue: readonly number[]
  /** What a page left: whole lines, and the numbers of a viewer's pages. */
  readonly pageLines: PageLines
  readonly pageMarks: readonly Candidate[]
}

/** Puts the possible markers of all blocks in order. `damage` is the worst that the draft has shown before. */
export function readStructure(places: Places, damage?: Damage): Structure {
  const {paragraphs, indices, candidates, items, gaps, pageLines} = gather(places)
  const own = candidates.filter(({index}) => !pageLines.residue.has(index))
  const contents = findContentsList(paragraphs, own)
  const pageMarks = findPageMarks(paragraphs, own)
  const inBody = candidates.filter(
    candidate => !contents.has(candidate.paragraph) && !pageMarks.has(candidate),
  )
  const inContents = candidates.filter(({paragraph}) => contents.has(paragraph))
  const {body, series} = orderMarkers(
    inBody,
    items.filter(({paragraph}) => !contents.has(paragraph)),
    gaps,
    own => orderHeadings(paragraphs, own, gaps, pageLines.residue),
  )
  const listed = orderHeadings(paragraphs, inContents, gaps, pageLines.residue)
  return {
    headings: body.headings,
    contents: listed.headings,
    grades: own.filter(({mark}) => mark.position === 'line' && isGrade(mark)),
    sections: body.headings.filter(({rank}) => rank === RANKS.chinese),
    emptySections: findEmptySections(body.headings),
    runs: body.runs,
    brokenRuns: [...listed.broken, ...body.broken],
    items: series.items,
    series: series.runs,
    brokenSeries: series.broken,
    damage: worse(readDamage(paragraphs), damage),
    closedSlots: findClosedSlots(
      paragraphs,
      indices,
      new Set(body.headings.map(({candidate}) => candidate.index)),
    ),
    pageLines,
    pageMarks: [...pageMarks],
    ...index(places),
  }
}

/**
 * Headings and series of the body. What is near an item may head a section as well, `四、要主动` behind 三要: it does, unless as an item it
 * leaves no more faults than as a heading.
 */
function orderMarkers(
  marks: readonly Candidate[],
  items: readonly ItemCandidate[],
  gaps: readonly number[],
  order: (marks: readonly Candidate[]) => OrderedHeadings,
): {readonly body: OrderedHeadings; readonly series: OrderedSeries} {
  const body = order(marks)
  const heads = new Set(body.headings.map(({candidate}) => candidate.start))
  const isBoth = ({item, start}: ItemCandidate) => isDamaged(item) && heads.has(start)
  const asHeadings = {
    body,
    series: orderSeries(
      items.filter(item => !isBoth(item)),
      body.headings,
      gaps,
    ),
  }
  const both = new Set(items.filter(isBoth).map(({start}) => start))
  if (both.size === 0) return asHeadings
  const rest = body.headings.filter(({candidate}) => !both.has(candidate.start))
  const joined = new Set(orderSeries(items, rest, gaps).items.map(({candidate}) => candidate.start))
  const others = marks.filter(({start}) => !(both.has(start) && joined.has(start)))
  if (others.length === marks.length) return asHeadings
  const without = order(others)
  const asItems = {
    body: without,
    series: orderSeries(
      items.filter(item => !isBoth(item) || joined.has(item.start)),
      without.headings,
      gaps,
    ),
  }
  return faultsOf(asItems) <= faultsOf(asHeadings) ? asItems : asHeadings
}

function faultsOf({body, series}: {readonly body: OrderedHeadings; readonly series: OrderedSeries}): number {
  return body.broken.length + series.broken.length
}

function index(places: Places) {
  const attachments: number[] = []
  const withSlots: number[] = []
  const withReferences: number[] = []
  const withFindings: number[] = []
  const withCrashes: number[] = []
  const withDirectives: number[] = []
  const withHalfWidth: number[] = []
  const withResidue: number[] = []
  let at = -1
  for (const {block} of places) {
    at++
    const {role, references, slots, findings, crashes, directives, halfWidth, residue} = block.facts
    if (role === 'attachment') attachments.push(at)
    if (0 < slots.length) withSlots.push(at)
    if (0 < references.length) withReferences.push(at)
    if (0 < findings.length) withFindings.push(at)
    if (0 < crashes.length) withCrashes.push(at)
    if (0 < directives.length) withDirectives.push(at)
    if (0 < halfWidth.length) withHalfWidth.push(at)
    if (0 < residue.length) withResidue.push(at)
  }
  return {
    attachments,
    withSlots,
    withReferences,
    withFindings,
    withCrashes,
    withDirectives,
    withHalfWidth,
    withResidue,
  }
}

/**
 * Indices of the blocks that have changed while the structure has not: there are as many blocks as before, each of the
 * same shape. `undefined` if the structure has to be read anew.
 */
export function changedBlocks(former: Places, places: Places): readonly number[] | undefined {
  const shapeAt = (all: Places, index: number) => all.blockAt(index)?.facts.shape
  const changed = former.differences(places)
  return changed?.every(index => shapeAt(former, index) === shapeAt(places, index)) ? changed : undefined
}

/** The headings of a draft whose blocks have kept their shapes; those before the edit stay as they are. */
export function moveHeadings(headings: readonly Heading[], places: Places): readonly Heading[] {
  const moved: Heading[] = []
  for (const heading of headings) {
    const {order, rank} = heading
    const candidate = moveMark(heading.candidate, places)
    const parent = heading.parent && moved[heading.parent.order]
    moved.push(
      candidate === heading.candidate && parent === heading.parent
        ? heading
        : {order, candidate, rank, parent},
    )
  }
  return moved
}

/** One heading by itself; the headings above it stay where they were. */
export function moveHeading(heading: Heading, places: Places): Heading {
  return {...heading, candidate: moveMark(heading.candidate, places)}
}

/** A run of headings with its marks where they stand in `places`, which have the same shapes as those it was read from. */
export function moveRun(run: Run, places: Places): Run {
  const {members, resumes} = run
  return {
    ...run,
    members: members.map(member => moveMark(member, places)),
    resumes: resumes && {after: resumes.after && moveMark(resumes.after, places)},
  }
}

/** A broken run and those that run on across it, moved likewise. */
export function moveBroken(run: BrokenRun, places: Places): BrokenRun {
  return {...moveRun(run, places), along: run.along.map(list => moveRun(list, places))}
}

/** A series, moved likewise. */
export function moveSeries(run: SeriesRun, places: Places): SeriesRun {
  const {members, resumes} = run
  return {
    ...run,
    members: members.map(member => moveItem(member, places)),
    resumes: resumes && {after: resumes.after && moveItem(resumes.after, places)},
  }
}

/** The items of series, moved likewise. */
export function moveItems(items: readonly PlacedItem[], places: Places): readonly PlacedItem[] {
  return items.map(item => ({...item, candidate: moveItem(item.candidate, places)}))
}

function gather(places: Places) {
  const paragraphs: Place[] = []
  const indices: number[] = []
  const candidates: Candidate[] = []
  const items: ItemCandidate[] = []
  const gaps: number[] = []
  let index = -1
  for (const place of places) {
    index++
    if (place.block.facts.kind === 'blank') continue
    paragraphs.push(place)
    indices.push(index)
  }
  const pageLines = findPageLines(paragraphs, indices)
  const isOwn = ({isQuotation, marks}: Facts) => !isQuotation && 0 < marks.length
  const hasOwn = paragraphs.some(({block}) => isOwn(block.facts))
  for (const [paragraph, place] of paragraphs.entries()) {
    const index = indices[paragraph] ?? 0
    const {facts} = place.block
    for (const gap of facts.gaps) gaps.push(place.start + gap)
    // What is quoted counts on from another document.
    for (const [ordinal, mark] of facts.isQuotation && hasOwn ? [] : facts.marks.entries())
      candidates.push({index, ordinal, mark, place, start: place.start + mark.start, paragraph})
    if (pageLines.residue.has(index)) continue
    for (const [ordinal, item] of facts.items.entries())
      items.push({index, ordinal, item, place, start: place.start + item.start, paragraph})
  }
  return {paragraphs, indices, candidates: withoutAmounts(candidates), items, gaps, pageLines}
}
