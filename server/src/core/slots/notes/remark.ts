import remarkWords from '../../../../data/remarkWords.tsv'
import {readTable} from '../../tables'
import {segment} from '../../words/segment'

/** What the table holds: class and word. */
export const REMARK_ROWS = readTable(remarkWords)

/** What one word of a class is worth, and up to two of it: log-odds that a bracket is a remark rather than part of a document. */
export const WORD_WEIGHTS = {
  draft: 2,
  text: 1.25,
  part: 1.75,
  polish: 3.5,
  edit: 1.5,
  do: 0.25,
  ask: 0.5,
  wait: 1.25,
  unsure: 2.5,
  doubt: 2,
  talk: 1.5,
  reader: -1,
  formal: -2.5,
}
/** What a word does in a remark; the classes are told apart in the table. */
export type RemarkClass = keyof typeof WORD_WEIGHTS
const MOST = 2
/** What speaks against a bracket that nothing is known of. */
const START = -5
/** A remark is taken for one from here on. */
const ENOUGH = 0.25
/** Below this one had better look whether it is. */
export const CERTAIN = 1.25
/** Without brackets it has to say more. */
export const SURE = 0.75

/**
 * What else is to be seen in a remark and what it is worth: its shape, and words that belong together. A pattern reads the
 * text, a line break, and the words one by one, each behind a space and with its class: ` 请/ask 统计局/! 核/do`; a `!` says
 * that somebody of the house is named.
 */
