import {UNIT_FORMS} from '../marks/headingShapes'
import {measureAt} from '../marks/measuredOrdinals'
import {matchesAt} from '../matchesAt'
import {NUMERAL, parseNumber} from '../numerals'
import {spanOf} from '../span'
import {namesDocument} from './findSections'
import type {Reference} from './reference'

const ORDINALS = matchesAt('第', new RegExp(`第(?<number>${NUMERAL})(?=[\\u4e00-\\u9fff])`, 'y'))
/** 第三条第（五）项, 前条第（二）项: an item of an article; with 第二款 between them nobody can count it. */
const ARTICLE_ITEMS = matchesAt(
  '第前',
  new RegExp(`(?:前条|第(?<article>${NUMERAL})条)第(?<item>[（(](?<number>${NUMERAL})[）)])项`, 'y'),
)
/** 对第六类问题, 其中第六件实事, 记住第三句话: it is spoken of, and does not begin here. */
const SPOKEN_OF =
  /(?:[对把将按照据由除在]|其中|上述|前述|以上|刚才|[前上][面文](?:所?[讲说提列][到过]?的?)?|办好|记住)$/
/** 刑法第三条 is that of another document, 本办法第三条 that of this one. */
const OF_LAW = /法$/
const OF_THIS = /本[\u4e00-\u9fff]{1,4}$/
/** What follows a measure word: the noun, if it is the one. */
const NOUN = /^[\u4e00-\u9fff]{0,6}/
const SECTIONS = Object.keys(UNIT_FORMS)
const CONTEXT = 8

/** What a block's prose says of what the draft itself counts, 第六类问题, and of the items of its articles, in reading order. */
export function findOrdinals(prose: string): Reference[] {
  return [...findCounted(prose), ...findArticleItems(prose)]
}

function findCounted(prose: string): Reference[] {
  return [...ORDINALS(prose)].flatMap(({0: text, index, groups: {number: numeral = ''} = {}}) => {
    const number = parseNumber(numeral)
    const at = index + text.length
    const measure = measureAt(prose, at)
    const name = NOUN.exec(prose.slice(at, at + CONTEXT))?.[0] ?? ''
    if (!number || measure === undefined || SECTIONS.some(section => name.startsWith(section))) return []
    const before = prose.slice(Math.max(0, index - CONTEXT), index)
    if (!SPOKEN_OF.test(before)) return []
    const base = {start: index, end: at + measure.length, number, numeral: spanOf(index + 1, numeral.length)}
    return [{kind: 'ordinal', ...base, noun: measure, name, isPointed: true, next: 0}]
  })
}

function findArticleItems(prose: string): Reference[] {
  return [...ARTICLE_ITEMS(prose)].flatMap(({0: text, index, groups = {}}) => {
    const {article, item = '', number: numeral = ''} = groups
    const number = parseNumber(numeral)
    const inside = article === undefined ? 0 : parseNumber(article)
    const isOthers = OF_LAW.test(prose.charAt(index - 1)) || namesDocument(prose, index)
    const isOwn = OF_THIS.test(prose.slice(Math.max(0, index - CONTEXT), index))
    if (!number || inside === undefined || (isOthers && !isOwn)) return []
    const start = index + text.length - 1 - item.length
    const base = {start, end: start + item.length, number, numeral: spanOf(start + 1, numeral.length)}
    return [{kind: 'article', ...base, noun: '（）', inside, isPointed: true, next: 0}]
  })
}
