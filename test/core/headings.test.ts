import {afterEach, describe, expect, test} from 'vitest'
import {markerText} from '../../server/src/core/draft/candidates'
import {PRICES} from '../../server/src/core/draft/headings/headingPrices'
import type {Heading} from '../../server/src/core/draft/headings/headings'
import {checkDraft, foldDraft, readManuscript} from '../../server/src/core/index'
import {findHeadingMarks} from '../../server/src/core/marks/headingMarks'
import {readMarks, writeMarks} from '../marks'
import {RIGHT} from './headingCases'
import {WRONG} from './headingFaults'

describe('写得对的不报', () => {
  test.each(RIGHT)('%s', check)
})

describe('写错的只报一处', () => {
  test.each(WRONG)('%s', check)
})

describe('每个价都有一段话离不开它', () => {
  const texts = [...RIGHT, ...WRONG].map(([, marked]) => readMarks(marked).text)
  const prices: Record<string, number> = PRICES
  const own = {...PRICES}
  const wanted = texts.map(readingOf)
  afterEach(() => Object.assign(prices, own))

  // What is dearer than nothing keeps a wrong reading away; what is cheap lets a right one in.
  test.each(Object.keys(PRICES))('%s', name => {
    expect([0, 99].some(other => differsWith(name, other))).toBe(true)
  })

  function differsWith(name: string, other: number): boolean {
    prices[name] = other
    return texts.some((text, at) => readingOf(text) !== wanted[at])
  }
})

/** The numbers of all runs, as they were read. */
function readingOf(text: string): string {
  const {structure} = foldDraft(readManuscript(text))
  return structure.runs
    .map(({first, members}) =>
      [first, ...members.map(({start, mark}) => `${start}${mark.form}${mark.number}`)].join(' '),
    )
    .join('\n')
}

function inOrder(headings: readonly Heading[]): readonly Heading[] {
  return [...headings].sort((a, b) => a.candidate.start - b.candidate.start)
}

function check(_: string, marked: string, markers: string): void {
  const {text} = readMarks(marked)
  const draft = foldDraft(readManuscript(text))
  const {findings, crashes} = checkDraft(draft, {})
  expect(crashes).toEqual([])
  const spans = findings
    .filter(
      ({category, severity}) => category === 'numbering' && (severity === 'error' || severity === 'warning'),
    )
    .map(({span}) => span)
  expect(writeMarks(text, spans)).toBe(marked)
  expect(
    inOrder(draft.headings)
      .map(({candidate}) => markerText(candidate).trim())
      .join(' '),
  ).toBe(markers)
}

/** The characters from one to another. */
function between(first: string, last: string): string[] {
  const start = first.charCodeAt(0)
  return Array.from({length: last.charCodeAt(0) - start + 1}, (_, at) => String.fromCharCode(start + at))
}

test.each([
  ...[...between('①', '⑳'), ...between('⑴', '⒇'), ...between('⒈', '⒛'), ...between('㈠', '㈩')],
  ...[...'123456789', ...'１２３４５６７８９'].map(digit => `${digit}.`),
  ...[...'一二三四五六七八九十'].flatMap(numeral => [
    `${numeral}、`,
    `（${numeral}）`,
    `(${numeral})`,
    `第${numeral}章 `,
  ]),
  ...[...'-－—–―'].map(dash => `${dash}、`),
  ...['第一部分 ', '笫二章 ', '【三】', '（四', '五）', '、', '一百、'],
])('“%s”像序号，哪一个字都不漏', marker => {
  expect(findHeadingMarks(`${marker}加强领导`).map(({start}) => start)).toEqual([0])
})
