import type {Places} from '../blocks/places'

/** A line that is cut at the width of a page is at least this long. */
const LEAST_WIDTH = 20
/** A paragraph of more lines than this is taken to end there. */
const MOST_LINES = 200

/** Whether a paragraph goes on in the next line: the line ends in the midst of a sentence and nothing else begins below it. */
export function goesOnInNext(places: Places, index: number): boolean {
  const own = places.blockAt(index)?.facts
  const next = places.blockAt(index + 1)?.facts
  if (own?.kind !== 'prose' || next?.kind !== 'prose' || own.endsSentence || own.depth + next.depth !== 0)
    return false
  return (
    LEAST_WIDTH <= own.characters &&
    next.role === 'text' &&
    !/^[\s\u3000]/.test(next.prose) &&
    next.marks[0]?.position !== 'line' &&
    next.items[0]?.atLine !== true
  )
}

/** Index of the last block of the paragraph that a block belongs to. */
export function lastOfParagraph(places: Places, index: number): number {
  let last = index
  while (last - index < MOST_LINES && goesOnInNext(places, last)) last++
  return last
}

/** Offset of the end of a block. */
export function endOfBlock(places: Places, index: number): number {
  const place = places.at(index)
  return place ? place.start + place.block.text.length : 0
}
