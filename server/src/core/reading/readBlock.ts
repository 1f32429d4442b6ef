import {LONGEST_BLOCK} from '../blocks/bounds'
import type {BlockKind, Facts} from '../blocks/facts'
import {fill, maskMarkdown} from '../blocks/markdownMask'
import {findHalfWidth} from '../marks/halfWidth'
import {findHeadingMarks} from '../marks/headingMarks'
import {OTHER_WORDS} from '../marks/seriesForms'
import {findSeriesItems, isPlain, isWordless} from '../marks/seriesMarks'
import {LOOKALIKES} from '../numerals'
import {findReferences} from '../references/findReferences'
import {readPage} from '../residue/findResidue'
import {runBlockRules} from '../rules/runRules'
import {countEvidence} from '../scope/evidence'
import {findSlots} from '../slots/findSlots'
import {countSpeech} from '../speech/countSpeech'
import {readDirectives} from './directives'
import {roleOf, shapeOf} from './shape'

const QUOTATION = /^ {0,3}>/
const HEADING_DEPTH = /^ {0,3}(#{1,6})(?=[ \t]|$)/
/** What a sentence or a lead-in ends in; the filler is closing markup such as `**`. */
const SENTENCE_END = /[。！？；：!?;:…”’）)》」][\s\uFFFC]*$/
/** One of these has to occur before it is worth looking for markers. */
const MAY_HOLD_MARKS =
  /[（(）)【〔、.．，,：:。；;丶﹑､′﹒·｡\u2460-\u249b\u3220-\u3229第笫]|\d[ 　]|(?:^|[\r\n \u3000\uFFFC])[一二三四五六七八九十1-9]/
const MAY_HOLD_ITEMS = new RegExp(
  `[一二三四五六七八九十第其首再在最是]|[${LOOKALIKES}0-9０-９][要${OTHER_WORDS}]|[0-9][：:]|^\\uFFFC{0,4}[\\u4e00-\\u9fff][${OTHER_WORDS}]`,
)

/**
 * All that can be known of a block from its own text. One that is too long is like code: it has its place in the draft, and
 * of what it says only that counts which tells what the text is. A table is read, since its rows are. Never fails.
 */
export function readBlock(text: string, kind: BlockKind): Facts {
  if (text.length <= LONGEST_BLOCK || kind === 'table') return readFacts(text, kind)
  return Object.assign(readFacts('', 'code'), {prose: fill(text), evidence: countEvidence(text, kind)})
}

function readFacts(text: string, kind: BlockKind): Facts {
  const masked = maskMarkdown(text, kind)
  const {prose} = masked
  const isText = kind === 'prose'
  const {residue, isResidue, odds} = isText ? readPage(text) : NO_PAGE
  const isStructure = isText && !isResidue
  // What a page left is not read aloud.
  const {characters, syllables, pauses} = countSpeech(isResidue ? '' : prose)
  const {halfWidth, fullWidth} = findHalfWidth(prose)
  const items = isStructure && MAY_HOLD_ITEMS.test(prose) ? findSeriesItems(prose) : []
  const marks = isStructure && MAY_HOLD_MARKS.test(prose) ? findHeadingMarks(prose) : []
  const wordless = new Set(items.filter(isWordless).map(({start}) => start))
  const whole = new Set(items.filter(isPlain).map(({start}) => start))
  // One literal without spreads: otherwise V8 gives each object a shape of its own, and every walk over all facts
  // costs fifty times as much.
  const facts: Mutable<Facts> = {
    kind,
    prose,
    depth: isText ? (HEADING_DEPTH.exec(text)?.[1]?.length ?? 0) : 0,
    characters,
    syllables,
    pauses,
    evidence: countEvidence(text, kind),
    // `一要…；二、…` may be an item, and 三抓 is one.
    marks: marks
      .filter(({start, isFaint}) => !(isFaint && whole.has(start)))
      .map(mark => (wordless.has(mark.start) ? {...mark, isWeak: true} : mark)),
    items,
    references: isStructure ? findReferences(prose) : [],
    slots: findSlots(text, masked, kind),
    halfWidth,
    fullWidth,
    residue,
    isResidue,
    isQuotation: isText && QUOTATION.test(text),
    page: odds === undefined ? undefined : {odds, words: wordsOf(text)},
    endsSentence: SENTENCE_END.test(prose),
    role: roleOf(prose, characters),
    gaps: [],
    shape: '',
    directives: readDirectives(text, kind),
    findings: [],
    crashes: [],
  }
  const {findings, crashes} = runBlockRules({text, facts})
  facts.findings = findings
  facts.crashes = crashes
  facts.gaps = gapsIn(facts)
  facts.shape = shapeOf(facts)
  return facts
}

/** While it is put together. */
type Mutable<T> = {-readonly [Key in keyof T]: T[Key]}

const NO_PAGE = {residue: [], isResidue: false, odds: undefined} as const
/** Lines of a page that come again are short. */
const LONGEST_REPEATED = 40

function wordsOf(text: string): string {
  const words = text.trim()
  return words.length <= LONGEST_REPEATED ? words : ''
}

/** Where a site has cut the text. */
function gapsIn({findings}: Facts): readonly number[] {
  return findings.flatMap(({rule, span}) => (rule === 'cutNotice' ? [span.start] : []))
}
