import {
  type Answers,
  applyEdits,
  type Blank,
  type Filling,
  fillBlanks,
  foldDraft,
  readBlanks,
  readManuscript,
} from '../../../server/src/core/index'

/** The blanks of a draft. */
export function blanksOf(text: string): readonly Blank[] {
  return readBlanks(foldDraft(readManuscript(text)))
}

/** The draft with the answers in it, and what is said of them. */
export function fill(
  text: string,
  answers: Readonly<Record<string, string>>,
): {text: string; open: string[]; doubts: Record<string, string>; filling: Filling} {
  const given: Answers = new Map(Object.entries(answers))
  const filling = fillBlanks(blanksOf(text), given)
  return {
    text: applyEdits(text, filling.edits),
    open: filling.open.map(({label}) => label),
    doubts: Object.fromEntries(filling.doubts),
    filling,
  }
}
