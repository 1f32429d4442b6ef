import {expect, test} from 'vitest'
import {
  checkDraft,
  type Draft,
  editManuscript,
  type Finding,
  foldDraft,
  type Manuscript,
  meets,
  type Place,
  readManuscript,
  type Span,
  shift,
} from '../../server/src/core/index'
import {describeShared} from '../shared'
import {ARCHIVE, CORPUS, chanceFrom, publishedTexts, type Text, unseenTexts} from './corpus'
import type {Chance} from './faults'
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
 * it; numbers are taken out of documents that nothing was learned from. `NIGAO_INJECTIONS` sets how many places of each sort, `NIGAO_SEED` which ones, `NIGAO_SHOW` prints what was missed
 * of one sort (`数字 **`, `丢失 个`).
 */
const COUNT = Number(process.env.NIGAO_INJECTIONS ?? 300)
const SEED = Number(process.env.NIGAO_SEED ?? 20_260_101)
const SHOWN = process.env.NIGAO_SHOW
const LONGEST_LINE = 600
/** A prime, so that leaps of it come by every line. */
const STRIDE = 7_919
/** So many numbers are taken out of a draft that has lost several. */
const SEVERAL = 8

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
  /** Where the line stands among the lines of its document. */
  readonly index: number
}

describeShared(CORPUS, '刊发的文稿里留空', () => {
  const chance = chanceFrom(SEED)
  const lines = readDocuments(publishedTexts(chance)).flatMap(linesOf)

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

  function writtenTally(kind: (typeof KINDS)[number]): ReadonlyMap<string, Tally> {
    const signs = SIGNS[kind]
    const most = Math.ceil(COUNT / signs.length)
    return new Map(
      signs.map(sign => [
        sign,
        tally({
          lines,
          most,
          chance,
          find: line => targetsOf(kind, line),
          damage: (line, targets) => write(kind, sign, line, targets),
          label: `${kind} ${sign}`,
        }),
      ]),
    )
  }
})

describeShared(ARCHIVE, '没有见过的文稿里丢数字', () => {
  const chance = chanceFrom(SEED)
  const documents = readDocuments(unseenTexts(chance))
  const lines = documents.flatMap(linesOf)

  test(
    '只删去一处数字，大多找得到，别处不报',
    () => {
      const tallies = new Map(LEFT.map(left => [left as string, lostTally(left)]))
      console.table(Object.fromEntries(rowsOf('丢失', tallies)))
      const {count, found, extra} = sum([...tallies.values()])
      console.log(`删去一处数字：${count}份，找到${found}处，多报${extra}处`)
      // Some units are rare: for those there are fewer places than asked for.
      expect(count).toBeGreaterThanOrEqual(COUNT / 2)
      expect(found / count).toBeGreaterThanOrEqual(0.55)
      expect(found / (found + extra)).toBeGreaterThanOrEqual(0.97)
    },
    COUNT * 500 + 60_000,
  )

  test(
    '删去几处数字，找得到，别处不报',
    () => {
      const {count, found, extra} = sum(documents.map(damagedTally))
      console.log(`删去几处数字：放入${count}处，找到${found}处，多报${extra}处`)
      expect(count).toBeGreaterThanOrEqual(COUNT)
      expect(found / count).toBeGreaterThanOrEqual(0.9)
      expect(found / (found + extra)).toBeGreaterThanOrEqual(0.97)
    },
    COUNT * 500 + 60_000,
  )

  function lostTally(left: (typeof LEFT)[number]): Tally {
    const most = Math.ceil(COUNT / LEFT.length)
    return tally({
      lines,
      most,
      chance,
      find: line => numbersBefore(left, line),
      damage: (line, targets) => lose(line, targets.slice(0, 1)),
    })
  }

  /** One document with several numbers taken out, each from a line of its own. */
  function damagedTally(document: Document): Tally {
    const result: Tally = {count: 0, found: 0, extra: 0}
    const own = linesOf(document)
    const from = Math.floor(chance() * own.length)
    const damages: [Line, Damage][] = []
    for (let step = 0; step < own.length && damages.length < SEVERAL; step++) {
      const line = own[(from + step * STRIDE) % own.length] as Line
      const {facts, text} = line.place.block
      const targets = LEFT.flatMap(left => numbersBefore(left, facts.prose))
      const target = targets[Math.floor(chance() * targets.length)]
      if (target) damages.push([line, lose(text, [target])])
    }
    if (SEVERAL / 2 <= damages.length) judge(document, damages, result)
    return result
  }
})

