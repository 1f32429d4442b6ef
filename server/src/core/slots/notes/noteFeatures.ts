import {cutWords} from '../../words/cutWords'
import {addToHash, EMPTY_HASH, finishHash} from '../../words/dictionary'

/** The table of weights has 2 to this power places. */
export const NOTE_BITS = 16
/** More is not read; a note is short. */
export const LONGEST_NOTE = 80

/** By office or by name; 小 and 老 stand before a name, and the word before a lone 局 is its name. */
const NAMED =
  /^(?:.+[局办委科室厅站院]|.{2,}处|.*(?:公司|工会|党委|支部|团委|妇联|中心|书记|主任|主席|领导|秘书|老师|经理|会计)|(?:组织|宣传|统战)部|.?[局处科厅部院所站县市省镇乡区]长|[小老].)$/
const NICKNAME = /^[小老]$/
const LONE_OFFICE = /^[局科处室办委]$/
/** Which number it is tells nothing: 第四句, 2026年, 三个. */
const FIGURE = /[0-9０-９]+|[一二三四五六七八九十两几]+/g
/** What stands for a figure, for whoever is named, and for either end. */
const [ANY_FIGURE, ANY_NAME, START, END] = ['#', '@', '<', '>']
const CLAUSES = /[，。；：、！？,;:!?]/g
const ASKS = /[？?吗呢]$/

/** The kinds of features. */
const [WORD, PAIR, TRIPLE, APART, TWO, THREE, LENGTH, PARTS, QUESTION, EDGES] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
]
/** Words so far from each other still tell together: 请…核. */
const REACH = 6

/**
 * What is to be seen in the words of a bracket without the bracket: its words alone, side by side and apart, its characters, its length
 * and its clauses; each a place in the table of weights, none twice. Who is named and which number it is does not matter.
 */
export function noteFeatures(text: string): number[] {
  const features = new Set<number>()
  const plain = text.slice(0, LONGEST_NOTE)
  const words = [START, ...tokensOf(plain), END]
  for (const [index, word] of words.entries()) {
    add(WORD, word)
    const next = words[index + 1]
    if (next === undefined) break
    add(PAIR, word, next)
    const third = words[index + 2]
    if (third !== undefined) add(TRIPLE, word, next, third)
    for (const other of words.slice(index + 2, index + 2 + REACH)) add(APART, word, other)
  }
  add(EDGES, words[1] ?? END, words.at(-2) ?? START)
  const characters = START + plain.replace(FIGURE, ANY_FIGURE) + END
  for (let at = 0; at + 1 < characters.length; at++) {
    add(TWO, characters.slice(at, at + 2))
    if (at + 2 < characters.length) add(THREE, characters.slice(at, at + 3))
  }
  add(LENGTH, String(Math.ceil(Math.log2(plain.length + 1) * 2)))
  add(PARTS, String(Math.min(3, plain.match(CLAUSES)?.length ?? 0)))
  if (ASKS.test(plain)) add(QUESTION, END)
  return [...features]

  function add(kind: number, ...parts: string[]): void {
    let hash = addToHash(EMPTY_HASH, kind)
    for (const part of parts) {
      for (let at = 0; at < part.length; at++) hash = addToHash(hash, part.charCodeAt(at))
      hash = addToHash(hash, 0)
    }
    features.add(finishHash(hash) >>> (32 - NOTE_BITS))
  }
}

function tokensOf(text: string): string[] {
  const words = cutWords(text)
  return words.map((word, index) =>
    isName(word, index, words.length) ? ANY_NAME : word.replace(FIGURE, ANY_FIGURE),
  )
}

function isName(word: string, index: number, count: number): boolean {
  if (NICKNAME.test(word)) return index + 1 < count
  return NAMED.test(word) || (0 < index && LONE_OFFICE.test(word))
}
