import {matchesAt} from '../matchesAt'
import {parseNumber} from '../numerals'
import {spanOf} from '../span'
import {isNamedAlone} from './findSections'
import type {Reference} from './reference'

const PART = '[0-9０-９]{1,2}'
const DIGITS = '0123456789０１２３４５６７８９'
/** 2.5节, 第2.3条, 1.5中提到的: what is said of it shows that it is no amount. */
const DECIMALS = matchesAt(
  `第${DIGITS}`,
  new RegExp(
    `第?(?<![0-9０-９.．])(?<above>${PART}(?:[.．]${PART})?)[.．](?<below>${PART})(?![0-9０-９.．])(?:[ 　]?节|(?<=第.{3,8})条|(?=中?所?[提讲述说]))`,
    'y',
  ),
)
/** 表3, 图2; 附表1 is an attachment, and 表3-1 has numbers of its own. */
const CAPTIONS = matchesAt(
  '表图',
  new RegExp(`(?<noun>[表图])[ 　]?(?<number>${PART})(?![0-9０-９.．—–-])`, 'y'),
)
const LINE_START = /(?:^|[\r\n])[^\S\r\n]{0,8}[\uFFFC#*]{0,8}$/
const TITLE = /^[ 　：:][^。；！？]{1,40}$/
const POINTS_AT = /[见如由从按据]$/
const CONTEXT = 12

/** What a block's prose says of the decimals of the draft, and of its tables and figures, with those that it opens. */
export function findNumbered(prose: string): Reference[] {
  return [...findDecimals(prose), ...findCaptions(prose)]
}

function findDecimals(prose: string): Reference[] {
  return [...DECIMALS(prose)].flatMap(({0: text, index, groups: {above = '', below = ''} = {}}) => {
    const number = parseNumber(below)
    if (!number || !isNamedAlone(prose, index)) return []
    const prefix = above.split(/[.．]/).map(parseNumber).join('.')
    const [start, end] = [index, index + text.length]
    const numeral = spanOf(start + text.lastIndexOf(below), below.length)
    return [{kind: 'decimal', start, end, number, numeral, noun: '节', prefix, isPointed: true, next: 0}]
  })
}

function findCaptions(prose: string): Reference[] {
  return [...CAPTIONS(prose)].flatMap(({0: text, index, groups: {noun = '', number: digits = ''} = {}}) => {
    const number = parseNumber(digits)
    const [start, end] = [index, index + text.length]
    const before = prose.slice(Math.max(0, start - CONTEXT), start)
    const opens = LINE_START.test(before) && TITLE.test(prose.slice(end).trimEnd())
    if (!number || !(opens || POINTS_AT.test(before))) return []
    const numeral = spanOf(end - digits.length, digits.length)
    return [{kind: 'caption', start, end, number, numeral, noun, isPointed: !opens, next: 0}]
  })
}
