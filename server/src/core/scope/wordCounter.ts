const CLASS = /\[([^[\]]+)\]/

/** A word, and the number of the list it is on. */
interface Listed {
  readonly word: string
  readonly list: number
}

/**
 * Counts the words of several lists in one pass. A list is written as words with blanks between them, where `[甲乙]` is one of
 * those characters; of two words of a list over one character the first one counts. The counts come into `counts`, one for
 * each list, in the order of `lists`; a list that is undefined leaves its count alone.
 */
export function wordCounter(
  lists: readonly (string | undefined)[],
): (text: string, counts: number[]) => void {
  const byFirst = new Map<number, Listed[]>()
  const starts = new Uint8Array(0x10000)
  for (const [list, words] of lists.entries())
    for (const word of words?.split(' ').flatMap(expand) ?? []) {
      const first = word.charCodeAt(0)
      starts[first] = 1
      byFirst.set(first, [...(byFirst.get(first) ?? []), {word, list}])
    }
  const ends = new Uint32Array(lists.length)
  return (text, counts) => {
    ends.fill(0)
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (starts[code] === 0) continue
      for (const {word, list} of byFirst.get(code) ?? []) {
        if (at < (ends[list] as number) || !text.startsWith(word, at)) continue
        ends[list] = at + word.length
        counts[list] = (counts[list] ?? 0) + 1
      }
    }
  }
}

/** The words that a pattern of classes stands for. */
function expand(pattern: string): string[] {
  const found = CLASS.exec(pattern)
  if (!found?.[1]) return [pattern]
  const [whole, characters] = found
  return [...characters].flatMap(character =>
    expand(pattern.slice(0, found.index) + character + pattern.slice(found.index + whole.length)),
  )
}
