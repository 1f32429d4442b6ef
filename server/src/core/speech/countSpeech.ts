export interface SpeechCount {
  /** Characters as Word counts them: each Chinese character or mark one, each run of Latin letters or digits one. */
  readonly characters: number
  /** Syllables when read aloud: numbers read out, `%` as 百分之, Latin capitals letter by letter. */
  readonly syllables: number
}

/** A Chinese character, a full-width mark, or a whole run of Latin letters and digits. */
const UNIT =
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffee“”‘’…—·]|[\ud840-\ud87f][\udc00-\udfff]|[A-Za-z0-9]+(?:\.\d+)?/g
const HAN = /^(?:[\u3400-\u9fff\uf900-\ufaff〇]|[\ud840-\ud87f][\udc00-\udfff])$/
const YEAR_DIGITS = 4
/** 百分之 and 千分之. */
const PERCENT = /[%％‰]/g
const PERCENT_SYLLABLES = 3

/** Counts a piece of prose. Filler, blanks and half-width punctuation count nothing. */
export function countSpeech(prose: string): SpeechCount {
  let characters = 0
  let syllables = 0
  for (const match of prose.matchAll(UNIT)) {
    characters++
    const unit = match[0]
    if (HAN.test(unit)) syllables++
    else if (/^\d/.test(unit))
      syllables += numberSyllables(unit, prose.startsWith('年', match.index + unit.length))
    else if (/^[A-Za-z]/.test(unit)) syllables += latinSyllables(unit)
  }
  if (/[%％‰]/.test(prose)) syllables += (prose.match(PERCENT)?.length ?? 0) * PERCENT_SYLLABLES
  return {characters, syllables}
}

/** 2025年 is read digit by digit, 1234 as 一千二百三十四, 3.14 with 点. */
function numberSyllables(number: string, isYear: boolean): number {
  const [whole = '', decimals] = number.split('.')
  const tail = decimals === undefined ? 0 : 1 + decimals.length
  if (isYear && whole.length === YEAR_DIGITS) return whole.length + tail
  return integerSyllables(whole.replace(/\D.*$/, '')) + tail
}

/** Groups of four digits: a digit and its place name each, one 零 for a gap, and 万 or 亿 after the group. */
function integerSyllables(digits: string): number {
  if (12 < digits.length) return digits.length
  const trimmed = digits.replace(/^0+(?=\d)/, '')
  let syllables = 0
  for (let end = trimmed.length, group = 0; 0 < end; end -= 4, group++) {
    const part = trimmed.slice(Math.max(0, end - 4), end)
    if (/^0*$/.test(part) && 1 < trimmed.length) continue
    syllables += part.replace(/0+$/, '').replace(/0+/g, '0').length
    syllables += [...part].filter((digit, index) => digit !== '0' && index < part.length - 1).length
    if (0 < group) syllables++
  }
  return Math.max(1, syllables)
}

function latinSyllables(word: string): number {
  return word === word.toUpperCase() ? word.length : Math.ceil(word.length / 3)
}
