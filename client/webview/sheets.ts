import type {PageParagraph, PrintedPlace} from '../src/layout/layoutMessages'
import {element} from './elements'
import {footElement, itemElement, textsIn} from './itemElements'
import type {Measured, Ruler} from './measure'
import type {Fragment} from './paginate'

/** Everything that stands on the pages. */
export interface Pages {
  readonly items: readonly Measured[]
  readonly fragments: readonly (readonly Fragment[])[]
  /** What stands at the foot of the last page. */
  readonly foot: readonly PageParagraph[]
}

/** The sheets of paper; what stands on them is drawn when they come near the view. */
export interface Sheets {
  show(pages: Pages): void
  /** Draws all of them. */
  drawAll(): void
  /** Marks what is printed of the place, and says where it is; undefined where it stands on no page. */
  mark(place: PrintedPlace | undefined): DOMRect | undefined
  /** What is printed at a point of the window. */
  placeAt(x: number, y: number): PrintedPlace | undefined
}

/** Sheets in an element; `nameOf` gives the name of a page by its number, from 1. */
export function createSheets(parent: HTMLElement, ruler: Ruler, nameOf: (page: number) => string): Sheets {
  let pages: Pages = {items: [], fragments: [], foot: []}
  let marked: number | undefined
  /** What stands on each sheet that is drawn. */
  const drawn = new Map<Element, string>()
  const watching = new IntersectionObserver(
    entries => {
      for (const {target, isIntersecting} of entries) {
        if (isIntersecting) draw(target)
        else clear(target)
      }
    },
    {rootMargin: '100%'},
  )
  return {show, drawAll, mark, placeAt}

  function show(next: Pages): void {
    pages = next
    while (next.fragments.length < parent.children.length) {
      const last = parent.lastElementChild as Element
      watching.unobserve(last)
      drawn.delete(last)
      last.remove()
    }
    for (let page = parent.children.length; page < next.fragments.length; page++) {
      const sheet = element('section', {className: 'sheet'})
      sheet.setAttribute('role', 'group')
      sheet.setAttribute('aria-label', nameOf(page + 1))
      parent.append(sheet)
      watching.observe(sheet)
    }
    for (const sheet of [...drawn.keys()]) draw(sheet)
  }

  function drawAll(): void {
    watching.disconnect()
    for (const sheet of parent.children) draw(sheet)
  }

  function clear(sheet: Element): void {
    drawn.delete(sheet)
    sheet.replaceChildren()
  }

  /** A sheet that is to be as it is stays untouched. */
  function draw(sheet: Element): void {
    const page = [...parent.children].indexOf(sheet)
    const fragments = pages.fragments[page] ?? []
    const isLast = page === pages.fragments.length - 1
    const key = JSON.stringify([
      fragments.map(({block, from, to}) => [pages.items[block]?.id, block, from, to]),
      isLast && pages.foot,
    ])
    if (drawn.get(sheet) === key) return
    drawn.set(sheet, key)
    const paper = element('div', {className: 'paper', lang: 'zh-CN'})
    for (const fragment of fragments) paper.append(fragmentElement(fragment))
    const number = element('p', {className: 'number', textContent: `— ${page + 1} —`})
    number.classList.add(page % 2 === 0 ? 'odd' : 'even')
    paper.append(number)
    if (isLast && 0 < pages.foot.length) paper.append(footElement(pages.foot))
    sheet.replaceChildren(paper)
  }

  function fragmentElement({block, from, to, above}: Fragment): HTMLElement {
    const measured = pages.items[block] as Measured
    const {
      item,
      block: {parts},
    } = measured
    const isWhole = from === 0 && to === parts.length
    const isTable = item.kind === 'table'
    const bound = (part: number) => (isTable ? part : startOf(measured, part))
    const part = {from: bound(from), to: bound(to), isLast: to === parts.length}
    const made = itemElement(item, isWhole ? undefined : part)
    if (0 < above) made.style.marginTop = `${above}px`
    made.dataset.item = String(block)
    made.dataset.start = String(startOf(measured, from))
    made.classList.toggle('marked', block === marked)
    return made
  }

  /** Behind the last part is the end of the text. */
  function startOf(measured: Measured, part: number): number {
    return part < measured.block.parts.length ? ruler.startOf(measured, part) : Number.MAX_SAFE_INTEGER
  }

  function mark(place: PrintedPlace | undefined): DOMRect | undefined {
    marked = place?.item
    for (const old of parent.querySelectorAll('.marked')) old.classList.remove('marked')
    for (const made of parent.querySelectorAll(`[data-item="${marked}"]`)) made.classList.add('marked')
    const page = place && pageOf(place)
    const sheet = page === undefined ? undefined : parent.children[page]
    if (!place || !sheet) return undefined
    draw(sheet)
    const made = sheet.querySelector<HTMLElement>(`[data-item="${place.item}"]`)
    return made ? rectIn(made, place.offset - Number(made.dataset.start)) : undefined
  }

  /** The last page on which the item has begun, and has not gone beyond the place. */
  function pageOf({item, offset}: PrintedPlace): number | undefined {
    const measured = pages.items[item]
    if (!measured) return undefined
    const last = pages.fragments.findLastIndex(fragments =>
      fragments.some(({block, from}) => block === item && (from === 0 || startOf(measured, from) <= offset)),
    )
    return last < 0 ? undefined : last
  }

  function placeAt(x: number, y: number): PrintedPlace | undefined {
    const point = document.caretRangeFromPoint(x, y)
    const node = point?.startContainer
    const made = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-item]')
    if (!point || !made) return undefined
    let offset = Number(made.dataset.start)
    for (const text of textsIn(made)) {
      if (text === node) return {item: Number(made.dataset.item), offset: offset + point.startOffset}
      offset += text instanceof Text ? text.length : 1
    }
    return {item: Number(made.dataset.item), offset: Number(made.dataset.start)}
  }
}

/** Where the code unit stands, or else the whole. */
function rectIn(made: HTMLElement, offset: number): DOMRect {
  let left = offset
  for (const text of textsIn(made)) {
    const length = text instanceof Text ? text.length : 1
    if (text instanceof Text && left < length) {
      const range = document.createRange()
      range.setStart(text, Math.max(0, left))
      range.setEnd(text, Math.max(0, left) + 1)
      return range.getBoundingClientRect()
    }
    left -= length
  }
  return made.getBoundingClientRect()
}
