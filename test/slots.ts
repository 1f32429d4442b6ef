import {describe, expect, test} from 'vitest'
import {foldDraft, readManuscript, type Slot} from '../server/src/core/index'
import {readMarks, writeMarks} from './marks'

/** The unfilled places of a draft, as the editor reads them. */
export function slotsOf(text: string): readonly Slot[] {
  return foldDraft(readManuscript(text)).slots
}

/** Own sentences, one family a group: `⟦…⟧` around each slot; a sentence without marks must stay silent. */
export function testFamilies(families: Readonly<Record<string, readonly string[]>>): void {
  describe.each(Object.entries(families))('待填之处：%s', (_, sentences) => {
    test.each(sentences)('%s', marked => {
      const {text} = readMarks(marked)
      expect(writeMarks(text, slotsOf(text))).toBe(marked)
    })
  })
}
