import {zipSync} from 'fflate'

/** A file of a zip: what the directory at the end says of it, and where its own bytes lie. */
interface Entry {
  readonly name: string
  readonly record: Uint8Array
  readonly bytes: Uint8Array
}

interface Directory {
  readonly entries: readonly Entry[]
  /** What stands behind the directory and says where it is. */
  readonly end: Uint8Array
}

/** The signatures of a zip, and where the fields stand in what they begin (APPNOTE.TXT 4.3). */
const CENTRAL = {signature: 0x02014b50, name: 28, extra: 30, comment: 32, local: 42, length: 46}
const END = {signature: 0x06054b50, here: 8, all: 10, size: 12, start: 16, length: 22}
const LONGEST_COMMENT = 0xffff
/** A zip of the longer kind keeps the number elsewhere. */
const ELSEWHERE = 0xffffffff
/** The first day that a zip can tell, so that the same files make the same bytes. */
const FIRST_DAY = '1980-01-01T00:00:00'

/**
 * The same zip with some files put in the place of those of their names, or behind all; the bytes of all others stay as they
 * are, packed. `undefined` where the directory cannot be read.
 */
export function replaceFiles(
  zip: Uint8Array,
  files: Readonly<Record<string, Uint8Array>>,
): Uint8Array | undefined {
  const old = directoryOf(zip)
  const fresh = directoryOf(zipSync(files, {mtime: FIRST_DAY}))
  if (!old || !fresh) return undefined
  const now = new Map(fresh.entries.map(entry => [entry.name, entry]))
  const kept = old.entries.map(entry => now.get(entry.name) ?? entry)
  const added = fresh.entries.filter(({name}) => !old.entries.some(entry => entry.name === name))
  return written([...kept, ...added], old.end)
}

function directoryOf({buffer, byteOffset, byteLength}: Uint8Array): Directory | undefined {
  const view = new DataView(buffer, byteOffset, byteLength)
  // What a Buffer gives as a slice is no copy.
  const zip = new Uint8Array(buffer, byteOffset, byteLength)
  const end = endOf(view)
  if (end === undefined) return undefined
  const start = view.getUint32(end + END.start, true)
  const places: {name: string; record: Uint8Array; local: number}[] = []
  for (let at = start; places.length < view.getUint16(end + END.all, true); ) {
    if (end < at + CENTRAL.length || view.getUint32(at, true) !== CENTRAL.signature) return undefined
    const length = view.getUint16(at + CENTRAL.name, true)
    const rest = view.getUint16(at + CENTRAL.extra, true) + view.getUint16(at + CENTRAL.comment, true)
    const local = view.getUint32(at + CENTRAL.local, true)
    if (local === ELSEWHERE || start <= local) return undefined
    const record = zip.slice(at, at + CENTRAL.length + length + rest)
    const name = new TextDecoder().decode(zip.subarray(at + CENTRAL.length, at + CENTRAL.length + length))
    places.push({name, record, local})
    at += record.length
  }
  // What lies between two files belongs to the first of them: sizes may stand behind its bytes.
  const starts = [...places.map(({local}) => local), start].sort((a, b) => a - b)
  const ends = new Map(starts.map((local, index) => [local, starts[index + 1] ?? start]))
  const entries = places.map(({name, record, local}) => ({
    name,
    record,
    bytes: zip.subarray(local, ends.get(local)),
  }))
  return {entries, end: zip.slice(end)}
}

function endOf(view: DataView): number | undefined {
  const least = Math.max(0, view.byteLength - END.length - LONGEST_COMMENT)
  for (let at = view.byteLength - END.length; least <= at; at--)
    if (view.getUint32(at, true) === END.signature) return at
  return undefined
}

function written(entries: readonly Entry[], end: Uint8Array): Uint8Array {
  const records: Uint8Array[] = []
  let size = 0
  for (const {record, bytes} of entries) {
    const moved = record.slice()
    new DataView(moved.buffer).setUint32(CENTRAL.local, size, true)
    records.push(moved)
    size += bytes.length
  }
  const last = end.slice()
  const view = new DataView(last.buffer)
  view.setUint16(END.here, entries.length, true)
  view.setUint16(END.all, entries.length, true)
  view.setUint32(
    END.size,
    records.reduce((sum, {length}) => sum + length, 0),
    true,
  )
  view.setUint32(END.start, size, true)
  return Buffer.concat([...entries.map(({bytes}) => bytes), ...records, last])
}
