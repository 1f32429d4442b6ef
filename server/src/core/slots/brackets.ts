import type {Span} from '../span'

/** A pair of brackets with no other of its kind inside, in one line. */
export interface Bracket extends Span {
  /** What opens it, in half width where there are two: `(`, `【`. */
  readonly mark: string
  readonly inside: string
}

/** The kinds, full width and half width being one. */
const PAIRS = ['(（)）', '【】', '〔〕', '[［]］', '{}', '<＜>＞']
/** For each character one more than its kind, negative where it closes. */
const ROLE_OF = new Int8Array(0x10000)
for (const [kind, pair] of PAIRS.entries())
  for (const [index, character] of [...pair].entries())
    ROLE_OF[character.charCodeAt(0)] = index < pair.length / 2 ? kind + 1 : -(kind + 1)
const LINE_BREAK = 10
const LINK_AFTER = '([:'

/** The pairs of brackets in a text with no more than `longest` between them, in the order in which they close. */
export function bracketsIn(text: string, longest: number): Bracket[] {
  const found: Bracket[] = []
  /** One more than where the last one of each kind opened. */
  const open = new Uint32Array(PAIRS.length + 1)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const role = ROLE_OF[code] as number
    if (code === LINE_BREAK) open.fill(0)
    else if (0 < role) open[role] = at + 1
    else if (role < 0) {
      const inner = open[-role] as number
      open[-role] = 0
      if (0 < inner && at - inner <= longest)
        found.push({
          start: inner - 1,
          end: at + 1,
          mark: (PAIRS[-role - 1] as string).charAt(0),
          inside: text.slice(inner, at),
        })
    }
  }
  return found
}

/** Whether a link's address, its name or a footnote follows the brackets. */
export function isLink(text: string, {mark, end}: Bracket): boolean {
  return mark === '[' && end < text.length && LINK_AFTER.includes(text.charAt(end))
}
