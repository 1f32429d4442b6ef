import type {Draft} from '../draft/draft'
import {foldDraft} from '../draft/foldDraft'
import {firstFrom} from '../firstFrom'
import {editManuscript, type Manuscript, sliceText} from '../reading/manuscript'
import {applyEdits, type Edit, meets, type Span, shift} from '../span'

/** Rounds after which rules that undo each other are left as they stand. */
const MAX_ROUNDS = 12

/**
 * Applies what `propose` asks for until it asks for nothing more; the edits refer to the manuscript given. A group of
 * edits is applied whole or not at all.
 */
export function settle(
  manuscript: Manuscript,
  propose: (draft: Draft) => readonly (readonly Edit[])[],
): readonly Edit[] {
  let current = manuscript
  let pieces: readonly Piece[] = [{start: 0, end: manuscript.length}]
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const edits = compatible(propose(foldDraft(current)))
    if (edits.length === 0) break
    pieces = editPieces(pieces, edits)
    current = editManuscript(current, merged(current, edits))
  }
  return toEdits(pieces, manuscript.length)
}

/** One edit over all of them: a thousand, one by one, would walk the list of blocks a thousand times. */
function merged(manuscript: Manuscript, edits: readonly Edit[]): Edit {
  const start = edits[0]?.start ?? 0
  const end = edits.at(-1)?.end ?? start
  const inside = edits.map(edit => ({...edit, ...shift(edit, -start)}))
  return {start, end, text: applyEdits(sliceText(manuscript, start, end), inside)}
}

/** The edits of all groups that meet no group before them, in reading order. */
function compatible(groups: readonly (readonly Edit[])[]): readonly Edit[] {
  const taken: Edit[] = []
  for (const group of groups) {
    if (group.some(isTaken)) continue
    for (const edit of withoutOverlaps(group)) taken.splice(placeAfter(edit), 0, edit)
  }
  return taken

  function isTaken(edit: Edit): boolean {
    const place = placeAfter(edit)
    return [taken[place - 1], taken[place]].some(other => other !== undefined && meets(edit, other))
  }

  function placeAfter({start}: Edit): number {
    return firstFrom(taken, other => start < other.start)
  }
}

/** In reading order; of two edits that overlap the later is dropped, as `applyEdits` does. */
function withoutOverlaps(edits: readonly Edit[]): readonly Edit[] {
  let done = 0
  return [...edits]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter(edit => {
      if (edit.start < done) return false
      done = edit.end
      return true
    })
}

/** A stretch of the first manuscript, or text that a fix has put in. */
type Piece = Span | {readonly text: string}

/** The pieces after edits that are in reading order and refer to the text which the pieces make up. */
function editPieces(pieces: readonly Piece[], edits: readonly Edit[]): readonly Piece[] {
  const result: Piece[] = []
  let index = 0
  let within = 0
  let at = 0
  for (const edit of edits) {
    for (const piece of take(edit.start - at)) result.push(piece)
    take(edit.end - edit.start)
    if (edit.text) result.push({text: edit.text})
    at = edit.end
  }
  return result.concat(take(Number.POSITIVE_INFINITY))

  function take(length: number): Piece[] {
    const taken: Piece[] = []
    for (let piece = pieces[index], left = length; 0 < left && piece; piece = pieces[index]) {
      const end = Math.min(lengthOf(piece), within + left)
      taken.push(part(piece, within, end))
      left -= end - within
      within = end
      if (end < lengthOf(piece)) break
      index++
      within = 0
    }
    return taken
  }
}

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.end - piece.start
}

function part(piece: Piece, start: number, end: number): Piece {
  if ('text' in piece) return {text: piece.text.slice(start, end)}
  return {start: piece.start + start, end: piece.start + end}
}

function toEdits(pieces: readonly Piece[], length: number): readonly Edit[] {
  const edits: Edit[] = []
  let done = 0
  let text = ''
  for (const piece of [...pieces, {start: length, end: length}]) {
    if ('text' in piece) {
      text += piece.text
      continue
    }
    if (done < piece.start || text) edits.push({start: done, end: piece.start, text})
    done = piece.end
    text = ''
  }
  return edits
}
