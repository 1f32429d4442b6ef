import {buttonsOf} from './buttonRow'
import {partsOfLine} from './lineParts'
import type {PageModel, PageWord} from './pageWords'
import {BARE, COMMON, EMPTY, LENGTH, LISTED, PRIOR, ROW, SPEAKS, TALK, TERSE, type WordClass} from './weights'

/** How much speaks for a page, and how much of it for a text that a site has cut. */
export interface Weight {
  readonly odds: number
  readonly isCut: boolean
  /** Something speaks for a page, be it what is said elsewhere too. */
  readonly speaks: boolean
}

const COLON = /^[\s\u3000]{0,4}是?(?:[：:】]|>>)/
const COUNTED = /^(?:量|次数|数)?\s?[(（]?\s?(?:[：:]\s?)?(?:[约共]\s?)?\d/
const BEHIND: {readonly [kind in WordClass]?: RegExp} = {
  label: COLON,
  when: COLON,
  pageLabel: COLON,
  counted: COUNTED,
}
const LINKED = /\]\($|\/$/
const HAN_BEFORE = /\p{Script=Han}/u
/** Only short texts have a form; of longer ones the words decide. */
const LONGEST_FORM = 120

/** How a text stands: with a number or a bullet before it; by itself, or in the middle of a sentence, which may name a button. */
export interface Standing {
  readonly isListed: boolean
  readonly isFree: boolean
}

/** Weighs a line, a sentence or what stands in brackets; `words` are those found in it that are meant, `text` is normalized. */
export function weigh(
  text: string,
  words: readonly PageWord[],
  from: number,
  {isListed, isFree}: Standing,
  model: PageModel,
): Weight {
  const found = new Map<WordClass, Set<string>>()
  const row = isFree ? buttonsOf(text, model.buttonOf) : []
  const parts = isFree && text.length <= LONGEST_FORM ? partsOfLine(text, words, from, model) : undefined
  for (const [kind, word] of parts?.buttons ?? row) add(kind, word)
  const ofParts = [...(parts?.kinds ?? [])].reduce(
    (sum, [{weight}, {size}]) => sum + weight * Math.log2(1 + size),
    0,
  )
  const isOfParts = 0 < row.length || 0 < (parts?.buttons.length ?? 0) || -PRIOR <= ofParts
  for (const {start, end, kind} of words)
    if (kind !== 'official' || !isOfParts) add(kind, text.slice(start - from, end - from))
  let evidence = LENGTH.weight * Math.max(0, Math.log2(text.length / LENGTH.short))
  evidence += ofParts
  let isOfPage = parts !== undefined
  const isTalk =
    found.has(TALK.about) &&
    TALK.who.some(kind => found.has(kind)) &&
    TALK.from <= [...found.keys()].filter(kind => TALK.classes.has(kind)).length
  for (const [kind, {size}] of found) {
    if (!isTalk && TALK.silent.has(kind)) continue
    evidence += model.weights[kind] * Math.log2(1 + size)
    isOfPage ||= !COMMON.has(kind)
  }
  if (text.length <= LONGEST_FORM) {
    for (const {pattern, weight, isUnlisted} of model.forms) {
      if ((isListed && isUnlisted) || !pattern.test(text)) continue
      evidence += weight
      isOfPage = true
    }
  }
  if (ROW.from <= row.length) evidence += ROW.weight
  if (isListed && LISTED.pattern.test(text)) {
    evidence += LISTED.weight
    isOfPage = true
  }
  isOfPage ||= isTalk
  const speaks = SPEAKS <= evidence
  if (!isOfPage) return {odds: PRIOR, isCut: false, speaks}
  if ((found.has('label') || found.has('when')) && EMPTY.pattern.test(text)) evidence += EMPTY.weight
  // A number before it makes a heading of a short text.
  if (!isListed && BARE.pattern.test(text)) evidence += BARE.weight
  else if (!isListed && found.has('system') && TERSE.pattern.test(text)) evidence += TERSE.weight
  return {
    odds: Math.round((PRIOR + evidence) * 10) / 10,
    isCut: found.has('cut') || found.has('left'),
    speaks: speaks || SPEAKS <= evidence,
  }

  function add(kind: WordClass, word: string): void {
    found.set(kind, (found.get(kind) ?? new Set()).add(word))
  }
}

/**
 * Whether a word of a normalized text says what its class says: a label stands before its colon and not inside a word; what is
 * counted, before a number; a link of Markdown is none of a page.
 */
export function isMeant(text: string, {start, end, kind}: PageWord): boolean {
  if (kind === 'address') return !LINKED.test(text.slice(Math.max(0, start - 2), start))
  const behind = BEHIND[kind]
  return (
    behind === undefined ||
    (behind.test(text.slice(end, end + 12)) && !HAN_BEFORE.test(text.charAt(start - 1)))
  )
}

/** Whether the words of a class are labels. */
export function isLabelClass(kind: WordClass): boolean {
  return BEHIND[kind] === COLON
}
