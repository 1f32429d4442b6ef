import {spawnSync} from 'node:child_process'
import {appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {expect, test} from 'vitest'
import {foldDraft, layOutDraft, readManuscript} from '../../server/src/core/index'
import {writeWord} from '../../server/src/word/writeWord'
import {builtProgram} from '../dist'
import {standIn} from '../office/standIn'
import {folderWith} from './command'

const DRAFT = '# 在县医院座谈会上的讲话\n\n同志们：\n\n今年完成投资5亿元。\n'
const TEMPLATE = '# 在【单位】座谈会上的讲话\n\n同志们：\n\n今年完成投资XX亿元。\n'
const TABLE = '各单位.csv'
const FAULTY = '# 讲话\n\n同志们：\n\n一、要快\n\n三、要好\n'
/** The exit code of each line by what it begins with, and what it leaves behind. */
const OUTCOMES: readonly (readonly [line: string, code: number, files: readonly string[]])[] = [
  ['check 讲话.md 稿件目录/', 0, []],
  ['check --format json', 0, []],
  ['fill 底稿.md --list', 0, [TABLE]],
  ['fill 底稿.md --data', 0, ['稿件']],
  ['export 讲话.md --out 讲话.docx', 0, ['讲话.docx']],
  ['export 讲话.md -p official', 0, ['公文.docx']],
  ['export 讲话.md -p read-aloud', 0, ['朗读件.docx']],
  ['export 讲话.md -o 讲话.pdf', 0, ['讲话.pdf']],
  ['import 来稿.docx', 0, ['来稿.md']],
  ['check 来稿.docx', 1, ['来稿.意见.docx']],
  ['compare 初稿.docx 讲话.md', 1, ['花脸稿.docx']],
]

test.skipIf(process.platform === 'win32')('README 里的每一行照着就能用', async () => {
  const readme = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8')
  const lines = Array.from(
    readme.matchAll(/^node dist\/cli\.js (.*?)(?: +#.*)?$/gm),
    ([, words = '']) => words,
  )
  expect(lines.map(line => OUTCOMES.find(([start]) => line.startsWith(start))?.[0])).toEqual(
    OUTCOMES.map(([start]) => start),
  )
  const {folder: programs} = standIn('printf %%PDF > "$OUT/draft.pdf"')
  const folder = await folderWith({
    '讲话.md': DRAFT,
    '底稿.md': TEMPLATE,
    '初稿.docx': await wordOf(TEMPLATE),
    '来稿.docx': await wordOf(FAULTY),
  })
  mkdirSync(join(folder, '稿件目录'))
  writeFileSync(join(folder, '稿件目录/a.md'), DRAFT)
  for (const [index, line] of lines.entries()) {
    const [, code, files] = OUTCOMES[index] ?? []
    const before = new Set(readdirSync(folder))
    const {status, stderr} = spawnSync(`"${process.execPath}" "${builtProgram('cli.js')}" ${line}`, {
      shell: true,
      cwd: folder,
      env: {...process.env, PATH: `${programs}:${process.env.PATH}`},
    })
    expect(status, `${line}\n${stderr}`).toBe(code)
    expect(readdirSync(folder).filter(name => !before.has(name))).toEqual(files)
    // The lines are for a table that has been filled in meanwhile.
    if (files?.[0] === TABLE) appendFileSync(join(folder, TABLE), '县医院,5\n')
  }
})

async function wordOf(text: string): Promise<Uint8Array> {
  return writeWord(layOutDraft(foldDraft(readManuscript(text))))
}
