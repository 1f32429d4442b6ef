import units from '../../../data/units.tsv'
import {readTable} from '../tables'

/** A unit or measure word of the table. */
export interface Unit {
  readonly text: string
  /** Its number in the table, from 1. */
  readonly id: number
  /** The number of its class, from 1. */
  readonly kind: number
  /** Whether it counts things that a speaker goes through one by one: 件, 项, 点; not 款, 卷, 年, 名, 次, 亩. */
  readonly isTold: boolean
}

/** What stands between a number and its unit, and with the unit is what is left of both: 12万亩, 三十余名. */
const PREFIXES = '万亿余萬億餘'
/** 万 and 亿 are numbers themselves. */
const MYRIADS = '万亿萬億'
/** The numbers of a unit and of what it is with each prefix follow each other. */
const NUMBERS = PREFIXES.length + 1

const ROWS = readTable(units)
const KINDS = [...new Set(ROWS.map(([kind]) => kind))]
const UNITS: readonly Unit[] = ROWS.flatMap(([kind, words = '', told]) =>
  words.split(' ').map(text => ({text, kind: KINDS.indexOf(kind) + 1, isTold: told === 'yes'})),
).map((unit, index) => ({...unit, id: (index + 1) * NUMBERS}))
const THINGS: ReadonlySet<string | undefined> = new Set(['things', 'spoken'])
/** For each character the number of its group, those of the units that begin with it; 0 for the many that begin none. */
const GROUP_OF = new Uint8Array(0x10000)
const GROUPS: Unit[][] = [[]]
for (const unit of [...UNITS, ...[...PREFIXES].flatMap(withPrefix)]) {
  const first = unit.text.charCodeAt(0)
  GROUP_OF[first] ||= GROUPS.push([]) - 1
  GROUPS[GROUP_OF[first] as number]?.push(unit)
}
for (const group of GROUPS) group.sort((a, b) => b.text.length - a.text.length)

/** The longest unit that begins at `offset`; undefined where there is none, as at the end of the text. */
export function unitAt(text: string, offset: number): Unit | undefined {
  const group = GROUP_OF[text.charCodeAt(offset)]
  if (!group) return undefined
  for (const unit of GROUPS[group] as readonly Unit[]) if (text.startsWith(unit.text, offset)) return unit
  return undefined
}

/** Whether it counts things, which come in whole numbers: 件, 个, 款; not 年, 名, 次, 亩. */
export function countsThings({kind}: Unit): boolean {
  return THINGS.has(KINDS[kind - 1])
}

/** Whether it measures what is no single thing, or counts in myriads: 亿元, %, 万人; nobody says 多% or leaves 一 out before it. */
export function isAmount({kind, text}: Unit): boolean {
  return KINDS[kind - 1] === 'amount' || MYRIADS.includes(text.charAt(0))
}

function withPrefix(prefix: string, index: number): Unit[] {
  // 余万 goes on: 余万元.
  return UNITS.filter(unit => !MYRIADS.includes(unit.text)).map(unit => ({
    ...unit,
    text: prefix + unit.text,
    id: unit.id + index + 1,
  }))
}
