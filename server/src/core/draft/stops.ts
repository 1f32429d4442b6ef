const SENTENCE_ENDS = new Set('。！？!?')
const CLAUSE_STOPS = new Set('；;：:')
const COMMAS = new Set('，,、')
const LATIN = /[0-9A-Za-z]/

/** How strongly the mark at an index parts the text: 3 ends a sentence, 2 a clause or a lead-in, 1 is a comma, 0 parts nothing. */
export function strengthAt(text: string, at: number): number {
  const mark = text.charAt(at)
  if (mark === '.') return isSentenceEnd(text, at) ? 3 : 0
  if (SENTENCE_ENDS.has(mark)) return 3
  if (CLAUSE_STOPS.has(mark)) return isBetweenDigits(text, at) ? 0 : 2
  return COMMAS.has(mark) && !isBetweenDigits(text, at) ? 1 : 0
}

/** Whether a sentence ends here; a half-width point does among Chinese characters, and not in a figure or an address. */
export function isSentenceEnd(text: string, at: number): boolean {
  const mark = text.charAt(at)
  if (mark !== '.') return SENTENCE_ENDS.has(mark)
  return !LATIN.test(text.charAt(at - 1)) && !LATIN.test(text.charAt(at + 1))
}

/** Whether a clause or a lead-in ends here. */
export function isStop(text: string, at: number): boolean {
  return CLAUSE_STOPS.has(text.charAt(at)) && !isBetweenDigits(text, at)
}

/** `8:30`, `1,200`. */
function isBetweenDigits(text: string, at: number): boolean {
  return /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1))
}
