import type {
  ChangeKind,
  Compared,
  ComparedChange,
  ComparedRow,
  ComparedSentence,
  CompareTexts,
} from '../src/comparing/compareMessages'
import {element} from './elements'

/** A place in a row: so many code units of its new text stand before it. */
export interface RowPlace {
  readonly row: number
  readonly offset: number
}

/** Both drafts side by side. */
export interface Rows {
  show(compared: Compared): void
  /** Marks a change, and gives its row; without one nothing is marked. */
  mark(change: ComparedChange | undefined): HTMLElement | undefined
  /** Where was clicked; nothing where words are being selected. */
  placeAt(event: MouseEvent): RowPlace | undefined
  /** The row that an element stands in. */
  placeOf(target: EventTarget | null): RowPlace | undefined
}

type Side = 'old' | 'now'

/** Where a line begins anew on paper. */
const LINE_BREAK = /\u2028/g
/** What a change of a sentence is to its row. */
const SIGN_OF: Readonly<Record<ComparedRow['kind'], ChangeKind | undefined>> = {
  both: undefined,
  added: 'added',
  dropped: 'dropped',
  from: 'moved',
  to: 'moved',
}

/** The rows in a table that has its head. */
export function createRows(table: HTMLElement, texts: CompareTexts): Rows {
  let shown: readonly ComparedRow[] = []
  return {show, mark, placeAt, placeOf}

  function show({rows, changes}: Compared): void {
    const notes = new Map<number, string>()
    shown = rows
    for (const change of changes) {
      if (change.from === undefined || change.what === 'sentence') continue
      notes.set(change.first, noteOf(change, 'old', change.from))
      notes.set(change.from, noteOf(change, 'now', change.first))
    }
    table.replaceChildren()
    for (const [index, row] of rows.entries()) {
      const line = rowElement(row, index, notes.get(index) ?? '')
      // What went along with the first is shown where it stands now.
      line.hidden = row.kind === 'from' && !notes.has(index)
      table.append(line)
    }
  }

  /** `原在“…”`, `移到“…”之后`, and how much goes along. */
  function noteOf({first, last, behind}: ComparedChange, side: Side, row: number): string {
    const [inside, after, top] = texts[side === 'old' ? 'movedFrom' : 'movedTo']
    const where = behind
      ? (behind[side] === '' ? top : after).replace('{0}', behind[side])
      : inside.replace('{0}', shown[row]?.section || texts.above)
    return first === last ? where : `${where}${texts.size.replace('{0}', String(last - first + 1))}`
  }

  function rowElement(row: ComparedRow, index: number, note: string): HTMLElement {
    const sign = signOf(row)
    const line = element('div', {
      className: `row ${row.kind} ${row.look}${sign ? ` ${sign}` : ' same'}`,
      tabIndex: -1,
    })
    line.setAttribute('role', 'row')
    line.dataset.row = String(index)
    line.append(signCell(sign), cell(row, 'old', note), cell(row, 'now', note))
    return line
  }

  function signCell(sign: ChangeKind | undefined): HTMLElement {
    const box = element('span', {className: 'sign'})
    box.setAttribute('role', 'cell')
    if (!sign) return box
    const seen = element('span', {className: 'mark', textContent: texts.signs[sign]})
    seen.setAttribute('aria-hidden', 'true')
    box.append(seen, element('span', {className: 'unseen', textContent: texts.kinds[sign]}))
    return box
  }

  /** The note stands beside the words of the side that the row is there for. */
  function cell(row: ComparedRow, side: Side, note: string): HTMLElement {
    const box = element('div', {className: side})
    box.setAttribute('role', 'cell')
    const isMissing = side === 'old' ? row.kind === 'added' : row.kind === 'dropped' || row.kind === 'from'
    if (isMissing) box.classList.add('missing')
    else {
      const words = element('p')
      for (const [at, sentence] of row.sentences.entries()) words.append(sentenceElement(sentence, at, side))
      box.append(words)
    }
    if (note !== '' && (row.kind === 'from') === (side === 'old'))
      box.append(element('span', {className: 'note', textContent: note}))
    return box
  }

  function mark(change: ComparedChange | undefined): HTMLElement | undefined {
    for (const marked of table.querySelectorAll('.current')) marked.classList.remove('current')
    if (!change) return undefined
    const rows = [...table.children].slice(change.first, change.last + 1)
    for (const row of rows) {
      const own =
        change.sentence === undefined ? [row] : row.querySelectorAll(`[data-sentence="${change.sentence}"]`)
      for (const part of own) part.classList.add('current')
    }
    return rows[0] as HTMLElement | undefined
  }

  function placeAt({target}: MouseEvent): RowPlace | undefined {
    return document.getSelection()?.isCollapsed === false ? undefined : placeOf(target)
  }

  function placeOf(target: EventTarget | null): RowPlace | undefined {
    if (!(target instanceof Element)) return undefined
    const row = target.closest<HTMLElement>('[data-row]')?.dataset.row
    if (row === undefined) return undefined
    const own = target.closest<HTMLElement>('[data-sentence]')?.dataset.sentence
    const sentences = shown[Number(row)]?.sentences ?? []
    const at = own === undefined ? sentences.findIndex(({kind}) => kind !== 'same') : Number(own)
    return {row: Number(row), offset: lengthOf(sentences.slice(0, Math.max(0, at)))}
  }
}

/** The words of one side; what is not in the other is marked. */
function sentenceElement({kind, pieces, isInOrder}: ComparedSentence, at: number, side: Side): HTMLElement {
  const box = element('span', {className: isInOrder ? 'sentence split' : `sentence ${kind}`})
  box.dataset.sentence = String(at)
  const foreign = side === 'old' ? 'in' : 'out'
  for (const piece of pieces) {
    if (piece.kind === foreign) continue
    const text = piece.text.replace(LINE_BREAK, '')
    if (piece.kind === 'same') box.append(text)
    else box.append(element(piece.kind === 'out' ? 'del' : 'ins', {textContent: text}))
  }
  return box
}

function signOf({kind, sentences}: ComparedRow): ChangeKind | undefined {
  const kinds = new Set(sentences.map(({kind: own, isInOrder}) => (isInOrder ? 'split' : own)))
  kinds.delete('same')
  const isSplit = kinds.size === 1 && kinds.has('split')
  if (isSplit) return 'split'
  if (kind !== 'both') return SIGN_OF[kind]
  if (kinds.size === 0) return undefined
  return kinds.size === 1 && kinds.has('renumbered') ? 'renumbered' : 'changed'
}

function lengthOf(sentences: readonly ComparedSentence[]): number {
  let length = 0
  for (const {pieces} of sentences)
    for (const {kind, text} of pieces) if (kind !== 'out') length += text.length
  return length
}
