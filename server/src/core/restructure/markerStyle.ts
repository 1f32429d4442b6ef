import type {Candidate} from '../draft/candidates'
import type {HeadingForm} from '../marks/mark'
import {formatEnclosed, numberLike, parseEnclosed} from '../numerals'

/** How a draft writes the markers of one level. */
export interface MarkerStyle {
  readonly form: HeadingForm
  /** What stands around the numeral, with the blanks that part the marker from the words. */
  readonly before: string
  readonly after: string
  /** A numeral of the style. */
  readonly numeral: string
}

const STANDARD: Partial<Record<HeadingForm, MarkerStyle>> = {
  chinese: {form: 'chinese', before: '', numeral: '一', after: '、'},
  chineseParen: {form: 'chineseParen', before: '（', numeral: '一', after: '）'},
  arabic: {form: 'arabic', before: '', numeral: '1', after: '.'},
  arabicParen: {form: 'arabicParen', before: '（', numeral: '1', after: '）'},
  circled: {form: 'circled', before: '', numeral: '①', after: ''},
}
const NARROW: Readonly<Record<string, string>> = {'（': '(', '）': ')'}
const GAP = /^[ \u3000]*/

/** The style of a marker as it is written, blanks after it included; a damaged one gives the form it should have. */
export function markerStyleOf({mark, place}: Candidate): MarkerStyle {
  const {text} = place.block
  const numeral = text.slice(mark.numeral.start, mark.numeral.end)
  const standard = mark.repaired === undefined ? undefined : STANDARD[mark.form]
  if (standard) return {...standard, numeral: mark.form === 'arabic' ? numeral : standard.numeral}
  return {
    form: mark.form,
    before: text.slice(mark.start, mark.numeral.start),
    numeral,
    after: text.slice(mark.numeral.end, mark.end) + (GAP.exec(text.slice(mark.end))?.[0] ?? ''),
  }
}

/** The style of GB/T 9704; `undefined` for the 第… family. */
export function standardStyle(form: HeadingForm, isNarrow: boolean): MarkerStyle | undefined {
  const style = STANDARD[form]
  if (!style || !isNarrow) return style
  return {...style, before: NARROW[style.before] ?? style.before, after: NARROW[style.after] ?? style.after}
}

/** The marker for a number; `undefined` where the enclosed numerals of the style do not reach so far. */
export function writeMarker({before, numeral, after}: MarkerStyle, number: number): string | undefined {
  if (parseEnclosed(numeral) !== undefined && formatEnclosed(number, numeral) === undefined) return undefined
  return before + numberLike(numeral, number) + after
}
