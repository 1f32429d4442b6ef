import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {applyEdits, compareDrafts, foldDraft, layOutDraft, readManuscript} from '../../server/src/core/index'
import {readWord} from '../../server/src/word/import/readWord'
import {writeRedline, writeWord} from '../../server/src/word/writeWord'
import {changesOf, edits} from '../fuzz/changes'
import {draft} from '../fuzz/drawing'
import {filesIn} from './package'
import {NEW, OLD} from './redlineDrafts'
import {accepted, paragraphsIn, rejected} from './revisions'

describe('花脸稿', () => {
  test('全部接受就是新稿，全部拒绝就是旧稿', async () => {
    await expectBoth(OLD, NEW)
    await expectBoth(NEW, OLD)
  })

  test('版头、版记、表格改了，也一样', async () => {
    const head =
      '---\n版头: 清河市人民政府文件\n发文字号: 清政发〔2026〕1号\n签发人: 王长河\n抄送: 各县\n---\n\n'
    await expectBoth(OLD, head + NEW)
    await expectBoth(head + OLD, head.replace('各县', '各县，各区').replace('1号', '2号') + NEW)
    await expectBoth(`${OLD}\n清河市人民政府文件\n`, head + OLD)
    await expectBoth(`${OLD}\n县\t投资\n`, `${OLD}\n| 县 | 投资 |\n|---|---|\n`)
  })

  test('一段分成几段、几段合成一段，只动段落的末尾，句子不动', async () => {
    const [first, second, third] = [
      '（一）去年修堤三十里，群众都说好。',
      '今年再修二十里，资金已经落实。',
      '各县要抓紧备料，入冬以前运到堤上。',
    ]
    const one = `# 讲话\n\n同志们：\n\n${first}**今年再修二十里，资金已经落实。**${third}\n\n年底对账。\n`
    const three = `# 讲话\n\n同志们：\n\n${first}\n\n${second}\n\n${third}\n\n年底对账。\n`
    await expectBoth(one, three)
    await expectBoth(three, one)
    expect(marksIn(await redline(one, three))).toEqual(['ins', 'ins'])
    expect(marksIn(await redline(three, one))).toEqual(['del', 'del'])
  })

  test('分出来的一段另有序号，序号换给下一段，也只添序号', async () => {
    const one = '一、去年修堤三十里，群众都说好。今年再修二十里，资金已经落实。各县要抓紧备料。\n'
    const two = '一、去年修堤三十里，群众都说好。\n\n二、今年再修二十里，资金已经落实。各县要抓紧备料。\n'
    const late = '去年修堤三十里，群众都说好。\n\n一、今年再修二十里，资金已经落实。各县要抓紧备料。\n'
    for (const now of [two, late]) {
      await expectBoth(one, now)
      await expectBoth(now, one)
      expect(marksIn(await redline(one, now))).toContain('ins')
      expect(marksIn(await redline(now, one))).toContain('del')
    }
    const words = /<w:ins [^>]*><w:r>.*?<w:t[^>]*>([^<]*)/g
    expect([...(await redline(one, two)).matchAll(words)].map(([, text]) => text)).toEqual(['二、'])
  })

  test('同样的句子，任意分段、任意编号，也一样', async () => {
    const sentences = Array.from('甲乙丙丁戊己庚', name => `${name}县去年修堤${name}字渠三十里。`)
    const start = fc.constantFrom('', '\n\n', '\n\n一、', '\n\n（二）', '\n\n**')
    const draft = fc
      .array(start, {minLength: sentences.length, maxLength: sentences.length})
      .map(starts =>
        sentences.map((text, at) => starts[at] + (starts[at]?.endsWith('*') ? `${text}**` : text)).join(''),
      )
    await fc.assert(fc.asyncProperty(draft, draft, expectBoth), {numRuns: 60})
  })

  test('任意两稿也一样', async () => {
    await fc.assert(
      fc.asyncProperty(draft, edits, async (text, drawn) => {
        const edited = drawn
          .filter(({what}) => what !== 'undo' && what !== 'save')
          .reduce(
            (now, edit) => changesOf(edit, now).reduce((last, one) => applyEdits(last, [one]), now),
            text,
          )
        await expectBoth(text, edited)
      }),
      {numRuns: 15},
    )
  })

  test('修订都署“拟稿”，各有编号；移动的两头同名', async () => {
    const xml = await redline(OLD, NEW)
    const ids = [
      ...xml.matchAll(/<w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange) w:id="(\d+)" w:author="拟稿"/g),
    ]
    expect(new Set(ids.map(([, id]) => id)).size).toBe(ids.length)
    expect(xml).not.toMatch(/w:author="(?!拟稿)/)
    expect(moves(xml, 'To')).not.toEqual([])
  })

  test('同样的两稿，逐字节相同；导入时取新稿', async () => {
    const comparison = compareDrafts(read(OLD), read(NEW))
    const [first, second] = [await writeRedline(comparison, '讲话'), await writeRedline(comparison, '讲话')]
    expect(first).toEqual(second)
    const word = readWord(first)
    expect('text' in word && word.text).toBe((await imported(NEW)).replaceAll(/\n+$/g, '\n'))
  })
})

async function expectBoth(old: string, now: string): Promise<void> {
  const xml = await redline(old, now)
  expect(accepted(xml)).toEqual(paragraphsIn(await exported(now)))
  expect(rejected(xml)).toEqual(paragraphsIn(await exported(old)))
  expect(moves(xml, 'From')).toEqual(moves(xml, 'To'))
}

/** What became of the ends of the paragraphs that were put in or taken out, where nothing in them has moved. */
function marksIn(xml: string): (string | undefined)[] {
  expect(xml).not.toContain('<w:moveFrom ')
  return [...xml.matchAll(/<w:pPr>(?:(?!<\/w:pPr>).)*?<w:rPr><w:(ins|del) /g)].map(([, mark]) => mark)
}

/** What the moves are called that have such an end, in order of their names. */
function moves(xml: string, end: 'From' | 'To'): (string | undefined)[] {
  const starts = xml.matchAll(new RegExp(`<w:move${end}RangeStart [^>]*w:name="([^"]+)"`, 'g'))
  return [...starts].map(([, name]) => name).sort()
}

async function redline(old: string, now: string): Promise<string> {
  const bytes = await writeRedline(compareDrafts(read(old), read(now)), '讲话')
  return filesIn(bytes).get('word/document.xml') ?? ''
}

async function exported(text: string): Promise<string> {
  return filesIn(await writeWord(layOutDraft(read(text)))).get('word/document.xml') ?? ''
}

async function imported(text: string): Promise<string> {
  const word = readWord(await writeWord(layOutDraft(read(text))))
  return 'text' in word ? word.text : ''
}

function read(text: string) {
  return foldDraft(readManuscript(text))
}
