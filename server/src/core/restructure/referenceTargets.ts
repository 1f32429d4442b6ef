import type {Place} from '../blocks/places'
import type {Draft} from '../draft/draft'
import {firstFrom} from '../firstFrom'
import type {HeadingForm} from '../marks/mark'
import {isNamedAlone} from '../references/findSections'
import type {Reference} from '../references/reference'
import {headingAt} from './restructuring'

/** Finds the marker that a reference means. */
export interface Targets {
  /** Where the marker starts; `undefined` where none or more than one comes into question. */
  readonly find: (place: Place, reference: Reference) => number | undefined
}

type Form = HeadingForm | 'item'

/** What `第二点` may mean. */
const POINTS: readonly Form[] = ['chinese', 'chineseParen', 'arabic', 'arabicParen', 'item']
const LOOKS_BACK = /(?:上述|前述|如前所述)(?:本讲话|本稿|本文)?$/
const CONTEXT = 12

/** Reads the markers of the draft once; each search takes the time of a few look-ups. */
export function createTargets(draft: Draft): Targets {
  const byNumber = new Map<string, number[]>()
  const bySection = new Map<string, number[]>()
  for (const {candidate, parent} of draft.headings) {
    const {mark, start} = candidate
    add(byNumber, `${mark.form} ${mark.number}`, start)
    add(bySection, `${mark.form} ${mark.number} ${parent?.order}`, start)
  }
  for (const {members} of draft.series)
    for (const {item, start} of members) add(byNumber, `item ${item.number}`, start)
  for (const starts of byNumber.values()) starts.sort((a, b) => a - b)
  const hasParts = draft.headings.some(({candidate}) => candidate.mark.form === 'part')
  return {find}

  function find({block, start}: Place, reference: Reference): number | undefined {
    const {noun, number, isPointed, numeral} = reference
    const before = block.facts.prose.slice(Math.max(0, reference.start - CONTEXT), reference.start)
    if (noun === '部分')
      return isPointed || isNamedAlone(block.facts.prose, reference.start)
        ? theOnly([hasParts ? 'part' : 'chinese'], number)
        : undefined
    if (noun === '（）') {
      const isDigits = /[0-9０-９]/.test(block.text.slice(numeral.start, numeral.end))
      return inSections(isDigits ? 'arabicParen' : 'chineseParen', number, start + reference.start)
    }
    return LOOKS_BACK.test(before) ? latest(number, start + reference.start) : theOnly(POINTS, number)
  }

  function theOnly(forms: readonly Form[], number: number): number | undefined {
    const starts = forms.flatMap(form => startsOf(form, number))
    return starts.length === 1 ? starts[0] : undefined
  }

  function startsOf(form: Form, number: number): readonly number[] {
    return byNumber.get(`${form} ${number}`) ?? []
  }

  /** The one in the same section, or in the nearest section around it, or the only one there is. */
  function inSections(form: Form, number: number, at: number): number | undefined {
    for (let heading = headingAt(draft, at); heading; heading = heading.parent) {
      const starts = bySection.get(`${form} ${number} ${heading.order}`)
      if (starts) return starts.length === 1 ? starts[0] : undefined
    }
    return theOnly([form], number)
  }

  function latest(number: number, at: number): number | undefined {
    const before = POINTS.map(form => lastBefore(startsOf(form, number), at) ?? -1)
    const last = before.reduce((one, other) => Math.max(one, other), -1)
    return last < 0 ? undefined : last
  }
}

function add(map: Map<string, number[]>, key: string, start: number): void {
  const known = map.get(key)
  if (known) known.push(start)
  else map.set(key, [start])
}

function lastBefore(starts: readonly number[], at: number): number | undefined {
  return starts[firstFrom(starts, start => at <= start) - 1]
}
