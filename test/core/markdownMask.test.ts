import {describe, expect, test} from 'vitest'
import type {BlockKind} from '../../server/src/core/blocks/facts'
import {maskMarkdown} from '../../server/src/core/blocks/markdownMask'
import {FILLER} from '../../server/src/core/filler'

/** The prose with `·` for filler, then in brackets the marks that Markdown would have taken. */
function mask(text: string, kind: BlockKind = 'prose'): string {
  const {prose, swallowed} = maskMarkdown(text, kind)
  expect(prose).toHaveLength(text.length)
  const marks = swallowed.map(({start, end}) => text.slice(start, end))
  return prose.replaceAll(FILLER, '·') + (marks.length > 0 ? ` [${marks.join(' ')}]` : '')
}

describe('标记遮住，文字照旧', () => {
  test.each([
    ['## 一、总体要求 ##', '···一、总体要求···'],
    ['> > 引用的话', '····引用的话'],
    ['- 清单一项', '··清单一项'],
    ['1. 完善台账', '1. 完善台账'],
    ['1. **压实责任**，抓好整改', '1. ··压实责任··，抓好整改'],
    ['    缩进的一段**重点**', '    缩进的一段··重点··'],
    ['运行`npm start`即可', '运行···········即可'],
    ['见[实施方案](docs/plan.md "附件")。', '见·实施方案····················。'],
    ['![现场照片](a.png)', '··············'],
    ['详见<https://example.cn/a>', '详见······················'],
    ['网址https://example.cn/a?b=1，电话不变', '网址························，电话不变'],
    ['发至zhang@example.cn。', '发至················。'],
    ['<p>正文<b>重点</b></p>', '···正文···重点········'],
    ['前<!-- 备注 -->后', '前···········后'],
    ['<style>p{color:red}</style>', '·'.repeat(27)],
    ['[方案]: https://example.cn', '·'.repeat(24)],
    ['---', '···'],
    ['===\r\n', '···\r\n'],
    ['长街路18号\\\n', '长街路18号·\n'],
    ['写作\\*和&amp;', '写作\\*和&amp;'],
    ['\uFEFF# 标题', '\uFEFF··标题'],
    ['单独的**没有下文', '单独的**没有下文'],
  ])('%j', (text, expected) => expect(mask(text)).toBe(expected))

  test('CommonMark 不认而写稿人看作加粗的，也遮住', () => {
    expect(mask('**加强领导。**要层层落实')).toBe('··加强领导。··要层层落实')
    expect(mask('把**“三件实事”**办好')).toBe('把··“三件实事”··办好')
  })

  test('方括号后的圆括号不像链接时，原样保留', () => {
    expect(mask('[附件](略)')).toBe('[附件](略)')
    expect(mask('[主持人]: 请代表发言')).toBe('[主持人]: 请代表发言')
  })
})

describe('Markdown 会吃掉的待填处看得见', () => {
  test.each([
    ['今年*月*日', '* *'],
    ['**市**区造林', '** **'],
    ['总投资**亿元**', '** **'],
    ['总投资**亿元，占地**亩', '** **'],
    ['刚才，*医院、卫生院和*街道作了发言', '* *'],
    ['**同志主持会议并请**同志讲话', '** **'],
    ['__月__', '__ __'],
    ['***市***到会', '*** ***'],
    ['* 同志作了发言', '*'],
    ['请<XX>同志讲话', '<XX>'],
    ['- 预计*月*日完工', '* *'],
  ])('%j', (text, marks) => {
    const masked = mask(text)
    expect(masked.replace(/^··/, '- ')).toBe(`${text} [${marks}]`)
  })

  test.each([
    ['**市场主体**名称不变', '··市场主体··名称不变'],
    ['建设**医院**、**学校**各一所', '建设··医院··、··学校··各一所'],
    ['抓好**人**这个关键', '抓好··人··这个关键'],
    ['厉行**勤俭节约**反对浪费', '厉行··勤俭节约··反对浪费'],
    ['完成投资8**亿元**', '完成投资8··亿元··'],
    ['**年度目标**人人有份', '··年度目标··人人有份'],
    ['*注：数据截至五月*', '·注：数据截至五月·'],
    ['刊于*Nature*杂志', '刊于·Nature·杂志'],
    ['* 同志们要带头', '··同志们要带头'],
    ['7*24*365全程值守', '7*24*365全程值守'],
    ['他***说', '他***说'],
  ])('不是待填处：%j', (text, expected) => expect(mask(text)).toBe(expected))
})

describe('各类块', () => {
  test('表格只留格中的字', () => {
    expect(mask('| 项目 | 数量 |\n|---|:-:|\n| **造林** | *月*日 |\n', 'table')).toBe(
      '· 项目 · 数量 ·\n·········\n· ··造林·· · *月*日 ·\n [* *]',
    )
  })

  test('代码、批注、文首信息整块遮住，换行保留', () => {
    for (const kind of ['code', 'comment', 'frontMatter'] as const)
      expect(mask('甲乙\r\n丙', kind)).toBe('··\r\n·')
  })
})

test('没有标记的一行就是原来的字', () => {
  const text = '2024-2025年，增长8.5%（预计）。𠮷林'
  expect(maskMarkdown(text, 'prose').prose).toBe(text)
})

describe('坏文本既不出错也不拖延', () => {
  test.each([
    ['嵌套引用', '>'.repeat(10_000)],
    ['嵌套编号', '1. '.repeat(10_000)],
    ['长行', '**长**'.repeat(400_000)],
    ['长行未闭合的批注', '<!--'.repeat(500_000)],
    ['方括号', '['.repeat(1_000_000)],
    ['链接', '[a]('.repeat(500_000)],
    ['反引号', '`'.repeat(1_000_000)],
    ['网址后的点', `http://${'.'.repeat(1_000_000)}a`],
    ['邮件地址', `${'a'.repeat(1_000_000)}@`],
    ['孤立的代理项', `${'\ud842'.repeat(1000)}**甲**\udfb7`],
    ['空字符', '\0**甲**\0'],
  ])('%s', (_, text) => {
    const began = performance.now()
    mask(text)
    expect(performance.now() - began).toBeLessThan(5000)
  })
})
