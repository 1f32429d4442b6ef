import type {Losses} from './dropped'
import {createFields, shownBy} from './fields'
import {
  merged,
  NEW_LINE,
  plain,
  type WordItem,
  type WordRun,
  type Words,
  withoutIndent,
  wordsAt,
  wordsOfText,
} from './items'
import {type Numbering, readNumbering} from './numbering'
import type {WordPackage} from './openPackage'
import {signOf} from './signs'
import {controlSlot} from './slots'
import {type Look, paragraphOf, readStyles, type Styles, wordsOf} from './styles'
import {readTable} from './tables'
import {childOf, childrenOf, type Element, valOf, within, wordsIn} from './xml'

/** What says how words look or are counted, and nothing itself. */
const SILENT: ReadonlySet<string> = new Set([
  ...['pPr', 'rPr', 'sdtPr', 'sdtEndPr', 'tblPr', 'tblGrid', 'trPr', 'tcPr', 'sectPr', 'rt', 'Fallback'],
  ...['footnoteRef', 'endnoteRef', 'annotationRef', 'pgNum'],
])
/** What was taken out, or stands elsewhere now. */
const TAKEN_OUT: ReadonlySet<string> = new Set(['del', 'moveFrom'])
const TAB = '\t'

/** What stands in a document, and where. */
export interface Body {
  readonly items: readonly WordItem[]
  /** The number of each paragraph by the place where it begins; those without words count for nothing. */
  readonly numbers: ReadonlyMap<number, number>
  readonly notes: readonly Note[]
}

/** A footnote or endnote, and the place of the sign that refers to it. */
export interface Note {
  readonly note: Element
  readonly sign: number
}

