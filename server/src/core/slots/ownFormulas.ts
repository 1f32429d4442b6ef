import type {Span} from '../span'

/** Less than this much of a formula around a slot could be any other phrase. */
const LEAST_KNOWN = 4

/**
 * The words of one of the writer's own set phrases that belong at `span` of `text`, because the rest of the phrase stands
 * on both sides of it: 中华民族 in 铸牢_共同体意识. The rest has to be at least as long as what is missing. Undefined where no
 * phrase fits; of several, the one of which most is there.
 */
export function missingWords(formulas: readonly string[], text: string, span: Span): string | undefined {
  const before = text.slice(0, span.start)
  const after = text.slice(span.end)
  return formulas
    .map(formula => gapOf(formula, before, after))
    .filter(gap => gap !== undefined)
    .sort((a, b) => b.known - a.known)[0]?.missing
}

function gapOf(formula: string, before: string, after: string): {missing: string; known: number} | undefined {
  const left = longest(formula.length - 1, length => before.endsWith(formula.slice(0, length)))
  const right = longest(formula.length - 1 - left, length =>
    after.startsWith(formula.slice(formula.length - length)),
  )
  const known = left + right
  const missing = formula.slice(left, formula.length - right)
  return LEAST_KNOWN <= known && missing.length <= known ? {missing, known} : undefined
}

/** The greatest length up to `most` that fits; 0 always does. */
function longest(most: number, fits: (length: number) => boolean): number {
  for (let length = most; 0 < length; length--) if (fits(length)) return length
  return 0
}
