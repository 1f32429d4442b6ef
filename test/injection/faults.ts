import {type Candidate, markerText} from '../../server/src/core/draft/candidates'
import {applyEdits, type Draft, type Edit} from '../../server/src/core/index'
import type {HeadingForm} from '../../server/src/core/marks/mark'
import {formatNumeral} from '../../server/src/core/numerals'
import {seriesOf} from './soundSeries'

export const KINDS = [
  '删去一节',
  '重号',
  '对调',
  '漏掉一项',
  '换了领起词',
  '丢了括号',
  '点写成顿号',
  '序号写坏',
  '用错了级',
  '报出的项数',
  '另一组断了',
] as const
export type Kind = (typeof KINDS)[number]

/** One fault put into a sound draft: the text with it, where it has to be reported, and the text to be had back. */
export interface Fault {
  readonly kind: Kind
  readonly text: string
  readonly at: number
  readonly expected: string
}

/** A number from 0 up to 1, the same row of them for the same seed. */
export type Chance = () => number

type Heading = Draft['headings'][number]

/** A fault of the kind in the draft, which has to be sound; `undefined` where the draft gives no occasion. */
export function inject(kind: Kind, text: string, draft: Draft, chance: Chance): Fault | undefined {
  return INJECTORS[kind](text, draft, chance)
}

const INJECTORS: Readonly<Record<Kind, (text: string, draft: Draft, chance: Chance) => Fault | undefined>> = {
  删去一节: (text, draft, chance) => {
    const run = pick(headingRuns(draft), chance)
    if (!run) return undefined
    const gone = Math.floor(chance() * (run.length - 1))
    const start = startOf(run[gone])
    const end = startOf(run[gone + 1])
    const renumbered = run.slice(gone + 1).map((heading, index) => renumber(heading, gone + index + 1))
    const [section, next] = run.slice(gone)
    const behind = section && next && renumberedBehind(draft, run, section, next)
    return (
      behind && {
        kind: '删去一节',
        text: text.slice(0, start) + text.slice(end),
        at: start,
        expected: applyEdits(text, [{start, end, text: ''}, ...renumbered, ...behind]),
      }
    )
  },
  重号: (text, draft, chance) => {
    const run = pick(headingRuns(draft), chance)
    const at = 1 + Math.floor(chance() * ((run?.length ?? 0) - 1))
    const heading = run?.[at]
    return heading && damage('重号', text, [renumber(heading, at)], startOf(heading))
  },
  对调: (text, draft, chance) => {
    const run = pick(headingRuns(draft), chance)
    const at = Math.floor(chance() * ((run?.length ?? 0) - 1))
    const [first, second] = run?.slice(at) ?? []
    if (!first || !second) return undefined
    return damage('对调', text, [renumber(first, at + 2), renumber(second, at + 1)], startOf(first))
  },
  漏掉一项: (text, draft, chance) => {
    const series = pick(
      seriesOf(draft).filter(({length}) => 2 < length),
      chance,
    )
    if (!series) return undefined
    const gone = 1 + Math.floor(chance() * (series.length - 2))
    const start = series[gone]?.span.start ?? 0
    const end = series[gone + 1]?.span.start ?? 0
    const renumbered = series.slice(gone + 1).map(({markerSpan, number}) => ({
      start: markerSpan.start,
      end: markerSpan.end - 1,
      text: formatNumeral(number - 1),
    }))
    return {
      kind: '漏掉一项',
      text: text.slice(0, start) + text.slice(end),
      at: start,
      expected: applyEdits(text, [{start, end, text: ''}, ...renumbered]),
    }
  },
  换了领起词: (text, draft, chance) => {
    const series = pick(seriesOf(draft), chance)
    if (!series) return undefined
    // Of two words in a series of two nobody can tell which was meant: the first one counts.
    const first = series.length === 2 ? 1 : 0
    const item = series[first + Math.floor(chance() * (series.length - first))]
    if (!item) return undefined
    const {start, end} = item.markerSpan
    return damage('换了领起词', text, [{start: end - 1, end, text: item.word === '是' ? '要' : '是'}], start)
  },
  丢了括号: (text, draft, chance) => {
    const headings = draft.headings.filter(({candidate}) => /^[（(].{1,3}[）)]$/.test(markerText(candidate)))
    const heading = pick(
      headings.filter(({candidate}) => candidate.mark.form === 'chineseParen' && atLine(candidate)),
      chance,
    )
    if (!heading) return undefined
    const {start, mark} = heading.candidate
    const at = chance() < 0.5 ? start : start + mark.end - mark.start - 1
    return damage('丢了括号', text, [{start: at, end: at + 1, text: ''}], start)
  },
  点写成顿号: (text, draft, chance) => {
    const headings = draft.headings.filter(
      ({candidate}) => /^\d+\.$/.test(markerText(candidate)) && atLine(candidate),
    )
    const heading = pick(headings, chance)
    if (!heading) return undefined
    const {start, mark} = heading.candidate
    const point = start + mark.end - mark.start - 1
    return damage('点写成顿号', text, [{start: point, end: point + 1, text: '、'}], start)
  },
  序号写坏: (text, draft, chance) => rewrite('序号写坏', text, draft, chance, DAMAGED),
  用错了级: (text, draft, chance) => rewrite('用错了级', text, draft, chance, OTHER_LEVEL),
  报出的项数: (text, draft, chance) => {
    const run = pick(headingRuns(draft), chance)
    if (!run) return undefined
    const at = startOf(run[0])
    const announce = (count: number) => `${LEAD_IN}${count === 2 ? '两' : formatNumeral(count)}点意见。\n`
    return insert('报出的项数', text, at, announce(run.length - 1), announce(run.length), LEAD_IN.length)
  },
  另一组断了: (text, draft, chance) => {
    const last = pick(seriesOf(draft), chance)?.at(-1)
    const at = last ? text.indexOf('\n', last.markerSpan.start) + 1 : 0
    if (at === 0) return undefined
    return insert(
      '另一组断了',
      text,
      at,
      `${OTHER_SERIES}四要抓严。\n`,
      `${OTHER_SERIES}三要抓严。\n`,
      OTHER_SERIES.length,
    )
  },
}

