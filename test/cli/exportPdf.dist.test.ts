import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {findOffice} from '../../server/src/office/findOffice'
import {builtProgram} from '../dist'
import {describeOffice} from '../office/office'
import {standIn} from '../office/standIn'
import {pagesOf} from '../pdf'
import {folderWith, nigao} from './command'

describeOffice('LibreOffice 画的 PDF', () => {
  test('一字不少，页码在下边；台前朗读件同样', async () => {
    const folder = await folderWith({
      '讲话.md': '# 在县医院座谈会上的讲话\n\n同志们：\n\n今年完成投资五亿元。\n',
    })
    for (const more of [[], ['-p', 'read-aloud', '--force']]) {
      const target = join(folder, '讲话.pdf')
      const {code, err} = await nigao(
        ['export', join(folder, '讲话.md'), '-o', target, ...more],
        '',
        findOffice(),
      )
      expect({code, err}).toEqual({code: 0, err: ''})
      const [page] = pagesOf(target)
      const lines = page?.lines.map(({text}) => text)
      expect(lines).toEqual(['在县医院座谈会上的讲话', '同志们：', '今年完成投资五亿元。', '—1—'])
    }
  }, 120_000)
})

test.skipIf(process.platform === 'win32')('按 Ctrl+C，LibreOffice 结束，什么也不留', async () => {
  const folder = await folderWith({'讲话.md': '# 在县医院座谈会上的讲话\n\n同志们：\n\n要快。\n'})
  const {folder: programs} = standIn('touch "$HERE/started"; sleep 60')
  const args = [builtProgram('cli.js'), 'export', join(folder, '讲话.md'), '-o', join(folder, '讲话.pdf')]
  const child = spawn(process.execPath, args, {
    env: {...process.env, PATH: `${programs}:${process.env.PATH}`},
  })
  const ended = once(child, 'close')
  while (!existsSync(join(programs, 'started'))) await setTimeout(50)
  child.kill('SIGINT')
  expect(await ended).toEqual([null, 'SIGINT'])
  expect(await readdir(folder)).toEqual(['讲话.md'])
})
