import {type Draft, type OutlineNode, PART_NAMES} from '../draft/draft'
import {firstFrom} from '../firstFrom'
import {headingWords} from '../layout/headingWords'
import {type LaidRun, LINE_BREAK} from '../layout/layout'
import {between, runsOf, textOf} from '../layout/runs'
import {sentenceEnds} from '../sentenceEnds'
import {shift} from '../span'
import {countSpeech, PARAGRAPH_PAUSE} from '../speech/countSpeech'

/** What is said of a draft, in reading order: all but what stands above the salutation, signatures, attachments and tables. */
export interface Script {
  readonly sections: readonly ScriptSection[]
  readonly paragraphs: readonly ScriptParagraph[]
}

/** A heading of the first level with all below it, or what stands before the first or after the last of them. */
export interface ScriptSection {
  readonly kind: 'opening' | 'heading' | 'closing'
  /** The heading with its number; what the part is called. */
  readonly title: string
}

/** A paragraph of the speech. */
export interface ScriptParagraph {
  /** Index of its section. */
  readonly section: number
  readonly isHeading: boolean
  readonly sentences: readonly ScriptSentence[]
}

/** A sentence with what it takes to read it aloud. */
export interface ScriptSentence {
  readonly words: readonly ScriptWords[]
  readonly syllables: number
  /** Tenths of a second. */
  readonly pauses: number
}

/** Words that look alike. */
export interface ScriptWords {
  readonly text: string
  /** A place still to be filled in. */
  readonly isOpen: boolean
}

/** Where a section begins; nothing of an `unread` one is said. */
interface Start {
  readonly start: number
  readonly section: number | 'unread'
}

/** Reads the script of a draft. Never fails; a draft without a word has no paragraphs. */
export function readScript(draft: Draft): Script {
  const {places, outline, slots, structure, frame} = draft
  const {sections, starts} = readSections(outline)
  const headings = headingWords(places, outline)
  const {above, salutation} = frame.block
  const notRead = new Set(salutation?.isGlued ? [] : above.map(({place}) => place.start))
  const paragraphs: ScriptParagraph[] = []
  let index = -1
  for (const {block, start} of places) {
    index++
    const isSaid =
      block.facts.kind === 'prose' && !notRead.has(start) && !structure.pageLines.residue.has(index)
    if (!isSaid) continue
    const end = start + block.text.length
    const looks = {
      headings: within(headings, start, end).map(words => ({...words, ...shift(words, -start)})),
      open: within(slots, start, end).map(slot => shift(slot, -start)),
    }
    const bounds = [start, ...within(starts, start + 1, end).map(one => one.start), end]
    for (let at = 0; at + 1 < bounds.length; at++) {
      const [from = start, to = end] = bounds.slice(at, at + 2)
      const section = starts[firstFrom(starts, one => from < one.start) - 1]?.section ?? 0
      const runs = runsOf(block, {start: from - start, end: to - start}, looks)
      if (section === 'unread' || runs.length === 0) continue
      const isHeading = runs.every(({level}) => level !== undefined)
      paragraphs.push({section, isHeading, sentences: sentencesOf(runs)})
    }
  }
  return {sections, paragraphs: paragraphs.filter(({sentences}) => 0 < sentences.length)}
}

/** What stands before the first heading is the opening, whatever it is made of. */
function readSections(outline: readonly OutlineNode[]): {sections: ScriptSection[]; starts: Start[]} {
  const sections: ScriptSection[] = [{kind: 'opening', title: PART_NAMES.opening}]
  const starts = outline.map(({kind, marker, text, span: {start}}): Start => {
    if (kind === 'signature' || kind === 'attachment') return {start, section: 'unread'}
    if (kind === 'heading') sections.push({kind, title: marker + text})
    else if (kind === 'closing') sections.push({kind, title: PART_NAMES.closing})
    return {start, section: sections.length - 1}
  })
  // A salutation and an opening in one line are one section.
  return {sections, starts: starts.filter(({section}, at) => section !== (starts[at - 1]?.section ?? 0))}
}

function within<T extends {readonly start: number}>(
  spans: readonly T[],
  start: number,
  end: number,
): readonly T[] {
  return spans.slice(
    firstFrom(spans, span => start <= span.start),
    firstFrom(spans, span => end <= span.start),
  )
}

function sentencesOf(runs: readonly LaidRun[]): readonly ScriptSentence[] {
  const text = textOf(runs)
  const ends = sentenceEnds(text)
  return ends.map((end, at) => {
    const start = ends[at - 1] ?? 0
    const {syllables, pauses} = countSpeech(text.slice(start, end))
    const isLast = end === text.length
    const paused = isLast || syllables === 0 ? pauses : pauses - PARAGRAPH_PAUSE
    return {words: wordsBetween(runs, start, end), syllables, pauses: paused}
  })
}

function wordsBetween(runs: readonly LaidRun[], start: number, end: number): readonly ScriptWords[] {
  return between(runs, start, end).flatMap(({text, isOpen}) => {
    const own = text.replaceAll(LINE_BREAK, '')
    return own === '' ? [] : [{text: own, isOpen}]
  })
}
