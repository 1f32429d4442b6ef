/** The signatures of a zip, and where the fields stand in what they begin (APPNOTE.TXT 4.3). */
const CENTRAL = {signature: 0x02014b50, time: 12, name: 28, extra: 30, comment: 32, local: 42, length: 46}
const LOCAL = {time: 10}
const END = {start: 16, length: 22}
/** The first day that a zip can tell, 1 January 1980, at midnight. */
const FIRST_DAY = 0x00210000

/** The same zip, without a comment at its end, whose files bear no time, so that what is packed alone makes its bytes. */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice()
  const view = new DataView(bytes.buffer)
  const read = (at: number) => view.getUint16(at, true)
  let at = view.getUint32(bytes.length - END.length + END.start, true)
  while (view.getUint32(at, true) === CENTRAL.signature) {
    view.setUint32(at + CENTRAL.time, FIRST_DAY, true)
    view.setUint32(view.getUint32(at + CENTRAL.local, true) + LOCAL.time, FIRST_DAY, true)
    at += CENTRAL.length + read(at + CENTRAL.name) + read(at + CENTRAL.extra) + read(at + CENTRAL.comment)
  }
  return bytes
}
