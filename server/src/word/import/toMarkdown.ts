import {
  joined,
  NEW_LINE,
  plain,
  splitAt,
  type WordItem,
  type WordParagraph,
  type WordRun,
  type Words,
  wordsAt,
} from './items'
import {headingLevel} from './styles'
import {writeLine, writeTable} from './writeLine'

/** The number of a heading of ours, which needs no `#`. */
const NUMBERED =
  /^(?:第.{1,4}[编章节部条篇]|[一二三四五六七八九十百]{1,5}[、，.．]|[（(][一二三四五六七八九十\d]{1,4}[）)]|\d{1,3}[.．、]|[①-⑳]|附件)/
const SENTENCE = /[。；：，！？]$/
/** Half points: a title is set in 小二 or larger, but not as large as 版头. */
const TITLE_SIZES = [36, 52] as const
/** A title that no style names stands among the first lines. */
const TITLE_WITHIN = 5
const TITLE_STYLES: ReadonlySet<string | undefined> = new Set(['title', '标题'])
const DEEPEST = 6

/** The items as a draft: the title with `#`, each paragraph in a line of its own, numbered headings as they are. */
export function toMarkdown(items: readonly WordItem[]): Words {
  const title = titleOf(items)
  const isTitle = new Set<WordItem>(title)
  const blocks = items.flatMap((item): readonly Words[] => {
    if (item.kind === 'table') return [writeTable(item.rows)]
    if (item === title[0]) return [writeLine([plain(joined(title.map(lineOf)))], '# ')]
    return isTitle.has(item) ? [] : linesOf(item)
  })
  const written = blocks.filter(({text}) => text !== '')
  return joined(
    written.flatMap((block, index) => [block, wordsAt(index < written.length - 1 ? '\n\n' : '\n')]),
  )
}

/** The paragraphs that the style of a title has, the only heading above all, or what stands large in the middle at the beginning. */
function titleOf(items: readonly WordItem[]): readonly WordParagraph[] {
  const paragraphs = items.filter(item => item.kind === 'paragraph')
  const styled = firstRow(paragraphs, ({look}) => TITLE_STYLES.has(look.name))
  if (0 < styled.length) return styled
  const [first] = paragraphs
  const tops = paragraphs.filter(({look}) => headingLevel(look) === 0)
  if (first && tops[0] === first && tops.length === 1 && !NUMBERED.test(lineOf(first).text)) return [first]
  const [least, most] = TITLE_SIZES
  return firstRow(
    paragraphs.slice(0, TITLE_WITHIN),
    ({look: {align, size = 0}}) => align === 'center' && least <= size && size <= most,
  )
}

/** The first paragraphs one below the other that are so. */
function firstRow(
  paragraphs: readonly WordParagraph[],
  isOne: (paragraph: WordParagraph) => boolean,
): readonly WordParagraph[] {
  const from = paragraphs.findIndex(isOne)
  if (from < 0) return []
  const length = paragraphs.slice(from).findIndex(paragraph => !isOne(paragraph))
  return paragraphs.slice(from, length < 0 ? undefined : from + length)
}

/** A heading without a number is one to its reader by `#` alone; any other paragraph is as many lines as it breaks into. */
function linesOf(paragraph: WordParagraph): readonly Words[] {
  const {number, runs, look} = paragraph
  const level = headingLevel(look)
  const whole = lineOf(paragraph)
  const isHeading = level !== undefined && !SENTENCE.test(whole.text)
  if (isHeading && !NUMBERED.test(whole.text))
    return [writeLine([plain(whole)], `${'#'.repeat(Math.min(DEEPEST, level + 2))} `)]
  const own = isHeading ? [plain(joined(runs))] : runs
  return inLines([plain(number), ...own]).map(line => writeLine(line))
}

/** The words of a paragraph in one line. */
function lineOf({number, runs}: WordParagraph): Words {
  return joined([number, ...runs].flatMap(words => splitAt(words, NEW_LINE)))
}

function inLines(runs: readonly WordRun[]): readonly (readonly WordRun[])[] {
  const lines: WordRun[][] = [[]]
  for (const run of runs)
    for (const [index, part] of splitAt(run, NEW_LINE).entries()) {
      if (0 < index) lines.push([])
      lines.at(-1)?.push(part)
    }
  return lines
}
