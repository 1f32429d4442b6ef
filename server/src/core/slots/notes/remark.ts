import remarkWords from '../../../../data/remarkWords.tsv'
import {readTable} from '../../tables'
import {segment} from '../../words/segment'

/** What a word does in a remark; the classes are told apart in the table. */
export type RemarkClass =
  | 'draft'
  | 'text'
  | 'part'
  | 'polish'
  | 'edit'
  | 'do'
  | 'ask'
  | 'wait'
  | 'unsure'
  | 'doubt'
  | 'talk'
  | 'reader'
  | 'formal'

/** What the table holds: class and word. */
export const REMARK_ROWS = readTable(remarkWords)

/** What one word of a class is worth, and up to two of it: log-odds that a bracket is a remark rather than part of a document. */
export const WORD_WEIGHTS: Readonly<Record<RemarkClass, number>> = {
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

const CLAUSE_MARK = /[，。；：？！]./
const QUESTION_END = /[？?吗]$/
const QUESTION_START = /^[？?]/
const DIGIT = /[0-9０-９]/
/** A rhetorical question begins with 是: 是前进还是后退？ */
const RHETORICAL = /^是[^0-9]/
/** A notice names several, or says that it will tell: 时间、地点待定. */
const OPEN_MATTER = /^(?!具体)[\u4e00-\u9fff]{2,4}待定$/
const CHECKS = /请[核定审补改查校](?:$|[，。；？])/
const ADDS = /^[补核改删换][：:]/
const LACKS = /^[还尚]?[缺差]/
const LIST = /、.+、/
/** 图片由县融媒体中心提供. */
const CREDIT_END = /(?:提供|供稿|审核)$/
const THIS_PLACE = /^[此本这]/
const MARK = /[，。；：、？！]/
const PUT = /^(?:[加补插添换找挑缺差想]|还差|引用)$/
const THING = /^[一两几二三]?[个组张份]$/
/** Also what a speaker adds; he goes on after a comma: 补一句，…. */
const SAYING = /^[一两几二三]?[段句条]$/
const SOMEWHAT = /^[一]?[点些]$/

/** The forms, each with an own weight. */
export const REMARK_FORMS: readonly RemarkForm[] = [
  {name: '短', weight: 0.5, holds: ({text}) => text.length <= 12},
  {name: '长', weight: -1, holds: ({text}) => 30 < text.length},
  {name: '分句', weight: 0.5, holds: ({text}) => CLAUSE_MARK.test(text)},
  {name: '数字', weight: -1, holds: ({text}) => DIGIT.test(text)},
  {name: '问句', weight: 1, holds: ({text}) => QUESTION_END.test(text)},
  {name: '以问号开头', weight: 5, holds: ({text}) => QUESTION_START.test(text)},
  {
    name: '没有别的话',
    weight: 1.25,
    holds: ({words}) => words.every(({kind}) => kind && 0 < WORD_WEIGHTS[kind]),
  },
  {
    name: '要不要核',
    weight: 1.75,
    holds: ({text, counts}) => QUESTION_END.test(text) && text.length <= 6 && 0 < counts.text + counts.draft,
  },
  {name: '某处不妥', weight: 1.25, holds: ({counts}) => 0 < counts.part && 0 < counts.doubt + counts.unsure},
  {name: '某项待定', weight: 3.5, holds: ({text}) => OPEN_MATTER.test(text)},
  {name: '请核', weight: 2.5, holds: ({text}) => CHECKS.test(text)},
  {name: '补什么', weight: 3.5, holds: ({text}) => ADDS.test(text)},
  {
    name: '缺什么',
    weight: 1.5,
    holds: ({text, counts}) => LACKS.test(text) && 0 < counts.text + counts.draft,
  },
  {name: '列举', weight: -1, holds: ({text}) => LIST.test(text)},
  {
    name: '署名',
    weight: -3,
    holds: ({text}) => text.includes('由') && CREDIT_END.test(text) && !THIS_PLACE.test(text),
  },
  {
    name: '二选一',
    weight: 4.5,
    holds: ({text}) => text.includes('还是') && QUESTION_END.test(text) && !RHETORICAL.test(text),
  },
  {name: '以动作收尾', weight: 1.5, holds: endsInDeed},
  {name: '补一段', weight: 2.5, holds: addsPiece},
  {name: '再好一点', weight: 2, holds: wantsMore},
  {name: '有人', weight: 1, holds: ({isNamed}) => isNamed},
  {name: '请人', weight: 1, holds: ({isNamed, counts}) => isNamed && 0 < counts.ask},
  {name: '有人去做', weight: 1, holds: ({isNamed, counts}) => isNamed && 0 < counts.do + counts.edit},
  {
    name: '稿子要补',
    weight: 1.5,
    holds: ({counts}) => 0 < counts.text + counts.draft && 0 < counts.do + counts.edit,
  },
  {name: '某处要改', weight: 1.25, holds: ({counts}) => 0 < counts.part && 0 < counts.edit + counts.do},
  {
    name: '还没有',
    weight: 1.25,
    holds: ({counts}) => 0 < counts.wait && 0 < counts.text + counts.draft + counts.do,
  },
]

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
