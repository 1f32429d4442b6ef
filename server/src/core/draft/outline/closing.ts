import type {Places} from '../../blocks/places'
import type {Span} from '../../span'
import {type FrameLine, type Lines, lineOf, tailLines} from '../frame/lines'
import type {FoundPart} from './part'

/** How the end of a speech begins, and the set phrases of the other kinds. */
const BEGINS =
  /^(?:同志们|朋友们|同学们|老师们|乡亲们|女士们|先生们|各位|总之|让我们|最后[，,]|我就讲|我的(?:发言|讲话|汇报|报告)|以上(?:报告|汇报|请示|意见|是|就是|报)|特此|此复|此致|妥否|当否|谢谢|祝)/
/** What is said at the end of one, wherever in the paragraph. */
const SAYS = /让我们|谢谢|预祝|批评指正|[！!]$/
/** An address in the midst of a speech says nothing about what follows it. */
const ADDRESS = /^(?:(?:各位)?[\p{Script=Han}]{1,6}(?:们|代表|委员)[、，,]?){1,4}[！!：:，,。]?$/u
const LONGEST_ADDRESS = 20
const MOST_LINES = 4

/** The last paragraphs of a stretch, as far back as each speaks like an end or follows an address; none where the last does not. */
export function closingIn(places: Places, known: Lines, {start, end}: Span): readonly FoundPart[] {
  const tail = tailLines(places, known, end).filter(line => start < line.place.start && !isItem(line))
  // What a paper prints below the text is no sentence.
  const lines = tail.slice(
    0,
    1 + tail.findLastIndex(line => ends(line) || line.place.block.facts.endsSentence),
  )
  let first = lines.length
  for (let at = lines.length - 1; Math.max(0, lines.length - MOST_LINES) <= at; at--) {
    if (!ends(lines[at]) && !isAddress(lines[at - 1])) break
    first = at
  }
  const found = lines[first]
  if (!found) return []
  const named = lines.slice(first).find(line => !isAddress(line)) ?? found
  return [{kind: 'closing', start: found.place.start, words: lineOf(named.place)}]
}

function ends(line: FrameLine | undefined): boolean {
  return line !== undefined && (BEGINS.test(lineOf(line.place).text) || SAYS.test(line.text))
}

function isAddress(line: FrameLine | undefined): boolean {
  return line !== undefined && line.text.length <= LONGEST_ADDRESS && ADDRESS.test(line.text)
}

function isItem({place}: FrameLine): boolean {
  return place.block.facts.items[0]?.atLine === true
}
