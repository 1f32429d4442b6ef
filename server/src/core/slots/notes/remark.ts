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

/** What else is to be seen in a remark: its shape, and words of two classes that belong together. */
interface View {
  readonly text: string
  /** The words, and the class of each where it has one; what the table holds as one word is one. */
  readonly words: readonly Word[]
  readonly counts: Readonly<Record<RemarkClass, number>>
  /** Somebody of the house is named: 小周, 县统计局, 王科长. */
  readonly isNamed: boolean
}

interface Word {
  readonly word: string
  readonly kind: RemarkClass | undefined
}

/** One thing of that kind and what it is worth. */
export interface RemarkForm {
  readonly name: string
  readonly weight: number
  readonly holds: (view: View) => boolean
}

/** What is to be seen in the text alone. */
const TEXT_FORMS: readonly (readonly [name: string, weight: number, pattern: RegExp])[] = [
  ['短', 0.5, /^.{0,12}$/],
  ['长', -1, /^.{31}/],
  ['分句', 0.5, /[，。；：？！]./],
  ['数字', -1, /[0-9０-９]/],
  ['问句', 1, /[？?吗]$/],
  ['以问号开头', 5, /^[？?]/],
  // A notice names several, or says that it will tell: 时间、地点待定.
  ['某项待定', 3.5, /^(?!具体)[\u4e00-\u9fff]{2,4}待定$/],
  ['请核', 2.5, /请[核定审补改查校](?:$|[，。；？])/],
  ['补什么', 3.5, /^[补核改删换][：:]/],
  ['列举', -1, /、.+、/],
  // 图片由县融媒体中心提供.
  ['署名', -3, /^(?![此本这])[^由]*由.{0,80}(?:提供|供稿|审核)$/],
  // A rhetorical question begins with 是: 是前进还是后退？
  ['二选一', 4.5, /^(?!是[^0-9]).{0,80}还是.{0,80}[？?吗]$/],
]
/** Of each two, one at least. */
type Pair = readonly [
  name: string,
  weight: number,
  one: readonly RemarkClass[],
  other: readonly RemarkClass[],
]
const PAIRS: readonly Pair[] = [
  ['某处不妥', 1.25, ['part'], ['doubt', 'unsure']],
  ['稿子要补', 1.5, ['text', 'draft'], ['do', 'edit']],
  ['某处要改', 1.25, ['part'], ['edit', 'do']],
  ['还没有', 1.25, ['wait'], ['text', 'draft', 'do']],
]
const OF_TEXT: readonly RemarkClass[] = ['text', 'draft']
const SHORT_QUESTION = /^.{0,5}[？?吗]$/
const LACKS = /^[还尚]?[缺差]/
const MARK = /[，。；：、？！]/
const PUT = /^(?:[加补插添换找挑缺差想]|还差|引用)$/
const THING = /^[一两几二三]?[个组张份]$/
/** Also what a speaker adds; he goes on after a comma: 补一句，…. */
const SAYING = /^[一两几二三]?[段句条]$/
const SOMEWHAT = /^[一]?[点些]$/

/** The forms, each with an own weight. */
export const REMARK_FORMS: readonly RemarkForm[] = [
  ...TEXT_FORMS.map(([name, weight, pattern]) => form(name, weight, ({text}) => pattern.test(text))),
  ...PAIRS.map(([name, weight, one, other]) =>
    form(name, weight, view => has(view, one) && has(view, other)),
  ),
  form('没有别的话', 1.25, ({words}) => words.every(({kind}) => kind && 0 < WORD_WEIGHTS[kind])),
  form('要不要核', 1.75, view => SHORT_QUESTION.test(view.text) && has(view, OF_TEXT)),
  form('缺什么', 1.5, view => LACKS.test(view.text) && has(view, OF_TEXT)),
  form('以动作收尾', 1.5, endsInDeed),
  form('补一段', 2.5, addsPiece),
  form('再好一点', 2, wantsMore),
  form('有人', 1, ({isNamed}) => isNamed),
  form('请人', 1, view => view.isNamed && has(view, ['ask'])),
  form('有人去做', 1, view => view.isNamed && has(view, ['do', 'edit'])),
]

