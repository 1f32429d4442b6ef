import maskedPhrases from '../../../data/maskedPhrases.tsv'
import {matchSpans, type Span} from '../span'
import {readTable} from '../tables'
import {phraseFinder} from './brokenPhrases'
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
/** The evidence for a phrase that one alone may have meant so: worth a look in any draft. */
const LOOK = 4.5
const CLAUSE_BEFORE = /[，。；：、]/
const HAS_CLAUSES = /[，。；,;]/

/** Makes a model of rows of the table. */
export function makeMaskedModel(rows: readonly (readonly string[])[]): MaskedModel {
  const formulas = rowsOf(rows, 'mask')
  const findDamaged = phraseFinder([
    // Phrases that are damaged even where the cut left no sign: 以同志为核心.
    ...rowsOf(rows, 'delete').map(row => damaged(row)),
    // The phrase without the name is rare, but there is one who leaves it out: whose name it is.
    ...rowsOf(rows, 'look').map(row => damaged(row, LOOK)),
    // Letters and words for what a filter would stop: D中央, 主席总书记.
    ...rowsOf(rows, 'code').map(({left, original, right}) => ({
      before: '(?<![A-Za-z0-9])',
      words: [left],
      after: right,
      what: {original},
    })),
  ])
  return {find, originalAt}

  function find(scan: string): MaskedPlace[] {
    const swapped = findDamaged(scan).map(({start, end, what}) => ({start, end, ...what}))
    return scan.includes('_') ? [...underscoresIn(scan), ...swapped] : swapped
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

function damaged({left, original, right}: Formula, evidence?: number) {
  const what = {original: left + original + right, ...(evidence !== undefined && {evidence})}
  return {before: '', words: [left + right], after: '', what}
}

function rowsOf(rows: readonly (readonly string[])[], kind: string): readonly Formula[] {
  return rows
    .filter(row => row[0] === kind)
    .map(([, left = '', original = '', right = '']) => ({left, original, right}))
}