const LEAD_IN = '下面，我讲'
/** A run of 一要 after a run of 一是. */
const OTHER_SERIES = '抓这件事，一要抓早，二要抓小，'

function insert(kind: Kind, text: string, at: number, wrong: string, right: string, offset: number): Fault {
  const [before, after] = [text.slice(0, at), text.slice(at)]
  return {kind, text: before + wrong + after, at: at + offset, expected: before + right + after}
}

/** How the marker of a number comes out of a scan or a slip of the keys, and that of another level. */
const DAMAGED: Partial<Record<HeadingForm, readonly string[]>> = {
  chinese: ['、', '#）', '【#】', '#。', '#；'],
  chineseParen: ['【#】', '#）', '（）', '（#、'],
  arabic: ['#，', '#。', '#；'],
}
const OTHER_LEVEL: Partial<Record<HeadingForm, readonly string[]>> = {
  chinese: ['（#）', '#.', '第#，'],
  chineseParen: ['#.', '#、'],
  arabic: ['（#）', '①'],
}

/** Writes a marker of a run in one of these ways; the first one of a run is nobody's to tell. */
function rewrite(
  kind: Kind,
  text: string,
  draft: Draft,
  chance: Chance,
  ways: typeof DAMAGED,
): Fault | undefined {
  const run = pick(headingRuns(draft), chance)
  const heading = run?.[1 + Math.floor(chance() * (run.length - 1))]
  if (!heading) return undefined
  const {start, mark} = heading.candidate
  const way = pick(ways[mark.form] ?? [], chance)
  if (way === undefined) return undefined
  const isArabic = way === '#.' || mark.form === 'arabic'
  const marker =
    way === '①'
      ? String.fromCharCode(way.charCodeAt(0) + mark.number - 1)
      : way.replace('#', isArabic ? String(mark.number) : formatNumeral(mark.number))
  return damage(kind, text, [{start, end: start + mark.end - mark.start, text: marker}], start)
}

