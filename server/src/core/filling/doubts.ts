import type {Slot, SlotKind} from '../slots/slot'
import type {Blank} from './blanks'
import {doubtDate, UNKNOWN} from './dates'
import type {DatePiece, Surroundings} from './surroundings'

/** An answer in the place of one slot. */
export interface PlacedAnswer {
  readonly slot: Slot
  readonly around: Surroundings
  /** The answer without what already stands beside the slot. */
  readonly value: string
}

const CHINESE = '[〇零一二三四五六七八九十百千万亿两半几数]+'
const ARABIC = '(?:\\d{1,3}(?:,\\d{3})+|[\\d０-９]+)(?:[.．][\\d０-９]+)?[十百千万亿]*'
const AMOUNT = `(?:${ARABIC}|${CHINESE}(?:点[〇零一二三四五六七八九]+)?)`
/** 5, 1,200.5, 三百二十, 近5万, 3至5, 20余, 三分之一. */
const NUMBER = new RegExp(
  `^(?:[-+－]|负|约|近|超|逾|超过|不足)?${AMOUNT}[余多]?(?:(?:[-－~～/]|[—–至到]{1,2}|分之)${AMOUNT}[余多]?)?$|^若干$`,
)
/** Chinese numerals do not stand before these. */
const SIGN_UNIT = /^[%％‰℃]/
const ENDS_IN_DIGIT = /[\d０-９]$/
const HAS_NUMBER = /[\d０-９〇零一二三四五六七八九十百千万亿两半几数]|若干/
const ONLY_DIGITS = /^[\d０-９\s.,，%％-]+$/
const DATE_UNIT = /^ ?([年月日号])/
/** 5, 05, 二〇二五, 十二, 近三, 十余; 今年, 上月, 当日. */
const DATE_NUMBER =
  /^(?:近?[\d０-９]{1,4}[余多]?|近?[〇零○一二三四五六七八九十百两几]{1,5}[余多]?|[今去明昨当本前后上下近同即次翌正腊每数多])$/
const DATE_WORDS = /[年月日号]/
const HAS_DIGIT = /[\d０-９]/
const NUMERIC_DATE = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/
const FOUR_DIGITS = /^(?:[\d０-９]{4}|[〇零○一二三四五六七八九]{4})$/

/** What a blank asks for, as the drafter says it. */
export const KIND_NAMES: Readonly<Record<SlotKind, string>> = {
  number: '数字',
  name: '姓名',
  place: '地名',
  date: '日期',
  unit: '单位名称',
  text: '文字',
}

/** Why an answer does not seem to belong in its place, one sentence; undefined where there is nothing to say. */
export function doubtAnswer(
  place: PlacedAnswer,
  {kind, label}: Pick<Blank, 'kind' | 'label'>,
  answerTo: (label: string) => string,
): string | undefined {
  const {value, around} = place
  if (kind === 'number') return doubtNumber(place)
  if (kind === 'date') return doubtPartOfDate(place) ?? doubtWholeDate()
  if (kind === 'text') return undefined
  return ONLY_DIGITS.test(value) ? `“${value}”只有数字，这里应填${KIND_NAMES[kind]}` : undefined

  function doubtWholeDate(): string | undefined {
    const {pieces = [{label}], after = around.after} = around.date ?? {}
    return doubtDate(pieces.map(partOfDate).join(''), after)
  }

  function partOfDate(piece: DatePiece, index: number, pieces: readonly DatePiece[]): string {
    if ('text' in piece) return piece.text
    if (piece.label === label) return value
    const answer = answerTo(piece.label)
    if (answer === '') return UNKNOWN
    const next = pieces[index + 1]
    return next && 'text' in next && answer.endsWith(next.text) ? answer.slice(0, -next.text.length) : answer
  }
}

/** Where a unit follows, only a number may stand; without one the answer brings its own. */
function doubtNumber({value, around: {before, head}}: PlacedAnswer): string | undefined {
  if (head === '' && !before.endsWith('第'))
    return HAS_NUMBER.test(value) ? undefined : `“${value}”里没有数字，这里应填数字`
  if (SIGN_UNIT.test(head) && !ENDS_IN_DIGIT.test(value)) return `“${head}”前面应填阿拉伯数字，“${value}”不是`
  if (NUMBER.test(value)) return undefined
  return head === '' ? `“第”后面应填数字，“${value}”不是` : `“${head}”前面应填数字，“${value}”不是`
}

function doubtPartOfDate({value, slot, around: {after, date}}: PlacedAnswer): string | undefined {
  const iso = NUMERIC_DATE.exec(value)
  if (iso) return `日期请写作“${iso[1]}年${Number(iso[2])}月${Number(iso[3])}日”`
  const unit = slot.form === 'date' ? undefined : DATE_UNIT.exec(after)?.[1]
  if (unit === undefined)
    return HAS_DIGIT.test(value) && !DATE_WORDS.test(value)
      ? `“${value}”不像日期，日期写作“2025年3月1日”这样`
      : undefined
  if (!DATE_NUMBER.test(value)) return `“${unit}”前面应填数字，“${value}”不是`
  const isYear = unit === '年' && date !== undefined && 1 < date.pieces.length && slot.end - slot.start === 4
  return isYear && !FOUR_DIGITS.test(value) ? `年份写四位数字，“${value}”不是` : undefined
}
