/** X and x stand for what is still to fill. */
const LATIN = /[a-wyz]/gi
const HAN = /\p{Script=Han}/gu
/** Programmers' documentation in Chinese has a Latin letter for every two or three Han characters, drafts one for ten at most. */
const SHARE = 0.85

/** Whether a Markdown text is a draft and not a program's documentation: most of its letters are Han. */
export function isDraft(text: string): boolean {
  const han = count(text, HAN)
  return han > 0 && han >= SHARE * (han + count(text, LATIN))
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0
}
