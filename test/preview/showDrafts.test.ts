import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import type {Token} from 'markdown-it'
import MarkdownIt from 'markdown-it'
import readCjkEmphasis from 'markdown-it-cjk-friendly'
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import * as core from '../../server/src/core/index'
import {parseDraft, teachDrafts} from '../../server/src/preview/parseDraft'
import {showDrafts} from '../../server/src/preview/showDrafts'
import {createSlotReader} from '../../server/src/preview/slotReader'

const OPTIONS = {html: true, linkify: true, typographer: true}
/** Every kind of token, with slots that mean nothing to Markdown wherever words can stand. */
const KINDS = `# 在XX会议上的讲话

完成投资XX亿元，**由XX同志*牵头*负责**，~~原定XX万元~~\\
见[附件XX](a.md "XX月")，![图XX](a.png "XX月")，\`XX万元\`<br>另有XX万元  
地址http://a.cn/XX，&nbsp;共\\*XX人
又起一行

2. 由XX同志负责
3. 另议

- 投资XX万元

> 引用XX万元

| 项目 | XX县 |
|:--|--:|
| 造林 | XX亩 |

---

    缩进的XX万元

\`\`\`XX
代码XX万元
\`\`\`

<div>
XX万元
</div>
`
const MARKDOWN_IT = 'node_modules/markdown-it/lib'
const RULE = /^rules_\w+.*\.mjs$/
/** A kind of token in the source of markdown-it. */
const KIND = /(?:state\.push|Token)\('(\w+)'|'(\w+_(?:open|close))'/g
const NESTED_QUANTIFIER = /^(?:甲+)+$/
const ENDLESS = '甲'.repeat(40)

describe('Markdown 的解析与没有拟稿时完全相同，大纲、链接和折叠靠它', () => {
  test('每一种记号都试到了', () => {
    const files = readdirSync(MARKDOWN_IT, {recursive: true, encoding: 'utf8'}).filter(name =>
      RULE.test(name),
    )
    const source = files.map(name => readFileSync(join(MARKDOWN_IT, name), 'utf8')).join('')
    const made = [...source.matchAll(KIND)].map(match => match[1] ?? match[2] ?? '')
    const tried = new Set(flat(new MarkdownIt(OPTIONS).parse(KINDS, {})).map(({type}) => type))
    // Made into plain text before anybody sees it.
    expect(made.length).toBeGreaterThan(40)
    expect(made.filter(kind => kind !== 'text_special' && !tried.has(kind))).toEqual([])
  })

  test('每一种记号', () =>
    expect(engine().parse(KINDS, {})).toEqual(new MarkdownIt(OPTIONS).parse(KINDS, {})))

  test('任意的文字，显示过稿件以后也是', () => {
    const md = engine()
    fc.assert(
      fc.property(markdown([...SYNTAX, ...LISTS]), source => {
        md.render(source)
        expect(md.parse(source, {})).toEqual(new MarkdownIt(OPTIONS).parse(source, {}))
      }),
    )
  })
})

describe('显示稿件', () => {
  test.each([
    ['每一种记号', fc.constant(KINDS), plainDraft],
    ['任意的文字', markdown(SYNTAX), plainDraft],
    ['任意的列表', markdown([...SYNTAX, ...LISTS]), parsedDraft],
  ])('%s：除标记以外，与 markdown-it 的相同', (_, sources, parse) => {
    fc.assert(
      fc.property(sources, source => {
        fc.pre(!hasStarsToFill(source))
        expect(unmarked(shown(source))).toEqual(unmarked(parse(source)))
      }),
    )
  })

  test.each([
    [
      '不从 1 起的列表',
      '今年完成投资XX亿元。\n\n2. 加强管理。',
      '>XX</mark>亿元。</p>\n<ol start="2">\n<li>加强管理。</li>\n</ol>',
    ],
    [
      '一行一段',
      '各位代表：\n现在报告工作。',
      '<p>各位代表：<span class="nigao-line"><br></span>现在报告工作。</p>',
    ],
    [
      '列表后面另起一行',
      '1. 提高认识。\n   务求实效。\n各单位要抓好落实。',
      '务求实效。</li>\n</ol>\n<p>各单位要抓好落实。</p>',
    ],
    [
      '全角缩进',
      '　　各位代表：\n　　现在报告。',
      '<p>　　各位代表：<span class="nigao-line"><br></span>　　现在报告。</p>',
    ],
    ['四个空格', '    各位代表，\n\n\t现在报告。', '<p>各位代表，</p>\n<p>现在报告。</p>'],
    ['加粗后面接汉字', '**一是抓落实。**各单位要', '<p><strong>一是抓落实。</strong>各单位要</p>'],
  ])('%s', (_, source, html) => expect(engine().render(source)).toContain(html))

  test.each([
    'http://a.cn/XX【待补】',
    'http://【待补】',
    'http://【待补】.cn/甲',
    'www.【待补】.cn',
    '[附件](http://a.cn/【待补】)',
    '见http://a.cn/甲?乙=【待补】',
  ])('%s 的网址不变', source => {
    const href = /href="([^"]*)"/
    expect(href.exec(engine().render(source))?.[1]).toBe(
      href.exec(new MarkdownIt(OPTIONS).render(source))?.[1],
    )
  })

  test('原文里本来就有的百分号编码原样保留', () => {
    const source = '[附件](http://a.cn/%EE%80%800%EE%80%81)，投资XX万元'
    expect(engine().render(source)).toContain('href="http://a.cn/%EE%80%800%EE%80%81"')
  })
})

