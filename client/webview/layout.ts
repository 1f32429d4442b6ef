import type {
  FromPages,
  KeyedToPages,
  LaidDraft,
  LayoutState,
  LayoutTexts,
  PageItem,
  PrintedPlace,
  ToPages,
} from '../src/layout/layoutMessages'
import {footElement} from './itemElements'
import {createRuler, type Measured, pixels} from './measure'
import {paginate} from './paginate'
import {createSheets} from './sheets'

declare function acquireVsCodeApi(): {
  postMessage(message: FromPages): void
  setState(state: LayoutState): void
}

/** How many code units are measured in one go, so that the window answers in between. */
const SLICE = 8_000
/** Paper keeps so many pixels from both edges of the window. */
const ROOM = 48
const SMALLEST = 0.2
/** How far down the window a place is put that was out of sight. */
const DOWN = 0.4
/** What the font is asked for before anything is measured: a local one is read only then. */
const LATIN = '16pt "nigao Latin"'

const {key, texts: words = '{}', laid: printed} = document.body.dataset
/** In a browser, to be printed, there is nobody to talk to. */
const vscode = printed === undefined ? acquireVsCodeApi() : undefined
const texts: LayoutTexts = JSON.parse(words)
const [bar, pageOf, column, paper] = ['bar', 'pageOf', 'column', 'pages'].map(
  id => document.getElementById(id) as HTMLElement,
) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement]
const style = new CSSStyleSheet()
document.adoptedStyleSheets = [style]
const ruler = createRuler(column)
const sheets = createSheets(paper, ruler, page => texts.page.replace('{0}', String(page)))

let known = new Map<string, Measured>()
let shownStyle = ''
let shown: LaidDraft | undefined
/** Where the cursor is; looked for again whenever the pages have changed. */
let cursor: PrintedPlace | undefined
/** Which drawing of the pages is the last one that was asked for. */
let latest = 0

window.addEventListener('message', ({data}: MessageEvent<KeyedToPages | undefined | null>) => {
  // Any window may send a page anything.
  if (key && data?.key === key) receive(data)
})
window.addEventListener('scroll', tellPage, {passive: true})
new ResizeObserver(scalePaper).observe(document.documentElement)
document.getElementById('print')?.addEventListener('click', print)
document.addEventListener('keydown', ({key: pressed}) => {
  if (pressed === 'Escape') vscode?.postMessage({type: 'leave'})
})
paper.addEventListener('click', pick)
if (printed === undefined) vscode?.postMessage({type: 'ready'})
else void showToPrint(JSON.parse(printed))

function receive(message: ToPages): void {
  if (message.type === 'cursor') {
    cursor = message.place
    followCursor()
  } else {
    vscode?.setState({draft: message.draft})
    void show(message.laid)
  }
}

async function showToPrint(laid: LaidDraft): Promise<void> {
  await show(laid)
  sheets.drawAll()
  document.body.dataset.ready = 'true'
  window.print()
}

/** Measures what is new, in slices, and then shows all pages at once; the very first time the first ones before the others. */
async function show(laid: LaidDraft): Promise<void> {
  const mine = ++latest
  await restyle(laid.style)
  const measured: Measured[] = []
  for (let from = 0; from < laid.items.length; ) {
    const to = sliceEnd(laid.items, from)
    take(laid.items.slice(from, to), measured)
    if (from === 0 && to < laid.items.length && !shown) put(measured, {...laid, foot: []})
    from = to
    await nextTask()
    if (mine !== latest) return
  }
  known = new Map(measured.map(one => [keyOf(one.item), one]))
  shown = laid
  put(measured, laid)
  followCursor()
}

/** The measured items behind the others; those that are known are not measured again. */
function take(items: readonly PageItem[], measured: Measured[]): void {
  const fresh = ruler.measure(items.filter(item => !known.has(keyOf(item)))).values()
  for (const item of items) {
    const one = known.get(keyOf(item)) ?? fresh.next().value
    if (one) measured.push(one)
  }
}

function put(items: readonly Measured[], {foot}: LaidDraft): void {
  const height = 0 < foot.length ? ruler.heightOf(footElement(foot)) : 0
  const blocks = items.map(({block}) => block)
  sheets.show({items, foot, fragments: paginate(blocks, lengthOf('--text-height'), height)})
  scalePaper()
  tellPage()
}

/** Where other measures hold, everything is measured anew. */
async function restyle(next: string): Promise<void> {
  if (next === shownStyle) return
  shownStyle = next
  known = new Map()
  style.replaceSync(next)
  await document.fonts.load(LATIN)
}

/** The range stands in the draft and not on the page. */
function keyOf({range: _, ...item}: PageItem): string {
  return JSON.stringify(item)
}

function sliceEnd(items: readonly PageItem[], from: number): number {
  let length = 0
  let to = from
  while (to < items.length && length < SLICE) length += keyOf(items[to++] as PageItem).length
  return to
}

function nextTask(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve))
}

/** Scrolls only where the place is not in sight. */
function followCursor(): void {
  const place = sheets.mark(cursor)
  if (!place) return
  const {top, bottom} = place
  if (top < bar.offsetHeight || window.innerHeight < bottom)
    window.scrollBy({top: top - window.innerHeight * DOWN, behavior: 'instant'})
}

/** Paper is as wide as it is, or as the window. */
function scalePaper(): void {
  const root = document.documentElement
  const scale = Math.max(SMALLEST, Math.min(1, (root.clientWidth - ROOM) / lengthOf('--paper-width')))
  const before = Number(root.style.getPropertyValue('--scale')) || 1
  if (scale === before) return
  root.style.setProperty('--scale', String(scale))
  // What stood at the upper edge stands there again.
  window.scrollTo({top: (window.scrollY * scale) / before, behavior: 'instant'})
}

/** A length of the style, in pixels. */
function lengthOf(property: string): number {
  const points = getComputedStyle(document.documentElement).getPropertyValue(property)
  return pixels(Number.parseFloat(points))
}

function tellPage(): void {
  const middle = window.innerHeight / 2
  const all = [...paper.children]
  const page =
    1 +
    Math.max(
      0,
      all.findLastIndex(sheet => sheet.getBoundingClientRect().top <= middle),
    )
  pageOf.textContent = texts.pageOf.replace('{0}', String(page)).replace('{1}', String(all.length))
}

/** Words that are being selected are left alone. */
function pick({clientX, clientY}: MouseEvent): void {
  const place = document.getSelection()?.isCollapsed === false ? undefined : sheets.placeAt(clientX, clientY)
  if (place && shown) vscode?.postMessage({type: 'picked', place, version: shown.version})
}

function print(): void {
  if (vscode) vscode.postMessage({type: 'print'})
  else window.print()
}
