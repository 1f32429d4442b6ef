import {holdsAny} from '../../holdsAny'
import type {Span} from '../../span'
import {findAll} from './lostPattern'

const mayHold = holdsAny('：:')
const PATTERNS: readonly RegExp[] = [
  // 收入比降为：，
  /(?<=[为到是至比])[：:](?=[，。；、])/g,
  // 下午:—5:30
  /(?<=[上下]午)[：:](?=[—－-])/g,
]

/** Figures of which nothing but the sign between their numbers is left: a ratio, a time of day. */
export function findLostFigures(scan: string): Span[] {
  return mayHold(scan) ? findAll(PATTERNS, scan) : []
}
