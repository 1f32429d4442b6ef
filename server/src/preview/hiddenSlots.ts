import type {Slot} from '../core/index'

/** A text in which signs that mean nothing to Markdown stand for the slots, line for line the same. */
export interface HiddenSlots {
  readonly text: string
  /** The same with what the slots were, wherever signs stand in it; as addresses are written, where Markdown made one of it. */
  readonly restore: (text: string) => string
  /** The pieces of a text that holds signs: words as they are, and slots. */
  readonly split: (text: string) => readonly Piece[]
}

/** A slot and how it is written, or text between slots. */
export type Piece =
  | {readonly slot: Slot; readonly source: string}
  | {readonly slot: undefined; readonly source: string}

/** Of the private use area, whose characters are letters to Markdown. */
const FIRST_SIGN = 0xe000
const LAST_SIGN = 0xf8ff
const LINE_BREAK = /[\r\n]/
/** Of the name of a host, which addresses have in letters of their own (RFC 3492), and what stands before it. */
const HOST_CHARACTER = /^[\p{L}\p{N}.-]$/u
const BEFORE_HOST = /\/\/$|@$/
const WWW = /www\./i
/** A name of a host is no longer (RFC 1035). */
const LONGEST_HOST = 255

/**
 * Puts a sign in place of each slot: an opening character, the slot's number, a closing character. The two are
 * characters that the text itself does not contain; undefined where it leaves none, or there is nothing to hide. A slot
 * that crosses a line break stays as it is, and so do a comment, of which a preview shows nothing, one in the name of a host,
 * and one after a backslash, which would take the opening character.
 */
export function hideSlots(text: string, slots: readonly Slot[]): HiddenSlots | undefined {
  const [open, close] = unusedCharacters(text)
  const hidden = slots.filter(
    ({start, end}) =>
      start < end &&
      text[start - 1] !== '\\' &&
      !text.startsWith('<!--', start) &&
      !isInHost(text, start) &&
      !LINE_BREAK.test(text.slice(start, end)),
  )
  if (open === undefined || close === undefined || hidden.length === 0) return undefined
  const sources = hidden.map(({start, end}) => text.slice(start, end))
  const sign = new RegExp(`${open}(\\d+)${close}`, 'g')
  const encodedSign = new RegExp(`${encodeURI(open)}(\\d+)${encodeURI(close)}`, 'g')

  let result = ''
  let done = 0
  for (const [index, {start, end}] of hidden.entries()) {
    result += `${text.slice(done, start)}${open}${index}${close}`
    done = end
  }
  return {text: result + text.slice(done), restore, split}

  function restore(part: string): string {
    return part
      .replace(sign, (_, index) => sources[index] ?? '')
      .replace(encodedSign, (_, index) => encodeURI(sources[index] ?? ''))
  }

  function split(part: string): readonly Piece[] {
    if (!part.includes(open as string)) return [{slot: undefined, source: part}]
    // Splitting at a pattern with one group gives words and numbers in turn.
    return part.split(sign).flatMap((source, at): readonly Piece[] => {
      if (at % 2 === 0) return source === '' ? [] : [{slot: undefined, source}]
      const [slot, written] = [hidden[Number(source)], sources[Number(source)]]
      return slot && written !== undefined ? [{slot, source: written}] : []
    })
  }
}

/** Does the text break off at this place in the name of a host? */
function isInHost(text: string, at: number): boolean {
  let start = at
  while (at - start < LONGEST_HOST && HOST_CHARACTER.test(text.charAt(start - 1))) start--
  return BEFORE_HOST.test(text.slice(Math.max(0, start - 2), start)) || WWW.test(text.slice(start, at))
}

function unusedCharacters(text: string): readonly string[] {
  const unused: string[] = []
  for (let code = FIRST_SIGN; code <= LAST_SIGN && unused.length < 2; code++) {
    const character = String.fromCharCode(code)
    if (!text.includes(character) && !text.includes(encodeURI(character))) unused.push(character)
  }
  return unused
}
