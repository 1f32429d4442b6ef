import {matchSpans, type Span, union} from '../../span'
import {HAN, isUnitAfter, SIGN_RUN, SURNAME} from '../slotWords'

const OPEN = '[Xx×*＊]'
const YEAR = '[〔［[【（(]\\d{4}[〕］\\]】）)]'
const DOTS = '(?:…{1,3}|\\.{3,6})(?![….])'
/** Who is named right after it: 县长X, 主持人：***. */
const OFFICE =
  '(?:[省市县区州盟旗镇乡局厅处科部院校所站村组队会]长|书记|主任|主席|秘书长|常委|经理|董事长|主持人)'
/** What follows a name: the end, a mark, or what the person does. */
const NAME_ENDS = '(?=[ \\u3000]*(?:$|[，。；、,;）)]|同志|主持|出席|讲话|发言|致辞|宣读|通报|传达|汇报|作))'
const NAME_SIGN = '(?:[XxＸｘ]{1,4}|×{1,4}|[○〇]{2,4}|□{2,4}|△{2,4}|_{2,}|＿+)'

/** What numbers are made of where all of them is open. */
const NUMBERS = patterns(
  // 〔2026〕×号, and the short name of the office that issues it: ×政办发〔2026〕.
  `${SIGN_RUN}(?=[${HAN}]{1,6}${YEAR})`,
  `(?<=${YEAR} ?第?)${SIGN_RUN}(?= ?号)`,
  // ×××@×××.com.
  `(?<![A-Za-z0-9])${OPEN}{1,9}@(?:${OPEN}{1,9}|[a-z0-9]{1,12})(?:\\.[a-z]{2,4}){1,2}`,
)

/** Where a number is missing; what it counts has to follow. */
const COUNTED = patterns(
  // 资金……万元: what is counted, and little else begins so.
  `${DOTS}(?<=[${HAN}]${DOTS})(?=[万亿]元|[%％]|[户名处次项件吨亩家台辆套场期座份]|米(?!饭)|人次|个|公里|人[，。；、])`,
  // Blanks to write a number on: 蓄水　　万方，.
  `(?<=[${HAN}])(?:\\u3000{2,}| {3,})(?=[${HAN}]{1,4}[，。；、）])`,
  // 80岁以上--人: two strokes where a number would be.
  `--(?<=[${HAN}]--)(?!-)(?=[万亿]?元|[%％]|[户名人个处次项件吨亩家台][，。；、])`,
)

/** Where a name, a date or all there is of an item is missing. */
const NAMES = patterns(
  // 一是……；.
  `${DOTS}(?<=[一二三四五六七八九十]是${DOTS})(?=[；。，]|[ 　]*$)`,
  // 由局领导——同志牵头. “——同志们” addresses the audience, and between two dashes something is put in.
  `—{1,2}(?<=[${HAN}，]—{1,2})(?<!—[^—，。；\\n]{1,24}—{1,2})(?!—)(?=同志(?!们)[主担任牵负]|[万亿]元|[%％]|月[底初末])`,
  // Who did it, and his office: ，——局长作了安排；市长....同志.
  `(?<=[，,、]\\s?)—{1,2}(?=${OFFICE}(?:[作主致讲发通传]|同志))`,
  `(?<=${OFFICE} ?)(?:…{1,2}|\\.{2,6})(?=同志(?!们))`,
  `(?<=${OFFICE}[ \\u3000：:]{0,4})${NAME_SIGN}${NAME_ENDS}`,
  // Stars that close an emphasis stand right after its last word, so those for a name stand off from it.
  `(?<=${OFFICE}[ \\u3000：:]{1,4}${SURNAME}?)[*＊]{1,4}${NAME_ENDS}`,
  // Whose name it is stands before it, and nothing but blanks after.
  '(?<=(?:述职|报告|汇报|讲话|发言|主持)人[：:])[ \\u3000]{2,}$',
)

/** With the code of a place, of a mobile, of a service line, and without any; where the last digits are given, the rest is hidden on purpose: 138****5678. */
const PHONES = patterns(
  ...[
    `0\\d{0,3}${OPEN}{0,3}[-—－ ]?\\d{0,3}${OPEN}{4,}`,
    `1\\d{0,2}${OPEN}{8,10}`,
    `[48]00-?${OPEN}{3}-?${OPEN}{4}`,
    `${OPEN}{3,4}[-—－]${OPEN}{7,8}`,
  ].map(number => `(?<![A-Za-z0-9-])${number}(?![A-Za-z0-9*＊×-])`),
)
const PHONE_BEFORE = /电话|手机|传真|热线|座机|号码|联系/

/** Both ends of a range: X-X名, X%—X%, *月-*月. */
const RANGE = new RegExp(
  `(?<from>${SIGN_RUN})(?:[%％月日年天个名元]|[万亿]元)?[-－—–~～]{1,2}(?<to>${SIGN_RUN})`,
  'g',
)

/** N个; after 第, 每 and 的 it means any number: 第N次, 的N个行业模型. */
const COUNT_LETTERS = new RegExp(
  `[Nn]{1,4}(?<=(?:[${HAN}”](?<![第每的])|[、，；])[Nn]{1,4})(?![A-Za-z\\d+＋])`,
  'g',
)
/** What the letter means is said: “N”是…. */
const EXPLAINED = /“[Nn]”|[Nn]个1/
const AFTER_WORD = new RegExp(`[${HAN}”]`)

/** The numbers of documents, telephones, mail addresses and both ends of ranges, where all or the rest of them is open. */
export function findOpenNumbers(scan: string): Span[] {
  const phones = PHONE_BEFORE.test(scan) ? union(spansOf(scan, PHONES)) : []
  return [...spansOf(scan, NUMBERS), ...phones, ...rangesIn(scan)]
}

/** Names of office-holders, dots, dashes and blanks that stand for something missing, and the letter of an unknown count. */
export function findFormSlots(scan: string): Span[] {
  const counted = spansOf(scan, COUNTED).filter(({end}) => isUnitAfter(scan, end))
  return [...counted, ...spansOf(scan, NAMES), ...countLettersIn(scan)]
}

function spansOf(scan: string, forms: readonly RegExp[]): Span[] {
  return forms.flatMap(form => matchSpans(scan, form))
}

/** Without a unit after it the dash is part of a name: X-ray, A-X. */
function rangesIn(scan: string): Span[] {
  return [...scan.matchAll(RANGE)]
    .filter(({0: range, index}) => isUnitAfter(scan, index + range.length))
    .flatMap(({0: range, index, groups: {from = '', to = ''} = {}}) => [
      {start: index, end: index + from.length},
      {start: index + range.length - to.length, end: index + range.length},
    ])
}

/** A list alone does not begin with such a letter. */
function countLettersIn(scan: string): Span[] {
  const found = matchSpans(scan, COUNT_LETTERS).filter(({end}) => isUnitAfter(scan, end))
  const isNumber = found.some(({start}) => AFTER_WORD.test(scan.charAt(start - 1)))
  return isNumber && !EXPLAINED.test(scan) ? found : []
}

function patterns(...sources: readonly string[]): readonly RegExp[] {
  return sources.map(source => new RegExp(source, 'gm'))
}
