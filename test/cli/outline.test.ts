import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {folderWith, nigao} from './command'

const SPEECH = `同志们：

一、认清形势

全年完成投资XX亿元。一是面积要稳住。二是单产要提高。

二、狠抓落实

（一）抓排查。各单位要压实责任。
`
/** “一、甲” in GB18030. */
const GB18030 = [0xd2, 0xbb, 0xa1, 0xa2, 0xbc, 0xd7]

describe('文字', () => {
  test('序数、文字、字数、分钟、待填，缩进表示层次', async () => {
    const {code, out, err} = await nigao(['outline', '-'], SPEECH)
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out.split('\n').map(line => line.replace(/\d+ 字/g, '_ 字'))).toEqual([
      '标准输入  _ 字，不到 1 分钟，待填 1 处',
      '  称谓：同志们  _ 字，不到 1 分钟',
      '  一、认清形势  _ 字，不到 1 分钟，待填 1 处',
      '    一是面积要稳住  _ 字，不到 1 分钟',
      '    二是单产要提高  _ 字，不到 1 分钟',
      '  二、狠抓落实  _ 字，不到 1 分钟',
      '    （一）抓排查  _ 字，不到 1 分钟',
      '',
      '',
    ])
    expect(out).toMatch(/^标准输入 {2}58 字/)
  })

  test('没有小标题的只列一行', async () => {
    expect((await nigao(['outline', '-'], '甲乙丙。\n')).out).toMatch(/^标准输入 {2}4 字，不到 1 分钟\n\n$/)
    const long = '各单位要压实责任。\n'.repeat(200)
    expect((await nigao(['outline', '-'], long)).out).toMatch(/^标准输入 {2}1800 字，约 \d+ 分钟\n\n$/)
  })
})

test('要求的时长、字数，超了少了都说；只有写了的部分才比', async () => {
  const speech = `---\n时长: 15分钟（一3分钟）\n字数: 50字以内\n---\n${SPEECH}`
  const {out} = await nigao(['outline', '-'], speech)
  const [whole, , first, , , second] = out.split('\n').map(line => line.replace(/^.*? {2}(?=\d+ 字)/, ''))
  expect(whole).toBe('58 字，不到 1 分钟，要求不超过 50 字，超 8 字，要求 15 分钟，少 15 分钟，待填 1 处')
  expect(first).toMatch(/，不到 1 分钟，要求 3 分钟，少 3 分钟，待填 1 处$/)
  expect(second).toMatch(/，不到 1 分钟$/)
  const {files} = JSON.parse((await nigao(['outline', '--format', 'json', '-'], speech)).out)
  expect(files[0].standings).toMatchObject({
    characters: {least: 0, most: 50, excess: 8, isFar: true},
    minutes: {least: 15, most: 15, excess: -15, isFar: true},
  })
  expect(files[0].outline[1].standings).toMatchObject({minutes: {most: 3, excess: -3}})
  expect(files[0].outline[2].standings).toBeUndefined()
})

test('JSON：与 check 的提纲相同，另有各自的字数', async () => {
  const {files} = JSON.parse((await nigao(['outline', '--format', 'json', '-'], SPEECH)).out)
  const checked = JSON.parse((await nigao(['check', '--format', 'json', '-'], SPEECH)).out)
  expect(files[0].stats).toEqual(checked.files[0].stats)
  expect(JSON.parse(JSON.stringify(files[0].outline, withoutCounts))).toEqual(checked.files[0].outline)
  const [salutation, first, second] = files[0].outline
  expect(salutation).toMatchObject({kind: 'salutation', level: 0, marker: '', text: '同志们', characters: 4})
  expect(first).toMatchObject({marker: '一、', slots: 1, children: [{marker: '一是'}, {marker: '二是'}]})
  expect(first.characters + second.characters).toBeLessThan(files[0].stats.characters)
  expect(second.children[0].minutes).toBeGreaterThan(0)
})

test('一个读不了，其余照列，退出码为 2', async () => {
  const folder = await folderWith({'a.md': SPEECH, 'b.md': new Uint8Array(GB18030)})
  await writeFile(join(folder, 'c.md'), new Uint8Array([0x89, 0x50, 0, 0, 0xff]))
  const {code, out, err} = await nigao(['outline', folder, join(folder, 'none.md')])
  expect(code).toBe(2)
  expect(out).toContain('b.md')
  expect(out).toContain('  一、甲  ')
  expect(err).toMatch(/^nigao：不是文本：.*c\.md.*\nnigao：无法读写“.*none\.md”：没有这个文件/)
})

test.each([
  [['outline'], '没有说明要列提纲的文件或文件夹'],
  [['outline', '--fix', 'a.md'], '--fail-on、--fix、--scope 和 --verbose 只用于 check'],
  [['outline', '--fail-on', 'error', 'a.md'], '--fail-on、--fix、--scope 和 --verbose 只用于 check'],
  [['outline', '--format', 'xml', 'a.md'], '--format 应为 text、json 之一'],
])('用法不对：%j', async (args, message) => {
  const {code, out, err} = await nigao(args)
  expect({code, out}).toEqual({code: 2, out: ''})
  expect(err).toContain(message)
})

function withoutCounts(key: string, value: unknown): unknown {
  return ['characters', 'syllables', 'minutes', 'slots'].includes(key) ? undefined : value
}
