import type {PageModel, PageWord} from './pageWords'
import {BARE, COMMON, EMPTY, LENGTH, PRIOR, type WordClass} from './weights'

/** How much speaks for a page, and how much of it for a text that a site has cut. */
export interface Weight {
  readonly odds: number
  readonly isCut: boolean
}

const COLON = /^[\s\u3000]*(?:[：:】]|>>)/
const COUNTED = /^(?:量|次数|数)?\s*(?:[：:]\s*)?(?:[约共]\s*)?\d/
const LINKED = /\]\($|\/$/
const HAN_BEFORE = /\p{Script=Han}/u
const SEPARATORS = /[\s\u3000|/·【】[\]：:>«»?？]+/
const LONGEST_ROW = 80
/** Only short texts have a form; of longer ones the words decide. */
const LONGEST_FORM = 120

/** Weighs a line, a sentence or what stands in brackets; `words` are those found in it, `text` is normalized. */
export function weigh(text: string, words: readonly PageWord[], from: number, model: PageModel): Weight {
  const found = new Map<WordClass, Set<string>>()
  for (const {start, end, kind} of words)
    if (isMeant(text, start - from, end - from, kind)) add(kind, text.slice(start - from, end - from))
  for (const [kind, word] of buttonsOf(text, model)) add(kind, word)
  let evidence = LENGTH.weight * Math.max(0, Math.log2(text.length / LENGTH.short))
  let isOfPage = false
  for (const [kind, {size}] of found) {
    evidence += model.weights[kind] * Math.log2(1 + size)
    isOfPage ||= !COMMON.has(kind)
  }
  if (text.length <= LONGEST_FORM) {
    for (const {pattern, weight} of model.forms) {
      if (!pattern.test(text)) continue
      evidence += weight
      isOfPage = true
    }
  }
  if (!isOfPage) return {odds: PRIOR, isCut: false}
  if ((found.has('label') || found.has('when')) && EMPTY.pattern.test(text)) evidence += EMPTY.weight
  if (BARE.pattern.test(text)) evidence += BARE.weight
  return {odds: Math.round((PRIOR + evidence) * 10) / 10, isCut: found.has('cut') || found.has('left')}

  function add(kind: WordClass, word: string): void {
    found.set(kind, (found.get(kind) ?? new Set()).add(word))
  }
}

/** A label stands before its colon and not inside a word; what is counted, before a number; a link of Markdown is none of a page. */
function isMeant(text: string, start: number, end: number, kind: WordClass): boolean {
  if (kind === 'counted') return COUNTED.test(text.slice(end, end + 12))
  if (kind === 'address') return !LINKED.test(text.slice(Math.max(0, start - 2), start))
  if (kind !== 'label' && kind !== 'when' && kind !== 'pageLabel') return true
  return COLON.test(text.slice(end, end + 4)) && !HAN_BEFORE.test(text.charAt(start - 1))
}

/** The buttons of a text that holds nothing else, each with its class. */
export function buttonsOf(text: string, model: PageModel): readonly (readonly [WordClass, string])[] {
  if (LONGEST_ROW < text.length) return []
  const row: [WordClass, string][] = []
  for (const piece of text.split(SEPARATORS)) {
    if (piece === '') continue
    const kind = model.buttonOf(piece)
    if (kind === undefined) return []
    row.push([kind, piece])
  }
  return row
}
