/**
 * Stands in the prose for each code unit of markup; never typed by a person. A regular expression literal spells it
 * `\uFFFC`; everything else, patterns put together from strings too, takes it from here.
 */
export const FILLER = '\uFFFC'

const SPACE = /[\s\uFFFC]/

/**
 * The text without the characters at its end that `loose`, without flags, matches: white space and fillers. A pattern
 * for such a run that ends in `$` would read each run of them in the middle of the text over and over.
 */
export function trimTail(text: string, loose = SPACE): string {
  let end = text.length
  while (0 < end && loose.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
