import {matchSpans, meetsAny, type Span} from '../../span'

/** Escaped or not: `20\*\*年` is what the fix of a swallowed sign leaves. */
const SIGN = '\\\\?[XxＸｘ*＊×✕_＿○〇□?？]'
/** A year with one to three of its digits open; the whole number is the slot. */
const OPEN_YEAR = new RegExp(
  `(?<![0-9A-Za-z.]|[A-Z/] |\\d[:：])(?:(?:19|20|１９|２０)(?:(?:${SIGN}){1,3}|[0-9０-９]${SIGN}|${SIGN}[0-9](?=年))|(?:二[〇○零]|一九)[一二三四五六七八九〇○零]?[XxＸｘ*＊×✕_＿□]{1,2})(?![0-9A-Za-z])`,
  'g',
)
/** `20*` and `20×` may as well be a product; what follows tells. */
const MAY_BE_PRODUCT = /^\D*\d+\\?[*＊×✕_＿○〇□?？]$/
/** A number of which only the last digits are open: `3XX万元`, `8.X%`. */
const OPEN_NUMBER =
  /(?<![0-9A-Za-z.])\d{1,4}\.?(?:(?:[XxＸｘNn]{1,3}(?:\.[XxＸｘ]{1,2})?|(?:\\?[*＊]){1,3})(?=[%％‰]|个百分点|[多余]?[亿万千百个名人家项件条次台辆户亩吨元年月日岁])|[?？]{1,3}(?:\.[?？]{1,2})?(?=[%％‰]|个百分点|[亿万]?元|[名户亩吨岁]))/g

/** The number of a form or a standard, which others give out: 编号：20XX年第XXX号, DB/T XXXX—202X. */
const SPECIMEN_BEFORE = /(?:(?:编号|文号|证号|单号)[：:] ?|[A-WYZ] ?X{1,6}[—-])$/
/** As much of the text as that looks at. */
const REACH = 12

/** Years and numbers that are filled in part: `20XX年`, `202x年`, `20**年`, `3XX万元`. */
export function findYearSlots(scan: string): Span[] {
  const years = matchSpans(
    scan,
    OPEN_YEAR,
    ({0: sign, index}) => !MAY_BE_PRODUCT.test(sign) || scan.startsWith('年', index + sign.length),
  )
  const isYear = meetsAny(years)
  const numbers = matchSpans(scan, OPEN_NUMBER).filter(number => !isYear(number))
  return [...years, ...numbers].filter(
    ({start}) => !SPECIMEN_BEFORE.test(scan.slice(Math.max(0, start - REACH), start)),
  )
}
