import {segment} from './segment'

/** The most likely words of a text of at most 255 UTF-16 units, which together are the text. */
export function cutWords(text: string): readonly string[] {
  const {ends} = segment(text, 0, text.length)
  const words: string[] = []
  for (let at = 0; at < text.length; at = ends[at] as number) words.push(text.slice(at, ends[at]))
  return words
}
