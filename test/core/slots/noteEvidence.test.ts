import {expect, test} from 'vitest'
import {isNoteText, weighNote} from '../../../server/src/core/slots/notes/noteEvidence'
import {DOCUMENT_BRACKETS} from './documentBrackets'
import {WRITERS_NOTES} from './writersNotes'

test.each(WRITERS_NOTES)('是批注：%s', note => expect(isNoteText(note), String(weighNote(note))).toBe(true))
test.each(DOCUMENT_BRACKETS)('不是批注：%s', words =>
  expect(isNoteText(words), String(weighNote(words))).toBe(false),
)
