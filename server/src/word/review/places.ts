import {NOWHERE} from '../import/items'
import type {Origin} from '../import/origin'
import {childrenOf, type Element} from '../import/xml'

/** A code unit of a `t` that stands straight in a run, which can be parted there. */
export interface Unit {
  readonly run: Element
  readonly words: Element
  /** The place of the code unit. */
  readonly at: number
  /** What stands around the run. */
  readonly around: Element | undefined
}

/** Where a remark can be hung: on a code unit, around an element of a paragraph, or at the end of one without any. */
export type Anchor = Unit | {readonly whole: Element} | {readonly empty: Element}

/** What stands around runs in a paragraph, and lets marks stand beside them. */
const AROUND: ReadonlySet<string> = new Set([
  ...['hyperlink', 'ins', 'moveTo', 'sdt', 'sdtContent', 'smartTag', 'customXml', 'dir', 'bdo', 'fldSimple'],
  ...['AlternateContent', 'Choice'],
])
/** In these a run is none of the text's own. */
const APART: ReadonlySet<string> = new Set(['ruby', 'oMath', 'oMathPara'])

/** The code unit at a place, where its run is one that a change can be made in. */
export function unitAt(origin: Origin, place: number): Unit | undefined {
  const path = origin.pathTo(place)
  const [around, run, words] = path.slice(-3)
  const isText = words?.name === 't' && run?.name === 'r' && words.inner <= place
  return isText && !path.some(({name}) => APART.has(name)) ? {run, words, at: place, around} : undefined
}

/**
 * Where the remark on a code unit can be hung. Word takes none in notes and text boxes: it is hung on the sign of the note,
 * and on the run that holds the box.
 */
export function anchorAt(origin: Origin, offset: number): Anchor | undefined {
  const place = origin.from[offset] ?? NOWHERE
  const sign = origin.notes.find(({note}) => note.start <= place && place < note.end)?.sign ?? place
  const path = origin.pathTo(sign)
  const top = path.findIndex(({name}) => name === 'p')
  const paragraph = path[top]
  if (!paragraph) return undefined
  const inside = path.slice(top + 1)
  const holder = inside.find(({name}) => !AROUND.has(name)) ?? inside.at(-1) ?? firstRun(paragraph)
  if (!holder) return {empty: paragraph}
  const unit = unitAt(origin, sign)
  return unit?.run === holder ? unit : {whole: holder}
}

/** The paragraphs that can be gone through without leaving a cell: what an offset's outermost one stands in. */
export function containerAt(origin: Origin, offset: number): Element | undefined {
  const path = origin.pathTo(origin.from[offset] ?? NOWHERE)
  return path[path.findIndex(({name}) => name === 'p') - 1]
}

function firstRun(element: Element): Element | undefined {
  for (const child of childrenOf(element)) {
    const run = child.name === 'r' ? child : AROUND.has(child.name) ? firstRun(child) : undefined
    if (run) return run
  }
  return undefined
}
