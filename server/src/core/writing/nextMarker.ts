import type {ItemCandidate} from '../draft/candidates'
import type {Heading} from '../draft/headings/headings'
import {isMeasured, isOrder} from '../draft/series/seriesPrices'
import {markerLike} from '../draft/series/seriesRuns'
import {type Item, isLast} from '../marks/seriesMarks'
import {markerStyleOf, writeMarker} from '../restructure/markerStyle'

/** 首先、其次、再次: what is left to say then is the last. */
const LAST_OF_ORDER = 3

/** The marker that follows a heading's, written like it; `undefined` where its numerals do not reach so far. */
export function markerAfterHeading({candidate}: Heading): string | undefined {
  return writeMarker(markerStyleOf(candidate), candidate.mark.number + 1)
}

/** The marker that follows an item's with its mark of punctuation; `undefined` after 最后 and where the number is lost. */
export function markerAfterItem(candidate: ItemCandidate): string | undefined {
  const {item} = candidate
  if (isLast(item) || item.number === 0) return undefined
  if (item.word === '先' && item.number === LAST_OF_ORDER) return `最后${item.point}`
  return markerLike(candidate, item.number + 1) + partingOf(item)
}

/** 第一，其一，首先，第一个问题是: what parts a marker from its words comes after the next one as well; 一是 needs none. */
function partingOf({word, point, words}: Item): string {
  if (isMeasured(word) && words.startsWith('是')) return '是'
  return isOrder(word) ? point : ''
}
