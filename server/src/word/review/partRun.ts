import {wordsOfText} from '../import/items'
import {childOf, childrenOf, type Element} from '../import/xml'

/** What is to stand in a run, before the code unit at a place. */
export interface Mark {
  readonly at: number
  readonly xml: string
  /** Of marks at one place: first what is put in, then where remarks end, then where they begin. */
  readonly order: 0 | 1 | 2
}

/** What is to become of the words of a run, by the `t` that they stand in. */
export interface RunChange {
  readonly run: Element
  readonly marks: Map<Element, Mark[]>
  /** The places of the code units that are struck out. */
  readonly struck: Set<number>
}

/** How things are written: those that are there, and ours. */
export interface Writer {
  /** The XML between two places. */
  readonly raw: (start: number, end: number) => string
  /** Words of a run that are struck out. */
  readonly deleted: (run: Element, text: string) => string
}

/** The name in a start tag, with its prefix. */
export const TAG_NAME = /^<([^\s/>]+)/
const OURS = /[&<>]/g
const ENTITIES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'}
/** What XML cannot hold. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** The start tag of a run with its look, as any part of it begins. */
export function headOf(run: Element, raw: Writer['raw']): string {
  const look = childOf(run, 'rPr')
  return raw(run.start, run.inner) + (look ? raw(look.start, look.end) : '')
}

/** The end tag of an element. */
export function tailOf({start, inner}: Element, raw: Writer['raw']): string {
  return `</${TAG_NAME.exec(raw(start, inner))?.[1]}>`
}

/** Text as XML writes it. */
export function written(text: string): string {
  return text.replace(UNWRITABLE, '').replace(OURS, sign => ENTITIES[sign] ?? sign)
}

/** The run in as many parts as the change asks for, each of them with its whole look; nothing in it is lost. */
export function partedRun({run, marks, struck}: RunChange, {raw, deleted}: Writer): string {
  const head = headOf(run, raw)
  const tail = tailOf(run, raw)
  let xml = ''
  let isOpen = false
  for (const child of childrenOf(run)) {
    const own = marks.get(child)
    if (child.name === 'rPr') continue
    if (own)
      writeWords(
        child,
        [...own].sort((a, b) => a.at - b.at || a.order - b.order),
      )
    else inside(raw(child.start, child.end))
  }
  if (isOpen) xml += tail
  return xml

  function inside(content: string): void {
    xml += (isOpen ? '' : head) + content
    isOpen = true
  }

  function beside(content: string): void {
    xml += (isOpen ? tail : '') + content
    isOpen = false
  }

  function writeWords(words: Element, marks: readonly Mark[]): void {
    const {text, from} = wordsOfText(words)
    const name = TAG_NAME.exec(raw(words.start, words.inner))?.[1]
    let done = 0
    for (const {at, xml} of marks) {
      writeUpTo(at)
      beside(xml)
    }
    writeUpTo(Number.POSITIVE_INFINITY)

    function writeUpTo(place: number): void {
      for (let end = done; done < text.length && (from[done] ?? place) < place; done = end) {
        const isStruck = struck.has(from[done] ?? place)
        while (
          end < text.length &&
          (from[end] ?? place) < place &&
          struck.has(from[end] ?? place) === isStruck
        )
          end++
        const piece = written(text.slice(done, end))
        if (isStruck) beside(deleted(run, piece))
        else inside(`<${name} xml:space="preserve">${piece}</${name}>`)
      }
    }
  }
}
