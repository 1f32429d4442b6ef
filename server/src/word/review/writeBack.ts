import {type Edit, editBetween, type Span} from '../../core/index'
import {NEW_LINE, NOWHERE} from '../import/items'
import {BROKEN, type Refusal} from '../import/openPackage'
import type {Imported} from '../import/readWord'
import {headOf, type Mark, partedRun, type RunChange, tailOf, written} from './partRun'
import {type Anchor, anchorAt, containerAt, type Unit, unitAt} from './places'
import {authorship, prefixIn, remarkParts} from './remarkParts'
import {replaceFiles} from './zip'

/** What is to be said of words of a draft. */
export interface Remark {
  readonly span: Span
  readonly text: string
}

/** A Word file with remarks, and how many remarks and changes there are in it. */
export interface WrittenBack {
  readonly bytes: Uint8Array
  readonly remarks: number
  readonly changes: number
}

/** What stands in the place of what stood between two places; of several at one place the lowest order comes first. */
interface Splice {
  readonly start: number
  readonly end: number
  readonly order: number
  readonly xml: string
}

/** What a part says of its encoding; it is written in UTF-8. */
const UTF16 = /^(<\?xml[^>]{1,99}encoding=["'])utf-16/i
const ID = /[:\s]id\s{0,9}=\s{0,9}["'](\d{1,10})["']/g

/**
 * The Word file that a draft was read from, with each remark at its words and the edits as tracked changes; all else in it
 * stays as it is. What an edit does to automatic numbers, fields or paragraphs cannot be tracked and is left out. All of it bears
 * the time given.
 */
export function writeBack(
  bytes: Uint8Array,
  {text, origin}: Imported,
  remarks: readonly Remark[],
  edits: readonly Edit[],
  time: Date,
): WrittenBack | Refusal {
  const {parts, from} = origin
  const document = parts.findLast(({kind}) => kind === 'document')
  const startTag = document ? raw(document.root.start, document.root.inner) : ''
  const w = prefixIn(startTag)
  if (!document || w === undefined) return {refusal: BROKEN}
  const changes = new Map<Unit['run'], RunChange>()
  const hung: Splice[] = []
  const by = authorship(w, time)
  const nextId = freshIds(parts.map(part => part.text))
  let tracked = 0

  for (const edit of edits) track(edit)
  const numbered = remarks.map(remark => ({...remark, id: nextId()}))
  for (const {span, id} of numbered) hang(span, id)
  const splices = [...partedRuns(), ...hung].sort(
    (a, b) => a.start - b.start || a.end - b.end || a.order - b.order,
  )
  const around =
    numbered.length === 0 ? {} : remarkParts(bytes, {path: document.path, startTag}, numbered, time)
  if (!around) return {refusal: BROKEN}
  const now = parts.map(({path, base, text}) => {
    const end = base + text.length
    const own = splices.filter(splice => base <= splice.start && splice.end <= end)
    return own.length === 0 ? {} : {[path]: spliced(base, end, own).replace(UTF16, '$1UTF-8')}
  })
  const files = Object.entries(Object.assign({}, ...now, around) as Readonly<Record<string, string>>)
  const packed = files.map(([path, xml]) => [path, new TextEncoder().encode(xml)] as const)
  const whole = packed.length === 0 ? bytes : replaceFiles(bytes, Object.fromEntries(packed))
  return whole ? {bytes: whole, remarks: remarks.length, changes: tracked} : {refusal: BROKEN}

  function raw(start: number, end: number): string {
    const part = parts.findLast(({base}) => base <= start)
    return part?.text.slice(start - part.base, end - part.base) ?? ''
  }

  function spliced(start: number, end: number, splices: readonly Splice[]): string {
    let xml = ''
    let done = start
    for (const splice of splices) {
      xml += raw(done, splice.start) + splice.xml
      done = splice.end
    }
    return xml + raw(done, end)
  }

  /** The last of them first: what stands in a run, such as the words of a text box, comes before the run itself. */
  function partedRuns(): readonly Splice[] {
    const runs: Splice[] = []
    for (const change of [...changes.values()].sort((a, b) => b.run.start - a.run.start)) {
      const {start, end} = change.run
      const inner: Splice[] = []
      for (let next = runs.at(-1); next && next.start < end; next = runs.at(-1)) {
        inner.push(next)
        runs.pop()
      }
      const rawNow = (from: number, to: number) =>
        spliced(
          from,
          to,
          inner.filter(splice => from <= splice.start && splice.end <= to),
        )
      runs.push({start, end, order: 0, xml: partedRun(change, {raw: rawNow, deleted})})
    }
    return runs
  }

  function track(edit: Edit): void {
    const old = text.slice(edit.start, edit.end)
    const {start, end, text: now} = editBetween(old, edit.text)
    const [first, last] = [edit.start + start, edit.start + end]
    const struck = from.slice(first, last).map(place => unitAt(origin, place))
    const put = now === '' ? undefined : placeOf(first, last)
    if (struck.includes(undefined) || now.includes(NEW_LINE) || (now !== '' && !put)) return
    tracked++
    for (const unit of struck) if (unit) changeOf(unit).struck.add(unit.at)
    if (put) mark(put.unit, {at: put.at, xml: inserted(put.unit, now), order: 0})
  }

  /** What is put in looks like what it takes the place of, or else like what stands before it. */
  function placeOf(first: number, last: number): {unit: Unit; at: number} | undefined {
    const before = unitAt(origin, from[last - 1] ?? NOWHERE)
    if (before) return {unit: before, at: before.at + 1}
    const behind = first === last ? unitAt(origin, from[last] ?? NOWHERE) : undefined
    return behind && {unit: behind, at: behind.at}
  }

  function hang(span: Span, id: number): void {
    const {first, last} = endsOf(span)
    const [start, end] = [anchorBefore(first), anchorBefore(last)]
    if (!start || !end) return
    put(start, 'start', `<${w}:commentRangeStart ${w}:id="${id}"/>`)
    const sign = `<${w}:r><${w}:commentReference ${w}:id="${id}"/></${w}:r>`
    put(end, 'end', `<${w}:commentRangeEnd ${w}:id="${id}"/>${sign}`)
  }

  /** At an offset, or the last place before it that there is. */
  function anchorBefore(offset: number): Anchor | undefined {
    for (let at = offset; 0 <= at; at--) {
      const anchor = anchorAt(origin, at)
      if (anchor) return anchor
    }
    return undefined
  }

  /** The first and the last code unit of a span that are in the file, one behind the other in the same part and cell. */
  function endsOf(span: Span): {first: number; last: number} {
    const first = origin.nearest(span.start)
    const container = containerAt(origin, first)
    let last = span.end - 1
    while (first < last && !isBehind(last)) last--
    return {first, last: Math.max(first, last)}

    function isBehind(at: number): boolean {
      return (from[first] ?? NOWHERE) < (from[at] ?? NOWHERE) && containerAt(origin, at) === container
    }
  }

  function put(anchor: Anchor, side: 'start' | 'end', xml: string): void {
    const order = side === 'start' ? 2 : 1
    if ('empty' in anchor) insert(anchor.empty.end - tailOf(anchor.empty, raw).length, 1, xml)
    else if ('whole' in anchor) insert(anchor.whole[side], order, xml)
    else mark(anchor, {at: anchor.at + (side === 'start' ? 0 : 1), xml, order})
  }

  function insert(place: number, order: number, xml: string): void {
    hung.push({start: place, end: place, order, xml})
  }

  function mark(unit: Unit, mark: Mark): void {
    changeOf(unit).marks.get(unit.words)?.push(mark)
  }

  function changeOf({run, words}: Unit): RunChange {
    const change = changes.get(run) ?? {run, marks: new Map(), struck: new Set()}
    changes.set(run, change)
    if (!change.marks.has(words)) change.marks.set(words, [])
    return change
  }

  function inserted({run, around}: Unit, now: string): string {
    const words = `<${w}:t xml:space="preserve">${written(now)}</${w}:t>`
    const own = `<${w}:ins ${w}:id="${nextId()}" ${by}>${headOf(run, raw)}${words}${tailOf(run, raw)}</${w}:ins>`
    // What another one has put in holds nothing of ours: it is parted.
    const isTheirs = around?.name === 'ins' || around?.name === 'moveTo'
    return isTheirs ? tailOf(around, raw) + own + raw(around.start, around.inner) : own
  }

  function deleted(run: Unit['run'], struck: string): string {
    const words = `<${w}:delText xml:space="preserve">${struck}</${w}:delText>`
    return `<${w}:del ${w}:id="${nextId()}" ${by}>${headOf(run, raw)}${words}${tailOf(run, raw)}</${w}:del>`
  }
}

/** Numbers that none of the texts has given to anything. */
function freshIds(texts: readonly string[]): () => number {
  const taken = new Set(texts.flatMap(text => Array.from(text.matchAll(ID), ([, id]) => Number(id))))
  let id = 0
  return () => {
    while (taken.has(id)) id++
    return id++
  }
}
