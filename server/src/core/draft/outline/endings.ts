import type {Place, Places} from '../../blocks/places'
import type {FramePart} from '../frame/frame'
import {isText, lineOf} from '../frame/lines'
import {isTitleLike} from '../frame/titleBlock'
import type {PageLines} from '../pageLines'
import type {FoundPart} from './part'

const NUMBER = '[\\dXx×*＊○〇零一二三四五六七八九十０-９_＿]'
/** A date and nothing else, also one that is still to fill: `20××年×月×日`. */
const DATE_LINE = new RegExp(`^${NUMBER}{0,6} ?年 ?${NUMBER}{0,3} ?月 ?${NUMBER}{0,3} ?日$`)
const LONGEST_SIGNATURE = 60
/** Offices that sign together, each in its line. */
const MOST_SIGNERS = 4
/** `（此件公开发布）`, and what is printed on the last page. */
const NOTE = /^(?:[（(].{0,40}[）)]|抄送.*|.{0,40}印发)$/
/** `附件1` by itself; with a title it may only say that there is one. */
const BARE = /^附[件录表][\s\d０-９一二三四五六七八九十]*[：:]?$/
const LABEL = /^附[件录表][\s\d０-９一二三四五六七八九十]*[：:]?\s*/

/** Signatures and attachments after an offset, in reading order. A date signs where nothing but a new document follows it. */
export function findEndings(places: Places, {residue}: PageLines, from: number): readonly FoundPart[] {
  const endings: FoundPart[] = []
  const texts = textsAfter(places, residue, from)
  for (let at = 0; at < texts.length; at++) {
    const place = texts[at] as Place
    const {facts} = place.block
    if (LONGEST_SIGNATURE < facts.characters) continue
    const line = lineOf(place)
    if (facts.role === 'attachment') attach(at, line)
    else if (DATE_LINE.test(line.text)) sign(at)
  }
  return endings

  function sign(at: number): void {
    let first = at
    while (at - first < MOST_SIGNERS && isSigner(texts[first - 1])) first--
    let next = at + 1
    while (isNote(texts[next])) next++
    const following = texts[next]
    const isAttached = following?.block.facts.role === 'attachment'
    if (first === at || !(following === undefined || isAttached || begins(following))) return
    const signer = texts[first] as Place
    const date = texts[at] as Place
    endings.push({
      kind: 'signature',
      start: signer.start,
      words: lineOf(signer),
      end: date.start + date.block.text.length,
    })
    if (following && !isAttached)
      endings.push({kind: 'attachment', start: following.start, words: lineOf(following)})
  }

  function attach(at: number, line: FramePart): void {
    const next = texts[at + 1]
    if (!next) return
    const isBare = BARE.test(line.text)
    if (!isBare && endings.length === 0 && (texts[at] as Place).block.facts.depth === 0) return
    const title = isBare && begins(next) ? lineOf(next) : named(line)
    endings.push({kind: 'attachment', start: (texts[at] as Place).start, words: title})
  }
}

/** Without `附件1：` where a title follows it in the line. */
function named(line: FramePart): FramePart {
  const label = LABEL.exec(line.text)?.[0].length ?? 0
  if (label === line.text.length) return line
  return {start: line.start + label, end: line.end, text: line.text.slice(label)}
}

function textsAfter(places: Places, residue: PageLines['residue'], from: number): readonly Place[] {
  const texts: Place[] = []
  let index = -1
  for (const place of places) {
    index++
    if (from < place.start && isText(place) && !residue.has(index)) texts.push(place)
  }
  return texts
}

function isSigner(place: Place | undefined): boolean {
  if (!place) return false
  const {characters, endsSentence, depth, marks, items, role} = place.block.facts
  return (
    characters <= LONGEST_SIGNATURE &&
    !endsSentence &&
    depth === 0 &&
    role !== 'attachment' &&
    marks[0]?.position !== 'line' &&
    items.length === 0
  )
}

function isNote(place: Place | undefined): boolean {
  return (
    place !== undefined && place.block.facts.characters <= LONGEST_SIGNATURE && NOTE.test(lineOf(place).text)
  )
}

/** A line that may be the title of another document. */
function begins(place: Place): boolean {
  return !place.block.facts.endsSentence && isTitleLike(lineOf(place))
}
