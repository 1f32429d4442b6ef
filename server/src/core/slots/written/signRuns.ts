import {holdsAny} from '../../holdsAny'
import type {Span} from '../../span'

/** What stands for something missing, by the kinds that are told apart. */
const CHARACTERS = {
  letter: 'XxＸｘ',
  cross: '×✕✖',
  star: '*＊',
  line: '_＿',
  circle: '○△◯〇',
  box: '□',
  ornament: '●▲■◇◆☐★',
  someone: '某',
  question: '?？',
  count: 'Nn',
  dots: '….',
  dash: '—',
  stroke: '-',
  blank: ' \u3000',
}
/** What a sign is made of. */
export type SignKind = keyof typeof CHARACTERS
/** All of them. */
export const KINDS = Object.keys(CHARACTERS) as readonly SignKind[]
/** For each character one more than the place of its kind in `KINDS`; 0 for the many that are no sign. */
const KIND_OF = new Uint8Array(0x10000)
for (const [index, kind] of KINDS.entries())
  for (const character of CHARACTERS[kind]) KIND_OF[character.charCodeAt(0)] = index + 1

/** Whether a text holds any of them. */
export const mayHoldSign = holdsAny(Object.values(CHARACTERS).join(''))

/** One sign or several of a kind in a row; escapes are part of it. */
export interface SignRun extends Span {
  readonly kind: SignKind
  /** How many characters stand for something, without escapes and joints. */
  readonly count: number
}

const BACKSLASH = '\\'.charCodeAt(0)
/** Between two runs that stand for figures: `XX.X` is one number, `X·XX` and `X:XX` are one date and one time. */
const JOINTS = '.．·:'
const JOINED: ReadonlySet<SignKind> = new Set(['letter', 'cross', 'star', 'question'])
/** A name may be spread, a sign for each character: 副市长　X X X. */
const SPREAD_KINDS: ReadonlySet<SignKind> = new Set(['letter', 'cross'])
const SPREAD = /([XxＸｘ×])(?:[ \u3000]\1){1,3}(?![XxＸｘ×A-Za-z0-9])/y
/** Of these one alone is too common to stand for anything. */
const COMMON = '.- \u3000'

/** The runs of signs in a text, in reading order. */
export function signRunsIn(text: string): SignRun[] {
  const runs: SignRun[] = []
  for (let at = 0; at < text.length; at++) {
    const code = KIND_OF[text.charCodeAt(at)] as number
    if (code === 0) continue
    const run = runFrom(text, at, code)
    if (1 < run.count || !COMMON.includes(text.charAt(at))) runs.push(run)
    at = run.end - 1
  }
  return runs
}

function runFrom(text: string, first: number, code: number): SignRun {
  const kind = KINDS[code - 1] as SignKind
  const spread = SPREAD_KINDS.has(kind) ? spreadFrom(text, first) : undefined
  if (spread !== undefined) return {kind, start: first, end: spread, count: (spread - first + 1) / 2}
  const isEscaped = text.charCodeAt(first - 1) === BACKSLASH && (kind === 'star' || kind === 'line')
  let count = 0
  let end = first
  let mayJoin = JOINED.has(kind)
  for (;;) {
    const isJoint = mayJoin && 0 < count && end < text.length && JOINTS.includes(text.charAt(end))
    let next = isJoint ? end + 1 : end
    if (text.charCodeAt(next) === BACKSLASH) next++
    if (KIND_OF[text.charCodeAt(next)] !== code) break
    if (isJoint) mayJoin = false
    end = next + 1
    count++
  }
  return {kind, start: isEscaped ? first - 1 : first, end, count}
}

/** Where a spread sign that begins there ends; undefined where none does. */
function spreadFrom(text: string, first: number): number | undefined {
  SPREAD.lastIndex = first
  return SPREAD.test(text) ? SPREAD.lastIndex : undefined
}
