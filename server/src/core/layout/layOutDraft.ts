import type {Place} from '../blocks/places'
import type {Draft} from '../draft/draft'
import {FILLER} from '../filler'
import {type Span, shift} from '../span'
import {headingWords} from './headingWords'
import {
  type LaidItem,
  type LaidParagraph,
  type LaidRun,
  type Layout,
  LINE_BREAK,
  plain,
  type Role,
  widthOf,
} from './layout'
import {readLetterhead} from './letterhead'
import {type Profile, SPEECH} from './profile'
import {readRoles} from './roles'
import {between, broken, type Looks, runsOf, textOf} from './runs'
import {placeSignatures} from './signature'
import {titleBreaks} from './title'

/** `附件1` and the colon before what it is called. */
const MARK = /^(附[件录表][\s\d０-９一二三四五六七八九十]{0,6})[：:]?\s{0,9}/
const LISTED = /^\d{1,2}[.．]/
/** Of this level and those below it whole sentences are numbered, which head nothing; of any level the items of a list. */
const SENTENCES = 3
const STOP = /。$/
const ITEM = /[；;]$/
/** `附件1` stands above a title that is no longer, and no sentence. */
const LONGEST_TITLE = 40
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/
const LINE = /\r\n|\r|\n/
const ABOVE: ReadonlySet<Role> = new Set(['title', 'subtitle', 'dateLine', 'speakerLine'])
const SIGNED: ReadonlySet<Role> = new Set(['signer', 'signDate'])
const HEADED: ReadonlySet<Role> = new Set(['letterhead', 'docNumber'])
const TITLE: ReadonlySet<Role> = new Set(['title'])
const MARKED: ReadonlySet<Role> = new Set(['attachmentMark'])
const NOTES: ReadonlySet<Role> = new Set(['attachmentNote', 'attachmentItem'])

/** The draft as it is to be printed: all of it but comments; of the front matter the title and the speaker, where they stand nowhere else. */
export function layOutDraft(draft: Draft, {titleWidth}: Profile = SPEECH): Layout {
  const {places, outline, slots, frame} = draft
  const {of, newPages} = readRoles(draft)
  const nextHeadings = inTurn(headingWords(places, outline))
  const nextSlots = inTurn(slots)
  const {above, below} = readLetterhead(places)
  const items: LaidItem[] = [...above]
  const isNamed = (role: Role) => [...of.values()].includes(role)
  const {title: ownTitle, speaker} = frame.settings
  let here: Span | undefined
  let owed = isNamed('speakerLine') ? undefined : speaker
  if (ownTitle !== undefined && !isNamed('title')) add('title', [plain(ownTitle)])
  for (const place of places) addBlock(place)
  const laid = placeSignatures([...items.map(item => withBreaks(item, titleWidth)), ...below])
  const title = laid.find(item => item.kind === 'paragraph' && item.role === 'title')
  return {title: wordsOf(title).replaceAll(LINE_BREAK, ''), items: laid, slots}

  function addBlock(place: Place): void {
    const {block, start} = place
    const end = start + block.text.length
    const looks: Looks = {
      headings: nextHeadings(end).map(words => ({...words, ...shift(words, -start)})),
      open: nextSlots(end).map(slot => shift(slot, -start)),
    }
    const {kind} = block.facts
    here = {start, end}
    if (kind === 'table') items.push({kind, rows: rowsOf(place, looks), span: here})
    if (kind === 'code') for (const line of codeOf(place)) add('body', [line])
    if (kind === 'prose') addLine(place, runsOf(block, {start: 0, end: block.text.length}, looks))
  }

  function addLine({start}: Place, runs: readonly LaidRun[]): void {
    if (runs.length === 0) return
    const role = of.get(start)
    const before = items.at(-1)
    const startsPage = newPages.has(start)
    if (role === 'title' && isOf(TITLE, before))
      items[items.length - 1] = {...before, runs: joined(before.runs, runs), ...wider(before.span, here)}
    else if (role === 'attachmentMark') addAttachment(runs)
    else if (role) add(role, runs, {startsPage})
    else if (isOf(MARKED, before) && isTitle(runs)) add('title', runs)
    else if (headsSection(runs, before)) addHeading(runs, startsPage)
    else if (isOf(NOTES, before) && LISTED.test(textOf(runs))) add('attachmentItem', runs)
    else add('body', runs, {startsPage})
  }

  function addHeading(runs: readonly LaidRun[], startsPage: boolean): void {
    const isAlone = runs.every(run => run.level !== undefined)
    const {level = 0} = runs[0] ?? {}
    add(isAlone ? 'heading' : 'body', runs, {startsPage, level})
  }

  /** What the attachment is called may stand in its line; it is its title. */
  function addAttachment(runs: readonly LaidRun[]): void {
    const [whole = '', mark = ''] = MARK.exec(textOf(runs)) ?? []
    add('attachmentMark', [plain(mark.trim())], {startsPage: true})
    const rest = between(runs, whole.length)
    if (0 < rest.length) add('title', rest)
  }

  function add(role: Role, runs: readonly LaidRun[], more: Partial<LaidParagraph> = {}): void {
    if (owed !== undefined && !ABOVE.has(role) && isOf(ABOVE, items.at(-1))) {
      const [name, below] = [owed, here]
      owed = undefined
      here = undefined
      add('speakerLine', [plain(name)])
      here = below
    }
    items.push({
      kind: 'paragraph',
      role,
      runs,
      free: freeAbove(role, items.at(-1)),
      startsPage: false,
      ...(here && {span: here}),
      ...more,
    })
  }
}

