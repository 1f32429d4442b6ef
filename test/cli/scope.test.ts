import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {folderWith, nigao} from './command'

const README =
  '# 表格工具\n\n## 安装\n\n```sh\nnpm install table-tool\n```\n\n- 用 `convert` 转换,路径写在XX处\n'
const SPEECH = '一、认清形势\n\n全年完成投资XX亿元。\n\n三、狠抓落实\n\n各单位要压实责任。\n'

test('程序的说明不查，末行说有几篇没有查', async () => {
  const folder = await folderWith({'README.md': README, '讲话.md': SPEECH})
  const {code, out, err} = await nigao(['check', folder])
  expect(code).toBe(1)
  expect(out).not.toContain('README.md')
  expect(out).toMatch(/\n1 份不像公文，没有查（.*）\n查了 1 份，共 2 处：错误 1 处，警告 1 处\n$/)
  expect(err).toBe('')
})

test('一篇也没有查，不说没有问题', async () => {
  expect((await nigao(['check', '-'], README)).out).toMatch(/^1 份不像公文，没有查（.*）\n$/)
})

test('--verbose 逐篇说一次为什么', async () => {
  const folder = await folderWith({'README.md': README, '讲话.md': SPEECH})
  const {err} = await nigao(['check', '--verbose', folder])
  expect(err).toBe(`nigao：没有查“${join(folder, 'README.md')}”：多为代码和英文，像程序说明\n`)
})

test('--scope always 一律检查，off 一律不查', async () => {
  expect((await nigao(['check', '--scope', 'always', '-'], README)).out).toContain('writtenSlot')
  expect((await nigao(['check', '--scope', 'off', '-'], SPEECH)).code).toBe(0)
  const {code, err} = await nigao(['check', '--scope', 'never', '-'], SPEECH)
  expect(code).toBe(2)
  expect(err).toContain('--scope 应为 auto、always、off 之一')
})

test('JSON 报告里不查的文件没有发现，scope 是 quiet', async () => {
  const folder = await folderWith({'README.md': README, '讲话.md': SPEECH})
  const {files} = JSON.parse((await nigao(['check', '--format', 'json', folder])).out)
  expect(files.map(({scope}: {scope: string}) => scope)).toEqual(['quiet', 'full'])
  expect(files[0].diagnostics).toEqual([])
})

test('--fix 不动不查的文件', async () => {
  const folder = await folderWith({'README.md': README})
  const path = join(folder, 'README.md')
  await nigao(['check', '--fix', '--scope', 'always', path])
  expect(await readFile(path, 'utf8')).not.toBe(README)
  const other = join(await folderWith({'README.md': README}), 'README.md')
  await nigao(['check', '--fix', other])
  expect(await readFile(other, 'utf8')).toBe(README)
})

test('纯文本要有公文的样子才查', async () => {
  const folder = await folderWith({'a.txt': '明天买菜，后天取快递(XX栋)。\n', 'b.txt': SPEECH})
  const {files} = JSON.parse((await nigao(['check', '--format', 'json', folder])).out)
  expect(files.map(({scope}: {scope: string}) => scope)).toEqual(['quiet', 'full'])
})
