import {lazy} from '../../lazy'
import {HAN, isMentioned, SURNAME} from '../slotWords'
import type {Sign} from './signEvidence'

/** Part of a word, a model, a file name or an expression: `V2X`, `X5`, `1+X`, `xx.docx`, `7×24`, `45,X`. */
const TIED_BEFORE = /(?:[A-Za-z0-9０-９][ _]?|[+＋=＝/\\@.%％‰]|(?<!-)-|[A-Z]·|\d[,，]\s?)$/
const TIED_AFTER = /^(?:[A-Za-z0-9０-９+＋=＝@\\]| ?[+＋]|[._/-]\*?\.?[A-WYZa-wyz0-9]| \d)/
/** What is no part of the sign all the same: a list's number, 8.XX市, the first of two, X月-X月, XX同志/XX同志, a road, S××线, a voltage, 110kVXX线. */
const LOOSE_BEFORE = new RegExp(
  `(?:[${HAN}]/|[\\d年月日][-－]|(?:^|[\\n：。])[^\\S\\n]*\\d{1,3}[.．]|(?<![A-Za-z])[GS]|[\\dXx]kV)$`,
)
/** The same before a number: its sign, the short name of an index, -X.X%, GDP XX亿元. */
const INDEX_BEFORE = new RegExp(`(?:[${HAN}][-－]|(?:^|[${HAN}，。；、s])[A-Z][A-Z.d]{1,7} ?)$`)
const HAN_AFTER = new RegExp(`^ ?[${HAN}%％]`)
/** Symbols of units, which are letters as well: XXkm, XX.Xm; one that has no other symbol ends its clause. */
const SYMBOL_AFTER = /^ ?(?:[kcm]?m|[km]?g|k[VW]h?|MVA|[A-Z][A-Za-z]{1,5}(?=以下|，))[²³]?(?![A-WYZa-wyz\d])/
/** Specimens of a number or a form: 许可证编号为：X妆XXXXXXXX. */
const SPECIMEN_BEFORE = /(?:编号|格式|代码|型号|文号)[^，。；,;]{0,14}$/
/** Words that begin with the letter itself, of one or of more; letters that stand for whatever one likes. */
const LETTER_WORD = /^ ?(?:光|射|线|片|波段|[型形档])/
const LETTERS_WORD = /^ ?(?:染色体|到此一游|[、/]?X?Y)/
const ANYTHING_BEFORE = /中国式$/
/** The letter is one of the text's own, wherever it stands, or there are others beside it: 1+X, A、B、X. */
const VARIABLE = /[+＋][XxＸｘ](?![XxＸｘ])|N个/
const VARIABLE_BEFORE = /(?:记为|设|边长)\s?$/
const OTHER_VARIABLE = /(?<![A-Za-z0-9])[A-WYZ](?![A-Za-z0-9])/
const ARITHMETIC = /[=＝÷√]/
/** A note that a star refers to. */
const NOTE_AFTER = /^注/
/** What makes a bullet's star the name or number that is missing: `* 同志通报了…`, `* 月 * 日`. */
const SLOT_AFTER_BULLET = /^ +(?:同志(?![们间式])|[月日] ?[*\d])/
const LINE_BEFORE = /(?:^|\n)[^\S\n]*$/
const RULE_AFTER = /^[\s*_]*(?:\n|$)/
/** The lines of a form that are signed by hand. */
const SIGNED_BY_HAND = /签字|签名|盖章|签章|协议书/
/** A name hidden on purpose in a published list: 张*英，女；李**，身份证号…. */
const SURNAME_BEFORE = new RegExp(`${SURNAME}$`)
const PERSON_AFTER = new RegExp(`^[${HAN}]?[，、,（(\\s]*(?:[男女]|身份证|电话|\\d)`)
/** The circle is a zero among Chinese digits, 二○○四年; a box takes one digit each, 邮编：□□□□□□. */
const DIGIT_BEFORE = /[一二三四五六七八九十零\d]$|[号码编]：?$/
const DIGIT_AFTER = /^[一二三四五六七八九十零\d]/
const RATED_AFTER = /^(?:级|好评)/
/** What a box is not there to be ticked for. */
const BOX_AFTER = /^(?:[年月日号]|[省市县区镇乡局部厅处院校]长|书记|主任|主席|同志)/
const QUESTION_BEFORE = /[谁何什怎吗呢吧么][^。！？?]{0,12}$/
/** A unit of time follows an ellipsis as well as a word: ……年年. */
const TIME_AFTER = /^[年月日天时分秒多级]/
const WORD_BEFORE = new RegExp(`[${HAN}”]$`)
/** Any number: 第N次, 每N年, 的N个. */
const ANY_BEFORE = /[第每的]$/
/** 某种, 某些, 某个, 某地 and 某企业 are ordinary words; 某 alone stands before an office, a body or an amount. */
const SOMEONE_AFTER =
  /^(?:(?:[省市县区州镇乡]|街道)(?:委|人?政府|党委|纪委)|书记|副?[省市县区州盟旗镇乡局厅处科部院校]长|主任|主席|秘书长|常委|同志(?!们)|[万亿]元|[%％]|个百分点)/

