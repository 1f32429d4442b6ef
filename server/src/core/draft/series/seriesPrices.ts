import {
  headOf,
  type Item,
  isBare,
  isDamaged,
  isHeaded,
  isLast,
  isOwn,
  isWordless,
  type SeriesWord,
} from '../../marks/seriesMarks'

/**
 * What each departure of a series from the plain 一是…二是…三是 costs: the reading of a draft that costs least is taken, and
 * what it had to pay for are the faults. Each price has a sentence in the tests that is read wrongly without it.
 */
export const PRICES = {
  /** 一是…二是…四是: a number that neither follows the one before nor tells its own place. */
  number: 3,
  /** The same right after the first item, where nothing shows yet that it is a series. */
  secondNumber: 1,
  /** 一是…二要: another word of the same kind. */
  word: 2.5,
  /** 首先…二是: a word of another kind. */
  otherKind: 3.2,
  /** 一要…首先要…三要: what begins another series stands in the place of one of these. */
  strayFirst: 3.7,
  /** 首先…其次…第三: after 再次 there is no fourth word of its own. */
  wordRunsOut: 0.5,
  /** 第一件事: most of them have no second one. */
  measured: 1,
  /** 二是 with nothing before it. */
  late: 4.25,
  /** The same for each further item that is missing: 十一是旺季 lacks ten. */
  lateEach: 1,
  /** 其次 with nothing before it: what comes first may go without a word. */
  lateInOrder: 1.5,
  /** 二是 while a series of this word is open, of which it would rather be a wrong number. */
  lateAgain: 6,
  /** 二是 where a page has cut the text before it. */
  cut: 0.5,
  /** `一是…；二是…；一是…`: a series of the same word begins where the sentence goes on. */
  sameSentence: 3.2,
  /** 一是 and nothing after it. */
  alone: 2,
  /** 一是…，一是…: a pair in one paragraph, complete as it is. */
  pair: 0.2,
  /** 一是必须，二要适当，三看可能: a word of its own for each, on purpose. */
  varied: 1,
  /** A series inside a paragraph that goes on at the start of another one, or in the midst of it. */
  nextParagraph: 1.5,
  midParagraph: 2,
  /** One item at the start of a line, the next in the midst of one. */
  layout: 1.1,
  /** Leaving a series whose sentence goes on for one that stands further away. */
  leavesNear: 1.5,
  /** Going on across a series of the same word and layout: that one follows, it does not lie inside. */
  acrossItsLike: 2.5,
  /** 主要原因一是: glued to the words before. */
  glued: 1,
  /** `ニ是`, `；三、`, 三投, `；是`: how far it stands from the marker of the place that waits for it, for each half edit. */
  distance: 0.5,
  /** `；是` right behind `；二是…；`, and what it costs there to take it for the verb of its clause. */
  bareLast: 0.2,
  notBare: 0.5,
  /** What is next to a marker as no item: it is hardly anything else. */
  notDamaged: 1,
  /** 一是, or 二是, at a clause and yet no item of a series. */
  notFirst: 4.6,
  notCertain: 5.5,
  /** The same of 第二 and 其次, and of the words that head a series more rarely. */
  notInOrder: 4.3,
  notRare: 3.6,
  /** 一请…二请: a word of the writer's own is mostly no item, unless several follow each other. */
  notOwn: 2,
  /** 一请…二请…四请: what is told again does not leap. */
  ownLeap: 1.5,
  /** 一算…；二算…；二算…: in one sentence it is not told again either. */
  ownAgain: 1.2,
  /** 再次感谢 is mostly no item. */
  notAgain: 0.5,
} as const

/** 一是 and 一要 are series wherever they stand at a clause; the other words need a second item to be one. */
export const CERTAIN_WORDS: ReadonlySet<string> = new Set(['是', '要'])
const ORDER_WORDS: ReadonlySet<string> = new Set(['第', '其', '先', '末'])

/** 第一, 第一件事, 其一, 首先: the order is in the word. */
export function isOrder(word: SeriesWord): boolean {
  return ORDER_WORDS.has(headOf(word)) || isMeasured(word)
}

/** 第一件事, 议题一：: the order with what it counts. */
export function isMeasured(word: SeriesWord): boolean {
  return 1 < word.length
}

/** 二是 and 其二 have a first one before them; what comes before 第二 and 其次 may go without a word. */
export function needsFirst({word}: Item): boolean {
  return !isOrder(word) || word === '其'
}

/** Whether who hears this first item waits for the next one: 一是, 一要, and 第一 with its comma; 首先 needs no 其次. */
export function isLonely({word, number, point}: Item): boolean {
  return number === 1 && (CERTAIN_WORDS.has(word) || (word === '第' && /[，,]/.test(point)))
}

/** What it costs to read a string as no item at all: how rarely it is anything else. */
export function priceToSkip(item: Item): number {
  const {word, number, point, words, atClause} = item
  if (isBare(item) && word === '是') return PRICES.notBare
  if (isDamaged(item)) return item.distance === 1 ? PRICES.notDamaged : 0
  if (!atClause || isLast(item)) return 0
  if (word === '先' && number === 3 && point === '' && !isHeaded(words)) return PRICES.notAgain
  if (isOwn(item)) return number === 1 ? 0 : PRICES.notOwn
  const isRare = isMeasured(word) || !(CERTAIN_WORDS.has(word) || isOrder(word))
  if (number === 1) return isRare ? 0 : PRICES.notFirst
  if (isRare) return PRICES.notRare
  return CERTAIN_WORDS.has(word) ? PRICES.notCertain : PRICES.notInOrder
}

/** Whether an item that does not stand first in its series is the first of another kind: 首先 among 一要 and 三要. */
export function isStrayFirst({word, number}: Item, head: Item): boolean {
  return number === 1 && isOrder(word) !== isOrder(head.word)
}

/** What it costs that an item has another word than its series, which began with `first`. */
export function priceOfWord(item: Item, first: string, before: string): number {
  const {word, number} = item
  if (word === first || word === before || isLast(item) || isWordless(item)) return 0
  if (headOf(word) === headOf(before))
    return isMeasured(word) && isMeasured(before) ? PRICES.word : PRICES.measured
  if (isOrder(word) !== isOrder(before)) return PRICES.otherKind
  return before === '先' && 2 < number ? PRICES.wordRunsOut : PRICES.word
}