export const REMARK_FORMS: readonly (readonly [name: string, weight: number, pattern: RegExp])[] = [
  ['短', 0.5, /^.{0,12}\n/],
  ['长', -1, /^.{31}/],
  ['分句', 0.5, /^.{0,80}[，。；：？！]./],
  ['数字', -1, /[0-9０-９]/],
  ['问句', 1, /[？?吗]\n/],
  ['以问号开头', 5, /^[？?]/],
  // A notice names several, or says that it will tell: 时间、地点待定.
  ['某项待定', 3.5, /^(?!具体)[\u4e00-\u9fff]{2,4}待定\n/],
  ['请核', 2.5, /请[核定审补改查校][，。；？\n]/],
  ['补什么', 3.5, /^[补核改删换][：:]/],
  ['列举', -1, /^.{0,80}、.{1,80}、/],
  // 图片由县融媒体中心提供.
  ['署名', -3, /^(?![此本这])[^由\n]*由.{0,80}(?:提供|供稿|审核)\n/],
  // A rhetorical question begins with 是: 是前进还是后退？
  ['二选一', 4.5, /^(?!是[^0-9]).{0,80}还是.{0,80}[？?吗]\n/],
  ['要不要核', 1.75, /^.{0,5}[？?吗]\n.*\/(?:text|draft)/],
  ['缺什么', 1.5, /^[还尚]?[缺差].*\n.*\/(?:text|draft)/],
  ['某处不妥', 1.25, /^(?=[\s\S]*\/part)[\s\S]*\/(?:doubt|unsure)/],
  ['稿子要补', 1.5, /^(?=[\s\S]*\/(?:text|draft))[\s\S]*\/(?:do|edit)\b/],
  ['某处要改', 1.25, /^(?=[\s\S]*\/part)[\s\S]*\/(?:do|edit)\b/],
  ['还没有', 1.25, /^(?=[\s\S]*\/wait)[\s\S]*\/(?:text|draft|do)\b/],
  ['没有别的话', 1.25, /^.*\n(?: [^/ ]+\/(?!reader|formal)[a-z]+!?)+$/],
  // 请统计局核, 换成今年的，再改一下.
  [
    '以动作收尾',
    1.5,
    /[^\n] (?:[^/ ]{1,6}\/(?:do|edit)|要\/[a-z]*)!?(?: 一下\/[a-z]*)?(?: [，。；：、？！]|$)/,
  ],
  // 补一句书记的话, 换个例子, 再找一个; who says 补一句，… goes on himself.
  [
    '补一段',
    2.5,
    / (?:[加补插添换找挑缺差想]|还差|引用)\/\S{0,7} [一两几二三]?(?:[个组张份]\/|[段句条]\/\S{0,7} [^，。；：、？！])/,
  ],
  // 语气再硬一点.
  ['再好一点', 2, / [再更]\/\S{0,7}(?: \S{1,12}){0,2} 一?[点些]\/\S{0,7}(?: [，。；：、？！]|$)/],
  // 标黄的是新提法, 红字为新加内容.
  [
    '标了颜色',
    4.5,
    /标[红黄蓝绿橙紫灰][的处色部]|[红黄蓝绿橙紫灰]色?字体?[为是的处部]|(?:[红黄蓝绿橙紫灰]色|下划线|加粗)(?:标注|字体)?部分/,
  ],
  // 二稿，第三部分还没看.
  ['第几稿', 3, /[一二三四五六七八九\d]稿[，。；]/],
  // 请农业农村局核实粮食产量.
  ['请谁去做', 1, /\n 请\/ask(?: [^/ ]+\/[a-z]*){0,4} [^/ ]+\/[a-z]*! [^/ ]+\/(?:do|edit)\b/],
  ['有人', 1, /!/],
  // 小吕说不敢写满.
  ['有人说', 2.25, /!(?: .\/)? 说\//],
  // 时限与老赵商量后填.
  ['过后再填', 1, / 后\/ [^ ]+\/(?:do|edit)\b/],
  ['请人', 1, /^(?=[\s\S]*!)[\s\S]*\/ask/],
  ['有人去做', 1, /^(?=[\s\S]*!)[\s\S]*\/(?:do|edit)\b/],
]

/** By office or by name; 小 and 老 stand before a name, and the word before a lone 局 is its name. */
const NAMED =
  /^(?:.+[局办委科室厅站院]|.{2,}处|.*(?:公司|工会|党委|支部|团委|妇联|中心|书记|主任|主席|领导|秘书|老师|经理|会计)|(?:组织|宣传|统战)部|.?[局处科厅部院所站县市省镇乡区]长|[小老].)$/
const NICKNAME = /^[小老]$/
const LONE_OFFICE = /^[局科处室办委]$/
/** A part of the draft by its number. */
const NUMBERED_PART = /^第[一二三四五六七八九十]{1,2}(?:[句段条点节]|部分)$/
/** So long is what a compound ends in. */
const NOUN = 2
/** The longest row of the table. */
const LONGEST = 6

/** The log-odds that words without their brackets are a remark. */
export type RemarkModel = (text: string) => number

interface Word {
  readonly word: string
  readonly kind: RemarkClass | undefined
}

/** Makes a model of rows of class and word. */
export function makeRemarkModel(
  rows: readonly (readonly string[])[],
  weights: Readonly<Record<RemarkClass, number>> = WORD_WEIGHTS,
  forms = REMARK_FORMS,
): RemarkModel {
  const classes = new Map(rows.map(([kind, word = '']) => [word, kind as RemarkClass]))
  return text => {
    const counts = new Map<RemarkClass, number>()
    let odds = START
    let seen = `${text}\n`
    const words = wordsOf(text)
    for (const [index, {word, kind}] of words.entries()) {
      const counted = kind === 'reader' && !opensClause(words[index - 1]) ? undefined : kind
      seen += ` ${word}/${counted ?? ''}${isName(word, index, words.length) ? '!' : ''}`
      if (counted === undefined) continue
      const count = counts.get(counted) ?? 0
      if (count < MOST) odds += weights[counted]
      counts.set(counted, count + 1)
    }
    for (const [, weight, pattern] of forms) if (pattern.test(seen)) odds += weight
    return odds
  }

  function rowOf(word: string): RemarkClass | undefined {
    return NUMBERED_PART.test(word) ? 'part' : classes.get(word)
  }

  /** A compound is of the class of the noun it ends in: 具体情况, 统计数据. */
  function kindOf(word: string): RemarkClass | undefined {
    const kind = rowOf(word)
    if (kind !== undefined || word.length <= NOUN) return kind
    const noun = classes.get(word.slice(-NOUN))
    return noun === 'text' || noun === 'draft' ? noun : undefined
  }

  /** The longest row that begins and ends with words of the dictionary, else the word. */
  function wordsOf(text: string): readonly Word[] {
    const {ends} = segment(text, 0, text.length)
    const words: Word[] = []
    for (let at = 0; at < text.length; ) {
      let end = ends[at] as number
      let kind = kindOf(text.slice(at, end))
      for (let last = end; last < text.length && last - at < LONGEST; ) {
        last = ends[last] as number
        const longer = rowOf(text.slice(at, last))
        if (longer) [kind, end] = [longer, last]
      }
      words.push({word: text.slice(at, end), kind})
      at = end
    }
    return words
  }
}

/** Whether the words in a pair of brackets, or those of a comment, are a remark to who writes the draft rather than part of it. */
export function isRemark(words: string, model = weighRemark): boolean {
  return ENOUGH <= model(words)
}

/** The model of the table. */
export const weighRemark: RemarkModel = makeRemarkModel(REMARK_ROWS)

/** Readers are called upon right after 请 or at the start of a clause. */
function opensClause(before: Word | undefined): boolean {
  return before === undefined || before.kind === 'ask' || /[，。；：、？！]/.test(before.word)
}

function isName(word: string, index: number, words: number): boolean {
  if (NICKNAME.test(word)) return index + 1 < words
  return NAMED.test(word) || (0 < index && LONE_OFFICE.test(word))
}
