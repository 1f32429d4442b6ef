import {entriesIn} from '../blocks/frontMatter'
import {LENGTH_NAMES} from '../draft/frame/settings'
import type {Manuscript} from '../reading/manuscript'
import {applyEdits, type Edit} from '../span'
import {readBudget} from '../speech/budget'

const LINE = /^(时长|字数)[ \t]*[:：][^\r\n]*(?:\r\n|\r|\n)?/gm
const LAST_FENCE = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n)?$(?![\s\S])/m
const BREAK = /\r\n|\r|\n/
/** Nothing is left between the fences. */
const EMPTY = /^---[ \t]*(?:\r\n|\r|\n)\s*(?:---|\.\.\.)\s*$/

/** The length that the front matter of a draft says first, as written; empty where it says none. */
export function writtenLength({places}: Pick<Manuscript, 'places'>): string {
  for (const [name, value] of entriesIn(frontMatterOf(places)))
    if (Object.values(LENGTH_NAMES).includes(name)) return value
  return ''
}

/**
 * The edits that make the front matter say how long the draft is to be, in place of what it said first; an empty text
 * takes that out. Undefined for a length that cannot be read.
 */
export function setLength({places}: Pick<Manuscript, 'places'>, length: string): readonly Edit[] | undefined {
  const text = length.trim()
  const budget = readBudget(text, 'minutes')
  if (text !== '' && !budget) return undefined
  const own = frontMatterOf(places)
  const ending = BREAK.exec(places.at(0)?.block.text ?? '')?.[0] ?? '\n'
  const name = budget && LENGTH_NAMES[budget.unit]
  const line = name ? `${name}: ${text}${ending}` : ''
  if (own === '') return line === '' ? [] : [insertion(0, `---${ending}${line}---${ending}${ending}`)]
  const [first, ...others] = [...own.matchAll(LINE)]
  if (!first) return line === '' ? [] : [insertion(LAST_FENCE.exec(own)?.index ?? own.length, line)]
  const edits = [first, ...others.filter(other => other[1] === name)].map(({0: old, index}) => ({
    start: index,
    end: index + old.length,
    text: index === first.index ? line : '',
  }))
  return EMPTY.test(applyEdits(own, edits))
    ? [{start: 0, end: own.length + blankAfter(places), text: ''}]
    : edits
}

function frontMatterOf(places: Manuscript['places']): string {
  const first = places.at(0)?.block
  return first?.facts.kind === 'frontMatter' ? first.text : ''
}

function insertion(at: number, text: string): Edit {
  return {start: at, end: at, text}
}

function blankAfter(places: Manuscript['places']): number {
  const next = places.at(1)?.block
  return next?.facts.kind === 'blank' ? next.text.length : 0
}
