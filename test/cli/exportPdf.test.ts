import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {standIn} from '../office/standIn'
import {folderWith, nigao} from './command'

const DRAFT = '# 在县医院座谈会上的讲话\n\n同志们：\n\n今年完成投资5亿元。\n'

/** The arguments that write the draft there. */
async function commandLine() {
  const folder = await folderWith({'讲话.md': DRAFT})
  const target = join(folder, '讲话.pdf')
  return {folder, target, args: ['export', join(folder, '讲话.md'), '-o', target]}
}

describe.skipIf(process.platform === 'win32')('导出 PDF', () => {
  test('由 LibreOffice 画，写成指定的文件', async () => {
    const {args, target} = await commandLine()
    const {office} = standIn('printf %%PDF > "$OUT/draft.pdf"')
    expect(await nigao(args, '', office)).toEqual({code: 0, out: `写出“${target}”\n`, err: ''})
    expect(await readFile(target, 'utf8')).toBe('%PDF')
  })

  test('没有 LibreOffice 的说明怎么办，什么也不写', async () => {
    const {args, folder} = await commandLine()
    const {code, err} = await nigao(args)
    expect(code).toBe(2)
    expect(err).toContain('没有找到 LibreOffice，导不出 PDF：请先装上它（免费）')
    expect(await readdir(folder)).toEqual(['讲话.md'])
  })

  test('没有画成的说明原因，原来的文件不动，不留半个', async () => {
    const folder = await folderWith({'讲话.md': DRAFT, 'a.pdf': '原来的'})
    const {office} = standIn('echo "bad font" >&2')
    const args = ['export', join(folder, '讲话.md'), '-o', join(folder, 'a.pdf'), '--force']
    const {code, err} = await nigao(args, '', office)
    expect(code).toBe(2)
    expect(err).toContain('没有导出 PDF：LibreOffice 没有画成，请重新安装它再试（bad font）')
    expect(err).toContain('没有写出任何文件')
    expect((await readdir(folder)).sort()).toEqual(['a.pdf', '讲话.md'])
    expect(await readFile(join(folder, 'a.pdf'), 'utf8')).toBe('原来的')
  })

  test('几份稿件写不成一个 PDF', async () => {
    const {err} = await nigao(['export', 'a.md', 'b.md', '-o', 'a.pdf'])
    expect(err).toContain('几份稿件写不成一个文件，--out 请写文件夹')
  })
})
