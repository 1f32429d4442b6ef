import {describe, expect, test} from 'vitest'
import {compareDrafts, foldDraft, layOutDraft, readManuscript} from '../../server/src/core/index'
import {writeRedline, writeWord} from '../../server/src/word/writeWord'
import {hasLibreOffice, linesInLibreOffice} from './libreOffice'
import {NEW, OLD} from './redlineDrafts'

describe.skipIf(!hasLibreOffice())('花脸稿在 LibreOffice 里（本机装了才测）', () => {
  test('全部接受就是新稿，全部拒绝就是旧稿', async () => {
    const bytes = await writeRedline(compareDrafts(read(OLD), read(NEW)), '讲话')
    for (const [verdict, text] of [
      ['Accept', NEW],
      ['Reject', OLD],
    ] as const)
      expect(linesInLibreOffice(bytes, verdict)).toEqual(
        linesInLibreOffice(await writeWord(layOutDraft(read(text))), 'Accept'),
      )
  }, 300_000)
})

function read(text: string) {
  return foldDraft(readManuscript(text))
}
