import {PIPE} from '../blocks/splitBlocks'
import type {Edit} from '../span'
import type {Blank} from './blanks'
import {checkAnswer} from './checkAnswer'
import type {PlacedAnswer} from './doubts'

/** What is filled in, by the label of the blank. */
export type Answers = ReadonlyMap<string, string>

/** What answers make of a draft. */
export interface Filling {
  /** For every slot of every blank that has an answer. */
  readonly edits: readonly Edit[]
  /** The blanks that stay open: without an answer, or with one that says so itself (XX, 待定). */
  readonly open: readonly Blank[]
  /** By label: why an answer does not seem to belong there, one sentence. It is filled in all the same. */
  readonly doubts: ReadonlyMap<string, string>
  /** By label: what is filled in at the first slot. */
  readonly values: ReadonlyMap<string, string>
}

/** A bullet's star that stands for a name; its space belongs to the bullet. */
const BULLET = /(?:^|[\n\r])[ \t]*$/

/** Fills in the answers; a label that no blank has is of no account, an empty answer is none. */
export function fillBlanks(blanks: readonly Blank[], answers: Answers): Filling {
  const edits: Edit[] = []
  const open: Blank[] = []
  const doubts = new Map<string, string>()
  const values = new Map<string, string>()
  for (const blank of blanks) {
    const judgement = checkAnswer(blank, label => answers.get(label))
    if (!judgement || judgement.isOpen) open.push(blank)
    if (!judgement) continue
    for (const placed of judgement.placed) edits.push(editOf(placed))
    values.set(blank.label, judgement.placed[0]?.value ?? '')
    if (judgement.doubt !== undefined) doubts.set(blank.label, judgement.doubt)
  }
  return {edits, open, doubts, values}
}

function editOf({slot, around, value}: PlacedAnswer): Edit {
  const {fill, swallowed, kind} = slot
  const isBullet = swallowed && kind !== 'date' && BULLET.test(around.before) && around.after.startsWith(' ')
  return {
    start: fill.start,
    end: fill.end + (isBullet ? 1 : 0),
    // A bar would end the cell of a table.
    text: around.isTable ? value.replace(PIPE, '\\|') : value,
  }
}
