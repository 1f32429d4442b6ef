import fc from 'fast-check'
import {expect, test} from 'vitest'
import {applyEdits, readManuscript, tidy} from '../../server/src/core/index'
import {draft} from '../fuzz/drawing'

interface How {
  readonly isMarkdown?: boolean
  readonly takesResidue?: boolean
  readonly from?: string
}

const P = '各镇各村要早谋划、早安排。'

const CASES: readonly (readonly [string, string, string, How?])[] = [
  [
    '行首的四个空格、全角空格、制表符',
    `同志们：\n    ${P}\n　　${P}\n\t${P}\n`,
    `同志们：\n${P}\n${P}\n${P}\n`,
  ],
  ['编号的一行也一样', `    一、认清形势\n　　（一）抓项目\n`, `一、认清形势\n（一）抓项目\n`],
  ['行末的空白', `同志们： \n${P}　\n${P}\t\n`, `同志们： \n${P}\n${P}\n`],
  ['只有空格的一行', `${P}\n  \n${P}\n`, `${P}\n\n${P}\n`],
  ['几个空行只留一个', `${P}\n\n\n\n${P}\n\n\n`, `${P}\n\n${P}\n\n`],
  ['开头不空行', `\n  \n${P}\n\n${P}\n`, `${P}\n\n${P}\n`],
  ['多数段落之间有空行，就都有', `${P}\n\n${P}\n\n${P}\n${P}\n`, `${P}\n\n${P}\n\n${P}\n\n${P}\n`],
  [
    '小标题前后也一样',
    `${P}\n\n${P}\n一、认清形势\n${P}\n\n${P}\n`,
    `${P}\n\n${P}\n\n一、认清形势\n\n${P}\n\n${P}\n`,
  ],
  ['多数没有，就不添', `${P}\n${P}\n\n${P}\n${P}\n`, `${P}\n${P}\n\n${P}\n${P}\n`],
  [
    '落款和日期之间不添',
    `${P}\n\n${P}\n\n青禾县农业农村局\n2026年3月5日\n`,
    `${P}\n\n${P}\n\n青禾县农业农村局\n2026年3月5日\n`,
  ],
  [
    '换行的写法照稿件',
    `${P}\r\n\r\n${P}\r\n\r\n${P}\r\n${P}\r\n`,
    `${P}\r\n\r\n${P}\r\n\r\n${P}\r\n\r\n${P}\r\n`,
  ],
  [
    '列表的缩进有意思',
    `- 抓项目：\n  - 早开工。\n    要盯紧。\n`,
    `- 抓项目：\n  - 早开工。\n    要盯紧。\n`,
  ],
  [
    '列表的各项不隔开',
    `${P}\n\n${P}\n\n1. 抓项目。\n2. 抓服务。\n`,
    `${P}\n\n${P}\n\n1. 抓项目。\n2. 抓服务。\n`,
  ],
  [
    '代码块、表格里的不动',
    '```\n    一\n\n\n二  \n```\n| 项目 |  |\n|---|---|\n',
    '```\n    一\n\n\n二  \n```\n| 项目 |  |\n|---|---|\n',
  ],
  ['行末两个空格是换行', `青禾县农业农村局  \n2026年3月5日\n`, `青禾县农业农村局  \n2026年3月5日\n`],
  [
    '等着手填的空白不动',
    `${P}\n联系人：      \n　　　　年　　月　　日\n`,
    `${P}\n联系人：      \n　　　　年　　月　　日\n`,
  ],
  [
    '纯文本多数空两字，就都空两字',
    `同志们：\n　　${P}\n　　${P}\n    ${P}\n　${P}\n`,
    `同志们：\n　　${P}\n　　${P}\n　　${P}\n　　${P}\n`,
    {isMarkdown: false},
  ],
  [
    '纯文本的称谓、小标题顶格的还顶格',
    `同志们：\n　　${P}\n一、认清形势\n　　${P}\n`,
    `同志们：\n　　${P}\n一、认清形势\n　　${P}\n`,
    {isMarkdown: false},
  ],
  ['纯文本多数顶格，就都顶格', `${P}\n${P}\n    ${P}\n`, `${P}\n${P}\n${P}\n`, {isMarkdown: false}],
  [
    '纯文本里居中、靠右的不动',
    `            在全县春耕会上的讲话\n　　${P}\n　　　　　　　　　　青禾县政府\n`,
    `            在全县春耕会上的讲话\n　　${P}\n　　　　　　　　　　青禾县政府\n`,
    {isMarkdown: false},
  ],
  [
    '标点一并写规范，编号一个不动',
    `（一)抓项目\n    （三）抓服务,抓作风\n`,
    `（一）抓项目\n（三）抓服务，抓作风\n`,
  ],
  ['不说清理，网页残留还在', `同志们：\n${P}\n打印 关闭\n`, `同志们：\n${P}\n打印 关闭\n`],
  [
    '清理时删去网页残留',
    `打印 关闭\n\n同志们：\n    ${P}要抓早⟨⟩抓实。\n`.replace('⟨⟩', '第 3 页 共 12 页'),
    `同志们：\n${P}要抓早抓实。\n`,
    {takesResidue: true},
  ],
  ['只整理选定的', `    ${P}\n    ${P}\n`, `    ${P}\n${P}\n`, {from: `。\n    `}],
]

for (const [name, text, tidied, how] of CASES)
  test(name, () => {
    expect(tidyText(text, how)).toBe(tidied)
    expect(tidyText(tidied, how)).toBe(tidied)
  })

test('整理两次与一次相同；除了标点和空白，一字不动，次序也不动', () => {
  fc.assert(
    fc.property(draft, fc.boolean(), (text, isMarkdown) => {
      const once = tidyText(text, {isMarkdown})
      expect(tidyText(once, {isMarkdown})).toBe(once)
      expect(ordinalsOf(once)).toEqual(ordinalsOf(text))
    }),
    {numRuns: 300},
  )
}, 120_000)

function tidyText(text: string, {isMarkdown = true, takesResidue = false, from}: How = {}): string {
  const start = from === undefined ? 0 : text.indexOf(from) + from.length - 4
  const within = {start, end: text.length}
  const parts = takesResidue ? (['fixes', 'spacing', 'residue'] as const) : (['fixes', 'spacing'] as const)
  return applyEdits(text, tidy(readManuscript(text), {rules: {}, isMarkdown}, parts, within).edits)
}

function ordinalsOf(text: string): readonly string[] {
  return text.match(/[一二三四五六七八九十百零〇]+|(?!0)\d+/g) ?? []
}
