import {expect, test} from 'vitest'
import {
  editManuscript,
  type Finding,
  type Manuscript,
  meets,
  type Place,
  readManuscript,
  type Slot,
  type Span,
  shift,
} from '../../server/src/core/index'
import {describeShared} from '../shared'
import {CORPUS, chanceFrom, publishedTexts} from './corpus'
import {
  type Damage,
  KINDS,
  LEFT,
  lose,
  numbersBefore,
  SIGNS,
  some,
  type Target,
  targetsOf,
  write,
} from './slotFaults'

/**
 * Leaves numbers, names, places, dates and organisations of published documents open and measures what is found of
 * it. `NIGAO_INJECTIONS` sets how many places of each sort, `NIGAO_SEED` which ones, `NIGAO_SHOW` prints what was missed
 * of one sort (`数字 **`, `丢失 个`).
 */
const COUNT = Number(process.env.NIGAO_INJECTIONS ?? 300)
const SEED = Number(process.env.NIGAO_SEED ?? 20_260_101)
const SHOWN = process.env.NIGAO_SHOW
const LONGEST_LINE = 600
/** A prime, so that leaps of it come by every line. */
const STRIDE = 7_919

interface Tally {
  count: number
  found: number
  /** Findings where nothing was taken away. */
  extra: number
}

interface Document {
  readonly name: string
  readonly manuscript: Manuscript
}

interface Line extends Document {
  readonly place: Place
}

describeShared(CORPUS, '刊发的文稿里留空', injectionTests)

function injectionTests(): void {
  const chance = chanceFrom(SEED)
  const documents = publishedTexts(chance).map(({name, text}) => ({name, manuscript: readManuscript(text)}))
  const lines = documents.flatMap(linesOf)

  test(
    '以各种符号代替，找得到',
    () => {
      const tallies = KINDS.map(kind => [kind, writtenTally(kind)] as const)
      console.table(Object.fromEntries(tallies.flatMap(([kind, bySign]) => rowsOf(kind, bySign))))
      for (const [kind, bySign] of tallies) {
        const {count, found} = sum([...bySign.values()])
        expect(count, kind).toBeGreaterThanOrEqual(COUNT)
        expect(found / count, kind).toBeGreaterThanOrEqual(0.98)
      }
    },
    COUNT * 500 + 60_000,
  )

  test(
    '删去数字，找得到，别处不报',
    () => {
      const tallies = new Map(LEFT.map(left => [left as string, lostTally(left)]))
      console.table(Object.fromEntries(rowsOf('丢失', tallies)))
      const {count, found, extra} = sum([...tallies.values()])
      const untouched = documents.flatMap(({manuscript}) => findingsIn(manuscript, 0, manuscript.length))
      const alarms = extra + untouched.filter(({rule}) => rule.startsWith('lost')).length
      console.log(`丢失的数字：放入${count}处，找到${found}处；未动过的文字里报${alarms}处`)
      // Some units are rare: for those there are fewer places than asked for.
      expect(count).toBeGreaterThanOrEqual(COUNT / 2)
      expect(found / count).toBeGreaterThanOrEqual(0.9)
      expect(found / (found + alarms)).toBeGreaterThanOrEqual(0.95)
    },
    COUNT * 500 + 60_000,
  )

  function writtenTally(kind: (typeof KINDS)[number]): ReadonlyMap<string, Tally> {
    const signs = SIGNS[kind]
    const most = Math.ceil(COUNT / signs.length)
    return new Map(
      signs.map(sign => [
        sign,
        tally(
          most,
          line => targetsOf(kind, line),
          (line, targets) => write(kind, sign, line, targets),
          `${kind} ${sign}`,
        ),
      ]),
    )
  }

  function lostTally(left: (typeof LEFT)[number]): Tally {
    const most = Math.ceil(COUNT / LEFT.length)
    return tally(most, line => numbersBefore(left, line), lose, `丢失 ${left}`)
  }

  /** Goes through the lines in leaps, so that no document has many, until `most` places were left open or all lines are seen. */
  function tally(
    most: number,
    find: (line: string) => readonly Target[],
    damage: (line: string, targets: readonly Target[]) => Damage,
    label: string,
  ): Tally {
    const result: Tally = {count: 0, found: 0, extra: 0}
    const from = Math.floor(chance() * lines.length)
    for (let step = 0; step < lines.length && result.count < most; step++) {
      const line = lines[(from + step * STRIDE) % lines.length] as Line
      const targets = find(line.place.block.facts.prose)
      if (targets.length > 0) judge(line, damage(line.place.block.text, some(targets, chance)), result, label)
    }
    return result
  }
}

/** Lines in which nothing is found as they stand, so that what is found afterwards comes of the damage. */
function linesOf({name, manuscript}: Document): Line[] {
  return [...manuscript.places]
    .filter(({block}) => block.facts.kind === 'prose' && block.text.length <= LONGEST_LINE)
    .filter(({block}) => block.facts.slots.every(({doubt}) => doubt === 'open'))
    .map(place => ({manuscript, place, name}))
}

function judge({manuscript, place, name}: Line, {text, at}: Damage, tally: Tally, label: string): void {
  const {start, block} = place
  const edited = editManuscript(manuscript, {start, end: start + block.text.length, text})
  const findings = findingsIn(edited, start, start + text.length)
  const spans = at.map(span => shift(span, start))
  tally.count += spans.length
  for (const span of spans) {
    if (findings.some(finding => meets(finding.span, span))) tally.found++
    else show('漏报', name, text, shift(span, -start), label)
  }
  for (const {span} of findings) {
    if (spans.some(other => meets(span, other))) continue
    tally.extra++
    show('多报', name, text, shift(span, -start), label)
  }
}

function show(what: string, name: string, text: string, {start, end}: Span, label: string): void {
  if (SHOWN === undefined || !label.startsWith(SHOWN)) return
  const around = `${text.slice(Math.max(0, start - 24), start)}【${text.slice(start, end)}】${text.slice(end, end + 20)}`
  console.log(what, label, around.trim(), name)
}

function findingsIn({places}: Manuscript, from: number, to: number): readonly Finding[] {
  return [...places]
    .filter(({start, block}) => start < to && from < start + block.text.length)
    .flatMap(({start, block}) =>
      block.facts.findings
        .filter(({category, span}) => category === 'placeholder' && !isInDoubt(block.facts.slots, span))
        .map(finding => ({...finding, span: shift(finding.span, start)})),
    )
}

/** Where one line is damaged, what is in doubt stays so. */
function isInDoubt(slots: readonly Slot[], {start}: Span): boolean {
  return slots.some(slot => slot.doubt === 'open' && slot.start === start)
}

function rowsOf(kind: string, tallies: ReadonlyMap<string, Tally>): [string, object][] {
  const rows = [...tallies].map(([sign, tally]): [string, object] => [`${kind} ${sign}`, shares(tally)])
  return [...rows, [`${kind} 合计`, shares(sum([...tallies.values()]))]]
}

function shares({count, found, extra}: Tally): Record<string, string | number> {
  return {处数: count, 找到: count === 0 ? '' : `${((100 * found) / count).toFixed(1)} %`, 多报: extra}
}

function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, {count, found, extra}) => ({
      count: total.count + count,
      found: total.found + found,
      extra: total.extra + extra,
    }),
    {count: 0, found: 0, extra: 0},
  )
}
