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
  dash: '—-',
  blank: ' \u3000',
}
/** What a sign is made of. */
export type SignKind = keyof typeof CHARACTERS
const KINDS: readonly SignKind[] = Object.keys(CHARACTERS) as SignKind[]
/** For each character one more than the place of its kind in `KINDS`; 0 for the many that are no sign. */
const KIND_OF = new Uint8Array(0x10000)
for (const [index, kind] of KINDS.entries())
  for (const character of CHARACTERS[kind]) KIND_OF[character.charCodeAt(0)] = index + 1

const BACKSLASH = '\\'.charCodeAt(0)
/** Between two runs of the kinds that stand for figures: `XX.X` is one number, `X·XX` and `X:XX` are one date and one time. */
const JOINTS = '.．·:'
const JOINED: ReadonlySet<SignKind> = new Set(['letter', 'cross', 'star', 'question'])
/** What is too common to stand for anything by itself. */
const COMMON: ReadonlySet<SignKind> = new Set(['blank', 'dash', 'dots'])

/** One sign or several of a kind in a row; escapes are part of it. */
export interface SignRun extends Span {
  readonly kind: SignKind
  /** How many characters stand for something, without escapes and joints. */
  readonly count: number
}

/** The runs of signs in a text, in reading order; a lone blank, stroke or full stop is none. */
export function signRunsIn(text: string): SignRun[] {
  const runs: SignRun[] = []
  for (let at = 0; at < text.length; at++) {
    const code = KIND_OF[text.charCodeAt(at)] as number
    if (code === 0) continue
    const kind = KINDS[code - 1] as SignKind
    const start = isEscape(text, at - 1) ? at - 1 : at
    let end = endOfRun(text, at, code)
    let count = countOf(text, at, end)
    const joined =
      JOINED.has(kind) && JOINTS.includes(text.charAt(end) || ' ') ? signAt(text, end + 1, code) : 0
    if (0 < joined) {
      const last = endOfRun(text, joined, code)
      count += countOf(text, joined, last)
      end = last
    }
    if (1 < count || !COMMON.has(kind) || text.charAt(at) === '…' || text.charAt(at) === '—')
      runs.push({kind, start, end, count})
    at = end - 1
  }
  return runs
}

/** Where a sign of the kind stands at `offset`, behind its escape if it has one; 0 for none. */
function signAt(text: string, offset: number, code: number): number {
  const at = text.charCodeAt(offset) === BACKSLASH ? offset + 1 : offset
  return KIND_OF[text.charCodeAt(at)] === code ? at : 0
}

function endOfRun(text: string, first: number, code: number): number {
  let end = first + 1
  for (let next = signAt(text, end, code); 0 < next; next = signAt(text, end, code)) end = next + 1
  return end
}

function countOf(text: string, first: number, end: number): number {
  let count = 0
  for (let at = first; at < end; at++) if (text.charCodeAt(at) !== BACKSLASH) count++
  return count
}

/** Only what Markdown would take for markup is escaped. */
function isEscape(text: string, offset: number): boolean {
  const next = text.charAt(offset + 1)
  return text.charCodeAt(offset) === BACKSLASH && (next === '*' || next === '_')
}
