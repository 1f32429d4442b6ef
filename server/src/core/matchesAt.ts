/**
 * Yields every match of a pattern, which has to be sticky, that begins with one of `starts`, in reading order; what begins inside
 * another match is none. The pattern is tried at those characters only, which are few, so that most of a text is just passed.
 */
export function matchesAt(
  starts: string,
  pattern: RegExp,
): (text: string) => Generator<RegExpExecArray, void> {
  const isStart = new Uint8Array(0x10000)
  for (const start of starts) isStart[start.charCodeAt(0)] = 1
  return function* find(text) {
    for (let at = 0; at < text.length; at++) {
      if (isStart[text.charCodeAt(at)] === 0) continue
      pattern.lastIndex = at
      const match = pattern.exec(text)
      if (!match) continue
      at += Math.max(1, match[0].length) - 1
      yield match
    }
  }
}
