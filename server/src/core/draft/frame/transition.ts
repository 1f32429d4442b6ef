import {trimTail} from '../../filler'
import type {Span} from '../../span'
import {findLead, type Lead} from './lead'

const CLAUSE_END = /[。！？；!?\r\n]/
const COUNT = '(?:[一二两三四五六七八九十几\\d]{1,4}|以下|如下|这|些)'
/** `下面，我讲…`. */
const ANNOUNCED: Lead = {
  from: /(?:下面|接下来)(?![，,]?请|的)|借(?:此|这个)机会[，,]?(?!我?代表)|(?:在此|这里)[，,]?(?=我(?!代表)|就|再)/g,
  stop: CLAUSE_END,
  apart: 51,
  to: /讲|谈|强调|提|说|作|做|通报|部署|汇报/,
  more: 30,
}
/** Any verb with a number of points: 围绕以下三个方面. */
const COUNTED: Lead = {
  from: /讲|谈|强调|提|说|作|做|从|围绕|抓好|做好|突出|把握|处理好/g,
  stop: CLAUSE_END,
  apart: 24,
  to: new RegExp(`${COUNT}(?:点|个?方面|个?问题|条|句话|件事|层|项|个字)`),
  more: 16,
}
const SENTENCE_END = /[。！？!?\r\n]/
/** As the last words before a heading, what it is that follows. */
const WHAT_FOLLOWS = /意见|要求|希望|建议|想法|体会|如下|以下|问题|方面|报告|汇报|交流/g
const CLOSING_MARK = /[。：:；;]$/
/** How far it may stand from the end of the last sentence, and how much of what comes before is taken along. */
const FROM_END = 16
const BEFORE = 80
const LONGEST_WORDS = 12

/** The ways to lead over to the headings, the surest first; each gives the place in a text, or undefined. */
export const TRANSITIONS: readonly ((text: string) => Span | undefined)[] = [
  text => findLead(text, ANNOUNCED),
  text => findLead(text, COUNTED),
  findLastWords,
]

function findLastWords(text: string): Span | undefined {
  const end = trimTail(text).replace(CLOSING_MARK, '').length
  const from = Math.max(0, end - BEFORE - LONGEST_WORDS - FROM_END)
  const sentence = text.slice(from, end).split(SENTENCE_END).at(-1) ?? ''
  for (const {0: words, index} of sentence.matchAll(WHAT_FOLLOWS)) {
    const isLast = sentence.length - index - words.length <= FROM_END
    if (isLast) return {start: end - sentence.length + Math.max(0, index - BEFORE), end}
  }
  return undefined
}
