import {expect, test} from 'vitest'
import {applyEdits, checkDraft, type Finding, foldDraft, readManuscript} from '../../server/src/core/index'
import {describeShared} from '../shared'
import {CORPUS, chanceFrom, isUnseen, publishedTexts} from './corpus'
import {type Fault, inject, KINDS, type Kind} from './faults'

/**
 * Puts faults into published documents and measures what is made of them. `NIGAO_INJECTIONS` sets how many,
 * `NIGAO_SEED` which ones, `NIGAO_SHOW` prints those of one kind that went wrong, in the half of the documents
 * that may be looked at.
 */
const COUNT = Number(process.env.NIGAO_INJECTIONS ?? 660)
const SEED = Number(process.env.NIGAO_SEED ?? 20_260_101)
const SHOWN = process.env.NIGAO_SHOW
const PER_DOCUMENT = 4

interface Tally {
  count: number
  found: number
  exact: number
  mended: number
}

describeShared(CORPUS, '往刊发的文稿里放入差错', injectionTests)

function injectionTests(): void {
  test(
    `放入${COUNT}处差错，都报、只报一处、改得回来`,
    () => {
      const tallies = run()
      const rows = KINDS.map(kind => [kind, shares(tallies.get(kind) ?? NOTHING)])
      console.table(Object.fromEntries([...rows, ['合计', shares(sum(tallies))]]))
      const {count, found, exact, mended} = sum(tallies)
      for (const kind of KINDS) expect(tallies.get(kind)?.count ?? 0, kind).toBeGreaterThan(0)
      expect(count).toBe(COUNT)
      expect(found / count).toBeGreaterThanOrEqual(0.98)
      expect(exact / count).toBeGreaterThanOrEqual(0.95)
      expect(mended / count).toBeGreaterThanOrEqual(0.97)
    },
    COUNT * 200 + 60_000,
  )
}

const NOTHING: Tally = {count: 0, found: 0, exact: 0, mended: 0}

/** Takes the kinds in turn, so that each of them gets its share however seldom it has an occasion. */
function run(): ReadonlyMap<Kind, Tally> {
  const chance = chanceFrom(SEED)
  const documents = publishedTexts(chance)
  const tallies = new Map(KINDS.map(kind => [kind, {...NOTHING}]))
  const total = () => sum(tallies).count
  for (let round = 0; total() < COUNT && round < 40; round++) {
    for (const {name, text} of documents) {
      if (COUNT <= total()) break
      const draft = foldDraft(readManuscript(text))
      if (0 < serious(text).length) continue
      const rarestFirst = [...KINDS].sort(
        (a, b) => (tallies.get(a)?.count ?? 0) - (tallies.get(b)?.count ?? 0),
      )
      for (const kind of rarestFirst.slice(0, PER_DOCUMENT)) {
        const fault = total() < COUNT ? inject(kind, text, draft, chance) : undefined
        if (fault) judge(fault, tallies.get(kind) as Tally, name)
      }
    }
  }
  return tallies
}

function judge(fault: Fault, tally: Tally, name: string): void {
  const findings = serious(fault.text)
  const atPlace = findings.find(({span}) => span.start === fault.at)
  const mended = applyEdits(fault.text, (atPlace ?? findings[0])?.fixes?.[0]?.edits() ?? [])
  const isExact = findings.length === 1 && atPlace !== undefined
  tally.count++
  if (0 < findings.length) tally.found++
  if (isExact) tally.exact++
  if (mended === fault.expected) tally.mended++
  if (fault.kind === SHOWN && !isUnseen(name) && !(isExact && mended === fault.expected))
    show(fault, findings, name)
}

function show({text, at}: Fault, findings: readonly Finding[], name: string): void {
  const around = (start: number) =>
    `${text.slice(Math.max(0, start - 20), start)}【${text.slice(start, start + 20)}`.replace(
      /\s*\n\s*/g,
      '⏎',
    )
  console.log(
    name,
    around(at),
    '→',
    findings.map(({span, message}) => `${around(span.start)} ${message}`),
  )
}

/** Errors and warnings about numbers and series, and `1、`, which is a matter to look at. */
function serious(text: string): readonly Finding[] {
  return checkDraft(foldDraft(readManuscript(text)), {}).findings.filter(
    ({category, severity, rule}) =>
      (category === 'numbering' || category === 'series') &&
      (severity === 'error' || severity === 'warning' || rule === 'headingMark'),
  )
}

function sum(tallies: ReadonlyMap<Kind, Tally>): Tally {
  const total = {...NOTHING}
  for (const {count, found, exact, mended} of tallies.values()) {
    total.count += count
    total.found += found
    total.exact += exact
    total.mended += mended
  }
  return total
}

function shares({count, found, exact, mended}: Tally): Record<string, string | number> {
  const percent = (part: number) => (count === 0 ? '' : `${((100 * part) / count).toFixed(1)} %`)
  return {
    处数: count,
    报出: percent(found),
    只报一处且位置正确: percent(exact),
    改后逐字相符: percent(mended),
  }
}
