/** Marks that end a sentence, and what closes behind them. */
const SENTENCE_END = /[。！？!?；;]{1,4}[”’）)》】」』]{0,3}/g

/** Where the sentences of a text end; the last one with the text itself. */
export function sentenceEnds(text: string): readonly number[] {
  const ends = [...text.matchAll(SENTENCE_END)].map(({index, 0: mark}) => index + mark.length)
  if (ends.at(-1) !== text.length) ends.push(text.length)
  return ends
}
