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

const ROWS = readTable(maskedPhrases)
const FORMULAS: readonly Formula[] = rowsOf('mask')
/** What stands for a phrase damaged without a sign, and what belongs there; `evidence` where that is not certain. */
const DAMAGED = [
  // Phrases that are damaged even where the cut left no sign: 以同志为核心.
  ...rowsOf('delete').map(row => damaged(row.left + row.right, wholeOf(row))),
  // The phrase without the name is rare, but there is one who leaves it out: whose name it is.
  ...rowsOf('look').map(row => damaged(row.left + row.right, wholeOf(row), LIKELY)),
  // Letters and words for what a filter would stop: D中央, 主席总书记.
  ...rowsOf('code').map(({left, original, right}) =>
    damaged(`(?<![A-Za-z0-9])${left}(?=${right})`, original),
  ),
]

const MAY_BE_MASKED = new RegExp(`_|${DAMAGED.map(({pattern}) => pattern.source).join('|')}`)
const UNDERSCORE = new RegExp(`(?<=[${HAN}”》，。；：、])\\\\?_(?=[${HAN}“《、])`, 'g')
/** File names and the titles of web pages are put together with underscores. */
const FILE_NAME = /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|zip|rar|txt|md|jpe?g|png)/i
const SITE_NAME = /^(?:百度|文库|第\d|范文|文秘|新浪|腾讯|网易|搜狐|公文|道客|豆丁|人人)/
const CLAUSE_BEFORE = /[，。；：、]/
const HAS_CLAUSES = /[，。；,;]/

/** Words that a web site has masked or swapped: `医药卫生_改革`, `以_新时代…`, `D中央`. */
export function findMaskedPhrases(scan: string): MaskedPlace[] {
  if (!MAY_BE_MASKED.test(scan)) return []
  const hasClauses = HAS_CLAUSES.test(scan)
  return [
    ...underscores(),
    ...DAMAGED.flatMap(({pattern, ...what}) => matchSpans(scan, pattern).map(span => ({...span, ...what}))),
  ]

  function underscores(): MaskedPlace[] {
    return matchSpans(scan, UNDERSCORE).flatMap(span => {
      const original = findOriginal(scan, span)
      return original !== undefined || isMask(span) ? [place(span, original)] : []
    })
  }

  function isMask({start, end}: Span): boolean {
    return (
      hasClauses &&
      !CLAUSE_BEFORE.test(scan.charAt(start - 1)) &&
      !FILE_NAME.test(scan.slice(end, end + 40)) &&
      !SITE_NAME.test(scan.slice(end, end + 4))
    )
  }
}

/** The words of a set phrase that belong at `span`, judged by what stands on both sides of it. */
export function findOriginal(scan: string, {start, end}: Span): string | undefined {
  return FORMULAS.find(({left, right}) => scan.endsWith(left, start) && scan.startsWith(right, end))?.original
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

function rowsOf(mode: string): readonly Formula[] {
  return ROWS.filter(row => row[0] === mode).map(([, left = '', original = '', right = '']) => ({
    left,
    original,
    right,
  }))
}
