import {type LaidItem, type LaidParagraph, widthOf} from './layout'
import {textOf} from './runs'

/** Without a seal 署名 and date are at least so many characters from the right, and the date begins so many right of 署名. */
const ROOM = 2

/** The same items with the room to the right of each signature and its date. */
export function placeSignatures(items: readonly LaidItem[]): readonly LaidItem[] {
  const placed = [...items]
  items.forEach((date, at) => {
    if (date.kind !== 'paragraph' || date.role !== 'signDate') return
    const first = 1 + items.slice(0, at).findLastIndex(item => !isSigner(item))
    const signers = items.slice(first, at).filter(isSigner)
    const widest = signers.reduce((width, signer) => Math.max(width, widthIn(signer)), 0)
    const below = widthIn(date)
    placed[at] = {...date, toRight: Math.max(ROOM, widest - below)}
    const toRight = Math.max(ROOM, below + 2 * ROOM - widest)
    // Those who sign together stand in the middle above each other.
    for (const [index, signer] of signers.entries())
      placed[first + index] = {...signer, toRight: toRight + (widest - widthIn(signer)) / 2}
  })
  return placed
}

function isSigner(item: LaidItem): item is LaidParagraph {
  return item.kind === 'paragraph' && item.role === 'signer'
}

function widthIn({runs}: LaidParagraph): number {
  return widthOf(textOf(runs))
}
