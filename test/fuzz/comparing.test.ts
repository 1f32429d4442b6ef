import fc from 'fast-check'
import {expect, test} from 'vitest'
import {passagesOf} from '../../server/src/core/comparing/passages'
import {
  applyEdits,
  type Comparison,
  compareDrafts,
  foldDraft,
  newText,
  oldText,
  readManuscript,
} from '../../server/src/core/index'
import {changesOf, edits} from './changes'
import {draft} from './drawing'

test('照改动做一遍就是新稿，倒着做就是旧稿；没有改过的，没有差别', () => {
  fc.assert(
    fc.property(draft, edits, (text, drawn) => {
      const edited = drawn
        .filter(({what}) => what !== 'undo' && what !== 'save')
        .reduce((now, edit) => changesOf(edit, now).reduce((last, one) => applyEdits(last, [one]), now), text)
      expectWhole(text, edited)
      expect(compare(text, text).changes).toEqual([])
    }),
    {numRuns: 25},
  )
})

test('两份毫不相干的稿件也一样', () => {
  fc.assert(fc.property(draft, draft, expectWhole), {numRuns: 25})
})

function expectWhole(old: string, now: string): void {
  const {rows, changes, counts} = compare(old, now)
  expect(rows.filter(row => row.kind !== 'to' && row.old).map(oldText)).toEqual(printed(old))
  expect(rows.filter(row => row.kind !== 'from' && row.now).map(newText)).toEqual(printed(now))
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(changes.length)
}

function printed(text: string): string[] {
  return passagesOf(foldDraft(readManuscript(text))).map(passage => passage.text)
}

function compare(old: string, now: string): Comparison {
  return compareDrafts(foldDraft(readManuscript(old)), foldDraft(readManuscript(now)))
}
