import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {readdirSync, readFileSync} from 'node:fs'
import {symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {builtProgram} from '../dist'
import {folderWith} from './command'

const COUNT = 8
/** One word too many, a slot, 三 after 一; long enough, together, for threads to be started. */
const DRAFT = `一、认清形势

全年完成投资XX亿元，要压实的的责任。

三、狠抓落实

${'各单位要压实责任，抓好落实。\n\n'.repeat(2800)}`
/** Each is longer than the one before. */
const draft = (index: number) => DRAFT + '要落实到位。\n'.repeat(index * 100)
const mended = (text: string) => text.replace('压实的的', '压实的')

function nigao(folder: string, args: readonly string[]) {
  const {status, stdout, stderr} = spawnSync('node', [builtProgram('cli.js'), ...args, folder], {
    maxBuffer: 1 << 28,
  })
  const withoutFolder = (text: Buffer) => text.toString().replaceAll(folder, '')
  return {code: status, out: withoutFolder(stdout), err: withoutFolder(stderr)}
}

/** Drafts of different lengths, one that cannot be read, and one that is no official text. */
async function archive(): Promise<string> {
  const drafts = Array.from({length: COUNT}, (_, index) => [
    `${String(index).padStart(2, '0')}.md`,
    draft(index),
  ])
  const others = [
    ['z.png.md', Uint8Array.from([0x89, 0x50, 0, 1, 2])],
    ['z.readme.md', '# tool\n\n```sh\nnpm i tool\n```\n\nRun `tool` to start the server.\n'],
  ]
  return folderWith(Object.fromEntries([...drafts, ...others]))
}

describe('--jobs', () => {
  test.each([
    ['check', '--verbose'],
    ['check', '--format', 'json'],
    ['outline', '--format', 'json'],
  ])('%s %s：几份同时查，与一份一份地查逐字节相同', async (...args) => {
    const folder = await archive()
    const one = nigao(folder, [...args, '--jobs', '1'])
    expect(one.code).toBe(2)
    expect(one.err).toContain('z.png.md')
    expect(nigao(folder, [...args, '--jobs', '2'])).toEqual(one)
  })

  test('--fix 改得一样，链接所指的和直接写明的是同一份也一样，旁边不留别的', async () => {
    const [outcome, other] = await Promise.all(
      ['1', '2'].map(async jobs => {
        const folder = await archive()
        await symlink(join(folder, '07.md'), join(folder, '07.same.md'))
        const first = nigao(folder, ['check', '--fix', '--jobs', jobs])
        const again = nigao(folder, ['check', '--fix', '--jobs', jobs])
        const texts = readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'utf8')])
        return {first, again, texts}
      }),
    )
    expect(outcome?.first.err).toContain('已修正“/07.md”，改动 1 处')
    expect(outcome?.first.err).not.toContain('没有修改')
    expect(outcome?.again.err).not.toContain('已修正')
    expect(other).toEqual(outcome)
  })

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s 打断 --fix：每份不是原样就是改好的，旁边不留别的',
    async signal => {
      const folder = await archive()
      const names = readdirSync(folder)
      const child = spawn('node', [builtProgram('cli.js'), 'check', '--fix', '--jobs', '2', folder])
      // The first draft has been written back, the others are being read.
      await once(child.stderr, 'data')
      child.kill(signal)
      child.stdout.resume()
      expect(await once(child, 'close')).toEqual([null, signal])
      expect(readdirSync(folder)).toEqual(names)
      for (let index = 0; index < COUNT; index++) {
        const text = readFileSync(join(folder, names[index] as string), 'utf8')
        expect(text === draft(index) || text === mended(draft(index))).toBe(true)
      }
    },
  )
})
