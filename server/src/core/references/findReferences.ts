import {holdsAny} from '../holdsAny'
import {findCounts} from './findCounts'
import {findNumbered} from './findNumbered'
import {findOrdinals} from './findOrdinals'
import {findSections} from './findSections'
import type {Reference} from './reference'

const mayHold = holdsAny('两二三四五六七八九第见述本附点项条个件种类大句步方层位对共有节提讲表图')

/** Every reference of a block's prose, in reading order. Never fails. */
export function findReferences(prose: string): readonly Reference[] {
  if (!mayHold(prose)) return NONE
  const sections = findSections(prose)
  const told = new Set(sections.map(({start}) => start))
  const ordinals = findOrdinals(prose).filter(({start}) => !told.has(start))
  const found = [...sections, ...ordinals, ...findNumbered(prose), ...findCounts(prose)]
  return found.length === 0 ? NONE : found.sort((a, b) => a.start - b.start)
}

const NONE: readonly Reference[] = []
