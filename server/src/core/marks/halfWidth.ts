/** Where half-width marks stand in Chinese text, and how many full-width ones stand beside them. */
export interface MarkWidths {
  /** Offsets of `, : ; ? ! ( )` that should be full width, in reading order. */
  readonly halfWidth: readonly number[]
  /** Count of `，：；？！（）`. */
  readonly fullWidth: number
}

/** The full-width form of each half-width mark this is about. */
export const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}

const HALF = /[,:;?!()]/g
const FULL = /[，：；？！（）]/g
const HAN = /\p{Script=Han}/u
/** A Chinese character or a mark of Chinese writing. */
const CHINESE = /[\p{Script=Han}，。、；：？！（）《》〈〉“”‘’【】〔〕…—％　]/u
/** What a pause may follow in Chinese text; another pause before it means that a character is lost. */
const CHINESE_END = /[\p{Script=Han}。？！）》〉”’】〕…—％]/u
/** What a Chinese clause may end in besides: a figure, a sign, Latin letters, closing brackets. */
const CLAUSE_END = /[\p{L}\p{N}%‰℃*_)\]"'}]/u
const DIGIT = /\d/
const LATIN = /[\w.]/
const URL = /(?:https?:\/\/|www\.)[\w\-./?=&%#~:,;!@+]+/g

/**
 * Finds half-width punctuation in Chinese text. Marks within figures (1,234 10:30), Latin text and addresses are
 * left alone, and so is a bracket without its partner (`1)`). The result is closed: after converting every mark it
 * names, the converted text has none.
 */
export function findHalfWidth(prose: string): MarkWidths {
  const fullWidth = prose.match(FULL)?.length ?? 0
  const candidates = offsetsOf(prose)
  if (candidates.length === 0) return {halfWidth: candidates, fullWidth}
  const chars = prose.split('')
  const found = new Set<number>()
  const pairs = bracketPairs(prose)
  const pauses = candidates.filter(at => prose[at] !== '(' && prose[at] !== ')')
  // Each mark that turns full width may make its neighbour part of Chinese text, so look until nothing changes.
  for (let before = -1; before !== found.size; ) {
    before = found.size
    for (const [open, close] of pairs) if (isChineseBracket(chars, open, close)) convert(open, close)
    for (const at of pauses) if (isChinesePause(chars, at)) convert(at)
  }
  return {halfWidth: [...found].sort((a, b) => a - b), fullWidth}

  function convert(...offsets: number[]): void {
    for (const at of offsets) {
      const full = FULL_WIDTH[chars[at] ?? '']
      if (full === undefined) continue
      chars[at] = full
      found.add(at)
    }
  }
}

function offsetsOf(prose: string): number[] {
  const offsets = [...prose.matchAll(HALF)].map(match => match.index)
  if (offsets.length === 0) return offsets
  const addresses = [...prose.matchAll(URL)].map(({index, 0: url}) => ({
    start: index,
    end: index + url.length,
  }))
  return offsets.filter(at => !addresses.some(({start, end}) => start <= at && at < end))
}

function isChinesePause(chars: readonly string[], at: number): boolean {
  const before = chars[at - 1] ?? ''
  const after = chars[at + 1] ?? ''
  if (DIGIT.test(before) && DIGIT.test(after)) return false
  return CHINESE_END.test(before) || (CLAUSE_END.test(before) && CHINESE.test(after))
}

/** Pairs of brackets of either width, innermost first; a bracket without a partner is in none. */
function bracketPairs(prose: string): [number, number][] {
  const pairs: [number, number][] = []
  const open: number[] = []
  for (const {0: bracket, index} of prose.matchAll(/[()（）]/g)) {
    if (bracket === '(' || bracket === '（') open.push(index)
    else if (open.length > 0) pairs.push([open.pop() as number, index])
  }
  return pairs
}

function isChineseBracket(chars: readonly string[], open: number, close: number): boolean {
  const before = chars[open - 1] ?? ''
  if (CHINESE.test(before) || chars.slice(open + 1, close).some(char => HAN.test(char))) return true
  return CHINESE.test(chars[close + 1] ?? '') && !LATIN.test(before)
}
