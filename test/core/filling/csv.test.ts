import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readCsv, writeCsv} from '../../../server/src/core/filling/csv'

const cells = (text: string) => readCsv(text).rows.map(row => row.cells)

describe('读表格', () => {
  test.each([
    ['LF', '甲,乙\n1,2\n'],
    ['CRLF', '甲,乙\r\n1,2\r\n'],
    ['CR', '甲,乙\r1,2\r'],
    ['换行混用', '甲,乙\n1,2\r\n'],
    ['末行没有换行', '甲,乙\n1,2'],
    ['字节序标记', '\uFEFF甲,乙\n1,2\n'],
    ['标记后面是引号', '\uFEFF"甲",乙\n1,2\n'],
    ['空行', '\n甲,乙\n\n1,2\n\n'],
    ['只有逗号的行', '甲,乙\n,\n1,2\n ,\n'],
    ['都加引号', '"甲","乙"\n"1","2"\n'],
    ['制表符', '甲\t乙\n1\t2\n'],
  ])('%s', (_, text) =>
    expect(cells(text)).toEqual([
      ['甲', '乙'],
      ['1', '2'],
    ]),
  )

  test('引号里的逗号、换行和两个引号', () => {
    expect(cells('甲\n"1,2"\n"一\r\n二"\n"说""好"""\n""\n"",\n')).toEqual([
      ['甲'],
      ['1,2'],
      ['一\r\n二'],
      ['说"好"'],
    ])
  })

  test('没有加引号的格子里，引号是普通的字', () => {
    expect(cells('甲,乙\n说"好",他\n')).toEqual([
      ['甲', '乙'],
      ['说"好"', '他'],
    ])
  })

  test('行首行末的空格子也在', () => {
    expect(cells(',1,\n,,2')).toEqual([
      ['', '1', ''],
      ['', '', '2'],
    ])
  })

  test('行号与电子表格里的相同：空行和格子里的换行都不打乱', () => {
    const {rows} = readCsv('甲\n\n"一\n二"\n三\n')
    expect(rows.map(({number}) => number)).toEqual([1, 3, 4])
  })

  test.each([
    ['甲,乙\n1,"2\n3,4\n', '第2行第2列的引号没有配对'],
    ['甲,乙\n"1"2,3\n', '第2行第1列的后引号之后还有文字'],
    ['"甲', '第1行第1列的引号没有配对'],
    ['甲\n1\n"', '第3行第1列的引号没有配对'],
  ])('%j', (text, fault) => expect(readCsv(text).fault).toContain(fault))

  test('空的没有行', () => {
    expect(readCsv('')).toEqual({rows: []})
    expect(readCsv('\uFEFF\r\n\r\n')).toEqual({rows: []})
  })

  test('很长的格子、没有配对的引号，也很快', () => {
    const long = '甲""'.repeat(300_000)
    expect(readCsv(`"${long}"\n`).rows[0]?.cells[0]).toBe('甲"'.repeat(300_000))
    expect(readCsv(`"${long}`).fault).toContain('没有配对')
  })
})

describe('写表格', () => {
  test('带字节序标记，用 CRLF，该加引号的加引号', () => {
    expect(writeCsv([['甲', '说"好"', '一,二', '一\n二', '']])).toBe(
      '\uFEFF甲,"说""好""","一,二","一\n二",\r\n',
    )
  })

  test('写了再读，一字不差', () => {
    const cell = fc.oneof(
      fc.string({unit: 'grapheme'}),
      fc.stringMatching(/^[甲乙",\n\r\t ']*$/),
      fc.constantFrom('"', '""', '\r\n', ',', '\uFEFF'),
    )
    const table = fc
      .integer({min: 1, max: 5})
      .chain(width => fc.array(fc.array(cell, {minLength: width, maxLength: width}), {maxLength: 6}))
    fc.assert(
      fc.property(table, rows => {
        const text = writeCsv([['甲', '乙'], ...rows])
        const filled = rows.filter(row => row.some(written => written.trim() !== ''))
        expect(cells(text).slice(1)).toEqual(filled)
      }),
    )
  })
})

describe('电子表格会当作公式的', () => {
  test.each(['=HYPERLINK("甲")', '+甲', '-甲', '@甲', '\t=1', '\r=1', '＝甲', '-1+2', '+-5'])(
    '%j 前面加撇号，读回不变',
    cell => {
      const text = writeCsv([['列', cell]])
      expect(text).toMatch(/,"?'/)
      expect(cells(text)).toEqual([['列', cell]])
    },
  )

  test.each(['-5', '+8.5%', '5', '甲-乙', '—甲'])('%j 照写', cell => {
    expect(writeCsv([[cell]])).toBe(`\uFEFF${cell}\r\n`)
  })

  test('本来就有撇号的，读回也不变', () => {
    const rows = [["'=甲", "''+甲", "'甲", "'"]]
    expect(cells(writeCsv(rows))).toEqual(rows)
  })
})
