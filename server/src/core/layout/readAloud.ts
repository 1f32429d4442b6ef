import type {Draft} from '../draft/draft'
import {layOutDraft} from './layOutDraft'
import type {LaidItem, LaidParagraph, LaidRun, Layout, Role} from './layout'
import {missingParts} from './letterhead'
import {type Pinyin, readPinyin, withPinyin} from './pinyin'
import {type Profile, type ProfileName, READ_ALOUD, SPEECH} from './profile'
import {between, textOf} from './runs'

/** Marks that end a sentence, and what closes behind them. */
const SENTENCE_END = /[。！？!?…]{1,4}[”’）)》】」』]{0,3}/g
/** What surrounds a document that is sent out; nobody reads it aloud. */
const AROUND: ReadonlySet<Role> = new Set(['classified', 'letterhead', 'docNumber', 'copies', 'printed'])

/** A draft laid out for a profile. */
export interface LaidOut {
  readonly layout: Layout
  readonly profile: Profile
  /** The characters that are to have pinyin above them, and of which the draft would have to say which. */
  readonly unclear: readonly string[]
  /** Of an official document: the usual parts of 版头 and 版记 that the draft does not give. */
  readonly missing: readonly string[]
}

/** The draft as it is printed in this profile. */
export function layOutAs(draft: Draft, name: ProfileName): LaidOut {
  if (name === 'read-aloud') return layOutToRead(draft)
  const layout = layOutDraft(draft)
  const plain = {profile: SPEECH, unclear: [], missing: name === 'official' ? missingParts(draft.places) : []}
  return {...plain, layout: name === 'speech' ? withoutAround(layout) : layout}
}

function withoutAround(layout: Layout): Layout {
  const items = layout.items.filter(item => item.kind === 'table' || !AROUND.has(item.role))
  // The room above the first line parts it from 版头.
  const [first, ...rest] = items
  return {
    ...layout,
    items: first?.kind === 'paragraph' && first !== layout.items[0] ? [{...first, free: 0}, ...rest] : items,
  }
}

/** Each sentence is a paragraph that no page ends inside, with pinyin above the characters that the front matter names. */
function layOutToRead(draft: Draft): LaidOut {
  const {pinyin, unclear} = readPinyin(draft.places)
  const layout = layOutDraft(draft, READ_ALOUD)
  const items = layout.items.flatMap((item): readonly LaidItem[] => {
    if (item.kind === 'table')
      return [{...item, rows: item.rows.map(row => row.map(cell => withPinyin(cell, pinyin)))}]
    return AROUND.has(item.role) ? [] : sentencesOf(item, pinyin)
  })
  return {layout: {...layout, items}, profile: READ_ALOUD, unclear, missing: []}
}

function sentencesOf(paragraph: LaidParagraph, pinyin: readonly Pinyin[]): readonly LaidParagraph[] {
  const {role, runs, level, free, startsPage, ...rest} = paragraph
  const parts = role === 'body' ? sentencesIn(runs) : [runs]
  return parts.map((words, index) => {
    const isFirst = index === 0
    const isHeading = isFirst && level !== undefined && words.every(run => run.level !== undefined)
    return {
      ...rest,
      role: isHeading ? 'heading' : role,
      runs: withPinyin(words, pinyin),
      ...(isFirst && level !== undefined && {level}),
      ...(isFirst ? {free, startsPage} : {free: 0, startsPage: false, goesOn: true}),
      isWhole: true,
    }
  })
}

function sentencesIn(runs: readonly LaidRun[]): readonly (readonly LaidRun[])[] {
  const text = textOf(runs)
  const ends = [...text.matchAll(SENTENCE_END)].map(({index, 0: mark}) => index + mark.length)
  if (ends.at(-1) !== text.length) ends.push(text.length)
  return ends.map((end, at) => between(runs, ends[at - 1] ?? 0, end))
}
