/** The files that hold drafts, for whoever reads them: the command line and the editor. */

/** How the names of Markdown files end. */
export const MARKDOWN_EXTENSIONS = ['md', 'markdown', 'mdown', 'mkd'] as const

/** Whether a file of that name is plain text, in which Markdown means nothing to its writer. */
export function isPlainText(name: string): boolean {
  return name.toLowerCase().endsWith('.txt')
}

/** The encodings a draft may come in. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'GB18030'

/** A text as it was read, without its byte order mark. */
export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  readonly hasMark: boolean
}

const MARK = '\uFEFF'
/** Byte order marks of the two kinds of UTF-16. */
const UTF16_MARKS = [
  {label: 'utf-16le', bytes: [0xff, 0xfe]},
  {label: 'utf-16be', bytes: [0xfe, 0xff]},
] as const

/**
 * The text of a file. UTF-8 comes first, because its bytes hardly ever make sense by chance; GB18030 (with GBK and
 * GB2312) last, because nearly everything does. `undefined` when the bytes are no text at all.
 */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const utf16 = UTF16_MARKS.find(mark => mark.bytes.every((byte, index) => bytes[index] === byte))
  return (
    read(bytes, 'utf-8', 'UTF-8') ??
    (utf16 && read(bytes, utf16.label, 'UTF-16')) ??
    read(bytes, 'gb18030', 'GB18030')
  )
}

function read(bytes: Uint8Array, label: string, encoding: Encoding): Decoded | undefined {
  const text = decodeStrictly(bytes, label)
  if (text === undefined || text.includes('\0')) return undefined
  const hasMark = text.startsWith(MARK)
  return {text: hasMark ? text.slice(MARK.length) : text, encoding, hasMark}
}

function decodeStrictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch {
    return undefined
  }
}

/** The bytes of a text in UTF-8, with its byte order mark where it had one. */
export function encode(text: string, {hasMark}: Pick<Decoded, 'hasMark'>): Uint8Array {
  return new TextEncoder().encode(hasMark ? MARK + text : text)
}
