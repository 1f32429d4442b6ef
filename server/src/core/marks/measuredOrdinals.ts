import {unitAt} from '../words/units'
import {UNIT_FORMS} from './headingShapes'

/** An ordinal with what it counts, set off from what follows: `第一件事，` `第二项议程：` 第三点 in `第三点是`. */
export interface Measured {
  /** The measure word: 件, 项, 点. */
  readonly measure: string
  /** Where the noun ends, with the mark of punctuation behind it. */
  readonly end: number
}

/** 第一阶段, 第二站: what a plan and a visit go through has no measure word. */
const STAGES = '阶段|环节|板块|步骤|站|讲'
const STAGE_WORD = new RegExp(`${STAGES}|项`)
/** `第一种，` `第二关，` stand alone, or name what they count, and run on: `第二种意见认为，`. */
const MEASURE = new RegExp(`${STAGES}|[种关](?=[，,：:是])`, 'y')
/** The noun up to what sets it off; `第一个百年目标的实现` runs on, and heads nothing, and 第四讲提到的问题 points at it. */
const NOUN_SET_OFF =
  /(?!话?(?:所[列述提讲]|[讲提说][到过]))[\u4e00-\u9fff]{0,6}?(?:[，,：:；;]|(?=[。（(　]|就?是|[^\S\r\n]{0,8}(?:[\r\n]|$)))/y
const HAN = /^[\u4e00-\u9fff]/
const SECTIONS = Object.keys(UNIT_FORMS)
/** `第一件、第二件` is a list, `第四组至第七组` a range, `《办法》第三项` a part of a document. */
const NEVER_BEFORE = /[、”’》）)至到]$/
/** 在第四步中，, 其中第六件最难。: one of them is spoken of; the first one may begin there. */
const SPOKEN_OF = /(?:[在对把将按照据由除]|其中)第[^一]{1,3}$/

/**
 * What an ordinal counts whose numeral ends at `offset`; `undefined` where no measure word of things follows, where the words run
 * on, and of 第二部分 and 第三条, which are headings: 第三条建议 is none.
 * @param before some of the words before the ordinal.
 */
export function measuredAt(prose: string, offset: number, before: string): Measured | undefined {
  const measure = measureAt(prose, offset)
  const section = sectionAt(prose, offset)
  if (measure === undefined || NEVER_BEFORE.test(before) || measure.length < section.length) return undefined
  if (SPOKEN_OF.test(before + prose.slice(Math.max(0, offset - LONGEST_RANK), offset).replace(/^[^第]*/, '')))
    return undefined
  NOUN_SET_OFF.lastIndex = offset + measure.length
  const noun = NOUN_SET_OFF.exec(prose)
  if (!noun || (section && !HAN.test(noun[0]))) return undefined
  return {measure, end: noun.index + noun[0].length}
}

/** Whether the word of an item heads a part of the event or the plan, 第二项议程, 第三阶段, 步骤1, and is no point of a talk. */
export function isStage(word: string): boolean {
  return 1 < word.length && (!word.startsWith('第') || STAGE_WORD.test(word))
}

/**
 * The items of a block with 第一组负责…，第二组负责…，第三组负责… as what they count, though the words run on: three in order from the first
 * one on, and none twice, are told one after the other; fewer are mentioned.
 */
export function withCounted<T extends Counted>(items: readonly T[], prose: string): T[] {
  const counted = items.map(({word, end, start}) => {
    if (word !== '第' || NEVER_BEFORE.test(prose.charAt(start - 1)) || sectionAt(prose, end)) return ''
    const unit = unitAt(prose, end)
    return unit?.isTold ? unit.text : ''
  })
  const rising = new Set([...new Set(counted)].filter(measure => measure !== '' && rises(measure)))
  return items.map((item, at) => {
    const measure = counted[at] as string
    if (!rising.has(measure)) return item
    return {...item, end: item.end + measure.length, word: `第${measure}`, atClause: true}
  })

  function rises(measure: string): boolean {
    const row = items.filter(({word}, at) => counted[at] === measure || word === `第${measure}`)
    const isRising = row.every(({number}, at) => (row[at - 1]?.number ?? 0) < number)
    return isRising && row[MIN_COUNTED - 1]?.number === MIN_COUNTED
  }
}

interface Counted {
  readonly word: string
  readonly number: number
  readonly start: number
  readonly end: number
}

const MIN_COUNTED = 3
/** 第二十一. */
const LONGEST_RANK = 4

/** 部分 of 第二部分, `''` where the ordinal heads no section. */
function sectionAt(prose: string, offset: number): string {
  return SECTIONS.find(name => prose.startsWith(name, offset)) ?? ''
}

/** The measure word of things that begins at an offset, or the stage: 件, 类, 阶段; `undefined` where there is none. */
export function measureAt(prose: string, offset: number): string | undefined {
  MEASURE.lastIndex = offset
  const unit = unitAt(prose, offset)
  return MEASURE.exec(prose)?.[0] ?? (unit?.isTold ? unit.text : undefined)
}
