import type {Candidate, ItemCandidate} from '../draft/candidates'
import type {Draft} from '../draft/draft'
import type {Run} from '../draft/headings/headingRuns'
import {renumberItem, type SeriesRun} from '../draft/series/seriesRuns'
import {isDamaged, isLast} from '../marks/seriesMarks'
import type {Edit} from '../span'
import type {NewNumbers} from './followNumbers'
import {renumbered} from './markerEdits'

/** What becomes of the rows of numbers when markers, named by their offsets, leave, join or change places. */
export interface Regrouping {
  /** Whether a marker goes with the text that is taken out of the draft. */
  readonly isGone: (start: number) => boolean
  /** By marker that leaves its row: a marker of the row it joins, or none. */
  readonly joins: ReadonlyMap<number, number | undefined>
  /** Whether a marker gets another form, which is for others to write. */
  readonly isRestyled: (start: number) => boolean
  /** Where a marker stands among the others after the change. */
  readonly placeOf: (start: number) => number
}

/** The numbers after a change: edits of the markers that keep their form, and the number of each that gets another and joins a row. */
export interface NewRows extends NewNumbers {
  readonly edits: readonly Edit[]
  readonly joined: ReadonlyMap<number, number>
}

/** One row of numbers; lists that run on across sections are one row. */
interface Row {
  readonly first: number
  readonly members: readonly Member[]
  readonly isBroken: boolean
}

interface Member {
  readonly start: number
  readonly number: number
  readonly write: (number: number) => readonly Edit[] | undefined
}

/** The rows closed up where markers left and opened where they came; `undefined` where one of these is out of order. */
export function regroup(draft: Draft, {isGone, joins, isRestyled, placeOf}: Regrouping): NewRows | undefined {
  const rows = [...chainsOf(draft.runs), ...draft.series.map(seriesRow)]
  const members = new Map(rows.flatMap(row => row.members.map(member => [member.start, member] as const)))
  const edits: Edit[] = []
  const moved = new Map<number, number>()
  const joined = new Map<number, number>()
  for (const row of rows) {
    const own = new Set(row.members.map(({start}) => start))
    const coming = [...joins].flatMap(([start, to]) =>
      to !== undefined && own.has(to) ? (members.get(start) ?? []) : [],
    )
    const staying = row.members.filter(({start}) => !joins.has(start) && !isGone(start))
    const after = [...staying, ...coming].sort((a, b) => placeOf(a.start) - placeOf(b.start))
    if (after.length === row.members.length && after.every((member, at) => member === row.members[at]))
      continue
    if (row.isBroken || after.some(({start}) => isRestyled(start) && !joins.has(start))) return undefined
    for (const [at, {start, number, write}] of after.entries()) {
      const next = row.first + at
      if (isRestyled(start)) joined.set(start, next)
      else if (next !== number) {
        const written = write(next)
        if (!written) return undefined
        for (const edit of written) edits.push(edit)
        moved.set(start, next)
      }
    }
  }
  return {edits, moved, joined, sizes: sizesOf([...draft.runs, ...draft.series], joins, isGone)}
}

function chainsOf(runs: readonly Run[]): readonly Row[] {
  const chains = new Map<string, Run[]>()
  for (const run of runs) {
    const chain = (run.runsOn && run.before && chains.get(nameOf(run.before))) || []
    chain.push(run)
    chains.set(nameOf(run), chain)
  }
  return [...new Set(chains.values())].map(chain => {
    const members = chain.flatMap(run => run.members.map(headingMember))
    const first = chain[0]?.first ?? 1
    const isDamaged = chain.some(run => run.isCut || run.resumes || run.members.some(({reading}) => reading))
    return {first, members, isBroken: isDamaged || isOutOfOrder(members, first)}
  })
}

/** Stays the same where a run has moved with the text. */
function nameOf({members: [head]}: Run): string {
  return `${head?.index} ${head?.ordinal}`
}

function headingMember(candidate: Candidate): Member {
  const write = (number: number) => {
    const edit = renumbered(candidate, number)
    return edit && [edit]
  }
  return {start: candidate.start, number: candidate.mark.number, write}
}

function seriesRow({members: items, first, isPair, isCut, resumes}: SeriesRun): Row {
  const members = items.map(itemMember)
  const isBroken = isCut || resumes !== undefined || items.some(({item}) => isLast(item) || isDamaged(item))
  return {first, members, isBroken: isBroken || isPair || isOutOfOrder(members, first)}
}

function itemMember(candidate: ItemCandidate): Member {
  const {start, item} = candidate
  return {start, number: item.number, write: number => renumberItem(candidate, number)}
}

function isOutOfOrder(members: readonly Member[], first: number): boolean {
  return members.some(({number}, at) => number !== first + at)
}

function sizesOf(
  runs: readonly (Run | SeriesRun)[],
  joins: Regrouping['joins'],
  isGone: Regrouping['isGone'],
): NewNumbers['sizes'] {
  const sizes = new Map<number, {before: number; after: number}>()
  for (const {members, first} of runs) {
    const starts = new Set<number | undefined>(members.map(({start}) => start))
    const [head] = starts
    if (head === undefined || first !== 1) continue
    const left = [...starts].filter(
      start => start !== undefined && (isGone(start) || joins.has(start)),
    ).length
    const came = [...joins.values()].filter(to => to !== undefined && starts.has(to)).length
    if (left !== came) sizes.set(head, {before: members.length, after: members.length - left + came})
  }
  return sizes
}
