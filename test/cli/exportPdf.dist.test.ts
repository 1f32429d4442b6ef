import {join} from 'node:path'
import {expect, test} from 'vitest'
import {findOffice} from '../../server/src/office/findOffice'
import {describeOffice} from '../office/office'
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
