import {chmod, lstat, mkdir, readdir, readFile, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {draftMinutes, foldDraft, readManuscript, SPEAKING_RATE} from '../../server/src/core/index'
import {folderWith, nigao} from './command'

/** 三 follows 一; one slot. */
const FAULTY = `一、认清形势

全年完成投资XX亿元。

三、狠抓落实

各单位要压实责任。
`
const CLEAN = `一、认清形势

形势总体是好的。

二、狠抓落实

各单位要压实责任。
`
/** “共完成XX户。” in GB18030. */
const GB18030 = [0xb9, 0xb2, 0xcd, 0xea, 0xb3, 0xc9, 0x58, 0x58, 0xbb, 0xa7, 0xa1, 0xa3]
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]

describe('退出码', () => {
  test.each([
    [[], CLEAN, 0],
    [[], FAULTY, 1],
    [['--fail-on', 'error'], FAULTY, 1],
    [['--fail-on', 'error'], '全年完成投资XX亿元。\n', 0],
    [['--fail-on', 'warning'], '全年完成投资XX亿元。\n', 1],
    [['--fail-on', 'never'], FAULTY, 0],
  ])('%j 查“%s”是 %i', async (options, text, code) => {
    expect((await nigao(['check', ...options, '-'], text)).code).toBe(code)
  })
})

describe('文字报告', () => {
  test('按文件分列，行列、级别、说明、规则，末行是总数', async () => {
    const folder = await folderWith({'a.md': FAULTY, 'b.md': CLEAN})
    const {out, err} = await nigao(['check', folder])
    const [path, slot = '', fault = '', blank, summary] = out.split('\n')
    expect(path).toBe(join(folder, 'a.md'))
    expect(slot).toMatch(/^ {2}3:7 {2}警告 {2}.*XX.* {2}writtenSlot$/)
    expect(fault).toMatch(/^ {2}5:1 {2}错误 {2}.*三、.*二、.* {2}headingSequence$/)
    expect(blank).toBe('')
    expect(summary).toBe('查了 2 份，共 2 处：错误 1 处，警告 1 处')
    expect(err).toBe('')
  })

  test('没有问题也说一声', async () => {
    expect((await nigao(['check', '-'], CLEAN)).out).toBe('查了 1 份，没有发现问题\n')
  })
})

describe('JSON 报告', () => {
  test('字段、次序与约定的完全一样', async () => {
    const {out} = await nigao(['check', '--format', 'json', '-'], `\uFEFF${FAULTY}`)
    const report = JSON.parse(out)
    expect(Object.keys(report)).toEqual(['version', 'files'])
    expect(report.version).toBe(1)
    const [file] = report.files
    expect(Object.keys(file)).toEqual(['path', 'diagnostics', 'outline', 'stats', 'scope'])
    expect(file.path).toBe('-')
    const fault = file.diagnostics.find(({rule}: {rule: string}) => rule === 'headingSequence')
    expect(Object.keys(fault)).toEqual([
      'rule',
      'category',
      'severity',
      'message',
      'start',
      'end',
      'line',
      'column',
      'endLine',
      'endColumn',
      'fixes',
    ])
    const start = FAULTY.indexOf('三、')
    expect(fault).toMatchObject({
      ...{category: 'numbering', severity: 'error', start, end: start + 2},
      ...{line: 5, column: 1, endLine: 5, endColumn: 3},
    })
    expect(fault.fixes[0].safe).toBe(false)
    const [edit] = fault.fixes[0].edits
    expect(Object.keys(edit)).toEqual(['start', 'end', 'text'])
    expect(FAULTY.slice(0, edit.start) + edit.text + FAULTY.slice(edit.end)).toBe(
      FAULTY.replace('三、', '二、'),
    )
    expect(file.outline).toEqual([
      {kind: 'heading', level: 1, marker: '一、', text: '认清形势', start: 0, end: start, children: []},
      {kind: 'heading', level: 1, marker: '三、', text: '狠抓落实', start, end: FAULTY.length, children: []},
    ])
    expect(Object.keys(file.stats)).toEqual(['characters', 'syllables', 'minutes', 'slots'])
    expect(file.stats.slots).toBe(1)
    expect(file.stats.minutes).toBe(draftMinutes(foldDraft(readManuscript(FAULTY)), SPEAKING_RATE))
  })

  test('没有一篇读得了，仍是一份完整的报告', async () => {
    const {code, out} = await nigao(['check', '--format', 'json', '/没有/这篇.md'])
    expect(code).toBe(2)
    expect(JSON.parse(out)).toEqual({version: 1, files: []})
  })
})

