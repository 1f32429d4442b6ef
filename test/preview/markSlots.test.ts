import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import {describe, expect, test, vi} from 'vitest'
import * as core from '../../server/src/core/index'
import {showDrafts} from '../../server/src/preview/showDrafts'

const OPTIONS = {html: true, linkify: true}
const MARK = /<mark class="nigao-slot[^>]*>([^<]*)<\/mark>/g
const ALL_PRIVATE = Array.from({length: 0xf900 - 0xe000}, (_, at) => String.fromCharCode(0xe000 + at)).join(
  '',
)

describe('待填照原样显示，并加标记', () => {
  test.each([
    ['* 同志作了发言。', '<p>⟦*⟧ 同志作了发言。</p>'],
    ['今年*月*日，*医院、卫生院和*街道', '<p>今年⟦*⟧月⟦*⟧日，⟦*⟧医院、卫生院和⟦*⟧街道</p>'],
    ['总投资**亿元，增长**%', '<p>总投资⟦**⟧亿元，增长⟦**⟧%</p>'],
    ['____年度工作', '<p>⟦____⟧年度工作</p>'],
    ['总投资\\*亿元', '<p>总投资⟦*⟧亿元</p>'],
    ['同比增长%，第届会议', '<p>同比增长⟦%⟧，⟦第届⟧会议</p>'],
    ['# 在XX会议上的讲话', '<h1>在⟦XX⟧会议上的讲话</h1>'],
    ['- 由XX同志负责', '<ul>\n<li>由⟦XX⟧同志负责</li>\n</ul>'],
    ['**完成XX万元**', '<p><strong>完成⟦XX⟧万元</strong></p>'],
    ['[附件XX](a.docx)', '<p><a href="a.docx">附件⟦XX⟧</a></p>'],
  ])('%s', (source, html) => expect(render(source)).toBe(html))

  test('表格里的也是', () => {
    const html = render('| 项目 | 金额 |\n|---|---|\n| 造林 | *亩 |')
    expect(html).toContain('<td>⟦*⟧亩</td>')
  })

  test('缺数字的一边留出空白', () => {
    expect(html('增长%')).toContain('nigao-gap-before')
    expect(html('第届会议')).toContain('nigao-gap-after')
    expect(html('增长XX%')).not.toContain('nigao-gap')
  })

  test('说明填什么', () => {
    expect(titles('由XX同志负责，投资XX亿元，增长%，以_新时代中国特色社会主义思想为指导')).toEqual([
      '待填：姓名',
      '待填：数字',
      '此处缺数字',
      '此处词语缺失，疑为“习近平”',
    ])
  })
})

describe('不是待填的，与没有拟稿时一样', () => {
  test.each([
    '**重点**是*抓落实*，`XX万元`',
    '```XX\n投资XX万元，*月*日\n```',
    '<div>\n投资XX万元\n</div>',
    '![图XX](a.png "XX月")',
    '* 一\n* 二\n\n***\n\n[ ] 待办',
    '科技创新<!-- 先占个位 -->\n\n<!-- 请统计局核 -->',
    '',
  ])('%j', source => expect(render(source)).toBe(plain(source)))

  test('标题的锚点和大纲仍读得到待填的字', () => {
    const heading = engine().parse('# 在XX会议上的讲话', {})[1]
    expect(heading?.content).toBe('在XX会议上的讲话')
    expect(heading?.children?.map(({content}) => content).join('')).toBe('在XX会议上的讲话')
  })
})

describe('不论什么文字', () => {
  test('每一行仍在原来的行上，滚动才能对齐', () => {
    const source = readFileSync(resolve(import.meta.dirname, '../drafts/gapped-work-summary.md'), 'utf8')
    const lines = source.split('\n')
    const starts = engine()
      .parse(source, {})
      .flatMap(({map, type}) => (map && type === 'paragraph_open' ? [map[0]] : []))
    expect(starts.length).toBeGreaterThan(5)
    for (const start of starts) {
      expect(lines[start]).not.toBe('')
      expect(lines[start - 1] ?? '').toBe('')
    }
  })

  test('原文里的专用区字符原样保留；全用到了，就不加标记', () => {
    expect(render('\ue000XX万元\ue0010\ue002')).toBe('<p>\ue000⟦XX⟧万元\ue0010\ue002</p>')
    expect(render(`${ALL_PRIVATE}XX万元`)).toBe(plain(`${ALL_PRIVATE}XX万元`))
  })

  test('不留下记号，去掉标记后的文字与原文的字一样多', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FRAGMENTS), {maxLength: 12}), fragments => {
        const rendered = engine().render(fragments.join(''))
        expect(rendered).not.toMatch(/[\ue000-\uf8ff]|%EE%80%8[01]/)
        expect(count(rendered, '同')).toBe(count(plain(fragments.join('')), '同'))
      }),
    )
  })

  test('改过再看，与从头看相同', () => {
    const md = engine()
    const words = fc.array(fc.constantFrom(...FRAGMENTS), {maxLength: 6}).map(parts => parts.join(''))
    fc.assert(
      fc.property(words, words, words, (before, middle, after) => {
        md.render(`${before}\n\n${after}`)
        const edited = `${before}\n\n${middle}${after}`
        expect(md.render(edited)).toBe(engine().render(edited))
      }),
    )
  })

  test('读不出来时，照没有拟稿时显示', () => {
    const md = engine()
    const logged = vi.spyOn(console, 'error').mockReturnValue()
    const broken = vi.spyOn(core, 'readManuscript').mockImplementation(() => {
      throw new Error('坏了')
    })
    expect(md.render('今年*月*日').trim()).toBe(plain('今年*月*日'))
    expect(logged).toHaveBeenCalledOnce()
    broken.mockRestore()
    logged.mockRestore()
  })
})

const FRAGMENTS = [
  ...[
    '* 同志',
    '今年*月*日',
    '**亿元',
    '增长%，',
    '第届会议',
    'XX万元',
    '____',
    '【待补】',
    '[XX]',
    '以_新时代',
  ],
  ...['**', '*', '_', '`', '```', '\n', '\n\n', '> ', '- ', '| ', '|---|---|\n', '# ', '    ', '---\n'],
  ...[
    '[',
    '](a.md "',
    '")',
    '![',
    '](http://a.cn/XX)',
    '<div>',
    '</div>',
    '<!--',
    '-->',
    '\\',
    '[XX]: b.md\n',
  ],
  ...['www.XX.com', '同', '，', '&nbsp;', '\r\n'],
]

function engine(): MarkdownIt {
  return showDrafts(new MarkdownIt(OPTIONS), () => true)
}

function html(source: string): string {
  return engine().render(source).trim()
}

/** With `⟦…⟧` in place of the marks. */
function render(source: string): string {
  return html(source).replace(MARK, '⟦$1⟧')
}

function plain(source: string): string {
  return new MarkdownIt(OPTIONS).render(source).trim()
}

function titles(source: string): string[] {
  return [...html(source).matchAll(/title="([^"]*)"/g)].map(match => match[1] ?? '')
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}
