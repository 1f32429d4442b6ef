import {matchSpans, type Span, spanOf} from '../../span'
import {HAN} from '../slotWords'
import {CERTAIN, isRemark, SURE, weighRemark} from './remark'

/** Longer ones explain the text. A link's address follows its brackets. */
const BRACKETS =
  /[（(]([^（）()\n]{2,80})[）)]|[【〔]([^【】〔〕\n]{2,80})[】〕]|\[([^[\]\n]{2,80})\](?![([:])/g
/** A figure the writer does not trust: 480万元（？）. */
const DOUBTED_FIGURE = new RegExp(
  `[（(](?:[?？]{1,3}|存疑)[）)](?<=[0-9０-９]\\s?[%％‰]?[${HAN}]{0,4}[（(](?:[?？]{1,3}|存疑)[）)])`,
  'g',
)
/** `——请财务部填——`; of one dash only the words behind it. */
const DASHED = /(—{1,2}|──|－－|--) ?([^—─－，。；！？\n]{2,30})(—{1,2}|──|－－|--)?/g
const DASHED_REQUEST = new RegExp(`^[${HAN}]{0,8}[请待]`)

/** Whole remarks in brackets or behind a dash in which the writer asks, waits, doubts or tells how to write. */
export function findBracketNotes(scan: string): Span[] {
  return [
    ...matchSpans(scan, BRACKETS, bracket => isRemark(wordsIn(bracket))),
    ...matchSpans(scan, DOUBTED_FIGURE),
    ...[...scan.matchAll(DASHED)].flatMap(readDashed),
  ]
}

function readDashed({0: all, 1: dash = '', 2: words = '', 3: closing, index}: RegExpExecArray): Span[] {
  if (!DASHED_REQUEST.test(words) || weighRemark(words) < SURE) return []
  if (closing !== undefined) return [spanOf(index, all.length)]
  return [{start: index + all.indexOf(words, dash.length), end: index + all.length}]
}

/** What a remark may call itself: 注：, 备注：. */
const LABEL = /^[ 　]*(?:备?注|说明|提醒|提示)[：:]/

function wordsIn({1: round, 2: lenticular, 3: square}: RegExpExecArray): string {
  return (round ?? lenticular ?? square ?? '').replace(LABEL, '').trim()
}

/** Whether a note, as it was found, is a bracket that may as well be part of the document. */
export function isDoubtfulNote(note: string): boolean {
  const [bracket] = note.matchAll(BRACKETS)
  return bracket?.[0] === note && weighRemark(wordsIn(bracket)) < CERTAIN
}
