import {mkdir, readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {filesIn} from '../word/package'
import {folderWith, nigao} from './command'

const FULL = '# 在县医院座谈会上的讲话\n\n同志们：\n\n今年完成投资5亿元。\n'
const OPEN = '# 在XX县座谈会上的讲话\n\n同志们：\n\n今年完成投资XX亿元。\n'

async function documentIn(path: string): Promise<string> {
  return filesIn(await readFile(path)).get('word/document.xml') ?? ''
}

describe('导出一份', () => {
  test('写成指定的文件，没有待填，退出码为 0', async () => {
    const folder = await folderWith({'讲话.md': FULL})
    const target = join(folder, '定稿.docx')
    const {code, out, err} = await nigao(['export', join(folder, '讲话.md'), '-o', target])
    expect({code, out, err}).toEqual({code: 0, out: `写出“${target}”\n`, err: ''})
    expect(await documentIn(target)).toContain('今年完成投资5亿元。')
    expect((await readdir(folder)).sort()).toEqual(['定稿.docx', '讲话.md'])
  })

  test('还有待填的照样导出并标黄，说有几处，退出码为 1', async () => {
    const folder = await folderWith({'讲话.md': OPEN})
    const target = join(folder, 'a.docx')
    const {code, out} = await nigao(['export', join(folder, '讲话.md'), '--out', target])
    expect(code).toBe(1)
    expect(out).toContain('还有 2 处待填，已标黄')
    expect(await documentIn(target)).toContain('w:highlight')
  })

  test('已有的文件不加 --force 不改写', async () => {
    const folder = await folderWith({'讲话.md': FULL, 'a.docx': '别人的'})
    const run = (...more: string[]) =>
      nigao(['export', join(folder, '讲话.md'), '-o', join(folder, 'a.docx'), ...more])
    const {code, err} = await run()
    expect(code).toBe(2)
    expect(err).toContain('已有“a.docx”，要改写请加 --force')
    expect(err).toContain('没有写出任何文件')
    expect(await readFile(join(folder, 'a.docx'), 'utf8')).toBe('别人的')
    expect((await run('--force')).code).toBe(0)
    expect(await documentIn(join(folder, 'a.docx'))).toContain('县医院')
  })

  test('GB18030 的稿件也能导出；读不了的说明原因', async () => {
    const text = new Uint8Array([0xcd, 0xac, 0xd6, 0xbe, 0xc3, 0xc7, 0xa3, 0xba])
    const folder = await folderWith({'a.txt': text, 'b.md': new Uint8Array([0xff, 0, 1, 2, 0xfe])})
    await nigao(['export', join(folder, 'a.txt'), '-o', join(folder, 'a.docx')])
    expect(await documentIn(join(folder, 'a.docx'))).toContain('同志们：')
    const {code, err} = await nigao(['export', join(folder, 'b.md'), '-o', join(folder, 'b.docx')])
    expect(code).toBe(2)
    expect(err).toContain('不是文本')
  })
})

describe('台前朗读件', () => {
  test('大字，写明的字注上音；读音不止一种的说出来', async () => {
    const folder = await folderWith({
      '讲话.md': `---\n注音: 厍，单，县医院 xiàn\n---\n\n${FULL}\n厍局长和单局长。\n`,
    })
    const target = join(folder, 'a.docx')
    const {code, err} = await nigao(['export', join(folder, '讲话.md'), '-p', 'read-aloud', '-o', target])
    expect(code).toBe(0)
    expect(err).toContain('没有给“单”注音：读音不止一种，或者字表里没有，请在文首写明，如“注音: 单 拼音”')
    const document = await documentIn(target)
    expect(document).toMatch(/<w:ruby>.*<w:hps w:val="24"\/>.*shè.*<w:rubyBase>.*厍.*<\/w:ruby>/)
    expect(document).toContain('<w:keepLines/>')
    // On the title it stands higher.
    expect(document).toMatch(/<w:hpsRaise w:val="54"\/><w:hpsBaseText w:val="56"\/>.*县/)
  })
})

describe('三种版式按名称选', () => {
  const HEADED = `---\n版头: 清河市人民政府文件\n发文字号: 清政发〔2026〕1号\n抄送: 各县\n---\n\n${FULL}`

  test.each([
    [[], true, ''],
    [['-p', 'auto'], true, ''],
    [['-p', 'official'], true, '文首没有写印发机关、印发日期，没有印'],
    [['-p', 'speech'], false, ''],
  ])('%j', async (profile, isHeaded, said) => {
    const folder = await folderWith({'讲话.md': HEADED})
    const {code, err} = await nigao([
      'export',
      join(folder, '讲话.md'),
      ...profile,
      '-o',
      join(folder, 'a.docx'),
    ])
    expect(code).toBe(0)
    expect(said === '' ? err : err.includes(said)).toEqual(said === '' ? '' : true)
    const document = await documentIn(join(folder, 'a.docx'))
    for (const part of ['清河市人民政府文件', '清政发〔2026〕1号', '抄送：各县。'])
      expect(document.includes(part)).toBe(isHeaded)
    expect(document).toContain('县医院')
  })

  test('不印版头的，与文首没有写版头的逐字节相同', async () => {
    const folder = await folderWith({'a.md': HEADED, 'b.md': FULL})
    for (const name of ['a', 'b'])
      await nigao(['export', join(folder, `${name}.md`), '-p', 'speech', '-o', join(folder, `${name}.docx`)])
    expect(await documentIn(join(folder, 'a.docx'))).toBe(await documentIn(join(folder, 'b.docx')))
  })
})

describe('导出几份', () => {
  test('写进文件夹，没有就新建，一份稿件一个文件', async () => {
    const folder = await folderWith({'甲.md': FULL, '乙.txt': OPEN})
    const out = join(folder, 'word')
    const args = ['export', join(folder, '甲.md'), join(folder, '乙.txt'), '--out', out, '--format', 'json']
    const {code, out: report} = await nigao(args)
    expect(code).toBe(1)
    expect(JSON.parse(report)).toEqual({
      version: 1,
      files: [
        {path: join(out, '甲.docx'), slots: 0},
        {path: join(out, '乙.docx'), slots: 2},
      ],
    })
    expect((await readdir(out)).sort()).toEqual(['乙.docx', '甲.docx'].sort())
  })

  test('有一份读不了，或者名称相同，一份也不写', async () => {
    const folder = await folderWith({'甲.md': FULL})
    await mkdir(join(folder, '下'))
    const out = join(folder, 'word')
    const missing = await nigao(['export', join(folder, '甲.md'), join(folder, '没有.md'), '-o', out])
    expect(missing.code).toBe(2)
    expect(missing.err).toContain('没有这个文件')
    const same = await nigao(['export', join(folder, '甲.md'), join(folder, '甲.md'), '-o', out])
    expect(same.err).toContain('有几份都要写成“甲.docx”')
    expect(await readdir(folder)).not.toContain('word')
  })

  test.each([
    [['export'], '没有说明要导出的稿件'],
    [['export', 'a.md'], '没有说明写到哪里，请写 --out'],
    [['export', '-', '-o', 'a.docx'], 'export 不读标准输入，请写明文件'],
    [['export', 'a.md', 'b.md', '-o', 'a.docx'], '几份稿件写不成一个文件，--out 请写文件夹'],
    [
      ['export', 'a.md', '-o', 'b', '-p', 'big'],
      '--profile 应为 auto、speech、official、read-aloud 之一，不能是“big”',
    ],
    [['export', 'a.md', '--name', 'x'], '--list、--data 和 --name 只用于 fill'],
    [['outline', 'a.md', '--force'], '--out 和 --force 只用于 check、fill、export、import 和 compare'],
  ])('%j：%s', async (args, message) => {
    const {code, err} = await nigao(args)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})
