import type {Draft} from '../draft/draft'
import type {Heading} from '../draft/headings/headings'
import {applyEdits, type Edit, shift} from '../span'
import {LADDER, stylesIn} from './levels'
import {deepen, depthOf, restyled} from './markerEdits'
import {renamableWords} from './renamableWords'
import {type Section, startAfter} from './sections'

/** A title has one `#`, so that what stands below it has two. */
const TITLE_DEPTH = 1

/**
 * The lines of a section as a draft of its own: its words are the title where nothing follows them in their line, and
 * the headings below it begin with 一、. The lines of an item stay as they are.
 */
export function asDraft(draft: Draft, text: string, section: Section): string {
  const {start, end, node} = section
  const ending = text.slice(end, startAfter(text, end)).slice(0, text.startsWith('\r\n', end) ? 2 : 1) || '\n'
  const lines = (from: number, edits: readonly Edit[]) =>
    applyEdits(
      text.slice(from, end),
      edits.map(edit => ({...shift(edit, -from), text: edit.text})),
    ) + ending
  if (node.kind !== 'heading') return lines(start, [])
  const own = draft.headings.filter(({candidate}) => start <= candidate.start && candidate.start < end)
  const edits = raised(
    draft,
    own.filter(({candidate}) => candidate.start !== node.span.start),
  )
  const words = renamableWords(draft, node.span.start)
  const rest = words && restOfLine(text, words.end)
  if (!words || rest === undefined) return lines(node.markerSpan.end, edits)
  const depth = text.slice(start, node.span.start).includes('#') ? '# ' : ''
  return `${depth}${text.slice(words.start, words.end)}${lines(rest, edits)}`
}

/** The headings so much higher that the highest of them are 一、; as they are where they are none of that ladder. */
function raised(draft: Draft, headings: readonly Heading[]): readonly Edit[] {
  const rungs = headings.map(({candidate}) => LADDER.indexOf(candidate.mark.form))
  const least = rungs.reduce((a, b) => Math.min(a, b), LADDER.length)
  if (least < 1) return []
  const styleOf = stylesIn(draft)
  const top = headings.find((_, at) => rungs[at] === least)
  const higher = top && 0 < depthOf(top) ? TITLE_DEPTH + 1 - depthOf(top) : 0
  return headings.flatMap((heading, at) => {
    const form = LADDER[(rungs[at] ?? 0) - least]
    const style = form && styleOf(form)
    const marker = style && restyled(heading.candidate, style, heading.candidate.mark.number)
    return [deepen(heading, higher), marker].filter(edit => edit !== undefined)
  })
}

/** Where the line ends that has nothing but marks after an offset; `undefined` where body follows. */
function restOfLine(text: string, offset: number): number | undefined {
  let at = offset
  while (at < text.length && END.test(text.charAt(at))) at++
  return at === text.length || text.charAt(at) === '\n' || text.charAt(at) === '\r' ? at : undefined
}

const END = /[ \t\u3000*。.，,；;：:#]/
