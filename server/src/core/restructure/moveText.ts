import {applyEdits, type Edit, type Span, shift} from '../span'
import {endBefore, type Section, startAfter} from './sections'

/** Where sections go: between two lines with text, or at an end of the draft. */
export interface Slit {
  /** End of the last line with text before it; 0 where there is none. */
  readonly end: number
  /** Start of the next line with text; the length of the draft where there is none. */
  readonly start: number
  /** Whether what is put in goes with the line before it, and not with the one after it. */
  readonly isBehind: boolean
  /** What parts the sections there from each other; undefined where there is nothing to tell it by. */
  readonly gap: string | undefined
}

/** A change of the text and where the first of the sections is after it. */
export interface MovedText {
  readonly edits: readonly Edit[]
  readonly at: number
}

/**
 * The edits that move the lines of sections into a slit, or take them out where there is none, with the edits inside the
 * draft carried along. Sections that change places under one heading leave the blank lines where they are; others take
 * the smaller of their gaps with them.
 */
export function moveText(
  text: string,
  sections: readonly Section[],
  slit: Slit | undefined,
  inner: readonly Edit[],
  isAmongOwn: boolean,
): MovedText {
  const blocks = joined(text, sections)
  const [first] = blocks as [Span, ...Span[]]
  const stays = blocks.find(({start, end}) => slit && (slit.end === end || slit.start === start))
  const moving = blocks.filter(block => block !== stays)
  const removals = moving.map(block => ({...withGap(text, block), text: ''}))
  const edits = [...inner.filter(edit => !moving.some(block => holds(block, edit))), ...removals]
  if (!slit || moving.length === 0) return {edits: inOrder(edits), at: offsetAfter(edits, first.start)}
  if (isAmongOwn && blocks.length === 1) return swapped(text, first, slit, inner)
  const gap = slit.gap ?? gapOf(text, first)
  const before = moving.filter(({start}) => stays && start < stays.start)
  const rest = moving.filter(block => !before.includes(block))
  const isBehind = stays !== undefined || (0 < slit.end && (slit.isBehind || slit.start === text.length))
  const lead: Edit = {...empty(stays?.start ?? 0), text: before.map(block => linesOf(block) + gap).join('')}
  const trail: Edit = isBehind
    ? {...empty(stays?.end ?? slit.end), text: rest.map(block => gap + linesOf(block)).join('')}
    : {...empty(slit.start), text: rest.map(block => linesOf(block) + gap).join('')}
  const put = [lead, trail].filter(edit => edit.text !== '')
  return {edits: inOrder([...edits, ...put]), at: whereFirst()}

  function whereFirst(): number {
    if (0 < before.length) return offsetAfter(edits, lead.start)
    if (first === stays) return offsetAfter(edits, first.start)
    return offsetAfter(edits, trail.start) + (isBehind ? gap.length : 0)
  }

  function linesOf(block: Span): string {
    return carried(text, block, inner)
  }
}

/** One block past others, the gaps around it staying where they are. */
function swapped(text: string, block: Span, {end, start}: Slit, inner: readonly Edit[]): MovedText {
  const edits = inner.filter(edit => !holds(block, edit))
  const lines = carried(text, block, inner)
  if (block.start < start) {
    const next = startAfter(text, block.end)
    const gap = text.slice(block.end, next)
    edits.push({start: block.start, end: next, text: ''})
    const at = offsetAfter(edits, end) + gap.length
    return {edits: inOrder([...edits, {...empty(end), text: gap + lines}]), at}
  }
  const before = endBefore(text, block.start)
  const at = offsetAfter(edits, start)
  const gap = text.slice(before, block.start)
  edits.push({...empty(start), text: lines + gap}, {start: before, end: block.end, text: ''})
  return {edits: inOrder(edits), at}
}

/** The lines of a block with the edits inside it made. */
export function carried(text: string, block: Span, inner: readonly Edit[]): string {
  const own = inner
    .filter(edit => holds(block, edit))
    .map(edit => ({...shift(edit, -block.start), text: edit.text}))
  return applyEdits(text.slice(block.start, block.end), own)
}

/** Sections with nothing but blank lines between them make one block. */
function joined(text: string, sections: readonly Section[]): readonly Span[] {
  const blocks: {start: number; end: number}[] = []
  for (const {start, end} of sections) {
    const last = blocks.at(-1)
    if (last && startAfter(text, last.end) === start) last.end = end
    else blocks.push({start, end})
  }
  return blocks
}

/** A block with the smaller of the gaps around it; the last one goes with the gap before it, whose break ends the draft. */
function withGap(text: string, {start, end}: Span): Span {
  const before = endBefore(text, start)
  const after = startAfter(text, end)
  const hasBefore = 0 < before
  if (after === text.length) return {start: before, end}
  return hasBefore && start - before <= after - end ? {start: before, end} : {start, end: after}
}

function gapOf(text: string, block: Span): string {
  const {start, end} = withGap(text, block)
  return text.slice(start, block.start) || text.slice(block.end, end) || '\n'
}

function empty(offset: number): Span {
  return {start: offset, end: offset}
}

function holds(block: Span, edit: Span): boolean {
  return block.start <= edit.start && edit.end <= block.end
}

/** What is put in before something that changes is one edit with it: not every editor knows which of the two comes first. */
function inOrder(edits: readonly Edit[]): readonly Edit[] {
  const ordered: Edit[] = []
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = ordered.at(-1)
    if (last?.start === edit.start) ordered.splice(-1, 1, {...edit, text: last.text + edit.text})
    else ordered.push(edit)
  }
  return ordered
}

/** Where an offset is after edits that do not hold it. */
function offsetAfter(edits: readonly Edit[], offset: number): number {
  return edits.reduce(
    (at, {start, end, text}) => (end <= offset && start < offset ? at + text.length - (end - start) : at),
    offset,
  )
}