function readDocuments(texts: readonly Text[]): readonly Document[] {
  return texts.map(({name, text}) => ({name, manuscript: readManuscript(text)}))
}

interface Injection {
  readonly lines: readonly Line[]
  readonly most: number
  readonly chance: Chance
  readonly find: (line: string) => readonly Target[]
  readonly damage: (line: string, targets: readonly Target[]) => Damage
  /** What `NIGAO_SHOW` asks for; without one nothing is shown. */
  readonly label?: string
}

/** Goes through the lines in leaps, so that no document has many, until `most` places were left open or all lines are seen. */
function tally({lines, most, chance, find, damage, label}: Injection): Tally {
  const result: Tally = {count: 0, found: 0, extra: 0}
  const from = Math.floor(chance() * lines.length)
  for (let step = 0; step < lines.length && result.count < most; step++) {
    const line = lines[(from + step * STRIDE) % lines.length] as Line
    const targets = find(line.place.block.facts.prose)
    if (0 < targets.length)
      judge(line, [[line, damage(line.place.block.text, some(targets, chance))]], result, label)
  }
  return result
}

/** Lines in which nothing is found as they stand, so that what is found afterwards comes of the damage. */
function linesOf({name, manuscript}: Document): Line[] {
  const reported = placeholdersIn(foldDraft(manuscript))
  return [...manuscript.places]
    .map((place, index) => ({manuscript, place, name, index}))
    .filter(({place: {block}}) => block.facts.kind === 'prose' && block.text.length <= LONGEST_LINE)
    .filter(({place}) => !reported.some(({span}) => meets(span, extent(place))))
}

function extent({start, block}: Place): Span {
  return {start, end: start + block.text.length}
}

/** Damages lines of a document and counts what is reported of it, and what else is reported in these lines. */
function judge(
  {manuscript, name}: Document,
  damages: readonly (readonly [Line, Damage])[],
  tally: Tally,
  label?: string,
): void {
  const edited = damages
    .toSorted(([a], [b]) => b.index - a.index)
    .reduce((now, [{place}, {text}]) => editManuscript(now, {...extent(place), text}), manuscript)
  const findings = placeholdersIn(foldDraft(edited))
  for (const [{index}, {text, at}] of damages) {
    const place = edited.places.at(index) as Place
    const spans = at.map(span => shift(span, place.start))
    tally.count += spans.length
    for (const span of spans) {
      if (findings.some(finding => meets(finding.span, span))) tally.found++
      else show('漏报', name, text, shift(span, -place.start), label)
    }
    for (const {span} of findings) {
      if (!meets(span, extent(place)) || spans.some(other => meets(span, other))) continue
      tally.extra++
      show('多报', name, text, shift(span, -place.start), label)
    }
  }
}

function show(what: string, name: string, text: string, {start, end}: Span, label: string | undefined): void {
  if (SHOWN === undefined || !label?.startsWith(SHOWN)) return
  const around = `${text.slice(Math.max(0, start - 24), start)}【${text.slice(start, end)}】${text.slice(end, end + 20)}`
  console.log(what, label, around.trim(), name)
}

function placeholdersIn(draft: Draft): readonly Finding[] {
  return checkDraft(draft, {}).findings.filter(({category}) => category === 'placeholder')
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
