import {
  chmod,
  link,
  mkdir,
  readdir,
  readFile,
  rename,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {describe, expect, onTestFinished, test, vi} from 'vitest'
import {makeAside} from '../../server/src/cli/asides'
import {replaceFile} from '../../server/src/cli/replaceFile'
import {folderWith, nigao} from './command'

const FAULTY = '各单位要压实责任,抓好落实。\n'
const MENDED = '各单位要压实责任，抓好落实。\n'
const SAVED = '别的程序刚刚存了盘,正文已经换过。\n'
/** No process has so high a number. */
const NOBODY = 2 ** 30

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))
const textOf = (path: string) => readFile(path, 'utf8')

/** The command line, with somebody who saves `saved.md` after it was read and before it is written. */
async function nigaoBesideAnother(): Promise<typeof nigao> {
  vi.resetModules()
  vi.doMock('../../server/src/cli/replaceFile', async original => {
    const actual = await original<typeof import('../../server/src/cli/replaceFile')>()
    return {
      ...actual,
      async replaceFile(path: string, before: Uint8Array, after: Uint8Array) {
        if (basename(path) === 'saved.md') await writeFile(path, SAVED)
        return actual.replaceFile(path, before, after)
      },
    }
  })
  onTestFinished(() => {
    vi.doUnmock('../../server/src/cli/replaceFile')
    vi.resetModules()
  })
  return (await import('./command')).nigao
}

describe('--fix 就地写回', () => {
  test('还是那个文件：权限、归属、硬链接都在', async () => {
    const folder = await folderWith({'a.md': FAULTY})
    const [path, twin] = [join(folder, 'a.md'), join(folder, 'twin')]
    await link(path, twin)
    await chmod(path, 0o640)
    const {ino, mode, uid, gid} = await stat(path)
    await nigao(['check', '--fix', path])
    expect(await textOf(twin)).toBe(MENDED)
    expect(await stat(path)).toMatchObject({ino, mode, uid, gid, nlink: 2})
    expect((await readdir(folder)).sort()).toEqual(['a.md', 'twin'])
  })

  test('变短的不留尾巴', async () => {
    const folder = await folderWith({'a.md': MENDED})
    expect(await replaceFile(join(folder, 'a.md'), bytesOf(MENDED), bytesOf('短'))).toBe(true)
    expect(await textOf(join(folder, 'a.md'))).toBe('短')
  })

  test('读入以后又改过的不写，说明怎么办，其余的照改', async () => {
    const folder = await folderWith({'saved.md': FAULTY, 'z.md': FAULTY})
    const run = await nigaoBesideAnother()
    const {code, err} = await run(['check', '--fix', folder])
    expect(code).toBe(2)
    expect(err).toContain(`没有修改“${join(folder, 'saved.md')}”：读入以后，别的程序又改了它，请再查一次`)
    expect(await textOf(join(folder, 'saved.md'))).toBe(SAVED)
    expect(await textOf(join(folder, 'z.md'))).toBe(MENDED)
    expect(await readdir(folder)).toEqual(['saved.md', 'z.md'])
  })
})

