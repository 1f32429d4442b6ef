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

/**
 * Writes messages as JSON in UTF-8. After a keystroke a long draft answers with a thousand diagnostics of which one has
 * moved; those that were written before are copied.
 */
export function messageEncoder(): ContentTypeEncoder {
  const written = new WeakMap<Diagnostic, Buffer>()
  return {name: 'application/json', encode: async message => encode(message)}

  function encode(message: Message): Buffer {
    if (!Message.isResponse(message) || !isFullReport(message.result)) return toBytes(message)
    const {items, ...report} = message.result
    const around = JSON.stringify({...message, result: {...report, items: []}})
    const opening = around.lastIndexOf(NO_ITEMS) + NO_ITEMS.length - 1
    return Buffer.concat([
      Buffer.from(around.slice(0, opening)),
      ...items.flatMap((item, index) => (index === 0 ? [encodeOnce(item)] : [COMMA, encodeOnce(item)])),
      Buffer.from(around.slice(opening)),
    ])
  }

  function encodeOnce(diagnostic: Diagnostic): Buffer {
    const known = written.get(diagnostic) ?? toBytes(diagnostic)
    written.set(diagnostic, known)
    return known
  }
}

function toBytes(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value))
}

function isFullReport(result: unknown): result is FullDocumentDiagnosticReport {
  return (result as {kind?: unknown} | null)?.kind === DocumentDiagnosticReportKind.Full
}
