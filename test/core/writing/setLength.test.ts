import {describe, expect, test} from 'vitest'
import {applyEdits, readManuscript, setLength, writtenLength} from '../../../server/src/core/index'

const BODY = '# 在全市防汛工作会议上的讲话\n\n同志们：\n'

describe('设定时长', () => {
  test.each([
    ['没有文首设置的，加上', BODY, '15分钟', `---\n时长: 15分钟\n---\n\n${BODY}`],
    ['空的稿件', '', '15分钟', '---\n时长: 15分钟\n---\n\n'],
    ['字数', BODY, ' 3000字以内 ', `---\n字数: 3000字以内\n---\n\n${BODY}`],
    [
      '有文首设置的，写在末尾',
      `---\n文种: 讲话\n---\n${BODY}`,
      '半小时',
      `---\n文种: 讲话\n时长: 半小时\n---\n${BODY}`,
    ],
    [
      '写过的，改掉',
      '---\n文种: 讲话\n时长：很久 # 问会务\n语速: 200\n---\n',
      '15分钟',
      '---\n文种: 讲话\n时长: 15分钟\n语速: 200\n---\n',
    ],
    ['换成字数', '---\n时长: 15分钟\n---\n', '3000字', '---\n字数: 3000字\n---\n'],
    [
      '两样都写了的，改前一样',
      '---\n字数: 10字\n时长: 15分钟\n---\n',
      '20字',
      '---\n字数: 20字\n时长: 15分钟\n---\n',
    ],
    ['不写两遍', '---\n字数: 10字\n时长: 15分钟\n---\n', '20分钟', '---\n时长: 20分钟\n---\n'],
    ['不要了', '---\n文种: 讲话\n时长: 15分钟\n---\n', '', '---\n文种: 讲话\n---\n'],
    ['不要了，文首空了', `---\n时长: 15分钟\n---\n\n${BODY}`, '', BODY],
    ['本来就没有', BODY, '', BODY],
    ['本来就没有，有文首设置', '---\n文种: 讲话\n---\n', '', '---\n文种: 讲话\n---\n'],
    ['换行照稿件', '甲\r\n', '15分钟', '---\r\n时长: 15分钟\r\n---\r\n\r\n甲\r\n'],
    ['以点结束的文首设置', '---\n文种: 讲话\n...\n甲', '5分', '---\n文种: 讲话\n时长: 5分\n...\n甲'],
  ])('%s', (_, text, length, now) => {
    const edits = setLength(readManuscript(text), length)
    expect(applyEdits(text, edits ?? [])).toBe(now)
    if (length.trim() !== '') expect(writtenLength(readManuscript(now))).not.toBe('')
  })

  test('看不懂的不写', () => {
    expect(setLength(readManuscript(BODY), '很久')).toBeUndefined()
  })

  test('原来写的是什么', () => {
    expect(writtenLength(readManuscript('---\n文种: 讲话\n时长: "15分钟" # 定了\n---\n'))).toBe('15分钟')
    expect(writtenLength(readManuscript(BODY))).toBe('')
  })
})