/** Gives, each time it is asked, those of the spans in reading order that begin before an offset and were not given yet. */
function inTurn<T extends Span>(spans: readonly T[]): (end: number) => readonly T[] {
  let next = 0
  return end => {
    const from = next
    while ((spans[next]?.start ?? end) < end) next++
    return spans.slice(from, next)
  }
}

/** From the beginning of the first to the end of the second. */
function wider(first: Span | undefined, second: Span | undefined): {span?: Span} {
  return first && second ? {span: {start: first.start, end: second.end}} : {}
}

/** Below the lines of the title, above what closes the text, and around the number of an attachment; twice as much below 版头. */
function freeAbove(role: Role, before: LaidItem | undefined): number {
  if (isOf(HEADED, before)) return 2
  const isBelowTitle = ABOVE.has(role) ? isOf(MARKED, before) : isOf(ABOVE, before)
  const closes = SIGNED.has(role) ? !isOf(SIGNED, before) : role === 'attachmentNote' && !isOf(NOTES, before)
  return isBelowTitle || closes ? 1 : 0
}

function isTitle(runs: readonly LaidRun[]): boolean {
  const text = textOf(runs)
  return (
    runs[0]?.level === undefined && widthOf(text) <= LONGEST_TITLE && !STOP.test(text) && !ITEM.test(text)
  )
}

function isOf(roles: ReadonlySet<Role>, item: LaidItem | undefined): item is LaidParagraph {
  return item?.kind === 'paragraph' && roles.has(item.role)
}

function headsSection(runs: readonly LaidRun[], before: LaidItem | undefined): boolean {
  const level = runs[0]?.level
  if (level === undefined) return false
  if (!runs.every(run => run.level !== undefined)) return true
  const text = textOf(runs)
  return !ITEM.test(text) && !(STOP.test(text) && (SENTENCES <= level || ITEM.test(wordsOf(before))))
}

/** A title that its writer has broken himself stays as it is. */
function withBreaks(item: LaidItem, titleWidth: number): LaidItem {
  if (item.kind !== 'paragraph' || item.role !== 'title' || wordsOf(item).includes(LINE_BREAK)) return item
  return {...item, runs: broken(item.runs, titleBreaks(wordsOf(item), titleWidth))}
}

function wordsOf(item: LaidItem | undefined): string {
  return item?.kind === 'paragraph' ? textOf(item.runs) : ''
}

function joined(above: readonly LaidRun[], [first, ...more]: readonly LaidRun[]): readonly LaidRun[] {
  return first ? [...above, {...first, text: LINE_BREAK + first.text}, ...more] : above
}

function codeOf({block}: Place): readonly LaidRun[] {
  const lines = block.text.split(LINE).filter(line => line.trim() !== '' && !FENCE.test(line))
  return lines.map(plain)
}

/** The cells of a table by rows. The second row only says how the columns are aligned. What parts the cells is covered, but a `|` of their own is not. */
export function rowsOf({block}: Place, looks: Looks): readonly (readonly (readonly LaidRun[])[])[] {
  const {text, facts, lineStarts} = block
  return lineStarts.flatMap((start, index) => {
    if (index === 1) return []
    const line = text.slice(start, lineStarts[index + 1] ?? text.length).trimEnd()
    const bars: number[] = []
    for (let at = start; at < start + line.length; at++)
      if (text[at] === '|' && facts.prose[at] === FILLER) bars.push(at)
    const first = text.slice(start, bars[0]).trim() === '' ? (bars.shift() ?? start) + 1 : start
    const ends = line.endsWith('|') ? bars : [...bars, start + line.length]
    const cells = ends.map((end, cell) =>
      runsOf(block, {start: cell === 0 ? first : (ends[cell - 1] ?? start) + 1, end}, looks),
    )
    return [cells]
  })
}
