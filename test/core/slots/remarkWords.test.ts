import {describe, expect, test} from 'vitest'
import {
  isRemark,
  makeRemarkModel,
  REMARK_FORMS,
  REMARK_ROWS,
  type RemarkClass,
  WORD_WEIGHTS,
  weighRemark,
} from '../../../server/src/core/slots/notes/remark'
import {DOCUMENT_BRACKETS} from './documentBrackets'
import {REMARKS} from './remarks'

/** Remarks of which a word of a class decides one by itself, one way or the other. */
const SENTENCES: Readonly<Record<RemarkClass, readonly ((word: string) => string)[]>> = {
  draft: [word => `${word}，再改`, word => `${word}要改一下`],
  text: [word => `${word}，老李核`, word => `${word}要改一下`],
  part: [word => `${word}，再写`, word => `${word}再改`],
  polish: [word => `再，${word}`, word => `${word}，老李`],
  edit: [word => `老李再${word}`, word => `此处，${word}`],
  do: [word => `请统计局${word}`, word => `此处，${word}`],
  ask: [word => `${word}小陈核`, word => `${word}办公室`, word => `${word}统计局，数字`],
  wait: [word => `${word}，补一下`, word => `${word}补`, word => `数字${word}，核`],
  unsure: [word => `${word}，老李改`, word => `${word}，太虚`, word => `${word}，数字`],
  doubt: [word => `${word}，老李改`, word => `${word}，数字太急`],
  talk: [word => `${word}，老李改`],
  reader: [word => `请${word}再给数字`],
  formal: [word => `数字核一下，${word}`],
}

describe('词表的每一行都有一句话少不了它', () => {
  test.each(REMARK_ROWS.map(([kind = '', word = '']) => [kind, word] as const))('%s %s', (kind, word) => {
    const without = makeRemarkModel(REMARK_ROWS.filter(row => row[1] !== word))
    const remarks = [
      ...SENTENCES[kind as RemarkClass].map(sentence => sentence(word)),
      ...[...REMARKS, ...DOCUMENT_BRACKETS].filter(remark => remark.includes(word)),
    ]
    const decided = remarks.filter(remark => isRemark(remark) !== isRemark(remark, without))
    expect(
      decided,
      remarks.map(remark => `${remark} ${weighRemark(remark)} ${without(remark)}`).join(),
    ).not.toEqual([])
  })

  test('一个词只有一类', () => {
    expect(new Set(REMARK_ROWS.map(([, word]) => word)).size).toBe(REMARK_ROWS.length)
  })
})

test.each(REMARKS)('是批注：%s', remark => expect(isRemark(remark), String(weighRemark(remark))).toBe(true))
test.each(DOCUMENT_BRACKETS)('不是批注：%s', words =>
  expect(isRemark(words), String(weighRemark(words))).toBe(false),
)

describe('各类的分量和各种样子，少了哪一样都有一句话读错', () => {
  test.each(Object.keys(WORD_WEIGHTS))('%s', kind => {
    expect(isNoticed(makeRemarkModel(REMARK_ROWS, {...WORD_WEIGHTS, [kind]: 0}))).toBe(true)
  })

  test.each(REMARK_FORMS.map(([name]) => name))('%s', name => {
    const rest = REMARK_FORMS.filter(([other]) => other !== name)
    expect(isNoticed(makeRemarkModel(REMARK_ROWS, WORD_WEIGHTS, rest))).toBe(true)
  })

  function isNoticed(model: typeof weighRemark): boolean {
    return [...REMARKS, ...DOCUMENT_BRACKETS].some(words => isRemark(words, model) !== isRemark(words))
  }
})
