import {describe, expect, test} from 'vitest'
import {
  foldDraft,
  type LaidItem,
  LINE_BREAK,
  layOutAs,
  readManuscript,
  textOf,
} from '../../../server/src/core/index'

const HEAD = '# 在全县水利工作会议上的讲话\n\n同志们：\n\n'

/** Each paragraph as `role: words`, `…` before a later sentence, a reading in brackets behind its character. */
function read(text: string) {
  const {layout, unclear, profile} = layOutAs(foldDraft(readManuscript(text)), 'read-aloud')
  return {items: layout.items.map(shown), unclear, profile, layout}
}

function shown(item: LaidItem): string {
  if (item.kind === 'table') return item.rows.map(row => row.map(textOf).join(' | ')).join(' / ')
  const words = item.runs
    .map(({text, reading}) => (reading === undefined ? text : `${text}(${reading})`))
    .join('')
  return `${item.goesOn ? '…' : ''}${item.role}: ${words}`
}

/** The lines of the draft that say the words, with what the front matter says of them. */
function body(asked: string, words: string): string | undefined {
  return read(`---\n注音: ${asked}\n---\n\n${HEAD}${words}\n`).items.at(-1)
}

describe('一句一段', () => {
  test('每句另起一行，第二句起不缩进，哪一句都不分在两页', () => {
    const {items, layout} = read(`${HEAD}堤修好了。“水通了吗？”“通了！”大家放心。\n`)
    expect(items.slice(2)).toEqual([
      'body: 堤修好了。',
      '…body: “水通了吗？”',
      '…body: “通了！”',
      '…body: 大家放心。',
    ])
    expect(layout.items.every(item => item.kind === 'table' || item.isWhole)).toBe(true)
  })

  test('分号隔开的还是一句，没有句号的也是一句', () => {
    expect(read(`${HEAD}一是修堤；二是清渠。要快\n`).items.slice(2)).toEqual([
      'body: 一是修堤；二是清渠。',
      '…body: 要快',
    ])
  })

  test('随文的小标题自成一段，与下一句在一页上', () => {
    const {items} = read(`${HEAD}一、任务\n\n（一）备料要早。开工要快。\n\n（二）验收要严。资金要足。\n`)
    expect(items.slice(2, 5)).toEqual(['heading: 一、任务', 'heading: （一）备料要早。', '…body: 开工要快。'])
  })

  test('长标题按大字的宽度分行', () => {
    const {layout} = read('# 在全县春季农田水利建设工作推进会议上的讲话\n\n同志们：\n\n要快。\n')
    const [title] = layout.items
    const lines = title?.kind === 'paragraph' ? textOf(title.runs).split(LINE_BREAK) : []
    expect(lines.length).toBe(2)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(14)
  })

  test('版头和版记不念，不印', () => {
    const {items} = read(`---\n版头: 清河县人民政府文件\n抄送: 县委办\n---\n\n${HEAD}要快。\n`)
    expect(items.filter(item => /^(?:letterhead|copies)/.test(item))).toEqual([])
  })
})

describe('注音', () => {
  test('写明拼音的照写，带声调数字的换成声调', () => {
    expect(body('厍 shè', '厍局长来了。')).toBe('body: 厍(shè)局长来了。')
    expect(
      body('厍（she4），缑 gou1，吕 lv3，律 lü4，柳 liu3，岳 yue4，阿 e1，妈 ma5', '厍缑吕律柳岳阿妈'),
    ).toBe('body: 厍(shè)缑(gōu)吕(lǚ)律(lǜ)柳(liǔ)岳(yuè)阿(ē)妈(ma)')
  })

  test('只写字的，读音只有一种就注', () => {
    expect(body('亳、盱', '亳州和盱眙。')).toBe('body: 亳(bó)州和盱(xū)眙。')
  })

  test('读音不止一种的不猜，说出来', () => {
    const {items, unclear} = read(`---\n注音: 单，歙\n---\n\n${HEAD}单县和歙县。\n`)
    expect(items.at(-1)).toBe('body: 单县和歙县。')
    expect(unclear).toEqual(['单', '歙'])
  })

  test('写成词的只注这个词，从第一个字注到写明的为止', () => {
    expect(body('单县 shàn；单 dān', '单县的单据。')).toBe('body: 单(shàn)县的单(dān)据。')
    expect(body('盱眙 xū yí', '盱眙的眙。')).toBe('body: 盱(xū)眙(yí)的眙。')
  })

  test('标题、讲话人、表格里也注，四字节的字也认', () => {
    const {items} = read(
      `---\n注音: 厍 shè,𫖯 fǔ\n---\n\n# 厍局长的讲话\n\n厍𫖯\n\n同志们：\n\n要快。\n\n| 厍 |\n| --- |\n| 𫖯 |\n`,
    )
    expect(items[0]).toBe('title: 厍(shè)局长的讲话')
    expect(items).toContain('speakerLine: 厍(shè)𫖯(fǔ)')
  })

  test('看不懂的不管', () => {
    expect(body('shè，厍 123，，', '厍局长来了。')).toBe('body: 厍(shè)局长来了。')
  })

  test('公文版式里没有注音', () => {
    const draft = foldDraft(readManuscript(`---\n注音: 厍 shè\n---\n\n${HEAD}厍局长来了。\n`))
    const {layout, unclear} = layOutAs(draft, 'speech')
    expect(unclear).toEqual([])
    expect(layout.items.some(item => item.kind === 'paragraph' && item.runs.some(run => run.reading))).toBe(
      false,
    )
  })
})