function form(name: string, weight: number, holds: (view: View) => boolean): RemarkForm {
  return {name, weight, holds}
}

function has({counts}: View, kinds: readonly RemarkClass[]): boolean {
  return kinds.some(kind => 0 < counts[kind])
}

/** By office or by name; 小 and 老 stand before a name, and the word before a lone 局 is its name. */
const NAMED =
  /^(?:.+[局办委科室厅站院]|.{2,}处|.*(?:公司|工会|党委|支部|团委|妇联|中心|书记|主任|主席|领导|秘书|老师|经理|会计)|(?:组织|宣传|统战)部|.?[局处科厅部院所站县市省镇乡区]长|[小老].)$/
const NICKNAME = /^[小老]$/
const LONE_OFFICE = /^[局科处室办委]$/
/** The longest row of the table. */
const LONGEST = 6

/** The log-odds that words without their brackets are a remark. */
export type RemarkModel = (text: string) => number

/** Makes a model of rows of class and word. */
export function makeRemarkModel(
  rows: readonly (readonly string[])[],
  weights: Readonly<Record<RemarkClass, number>> = WORD_WEIGHTS,
  forms: readonly RemarkForm[] = REMARK_FORMS,
): RemarkModel {
  const classes = new Map(rows.map(([kind, word = '']) => [word, kind as RemarkClass]))
  const kinds = Object.keys(weights) as RemarkClass[]
  const none = Object.fromEntries(kinds.map(kind => [kind, 0])) as Record<RemarkClass, number>
  return text => {
    const view = viewOf(text)
    let odds = START
    for (const kind of kinds) odds += weights[kind] * Math.min(MOST, view.counts[kind])
    for (const {weight, holds} of forms) if (holds(view)) odds += weight
    return odds
  }

  function viewOf(text: string): View {
    const words = wordsOf(text)
    const counts = {...none}
    for (const [index, {kind}] of words.entries())
      if (kind && (kind !== 'reader' || opensClause(words[index - 1]))) counts[kind]++
    return {text, words, counts, isNamed: words.some(isName)}
  }

  /** The longest row that begins and ends with words of the dictionary, else the word. */
  function wordsOf(text: string): readonly Word[] {
    const {ends} = segment(text, 0, text.length)
    const words: Word[] = []
    for (let at = 0; at < text.length; ) {
      let end = ends[at] as number
      let kind = classes.get(text.slice(at, end))
      for (let last = end; last < text.length && last - at < LONGEST; ) {
        last = ends[last] as number
        const longer = classes.get(text.slice(at, last))
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
  return before === undefined || before.kind === 'ask' || MARK.test(before.word)
}

function isName({word}: Word, index: number, words: readonly Word[]): boolean {
  if (NICKNAME.test(word)) return index + 1 < words.length
  return NAMED.test(word) || (0 < index && LONE_OFFICE.test(word))
}

function endsClause(word: Word | undefined): boolean {
  return word === undefined || MARK.test(word.word)
}

/** A clause ends in what is to be done: 请统计局核, 换成今年的，再改一下. */
function endsInDeed({words}: View): boolean {
  return words.some(({word, kind}, index) => {
    if (index === 0 || !(kind === 'do' || kind === 'edit' || word === '要')) return false
    return endsClause(words[words[index + 1]?.word === '一下' ? index + 2 : index + 1])
  })
}

/** 补一句书记的话, 换个例子, 再找一个. */
function addsPiece({words}: View): boolean {
  return words.some(({word}, index) => {
    const piece = words[index + 1]?.word ?? ''
    return PUT.test(word) && (THING.test(piece) || (SAYING.test(piece) && !endsClause(words[index + 2])))
  })
}

/** 语气再硬一点. */
function wantsMore({words}: View): boolean {
  return words.some(
    ({word}, index) =>
      SOMEWHAT.test(word) &&
      endsClause(words[index + 1]) &&
      words.slice(Math.max(0, index - 3), index).some(before => before.word === '再' || before.word === '更'),
  )
}