describe('上次中断留下的', () => {
  test('改到一半的复原，再照常修正；只查不改的，说出来', async () => {
    // The first bytes are the new text, the rest still the old one.
    const torn = Buffer.concat([Buffer.from(MENDED).subarray(0, 30), Buffer.from(FAULTY).subarray(30)])
    const {folder, path} = await brokenOff(torn)
    const looked = await nigao(['check', path])
    expect(looked.code).toBe(2)
    expect(looked.err).toContain(`“${path}”上次修正到一半中断了，加上 --fix 再查一次就会复原`)
    expect(Buffer.from(await readFile(path))).toEqual(torn)
    const {code, err} = await nigao(['check', '--fix', path])
    expect(code).toBe(0)
    expect(err).toContain(`“${path}”上次修正到一半中断了，已恢复成修正前的样子`)
    expect(await textOf(path)).toBe(MENDED)
    expect(await readdir(folder)).toEqual(['a.md'])
  })

  test.each([
    ['还没有动的', FAULTY],
    ['已经改好的', MENDED],
  ])('%s，只清理', async (_, text) => {
    const {folder, path} = await brokenOff(Buffer.from(text))
    expect((await nigao(['check', '--fix', '--fail-on', 'never', path])).err).not.toContain('中断')
    expect(await textOf(path)).toBe(MENDED)
    expect(await readdir(folder)).toEqual(['a.md'])
  })

  test('后来又有人改过的一字不动，修正前的原文留着', async () => {
    const {folder, path} = await brokenOff(Buffer.from('后来的人接着写了下去。\n'))
    const {err} = await nigao(['check', '--fix', path])
    expect(err).toMatch(/a\.md”上次修正时中断，后来又改过、移走或删去了；修正前的原文在“.*before”/)
    expect(await textOf(path)).toBe('后来的人接着写了下去。\n')
    expect(await readdir(folder)).toHaveLength(2)
  })

  test('没来得及写全的清理掉；指到文件夹以外的名称不理', async () => {
    const folder = await folderWith({'a.md': FAULTY, 'b.txt.bak': '外'})
    await mkdir(join(folder, 'in'))
    await writeFile(join(folder, 'in', 'a.md'), FAULTY)
    await abandon(folder, {before: FAULTY})
    await abandon(join(folder, 'in'), {before: '内', after: '外', name: '../b.txt.bak'})
    await nigao(['check', '--fix', folder])
    expect((await readdir(folder)).sort()).toEqual(['a.md', 'b.txt.bak', 'in'])
    expect(await readdir(join(folder, 'in'))).toEqual(['a.md'])
    expect(await textOf(join(folder, 'b.txt.bak'))).toBe('外')
  })

  test('还在运行的程序的不动；别的机器的，过一小时才清理', async () => {
    const folder = await folderWith({'a.md': FAULTY})
    const running = await abandon(folder, {before: FAULTY}, process.ppid)
    const foreign = running.replace(/nigao-\w+-\d+/, 'nigao-00000000-1')
    await mkdir(foreign)
    await nigao(['check', '--fix', folder])
    expect((await readdir(folder)).sort()).toEqual([basename(foreign), basename(running), 'a.md'].sort())
    const before = new Date(Date.now() - 2 * 3_600_000)
    await utimes(foreign, before, before)
    await nigao(['check', '--fix', folder])
    expect((await readdir(folder)).sort()).toEqual([basename(running), 'a.md'].sort())
  })

  test('生成多篇时占了位还没有写的空文件清理掉，写出的留着', async () => {
    const folder = await folderWith({'讲话.md': 'XX县要落实。\n', 'rows.csv': 'XX县\n甲\n乙\n丙\n'})
    const out = join(folder, 'out')
    await mkdir(out)
    await writeFile(join(out, '讲话-2.md'), '')
    await writeFile(join(out, '讲话-3.md'), '')
    await writeFile(join(out, '讲话-9.md'), '')
    await abandon(out, {names: '["讲话-2.md","讲话-9.md"]', 0: '甲'})
    const {err} = await nigao([
      ...['fill', join(folder, '讲话.md'), '--data', join(folder, 'rows.csv'), '--out', out],
    ])
    expect(err).toContain('里已有“讲话-3.md”，要改写请加 --force')
    expect((await readdir(out)).sort()).toEqual(['讲话-3.md', '讲话-9.md'])
  })

  /** A draft that now holds these bytes, beside what a run that was mending it has left. */
  async function brokenOff(now: Uint8Array) {
    const folder = await folderWith({'a.md': now})
    await abandon(folder, {before: FAULTY, after: MENDED, name: 'a.md'})
    return {folder, path: join(folder, 'a.md')}
  }

  async function abandon(folder: string, files: Readonly<Record<string, string>>, pid = NOBODY) {
    const own = await makeAside(folder)
    const path = own.replace(`-${process.pid}-`, `-${pid}-`)
    await rename(own, path)
    for (const [name, text] of Object.entries(files)) await writeFile(join(path, name), text)
    return path
  }
})

describe('链接', () => {
  test('文件夹里指向外面的不跟，说一声；点名的和指向里面的照改', async () => {
    const folder = await folderWith({'out.md': FAULTY, 'other.md': FAULTY})
    const inside = join(folder, 'in')
    await mkdir(inside)
    await writeFile(join(inside, 'own.txt'), FAULTY)
    await symlink('../out.md', join(inside, 'away.md'))
    await symlink('own.txt', join(inside, 'near.md'))
    await symlink(join(folder, 'other.md'), join(folder, 'named.md'))
    const {code, err} = await nigao(['check', '--fix', inside, join(folder, 'named.md')])
    expect(code).toBe(0)
    expect(err).toContain(`没有查“${join(inside, 'away.md')}”：它是链接，指向这个文件夹以外`)
    expect(await textOf(join(folder, 'out.md'))).toBe(FAULTY)
    expect(await textOf(join(inside, 'own.txt'))).toBe(MENDED)
    expect(await textOf(join(folder, 'other.md'))).toBe(MENDED)
  })

  test('转圈的链接，用中文说明', async () => {
    const folder = await folderWith({})
    await symlink('a.md', join(folder, 'a.md'))
    expect((await nigao(['check', folder])).err).toContain('链接指来指去没有尽头')
    expect((await nigao(['check', join(folder, 'a.md')])).err).toContain('链接指来指去没有尽头')
  })
})

describe('终端', () => {
  const NAME = '\u001B[31m红\u202E\n'

  test('文件名和稿件里的控制字符都不照印', async () => {
    const folder = await folderWith({
      [`${NAME}.md`]: `同志们：\n\n一、甲\u001B[5m\n\nXX县\u001B[7m要落实,\n`,
      [`${NAME}.csv`]: `XX县,a${NAME}\n甲,\n`,
      [`${NAME}.png.md`]: new Uint8Array([0x89, 0x50, 0, 0]),
    })
    const path = (extension: string) => join(folder, NAME + extension)
    const outcomes = await Promise.all([
      nigao(['check', folder]),
      nigao(['check', path('.none')]),
      nigao(['outline', folder]),
      nigao(['fill', path('.none'), '--list']),
      nigao(['fill', path('.md'), '--data', path('.none'), '--out', folder]),
      nigao(['fill', path('.md'), '--data', path('.csv'), '--out', path(''), '--name', '{序号}']),
    ])
    const printed = outcomes.map(({out, err}) => out + err).join('')
    expect(printed).toContain('\\u{1b}[31m红\\u{202e}\\u{a}')
    expect(printed).not.toMatch(/[^\P{C}\n]/u)
    expect(outcomes[1]?.err.split('\n')).toHaveLength(2)
    expect((await nigao(['check', '--fix', path('.md')])).err).toMatch(/^nigao：已修正“.*”，改动 \d+ 处\n$/)
  })
})
