import {HAN, isMentioned, OFFICE, SURNAME} from '../slotWords'
import type {Sign} from './signEvidence'
import {KINDS, type SignKind} from './signRuns'

/** What says that a sign of these kinds or of all, or one alone, is something else: the text, or what stands on both sides. */
interface Veto {
  readonly of?: readonly SignKind[]
  readonly single?: true
  /** Unless it stands before a unit, a place, an office or a body; unless before a unit. */
  readonly bare?: true
  readonly uncounted?: true
  readonly before?: RegExp
  readonly after?: RegExp
  readonly text?: RegExp
}

const ARITHMETIC = /[=＝÷√]/
/** A report of a case hides names on purpose. The parties speak in it, 被告人×××, 原告X公司诉称, or it tells what somebody did and what became of him. */
const PARTIES =
  /(?:原告|被告人?|上诉人|被执行人|申请执行人|第三人)(?:[（(][^（）()]{1,16}[）)])?[：:]?[XxＸｘ×*＊○某]|[诉辩]称|纠纷一?案|基本案情/
const DEEDS =
  /[\u4e00-\u9fff](?<!某)某(?=[、，。犯因被利在诉与等])|处分|[行受]贿|贿赂|利用职务|谋取利益|请托|立案审查|涉嫌|判[处决]|犯罪|违纪|诉讼|仲裁/
const SHAPES: readonly SignKind[] = ['circle', 'box', 'ornament']

