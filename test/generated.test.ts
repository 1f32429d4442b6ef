import {readdirSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {expect, test} from 'vitest'
import type {Category, Severity} from '../server/src/core/finding'
import {CATEGORIES, SEVERITIES} from '../server/src/core/finding'
import type {BadExample, Rule} from '../server/src/core/rule'
import {SAFE_KINDS, type SafeKind} from '../server/src/core/safeKinds'
import {DEFAULT_SIGN, SIGNS} from '../server/src/core/slots/sign'
import {findingsOf} from './examples'
import {readMarks} from './marks'

const ROOT = resolve(import.meta.dirname, '..')
const FILES = import.meta.glob<Record<string, Rule>>('../server/src/core/rules/*/*.ts', {eager: true})
const RULES = Object.values(FILES).flatMap(exports => Object.values(exports))

const CATEGORY_TITLES: Readonly<Record<Category, string>> = {
  numbering: '层次序号',
  series: '排比序列',
  placeholder: '待填之处',
  frame: '格式与要素',
  residue: '网页残留',
  wording: '字词',
  punctuation: '标点',
  numeral: '数字',
}
const SEVERITY_TITLES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  information: '信息',
  hint: '提示',
}
/** In the order of the drop-down, from silent to loud. */
const LEVELS = ['off', ...[...SEVERITIES].reverse()] as const
const LEVEL_LABELS = ['不检查', ...[...SEVERITIES].reverse().map(severity => SEVERITY_TITLES[severity])]
const LEVEL_DESCRIPTIONS = ['', '仅以浅色标出', '供参考', '很可能有误或尚未完稿', '确定有误']
/** VS Code finds a setting by the words of its description, and drafters look for ours by our name. */
const OURS = '拟稿：'

/** So many examples of a kind make a page that is read to its end. */
const EXAMPLES = 6
/** What goes on for longer than anybody reads, apart from the marks in it. */
const LONG_STRETCH = /[^⟦⟧\n]{121,}/g
const HEAD = 48
const TAIL = 24

const GENERAL_SETTINGS = {
  'nigao.scope': {
    type: 'string',
    enum: ['auto', 'always', 'off'],
    enumItemLabels: ['像公文的才检查', '一律检查', '一律不检查'],
    enumDescriptions: [
      '程序说明、笔记、小说不查',
      '每一份 Markdown 和纯文本都检查',
      '什么也不报、不列、不改',
    ],
    default: 'auto',
    description: `${OURS}检查哪些文件；单独一份可在文首写“拟稿: 开”或“拟稿: 关”`,
    order: 0,
  },
  'nigao.placeholder.report': {
    type: 'string',
    enum: ['onSave', 'onType'],
    enumItemLabels: ['打开和保存时', '随时'],
    enumDescriptions: ['输入过程中只减不增', '输入过程中也提示'],
    default: 'onSave',
    description: `${OURS}何时提示待填之处`,
    order: 1,
  },
  'nigao.placeholder.remindOnSave': {
    type: 'boolean',
    default: true,
    description: `${OURS}保存时如仍有待填之处，给出一条提示；认错了的，在“待填”清单里右键选“这不是待填”，就不再提示`,
    order: 2,
  },
  'nigao.placeholder.sign': {
    type: 'string',
    enum: SIGNS,
    default: DEFAULT_SIGN,
    description: `${OURS}待填之处统一写成的符号，修正时用它替换会被 Markdown 当作标记的符号`,
    order: 3,
  },
  'nigao.placeholder.formulas': {
    type: 'array',
    items: {type: 'string', minLength: 4},
    uniqueItems: true,
    default: [],
    description: `${OURS}本单位常用的固定提法，一条写一句整的；稿件里其中的词语被滤去时，据此补上`,
    order: 4,
  },
  'nigao.placeholder.blockExport': {
    type: 'boolean',
    default: false,
    description: `${OURS}导出 Word 之前，如仍有待填之处，先逐处列出，问是否仍要导出`,
    order: 5,
  },
  'nigao.speakingRate': {
    type: 'number',
    default: 180,
    minimum: 60,
    maximum: 400,
    description: `${OURS}讲话语速（每分钟音节数），用于估算讲话时长`,
    order: 6,
  },
  'nigao.continueNumbering': {
    type: 'boolean',
    default: true,
    description: `${OURS}在小标题或“一是”等各项的行末按 Enter，另起一行并写上下一个序号；只有序号的一行，Enter 去掉序号，Tab、Shift+Tab 改变层次`,
    order: 7,
  },
  'nigao.paste': {
    type: 'string',
    enum: ['ask', 'tidy', 'off'],
    enumItemLabels: ['先问一声', '直接整理', '原样留着'],
    enumDescriptions: [
      '有网页残留或者好几处多余的空白，问要不要整理',
      '粘贴以后随即整理，撤销一次还原',
      '粘贴什么就是什么',
    ],
    default: 'ask',
    description: `${OURS}把成段的文字粘贴进稿件以后怎么办：删去网页残留、多余的空白，标点写规范，编号一个不动`,
    order: 8,
  },
  'nigao.frames': {
    type: 'string',
    default: '',
    description: `${OURS}存放自备框架（.md、.txt）的文件夹，“新建稿件”里一并列出；相对路径从打开的文件夹算起`,
    order: 9,
  },
}

