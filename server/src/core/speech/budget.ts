import type {OutlineNode} from '../draft/draft'
import {parseNumber} from '../numerals'
import {type Length, type LengthUnit, readLength} from './length'
import {speakingMinutes} from './speakingTime'

/** How long a draft is to be, and as far as it is said, its parts. */
export interface Budget extends Length {
  readonly parts: readonly PartBudget[]
}

/** How long the part with this number is to be: 一3分钟. */
export interface PartBudget extends Length {
  readonly number: number
}

/** What is said of a draft, at most once in each unit. */
export type Budgets = {readonly [Unit in LengthUnit]?: Budget}

/** How a count stands to what it is to be. */
export interface Standing {
  readonly least: number
  readonly most: number
  /** In whole minutes or characters: how much there is too much, or, negative, too little. */
  readonly excess: number
  /** By more than can be left to the pace of the speaker. */
  readonly isFar: boolean
}

/** The standings of a draft or a part by unit; of a unit that nothing is said of there is none. */
export type Standings = {readonly [Unit in LengthUnit]?: Standing}

const UNITS: readonly LengthUnit[] = ['minutes', 'characters']
const MARGIN = 0.1
const BLANKS = /\s+/g
/** 3,000字, but not the comma between two parts. */
const THOUSANDS = /(?<!\d)(\d{1,3}),(?=\d{3}字)/g
const PARTS = /^([^()]*)\(([^()]*)\)$/
const BETWEEN = /[,、;]/
const PART = /^([一二三四五六七八九十]{1,3})(?::|部分)?(.*)$/
/** So much of the whole: 20%. */
const SHARE = /^(\d{1,3})%$/

/** Reads `15分钟`, or `15分钟（一3分钟，二8分钟，三4分钟）`, a part also as its share: `一20%`. Undefined for what cannot be read, be it one part of it. */
export function readBudget(text: string, usual: LengthUnit): Budget | undefined {
  const plain = text.replace(BLANKS, '').replace(THOUSANDS, '$1').normalize('NFKC')
  const [, own = plain, listed] = PARTS.exec(plain) ?? []
  const whole = readLength(own, usual)
  if (!whole) return undefined
  const parts = listed === undefined ? [] : listed.split(BETWEEN).map(part => readPart(part, whole))
  return parts.every(part => part !== undefined) ? {...whole, parts} : undefined
}

function readPart(text: string, whole: Length): PartBudget | undefined {
  const {unit} = whole
  const [, numeral = '', amount = ''] = PART.exec(text) ?? []
  const number = parseNumber(numeral)
  const length = shareOf(whole, amount) ?? readLength(amount, unit)
  return number !== undefined && length?.unit === unit ? {number, ...length} : undefined
}

/** Minutes to a tenth, characters whole. */
function shareOf({unit, least, most}: Length, text: string): Length | undefined {
  const percent = Number(SHARE.exec(text)?.[1] ?? 0)
  if (percent === 0 || 100 < percent) return undefined
  const step = unit === 'minutes' ? 10 : 1
  const [low = 0, high = 0] = [least, most].map(count => Math.round((count * percent * step) / 100) / step)
  return 0 < high ? {unit, least: low, most: high} : undefined
}

/** How the counts of a whole draft stand; undefined where nothing is said of it. */
export function standingsOf(
  budgets: Budgets | undefined,
  counts: Readonly<Record<LengthUnit, number>>,
): Standings | undefined {
  return standings(counts, unit => budgets?.[unit])
}

/** How a part of the first level stands, read at so many syllables a minute; undefined where nothing is said of it. */
export function partStandings(
  budgets: Budgets | undefined,
  node: OutlineNode,
  rate: number,
): Standings | undefined {
  if (node.kind !== 'heading') return undefined
  const {number, stats} = node
  const counts = {characters: stats.characters, minutes: speakingMinutes(stats, rate)}
  return standings(counts, unit => budgets?.[unit]?.parts.find(part => part.number === number))
}

function standings(
  counts: Readonly<Record<LengthUnit, number>>,
  lengthIn: (unit: LengthUnit) => Length | undefined,
): Standings | undefined {
  const known: {[Unit in LengthUnit]?: Standing} = {}
  for (const unit of UNITS) {
    const length = lengthIn(unit)
    if (length) known[unit] = standing(length, counts[unit])
  }
  return UNITS.some(unit => known[unit]) ? known : undefined
}

function standing({least, most}: Length, count: number): Standing {
  const over = Math.max(0, count - most)
  const under = Math.max(0, least - count)
  const isFar = most * MARGIN < over || least * MARGIN < under
  return {least, most, excess: Math.round(over) - Math.round(under), isFar}
}
