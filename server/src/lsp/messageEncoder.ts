import {
  type ContentTypeEncoder,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
  Message,
} from 'vscode-languageserver/node'

/** What stands in a report for its items until they are put in. */
const NO_ITEMS = '"items":[]'
const COMMA = Buffer.from(',')

/** Items, and their JSON with commas between them. */
interface Written {
  readonly items: readonly Diagnostic[]
  /** How many bytes each item takes. */
  readonly sizes: Uint32Array
  readonly bytes: Buffer
}

/**
 * Writes messages as JSON in UTF-8. After a keystroke a long draft answers with thousands of diagnostics of which a few have
 * moved; what stands before and after those is copied from the report before.
 */
export function messageEncoder(): ContentTypeEncoder {
  let last: Written = {items: [], sizes: new Uint32Array(), bytes: Buffer.alloc(0)}
  return {name: 'application/json', encode: async message => encode(message)}

  function encode(message: Message): Buffer {
    if (!Message.isResponse(message) || !isFullReport(message.result)) return toBytes(message)
    const {items, ...report} = message.result
    const around = JSON.stringify({...message, result: {...report, items: []}})
    const opening = around.lastIndexOf(NO_ITEMS) + NO_ITEMS.length - 1
    const [before, after] = [Buffer.from(around.slice(0, opening)), Buffer.from(around.slice(opening))]
    const {parts, sizes} = write(items, last)
    const whole = Buffer.concat([before, ...parts, after])
    last = {items, sizes, bytes: whole.subarray(before.length, whole.length - after.length)}
    return whole
  }
}

function write(items: readonly Diagnostic[], last: Written) {
  const shorter = Math.min(items.length, last.items.length)
  let head = 0
  while (head < shorter && items[head] === last.items[head]) head++
  let tail = 0
  while (tail < shorter - head && items.at(-1 - tail) === last.items.at(-1 - tail)) tail++
  const rest = last.items.length - tail
  const between = items.slice(head, items.length - tail).map(toBytes)
  const parts = [
    last.bytes.subarray(0, endOf(last, head)),
    ...between,
    last.bytes.subarray(rest === 0 ? 0 : endOf(last, rest) + COMMA.length),
  ].filter(({length}) => 0 < length)
  const sizes = new Uint32Array(items.length)
  sizes.set(last.sizes.subarray(0, head))
  for (const [at, {length}] of between.entries()) sizes[head + at] = length
  sizes.set(last.sizes.subarray(rest), items.length - tail)
  return {parts: parts.flatMap((part, index) => (index === 0 ? [part] : [COMMA, part])), sizes}
}

/** Where the item before an index ends. */
function endOf({sizes}: Written, index: number): number {
  let end = 0
  for (let at = 0; at < index; at++) end += (sizes[at] ?? 0) + (at === 0 ? 0 : COMMA.length)
  return end
}

function toBytes(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value))
}

function isFullReport(result: unknown): result is FullDocumentDiagnosticReport {
  return (result as {kind?: unknown} | null)?.kind === DocumentDiagnosticReportKind.Full
}
