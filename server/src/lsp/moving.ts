import {
  applyEdits,
  type Move,
  type MovePlace,
  moveSections,
  type Refusal,
  removeSections,
  renamableWords,
  sliceText,
} from '../core/index'
import type {OpenDraft} from './drafts'
import type {HeadingAnswer, HeadingParams, LinePosition, MoveAnswer, MoveParams, MoveTarget} from './protocol'
import {toOffset, toRange, toTextEdits} from './toLsp'

const BREAK = /\r\n|\r|\n/g
/** What may stand before a marker in its line, and how much of it. */
const MARKUP = /^[ \t\u3000#*_>-]*/
const LONGEST_MARKUP = 20

/** Answers `nigao/move`. */
export function moveAnswer(open: OpenDraft, {positions, to}: MoveParams): MoveAnswer {
  const {manuscript, version} = open
  const offsets = positions.map(position => toOffset(manuscript, position))
  const move: Move | Refusal =
    to.side === 'out'
      ? removeSections(manuscript, offsets)
      : moveSections(manuscript, offsets, placeOf(open, to))
  if (typeof move === 'string') return refused(version, move)
  return {
    version,
    edits: toTextEdits(manuscript, move.edits),
    followed: move.followed,
    cursor: placeAfter(open, move),
    ...(move.taken !== undefined && {taken: move.taken, pointing: move.pointing ?? 0}),
  }
}

/** Answers `nigao/heading`. */
export function headingAnswer(
  {manuscript, version, draft}: OpenDraft,
  {position}: HeadingParams,
): HeadingAnswer {
  const words = renamableWords(draft(), toOffset(manuscript, position))
  return {version, ...(words && {words: toRange(manuscript, words)})}
}

function refused(version: number, refusal: Refusal): MoveAnswer {
  return {version, edits: [], followed: 0, cursor: {line: 0, character: 0}, refusal}
}

function placeOf({manuscript}: OpenDraft, to: Exclude<MoveTarget, {side: 'out'}>): MovePlace {
  switch (to.side) {
    case 'up':
    case 'down':
      return to
    case 'onto':
      return {side: 'onto', at: to.position && toOffset(manuscript, to.position)}
    default:
      return {side: to.side, at: toOffset(manuscript, to.position)}
  }
}

/** Where the marker of the line at an offset stands in the text after the edits, which nobody has read yet. */
function placeAfter({manuscript}: OpenDraft, {edits, at}: Move): LinePosition {
  const text = applyEdits(sliceText(manuscript, 0, manuscript.length), edits)
  const line = [...text.slice(0, at).matchAll(BREAK)].length
  return {line, character: MARKUP.exec(text.slice(at, at + LONGEST_MARKUP))?.[0].length ?? 0}
}
