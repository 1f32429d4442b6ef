import {type Blank, fillBlanks, readBlanks, sliceText} from '../core/index'
import type {OpenDraft} from './drafts'
import {placeAt} from './places'
import type {BlankEntry, BlanksAnswer, FillAnswer, FillParams} from './protocol'
import {toTextEdits} from './toLsp'

const LAST_SENTENCE = /[^。！？]*$/
const FIRST_SENTENCE = /^[^。！？]*[。！？]?/

/** Answers `nigao/blanks`. */
export function blanksAnswer({version, manuscript, draft}: OpenDraft): BlanksAnswer {
  const {places} = draft()
  return {version, blanks: readBlanks(draft()).flatMap(toEntry)}

  function toEntry({label, kind, slots}: Blank): BlankEntry[] {
    const [first] = slots
    if (!first) return []
    const place = placeAt(places, first.start)
    const lineStart = place?.start ?? 0
    const lineEnd = lineStart + (place?.block.text.length ?? 0)
    const before = sliceText(manuscript, lineStart, first.start)
    const after = sliceText(manuscript, first.end, lineEnd)
    return [
      {
        label,
        kind,
        count: slots.length,
        before: before.slice(before.search(LAST_SENTENCE)).trimStart(),
        sign: sliceText(manuscript, first.start, first.end),
        after: (FIRST_SENTENCE.exec(after)?.[0] ?? after).trimEnd(),
        ...(first.original !== undefined && {suggestion: first.original}),
      },
    ]
  }
}

/** Answers `nigao/fill`. */
export function fillAnswer({version, manuscript, draft}: OpenDraft, {answers}: FillParams): FillAnswer {
  const {edits} = fillBlanks(readBlanks(draft()), new Map(Object.entries(answers)))
  return {version, edits: toTextEdits(manuscript, edits), doubts: {}, values: answers}
}