const VETOES: readonly Veto[] = [
  // Specimens of a number or a form, 许可证编号为：X妆XXXX, and letters for whatever one likes, 中国式XX.
  {of: ['letter'], before: /(?:编号|格式|型号)[^，。；,;]{0,14}$|中国式$/},
  // Words that begin with the letter, of more letters and of one.
  {of: ['letter'], after: /^ ?(?:染色体|到此一游|[、/]?X?Y)/},
  {of: ['letter'], single: true, after: /^ ?(?:光|射|线|波段)/},
  // A letter of the text's own: 1+X, 边长X, A、B、X.
  {of: ['letter'], single: true, text: /[+＋][XxＸｘ](?![XxＸｘ])/},
  {of: ['letter'], single: true, bare: true, before: /(?:记为|设|边长)\s?$/},
  {of: ['letter'], single: true, bare: true, before: /(?<![A-Za-z0-9])[A-WYZ](?![A-Za-z0-9])/},
  {of: ['letter'], single: true, bare: true, after: /(?<![A-Za-z0-9])[A-WYZ](?![A-Za-z0-9])/},
  {of: ['cross'], single: true, text: ARITHMETIC},
  {of: ['star'], single: true, bare: true, text: ARITHMETIC},
  // Where a converter has garbled the text, signs stand in a row.
  {of: ['star'], before: /[!-)+-/:-@[\]^`{-~’]{3}$/},
  // What a star refers to.
  {of: ['star'], after: /^注/},
  // A name hidden on purpose in a published list: 张*英，女；李**，身份证号….
  {
    of: ['star'],
    bare: true,
    before: new RegExp(`${SURNAME}$`),
    after: new RegExp(`^[${HAN}]?[，、,（(\\s]*(?:[男女]|身份证|电话|\\d)`),
  },
  // The lines of a form that are signed by hand.
  {of: ['line'], text: /签[字名章]|盖章|协议书/},
  // The circle is a zero among Chinese digits, 二○○四年; a box takes one digit each, 邮编：□□□□□□.
  {of: SHAPES, before: /[一二三四五六七八九十零\d]$|[号码编]：?$/},
  {of: SHAPES, after: /^[一二三四五六七八九十零\d]/},
  {of: ['ornament'], after: /^(?:级|好评)/},
  // To be ticked.
  {of: ['box'], single: true, after: new RegExp(`^(?![年月日号%％]|[万亿]?元|${OFFICE})`)},
  {of: ['question'], before: /(?:[谁何什怎吗呢吧么否几]|(.)不\1)[^。！？?]{0,12}$/},
  // Any number, 第N次, 每N年, 的N个, and a letter that is explained or begins a clause.
  {of: ['count'], before: new RegExp(`(?:[第每的]|[^${HAN}”]|^)$`)},
  {of: ['count'], text: /“[Nn]”|[+＋][Nn]/},
  // 某种, 某些, 某个, 某地 and 某企业 are ordinary words.
  {
    of: ['someone'],
    single: true,
    before: /(?:^|[^府直])$/,
    after: new RegExp(
      `^(?!(?:[省市县区州镇乡]|街道)(?:委|人?政府|党委|纪委)|副?${OFFICE}|同志(?!们)|[万亿]元|[%％]|个百分点)`,
    ),
  },
  // Where something is supposed, anybody may be meant: 倘由某某省推荐.
  {of: ['someone'], before: /(?:倘|假[如设使若]|如果|要是|[比譬诸]如|好比)[^。！？]{0,16}$/},
  // What somebody is quoted to say: “某某单位都没做，我们急什么”.
  {of: ['someone'], before: /“[^“”]{0,22}$/, after: /^[^”]{0,22}[，。；！？]/},
  // ……多少年来.
  {of: ['dots'], after: /^[年月日天时分秒多级]/},
  {uncounted: true, text: PARTIES},
  {of: ['someone'], uncounted: true, text: DEEDS},
  {uncounted: true, before: new RegExp(`${SURNAME}$`), text: DEEDS},
  // Whoever holds an office is named in full by who writes of him: 原局长***.
  {bare: true, before: /(?:^|[^长任记席员])$/, text: DEEDS},
  // Between two dashes something is put in.
  {of: ['dash'], before: /—[^—，。；\n]{1,24}$/},
]
const OF_KIND = new Map(KINDS.map(kind => [kind, VETOES.filter(({of}) => of?.includes(kind) ?? true)]))

/** Tells of a sign of a text whether it is no place to fill in, whatever speaks for it. */
export function vetoesIn(scan: string): (sign: Sign) => boolean {
  /** A long line has many signs; what its text says is read once. */
  const said = new Map<RegExp, boolean>()
  return sign => {
    const {kind, count, before, after, head, start, text} = sign
    if (kind === 'blank') return !BLANK.test(text)
    if (TIED_KINDS.includes(kind) && isTied(sign)) return true
    if (kind === 'star' && count === 1 && isMentioned(scan, start)) return true
    return (OF_KIND.get(kind) ?? []).some(
      veto =>
        !(veto.single && 1 < count) &&
        !(veto.bare && (head !== undefined || ORDINAL.test(before))) &&
        !(veto.uncounted && head?.kind === 'unit') &&
        (veto.before?.test(before) ?? true) &&
        (veto.after?.test(after) ?? true) &&
        (veto.text === undefined || says(veto.text)),
    )
  }

  function says(pattern: RegExp): boolean {
    const known = said.get(pattern) ?? pattern.test(scan)
    said.set(pattern, known)
    return known
  }
}

const ORDINAL = /第\s?$|\d·$/
/** Two full-width blanks, three half-width ones. */
const BLANK = /^(?:\u3000{2,}| {3,})$/
const TIED_KINDS: readonly SignKind[] = ['letter', 'cross', 'star', 'line']
/** Part of a word, a model, a file name or an expression: `V2X`, `X5`, `1+X`, `xx.docx`, `7×24`, `45,X`. */
const TIED_BEFORE = /(?:[A-Za-z0-9０-９][ _]?|[+＋=＝/\\@.%％‰]|(?<!-)-|[A-Z]·|\d[,，]\s?)$/
const TIED_AFTER = /^(?:[A-Za-z0-9０-９+＋=＝@\\]| ?[+＋]|[._/-]\*?\.?[A-WYZa-wyz0-9])/
/** What is no part of the sign all the same: a list's number, 8.XX市, the first of two, X月-X月, XX同志/XX同志, a road, S××线, a voltage, 110kVXX线. */
const LOOSE_BEFORE = new RegExp(
  `(?:[${HAN}]/|[\\d年月日][-－]|(?:^|[\\n：。])[^\\S\\n]*\\d{1,3}[.．]|(?<![A-Za-z])[GS]|[\\dXx]kV)$`,
)
/** The same before a number: its sign, the first of a range, the short name of an index, -X.X%, X-X名, GDP XX亿元. */
const INDEX_BEFORE = new RegExp(
  `(?:[${HAN}%％][-－—–~～]|[XxＸｘ×*＊○〇_][-－—–~～]{1,2}|(?:^|[${HAN}，。；、\\s])[A-Z][A-Z.\\d]{1,7} ?)$`,
)
const HAN_AFTER = new RegExp(`^ ?[${HAN}%％]`)
/** Symbols of units, which are letters as well: XXkm, XX.Xm; one that has no other symbol ends its clause. */
const SYMBOL_AFTER = /^ ?(?:[kcm]?m|k[VW]h?|MVA|[A-Z][A-Za-z]{1,5}(?=以下|，))[²³]?(?![A-WYZa-wyz\d])/
const LATIN_BEFORE = /[A-Za-z\d]$/

function isTied({kind, count, before, after, head}: Sign): boolean {
  const isMeasured =
    kind === 'letter' && SYMBOL_AFTER.test(after) && (1 < count || !LATIN_BEFORE.test(before))
  if (!isMeasured && TIED_AFTER.test(after)) return true
  if (!TIED_BEFORE.test(before)) return false
  if (INDEX_BEFORE.test(before) && head?.kind === 'unit') return false
  return !(LOOSE_BEFORE.test(before) && (1 < count ? HAN_AFTER.test(after) : head !== undefined))
}
