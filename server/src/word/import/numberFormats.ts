type Format = (number: number) => string

const DIGITS = '〇一二三四五六七八九'
const LEGAL = '零壹贰叁肆伍陆柒捌玖'
const LEGAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const
const LETTERS = 26
/** A list is never so long; what is counted higher is written in digits. */
const MOST_LETTERS = 20
const MOST_ROMAN = 3999

const SMALL = ['', '十', '百', '千']
const SMALL_LEGAL = ['', '拾', '佰', '仟']

/** By the names that `numFmt` has for them (ISO/IEC 29500-1, 17.18.59). */
const FORMATS: Readonly<Record<string, Format>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: number => String(number).padStart(2, '0'),
  numberInDash: number => `- ${number} -`,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: number => listed(number, 0x2488, 20),
  decimalEnclosedParen: number => listed(number, 0x2474, 20),
  ideographEnclosedCircle: number => listed(number, 0x3280, 10),
  upperLetter: letters,
  lowerLetter: number => letters(number).toLowerCase(),
  upperRoman: roman,
  lowerRoman: number => roman(number).toLowerCase(),
  chineseCounting: counted,
  chineseCountingThousand: counted,
  taiwaneseCounting: counted,
  taiwaneseCountingThousand: counted,
  japaneseCounting: counted,
  ideographDigital: digital,
  japaneseDigitalTenThousand: digital,
  taiwaneseDigital: digital,
  chineseLegalSimplified: number => spelt(number, LEGAL, SMALL_LEGAL),
  ideographLegalTraditional: number => spelt(number, LEGAL_TRADITIONAL, SMALL_LEGAL),
  ideographTraditional: number => STEMS[number - 1] ?? String(number),
  ideographZodiac: number => BRANCHES[number - 1] ?? String(number),
  ideographZodiacTraditional: number =>
    0 < number ? `${STEMS[(number - 1) % 10]}${BRANCHES[(number - 1) % 12]}` : String(number),
}

/**
 * A number of a list as Word writes it. A format that no Chinese document uses gives digits; one of the writer's own,
 * `001, 002, …`, says how many of them.
 */
export function formatted(number: number, format: string, own: string | undefined): string {
  if (format === 'custom') return String(number).padStart(own?.split(',')[0]?.length ?? 0, '0')
  return FORMATS[format]?.(number) ?? String(number)
}

function fullWidth(number: number): string {
  return String(number).replace(/\d/g, digit => String.fromCharCode(0xff10 + Number(digit)))
}

/** ①…㊿; what is higher in digits. */
export function circled(number: number): string {
  if (number <= 20) return listed(number, 0x2460, 20)
  return number <= 35 ? listed(number - 20, 0x3251, 15) : listed(number - 35, 0x32b1, 15, number)
}

/** The character so many behind the first of a row; digits where the row has no such. */
function listed(number: number, first: number, count: number, otherwise = number): string {
  return 0 < number && number <= count ? String.fromCharCode(first + number - 1) : String(otherwise)
}

/** A…Z, AA, BB. */
function letters(number: number): string {
  if (number < 1 || LETTERS * MOST_LETTERS < number) return String(number)
  return String.fromCharCode(65 + ((number - 1) % LETTERS)).repeat(Math.ceil(number / LETTERS))
}

function roman(number: number): string {
  if (number < 1 || MOST_ROMAN < number) return String(number)
  let rest = number
  let text = ''
  for (const [value, sign] of ROMAN)
    while (value <= rest) {
      text += sign
      rest -= value
    }
  return text
}

function digital(number: number): string {
  return String(number).replace(/\d/g, digit => DIGITS.charAt(Number(digit)))
}

/** 一…十、十一…、二十一、一百零一. */
function counted(number: number): string {
  const text = spelt(number, `零${DIGITS.slice(1)}`, SMALL)
  return 10 <= number && number < 20 ? text.slice(1) : text
}

function spelt(number: number, digits: string, units: readonly string[]): string {
  if (number === 0) return digits.charAt(0)
  if (number < 0 || 9999 < number) return String(number)
  const places = Array.from(String(number), Number)
  let text = ''
  let isSkipping = false
  for (const [index, digit] of places.entries()) {
    if (digit === 0) {
      isSkipping = true
      continue
    }
    text += (isSkipping ? digits.charAt(0) : '') + digits.charAt(digit) + units[places.length - 1 - index]
    isSkipping = false
  }
  return text
}
