import type {Draft} from '../draft/draft'
import {EVIDENCE, type TextKind} from './evidence'
import {readOwnScope, type Scope} from './ownScope'

/** Whether a draft is read in full or left alone, and why. */
export interface Verdict {
  /** Otherwise nothing of it is reported, shown or fixed. */
  readonly isFull: boolean
  /**
   * What it reads like; `official` also where nothing speaks against that, only too little for it; `asked` where somebody
   * said so and it was not weighed.
   */
  readonly because: TextKind | 'asked'
}

/** What is known of a draft besides its words. */
export interface Circumstances {
  /** What the settings say; the front matter of the draft itself comes first. */
  readonly scope: Scope
  /** The name or the editor says that it is Markdown, which few other texts by writers of Chinese are. */
  readonly isMarkdown: boolean
  /** Whether it was read in full so far; without it the draft is judged as one never seen. */
  readonly wasFull?: boolean
}

/** Log-odds of a text of which nothing is known: a draft begins with an empty page. */
const BLANK_PAGE = 0.3
/** Plain text is mostly something else. */
const PLAIN_TEXT = -0.4
/** What was read in full is so until the evidence against it is clear, lest it flicker while it is written. */
const TENACITY = 1

/** Judges a draft by its front matter, else by the settings, else by the evidence. Never fails. */
export function judgeScope(draft: Draft, {scope, isMarkdown, wasFull = false}: Circumstances): Verdict {
  const own = ownScope(draft) ?? scope
  if (own !== 'auto') return {isFull: own === 'always', because: 'asked'}
  const {odds, otherwise} = weigh(draft.evidence)
  const isFull = 0 <= odds + (isMarkdown ? 0 : PLAIN_TEXT) + (wasFull ? TENACITY : 0)
  return {isFull, because: isFull ? 'official' : otherwise}
}

/** The log-odds of an official text for the counts of `EVIDENCE`, and what else it may be; `official` if nothing else. */
export function weigh(counts: readonly number[]): {odds: number; otherwise: TextKind} {
  const against = new Map<TextKind, number>([['official', 0]])
  let odds = BLANK_PAGE
  for (const [at, {kind, weight}] of EVIDENCE.entries()) {
    const share = weight * Math.log2(1 + (counts[at] ?? 0))
    odds += share
    if (share < 0) against.set(kind, (against.get(kind) ?? 0) + share)
  }
  const [[otherwise]] = [...against].sort(([, a], [, b]) => a - b) as [[TextKind, number]]
  return {odds, otherwise}
}

/** What the front matter says. */
function ownScope({places}: Draft): Scope | undefined {
  const first = places.blockAt(0)
  return first?.facts.kind === 'frontMatter' ? readOwnScope(first.text) : undefined
}
