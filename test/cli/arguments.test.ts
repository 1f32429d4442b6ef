import {describe, expect, test} from 'vitest'
import {nigao} from './command'

describe('命令行的写法', () => {
  test('--help 列出每个选项和退出码', async () => {
    const {code, out} = await nigao(['--help'])
    expect(code).toBe(0)
    for (const part of ['nigao check', '--format', '--fail-on', '--fix', '--jobs', '退出码'])
      expect(out).toContain(part)
  })

  test('--version 只印版本', async () => {
    expect(await nigao(['--version'])).toEqual({code: 0, out: '1.2.3\n', err: ''})
  })

  test.each([
    [[], '没有说明要做什么'],
    [['chekc', 'a.md'], '没有“chekc”这个命令'],
    [['check'], '没有说明要检查的文件或文件夹'],
    [['check', '--format', 'xml', 'a.md'], '不能是“xml”'],
    [['check', '--fail-on', 'hint', 'a.md'], '不能是“hint”'],
    [['check', '--colour', 'a.md'], '没有“--colour”这个选项'],
    [['check', 'a.md', '--format'], '“--format”的写法不对'],
    [['check', '--jobs', '0', 'a.md'], '--jobs 应为 1 到 999 的整数，不能是“0”'],
    [['fill', 'a.md', '--list', '--jobs', '2'], '--jobs 只用于 check 和 outline'],
    [['outline', '--fix', 'a.md'], '--fail-on、--fix、--scope 和 --verbose 只用于 check'],
    [['check', '--fix', '-'], '不能与 --fix 同用'],
  ])('%j：说明错在哪里，退出码 2', async (args, message) => {
    const {code, out, err} = await nigao(args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(message)
    expect(err).toContain('nigao --help')
  })
})
