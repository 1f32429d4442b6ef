import {matchesAt} from '../matchesAt'
import {isWord} from '../words/isWord'

/** What makes a noun of 要: 要求、要素、要务. */
const YAO_NOUNS = '素件点约领职害闻目旨道塞员义求务'
/** Rarer than what the dictionary keeps. */
const YAO_BEFORE = /^求[真实新精]/
/** 三要三不要 is a name. */
const YAO_NAME = /^[一二三四五六七八九十]不/
/** Words that head a series besides 是 and 要, as they occur in published speeches. */
export const OTHER_WORDS = '靠抓曰问则来看讲管怕可查防治促保严强建改重学做谈提争多'
/** 第一, 其一. */
export const PREFIX = '第其'
/** 头一件事 stands for 第一件事. */
export const TOP = '头'
/** All words that head a series by themselves. */
export const KNOWN_WORDS = `是要先末${PREFIX}${OTHER_WORDS}`
/** The words of an order by their places; 最后 has the number of its place. */
export const ORDER = ['最后', '首先', '其次', '再次']

/** A numeral as it stands in an item. */
export const NUMERAL = '[一二三四五六七八九十]{1,3}'
/** The same in digits. */
export const DIGITS = '[0-9０-９]{1,2}'
/** The forms of an item. `一是一、二是二` says that things are as they are, and is no item. */
const FORMS = [
  `(?<prefix>[${PREFIX}]|${TOP}(?=一))(?<rank>${NUMERAL})(?:[，,、：:；;]|是|(?=[\\u4e00-\\u9fff]))`,
  `(?<order>${ORDER.join('|')})`,
  `(?<numeral>${NUMERAL})(?!是\\k<numeral>)(?<word>是|要|[${OTHER_WORDS}])`,
  `(?<lone>${NUMERAL})(?=[\\u4e00-\\u9fff])`,
  `(?<listed>${NUMERAL}|(?<![0-9０-９])${DIGITS})(?=[：:]|\\uFFFC{1,4}[ 　])`,
]
/** Every string that may be an item, with the form that it has in named groups. */
export const itemsIn = matchesAt(
  '第其头首再最一二三四五六七八九十0123456789０１２３４５６７８９',
  new RegExp(FORMS.join('|'), 'y'),
)

/** Whether the 要 that ends at an offset is a word by itself: not in 要求, but in 要求真, 要领导, 要道路, where the next word takes the character. */
export function isWholeYao(text: string, offset: number): boolean {
  const after = text.slice(offset, offset + 2)
  if (YAO_NAME.test(after)) return false
  return !YAO_NOUNS.includes(after.charAt(0) || ' ') || YAO_BEFORE.test(after) || isWord(after, 0, 2)
}
