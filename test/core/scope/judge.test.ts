import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join, resolve} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {foldDraft} from '../../../server/src/core/draft/foldDraft'
import {readManuscript} from '../../../server/src/core/reading/manuscript'
import {EVIDENCE} from '../../../server/src/core/scope/evidence'
import {isOfficialText} from '../../../server/src/core/scope/isOfficialText'
import {type Circumstances, judgeScope, weigh} from '../../../server/src/core/scope/judge'
import {readMarks} from '../../marks'
import {describeShared, sharedFolder} from '../../shared'

const README = `# 表格转换工具

## 安装

\`\`\`sh
npm install table-tool
\`\`\`

## 使用

- 用 \`convert\` 命令把 CSV 转成 JSON
- 配置写在 [config.json](config.json) 里，XX 处换成你的路径

1. 打开 terminal
3. 运行 \`table-tool convert a.csv\`
`
const RECIPE = `# 清蒸鲈鱼的做法

## 必备原料和工具

- 鲈鱼
- 葱、姜

## 操作

- 鱼洗净，抹盐，腌 10 分钟。
- 水开后放入锅中，蒸 XX 分钟。
`
const TALE = `第三回

那少年抬头笑道：“你怎么才来？我等你半天了。”

“路上下雨，桥断了，”她说，“我绕了远路。”

他哼了一声，把灯吹灭，道：“也罢，明日再走。”
`

describe('看得出是不是公文', () => {
  test.each([
    ['秘书起头的两行', '一、提高站位，认清形势\n\n二、突出重点，抓好落实\n'],
    [
      '连成一段的讲话',
      '同志们：今天召开这次会议，主要任务是部署春耕工作。下面，我讲三点意见。一、认清形势。二、狠抓落实。',
    ],
    ['只有标题', '# 在全县春季造林会议上的讲话\n'],
    ['空白稿', ''],
    [
      '星号残缺的讲话',
      '**县***年工作总结\n\n一年来，全县完成投资**亿元，新建**公里农村公路，各项工作扎实推进。\n',
    ],
    [
      '带着网页残留的讲话',
      '[首页](/) > [范文](/fw/) > 正文\n\n在全市消防工作会议上的讲话\n\n同志们：\n\n今年以来，各级各部门认真落实责任，消防工作取得了新的成效。\n\n一、认清形势\n\n上一篇：[某某](http://a.example/1.html) 下一篇：[某某](http://a.example/2.html)\n',
    ],
    [
      '用 # 写小标题的讲话',
      '# 在党建工作会议上的讲话\n\n## 一、肯定成绩\n\n一年来，党建工作扎实推进。\n\n## 二、明确任务\n\n要坚持问题导向。\n',
    ],
  ])('%s是', (_, text) => {
    expect(verdict(text).isFull).toBe(true)
    expect(isOfficialText(text)).toBe(true)
  })

  test.each([
    ['程序的说明', README, 'program'],
    ['菜谱', RECIPE, 'page'],
    ['小说', TALE, 'tale'],
    [
      '读错了编码的',
      '\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDXX\uFFFD\uFFFD\uFFFD\uFFFD\n\uFFFD\uFFFD\uFFFD\uFFFD\n',
      'garbled',
    ],
    ['另一种读错', '鍚屽織浠細\n\n浠婂ぉ鍙紑杩欐浼氳锛屼富瑕佷换鍔℃槸銆\n', 'garbled'],
  ])('%s不是', (_, text, because) => {
    expect(verdict(text)).toEqual({isFull: false, because})
    expect(isOfficialText(text)).toBe(false)
  })

  test('纯文本要有凭据', () => {
    const note = '明天买菜，后天取快递。\n'
    expect(verdict(note).isFull).toBe(true)
    expect(verdict(note, {isMarkdown: false}).isFull).toBe(false)
    expect(verdict('一、提高认识\n二、狠抓落实\n', {isMarkdown: false}).isFull).toBe(true)
    expect(verdict('', {isMarkdown: false}).isFull).toBe(false)
  })
})

describe('有人说了的照办', () => {
  test.each([
    ['设置一律检查', README, {scope: 'always'}, true],
    ['设置一律不查', '一、提高认识\n', {scope: 'off'}, false],
    ['文首写了开', `---\n拟稿: 开\n---\n${README}`, {scope: 'off'}, true],
    ['文首写了关', '---\n文种: 讲话\n拟稿：关\n---\n一、提高认识\n', {scope: 'always'}, false],
    ['文首写了 always', `---\nnigao: {scope: always}\n---\n${README}`, {}, true],
    ['文首分行写了 off', '---\nnigao:\n  scope: off\n---\n一、提高认识\n', {}, false],
  ] as const)('%s', (_, text, circumstances, isFull) => {
    expect(verdict(text, circumstances)).toEqual({isFull, because: 'asked'})
  })

  test.each([
    '---\n拟稿: 也许\n---\n',
    '---\nnigao: {scope: maybe}\n---\n',
    '---\nnigao: {off: [title]}\n---\n',
  ])('别的写法不算：%s', head => {
    expect(verdict(`${head}一、提高认识\n`).because).toBe('official')
    expect(isOfficialText(`${head}一、提高认识\n`)).toBe(true)
  })

  test('预览也照文首的话', () => {
    expect(isOfficialText(`---\n拟稿: 开\n---\n${README}`)).toBe(true)
    expect(isOfficialText('---\n拟稿: 关\n---\n一、提高认识\n')).toBe(false)
  })
})

