import {parseNumber} from '../numerals'

/** What a length is counted in. */
export type LengthUnit = 'minutes' | 'characters'

/** How long something is to be; `least` is 0 where only the most is said. */
export interface Length {
  readonly unit: LengthUnit
  readonly least: number
  readonly most: number
}

const NUMBER = String.raw`(\d{1,7}(?:\.\d{1,3})?|[一二三四五六七八九十百两]{1,5})`
/** 1.5小时, 一个半小时, 一刻钟, 1小时20分钟, 3分半. */
const MINUTES = new RegExp(
  `^(?:(半)个?小时|${NUMBER}个?(半)?小时)?(?:${NUMBER}刻钟?)?(?:${NUMBER}分(半)?钟?)?$`,
)
/** 3000字, 1.2万字, 三千五百字. */
const CHARACTERS = new RegExp(`^(?:${NUMBER}万)?(?:${NUMBER}千)?${NUMBER}?字$`)
const BARE = /^\d{1,7}(?:\.\d{1,3})?$/
const ABOUT = /^(?:大约|约)|(?:左右|上下)$/g
const AT_MOST = /^(?:不超过|控制在)|(?:以内|之内|内)$/g
/** Between the two ends of a range. */
const TO = /[—–~-]{1,2}|[至到]/
/** What stands before the unit. */
const HEAD = /^[\d.一二三四五六七八九十百两]*/
const NAMES: Readonly<Record<LengthUnit, string>> = {minutes: '分钟', characters: '字'}
/** No speech is longer. */
const MOST: Readonly<Record<LengthUnit, number>> = {minutes: 1440, characters: 9_999_999}

/**
 * Reads how long something is to be, without blanks and in half width: `15分钟`, `20-25分钟`, `3000字以内`. A bare number is
 * of the `usual` unit. Undefined for what cannot be read.
 */
export function readLength(text: string, usual: LengthUnit): Length | undefined {
  const bare = text.replace(ABOUT, '')
  const amount = bare.replace(AT_MOST, '')
  const [low = '', high, ...more] = amount.split(TO)
  if (0 < more.length) return undefined
  if (high !== undefined) return rangeOf(low, high, usual)
  const most = readAmount(low, usual)
  return most && lengthOf(amount === bare ? most.count : 0, most)
}

function rangeOf(low: string, high: string, usual: LengthUnit): Length | undefined {
  const most = readAmount(high, usual)
  // The 20 of 20—25分钟 has no unit of its own.
  const least = readAmount(unitOf(low) === '' ? low + unitOf(high) : low, usual)
  return most && least?.unit === most.unit ? lengthOf(least.count, most) : undefined
}

function unitOf(text: string): string {
  return text.slice(HEAD.exec(text)?.[0].length)
}

function lengthOf(least: number, {unit, count}: Amount): Length | undefined {
  return least <= count && 0 < count && count <= MOST[unit] ? {unit, least, most: count} : undefined
}

interface Amount {
  readonly unit: LengthUnit
  readonly count: number
}

function readAmount(text: string, usual: LengthUnit): Amount | undefined {
  const written = BARE.test(text) ? text + NAMES[usual] : text
  const time = written === '' ? null : MINUTES.exec(written)
  if (time) {
    const [, half, hours, andHalf, quarters, minutes, halfMinute] = time
    const whole = sum([hours, 60], [quarters, 15], [minutes, 1])
    return (
      whole && {
        unit: 'minutes',
        count: whole.count + (half ? 30 : 0) + (andHalf ? 30 : 0) + (halfMinute ? 0.5 : 0),
      }
    )
  }
  const size = CHARACTERS.exec(written)
  if (!size) return undefined
  const [, tenThousands, thousands, rest] = size
  const whole = sum([tenThousands, 10_000], [thousands, 1000], [rest, 1])
  return whole && {unit: 'characters', count: Math.round(whole.count)}
}

/** Undefined where a numeral is none, such as 十百. */
function sum(
  ...terms: readonly (readonly [numeral: string | undefined, worth: number])[]
): {readonly count: number} | undefined {
  let count = 0
  for (const [numeral, worth] of terms) {
    if (numeral === undefined) continue
    const value = BARE.test(numeral) ? Number(numeral) : parseNumber(numeral.replaceAll('两', '二'))
    if (value === undefined) return undefined
    count += value * worth
  }
  return {count}
}
