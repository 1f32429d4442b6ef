import {
  type Change,
  type Comparison,
  compareDrafts,
  type Draft,
  foldDraft,
  isTooLong,
  layOutDraft,
  type Passage,
  readManuscript,
  sectionBefore,
  sectionTitles,
} from '../core/index'
import type {OpenDraft} from './drafts'
import type {CompareAnswer, ComparedChange, ComparedRow, CompareParams, RedlineAnswer} from './protocol'
import {toRange} from './toLsp'

const TOO_LONG = '太长，没有对照，请分成几份再来'
const NONE: Comparison['counts'] = {moved: 0, changed: 0, added: 0, dropped: 0, renumbered: 0, split: 0}

/** Answers `nigao/compare` and `nigao/redline`. */
export interface Comparer {
  compare(open: OpenDraft, params: CompareParams): CompareAnswer
  redline(open: OpenDraft, params: CompareParams): Promise<RedlineAnswer>
}

/** Keeps the earlier draft that was read last: it is asked for after each pause, and only the other one has changed. */
export function createComparer(): Comparer {
  let known: {readonly text: string; readonly draft: Draft} | undefined
  return {compare, redline}

  function compare(open: OpenDraft, {text}: CompareParams): CompareAnswer {
    if (isTooLong(text))
      return {version: open.version, refusal: TOO_LONG, rows: [], changes: [], counts: NONE}
    const comparison = comparisonOf(open, text)
    const {rows, changes, counts} = comparison
    return {
      version: open.version,
      rows: rowsOf(comparison, open),
      changes: changes.map(change => withPlaces(change, rows)),
      counts,
    }
  }

  async function redline(open: OpenDraft, {text}: CompareParams): Promise<RedlineAnswer> {
    const {writeRedline} = await import('../word/writeWord')
    const {title} = layOutDraft(open.draft())
    const bytes = Buffer.from(await writeRedline(comparisonOf(open, text), title)).toString('base64')
    return {version: open.version, bytes, title}
  }

  function comparisonOf(open: OpenDraft, text: string): Comparison {
    if (known?.text !== text) known = {text, draft: foldDraft(readManuscript(text))}
    return compareDrafts(known.draft, open.draft())
  }
}

function withPlaces(change: Change, rows: Comparison['rows']): ComparedChange {
  const {kind, what, first, from} = change
  if (kind !== 'moved' || what !== 'section' || from === undefined) return change
  return {...change, behind: {old: sectionBefore(rows, from, 'old'), now: sectionBefore(rows, first, 'now')}}
}

function rowsOf({rows}: Comparison, {manuscript}: OpenDraft): readonly ComparedRow[] {
  const sections = sectionTitles(rows)
  return rows.map(({kind, sentences, old, now}, index): ComparedRow => {
    const span = now?.item.span
    return {
      kind,
      look: lookOf(now ?? old),
      sentences: sentences.map(({move: _, ...sentence}) => sentence),
      section: sections[index] ?? '',
      ...(span && {range: toRange(manuscript, span)}),
    }
  })
}

function lookOf(passage: Passage | undefined): ComparedRow['look'] {
  if (passage?.item.kind !== 'paragraph') return 'table'
  const {role} = passage.item
  return role === 'title' || role === 'heading' ? role : 'text'
}
