import {parseNumber} from '../numerals'

/** Stands in a date for a part that is not known. */
export const UNKNOWN = '？'

const DIGITS = '〇一二三四五六七八九'
const PART = /([0-9０-９〇零○一二三四五六七八九十？]{0,12}) ?([年月日号])/g
const FEBRUARY = 2
const MONTHS = 12
const LONGEST = 31
const SHORT_MONTHS: ReadonlySet<number> = new Set([4, 6, 9, 11])
/** 三日内, 90日以前: a count of days. */
const COUNT_AFTER = /^(?:之?[内后]|以[内前后上下])/

/**
 * Why a date does not exist, one sentence; undefined for one that may. Parts that are missing or {@link UNKNOWN} may be
 * anything. `after` is what follows the date in its sentence.
 */
export function doubtDate(date: string, after: string): string | undefined {
  let year: number | undefined
  let month: number | undefined
  for (const {0: all, 1: digits = '', 2: unit, index} of date.matchAll(PART)) {
    const isGiven = digits !== '' && !digits.includes(UNKNOWN)
    const value = isGiven ? parseNumber(digits) : undefined
    if (isGiven && unit !== '年' && value === undefined) return `没有${digits}${unit}，请核对`
    if (unit === '年') {
      year = yearOf(digits)
      month = undefined
    } else if (unit === '月') {
      if (value !== undefined && MONTHS < value) return `没有${digits}月，请核对`
      month = value
    } else {
      const isCount = month === undefined && COUNT_AFTER.test(date.slice(index + all.length) + after)
      if (value !== undefined && !isCount && daysOf(year, month) < value)
        return `${nameOf(year, month)}没有${digits}${unit}，请核对`
    }
  }
  return undefined

  function nameOf(year: number | undefined, month: number | undefined): string {
    if (month === undefined) return ''
    return year === undefined || month !== FEBRUARY ? `${month}月` : `${year}年${month}月`
  }
}

/** Without a year February has 29 days, without a month there are 31. */
function daysOf(year: number | undefined, month: number | undefined): number {
  if (month === undefined) return LONGEST
  if (month === FEBRUARY) return year === undefined || isLeap(year) ? 29 : 28
  return SHORT_MONTHS.has(month) ? 30 : LONGEST
}

function isLeap(year: number): boolean {
  return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0)
}

/** A calendar year has four digits: 2025, 二〇二五. */
function yearOf(digits: string): number | undefined {
  const plain = digits
    .replace(/[零○]/g, '〇')
    .replace(/[〇一二三四五六七八九]/g, digit => String(DIGITS.indexOf(digit)))
  return /^\d{4}$/.test(plain) ? Number(plain) : undefined
}