function damage(kind: Kind, text: string, edits: readonly Edit[], at: number): Fault {
  return {kind, text: applyEdits(text, edits), at, expected: text}
}

function pick<T>(all: readonly T[], chance: Chance): T | undefined {
  return all[Math.floor(chance() * all.length)]
}

function startOf(heading: Heading | undefined): number {
  return heading?.candidate.start ?? 0
}

function atLine({mark}: Candidate): boolean {
  return mark.position === 'line'
}

function renumber({candidate}: Heading, number: number): Edit {
  const {mark, place} = candidate
  const {start, end} = mark.numeral
  const old = place.block.text.slice(start, end)
  return {
    start: place.start + start,
    end: place.start + end,
    text: /\d/.test(old) ? String(number) : formatNumeral(number),
  }
}

/** The runs that begin at 1, stand at line starts and hold three headings or more. */
function headingRuns({headings}: Draft): Heading[][] {
  const runs = new Map<string, Heading[]>()
  for (const heading of headings) {
    const {mark} = heading.candidate
    const key = `${startOf(heading.parent)} ${mark.form}`
    const run = runs.get(key)
    if (!run) runs.set(key, [heading])
    else if (mark.number === run.length + 1) run.push(heading)
    else run.push(...OTHER)
    if (mark.number === 1 && run) runs.set(key, [heading])
  }
  return [...runs.values()].filter(
    run =>
      2 < run.length &&
      run.every(
        ({candidate}, index) =>
          atLine(candidate) && candidate.mark.number === index + 1 && isRenumberable(candidate),
      ),
  )
}

const OTHER: readonly Heading[] = []

function isRenumberable({mark, place}: Candidate): boolean {
  return /^[\d一二三四五六七八九十百零]+$/.test(place.block.text.slice(mark.numeral.start, mark.numeral.end))
}

/**
 * What runs on behind a section that is taken out, its own list and those below it, closes up; `undefined` where one
 * of them also starts anew inside of it, so that nobody can tell.
 */
function renumberedBehind(
  {headings}: Draft,
  run: readonly Heading[],
  gone: Heading,
  next: Heading,
): Edit[] | undefined {
  const edits: Edit[] = []
  const last = run.at(-1) ?? next
  const lists = [{taken: [gone], from: last.order + 1, number: numberOf(last)}]
  const inside = headings.slice(gone.order + 1, next.order)
  for (const form of new Set(inside.map(({candidate}) => candidate.mark.form))) {
    const taken = inside.filter(({candidate}) => candidate.mark.form === form)
    lists.push({taken, from: next.order + 1, number: numberOf(taken.at(-1))})
  }
  for (const {taken, from, number} of lists) {
    const form = taken[0]?.candidate.mark.form
    const after = headings.slice(from).filter(({candidate}) => candidate.mark.form === form)
    if (after.length === 0 || numberOf(after[0]) === 1) continue
    if (numberOf(after[0]) !== number + 1) return undefined
    if (taken.slice(1).some(heading => numberOf(heading) === 1)) return undefined
    const end = after.findIndex(heading => numberOf(heading) === 1)
    for (const heading of end < 0 ? after : after.slice(0, end)) {
      if (!isRenumberable(heading.candidate)) return undefined
      edits.push(renumber(heading, numberOf(heading) - taken.length))
    }
  }
  return edits
}

function numberOf(heading: Heading | undefined): number {
  return heading?.candidate.mark.number ?? 0
}
