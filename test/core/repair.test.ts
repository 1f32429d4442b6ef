import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {applyEdits, readManuscript, renumberDraft, repairAll} from '../../server/src/core/index'

const always = () => true
const repaired = (text: string) => applyEdits(text, repairAll(readManuscript(text), {}, always))

/** Lines that are wrong alone or together: numbers that break, doubled words, half-width marks, wrong marker forms. */
const LINES = [
  '一、认清形势,增强责任感',
  '二.突出重点',
  '四、加强领导',
  '（一）、抓好田间管理。',
  '（三）抓好防灾减灾。',
  '各单位要要压实责任,把把工作的的成效体现出来。',
  '一是面积要稳住。三是单产要提高。二要品质做优。',
  '我们的的目标是明确的,任务是艰巨的.',
  '𠮷祥乡😀完成了了任务。',
  '',
]

describe('一次修正到底', () => {
  test('修正之后没有可再修正的，别处一字不动', () => {
    const drafts = fc
      .array(fc.constantFrom(...LINES), {minLength: 1, maxLength: 24})
      .chain(lines => fc.constantFrom('\n', '\n\n', '\r\n').map(end => lines.join(end)))
    let mended = 0
    let runs = 0
    fc.assert(
      fc.property(drafts, text => {
        runs += 1
        const edits = repairAll(readManuscript(text), {}, always)
        const once = applyEdits(text, edits)
        if (0 < edits.length) mended += 1
        expect(repairAll(readManuscript(once), {}, always)).toEqual([])
        expect(once.split(/\r?\n/)).toHaveLength(text.split(/\r?\n/).length)
      }),
      {numRuns: 300},
    )
    expect(mended).toBeGreaterThan(runs / 2)
  })

  test('只修正要修正的那一条规则', () => {
    const text = '一、抓学习\n\n大家要把学习的的成果用好。\n\n二,抓落实\n'
    const only = repairAll(readManuscript(text), {}, ({rule}) => rule === 'headingMark')
    expect(applyEdits(text, only)).toBe(text.replace('二,', '二、'))
  })

  test('几处断号合成一份改动，按文中次序，互不重叠', () => {
    const text = '一、甲\n\n三、乙\n\n（一）子\n\n（三）丑\n\n七、丙\n'
    const edits = renumberDraft(readManuscript(text)).markers
    expect(applyEdits(text, edits)).toBe('一、甲\n\n二、乙\n\n（一）子\n\n（二）丑\n\n三、丙\n')
    edits.slice(1).forEach((edit, index) => {
      expect(edit.start).toBeGreaterThanOrEqual(edits[index]?.end ?? 0)
    })
  })

  test('空稿没有可改的', () => {
    expect(repaired('')).toBe('')
  })
})
