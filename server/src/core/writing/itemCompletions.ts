import type {ItemCandidate} from '../draft/candidates'
import type {Draft} from '../draft/draft'
import {announcedStart} from '../references/announced'
import type {Caret, Completion} from './completion'
import {markerAfterItem} from './nextMarker'

/**
 * The next item of the series that is open in the paragraph. A semicolon leads on to it; a full stop may be the end, so that
 * there is one only while fewer are written than were announced. Where the last one begins a line, so may the next, by Enter,
 * which must not find a list in its way.
 */
export function itemCompletions({draft, offset, index, before}: Caret): readonly Completion[] {
  const run = draft.series
    .filter(({members}) => isBefore(members.at(-1), index, offset))
    .reduce<Draft['series'][number] | undefined>((nearest, each) => later(nearest, each), undefined)
  const [head] = run?.members ?? []
  const last = run?.members.at(-1)
  if (!head || !last || last.item.atLine) return []
  const next = last.item.number + 1
  const announced = announcedOf(draft, head)
  if (announced === undefined ? before.endsWith('。') : announced < next) return []
  const marker =
    last.item.word === '先' && next === announced ? `最后${last.item.point}` : markerAfterItem(last)
  return marker === undefined ? [] : [{text: marker, note: next === announced ? '最后一项' : '下一项'}]
}

function isBefore(last: ItemCandidate | undefined, index: number, offset: number): boolean {
  return last !== undefined && last.index === index && last.start < offset
}

function later<Run extends {readonly members: readonly ItemCandidate[]}>(
  one: Run | undefined,
  other: Run,
): Run {
  return one && (other.members.at(-1)?.start ?? 0) < (one.members.at(-1)?.start ?? 0) ? one : other
}

/** How many items the text says there are: 做到四点：一是. */
function announcedOf({places, structure}: Draft, {start}: ItemCandidate): number | undefined {
  for (const index of structure.withReferences)
    for (const reference of places.blockAt(index)?.facts.references ?? [])
      if (reference.kind === 'count' && announcedStart(places, index, reference) === start)
        return reference.number
  return undefined
}
