import fc from 'fast-check'
import {line, SCRAPS} from './drawing'

/** How many edits one draft is given. */
export const EDITS_A_DRAFT = 20

/** What somebody does to a draft, one after the other; places are shares of the text. */
export const edits = fc.array(
  fc.record({
    what: fc.constantFrom(
      'type',
      'type',
      'type',
      'delete',
      'paste',
      'cut',
      'move',
      'copy',
      'undo',
      'mark',
      'several',
      'rewrite',
      'save',
    ),
    at: fc.nat(9_999).map(n => n / 10_000),
    to: fc.nat(9_999).map(n => n / 10_000),
    isAtSeam: fc.boolean(),
    length: fc.nat(4),
    scrap: fc.constantFrom(...SCRAPS),
    pasted: line,
  }),
  {minLength: EDITS_A_DRAFT, maxLength: EDITS_A_DRAFT},
)
/** One of them. */
export type Drawn = typeof edits extends fc.Arbitrary<(infer E)[]> ? E : never

/** What comes in place of a stretch of the text. */
export interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

const SEAM = /[\r\n*`[\]<>|~、。：-]/g

/** What an edit changes, each change in the text after the one before it. */
export function changesOf({what, at, to, isAtSeam, length, scrap, pasted}: Drawn, text: string): Change[] {
  const place = placeIn(text, at, isAtSeam)
  const here = {start: place, end: place}
  const [start, end] = lineAround(text, place)
  const cut = text.slice(start, end)
  switch (what) {
    case 'type':
      return [{...here, text: scrap}]
    case 'delete':
      return [{...here, end: Math.min(text.length, place + length + 1), text: ''}]
    case 'paste':
      return [{...here, end: Math.min(text.length, place + length), text: pasted}]
    case 'mark':
      return [{start: 0, end: 0, text: '\uFEFF'}]
    case 'cut':
      return [{start, end, text: ''}]
    case 'copy':
      return [{start, end: start, text: cut}]
    case 'move': {
      const rest = text.slice(0, start) + text.slice(end)
      const [target] = lineAround(rest, Math.floor(to * rest.length))
      return [
        {start, end, text: ''},
        {start: target, end: target, text: cut},
      ]
    }
    default:
      return [
        {...here, text: scrap},
        {start: Math.floor(to * text.length), end: Math.floor(to * text.length), text: scrap},
      ]
  }
}

function placeIn(text: string, at: number, isAtSeam: boolean): number {
  const seams = isAtSeam ? [...text.matchAll(SEAM)] : []
  const seam = seams[Math.floor(at * seams.length)]
  return seam ? seam.index + (at < 0.5 ? 0 : 1) : Math.floor(at * (text.length + 1))
}

/** From the start of the line that holds a place to the start of the next one. */
function lineAround(text: string, place: number): [number, number] {
  const before = text.slice(0, place).search(/[^\r\n]*$/)
  const after = /^[^\r\n]*(?:\r\n|\r|\n)?/.exec(text.slice(place))?.[0].length ?? 0
  return [before, place + after]
}

/** A client has no position between CR and LF. */
export function outsideBreak(text: string, offset: number): number {
  return text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset
}

/** Line and column of an offset. */
export function positionIn(text: string, offset: number) {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/)
  return {line: lines.length - 1, character: lines.at(-1)?.length ?? 0}
}
