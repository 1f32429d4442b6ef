import type {Format} from './arguments'

/** Prints file by file, so that a folder of any size needs the memory of a few drafts. */
export interface Printer {
  readonly print: (report: string) => void
  readonly finish: () => void
}

/** A printer of reports in a format: JSON ones become one list. */
export function makePrinter(format: Format, out: (text: string) => void): Printer {
  if (format === 'text') return {print: out, finish: () => undefined}
  let separator = ''
  out('{"version":1,"files":[')
  return {
    print(report) {
      out(`${separator}${report}`)
      separator = ',\n'
    },
    finish() {
      out(']}\n')
    },
  }
}
