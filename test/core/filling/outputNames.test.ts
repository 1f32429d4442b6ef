import {describe, expect, test} from 'vitest'
import {outputNames} from '../../../server/src/core/filling/outputNames'

function names(pattern: string | undefined, ...units: readonly string[]) {
  const rows = units.map((unit, index) => ({where: `第${index + 2}行`, answers: new Map([['单位', unit]])}))
  return outputNames('讲话.md', pattern, rows, ['单位'])
}

describe('文件名', () => {
  test('没有写法的，用模板的名称和序号，位数相同', () => {
    expect(names(undefined, '甲', '乙').names).toEqual(['讲话-1.md', '讲话-2.md'])
    expect(names(undefined, ...'甲'.repeat(10)).names[0]).toBe('讲话-01.md')
  })

  test('列和序号填进去，没有扩展名的补上', () => {
    expect(names('{序号}{单位}讲话', '县医院').names).toEqual(['1县医院讲话.md'])
    expect(names('{单位}.txt', '县医院').names).toEqual(['县医院.txt'])
  })

  test('文件名里不能有的记号换成全角，走不出文件夹', () => {
    expect(names('{单位}.md', '../../甲', '乙/丙\\丁', 'a:b*c?d"e<f>g|h', '戊\n\u0000己').names).toEqual([
      '..／..／甲.md',
      '乙／丙＼丁.md',
      'a：b＊c？d＂e＜f＞g｜h.md',
      '戊 己.md',
    ])
  })

  test.each([
    ['{单位}.md', ['甲', ''], '第3行的“单位”空着，文件名写不全'],
    ['{单位}.md', ['甲', '乙', '甲'], '第2行、第4行的文件名都是“甲.md”'],
    ['{单位}.md', ['Abc', 'aBC'], '第2行、第3行的文件名都是'],
    ['{单位}.md', ['CON'], '是系统保留的'],
    ['{单位}.md', ['conin$'], '是系统保留的'],
    ['{单位}.md', ['CONOUT$.甲'], '是系统保留的'],
    ['{单位}讲话.md', ['aux .'], '是系统保留的'],
    ['{单位}.md', ['长'.repeat(90)], '文件名太长'],
    ['讲话.md', ['甲', '乙'], '第2行、第3行的文件名都是“讲话.md”'],
    ['{电话}.md', ['甲'], '“{电话}”不是数据的一列'],
    ['甲/{单位}.md', ['甲'], '不能有“/”'],
    ['..\\{单位}.md', ['甲'], '不能有“/”'],
    ['{单位}?.md', ['甲'], '不能有 :'],
    ['.md', ['甲'], '文件名是空的'],
  ])('%j %j', (pattern, units, fault) => {
    const found = names(pattern, ...units)
    expect(found.names).toEqual([])
    expect(found.faults.join('')).toContain(fault)
  })

  test('扩展名前的点和空格去掉', () => {
    expect(names('{单位}', '甲. ').names).toEqual(['甲.md'])
    expect(names('{单位}', '..').faults).toEqual(['第2行的文件名是空的，请换一种写法'])
  })

  test('底稿没有扩展名的，生成 Markdown 稿件', () => {
    const rows = [{where: '第2行', answers: new Map([['单位', '甲']])}]
    expect(outputNames('讲话', '{单位}', rows, ['单位']).names).toEqual(['甲.md'])
    expect(outputNames('讲话', undefined, rows, ['单位']).names).toEqual(['讲话-1.md'])
  })

  test('同名的再多，也很快说完', () => {
    const rows = Array.from({length: 300_000}, (_, index) => ({
      where: `第${index + 2}行`,
      answers: new Map(),
    }))
    expect(outputNames('底稿.md', '讲话.md', rows, ['单位']).faults).toEqual([
      '第2行、第3行、第4行等的文件名都是“讲话.md”，请在文件名里加上能区分的列或 {序号}',
    ])
  })
})