test('规则索引与规则文件一致', async () => {
  await expect(indexSource()).toMatchFileSnapshot(resolve(ROOT, 'server/src/core/rules/index.ts'))
})

test.each(RULES.map(rule => [rule.id, rule] as const))('%s 的说明页与规则一致', async (id, rule) => {
  await expect(page(rule)).toMatchFileSnapshot(resolve(ROOT, `docs/rules/${id}.md`))
})

test('自动修正的说明与规则一致', async () => {
  await expect(fixesPage()).toMatchFileSnapshot(resolve(ROOT, 'docs/fixes.md'))
})

test('说明页与规则一一对应', () => {
  const pages = readdirSync(resolve(ROOT, 'docs/rules')).sort()
  expect(pages).toEqual(RULES.map(({id}) => `${id}.md`).sort())
})

test.each(RULES.map(({id}) => id))('%s 的说明页几屏看得完，没有一行拖得很长', id => {
  const lines = readFileSync(resolve(ROOT, `docs/rules/${id}.md`), 'utf8').split('\n')
  expect(lines.length).toBeLessThan(250)
  expect(Math.max(...lines.map(line => line.length))).toBeLessThan(240)
})

test('每个设置在设置页里搜“拟稿”都找得到，有中文的取值', () => {
  const sections = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')).contributes.configuration
  const settings: readonly {
    description: string
    enum?: readonly string[]
    enumItemLabels?: readonly string[]
  }[] = sections.flatMap(({properties}: {properties: object}) => Object.values(properties))
  for (const {description, enum: values = [], enumItemLabels} of settings) {
    expect(description).toMatch(/^拟稿：/)
    if (values.some(value => /[a-z]{2}/.test(value))) expect(enumItemLabels).toHaveLength(values.length)
  }
})

test('设置项与规则一致', async () => {
  const path = resolve(ROOT, 'package.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8'))
  manifest.contributes = {...manifest.contributes, configuration: configuration()}
  await expect(`${JSON.stringify(manifest, undefined, 2)}\n`).toMatchFileSnapshot(path)
})

function indexSource(): string {
  const names = Object.keys(FILES).map(path => path.replace(/^.*\/rules\/(.*)\.ts$/, '$1'))
  return [
    '// Generated by test/generated.test.ts: npm run generate',
    "import type {Rule} from '../rule'",
    ...names.map(name => `import {${idOf(name)}} from './${name}'`),
    '',
    '/** Every rule, by category and name. */',
    'export const rules: readonly Rule[] = [',
    ...names.map(name => `  ${idOf(name)},`),
    ']',
    '',
  ].join('\n')

  function idOf(name: string): string {
    return name.slice(name.indexOf('/') + 1)
  }
}

