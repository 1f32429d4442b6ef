import {expect, test} from 'vitest'
import {madeWith} from '../../scripts/madeWith.mjs'
import lostNumbers from '../../server/data/lostNumbers.json'
import notes from '../../server/data/notes.json'

test.each(Object.entries({lostNumbers, notes}))(
  '%s：学来的分量与取特征的代码、文稿是同时的；不是就运行 npm run learn',
  (name, learned) => expect(learned.madeWith).toBe(madeWith(name)),
)
