import lostPhrases from '../../../../data/lostPhrases.tsv'
import type {Span} from '../../span'
import {readTable} from '../../tables'
import {phraseFinder} from '../brokenPhrases'
import {findOpenDates} from './openDates'

/** The table: its rows are kind, pattern of what stands on the left, the words of which one is left, pattern of what follows. */
export const LOST_ROWS: readonly (readonly string[])[] = readTable(lostPhrases)

/** What is left where a part of a date is gone, and where a number, a name or an ordinal is; in reading order, some on one place. */
export interface LostPhrases {
  readonly dates: readonly Span[]
  readonly others: readonly Span[]
}

const YEAR = '(?:(?:19|20)\\d{2}|[今去明当本前]|二[〇○零][〇○零一二三四五六七八九]{2})年'
/** 出生年月日, 按年月日. */
const NO_DATE_BEFORE = /(?:出生|具体|按照?|注明|填写|以及|的|成文|何|某)[ \u3000]*$/
/** A line of a form that is filled in by hand. */
const FORM =
  /签字|签名|盖章|签章|公章|填表|申[报请](?:日期|时间|人)|承诺(?:日期|时间|人)|[日期时间][:：][ \u3000]*(?:\d{4}[ \u3000]*)?年/

/** Makes a finder of rows of the table. */
export function makeLostFinder(rows: readonly (readonly string[])[]): (scan: string) => LostPhrases {
  const find = phraseFinder(
    rows.map(([what = '', left = '', words = '', after = '']) => ({
      before: left.replace('{年}', YEAR),
      words: words.split(' '),
      after,
      what,
    })),
  )
  return scan => {
    const found = find(scan)
    const dates = [
      ...found.filter(({what}) => what !== 'lost'),
      ...findOpenDates(scan).map(span => ({...span, what: 'date'})),
    ]
    // The whole line is read once, however many dates are open in it.
    const isForm = 0 < dates.length && FORM.test(scan)
    return {
      dates: dates.filter(({what, start}) => (what === 'dated' || !isForm) && isOpenDate(scan, start)),
      others: found.filter(({what}) => what === 'lost'),
    }
  }
}

/** The finder of the whole table. */
export const findLostPhrases: (scan: string) => LostPhrases = makeLostFinder(LOST_ROWS)

function isOpenDate(scan: string, start: number): boolean {
  return !NO_DATE_BEFORE.test(scan.slice(Math.max(0, start - 6), start))
}
