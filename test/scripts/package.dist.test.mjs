import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {beforeAll, expect, test} from 'vitest'
import {namesInZip, VSIX} from '../../scripts/package.mjs'
import {root} from '../../scripts/shell.mjs'

const PROGRAMS = [
  'client.js',
  'server.js',
  'cli.js',
  'draftCommands.js',
  'preview.js',
  'core.js',
  'word.js',
  'importWord.js',
  'form.js',
  'form.css',
  'layout.js',
  'layout.css',
  'compare.js',
  'compare.css',
]
const PICTURE = /!\[[^\]]*\]\(([^)]+)\)/g
const LARGEST = 1_500_000
/** The first sentence that a rule has to report. */
const FIRST_BAD = /^ {2}bad: \[[\s\S]*?text:\s*'([^']+)'/m

let names = []

beforeAll(() => {
  if (!existsSync(VSIX)) throw new Error('nigao.vsix 不存在，请先运行 npm run package')
  names = namesInZip(readFileSync(VSIX)).map(name => name.replace(/^extension\//, ''))
})

test('用户要的都在：程序、说明、更新记录、规则说明、许可证', () => {
  const rules = readdirSync(resolve(root, 'docs/rules')).map(name => `docs/rules/${name}`)
  const programs = PROGRAMS.map(name => `dist/${name}`)
  const papers = ['readme.md', 'changelog.md', 'LICENSE.txt', 'dist/ThirdPartyNotices.txt']
  expect(names).toEqual(expect.arrayContaining([...programs, ...papers, ...rules, 'package.json']))
})

test('入门演练里的图片都在', () => {
  const folder = 'client/walkthrough'
  const pictures = readdirSync(resolve(root, folder)).flatMap(name =>
    [...readFileSync(resolve(root, folder, name), 'utf8').matchAll(PICTURE)].map(([, path]) =>
      join(folder, path),
    ),
  )
  expect(pictures).not.toEqual([])
  expect(names).toEqual(expect.arrayContaining(pictures))
})

test('规则的例子只给说明页和测试，程序里没有', () => {
  const folder = resolve(root, 'server/src/core/rules')
  const sources = readdirSync(folder, {recursive: true}).filter(
    name => name.includes('/') && name.endsWith('.ts'),
  )
  const examples = sources.map(name => FIRST_BAD.exec(readFileSync(resolve(folder, name), 'utf8'))?.[1])
  // Some rules put their sentences together from parts.
  const whole = examples.filter(example => example !== undefined)
  expect(whole.length).toBeGreaterThan(sources.length / 2)
  const programs = PROGRAMS.map(name => readFileSync(resolve(root, 'dist', name), 'utf8')).join('\n')
  expect(whole.filter(example => programs.includes(example))).toEqual([])
})

test('不要的都不在，不到 1.5 MB', () => {
  expect(
    names.filter(name => /^(?:test|scripts|server|node_modules)\/|\.(?:ts|mts|map|png\.md)$/.test(name)),
  ).toEqual([])
  expect(statSync(VSIX).size).toBeLessThan(LARGEST)
})
