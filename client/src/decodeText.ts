/** UTF-8 hardly ever makes sense by chance and comes first; nearly all bytes make sense as GB18030, which comes last. */
const ENCODINGS = ['utf-8', 'gb18030'] as const
/** Byte order marks of UTF-16. */
const MARKS = [
  {encoding: 'utf-16le', bytes: [0xff, 0xfe]},
  {encoding: 'utf-16be', bytes: [0xfe, 0xff]},
] as const

/** The text of a file without its byte order mark; undefined when the bytes are no text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = MARKS.find(mark => mark.bytes.every((byte, index) => bytes[index] === byte))
  for (const encoding of marked ? [marked.encoding] : ENCODINGS) {
    const text = decodeStrictly(bytes, encoding)
    if (text !== undefined && !text.includes('\0')) return text
  }
  return undefined
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}
