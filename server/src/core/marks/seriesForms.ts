import {matchesAt} from '../matchesAt'
import {LOOKALIKES} from '../numerals'
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

/** What a reader of page images takes 是 and 要 for, and what was typed for them. */
export const MISREAD_WORDS: Readonly<Record<string, string>> = {
  昰: '是',
  足: '是',
  耍: '要',
  妥: '要',
  shi: '是',
  yao: '要',
  时: '是',
  事: '是',
  式: '是',
}
/** Those of them that sound like 是 and are words of their own. */
export const SOUNDS_ALIKE = '时事式'
/** What a sentence or a member of a list begins after. */
const SENTENCE_START = /(?:^|[。；：！？;:\s\uFFFC])$/
/** The words of an order by their places; 最后 has the number of its place. */
export const ORDER = ['最后', '首先', '其次', '再次']
/** What is typed for 首先 and 再次, and any of them with its first character twice. */
export const MISTYPED_ORDER: Readonly<Record<string, string>> = {
  首选: '首先',
  首要: '首先',
  在次: '再次',
  ...Object.fromEntries(ORDER.map(word => [word.charAt(0) + word, word])),
}

const NUMERAL = '[一二三四五六七八九十]{1,3}'
const DIGITS = '[0-9０-９]{1,2}'
/** What may have become of a numeral. */
export const UNREAD = `[${LOOKALIKES}0-9０-９\\u4e00-\\u9fff]`
/**
 * The forms of an item: a numeral and a word, each as it should be, damaged or lost. `一是一、二是二` says that things are as they
 * are, and is no item.
 */
const FORMS = [
  // 第二、第二，: said twice it is one item.
  `(?<prefix>[${PREFIX}]|${TOP}(?=一))(?<rank>${NUMERAL})` +
    `(?:(?<again>[，,、]\\k<prefix>?\\k<rank>)[，,、：:]|[，,、：:；;]|是|(?=[\\u4e00-\\u9fff]))`,
  `(?<order>(?:${ORDER.join('|')})|(?:${Object.keys(MISTYPED_ORDER).join('|')})(?=[，,]))`,
  `(?:(?<numeral>${NUMERAL})(?!是\\k<numeral>)(?<gap>(?:[.．、，,][^\\S\\r\\n]?|[^\\S\\r\\n]{1,2}|个)(?=[是要])(?!是否))?` +
    `|(?<broken>(?<![${LOOKALIKES}])[${LOOKALIKES}]|(?<![0-9０-９.．])${DIGITS})(?=[是要]))` +
    `(?<word>是|要|[${OTHER_WORDS}]|${Object.keys(MISREAD_WORDS).join('|')})`,
  `(?<lone>${NUMERAL})(?:(?<=[；;]${NUMERAL})[、，](?!${NUMERAL})|(?=[\\u4e00-\\u9fff]))`,
  `(?<bare>(?<=[；;][^；;]?|^\\uFFFC{0,4}|。)是|(?<=(?:^|[，。；;])\\uFFFC{0,4}${UNREAD})[${OTHER_WORDS}])`,
  '(?<=[；;。])(?<hollow>第)[，,]',
  `(?<listed>${NUMERAL}|(?<![0-9０-９])${DIGITS})(?=[：:])`,
]
/** Every string that may be an item, with the form that it has in named groups. */
export const itemsIn = matchesAt(
  `第其头首再最在一二三四五六七八九十0123456789０１２３４５６７８９是${OTHER_WORDS}${LOOKALIKES}`,
  new RegExp(FORMS.join('|'), 'y'),
)

/** Whether the 要 that ends at an offset is a word by itself: not in 要求, but in 要求真, 要领导, 要道路, where the next word takes the character. */
export function isWholeYao(text: string, offset: number): boolean {
  const after = text.slice(offset, offset + 2)
  if (YAO_NAME.test(after)) return false
  return !YAO_NOUNS.includes(after.charAt(0) || ' ') || YAO_BEFORE.test(after) || isWord(after, 0, 2)
}

/** Whether a word that only sounds like 是 may stand for it: where a sentence or a member of a list begins, and not in 三事业. */
export function mayBeShi(word: string, before: string, after: string): boolean {
  return SENTENCE_START.test(before) && !isWord(word + after.charAt(0), 0, 2)
}
