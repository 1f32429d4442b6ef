import units from '../../../../data/units.tsv'
import {readTable} from '../../tables'

/** A unit or measure word of the table. */
export interface Unit {
  readonly text: string
  /** Its number in the table, from 1. */
  readonly id: number
  /** The number of its class, from 1. */
  readonly kind: number
}

/** What stands between a number and its unit, and with the unit is what is left of both: 12万亩, 三十余名. */
const PREFIXES = '万亿余萬億餘'

const UNITS: readonly Unit[] = readTable(units)
  .flatMap(([, words = ''], row) => words.split(' ').map(text => ({text, kind: row + 1})))
  .map((unit, index) => ({...unit, id: (index + 1) * (PREFIXES.length + 1)}))
const BY_FIRST: ReadonlyMap<number, readonly Unit[]> = groupByFirst()

/** The longest unit that begins at `offset`; undefined where there is none. */
export function unitAt(text: string, offset: number): Unit | undefined {
  return BY_FIRST.get(text.charCodeAt(offset))?.find(unit => text.startsWith(unit.text, offset))
}

function groupByFirst(): Map<number, Unit[]> {
  const groups = new Map<number, Unit[]>()
  for (const unit of [...UNITS, ...[...PREFIXES].flatMap(withPrefix)]) {
    const first = unit.text.charCodeAt(0)
    const group = groups.get(first) ?? []
    groups.set(first, group)
    group.push(unit)
  }
  for (const group of groups.values()) group.sort((a, b) => b.text.length - a.text.length)
  return groups
}

function withPrefix(prefix: string, index: number): Unit[] {
  return UNITS.map(({text, id, kind}) => ({text: prefix + text, id: id + index + 1, kind}))
}
