import {readdir, readFile, truncate} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {item, kind, list, p, wordFile} from '../word/import/build'
import {folderWith, nigao} from './command'

const NUMBERED = wordFile({
  numbering: kind(1, [['chineseCounting', '%1、']]) + list(1, 1),
  body: p('同志们：') + item('总体情况', 1) + item('工作任务', 1),
})
const DRAFT = '同志们：\n\n一、总体情况\n\n二、工作任务\n'
const COMMENTED = wordFile({
  comments: `<w:comment w:id="1">${p('请核实')}</w:comment>`,
  body: p('<w:r><w:t>投资5亿元。</w:t><w:commentReference w:id="1"/></w:r>'),
})

describe('导入一份', () => {
  test('写成指定的稿件，原来的 Word 文件不动', async () => {
    const folder = await folderWith({'讲话.docx': NUMBERED})
    const target = join(folder, '初稿.md')
    const {code, out, err} = await nigao(['import', join(folder, '讲话.docx'), '-o', target])
    expect({code, out, err}).toEqual({code: 0, out: `写出“${target}”\n`, err: ''})
    expect(await readFile(target, 'utf8')).toBe(DRAFT)
    expect(new Uint8Array(await readFile(join(folder, '讲话.docx')))).toEqual(NUMBERED)
  })

  test('没有导入的逐样说明', async () => {
    const folder = await folderWith({'讲话.docx': COMMENTED})
    const args = ['import', join(folder, '讲话.docx'), '-o', join(folder, 'a.md')]
    const {code, err} = await nigao(args)
    expect(code).toBe(0)
    expect(err).toBe(`nigao：“${join(folder, '讲话.docx')}”批注 1 条没有导入：第 1 段“请核实”\n`)
    const {out} = await nigao([...args, '--force', '--format', 'json'])
    expect(JSON.parse(out)).toEqual({
      version: 1,
      files: [{path: join(folder, 'a.md'), losses: ['批注 1 条没有导入：第 1 段“请核实”']}],
    })
  })

  test('已有的文件不加 --force 不改写，Word 文件自己总不改写', async () => {
    const folder = await folderWith({'讲话.docx': NUMBERED, 'a.md': '别人的'})
    const run = (...more: string[]) => nigao(['import', join(folder, '讲话.docx'), ...more])
    const taken = await run('-o', join(folder, 'a.md'))
    expect(taken.code).toBe(2)
    expect(taken.err).toContain('已有“a.md”，要改写请加 --force')
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('别人的')
    expect((await run('-o', join(folder, 'a.md'), '--force')).code).toBe(0)
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(DRAFT)
  })
})

describe('导入几份', () => {
  test('写进文件夹，没有就新建，一个文件一份稿件', async () => {
    const folder = await folderWith({'甲.docx': NUMBERED, '乙.docx': COMMENTED})
    const out = join(folder, '稿件')
    const {code} = await nigao(['import', join(folder, '甲.docx'), join(folder, '乙.docx'), '-o', out])
    expect(code).toBe(0)
    expect((await readdir(out)).sort()).toEqual(['乙.md', '甲.md'].sort())
  })

  test('有一份读不了，一份也不写', async () => {
    const folder = await folderWith({'甲.docx': NUMBERED, '乙.docx': '不是 Word 文件'})
    const out = join(folder, '稿件')
    const args = ['import', join(folder, '甲.docx'), join(folder, '乙.docx'), '-o', out]
    const {code, err} = await nigao(args)
    expect(code).toBe(2)
    expect(err).toContain('乙.docx”打不开，不是 Word 文件或者已经损坏')
    expect(err).toContain('没有写出任何文件')
    expect(await readdir(folder)).not.toContain('稿件')
    const missing = await nigao(['import', join(folder, '没有.docx'), '-o', out])
    expect(missing.err).toContain('没有这个文件')
  })

  test('500 MB 的文件不读', async () => {
    const folder = await folderWith({'大.docx': ''})
    await truncate(join(folder, '大.docx'), 500_000_000)
    const {code, err} = await nigao(['import', join(folder, '大.docx'), '-o', join(folder, 'a.md')])
    expect(code).toBe(2)
    expect(err).toContain('大.docx”太大，没有读，请在 Word 或 WPS 中删去图片')
  })

  test.each([
    [['import'], '没有说明要导入的 Word 文件'],
    [['import', 'a.docx'], '没有说明稿件写到哪里，请写 --out'],
    [['import', '-', '-o', 'a.md'], 'import 不读标准输入，请写明文件'],
    [['import', 'a.docx', 'b.docx', '-o', 'a.md'], '几个 Word 文件写不成一份稿件，--out 请写文件夹'],
  ])('%j：%s', async (args, message) => {
    const {code, err} = await nigao(args)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})
