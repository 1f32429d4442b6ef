import {describe, expect, test} from 'vitest'
import {
  editManuscript,
  type Manuscript,
  offsetAt,
  positionAt,
  readManuscript,
  sliceText,
} from '../../server/src/core/reading/manuscript'

const blocksOf = ({places}: Manuscript) => [...places].map(({block}) => `${block.facts.kind} ${block.text}`)
const textsOf = (text: string) => [...readManuscript(text).places].map(({block}) => block.text)

describe('一行一块', () => {
  test('有没有空行都一样', () => {
    expect(textsOf('同志们：\n今天开会。\n\n一、认识\n')).toEqual([
      '同志们：\n',
      '今天开会。\n',
      '\n',
      '一、认识\n',
      '',
    ])
  })

  test('三种换行都认，换行留在块里', () => {
    expect(textsOf('甲\r\n乙\r丙\n丁')).toEqual(['甲\r\n', '乙\r', '丙\n', '丁'])
  })

  test('空文本是一个空块', () => {
    expect(readManuscript('')).toMatchObject({length: 0, lines: 1, places: {length: 1}})
  })

  test('列表、引用各行自成一块', () => {
    expect(textsOf('- 甲\n- 乙\n> 丙\n> 丁')).toHaveLength(4)
  })
})

describe('跨行的写法是一块', () => {
  test.each([
    ['文首信息', '---\n文种: 讲话\n---\n正文', ['frontMatter ---\n文种: 讲话\n---\n', 'prose 正文']],
    ['围栏', '甲\n~~~\n# 乙\n~~~~\n丙', ['prose 甲\n', 'code ~~~\n# 乙\n~~~~\n', 'prose 丙']],
    ['没有闭合的围栏到文末', '```\n甲\n\n乙', ['code ```\n甲\n\n乙']],
    ['批注', '<!-- 甲\n\n乙 -->\n丙', ['comment <!-- 甲\n\n乙 -->\n', 'prose 丙']],
    ['没有闭合的批注只是一行', '<!-- 甲\n乙', ['prose <!-- 甲\n', 'prose 乙']],
    ['批注之后还有字的是正文', '<!-- 甲 -->乙', ['prose <!-- 甲 -->乙']],
    ['表格', '|甲|乙|\n|-|-|\n|丙|丁|\n戊', ['table |甲|乙|\n|-|-|\n|丙|丁|\n', 'prose 戊']],
    ['样式', '<style>\np {}\n</style>\n甲', ['code <style>\np {}\n</style>\n', 'prose 甲']],
    ['加粗跨行', '甲**乙\n丙**丁\n戊', ['prose 甲**乙\n丙**丁\n', 'prose 戊']],
    ['代码跨行', '甲`乙\n丙`丁\n戊', ['prose 甲`乙\n丙`丁\n', 'prose 戊']],
    [
      '链接跨行',
      '见[方案\n全文](https://example.cn)\n戊',
      ['prose 见[方案\n全文](https://example.cn)\n', 'prose 戊'],
    ],
  ])('%s', (_, text, expected) => expect(blocksOf(readManuscript(text))).toEqual(expected))
})

describe('看似跨行而各是一行', () => {
  test.each([
    ['待填处', '会议由**同志主持\n**同志讲话'],
    ['待填的数', '总投资**亿元\n占地**亩'],
    ['一句完了的', '对**的情况很满意。\n对**的情况不满意'],
    ['中间有空行', '甲**乙\n\n丙**丁'],
    ['单个星号', '今年*月上旬\n*月中旬'],
    ['隔得太远', '甲**乙\n丙\n丁\n戊\n己**庚'],
    ['文首的线', '---\n同志们:\n今天开会\n---\n'],
    ['文首未闭合', '---\n文种: 讲话\n正文'],
    ['不在文首', '甲\n---\n文种: 讲话\n---'],
    ['竖线', '甲|乙\n丙|丁'],
    ['列数不同', '甲|乙\n-|-|-'],
  ])('%s', (_, text) => {
    expect([...readManuscript(text).places].every(({block}) => block.lines === 1)).toBe(true)
  })
})

