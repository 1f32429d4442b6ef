import type {Edit} from '../span'
import type {Blank} from './blanks'

/** What is filled in, by the label of the blank. */
export type Answers = ReadonlyMap<string, string>

export interface Filling {
  /** For every slot of every blank that has an answer. */
  readonly edits: readonly Edit[]
  /** The blanks that stay open, for want of an answer. */
  readonly open: readonly Blank[]
}

/** Fills in the answers; a label that no blank has is of no account, an empty answer is none. */
export function fillBlanks(blanks: readonly Blank[], answers: Answers): Filling {
  const edits = blanks.flatMap(({label, slots}) => {
    const text = answers.get(label) ?? ''
    return text === '' ? [] : slots.map(({fill}) => ({...fill, text}))
  })
  return {edits, open: blanks.filter(({label}) => !answers.get(label))}
}
