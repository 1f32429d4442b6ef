import {NOWHERE} from '../import/items'
import type {Origin} from '../import/origin'
import {childrenOf, type Element, within} from '../import/xml'

/** A code unit of a `t` that stands straight in a run, which can be parted there. */
export interface Unit {
  readonly run: Element
  readonly words: Element
  /** The place of the code unit. */
  readonly at: number
  /** What stands around the run. */
  readonly around: Element | undefined
}

/** Where a remark can be hung: on a code unit, around elements of a paragraph, or at the end of one without a run. */
export type Anchor = Unit | {readonly whole: Pick<Element, 'start' | 'end'>} | {readonly empty: Element}

/** What stands around runs in a paragraph, and lets marks stand beside them. */
const AROUND: ReadonlySet<string> = new Set([
  ...['hyperlink', 'ins', 'moveTo', 'sdt', 'sdtContent', 'smartTag', 'customXml', 'dir', 'bdo'],
  ...['AlternateContent', 'Choice'],
])
/** In these a run is none of the text's own. */
const APART: ReadonlySet<string> = new Set(['ruby', 'oMath', 'oMathPara', 'fldSimple'])

/** The code unit at a place, where its run is one that a change can be made in. */
export function unitAt(origin: Origin, place: number): Unit | undefined {
  const path = origin.pathTo(place)
  const [around, run, words] = path.slice(-3)
  const isText = words?.name === 't' && run?.name === 'r' && words.inner <= place
  return isText && !path.some(({name}) => APART.has(name)) ? {run, words, at: place, around} : undefined
}

/**
 * Where the remark on a code unit can be hung. Word takes none in notes and text boxes: it is hung on the sign of the note,
 * and on the run that holds the box. A field is one whole.
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
  if (!holder) return paragraph.inner < paragraph.end ? {empty: paragraph} : undefined
  const unit = unitAt(origin, sign)
  if (unit?.run === holder) return unit
  return {whole: path.at(-1)?.name === 'fldChar' ? fieldFrom(paragraph, holder) : holder}
}

/** From the run where a field begins to the one where it ends, or as far as the paragraph has any. */
function fieldFrom(paragraph: Element, first: Element): Pick<Element, 'start' | 'end'> {
  let depth = 0
  let last = first
  for (const run of within(paragraph, 'r')) {
    if (run.start < first.start) continue
    for (const {attributes} of childrenOf(run, 'fldChar'))
      depth += attributes.fldCharType === 'begin' ? 1 : attributes.fldCharType === 'end' ? -1 : 0
    last = run
    if (depth <= 0) break
  }
  return {start: first.start, end: last.end}
}

/** What the outermost paragraph of an offset stands in: a range of words must not leave its cell. */
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
