import {formatted} from './numberFormats'
import type {Look} from './styles'
import {childOf, childrenOf, type Element, isOn, numberOf, valOf} from './xml'

/** One level of a list. */
interface Level {
  readonly start: number
  readonly format: string
  /** How many digits, of a format of the writer's own. */
  readonly own?: string
  /** `（%1）`. */
  readonly text: string
  readonly suffix: string
  /** Begins anew after a paragraph of one of the first so many levels; 0 never, and without it after all above it. */
  readonly restart?: number
  /** Numbers of other levels in its text are digits. */
  readonly isLegal: boolean
  /** The style whose paragraphs are of this level. */
  readonly style?: string
}

/** A kind of list: what all lists of the kind count together. */
interface Kind {
  readonly levels: ReadonlyMap<number, Level>
  /** The style that says what the list is, where it does not itself. */
  readonly link?: string
  readonly counts: (number | undefined)[]
}

/** A list of a kind, which may begin elsewhere or look otherwise. */
interface List {
  readonly kind: string
  readonly starts: Map<number, number>
  readonly levels: ReadonlyMap<number, Level>
}

/** Gives the number that stands before a paragraph of that look, empty where none does; it counts on with each paragraph. */
export type Numbering = (look: Look) => string

const PLACE = /%([1-9])/g
const LAST_LEVEL = 8
/** The bullets of the fonts Wingdings and Symbol that Word offers. */
const BULLETS: Readonly<Record<string, string>> = {
  '\uf06c': '●',
  '\uf0b7': '•',
  '\uf06e': '■',
  '\uf075': '◆',
  '\uf0d8': '➢',
  '\uf0fc': '✓',
  '\uf0a7': '▪',
  '\uf0a8': '□',
  o: '○',
}
const PRIVATE = /[\ue000-\uf8ff]/
/** Text begins right behind it; a letter or a digit needs room. */
const WORD_END = /[\p{L}\p{Nd}]$/u
const HAN_END = /\p{Script=Han}$/u

/** Reads numbering.xml; `listOf` gives the list that a style names. */
export function readNumbering(
  root: Element | undefined,
  listOf: (style: string) => number | undefined,
): Numbering {
  const kinds = new Map<string, Kind>(
    childrenOf(root, 'abstractNum').map(kind => [
      kind.attributes.abstractNumId ?? '',
      {levels: levelsOf(kind), counts: [], ...linkOf(kind)},
    ]),
  )
  const lists = new Map<number, List>(
    childrenOf(root, 'num').map(list => [Number(list.attributes.numId), readList(list)]),
  )
  return look => {
    const list = lists.get(look.list ?? 0)
    const kind = list && kindOf(list)
    if (!list || !kind) return ''
    const levels = new Map([...kind.levels, ...list.levels])
    const at = levelIn(levels, look)
    const level = levels.get(at)
    if (!level) return ''
    count(kind, list, levels, at)
    return numberAt(kind, levels, level)
  }

  /** A list may be said to be what a style says, whose list is of the kind that has the levels. */
  function kindOf({kind}: List): Kind | undefined {
    const found = kinds.get(kind)
    if (found?.link === undefined) return found
    const list = lists.get(listOf(found.link) ?? 0)
    return (list && kinds.get(list.kind)) ?? found
  }
}

function linkOf(kind: Element): {link?: string} {
  const link = valOf(kind, 'numStyleLink')
  return link === undefined ? {} : {link}
}

function readList(list: Element): List {
  const overrides = childrenOf(list, 'lvlOverride')
  const starts = new Map<number, number>()
  const levels = new Map<number, Level>()
  for (const override of overrides) {
    const at = Number(override.attributes.ilvl)
    const start = numberOf(override, 'startOverride')
    const level = childOf(override, 'lvl')
    if (start !== undefined) starts.set(at, start)
    if (level) levels.set(at, levelOf(level))
  }
  return {kind: valOf(list, 'abstractNumId') ?? '', starts, levels}
}

function levelsOf(kind: Element): ReadonlyMap<number, Level> {
  return new Map(childrenOf(kind, 'lvl').map(level => [Number(level.attributes.ilvl), levelOf(level)]))
}

function levelOf(level: Element): Level {
  // A format of the writer's own stands beside one for programs that do not know it.
  const choice = childOf(childOf(level, 'AlternateContent'), 'Choice')
  const format = childOf(level, 'numFmt') ?? childOf(choice, 'numFmt')
  const own = format?.attributes.format
  const restart = numberOf(level, 'lvlRestart')
  const style = valOf(level, 'pStyle')
  return {
    start: numberOf(level, 'start') ?? 0,
    format: format?.attributes.val ?? 'decimal',
    text: valOf(level, 'lvlText') ?? '',
    suffix: valOf(level, 'suff') ?? 'tab',
    isLegal: isOn(level, 'isLgl') ?? false,
    ...(own !== undefined && {own}),
    ...(restart !== undefined && {restart}),
    ...(style !== undefined && {style}),
  }
}

/** A style is of the level that names it, whatever it says itself. */
function levelIn(levels: ReadonlyMap<number, Level>, {listLevel, listStyle}: Look): number {
  const named = [...levels].find(([, {style}]) => style !== undefined && style === listStyle)
  return Math.min(LAST_LEVEL, named?.[0] ?? listLevel ?? 0)
}

function count({counts}: Kind, {starts}: List, levels: ReadonlyMap<number, Level>, at: number): void {
  // A level that nothing stands at when one below it begins counts as begun.
  for (let above = 0; above < at; above++) counts[above] ??= startOf(above)
  const before = counts[at]
  counts[at] = before === undefined || starts.has(at) ? startOf(at) : before + 1
  for (let below = at + 1; below <= LAST_LEVEL; below++) {
    const restart = levels.get(below)?.restart ?? below
    if (at < restart) counts[below] = undefined
  }

  /** Where a list begins elsewhere, it does so once. */
  function startOf(at: number): number {
    const own = starts.get(at)
    starts.delete(at)
    return own ?? levels.get(at)?.start ?? 0
  }
}

function numberAt({counts}: Kind, levels: ReadonlyMap<number, Level>, level: Level): string {
  const {text, format, suffix, isLegal} = level
  if (format === 'bullet') return `${BULLETS[text] ?? (text === '' || PRIVATE.test(text) ? '•' : text)} `
  const number = text.replace(PLACE, (_, place: string) => {
    const other = levels.get(Number(place) - 1)
    const value = counts[Number(place) - 1] ?? other?.start ?? 0
    if (isLegal && other?.format !== 'decimalZero') return String(value)
    return formatted(value, other?.format ?? 'decimal', other?.own)
  })
  if (suffix === 'nothing' || !WORD_END.test(number)) return number
  return number + (HAN_END.test(number) ? '　' : ' ')
}