describe('修改', () => {
  const text = '# 标题\n\n一、认识\n甲**乙\n丙**丁\n二、任务\n'

  test('没有改到的块还是原来的块', () => {
    const before = readManuscript(text)
    const after = editManuscript(before, {start: 8, end: 8, text: '提高'})
    expect(sliceText(after, 0, after.length)).toBe('# 标题\n\n一、提高认识\n甲**乙\n丙**丁\n二、任务\n')
    const kept = [...after.places].filter(({block}) =>
      [...before.places].some(place => place.block === block),
    )
    expect(after.places.length - kept.length).toBe(1)
  })

  test('后一行的改动改变前一行的归属', () => {
    const before = readManuscript(text)
    const at = text.indexOf('**丁')
    const after = editManuscript(before, {start: at, end: at + 2, text: ''})
    expect(blocksOf(after)).toEqual(blocksOf(readManuscript(sliceText(after, 0, after.length))))
    expect(after.places).toHaveLength(before.places.length + 1)
  })

  test('文末加上闭合的线，文首才成其为文首', () => {
    const before = readManuscript('---\n文种: 讲话\n甲\n乙\n')
    const after = editManuscript(before, {start: before.length, end: before.length, text: '---\n'})
    expect(blocksOf(after)).toEqual(['frontMatter ---\n文种: 讲话\n甲\n乙\n---\n', 'blank '])
  })

  test.each([
    ['分隔行写成，上一行才是表头', '甲|乙\n|-甲|-|\n', '甲', 1],
    ['下一行有了竖线，表格长一行', '|甲|\n|-|\n乙丙\n', '丙', 0],
    ['下面几行的星号成对，上一行才跨行', '甲**乙\n丙\n丁星戊\n', '星', 1],
    ['批注在后面闭合', '<!-- 甲\n\n乙\n丙，丁\n', '，', 1],
  ])('%s', (_, text, mark, length) => {
    const inserted = {甲: '', 丙: '|', 星: '**', '，': '-->'}[mark] ?? ''
    const start = text.lastIndexOf(mark)
    const before = readManuscript(text)
    const after = editManuscript(before, {start, end: start + length, text: inserted})
    expect(blocksOf(after)).toEqual(blocksOf(readManuscript(sliceText(after, 0, after.length))))
    expect(after.places.length).toBeLessThan(before.places.length)
  })

  test('回车与换行拆开又合上', () => {
    const before = readManuscript('甲\r\n乙')
    const apart = editManuscript(before, {start: 2, end: 2, text: '丙'})
    expect(textsOf('甲\r丙\n乙')).toEqual([...apart.places].map(({block}) => block.text))
    const together = editManuscript(apart, {start: 2, end: 3, text: ''})
    expect([...together.places]).toEqual([...before.places])
  })

  test('越界的修改收到文本之内', () => {
    const after = editManuscript(readManuscript('甲乙'), {start: 1, end: 99, text: '丙'})
    expect(sliceText(after, -5, 99)).toBe('甲丙')
  })
})

describe('位置', () => {
  const manuscript = readManuscript('𠮷林\r\n```\n甲\n```\n乙')

  test.each([
    ['开头', 0, 0, 0],
    ['增补字符占两个', 2, 0, 2],
    ['行末', 3, 0, 3],
    ['块里的第二行', 9, 2, 0],
    ['最后', 16, 4, 1],
  ])('%s', (_, offset, line, character) => {
    expect(positionAt(manuscript, offset)).toEqual({line, character})
    expect(offsetAt(manuscript, line, character)).toBe(offset)
  })

  test('越界的位置收到文本之内', () => {
    expect(positionAt(manuscript, 99)).toEqual({line: 4, character: 1})
    expect(positionAt(manuscript, -1)).toEqual({line: 0, character: 0})
    expect(positionAt(manuscript, 4)).toEqual({line: 0, character: 3})
    expect(offsetAt(manuscript, 0, 99)).toBe(3)
    expect(offsetAt(manuscript, 9, 0)).toBe(manuscript.length)
    expect(offsetAt(manuscript, -1, 5)).toBe(0)
  })

  test('文末换行之后还有一行', () => {
    const ended = readManuscript('甲\n')
    expect(ended.lines).toBe(2)
    expect(positionAt(ended, 2)).toEqual({line: 1, character: 0})
    expect(offsetAt(ended, 1, 0)).toBe(2)
  })

  test('每个位置来回都一样', () => {
    const text = '甲乙\r\n\r丙\n|a|\n|-|\n|b|\n<!--\n丁-->\n'
    const manuscript = readManuscript(text)
    for (let offset = 0; offset <= text.length; offset++) {
      if (text.slice(offset - 1, offset + 1) === '\r\n') continue
      const {line, character} = positionAt(manuscript, offset)
      expect(offsetAt(manuscript, line, character)).toBe(offset)
      expect(line).toBe(text.slice(0, offset).split(/\r\n|\r|\n/).length - 1)
    }
  })
})

test('一样的空行共用所知，各占各的位置', () => {
  const [one, other] = readManuscript('甲\n\n\n乙\n').places.slice(1, 3)
  expect(other?.block.facts).toBe(one?.block.facts)
  expect(other?.block).not.toBe(one?.block)
})
