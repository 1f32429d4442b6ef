import {describe, expect, test} from 'vitest'
import {
  applyEdits,
  foldDraft,
  readManuscript,
  removeSections,
  renamableWords,
} from '../../server/src/core/index'
import {readMarks} from '../marks'
import {SPEECH} from './speechToMove'

describe('删除小节', () => {
  test('连同下级和正文删去，后面的重新编号，讲几点、见第几部分跟着改', () => {
    const gone = removeSections(readManuscript(SPEECH), [SPEECH.indexOf('一、认清')])
    const text = result(SPEECH, gone)
    expect(text).toContain('我讲两点意见。\n\n## 一、突出重点')
    expect(text).toContain('分工见第一部分，前面讲的见第一部分。')
    expect(text).not.toContain('成绩')
    expect(gone).toMatchObject({followed: 2, pointing: 1})
  })

  test.each([
    ['第一个', '一、甲\n\n二、乙\n', '一、', '一、乙\n'],
    ['最后一个', '一、甲\n\n二、乙\n', '二、', '一、甲\n'],
    ['唯一的', '一、甲\n', '一、', '\n'],
    ['中间的一项', '一是快。\n二是准。\n三是稳。\n', '二是', '一是快。\n二是稳。\n'],
  ])('%s', (_, text, what, expected) => {
    expect(result(text, removeSections(readManuscript(text), [text.indexOf(what)]))).toBe(expected)
  })
})

test.each([
  [
    '独立成行的',
    SPEECH,
    '二、突出',
    '# 突出重点\n\n要做到两点：\n一是快。\n二是准。\n\n## 一、抓项目\n\n（一）抓开工。\n\n（二）抓投产。\n',
  ],
  [
    '后面接着正文的',
    '（一）抓快。要早。\r\n\r\n1.抓开工\r\n\r\n（二）抓准。\r\n',
    '（一）',
    '抓快。要早。\r\n\r\n一、抓开工\r\n',
  ],
  [
    '没有序号的',
    '# 讲话\n\n## 形势\n\n今年很不容易。\n\n## 任务\n\n明年更要努力。\n',
    '形势',
    '# 形势\n\n今年很不容易。\n',
  ],
  ['一项', '一是快。\n二是准。\n三是稳。\n', '二是', '二是准。\n'],
])('提取小节，另成一稿：%s', (_, text, what, expected) => {
  const removal = removeSections(readManuscript(text), [text.indexOf(what)])
  expect(typeof removal === 'string' ? removal : removal.taken).toBe(expected)
})

test.each([
  ['## 一、⟦认清形势⟧\n\n很要紧。\n', '认清'],
  ['**（一）⟦抓快⟧。**要早。\n\n（二）抓准。\n', '要早'],
  ['# 讲话\n\n## ⟦形势⟧\n\n今年很不容易。\n\n## 任务\n\n明年更要努力。\n', '形势'],
  ['一、⟦甲，乙⟧\n\n二、丙\n', '甲'],
])('小标题的文字：%s', (marked, at) => {
  const {text, spans} = readMarks(marked)
  expect(renamableWords(foldDraft(readManuscript(text)), text.indexOf(at))).toEqual(spans[0])
})

function result(text: string, move: ReturnType<typeof removeSections>): string {
  return typeof move === 'string' ? move : applyEdits(text, move.edits)
}
