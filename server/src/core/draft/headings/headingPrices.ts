import type {HeadingForm} from '../../marks/mark'
import {type Candidate, levelOf} from '../candidates'

/**
 * What each departure of a draft's headings from 一、（一）1. in order costs: the reading that costs least is taken, and what it had
 * to pay for are the faults. Each price has a text in the tests that is read wrongly without it.
 */
export const PRICES = {
  /** 一、二、四、: a number is left out. */
  leap: 3,
  /** 一、一、三、: a number that is there already. */
  back: 3,
  /** 1. 1. 1.: the same number throughout is one fault. */
  same: 0.5,
  /** 二、一、三、: after the leap the one left out, so that the two have changed places. */
  swapped: 0.5,
  /** 2. … 313.: each number more than a list that numbers a draft's own points leaves out. */
  farEach: 0.5,
  /** 二、 with nothing before it. */
  late: 4,
  /** The same for each further one that is missing. */
  lateEach: 1,
  /** 三、二、三、: the first number is wrong, as the second one shows. */
  wrongFirst: 2.5,
  /** 3. below a 三、 that follows 一、: what is missing went with the section above. */
  lateBelowLeap: 1,
  /** The first marker of a draft that begins in the middle. */
  excerpt: 1.5,
  /** A number that does not go on where a page has cut the text before it. */
  cut: 0.5,
  /** A list that begins anew below the same heading, led in by `：`, and without a word. */
  again: 0.3,
  restart: 1.5,
  /** 1. and no 2. */
  alone: 1.6,
  /** 一） and no （二）. */
  aloneWeak: 3.5,
  /** 65. at the start of a draft, or 2. after a cut, and no next one. */
  stray: 3.5,
  /** A marker glued to the words before it. */
  glued: 2,
  /** A marker in what a page has left. */
  residue: 2,
  /** A damaged marker, or one that may be none. */
  weak: 0.3,
  /** `、加强领导`: the numeral is lost. */
  lost: 0.7,
  /** `三加强领导`: nothing but the number that is missing shows that it is a marker. */
  faint: 1,
  /** 3. between （二） and （四）: the number is right, the level is not. One more for each further level. */
  level: 3,
  /** 1. between （二） and （四）: nor is the number. */
  number: 1,
  /** 三、 for （三）: what stands above the others mostly ends them. */
  above: 0.5,
  /** A title on a line of its own among those that open a paragraph. */
  otherLayout: 2,
  /** `三、` without a # among `## 一、` and `## 二、`, or the other way round. */
  otherDepth: 1,
  /** （一） right below the line 一、 and read as 二、: nothing is left below 一、. */
  empty: 2,
  /** 一、 at the start of a line and yet no heading. */
  notChinese: 9,
  /** The same of 1. and ①, of a marker in the midst of a line, of a weak one on a line of its own, and of `第三，`. */
  notArabic: 3.5,
  notInside: 3.9,
  notTitle: 2.5,
  notWeak: 0.4,
  /** `（二、】加强领导`: brackets around a numeral at the start of a line. */
  notBracketed: 2,
  /** `囚、联系方式` after 三、, a title on a line of its own; `（皿）抓安全` after （三）: nothing else stands in brackets there. */
  notFaintTitle: 1.5,
  notOrdinal: 4.3,
  /** `二、推进精神卫生工作（一）加强…`: a first marker right below its heading. */
  notOpening: 5,
  /** `、` at the start of a line after the end of a sentence. */
  notLost: 3,
} as const

/** A list that numbers a draft's own points leaps no further. */
export const MAX_LEAP = 3

/** Their headings are few, so that a wrong one is damage however far it leaps. */
export const CHINESE_FORMS: ReadonlySet<HeadingForm> = new Set([
  'part',
  'chapter',
  'section',
  'chinese',
  'chineseParen',
])

/** What it costs to read a marker as nothing of the kind. `endedBefore` tells whether the paragraph before ends a sentence. */
export function priceToSkip({mark}: Candidate, endedBefore: boolean): number {
  const {form, position, isWeak, isFaint, number, repaired, endMark, words} = mark
  if (isFaint) return repaired?.startsWith('（') || (endMark === '' && repaired) ? PRICES.notFaintTitle : 0
  if (number === 0) return endedBefore ? PRICES.notLost : 0
  if (form === 'ordinal') return PRICES.notOrdinal
  if (position === 'glued') return 0
  if (isWeak) {
    const isTitle = number === 1 && repaired === undefined && endMark === '' && !words.startsWith('二')
    if (isTitle) return PRICES.notTitle
    return position === 'line' && repaired?.startsWith('（') ? PRICES.notBracketed : PRICES.notWeak
  }
  if (position === 'sentence') return PRICES.notInside
  return CHINESE_FORMS.has(form) ? PRICES.notChinese : PRICES.notArabic
}

/** What it costs that a row begins with a number that is not 1. */
export function priceOfLate(number: number): number {
  return PRICES.late + PRICES.lateEach * (number - 2)
}

/** What it costs that a marker has the form of another level. */
export function priceOfLevel(form: HeadingForm, other: HeadingForm): number {
  if (form === 'ordinal') return PRICES.level
  return PRICES.level + Math.max(0, Math.abs(levelOf(form) - levelOf(other)) - 1)
}