describe('文件夹', () => {
  test('逐层查找稿件，按名排列，不看 node_modules、.git 和别的文件', async () => {
    const folder = await folderWith({'b.md': CLEAN, 'c.pdf': 'PK', 'a.TXT': CLEAN, 'd.markdown': CLEAN})
    for (const name of ['sub', 'node_modules', '.git']) {
      await mkdir(join(folder, name))
      await writeFile(join(folder, name, 'x.md'), CLEAN)
    }
    await symlink(folder, join(folder, 'sub', 'circle'))
    const {out} = await nigao(['check', '--format', 'json', folder])
    const paths = JSON.parse(out).files.map(({path}: {path: string}) => path.slice(folder.length + 1))
    expect(paths).toEqual(['a.TXT', 'b.md', 'd.markdown', 'sub/x.md'])
  })

  test('没有稿件的文件夹', async () => {
    const folder = await folderWith({'c.pdf': 'PK'})
    const {code, err} = await nigao(['check', folder])
    expect(code).toBe(2)
    expect(err).toBe(
      `nigao：没有稿件：文件夹“${folder}”里没有 .md、.markdown、.mdown、.mkd、.txt、.docx 文件，请核对路径\n`,
    )
  })
})

describe('读不了的文件', () => {
  test('说清是哪个、为什么、怎么办，其余的照查', async () => {
    const folder = await folderWith({'a.md': FAULTY, 'p.md': Uint8Array.from(PNG)})
    const [draft, picture, missing] = ['a.md', 'p.md', '没有.md'].map(name => join(folder, name)) as [
      string,
      string,
      string,
    ]
    const {code, out, err} = await nigao(['check', picture, missing, draft])
    expect(code).toBe(2)
    const [first = '', second = ''] = err.split('\n')
    expect(first).toContain(`“${picture}”`)
    expect(first).toContain('请另存为文本')
    expect(second).toContain(`“${missing}”：没有这个文件或文件夹，请核对路径`)
    expect(out).toContain('headingSequence')
  })

  test('GB18030 的稿件照查', async () => {
    const folder = await folderWith({'gb.txt': Uint8Array.from(GB18030)})
    const {out} = await nigao(['check', '--format', 'json', folder])
    expect(JSON.parse(out).files[0].diagnostics).toMatchObject([{rule: 'writtenSlot', start: 3, end: 5}])
  })
})

describe('--fix', () => {
  const MENDABLE = FAULTY.replace('压实责任', '压实的的责任')
  const MENDED = FAULTY.replace('压实责任', '压实的责任')

  test('改好可放心修正的，写回原编码、原换行、原标记，报告余下的', async () => {
    const original = `\uFEFF${MENDABLE.replaceAll('\n', '\r\n')}`
    const folder = await folderWith({'a.md': original})
    const path = join(folder, 'a.md')
    const {code, out, err} = await nigao(['check', '--fix', path])
    expect(await readFile(path, 'utf8')).toBe(original.replace('的的', '的'))
    expect(err).toContain('改动 1 处')
    expect(out).toContain('writtenSlot')
    expect(out).toContain('headingSequence')
    expect(out).not.toContain('repeatedCharacter')
    expect(code).toBe(1)
    const fixed = await readFile(path)
    expect((await nigao(['check', '--fix', path])).err).toBe('')
    expect(await readFile(path)).toEqual(fixed)
  })

  test('文件的权限照旧，链接还是链接，旁边不留别的', async () => {
    const folder = await folderWith({'a.md': MENDABLE})
    const [path, link] = [join(folder, 'a.md'), join(folder, 'b.md')]
    await chmod(path, 0o640)
    await symlink(path, link)
    await nigao(['check', '--fix', link])
    expect(await readFile(path, 'utf8')).toBe(MENDED)
    expect((await lstat(path)).mode & 0o777).toBe(0o640)
    expect((await lstat(link)).isSymbolicLink()).toBe(true)
    expect((await readdir(folder)).sort()).toEqual(['a.md', 'b.md'])
  })

  test('别的编码不写回，说明怎么办', async () => {
    const bytes = Uint8Array.from(Buffer.from(`\uFEFF${MENDABLE}`, 'utf16le'))
    const folder = await folderWith({'a.txt': bytes})
    const {code, err} = await nigao(['check', '--fix', folder])
    expect(new Uint8Array(await readFile(join(folder, 'a.txt')))).toEqual(bytes)
    expect(err).toContain('UTF-16 编码，请先另存为 UTF-8')
    expect(code).toBe(1)
  })
})

describe('太长的稿件', () => {
  const LONG = '抓'.repeat(1_000_001)

  test('太长的一行说一次，其余各行照查', async () => {
    const {code, out, err} = await nigao(['check', '-'], `${LONG}\n${FAULTY}${LONG}\n`)
    expect(err).toBe(
      'nigao：没有检查“标准输入”第 1、9 行：一行超过 100 万字，太长，请分段再查；其余各行照常检查\n',
    )
    expect(out).toContain('writtenSlot')
    expect(out).toContain('headingSequence')
    expect(code).toBe(2)
  })

  test('全文太长的不读，别的稿件照查', async () => {
    const folder = await folderWith({'a.md': '\n'.repeat(100_001), 'b.md': FAULTY})
    const long = join(folder, 'a.md')
    for (const command of ['check', 'outline']) {
      const {code, out, err} = await nigao([command, folder])
      expect(err).toBe(`nigao：没有检查“${long}”：全文太长，请分成几份再查\n`)
      expect(out).toContain(join(folder, 'b.md'))
      expect(code).toBe(2)
    }
    const {code, err} = await nigao(['fill', long, '--list'])
    expect(err).toBe(`nigao：没有检查“${long}”：全文太长，请分成几份再查\n`)
    expect(code).toBe(2)
  })
})
