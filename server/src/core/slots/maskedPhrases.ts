import maskedPhrases from '../../../data/maskedPhrases.tsv'
import {matchSpans, type Span} from '../span'
import {readTable} from '../tables'
import {LIKELY} from './slot'
import {HAN} from './slotWords'

/** A word that a web site has cut out, and what belongs there where the set phrase is known. */
export interface MaskedPlace extends Span {
  readonly original?: string
  /** As of a slot. */
  readonly evidence?: number
}

interface Formula {
  readonly left: string
  readonly original: string
  readonly right: string
}

/** What set phrases tell of words that are gone. */
export interface MaskedModel {
  /** Words that a web site has masked or swapped: `医药卫生_改革`, `以_新时代…`, `D中央`. */
  readonly find: (scan: string) => MaskedPlace[]
  /** The words of a set phrase that belong at a span, judged by what stands on both sides of it. */
  readonly originalAt: (scan: string, span: Span) => string | undefined
}

/** The table of set phrases: its rows are kind, words on the left, what is gone, words on the right. */
export const MASKED_ROWS: readonly (readonly string[])[] = readTable(maskedPhrases)
const UNDERSCORE = new RegExp(`(?<=[${HAN}”》，。；：、])\\\\?_(?=[${HAN}“《、])`, 'g')
/** File names and the titles of web pages are put together with underscores. */
const FILE_NAME = /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|zip|rar|txt|md|jpe?g|png)/i
const SITE_NAME = /^(?:百度|文库|第\d|范文|文秘|新浪|腾讯|网易|搜狐|公文|道客|豆丁|人人)/
const CLAUSE_BEFORE = /[，。；：、]/
const HAS_CLAUSES = /[，。；,;]/

/** Makes a model of rows of the table. */
export function makeMaskedModel(rows: readonly (readonly string[])[]): MaskedModel {
  const formulas = rowsOf(rows, 'mask')
  /** What stands for a phrase damaged without a sign, and what belongs there; `evidence` where that is not certain. */
  const damages = [
    // Phrases that are damaged even where the cut left no sign: 以同志为核心.
    ...rowsOf(rows, 'delete').map(row => damaged(row.left + row.right, wholeOf(row))),
    // The phrase without the name is rare, but there is one who leaves it out: whose name it is.
    ...rowsOf(rows, 'look').map(row => damaged(row.left + row.right, wholeOf(row), LIKELY)),
    // Letters and words for what a filter would stop: D中央, 主席总书记.
    ...rowsOf(rows, 'code').map(({left, original, right}) =>
      damaged(`(?<![A-Za-z0-9])${left}(?=${right})`, original),
    ),
  ]
  const mayBeMasked = new RegExp(['_', ...damages.map(({pattern}) => pattern.source)].join('|'))
  return {find, originalAt}

  function find(scan: string): MaskedPlace[] {
    if (!mayBeMasked.test(scan)) return []
    const swapped = damages.flatMap(({pattern, ...what}) =>
      matchSpans(scan, pattern).map(span => ({...span, ...what})),
    )
    return [...underscoresIn(scan), ...swapped]
  }

  function underscoresIn(scan: string): MaskedPlace[] {
    const hasClauses = HAS_CLAUSES.test(scan)
    return matchSpans(scan, UNDERSCORE).flatMap(span => {
      const original = originalAt(scan, span)
      return original !== undefined || (hasClauses && isMask(scan, span)) ? [place(span, original)] : []
    })
  }

  function originalAt(scan: string, {start, end}: Span): string | undefined {
    return formulas.find(({left, right}) => scan.endsWith(left, start) && scan.startsWith(right, end))
      ?.original
  }
}

/** The model of the whole table. */
export const MASKED: MaskedModel = makeMaskedModel(MASKED_ROWS)

function isMask(scan: string, {start, end}: Span): boolean {
  return (
    !CLAUSE_BEFORE.test(scan.charAt(start - 1)) &&
    !FILE_NAME.test(scan.slice(end, end + 40)) &&
    !SITE_NAME.test(scan.slice(end, end + 4))
  )
}

function place(span: Span, original: string | undefined): MaskedPlace {
  return original === undefined ? span : {...span, original}
}

function damaged(pattern: string, original: string, evidence?: number) {
  return {pattern: new RegExp(pattern, 'g'), original, ...(evidence !== undefined && {evidence})}
}

function wholeOf({left, original, right}: Formula): string {
  return left + original + right
}

function rowsOf(rows: readonly (readonly string[])[], kind: string): readonly Formula[] {
  return rows
    .filter(row => row[0] === kind)
    .map(([, left = '', original = '', right = '']) => ({left, original, right}))
}