test('全读了的稿子，凭据清楚了才放手，所以边写边改不会忽开忽关', () => {
  const note = '装好了Python\n'
  expect(verdict(note).isFull).toBe(false)
  expect(verdict(note, {wasFull: true}).isFull).toBe(true)
  expect(verdict(README, {wasFull: true}).isFull).toBe(false)
})

/** A text that the one row decides: without its weight the verdict is the other one. */
const DECIDED_BY: Readonly<Record<string, string>> = {
  ordinals: '一、她\n',
  series: '她：一是好，二是便宜。\n',
  address: '- 她和同志们：\n',
  title: '- 采购方案\n',
  party: '她是干部。\n',
  work: '- 贯彻落实\n- 扎实推进\n',
  law: '- 应当依法\n- 违反规定\n',
  slots: '[一](a)、[二](b)、[三](c)，定在XX月\n',
  code: '```\nok\n```\n',
  links: '[一](a)、[二](b)、[三](c)\n',
  latin: 'Python\n',
  spacing: '用 C 写成\n',
  hashes: '## 缘起\n',
  bullets: '- 买菜\n',
  html: '<br>换行\n',
  quotes: '老张道：“好。”\n',
  persons: '她走了。\n',
  chat: '好吗？好吧。好呢。\n',
  notes: '见注[3]。\n',
  classical: '吾往矣。\n',
  garbled: '\uFFFD\uFFFD\n',
}

describe('每一样凭据都有分量', () => {
  test('一样一例', () => {
    expect(Object.keys(DECIDED_BY)).toEqual(EVIDENCE.map(({name}) => name))
  })

  test.each(EVIDENCE.map(({name, weight}, at) => [name, weight, at] as const))('%s', (name, weight, at) => {
    const {evidence} = foldDraft(readManuscript(DECIDED_BY[name] ?? ''))
    expect(0 <= weigh(evidence).odds).toBe(0 < weight)
    expect(0 <= weigh(evidence.with(at, 0)).odds).toBe(weight < 0)
  })
})

describe('没有某几个字就不数的，有得数的时候总有其中一个字', () => {
  const gated = EVIDENCE.flatMap(({name, pattern, mayMatch}) =>
    pattern && mayMatch ? [{name, pattern, mayMatch}] : [],
  )
  test.each(gated)('$name', ({name, pattern, mayMatch}) => {
    // Its own example, and whatever it matches of the words and signs that it is written with.
    const words = pattern.source.match(/[^\\[\](){}|?*+^$.,]{2,}/g) ?? []
    const signs = [...pattern.source, ...'中国 aB1。，\n\uFFFD']
    const pieces = fc.constantFrom(...new Set([...words, ...signs, ...signs.map(sign => sign + sign)]))
    const example = DECIDED_BY[name] ?? ''
    let matched = 0
    fc.assert(
      fc.property(fc.string({unit: pieces, maxLength: 12}), fc.constantFrom('', example), (random, own) => {
        const text = `${own}${random}`
        if (text.match(pattern) === null) return
        matched++
        expect(mayMatch(text)).toBe(true)
      }),
      {numRuns: 3000, endOnFailure: true},
    )
    expect(matched).toBeGreaterThan(0)
  })
})

test('自己的样稿都是公文', () => {
  expect(quietIn(resolve(import.meta.dirname, '../../drafts'))).toEqual([])
})

for (const folder of ['seeds', 'starts', 'drafts', 'pages']) {
  describeShared(folder, `${folder} 都是公文`, () => {
    test('写成 Markdown、存成纯文本都看得出', () => {
      expect(quietIn(sharedFolder(folder))).toEqual([])
    })
  })
}

function verdict(text: string, circumstances: Partial<Circumstances> = {}) {
  return judgeScope(foldDraft(readManuscript(text)), {scope: 'auto', isMarkdown: true, ...circumstances})
}

/** The drafts of a folder that would be left alone, as Markdown or as plain text. */
function quietIn(folder: string): string[] {
  return readdirSync(folder).filter(name => {
    const path = join(folder, name)
    if (!statSync(path).isFile() || !name.endsWith('.md')) return false
    const text = readMarks(readFileSync(path, 'utf8').replace(/⟦[a-z]+:/g, '⟦')).text
    return !isOfficialText(text) || !verdict(text, {isMarkdown: false}).isFull
  })
}