/** An office of our own is named: 市政府某局. */
const OWN_BODY = /[府直]$/
/** Two full-width blanks, three half-width ones. */
const BLANK = /^(?:\u3000{2,}| {3,})$/
/** Between two dashes something is put in. */
const PUT_IN = /—[^—，。；\n]{1,24}$/

/** Tells of a sign of a text whether it is no place to fill in, whatever stands around it. */
export function vetoesIn(scan: string): (sign: Sign) => boolean {
  const isArithmetic = lazy(() => ARITHMETIC.test(scan))
  const hasVariables = lazy(() => VARIABLE.test(scan))
  const isSigned = lazy(() => SIGNED_BY_HAND.test(scan))
  const explainsCount = lazy(() => /“[Nn]”|[Nn]个1|[+＋][Nn]/.test(scan))
  return sign => {
    const {kind, count, text, before, after, head, start} = sign
    const isSingle = count === 1
    switch (kind) {
      case 'letter':
        return isTied(sign) || isLetterOf(sign, hasVariables)
      case 'cross':
        return isTied(sign) || (isSingle && isArithmetic())
      case 'star':
        return (
          isTied(sign) ||
          isRule(sign) ||
          (isSingle && (isMentioned(scan, start) || (!head && isArithmetic()))) ||
          NOTE_AFTER.test(after) ||
          (!head && SURNAME_BEFORE.test(before) && PERSON_AFTER.test(after))
        )
      case 'line':
        return isTied(sign) || isRule(sign) || isSigned()
      case 'circle':
      case 'box':
      case 'ornament':
        if (kind === 'ornament' && RATED_AFTER.test(after)) return true
        if (kind === 'box' && isSingle && !BOX_AFTER.test(after)) return true
        return DIGIT_BEFORE.test(before) || DIGIT_AFTER.test(after)
      case 'question':
        return QUESTION_BEFORE.test(before)
      case 'count':
        return !WORD_BEFORE.test(before) || ANY_BEFORE.test(before) || isTied(sign) || explainsCount()
      case 'someone':
        return isSingle && !SOMEONE_AFTER.test(after) && !OWN_BODY.test(before)
      case 'dots':
        return TIME_AFTER.test(after)
      case 'dash':
        return PUT_IN.test(before)
      case 'blank':
        return !BLANK.test(text)
    }
  }
}

function isTied({kind, count, before, after, head}: Sign): boolean {
  const isMeasured =
    kind === 'letter' && SYMBOL_AFTER.test(after) && (1 < count || /[^A-Za-z\d]$/.test(before))
  if (!isMeasured && TIED_AFTER.test(after)) return true
  if (!TIED_BEFORE.test(before)) return false
  if (INDEX_BEFORE.test(before) && head?.kind === 'unit') return false
  return !(LOOSE_BEFORE.test(before) && (1 < count ? HAN_AFTER.test(after) : head !== undefined))
}

function isLetterOf({count, before, after, head}: Sign, hasVariables: () => boolean): boolean {
  if (SPECIMEN_BEFORE.test(before) || ANYTHING_BEFORE.test(before) || LETTERS_WORD.test(after)) return true
  if (1 < count) return false
  if (LETTER_WORD.test(after) || hasVariables()) return true
  if (head !== undefined || /第\s?$|\d·$/.test(before)) return false
  return VARIABLE_BEFORE.test(before) || OTHER_VARIABLE.test(before + after)
}

/** A line of its own, or a bullet. */
function isRule({kind, count, before, after}: Sign): boolean {
  if (!LINE_BEFORE.test(before)) return false
  if (RULE_AFTER.test(after)) return true
  return kind === 'star' && count === 1 && /^\s/.test(after) && !SLOT_AFTER_BULLET.test(after)
}