/** Reads the text of a document in its order, with its numbers; what does not come along goes to `losses`. */
export function readBody({document, part}: WordPackage, losses: Losses): Body {
  const styles: Styles = readStyles(part('styles'))
  const numbering: Numbering = readNumbering(part('numbering'), style => styles(style).list)
  const texts = new Map(
    (['footnote', 'endnote', 'comment'] as const).map((kind): [string, ReadonlyMap<string, Element>] => [
      kind,
      new Map(childrenOf(part(`${kind}s`), kind).map(text => [text.attributes.id ?? '', text])),
    ]),
  )
  const notes: Note[] = []
  const numbers = new Map<number, number>()
  let items: WordItem[] = []
  let runs: WordRun[] = []
  let boxes: Element[] = []
  let count = 0
  /** Of the first words of the paragraph, where they say it themselves. */
  let size: number | undefined
  /** What stands for the content control that is being read; empty once it has been said. */
  let slot: string | undefined
  const fields = createFields(
    run => runs.push(run),
    () => losses.add('contents', '', count),
  )
  readBlocks(childOf(document, 'body'))
  for (const [index, note] of notes.entries()) readNote(note, index + 1)
  return {items, numbers, notes}

  function readBlocks(container: Element | undefined): void {
    const children = childrenOf(container)
    for (const [index, child] of children.entries()) {
      if (child.name === 'p') readParagraph(child, children[index + 1])
      else if (child.name === 'tbl') for (const item of readTable(child, itemsOf)) items.push(item)
      else if (child.name === 'altChunk') losses.add('inserted', '', count)
      else if (child.name === 'sdt') readControl(child, readBlocks)
      else if (!SILENT.has(child.name) && !TAKEN_OUT.has(child.name)) readBlocks(child)
    }
  }

  /** The items of a container of its own: a cell. */
  function itemsOf(container: Element): readonly WordItem[] {
    const outer = items
    items = []
    readBlocks(container)
    const own = items
    items = outer
    return own
  }

  function readParagraph(paragraph: Element, next: Element | undefined): void {
    const properties = childOf(paragraph, 'pPr')
    const mark = childOf(properties, 'rPr')
    const style = styles(valOf(properties, 'pStyle'))
    size = undefined
    numbers.set(paragraph.start, count + 1)
    readInside(paragraph, style)
    fields.breakLine()
    // What a paragraph runs into where its mark was taken out is one with it.
    if (next?.name === 'p' && childrenOf(mark).some(({name}) => TAKEN_OUT.has(name))) return
    const own = withoutIndent(merged(runs))
    runs = []
    const isHidden = own.length === 0 && wordsOf(mark).isHidden
    const look = lookOf(style, {...paragraphOf(properties), ...(size !== undefined && {size})})
    const number = wordsAt(isHidden ? '' : numbering(look), paragraph.start)
    if (number.text !== '' || 0 < own.length) {
      count++
      items.push({kind: 'paragraph', number, runs: own, look})
    }
    const inside = boxes
    boxes = []
    for (const box of inside) readBlocks(box)
  }

  function readInside(element: Element, style: Look): void {
    for (const child of childrenOf(element)) readPiece(child, style)
  }

  function readPiece(piece: Element, style: Look): void {
    const {name} = piece
    if (SILENT.has(name)) return
    if (TAKEN_OUT.has(name)) {
      if (name === 'del') losses.add('deleted', deletedIn(piece), count)
    } else if (name === 'r') readRun(piece, style)
    else if (name === 'sdt') readControl(piece, content => readInside(content, style))
    else if (name === 'fldSimple') readSimpleField(piece, style)
    else readInside(piece, style)
  }

  function readControl(control: Element, read: (content: Element) => void): void {
    const properties = childOf(control, 'sdtPr')
    const content = childOf(control, 'sdtContent')
    const gallery = valOf(childOf(properties, 'docPartObj'), 'docPartGallery')
    if (gallery === 'Table of Contents') losses.add('contents', '', count)
    if (!content || gallery === 'Table of Contents') return
    const outer = slot
    slot ??= controlSlot(control)
    read(content)
    slot = outer
  }

  function readSimpleField(field: Element, style: Look): void {
    const outer = runs
    runs = []
    readInside(field, style)
    const result = runs
    runs = outer
    for (const run of shownBy(field.attributes.instr ?? '', result, undefined, field.start)) fields.say(run)
  }

  function readRun(run: Element, style: Look): void {
    const properties = childOf(run, 'rPr')
    const ownStyle = valOf(properties, 'rStyle')
    const named = ownStyle === undefined ? {} : styles(ownStyle)
    const own = wordsOf(properties)
    const isBold = own.isBold ?? named.isBold ?? style.isBold ?? false
    if (own.isHidden ?? named.isHidden ?? style.isHidden) {
      const words = wordsIn(run)
      if (words !== '') losses.add('hidden', words, count)
      for (const mark of childrenOf(run, 'fldChar')) fields.mark(mark)
      return
    }
    if (childOf(run, 't')) size ??= own.size ?? named.size ?? style.size
    for (const piece of childrenOf(run)) readPart(piece, isBold, style)
  }

  function readPart(piece: Element, isBold: boolean, style: Look): void {
    switch (piece.name) {
      case 't':
        say(piece, wordsOfText(piece), isBold)
        break
      case 'tab':
      case 'ptab':
        say(piece, wordsAt(TAB, piece.start), isBold)
        break
      case 'br':
      case 'cr':
        say(piece, wordsAt(NEW_LINE, piece.start), isBold)
        break
      case 'noBreakHyphen':
        say(piece, wordsAt('-', piece.start), isBold)
        break
      case 'sym':
        saySign(piece, isBold)
        break
      case 'fldChar':
        fields.mark(piece)
        break
      case 'instrText':
        fields.code(wordsOfText(piece).text)
        break
      case 'footnoteReference':
      case 'endnoteReference':
        refer(piece)
        break
      case 'commentReference':
        losses.add('comment', wordsIn(texts.get('comment')?.get(piece.attributes.id ?? '')), count)
        break
      case 'drawing':
      case 'pict':
      case 'object':
        readDrawing(piece)
        break
      case 'AlternateContent': {
        const choice = childOf(piece, 'Choice') ?? childOf(piece, 'Fallback')
        for (const inner of childrenOf(choice)) readPart(inner, isBold, style)
        break
      }
      default:
        readPiece(piece, style)
    }
  }

  function say({start}: Element, words: Words, isBold: boolean): void {
    if (slot === undefined) fields.say({...words, isBold})
    else {
      fields.say(plain(wordsAt(slot, start)))
      slot = ''
    }
  }

  function saySign(piece: Element, isBold: boolean): void {
    const sign = signOf(piece.attributes.font ?? '', piece.attributes.char ?? '')
    if (sign === undefined) losses.add('sign', '', count)
    else say(piece, wordsAt(sign, piece.start), isBold)
  }

  function refer(sign: Element): void {
    const {name, attributes, start} = sign
    const note = texts.get(name.replace('Reference', ''))?.get(attributes.id ?? '')
    if (note) say(sign, wordsAt(`（注${notes.push({note, sign: start})}）`, start), false)
  }

  function readDrawing(drawing: Element): void {
    for (const box of within(drawing, 'txbxContent')) boxes.push(box)
    const holds = (name: string) => !within(drawing, name).next().done
    if (holds('OLEObject') || holds('chart') || holds('relIds')) losses.add('object', '', count)
    else if (holds('pic') || holds('imagedata')) losses.add('picture', '', count)
  }

  function readNote({note, sign}: Note, number: number): void {
    count++
    for (const paragraph of childrenOf(note, 'p')) {
      numbers.set(paragraph.start, count)
      readInside(paragraph, {})
    }
    const words = wordsAt(`注${number}：`, sign)
    items.push({kind: 'paragraph', number: words, runs: withoutIndent(merged(runs)), look: {}})
    runs = []
  }
}

/** A paragraph that says itself which list it is of is of no level that a style names. */
function lookOf({listStyle, ...style}: Look, own: Look): Look {
  const isOwn = own.list !== undefined || own.listLevel !== undefined
  return {...style, ...(!isOwn && listStyle !== undefined && {listStyle}), ...own}
}

function deletedIn(element: Element): string {
  const pieces = [...within(element, 'delText')]
  return pieces.map(({children}) => children.filter(child => typeof child === 'string').join('')).join('')
}
