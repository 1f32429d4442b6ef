import {matchesAt} from '../matchesAt'
import {CHINESE_NUMERAL, DIGIT_LIKE, LOOKALIKES} from '../numerals'

const DIGITS = '[0-9０-９]{1,3}'
/** Of a decimal. */
const PART = '[0-9０-９]{1,2}'
const ENCLOSED = '[\\u2460-\\u2473\\u2474-\\u2487\\u2488-\\u249b\\u3220-\\u3229]'
/** `l`, `1O`: digits of which one at least was read as a letter. */
const LETTERED = `[0-9]?[${DIGIT_LIKE}][0-9]?`
const STARTS =
  `${LOOKALIKES}${DIGIT_LIKE}（(【〔[［〈<{、第笫一二三四五六七八九十百零〇0123456789０１２３４５６７８９` +
  '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩'

/**
 * Everything that may be a marker, in reading order; what begins within another, `一）` in `（一）`, is none. Named groups
 * tell the families apart. A digit right after `1.` is let through as a weak marker: `20.2026年10件实事` is item 20 of a
 * list, `5.1 监测` is not.
 */
export const matchesIn = matchesAt(
  STARTS,
  new RegExp(
    [
      `(?<parenOpen>[（(]{1,2})[ 　]*(?:(?<parenChinese>${CHINESE_NUMERAL})|(?<parenArabic>${DIGITS}))[ 　]*(?<parenClose>[）)]{1,2})(?<parenExtra>[ ]*[、．，,]|\\.(?!\\d))?`,
      `(?<enclosed>${ENCLOSED})`,
      `(?<lookalike>[（(][${LOOKALIKES}][）)]|[${LOOKALIKES}](?:、|(?:[.．]|　{1,2}| {2,3})(?=[\\u4e00-\\u9fff])))`,
      `(?<letter>[（(]${LETTERED}[）)]|${LETTERED}[.．、])`,
      `(?<oddOpen>[（(【〔[［〈<{])(?<odd>${CHINESE_NUMERAL}|${DIGITS})[、.．]?(?<oddClose>[）)】〕\\]］〉>}])`,
      `[（(](?<unclosed>${CHINESE_NUMERAL})、?`,
      `(?<lost>、|[（(][ 　]{0,4}[）)])`,
      `[第笫](?<ordinal>${CHINESE_NUMERAL}|${DIGITS}|[${LOOKALIKES}](?!、))(?:(?<unit>部分|编|篇|章|节|条)|(?<ordinalPoint>[、，,；;]))`,
      `(?<parted>[二三四五六七八九]?十、[一二三四五六七八九])、`,
      `(?<chinese>${CHINESE_NUMERAL})(?<chinesePoint>[ 　]{0,4}、{1,2}|(?:　{1,2}| {2,3})(?=[\\u4e00-\\u9fff])|[,，．:：.。；;丶﹑､′])`,
      `(?<tail>${CHINESE_NUMERAL}|${DIGITS})[）)]`,
      `(?<prefix>[0-9０-９]{1,5}(?:[.．]${PART})?)[.．](?<decimal>${PART})(?=[ 　]{0,4}[\\u4e00-\\u9fff“《])(?!年|[大项件])`,
      `(?<arabic>${DIGITS})(?<arabicPoint>[ 　]*[.．﹒、]|[，,。；;·｡])`,
      `(?<bare>${DIGITS})[ 　]`,
      `(?<pointless>[一二三四五六七八九十]{1,3}(?=[ 　]?[\\u4e00-\\u9fff])|[1-9]\\d?(?=[\\u4e00-\\u9fff]))[ 　]?`,
    ].join('|'),
    'y',
  ),
)
