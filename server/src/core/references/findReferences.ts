import {holdsAny} from '../holdsAny'
import {findCounts} from './findCounts'
import {findNumbered} from './findNumbered'
import {findSections} from './findSections'
import type {Reference} from './reference'

const mayHold = holdsAny('第见述本附点项条个件种类大句步方层位对共有节提讲表图')

/** Every reference of a block's prose, in reading order. Never fails. */
export function findReferences(prose: string): readonly Reference[] {
  if (!mayHold(prose)) return NONE
  const found = [...findSections(prose), ...findNumbered(prose), ...findCounts(prose)]
  return found.length === 0 ? NONE : found.sort((a, b) => a.start - b.start)
}

const NONE: readonly Reference[] = []
