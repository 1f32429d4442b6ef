import type {ScriptParagraph, ScriptSentence} from '../../server/src/lsp/protocol'
import type {Rehearsal} from '../src/rehearsing/rehearsal'
import {element} from './elements'

/** The words of the speech on the page. */
export interface Speech {
  /** Marks the sentence that is being said and keeps its line in the middle third. */
  show(rehearsal: Rehearsal): void
  /** Larger or smaller type. */
  resize(steps: number): void
}

/** How far down the line that is being said stands, of the height of the page. */
const READING_HEIGHT = 0.42
/** Of the way to where the page should stand, how much is gone in a frame. */
const EASE = 0.08
/** Further off than so many pixels the page goes at once. */
const FAR = 2000
const SIZES = {least: 20, usual: 44, most: 120, step: 4} as const
const QUIET_MOTION = '(prefers-reduced-motion: reduce)'

/** Puts the paragraphs into a place; `pointed` is told which sentence was clicked. */
export function createSpeech(
  place: HTMLElement,
  paragraphs: readonly ScriptParagraph[],
  pointed: (at: number) => void,
): Speech {
  let size: number = SIZES.usual
  let current: HTMLElement | undefined
  const sentences: HTMLElement[] = []
  place.replaceChildren()
  for (const paragraph of paragraphs) place.append(paragraphElement(paragraph))
  resize(0)
  return {show, resize}

  function paragraphElement({isHeading, sentences: own}: ScriptParagraph): HTMLElement {
    const box = isHeading ? element('h2') : element('p')
    for (const sentence of own) box.append(sentenceElement(sentence))
    return box
  }

  function sentenceElement({words}: ScriptSentence): HTMLElement {
    const at = sentences.length
    const span = element('span', {className: 'sentence'})
    for (const {text, isOpen} of words) span.append(isOpen ? element('mark', {textContent: text}) : text)
    span.addEventListener('click', () => pointed(at))
    sentences.push(span)
    return span
  }

  function show({at, done, isRunning}: Rehearsal): void {
    const next = sentences[at]
    const isNew = next !== current
    if (isNew) {
      current?.removeAttribute('aria-current')
      next?.setAttribute('aria-current', 'true')
      current = next
    }
    // Who looks around while the clock stands is left alone.
    if (next && (isRunning || isNew)) scrollTo(lineAt(next, done), isRunning)
  }

  function scrollTo(line: DOMRect, isRunning: boolean): void {
    const off = (line.top + line.bottom) / 2 - place.clientHeight * READING_HEIGHT
    const isStill =
      document.body.classList.contains('vscode-reduce-motion') || matchMedia(QUIET_MOTION).matches
    // Without motion the page moves on line by line.
    if (isStill || !isRunning || FAR < Math.abs(off))
      place.scrollTop += Math.abs(off) < line.height / 2 ? 0 : off
    else place.scrollTop += 0 < off ? Math.ceil(off * EASE) : Math.floor(off * EASE)
  }

  function resize(steps: number): void {
    size = Math.min(SIZES.most, Math.max(SIZES.least, size + steps * SIZES.step))
    place.style.setProperty('--size', `${size}px`)
    if (current) scrollTo(lineAt(current, 0), false)
  }
}

/** Where the character stands that is being said. */
function lineAt(sentence: HTMLElement, done: number): DOMRect {
  let left = Math.floor((sentence.textContent?.length ?? 0) * done)
  const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const {length} = node.textContent ?? ''
    if (length <= left) left -= length
    else {
      const range = document.createRange()
      range.setStart(node, left)
      range.setEnd(node, left + 1)
      return range.getBoundingClientRect()
    }
  }
  return sentence.getBoundingClientRect()
}
