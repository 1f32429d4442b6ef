import type {PageItem, PageParagraph, PageRun, PageTable} from '../src/layout/layoutMessages'
import {element} from './elements'

/** Stands in a text where a new line begins. */
const LINE_BREAK = '\u2028'

/** Which part of an item: the rows of a table, the characters of a paragraph; `isLast` where nothing of it follows. */
export interface Part {
  readonly from: number
  readonly to: number
  readonly isLast: boolean
}

/** An item, or a part of it, as it stands on the page. Text is put in as text only. */
export function itemElement(item: PageItem, part?: Part): HTMLElement {
  return item.kind === 'table' ? tableElement(item, part) : paragraphElement(item, part)
}

/** 版记: its rows between lines as wide as the text. */
export function footElement(rows: readonly PageParagraph[]): HTMLElement {
  const foot = element('div', {className: 'foot'})
  for (const row of rows) foot.append(paragraphElement(row, undefined))
  return foot
}

/** How many code units of a table stand in a row. */
export function rowLength(row: PageTable['rows'][number]): number {
  return row.reduce((length, cell) => length + runsLength(cell), 0)
}

/** The text nodes and line breaks of an element in reading order; what is only there again is left out. */
export function* textsIn(parent: Element): Generator<Text | HTMLBRElement> {
  for (const child of parent.childNodes) {
    if (child instanceof Text || child instanceof HTMLBRElement) yield child
    else if (child instanceof HTMLElement && !child.dataset.again) yield* textsIn(child)
  }
}

function paragraphElement(paragraph: PageParagraph, part: Part | undefined): HTMLElement {
  const {look, runs, atRight, toRight, size} = paragraph
  const made = element('p', {className: look})
  if (toRight !== undefined) made.style.paddingRight = `${toRight}pt`
  if (size !== undefined) made.style.fontSize = `${size}pt`
  if (atRight) {
    made.classList.add('split')
    for (const side of [runs, atRight]) {
      const half = element('span')
      fill(half, side)
      made.append(half)
    }
    return made
  }
  fill(made, part ? sliced(runs, part.from, part.to) : runs)
  made.classList.toggle('continued', part !== undefined && 0 < part.from)
  made.classList.toggle('goesOn', part?.isLast === false)
  return made
}

function tableElement({rows, columns}: PageTable, part: Part | undefined): HTMLElement {
  const table = element('table', {className: 'table'})
  const widths = element('colgroup')
  for (const width of columns) {
    const column = element('col')
    column.style.width = `${100 * width}%`
    widths.append(column)
  }
  const body = element('tbody')
  const {from, to} = part ?? {from: 0, to: rows.length}
  if (0 < from && rows[0]) {
    const again = rowElement(rows[0], columns.length, 'th')
    again.dataset.again = 'true'
    body.append(again)
  }
  for (let index = from; index < to; index++)
    body.append(rowElement(rows[index] ?? [], columns.length, index === 0 ? 'th' : 'td'))
  table.append(widths, body)
  return table
}

function rowElement(row: PageTable['rows'][number], columns: number, tag: 'td' | 'th'): HTMLElement {
  const made = element('tr')
  for (let column = 0; column < columns; column++) {
    const cell = element(tag)
    fill(cell, row[column] ?? [])
    made.append(cell)
  }
  return made
}

function fill(parent: HTMLElement, runs: readonly PageRun[]): void {
  for (const {text, look, isBold, isOpen} of runs) {
    const words = element('span', {className: look ?? ''})
    words.classList.toggle('bold', isBold === true)
    words.classList.toggle('open', isOpen === true)
    text.split(LINE_BREAK).forEach((line, index) => {
      if (0 < index) words.append(element('br'))
      if (line !== '') words.append(line)
    })
    parent.append(words)
  }
}

function sliced(runs: readonly PageRun[], from: number, to: number): readonly PageRun[] {
  let end = 0
  return runs.flatMap(run => {
    const start = end
    end += run.text.length
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    return text === '' ? [] : [{...run, text}]
  })
}

function runsLength(runs: readonly PageRun[]): number {
  return runs.reduce((length, {text}) => length + text.length, 0)
}
