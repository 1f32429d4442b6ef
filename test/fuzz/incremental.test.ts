import {readdirSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import fc from 'fast-check'
import {expect, test, vi} from 'vitest'
import {maskMarkdown, maskMarkup} from '../../server/src/core/blocks/markdownMask'
import {type CheckResult, checkDraft} from '../../server/src/core/checking/check'
import type {Draft} from '../../server/src/core/draft/draft'
import {foldDraft} from '../../server/src/core/draft/foldDraft'
import {
  editManuscript,
  type Manuscript,
  readManuscript,
  sliceText,
} from '../../server/src/core/reading/manuscript'
import {isOfficialText} from '../../server/src/core/scope/isOfficialText'
import {judgeScope} from '../../server/src/core/scope/judge'
import {applyEdits, type Edit} from '../../server/src/core/span'
import {BREAKS, draft, EDITS, line, SCRAPS} from './drawing'

// What is known of a block depends on its text alone, so the same few lines need not be read ten thousand times.
vi.mock('../../server/src/core/reading/readBlock', async importOriginal => {
  const {readBlock} = await importOriginal<typeof import('../../server/src/core/reading/readBlock')>()
  const known = new Map<string, ReturnType<typeof readBlock>>()
  return {
    readBlock: (...[text, kind]: Parameters<typeof readBlock>) => {
      const facts = known.get(kind + text) ?? readBlock(text, kind)
      known.set(kind + text, facts)
      return facts
    },
  }
})

const FOLDER = resolve(import.meta.dirname, '../drafts')
const SAMPLES = readdirSync(FOLDER)
  .filter(name => !name.endsWith('.marked.md'))
  .map(name => [name, readFileSync(resolve(FOLDER, name), 'utf8')] as const)

const EDITS_A_DRAFT = 20
const inserted = fc.oneof(
  fc.constantFrom(...SCRAPS),
  line,
  draft.filter(text => text.length < 80),
)
/**
 * Places are drawn as fractions, because the text they point into grows and shrinks. Most edits go where blocks come
 * together and apart: beside a line break or a mark.
 */
const edits = fc.array(
  fc.record({
    at: fc.nat(9_999).map(n => n / 10_000),
    isAtSeam: fc.nat(3).map(n => n > 0),
    beside: fc.integer({min: -1, max: 1}),
    length: fc.oneof({weight: 6, arbitrary: fc.nat(3)}, {weight: 1, arbitrary: fc.nat(60)}),
    text: inserted,
  }),
  {minLength: EDITS_A_DRAFT, maxLength: EDITS_A_DRAFT},
)
type DrawnEdit = typeof edits extends fc.Arbitrary<(infer E)[]> ? E : never
const SEAM = /[\r\n*`[\]<>|~-]/g

function placed({at, isAtSeam, beside, length, text: inserted}: DrawnEdit, text: string): Edit {
  const seams = isAtSeam ? [...text.matchAll(SEAM)] : []
  const seam = seams[Math.floor(at * seams.length)]
  const drawn = seam ? seam.index + beside : Math.floor(at * (text.length + 1))
  const start = Math.max(0, Math.min(drawn, text.length))
  return {start, end: Math.min(text.length, start + length), text: inserted}
}

test('an edited draft equals the same text read afresh', () => {
  fc.assert(
    fc.property(draft, edits, (text, edits) => {
      let reading = read(readManuscript(text))
      for (const drawn of edits) {
        const edit = placed(drawn, text)
        text = applyEdits(text, [edit])
        reading = read(editManuscript(reading.manuscript, edit), reading)
        expect(sliceText(reading.manuscript, 0, reading.manuscript.length)).toBe(text)
        expect(observe(reading)).toBe(observe(read(readManuscript(text))))
        // The preview asks the short way.
        expect(isOfficialText(text)).toBe(judgeScope(reading.draft, {scope: 'auto', isMarkdown: true}).isFull)
      }
    }),
    {numRuns: Math.ceil((EDITS ?? 10_000) / EDITS_A_DRAFT)},
  )
}, 3_600_000)

/** What a keystroke puts into a draft, or takes out of it, where rules look: quotes, brackets, stops, numerals. */
const KEYS = [
  '',
  '',
  '，',
  '。',
  '：',
  '；',
  '“',
  '”',
  '》',
  '（',
  '）',
  '一',
  '是',
  '、',
  '第',
  '点',
  'X',
  '好的',
  '\n',
]

/** Whole drafts have what no heap of single lines has: series, announced counts, flattened paragraphs, contents lists. */
test.each(SAMPLES)(
  'typing in %s gives what the same text gives read afresh',
  (_, sample) => {
    const strokes = fc.array(
      fc.record({at: fc.nat(9_999).map(n => n / 10_000), length: fc.nat(2), text: fc.constantFrom(...KEYS)}),
      {minLength: 30, maxLength: 30},
    )
    fc.assert(
      fc.property(strokes, strokes => {
        let text = sample
        let reading = read(readManuscript(text))
        for (const {at, length, text: typed} of strokes) {
          const start = Math.floor(at * text.length)
          const edit = {
            start,
            end: Math.min(text.length, start + (typed === '' ? length + 1 : 0)),
            text: typed,
          }
          text = applyEdits(text, [edit])
          reading = read(editManuscript(reading.manuscript, edit), reading)
          expect(observe(reading)).toBe(observe(read(readManuscript(text))))
        }
      }),
      {numRuns: 6},
    )
  },
  120_000,
)

test('a line without Markdown characters reads the same through remark', () => {
  const plain = fc.stringMatching(
    /^[一二三（）、。，是要讲话稿年月日市县a-z0-9 .:%&;!()\]|@/"'\u3000-]{1,40}$/u,
  )
  fc.assert(
    fc.property(plain, fc.constantFrom(...BREAKS, ''), (text, end) => {
      expect(maskMarkdown(text + end, 'prose')).toEqual(maskMarkup(text + end))
    }),
    {numRuns: 2000},
  )
})

interface Reading {
  readonly manuscript: Manuscript
  readonly draft: Draft
  readonly check: CheckResult
}

/** A draft with its findings; given the reading before the edit, with all that may be kept of it. */
function read(manuscript: Manuscript, before?: Reading): Reading {
  const draft = foldDraft(manuscript, before?.draft)
  return {manuscript, draft, check: checkDraft(draft, {}, before?.check)}
}

/** All that the rest of the product can see, as text: quick to compare, and fixes are made out on the way. */
function observe({manuscript, draft, check}: Reading): string {
  const {places, length, lines} = manuscript
  const {outline, headingFaults, seriesFaults, slots, stats, evidence} = draft
  const {findings, crashes} = check
  const seen = {
    places: [...places],
    length,
    lines,
    outline,
    headingFaults,
    seriesFaults,
    slots,
    stats,
    evidence,
    findings,
    crashes,
  }
  return JSON.stringify(seen, (_, value) => {
    if (typeof value === 'function') return value()
    return value === Number.POSITIVE_INFINITY ? 'to the end' : value
  })
}