describe('不是稿件的', () => {
  const README = '# nigao\n\nRun `npm start`\nto begin:\n\n    npm install\n\n**Note.**安装 XX first.'

  test('照 markdown-it 显示', () => {
    const md = showDrafts(new MarkdownIt(OPTIONS))
    expect(md.render(README)).toBe(new MarkdownIt(OPTIONS).render(README))
  })
})

describe('读不出来时，照 markdown-it 显示', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue())
  afterEach(() => void vi.restoreAllMocks())

  test('识别出错', () => {
    const md = showDrafts(new MarkdownIt(OPTIONS), () => {
      throw new Error('坏了')
    })
    expect(md.render('    今年*月*日')).toBe(new MarkdownIt(OPTIONS).render('    今年*月*日'))
  })

  test('别的插件受不了标记', () => {
    const md = engine()
    md.renderer.rules.nigao_slot_open = () => {
      throw new Error('坏了')
    }
    expect(md.render('今年*月*日')).toBe(new MarkdownIt(OPTIONS).render('今年*月*日'))
  })

  test('一行读不完，就不再读这一篇，别的稿件照常', () => {
    const read = core.readManuscript
    const reads = vi.spyOn(core, 'readManuscript').mockImplementation(text => {
      NESTED_QUANTIFIER.test(text)
      return read(text)
    })
    const md = engine()
    reads.mockClear()
    for (const typed of ['', '乙', '乙丙'])
      expect(renderAs('坏.md', `${ENDLESS}！${typed}`)).not.toContain('mark')
    expect(reads).toHaveBeenCalledOnce()
    expect(renderAs('好.md', '完成投资XX亿元。')).toContain('>XX</mark>')

    function renderAs(document: string, text: string): string {
      return md.renderer.render(md.parse(text, {}), md.options, {currentDocument: document})
    }
  })
})

const SYNTAX = [
  ...['XX万元', '由XX同志', '同', '，', '。', ' ', '> ', '# ', '| ', '|---|---|\n', '    '],
  ...['\n', '\n\n', '---\n', '**', '~~', '`', '```', '\\', '&nbsp;', 'http://a.cn/', '<b>', '<div>\n', '"'],
  ...['[', '](a.md "', '")', '![', '](http://a.cn/XX)'],
]

/** In a draft the line after an item is not part of it. */
const LISTS = ['1. ', '2) ', '- ', '\n1. ', '\n- ']

function markdown(parts: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...parts), {maxLength: 20}).map(chosen => chosen.join(''))
}

/** In `由**、**牵头` the stars are two places to fill in, where Markdown would see bold: they are meant to be shown otherwise. */
function hasStarsToFill(source: string): boolean {
  return createSlotReader()(source).some(({start, end}) => source.slice(start, end).includes('*'))
}

function engine(): MarkdownIt {
  return showDrafts(new MarkdownIt(OPTIONS), () => true)
}

/** The tokens that are rendered of a draft. */
function shown(source: string): Token[] {
  const md = new MarkdownIt(OPTIONS)
  let rendered: Token[] = []
  md.renderer.render = tokens => {
    rendered = tokens
    return ''
  }
  showDrafts(md, () => true).render(source)
  return rendered
}

/** What markdown-it by itself makes of a draft whose indented lines are paragraphs. */
function plainDraft(source: string): Token[] {
  const md = new MarkdownIt(OPTIONS).disable('code')
  readCjkEmphasis(md)
  return md.parse(source, {})
}

/** What is made of a draft without regard to its slots. */
function parsedDraft(source: string): Token[] {
  const md = new MarkdownIt(OPTIONS)
  teachDrafts(md)
  return parseDraft(md, source)
}

/** Without marks, adjoining texts in one, and breaks of a line as one kind. */
function unmarked(tokens: readonly Token[]): unknown[] {
  const kept: {type: string; content: string}[] = []
  for (const {type, children, level: _, ...rest} of tokens) {
    if (type.startsWith('nigao_slot')) continue
    const last = kept.at(-1)
    if (type === 'nigao_line' || type === 'softbreak') kept.push({type: 'softbreak', content: ''})
    else if (type === 'text' && last?.type === 'text') last.content += rest.content
    else kept.push({...rest, type, ...(children && {children: unmarked(children)})})
  }
  return kept.filter(({type, content}) => type !== 'text' || content !== '').map(plainText)
}

/** How a text was written before it became one with its neighbours is of no account. */
function plainText<Kept extends {type: string; content: string}>(token: Kept) {
  return token.type === 'text' ? {type: 'text', content: token.content} : token
}

function flat(tokens: readonly Token[]): Token[] {
  return tokens.flatMap(token => [token, ...flat(token.children ?? [])])
}