function configuration(): readonly object[] {
  const sections = CATEGORIES.flatMap(category => {
    const inCategory = RULES.filter(rule => rule.category === category)
    if (inCategory.length === 0) return []
    const properties = Object.fromEntries(inCategory.map(setting))
    return [{title: `检查：${CATEGORY_TITLES[category]}`, properties}]
  })
  return [{title: '常规', properties: GENERAL_SETTINGS}, ...sections].map((section, index) => ({
    ...section,
    order: index + 1,
  }))
}

function setting({id, name, title, severity}: Rule, index: number): [string, object] {
  return [
    `nigao.rules.${id}`,
    {
      type: 'string',
      enum: LEVELS,
      enumItemLabels: LEVEL_LABELS,
      enumDescriptions: LEVEL_DESCRIPTIONS,
      default: severity,
      description: `${OURS}${name}（${title}）`,
      order: index + 1,
    },
  ]
}

function page({id, name, title, why, basis, severity, good, bad}: Rule): string {
  return [
    `# ${title}`,
    why,
    `简称：${name}　默认级别：${SEVERITY_TITLES[severity]}　依据：${basis}`,
    '## 这样写会提示',
    '提示标在“⟦”与“⟧”之间。',
    ...examples(bad),
    '## 这样写不提示',
    ...examples(good),
    '## 不要这条提示',
    `在设置中搜索“${OURS}${name}”，改为“不检查”（设置项 \`nigao.rules.${id}\`）。只有一处不要提示，在它之前另起一行写：`,
    fence(`<!-- 拟稿：忽略 ${id} -->`),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n')
}

/** One-line examples together, others each by itself, mended ones with what becomes of them. */
function examples(all: readonly BadExample[]): string[] {
  const shown = all.slice(0, EXAMPLES)
  const lines = shown.filter(isLine).map(({text}) => text)
  const others = shown.filter(example => !isLine(example)).flatMap(mended)
  return lines.length === 0 ? others : [fence(abridged(lines.join('\n'))), ...others]
}

function isLine(example: BadExample): boolean {
  return !example.text.includes('\n') && !isMended(example)
}

function mended(example: BadExample): string[] {
  const {text, fixed = ''} = example
  const before = fence(abridged(text))
  return isMended(example) ? [before, '改为：', fence(abridged(fixed))] : [before]
}

function isMended({text, fixed}: BadExample): boolean {
  return fixed !== undefined && fixed !== readMarks(text).text
}

function abridged(text: string): string {
  return text.replace(
    LONG_STRETCH,
    long => `${long.slice(0, HEAD)}……（略去 ${long.length - HEAD - TAIL} 字）……${long.slice(-TAIL)}`,
  )
}

/** All that is mended without being asked, each kind with an example of a rule that does so. */
function fixesPage(): string {
  return [
    '# 自动修正做什么',
    '`check --fix`、“全部修正”、`source.fixAll.nigao`、格式化，只做下面这几种改动，别的字一个不动；格式化另外去掉多余的空白和空行。序数（一、（一）1.）、领起词（一是、第一、其一）、条款号从不自动改写：断了的编号多半是丢了文字，由人在 `Ctrl+.` 里选定，或者用“重新编号”的命令。',
    ...Object.entries(SAFE_KINDS).flatMap(([kind, {title, what}]) => [
      `## ${title}`,
      what,
      ...exampleOf(kind as SafeKind),
    ]),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n')
}

function exampleOf(kind: SafeKind): string[] {
  const uses = RULES.flatMap(({id, bad}) =>
    bad.flatMap(example => {
      const [finding] = findingsOf(id, readMarks(example.text).text)
      return finding?.fixes?.[0]?.safe === kind ? [{id, example}] : []
    }),
  )
  const ids = [...new Set(uses.map(({id}) => id))]
  const shortest = uses
    .map(({example}) => example)
    .sort((a, b) => a.text.length - b.text.length)
    .slice(0, 1)
  return [`规则：${ids.map(id => `[${id}](rules/${id}.md)`).join('、')}`, ...shortest.flatMap(mended)]
}

function fence(text: string): string {
  const ticks = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(run => run[0].length + 1)))
  return `${ticks}markdown\n${text}\n${ticks}`
}
