import type {
  Compared,
  CompareTexts,
  FromComparison,
  KeyedToComparison,
} from '../src/comparing/compareMessages'
import {createRows, type RowPlace} from './comparedRows'
import {byId, element} from './elements'

declare function acquireVsCodeApi(): {
  postMessage(message: FromComparison): void
}

/** How far down the window a change is put. */
const DOWN = 0.3
const vscode = acquireVsCodeApi()
const {key, texts: words = '{}'} = document.body.dataset
const texts: CompareTexts = JSON.parse(words)
const rows = createRows(byId('rows'), texts)

let compared: Compared | undefined
/** Which of the changes is shown; none before the first. */
let current = -1

window.addEventListener('message', ({data}: MessageEvent<KeyedToComparison | undefined | null>) => {
  // Any window may send a page anything.
  if (key && data?.key === key) show(data.compared, data.old, data.now)
})
byId('previous').addEventListener('click', () => go(-1))
byId('next').addEventListener('click', () => go(1))
byId('fold').addEventListener('click', fold)
byId('export').addEventListener('click', () => vscode.postMessage({type: 'export'}))
byId('rows').addEventListener('click', event => pick(rows.placeAt(event)))
document.addEventListener('keydown', onKey)
// Where the bar takes two lines, the head of the table stands lower.
new ResizeObserver(() => document.body.style.setProperty('--bar', `${byId('bar').offsetHeight}px`)).observe(
  byId('bar'),
)
vscode.postMessage({type: 'ready'})

/** The change that is shown stays the one that is shown, as long as there are so many. */
function show(next: Compared, old: string, now: string): void {
  compared = next
  byId('old').textContent = old
  byId('now').textContent = now
  rows.show(next)
  const found = (Object.keys(texts.kinds) as (keyof CompareTexts['kinds'])[]).filter(
    kind => 0 < next.counts[kind],
  )
  byId('counts').textContent = found.length === 0 ? texts.none : ''
  for (const kind of found) byId('counts').append(countOf(kind, next.counts[kind]))
  for (const id of ['previous', 'next', 'export'])
    byId(id).toggleAttribute('disabled', next.changes.length === 0)
  current = Math.min(current, next.changes.length - 1)
  mark()
}

function countOf(kind: keyof CompareTexts['kinds'], count: number): HTMLElement {
  return element('span', {className: `count ${kind}`, textContent: `${texts.kinds[kind]} ${count}`})
}

function go(step: 1 | -1): void {
  const count = compared?.changes.length ?? 0
  if (count === 0) return
  current = current < 0 && step < 0 ? count - 1 : (current + step + count) % count
  const row = mark()
  if (!row) return
  const {top} = row.getBoundingClientRect()
  window.scrollBy({top: top - window.innerHeight * DOWN, behavior: 'instant'})
  row.focus({preventScroll: true})
}

/** Marks the change that is shown, and says which it is; gives its row. */
function mark(): HTMLElement | undefined {
  const change = compared?.changes[current]
  const place = change && [String(current + 1), String(compared?.changes.length), texts.kinds[change.kind]]
  byId('place').textContent =
    place?.reduce((text, part, at) => text.replace(`{${at}}`, part), texts.place) ?? ''
  return rows.mark(change)
}

function fold(): void {
  const isFolded = document.body.classList.toggle('folded')
  byId('fold').setAttribute('aria-pressed', String(isFolded))
}

function pick(place: RowPlace | undefined): void {
  if (place && compared) vscode.postMessage({type: 'picked', ...place, version: compared.version})
}

function onKey(event: KeyboardEvent): void {
  const {key: pressed, shiftKey, target} = event
  if (pressed === 'F7') go(shiftKey ? -1 : 1)
  else if (pressed === 'Escape') vscode.postMessage({type: 'leave'})
  else if (pressed === 'Enter' && !(target instanceof HTMLButtonElement)) pick(rows.placeOf(target))
  else return
  event.preventDefault()
}
