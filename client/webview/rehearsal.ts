import type {FromPage, KeyedToPage, RehearsalTexts, ToPage} from '../src/rehearsing/messages'
import {
  advance,
  begin,
  elapsed,
  jump,
  jumpTo,
  type Rehearsal,
  remaining,
  run,
  type Stretch,
  withRate,
} from '../src/rehearsing/rehearsal'
import {clockTime, inMinutes} from './clock'
import {byId} from './elements'
import {showReport} from './report'
import {createSpeech, type Speech} from './speech'

declare function acquireVsCodeApi(): {postMessage(message: FromPage): void}

const RATE_STEP = 10
/** Milliseconds; after a longer one the window was out of sight, and nobody spoke. */
const LONGEST_FRAME = 2000
const vscode = acquireVsCodeApi()
const {key, texts: words = '{}'} = document.body.dataset
const texts: RehearsalTexts = JSON.parse(words)

let script: Extract<ToPage, {type: 'script'}> | undefined
let speech: Speech | undefined
let rehearsal: Rehearsal = begin([], 0, 0)
let isOver = false
let before = 0
let section = -1

window.addEventListener('message', ({data}: MessageEvent<KeyedToPage | undefined | null>) => {
  // Any window may send a page anything.
  if (!key || data?.key !== key) return
  if (data.type === 'note') byId('note').textContent = data.text
  else if (data.type === 'rate') takeRate(data.rate, data.text)
  else if (data.type === 'pause') go(false)
  else {
    script = data
    speech = createSpeech(byId('speech'), data.paragraphs, at => update(jumpTo(rehearsal, at)))
    restart()
  }
})
document.addEventListener('keydown', onKey)
const buttons: Readonly<Record<string, () => void>> = {
  go: () => go(!rehearsal.isRunning),
  slower: () => changeRate(-RATE_STEP),
  faster: () => changeRate(RATE_STEP),
  smaller: () => speech?.resize(-1),
  larger: () => speech?.resize(1),
  mirror,
  finish,
  again: restart,
  close: () => vscode.postMessage({type: 'close'}),
}
for (const [id, press] of Object.entries(buttons)) byId(id).addEventListener('click', press)
vscode.postMessage({type: 'ready'})

/** From the beginning, at the set rate, waiting for the first key. */
function restart(): void {
  if (!script) return
  const sentences = script.paragraphs.flatMap(({section, sentences}, paragraph) =>
    sentences.map(({syllables, pauses}) => ({section, paragraph, syllables, pauses})),
  )
  isOver = false
  section = -1
  byId('speech').hidden = byId('bar').hidden = false
  byId('report').hidden = true
  update(begin(sentences, script.sections.length, script.rate))
  byId('speech').focus()
}

function finish(): void {
  if (isOver || !script) return
  isOver = true
  rehearsal = run(rehearsal, false)
  byId('speech').hidden = byId('bar').hidden = true
  byId('report').hidden = false
  report()
}

function report(): void {
  if (!script) return
  showReport(rehearsal, script, texts, message => vscode.postMessage(message))
}

/** What is planned is planned at the new rate, here and in the next round. */
function takeRate(rate: number, words: string): void {
  if (!script) return
  script = {...script, rate}
  if (isOver) report()
  byId('note').textContent = words
}

function go(isRunning: boolean): void {
  if (isOver || isRunning === rehearsal.isRunning) return
  update(run(rehearsal, isRunning))
  byId('said').textContent = rehearsal.isRunning ? texts.started : texts.paused
  if (!rehearsal.isRunning) return
  before = performance.now()
  requestAnimationFrame(tick)
}

function tick(): void {
  if (!rehearsal.isRunning) return
  const now = performance.now()
  const passed = now - before
  before = now
  if (LONGEST_FRAME < passed) {
    go(false)
    return
  }
  update(advance(rehearsal, passed))
  requestAnimationFrame(tick)
}

function update(next: Rehearsal): void {
  rehearsal = next
  const {sentences, at, rate, isRunning} = rehearsal
  if (0 < at && at === sentences.length) {
    finish()
    return
  }
  speech?.show(rehearsal)
  const left = remaining(rehearsal)
  say('go', isRunning ? texts.pause : texts.start)
  say('rate', texts.rate.replace('{0}', String(rate)))
  say('elapsed', texts.elapsed.replace('{0}', inMinutes(elapsed(rehearsal))))
  say('remaining', texts.remaining.replace('{0}', inMinutes(left)))
  say('end', texts.end.replace('{0}', clockTime(new Date(Date.now() + left))))
  const current = sentences[at]?.section ?? 0
  if (current === section) return
  section = current
  say('section', script?.sections[current] ?? '')
  // A section is worth saying, a second is not.
  byId('said').textContent = script?.sections[current] ?? ''
}

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.code === 'Escape') {
    if (isOver) vscode.postMessage({type: 'close'})
    else finish()
    return
  }
  // A button that has the keyboard is pressed by its own keys.
  const isPressing = event.target instanceof HTMLButtonElement && event.code === 'Space'
  const act = isOver || isPressing ? undefined : actionOf(event)
  if (!act) return
  event.preventDefault()
  act()
}

/** By where the keys are, since an input method may have other characters on them. */
function actionOf({code, key}: KeyboardEvent): (() => void) | undefined {
  const jumps: Readonly<Record<string, readonly [by: Stretch, way: 1 | -1]>> = {
    ArrowDown: ['sentence', 1],
    ArrowUp: ['sentence', -1],
    PageDown: ['paragraph', 1],
    PageUp: ['paragraph', -1],
    ArrowRight: ['section', 1],
    ArrowLeft: ['section', -1],
  }
  const [by, way] = jumps[code] ?? []
  if (by && way) return () => update(jump(rehearsal, by, way))
  const names: Readonly<Record<string, string>> = {
    Space: 'go',
    BracketLeft: 'slower',
    BracketRight: 'faster',
    Minus: 'smaller',
    NumpadSubtract: 'smaller',
    Equal: 'larger',
    NumpadAdd: 'larger',
    KeyM: 'mirror',
  }
  return buttons[names[code] ?? {'-': 'smaller', '+': 'larger', '[': 'slower', ']': 'faster'}[key] ?? '']
}

function changeRate(by: number): void {
  update(withRate(rehearsal, rehearsal.rate + by))
}

function mirror(): void {
  const isMirrored = byId('speech').classList.toggle('mirrored')
  byId('mirror').setAttribute('aria-pressed', String(isMirrored))
}

/** Only what is new, or a screen reader would begin anew. */
function say(id: string, text: string): void {
  const place = byId(id)
  if (place.textContent !== text) place.textContent = text
}
