import type {Places} from '../../blocks/places'
import type {Span} from '../../span'
import {endOfBlock, lastOfParagraph} from '../paragraphs'
import type {PlacedItem} from '../series/series'
import {CLAUSE, SENTENCE, strengthAt} from '../stops'

/** Items in a row at one depth, with nothing that closes them in between. */
interface Row {
  readonly depth: number
  readonly word: string
  readonly members: Member[]
}

interface Member {
  readonly order: number
  readonly item: PlacedItem
  /** The rows that begin below it. */
  readonly inner: Span[]
}

/**
 * Where each item ends at the latest. One inside a paragraph ends with it; the last one of a row ends like those before
 * it: at a mark as strong as those that part them. Lines that begin with an item hold the paragraphs below them if one
 * of the row does. `bounds` are the offsets, in reading order, at which a heading or a part of the frame begins.
 */
export function itemEnds(
  items: readonly PlacedItem[],
  places: Places,
  bounds: readonly number[],
): readonly number[] {
  const ends = items.map(({candidate}) => endOfBlock(places, lastOfParagraph(places, candidate.index)))
  let open: Row[] = []
  let bound = 0
  for (const [order, item] of items.entries()) {
    const {start} = item.candidate
    const before = bound
    while ((bounds[bound] ?? Number.POSITIVE_INFINITY) <= start) bound++
    if (before < bound) closeFrom(0)
    const level = open.findIndex(({depth}) => item.depth <= depth)
    if (0 <= level) {
      const same = open[level]?.depth === item.depth && goesOn(open[level] as Row, item)
      closeFrom(same ? level + 1 : level)
    }
    const row = open.at(-1)
    const member = {order, item, inner: []}
    if (row?.depth === item.depth) row.members.push(member)
    else open.push({depth: item.depth, word: item.candidate.item.word, members: [member]})
  }
  closeFrom(0)
  return ends

  function closeFrom(level: number): void {
    for (const row of open.slice(level).reverse()) close(row, open[open.indexOf(row) - 1])
    open = open.slice(0, level)
  }

  function close(row: Row, above: Row | undefined): void {
    const last = row.members.at(-1) as Member
    const holds = row.members.some((member, at) => holdsMore(member, row.members[at + 1]))
    for (const [at, member] of row.members.entries()) {
      const next = row.members[at + 1]
      if (holds && isLine(member)) ends[member.order] = next?.item.candidate.start ?? Number.POSITIVE_INFINITY
    }
    if (!(holds && isLine(last))) ends[last.order] = withInner(lastEnd(row, last), last)
    const outer = above?.members.at(-1)
    const {start} = (row.members[0] as Member).item.candidate
    outer?.inner.push({start, end: Math.min(ends[last.order] ?? 0, ends[outer.order] ?? 0)})
  }

  /** Not in the midst of a series that lies in the item. */
  function withInner(end: number, {inner}: Member): number {
    return inner.reduce((last, row) => (row.start < last ? Math.max(last, row.end) : last), end)
  }

  function holdsMore(member: Member, next: Member | undefined): boolean {
    if (!next || !isLine(member) || !isLine(next)) return false
    const {candidate} = next.item
    return lastOfParagraph(places, member.item.candidate.index) < lastBefore(candidate.index)
  }

  /** Index of the last block with text before an index. */
  function lastBefore(index: number): number {
    let at = index - 1
    while (0 < at && places.blockAt(at)?.facts.kind === 'blank') at--
    return at
  }

  function lastEnd({members}: Row, last: Member): number {
    const own = last.item.candidate
    const whole = ends[last.order] ?? 0
    if (isLine(last)) return whole
    const parts = members.slice(0, -1).flatMap((member, at) => {
      const next = members[at + 1] as Member
      return next.item.candidate.index <= lastOfParagraph(places, member.item.candidate.index)
        ? [partOf(member, next)]
        : []
    })
    const strength = greatest(parts.map(part => part.strength))
    if (strength === SENTENCE && 1 < greatest(parts.map(part => part.sentences))) return whole
    const least = 0 < strength && strength < SENTENCE ? CLAUSE : SENTENCE
    return endAt(own.start + (own.item.end - own.item.start), whole, least)
  }

  /** The mark that parts an item from the next one, and how many sentences end in it. */
  function partOf({item: {candidate}}: Member, next: Member): {strength: number; sentences: number} {
    let strength = 0
    let sentences = 0
    eachMark(candidate.start, next.item.candidate.start, (found, isLast) => {
      if (found === SENTENCE) sentences++
      if (isLast) strength = found
      return false
    })
    return {strength, sentences}
  }

  function endAt(from: number, to: number, least: number): number {
    let end = to
    eachMark(from, to, (strength, _, at) => {
      if (strength < least) return false
      end = at + 1
      return true
    })
    return end
  }

  function eachMark(
    from: number,
    to: number,
    visit: (strength: number, isLast: boolean, at: number) => boolean,
  ): void {
    for (let index = places.indexAt(from); index < places.length; index++) {
      const place = places.at(index)
      if (!place || to <= place.start) return
      const {prose} = place.block.facts
      const end = Math.min(prose.length, to - place.start)
      for (let at = Math.max(0, from - place.start); at < end; at++) {
        const strength = strengthAt(prose, at)
        if (0 < strength && visit(strength, isLastMark(prose, at, end), place.start + at)) return
      }
    }
  }
}

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0)
}

function goesOn({word, members}: Row, {candidate: {item}}: PlacedItem): boolean {
  const last = members.at(-1)?.item.candidate.item.number ?? 0
  return last <= item.number || item.number === 0 || (word === item.word && 1 < item.number)
}

function isLine({item: {candidate}}: Member): boolean {
  return candidate.item.atLine
}

/** Nothing but blanks and closing marks stand behind it. */
function isLastMark(prose: string, at: number, end: number): boolean {
  for (let next = at + 1; next < end; next++)
    if (!/[\s\u3000\uFFFC”’」』）)]/.test(prose.charAt(next))) return false
  return true
}
