import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {describe, expect, test} from 'vitest'
import {builtProgram} from '../dist'
import {folderWith} from './command'

const DRAFTS = resolve(import.meta.dirname, '../drafts')
const MANIFEST = resolve(import.meta.dirname, '../../package.json')

function nigao(args: readonly string[], input: string | Uint8Array = '') {
  const {status, stdout, stderr} = spawnSync('node', [builtProgram('cli.js'), ...args], {
    input,
    maxBuffer: 1 << 28,
  })
  return {code: status, out: stdout.toString(), err: stderr.toString()}
}

describe('打包后的命令行', () => {
  test('版本与 package.json 一致', () => {
    expect(nigao(['--version']).out).toBe(`${JSON.parse(readFileSync(MANIFEST, 'utf8')).version}\n`)
  })

  test('查整个文件夹与逐个查相同', () => {
    const {files} = JSON.parse(nigao(['check', '--format', 'json', DRAFTS]).out)
    expect(files.length).toBeGreaterThan(8)
    const [first] = files
    expect(JSON.parse(nigao(['check', '--format', 'json', first.path]).out).files).toEqual([first])
  })

  test('很长的报告经管道也完整', () => {
    const line = '全年完成投资XX亿元，新建学校XX所，惠及群众XX万人。\n\n'
    const {code, out} = nigao(['check', '--format', 'json', '-'], line.repeat(5000))
    expect(out.length).toBeGreaterThan(2_000_000)
    expect(JSON.parse(out).files[0].diagnostics).toHaveLength(15_000)
    expect(code).toBe(1)
  })

  test('读的一方先走了，也安静地结束', async () => {
    const folder = await folderWith({'a.md': '全年完成投资XX亿元。\n\n'.repeat(5000)})
    const command = `node ${builtProgram('cli.js')} check ${join(folder, 'a.md')} | head -n 1`
    const {stdout, stderr} = spawnSync('sh', ['-c', command])
    expect(stdout.toString()).toBe(`${join(folder, 'a.md')}\n`)
    expect(stderr.toString()).toBe('')
  })

  test('修正写到一半写不下去，稿件原样还在，旁边不留别的', async () => {
    const text = `一、甲,乙,丙,丁\n\n${'抓好落实。'.repeat(20_000)}\n`
    const folder = await folderWith({'a.md': text})
    const path = join(folder, 'a.md')
    const command = `ulimit -f 64; node ${builtProgram('cli.js')} check --fix ${path}`
    const {status, stderr} = spawnSync('sh', ['-c', command])
    expect(status).toBe(2)
    expect(stderr.toString()).toContain(`无法读写“${path}”`)
    expect(readFileSync(path, 'utf8')).toBe(text)
    expect(readdirSync(folder)).toEqual(['a.md'])
  })

  test('两个 fill 同时写，一个写成，另一个说哪些已有', async () => {
    const {folder, start} = await manyDrafts(300)
    const outcomes = await Promise.all(
      [start(), start()].map(async child => {
        let err = ''
        child.stderr?.on('data', (text: Buffer) => {
          err += text
        })
        const [code] = await once(child, 'close')
        return {code, err}
      }),
    )
    expect(outcomes.map(({code}) => code).sort()).toEqual([0, 2])
    expect(outcomes.find(({code}) => code === 2)?.err).toContain('里已有“')
    expect(readdirSync(join(folder, 'out'))).toHaveLength(300)
  })

  test.each(['SIGINT', 'SIGTERM'] as const)('%s 打断 fill，什么也不留下', async signal => {
    const {folder, start} = await manyDrafts(5000)
    const child = start()
    await expect.poll(() => existsSync(join(folder, 'out')), {timeout: 20_000}).toBe(true)
    child.kill(signal)
    expect(await once(child, 'close')).toEqual([null, signal])
    expect(readdirSync(folder).sort()).toEqual(['rows.csv', '底稿.md'])
  })

  /** A template and so many rows for it. */
  async function manyDrafts(count: number): Promise<{folder: string; start: () => ChildProcess}> {
    const rows = Array.from({length: count}, (_, index) => `甲${index}\n`).join('')
    const folder = await folderWith({'底稿.md': 'XX县要落实。\n', 'rows.csv': `XX县\n${rows}`})
    const [template, data, out] = ['底稿.md', 'rows.csv', 'out'].map(name => join(folder, name)) as [
      string,
      string,
      string,
    ]
    const args = [builtProgram('cli.js'), 'fill', template, '--data', data, '--out', out]
    return {folder, start: () => spawn('node', args)}
  }

  test('不带模块，一个文件不到 1 MB', () => {
    expect(statSync(builtProgram('cli.js')).size).toBeLessThan(1_000_000)
  })
})
