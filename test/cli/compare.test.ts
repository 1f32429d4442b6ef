import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {foldDraft, layOutDraft, readManuscript} from '../../server/src/core/index'
import {writeWord} from '../../server/src/word/writeWord'
import {filesIn} from '../word/package'
import {accepted, paragraphsIn, rejected} from '../word/revisions'
import {folderWith, nigao} from './command'

const OLD = `同志们：

一、总体情况

去年修堤三十里，投资5亿元。群众拍手称快。

二、工作任务

备料要早。石料入冬以前运到堤上。

三、组织领导

一级抓一级，层层签字，年底对账。
`
const NEW = `同志们：

一、总体情况

去年修堤三十里，投资6亿元。

二、组织领导

一级抓一级，层层签字，年底对账。

三、工作任务

备料要早。石料入冬以前运到堤上。群众拍手称快。

用人要专。
`

describe('对照两稿', () => {
  test('一节一节列出移动、改动、增加、删去的，序号另列，退出码 1', async () => {
    const folder = await folderWith({'旧.md': OLD, '新.md': NEW})
    const [old, now] = [join(folder, '旧.md'), join(folder, '新.md')]
    const {code, out, err} = await nigao(['compare', old, now])
    expect({code, err}).toEqual({code: 1, err: ''})
    expect(out).toBe(`旧稿“${old}”，新稿“${now}”：共 4 处，移动 2，改动 1，增加 1；另有 2 处只改了序号

一、总体情况
  改动  去年修堤三十里，投资［5→6］亿元。

二、组织领导
  移动  二、组织领导（共 2 段，原在“二、工作任务”之后）

三、工作任务
  移动  群众拍手称快。（原在“一、总体情况”）
  增加  用人要专。

只改了序号
  二、组织领导：［三、→二、］
  三、工作任务：［二、→三、］
`)
  })

  test('JSON 里有同样的几处', async () => {
    const folder = await folderWith({'旧.md': OLD, '新.md': NEW})
    const {out} = await nigao(['compare', join(folder, '旧.md'), join(folder, '新.md'), '--format', 'json'])
    const {version, counts, changes} = JSON.parse(out)
    expect({version, counts}).toEqual({
      version: 1,
      counts: {moved: 2, changed: 1, added: 1, dropped: 0, renumbered: 2, split: 0},
    })
    expect(changes).toHaveLength(6)
    expect(changes[0]).toEqual({
      kind: 'changed',
      what: 'sentence',
      section: '一、总体情况',
      passages: 1,
      old: '去年修堤三十里，投资5亿元。',
      new: '去年修堤三十里，投资6亿元。',
    })
  })

  test('没有差别的退出码 0：Word 文件与它的稿件', async () => {
    const folder = await folderWith({'旧.docx': await wordOf(OLD), '新.txt': OLD})
    const {code, out} = await nigao(['compare', join(folder, '旧.docx'), join(folder, '新.txt')])
    expect(code).toBe(0)
    expect(out).toContain('：没有差别\n')
  })

  test('花脸稿全部接受是新稿，全部拒绝是旧稿；已有的不加 --force 不改写', async () => {
    const folder = await folderWith({'旧.docx': await wordOf(OLD), '新.md': NEW, '花.docx': '别人的'})
    const run = (...more: string[]) =>
      nigao([
        'compare',
        join(folder, '旧.docx'),
        join(folder, '新.md'),
        '-o',
        join(folder, '花.docx'),
        ...more,
      ])
    const taken = await run()
    expect(taken.code).toBe(2)
    expect(taken.err).toContain('已有“花.docx”，要改写请加 --force')
    const {code, out} = await run('--force')
    expect(code).toBe(1)
    expect(out).toContain(`写出“${join(folder, '花.docx')}”\n`)
    const xml = documentOf(await readFile(join(folder, '花.docx')))
    expect(accepted(xml)).toEqual(paragraphsIn(documentOf(await wordOf(NEW))))
    expect(rejected(xml)).toEqual(paragraphsIn(documentOf(await wordOf(OLD))))
  })

  test('花脸稿写在要对照的稿件上，不写', async () => {
    const folder = await folderWith({'旧.docx': await wordOf(OLD), '新.md': NEW})
    const old = join(folder, '旧.docx')
    const {code, err} = await nigao(['compare', old, join(folder, '新.md'), '-o', old, '--force'])
    expect(code).toBe(2)
    expect(err).toContain('没有写出任何文件')
    expect(new Uint8Array(await readFile(old))).toEqual(new Uint8Array(await wordOf(OLD)))
  })

  test('读不了的说明是哪一份', async () => {
    const folder = await folderWith({'旧.docx': '不是 Word 文件', '新.md': NEW})
    const {code, out, err} = await nigao(['compare', join(folder, '旧.docx'), join(folder, '没有.md')])
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err).toContain('旧.docx”打不开')
    expect(err).toContain('没有.md”：没有这个文件')
  })

  test.each([
    [['compare', 'a.md'], '对照要两份稿件，先写旧稿，再写新稿'],
    [['compare', 'a.md', 'b.md', 'c.md'], '一次只对照两份稿件'],
    [['compare', '-', 'b.md'], 'compare 不读标准输入，请写明文件'],
    [['compare', 'a.md', 'b.md', '-o', 'c.md'], '花脸稿是 Word 文件，--out 请写成 .docx'],
    [['compare', 'a.md', 'b.md', '--force'], '--force 与 --out 同用'],
    [['compare', 'a.md', 'b.md', '--fix'], '只用于 check'],
  ])('%j：%s', async (args, message) => {
    const {code, err} = await nigao(args)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})

async function wordOf(text: string): Promise<Uint8Array> {
  return writeWord(layOutDraft(foldDraft(readManuscript(text))))
}

function documentOf(bytes: Uint8Array): string {
  return filesIn(bytes).get('word/document.xml') ?? ''
}
