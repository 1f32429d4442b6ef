import {expect, test} from 'vitest'
import {readWord} from '../../../server/src/word/import/readWord'
import {wordFile} from './build'
import {NUMBERING_CASES} from './numberingCases'
import {TEXT_CASES} from './textCases'

test.each([...NUMBERING_CASES, ...TEXT_CASES])('$name', ({draft, losses = [], ...parts}) => {
  expect(readWord(wordFile(parts))).toMatchObject({text: draft, losses})
})
