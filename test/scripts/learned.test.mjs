import {expect, test} from 'vitest'
import {madeWith} from '../../scripts/madeWith.mjs'
import learned from '../../server/data/lostNumbers.json'

test('学来的分量与取特征的代码、词表是同时的；不是就运行 npm run learn', () => {
  expect(learned.madeWith).toBe(madeWith())
})
