import {mkdir, readdir, readFile, truncate, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {readWord} from '../../server/src/word/import/readWord'
import {item, kind, list, p, wordFile} from '../word/import/build'
import {remarksIn} from '../word/review/marks'
import {folderWith, nigao} from './command'

const SPEECH = wordFile({
  numbering: kind(1, [['chineseCounting', '%1、']]) + list(1, 1),
  body: [
    p('在全县水利工作会议上的讲话'),
    p('同志们:'),
    p(''),
    p('今天开会，安排全县的水利工作。下面，我讲两点意见。'),
    item('肯定成绩，认清形势', 1),
    p('去年修堤三十里,清渠五十里。'),
    item('突出重点，抓好落实', 1),
    p('今年投资XX亿元。'),
  ].join(''),
})
const CLEAN = wordFile({
  body: ['在全县水利工作会议上的讲话', '同志们：', '今天开会，安排全县的水利工作。', '去年修堤三十里。']
    .map(text => p(text))
    .join(''),
})

function words(bytes: Uint8Array): string {
  const word = readWord(bytes)
  return 'text' in word ? word.text : word.refusal
}

describe('检查 Word 文件', () => {
  test('位置说的是第几段、第几个字，空段不算，编号算', async () => {
    const folder = await folderWith({'讲话.docx': SPEECH})
    const path = join(folder, '讲话.docx')
    const {code, out, err} = await nigao(['check', path])
    expect({code, err}).toEqual({code: 1, err: ''})
    expect(out).toBe(
      [
        path,
        '  第2段:4  警告  标点用了半角“:”，应为“：”  halfWidthPunctuation',
        '  第5段:8  警告  标点用了半角“,”，应为“，”  halfWidthPunctuation',
        '  第7段:5  警告  “今年投资XX亿元”待填，应填数字  writtenSlot',
        '',
        '查了 1 份，共 3 处：警告 3 处',
        '',
      ].join('\n'),
    )
  })

  test('JSON 里有导入以后的行列，也有段落', async () => {
    const folder = await folderWith({'讲话.docx': SPEECH})
    const {out} = await nigao(['check', join(folder, '讲话.docx'), '--format', 'json'])
    const [file] = JSON.parse(out).files
    const {start, end} = file.diagnostics[2]
    expect(words(SPEECH).slice(start, end)).toBe('XX')
    expect(file.diagnostics[2]).toMatchObject({line: 13, column: 5, paragraph: 7, character: 5})
  })

  test('文件夹里的也查，Word 开着时留下的不查', async () => {
    const folder = await folderWith({'甲.docx': SPEECH, '~$甲.docx': 'x', '乙.md': '同志们:\n'})
    const {code, out, err} = await nigao(['check', folder, '--scope', 'always'])
    expect({code, err}).toEqual({code: 1, err: ''})
    expect(out).toContain('甲.docx\n  第2段:4')
    expect(out).toContain('乙.md\n  1:4')
  })

  test('没有问题的退出码为 0，不像公文的不查', async () => {
    const folder = await folderWith({'甲.docx': CLEAN, '乙.docx': wordFile({body: p('买菜:葱、姜')})})
    expect((await nigao(['check', join(folder, '甲.docx'), '--fail-on', 'information'])).code).toBe(0)
    const {code, out, err} = await nigao(['check', join(folder, '乙.docx'), '--verbose'])
    expect({code, out}).toEqual({code: 0, out: expect.stringContaining('1 份不像公文，没有查')})
    expect(err).toContain('乙.docx”：公文的特征还不多')
  })

  test('提纲也列得出', async () => {
    const folder = await folderWith({'讲话.docx': SPEECH})
    expect((await nigao(['outline', join(folder, '讲话.docx')])).out).toContain('突出重点，抓好落实')
  })

  test('读不了的说明，太大的不读', async () => {
    const folder = await folderWith({'坏.docx': 'PK坏', '大.docx': ''})
    await truncate(join(folder, '大.docx'), 500_000_000)
    const {code, err} = await nigao(['check', folder])
    expect(code).toBe(2)
    expect(err).toContain('坏.docx”打不开，不是 Word 文件或者已经损坏')
    expect(err).toContain('大.docx”太大，没有读')
  })

  test('--fix 不改 Word 文件，说要用 --out', async () => {
    const folder = await folderWith({'讲话.docx': SPEECH})
    const path = join(folder, '讲话.docx')
    const {err} = await nigao(['check', path, '--fix'])
    expect(err).toBe(
      `nigao：没有修改“${path}”：Word 文件不在原处改写，请用 --out 另写一份，能修正的在里面是修订\n`,
    )
    expect(new Uint8Array(await readFile(path))).toEqual(SPEECH)
  })
})

describe('把问题写进另一个 Word 文件', () => {
  test('问题是批注，可放心修正的是修订，原件不动', async () => {
    const folder = await folderWith({'讲话.docx': SPEECH})
    const [path, target] = [join(folder, '讲话.docx'), join(folder, '讲话.意见.docx')]
    const {code, out, err} = await nigao(['check', path, '-o', target])
    expect({code, err}).toEqual({code: 1, err: ''})
    expect(out).toContain(`共 3 处：警告 3 处\n写出“${target}”，批注 3 条，修订 2 处\n`)
    const bytes = await readFile(target)
    expect(remarksIn(bytes).map(({words}) => words)).toEqual([':', ',', 'XX'])
    expect(words(bytes)).toBe(words(SPEECH).replace(':', '：').replace(',', '，'))
    expect(new Uint8Array(await readFile(path))).toEqual(SPEECH)
    const files = JSON.parse(
      (await nigao(['check', path, '-o', target, '--force', '--format', 'json'])).out,
    ).files
    expect(files).toHaveLength(1)
  })

  test('没有问题的照样写出，与原件逐字节相同', async () => {
    const folder = await folderWith({'甲.docx': CLEAN})
    const target = join(folder, '意见', '甲.docx')
    expect((await nigao(['check', join(folder, '甲.docx'), '-o', join(folder, '意见')])).code).toBe(0)
    expect(new Uint8Array(await readFile(target))).toEqual(CLEAN)
  })

  test('几份写进文件夹', async () => {
    const folder = await folderWith({'甲.docx': CLEAN, '乙.docx': SPEECH})
    const paths = ['甲.docx', '乙.docx'].map(name => join(folder, name))
    const {out} = await nigao(['check', ...paths, '-o', join(folder, '意见')])
    expect(out).toContain('甲.docx”，批注 0 条，修订 0 处')
    expect(out).toContain('乙.docx”，批注 3 条，修订 2 处')
    expect((await readdir(join(folder, '意见'))).sort()).toEqual(['乙.docx', '甲.docx'].sort())
  })

  test('已有的文件不加 --force 不改写，原件总不改写', async () => {
    const folder = await folderWith({'甲.docx': SPEECH, '乙.docx': '别人的'})
    const [path, target] = [join(folder, '甲.docx'), join(folder, '乙.docx')]
    const taken = await nigao(['check', path, '-o', target])
    expect(taken.code).toBe(2)
    expect(taken.err).toContain('已有“乙.docx”，要改写请加 --force')
    expect(await readFile(target, 'utf8')).toBe('别人的')
    const same = await nigao(['check', path, '-o', path, '--force'])
    expect(same.code).toBe(2)
    expect(same.err).toContain('就是读入的文件，不能改写')
    expect(new Uint8Array(await readFile(path))).toEqual(SPEECH)
    expect((await nigao(['check', path, '-o', target, '--force'])).code).toBe(1)
  })

  test('不像公文的、读不了的，一份也不写', async () => {
    const folder = await folderWith({'甲.docx': SPEECH, '乙.docx': wordFile({body: p('买菜:葱、姜')})})
    const out = join(folder, '意见')
    const {code, err} = await nigao(['check', join(folder, '甲.docx'), join(folder, '乙.docx'), '-o', out])
    expect(code).toBe(2)
    expect(err).toContain('乙.docx”：公文的特征还不多')
    expect(err).toContain('没有写出任何文件')
    expect(await readdir(folder)).not.toContain('意见')
    await mkdir(join(folder, '空'))
    await writeFile(join(folder, '坏.docx'), 'x')
    expect((await nigao(['check', join(folder, '坏.docx'), '-o', out])).code).toBe(2)
  })

  test.each([
    [['a.md', '-o', 'b.docx'], '--out 只用于 Word 文件（.docx），“a.md”不是'],
    [['-', '-o', 'b.docx'], '--out 只用于 Word 文件（.docx），“-”不是'],
    [['a.docx', 'c.docx', '-o', 'b.docx'], '几个 Word 文件写不成一个，--out 请写文件夹'],
    [['a.docx', '--fix', '-o', 'b.docx'], '--fix 改写原来的文件，不与 --out 同用'],
    [['a.docx', '--force'], '--force 只与 --out 同用'],
    [['a.docx', '-o', ''], '没有说明 Word 文件写到哪里，请写 --out'],
  ])('check %j：%s', async (args, message) => {
    const {code, err} = await nigao(['check', ...args])
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})
