import {SURNAME} from '../slots/slotWords'
import {isSeparator} from './buttonRow'
import type {PageModel, PageWord} from './pageWords'
import type {WordClass} from './weights'

/** One kind of thing that pages, programs and newspapers put side by side in a line. */
export interface LinePart {
  readonly name: string
  readonly why: string
  /** What each doubling of one more than the number of different ones speaks for a page, as of the classes of words. */
  readonly weight: number
  /** Sticky; tried where the part before it ends. */
  readonly pattern: RegExp
}

/** The name of a file, and how many bytes it has. */
const FILE =
  '[^\\s，。：:；|｜（）()]{1,40}\\.(?:docx?|wps|pdf|pptx?|xlsx?|mp[34]|m4a|wav|jpe?g|png|zip|rar)(?![a-z])'
const SIZE = '\\d{1,5}(?:\\.\\d{1,2})?\\s?[kmg]b?(?![a-z])'

/** The kinds in the order in which they are tried. */
export const LINE_PARTS: readonly LinePart[] = [
  {
    name: 'barred',
    why: 'The same with a bar, as accounts write it.',
    weight: 4.2,
    pattern: /(?:来源|文字?|图片?|编辑|责编|摄影|设计|排版)\s?[丨|｜]\s?[\p{Script=Han}a-z\d]{2,16}/uy,
  },
  {
    name: 'credit',
    why: 'Roles of an editorial office, each with who plays it.',
    weight: 2.6,
    pattern:
      /(?:来源|文字?|图文|图片?|图源|供图|配图|摄影|视频|编辑|责编|美编|编审|监制|排版|制作|出品|[二三]审)\s?[:：丨|｜/／]\s?(?:(?:本报)?(?:记者|通讯员)\s?)?[\p{Script=Han}a-z\d]{2,16}/uy,
  },
  {
    name: 'role',
    why: 'Roles of any office, which stand beside them.',
    weight: 0,
    pattern:
      /(?:撰文|供稿|作者|统筹|策划|总编|[一初终复]审|审核|校对)\s?[:：丨|｜/／]\s?(?:(?:本报)?(?:记者|通讯员)\s?)?[\p{Script=Han}a-z\d]{2,16}/uy,
  },
  {
    name: 'file',
    why: 'Its name.',
    weight: 0,
    pattern: new RegExp(FILE, 'y'),
  },
  {
    name: 'size',
    why: 'How many bytes, and of how many files.',
    weight: 2.5,
    pattern: new RegExp(`[（(]?(?:共?\\s?\\d{1,3}\\s?[个份][，,]\\s?)?${SIZE}[）)]?`, 'y'),
  },
  {
    name: 'name',
    why: 'More of those who play a role.',
    weight: 0,
    pattern: new RegExp(`${SURNAME}\\s?\\p{Script=Han}{1,2}(?!\\p{Script=Han})`, 'uy'),
  },
]

/** A part that is all of a text has to weigh more than this. */
const LONE = 4
/** What stands behind a label; a time goes on behind a blank. */
const VALUE = /[：:\s]{0,4}[^\s，。；：]{1,40}(?:\s\d{1,2}:\d{2}(?::\d{2})?)?/y
const BETWEEN_PARTS = '，、；;｜'

/** What a text is made of: the different texts of each kind, and the buttons, each with its class. */
export interface Parts {
  readonly kinds: ReadonlyMap<LinePart, ReadonlySet<string>>
  readonly buttons: readonly (readonly [WordClass, string])[]
}

/**
 * The parts of a text that is made of nothing else, if one of them weighs; otherwise `undefined`. `words` are those of
 * the normalized text that are meant, with offsets that begin at `from`.
 */
export function partsOfLine(
  text: string,
  words: readonly PageWord[],
  from: number,
  {buttonOf, parts}: Pick<PageModel, 'buttonOf' | 'parts'>,
): Parts | undefined {
  const kinds = new Map<LinePart, Set<string>>()
  const buttons: (readonly [WordClass, string])[] = []
  let count = 0
  let at = 0
  while (at < text.length) {
    const end = partAt(at)
    if (end !== undefined) {
      at = end
      count++
    } else if (isBetween(text, at)) at++
    else return undefined
  }
  const enough = 1 < count ? 0 : LONE
  return [...kinds.keys()].some(({weight}) => enough < weight) ? {kinds, buttons} : undefined

  function partAt(start: number): number | undefined {
    for (const part of parts) {
      const piece = matchAt(part.pattern, start)
      if (piece === undefined) continue
      kinds.set(part, (kinds.get(part) ?? new Set()).add(piece))
      return start + piece.length
    }
    const word = words.find(word => word.start === from + start && LABELS.has(word.kind))
    if (word) return word.end - from + (matchAt(VALUE, word.end - from)?.length ?? 0)
    let end = start
    while (end < text.length && !isBetween(text, end)) end++
    const kind = buttonOf(text.slice(start, end))
    if (kind === undefined) return undefined
    buttons.push([kind, text.slice(start, end)])
    return end
  }

  function matchAt(pattern: RegExp, start: number): string | undefined {
    pattern.lastIndex = start
    return pattern.exec(text)?.[0]
  }
}

const LABELS: ReadonlySet<PageWord['kind']> = new Set(['label', 'when', 'pageLabel', 'counted'])

function isBetween(text: string, at: number): boolean {
  return isSeparator(text.charCodeAt(at)) || BETWEEN_PARTS.includes(text.charAt(at))
}
