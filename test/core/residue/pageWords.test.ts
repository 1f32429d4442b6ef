import {describe, expect, test} from 'vitest'
import {readPage} from '../../../server/src/core/residue/findResidue'
import {FORMS} from '../../../server/src/core/residue/forms'
import {LINE_PARTS} from '../../../server/src/core/residue/lineParts'
import {
  makePageModel,
  PAGE_COMPOUNDS,
  PAGE_MODEL,
  PAGE_ROWS,
  type PageModel,
  wordsOf,
} from '../../../server/src/core/residue/pageWords'
import {SIGNS, signsIn} from '../../../server/src/core/residue/signs'
import {WORD_WEIGHTS} from '../../../server/src/core/residue/weights'
import {type Line, PAGE_LINES, SPEECH_LINES, WORD_LINES} from './lines'

const LINES = [...WORD_LINES, ...PAGE_LINES, ...SPEECH_LINES].map(line => ({
  ...line,
  plain: PAGE_MODEL.normalize(line.text),
}))

const COMPOUNDS = wordsOf(PAGE_COMPOUNDS)

/** A row of the compounds without one of the parts on a side. */
function without(row: readonly string[], side: number, part: string): readonly string[] {
  return row.map((cell, at) =>
    at === side
      ? cell
          .split(' ')
          .filter(other => other !== part)
          .join(' ')
      : cell,
  )
}

/** The line as it is marked. */
function readingOf(text: string, model?: PageModel): string {
  const {residue: all, odds} = readPage(text, model)
  // The note itself only tells that the numbers in the text have one.
  const residue = all.filter(({kind, start}) => kind !== 'note' || 0 < start)
  if (residue.length === 0) return odds === undefined ? text : `?${text}`
  let marked = ''
  let from = 0
  for (const {start, end} of residue) {
    marked += `${text.slice(from, start)}⟦${text.slice(start, end)}⟧`
    from = end
  }
  return marked + text.slice(from)
}

function isNoticed(model: PageModel, lines: readonly Line[] = LINES): boolean {
  return lines.some(({text, marked}) => readingOf(text, model) !== marked)
}

describe.each([
  ['定得了的词', WORD_LINES],
  ['网页、信箱、聊天和打印留下的', PAGE_LINES],
  ['稿件、表格和法条里的', SPEECH_LINES],
])('%s', (_, lines) => {
  test.each(lines.map(({marked}) => marked))('%s', marked => {
    expect(readingOf(marked.replace(/^\?|[⟦⟧]/g, ''))).toBe(marked)
  })
})

test('词表的每一行都有一句话少不了它', () => {
  const spare = PAGE_ROWS.filter(
    row =>
      !isNoticed(
        makePageModel([...PAGE_ROWS.filter(other => other !== row), ...COMPOUNDS]),
        LINES.filter(({plain}) => plain.includes(row[1]?.slice(row[0] === 'script' ? 1 : 0) ?? '')),
      ),
  )
  expect(spare).toEqual([])
})

test('合成词的每一部分都有一句话少不了它', () => {
  const spare = PAGE_COMPOUNDS.flatMap(row =>
    [1, 2].flatMap(side =>
      (row[side] ?? '')
        .split(' ')
        .filter(
          (part, _, {length}) =>
            1 < length &&
            !isNoticed(
              makePageModel([
                ...PAGE_ROWS,
                ...wordsOf(PAGE_COMPOUNDS.map(other => (other === row ? without(row, side, part) : other))),
              ]),
              LINES.filter(({plain}) => plain.includes(part)),
            ),
        )
        .map(part => `${row[0]} ${part}`),
    ),
  )
  expect(spare).toEqual([])
})

test('换字表一字一行，繁体不重复', () => {
  const pairs = PAGE_ROWS.flatMap(([kind, pair = '']) => (kind === 'script' ? [pair] : []))
  expect(new Set(pairs.map(pair => pair.charAt(0))).size).toBe(pairs.length)
  expect(pairs.filter(pair => pair.length !== 2 || pair.charAt(0) === pair.charAt(1))).toEqual([])
})

describe('各类的分量和各种样子，少了哪一样都有一句话读错', () => {
  test.each(Object.keys(WORD_WEIGHTS))('%s', kind => {
    expect(
      isNoticed(
        makePageModel([...PAGE_ROWS, ...COMPOUNDS], {
          ...WORD_WEIGHTS,
          [kind]: 0,
        }),
      ),
    ).toBe(true)
  })

  test.each(FORMS.map(({name}) => name))('%s', name => {
    const forms = FORMS.filter(form => form.name !== name)
    expect(isNoticed(makePageModel([...PAGE_ROWS, ...COMPOUNDS], WORD_WEIGHTS, forms))).toBe(true)
  })

  test.each(LINE_PARTS.map(({name}) => name))('%s', name => {
    const parts = LINE_PARTS.filter(part => part.name !== name)
    expect(isNoticed(makePageModel([...PAGE_ROWS, ...COMPOUNDS], WORD_WEIGHTS, FORMS, parts))).toBe(true)
  })

  test.each(SIGNS.map(({name}) => name))('%s', name => {
    const others = SIGNS.filter(sign => sign.name !== name)
    const isMissed = ({text, plain}: (typeof LINES)[number]) =>
      signsIn(text, plain, others).length < signsIn(text, plain).length
    expect(LINES.some(isMissed)).toBe(true)
  })
})
