import type {
  Answers,
  FormBlank,
  FormState,
  FormTexts,
  FromPage,
  KeyedToPage,
  ToPage,
} from '../src/filling/formMessages'
import {element} from './element'
import {createField, type Field} from './field'

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void
  getState(): FormState | undefined
  setState(state: FormState): void
}

const vscode = acquireVsCodeApi()
const {key, texts: words = '{}'} = document.body.dataset
const texts: FormTexts = JSON.parse(words)
const [form, blankList, progress, note] = ['form', 'blanks', 'progress', 'note'].map(byId)
const [leftOver, leftOverList] = ['leftOver', 'leftOverList'].map(byId)

let state: FormState = vscode.getState() ?? {draft: '', answers: {}, applied: []}
let fields = new Map<string, Field>()
/** Where the keyboard was last, for when it comes back to the page. */
let lastFocused: HTMLElement | undefined

window.addEventListener('message', ({data}: MessageEvent<KeyedToPage | undefined | null>) => {
  // Any window may send a page anything.
  if (key && data?.key === key) receive(data)
})
form?.addEventListener('submit', event => {
  event.preventDefault()
  apply()
})
document.addEventListener('keydown', onKey)
window.addEventListener('focus', focusAgain)
form?.addEventListener('focusin', ({target}) => {
  if (target instanceof HTMLElement) {
    lastFocused = target
    target.closest('.blank')?.scrollIntoView({block: 'nearest'})
  }
  const label = labelOf(target)
  if (label !== undefined) vscode.postMessage({type: 'entered', label})
})
byId('save')?.addEventListener('click', () => vscode.postMessage({type: 'save', answers: state.answers}))
byId('load')?.addEventListener('click', () => vscode.postMessage({type: 'load'}))
vscode.postMessage({type: 'ready'})

function receive(message: ToPage): void {
  switch (message.type) {
    case 'blanks':
      show(message)
      break
    case 'checked':
      showChecked(message)
      break
    case 'loaded':
      takeIn(message.answers)
      break
    case 'applied':
      keep({applied: [...new Set([...state.applied, ...message.labels])]})
      break
    case 'focus':
      fields.get(message.label)?.input.focus()
      break
    case 'note':
      if (note) note.textContent = message.text
  }
}

function showChecked({answers, doubts, values}: Extract<ToPage, {type: 'checked'}>): void {
  for (const [label, {input, doubt, preview}] of fields) {
    // What was typed since is checked next.
    if (input.value !== (answers[label] ?? '')) continue
    doubt(doubts[label] ?? '')
    preview(values[label] ?? input.value)
  }
}

/** Answers from a file replace those on the page; those it leaves out stay. */
function takeIn(answers: Answers): void {
  const known = Object.entries(answers).filter(([label, answer]) => answer !== '' && fields.has(label))
  for (const [label, answer] of known) {
    const field = fields.get(label)
    if (!field) continue
    field.input.value = answer
    field.preview(answer)
  }
  answered(Object.fromEntries(known))
}

/** The fields as the draft wants them. Answers stay with their fields, and what is being typed stays where it is. */
function show({draft, blanks, renamed}: Extract<ToPage, {type: 'blanks'}>): void {
  const labels = blanks.map(({label}) => label)
  const earlier = new Map(Object.entries(renamed).map(([old, label]) => [label, old]))
  const left = Object.entries(state.answers).filter(
    ([old, answer]) => answer !== '' && !(old in renamed) && !labels.includes(old),
  )
  const shown = labels.map(label => [label, state.answers[earlier.get(label) ?? ''] ?? ''] as const)
  const answers: Answers = Object.fromEntries([...left, ...shown])
  const former = [...fields.values()]
  fields = new Map(
    shown.map(([label, answer]) => [label, fields.get(earlier.get(label) ?? '') ?? newField(answer)]),
  )
  blanks.forEach((blank, index) => {
    fields.get(blank.label)?.update(blank, index + 1)
  })
  replaceBlanks(sectionsOf(blanks))
  keepPlace(former)
  // Where nothing is left to fill, what was filled in can still be kept.
  for (const id of ['apply', 'load', 'keys']) byId(id)?.toggleAttribute('hidden', fields.size === 0)
  keep({draft, answers, applied: state.applied.filter(label => !fields.has(label))})
  // The host only knows the answers that it was told, and none after VS Code was closed.
  answered({})
  // While the writer types in the draft, or is led back to it because it is finished, the keyboard is not the page's to take.
  if (fields.size > 0 && document.hasFocus()) focusAgain()
}

function newField(answer: string): Field {
  const field = createField(texts, changed => {
    const label = labelOf(changed.input)
    if (label !== undefined) answered({[label]: changed.input.value})
  })
  field.input.value = answer
  return field
}

/** The fields under the headings they stand under in the draft. */
function sectionsOf(blanks: readonly FormBlank[]): HTMLElement[] {
  if (blanks.length === 0) return [element('p', {className: 'none', textContent: texts.none})]
  const sections: HTMLElement[] = []
  blanks.forEach(({label, heading}, index) => {
    const previous = sections.at(-1)
    const isFirst = !previous || heading !== blanks[index - 1]?.heading
    const section = isFirst ? element('section') : previous
    if (isFirst) {
      const title = element('h2', {id: `heading${index}`, textContent: heading || texts.opening})
      section.setAttribute('aria-labelledby', title.id)
      section.append(title)
      sections.push(section)
    }
    const field = fields.get(label)
    if (field) section.append(field.element)
  })
  return sections
}

/** As arguments of one call, many thousands of them would be too many. */
function showIn(list: Element, items: readonly Element[]): void {
  list.replaceChildren()
  for (const item of items) list.append(item)
}

/** Moving an element takes the keyboard away from it, and the place of the cursor. */
function replaceBlanks(sections: readonly HTMLElement[]): void {
  const focused = document.activeElement
  const place = focused instanceof HTMLInputElement ? [focused.selectionStart, focused.selectionEnd] : []
  if (blankList) showIn(blankList, sections)
  if (!(focused instanceof HTMLInputElement) || !focused.isConnected || !document.hasFocus()) return
  focused.focus({preventScroll: true})
  focused.setSelectionRange(place[0] ?? null, place[1] ?? null)
}

/** Where the field with the keyboard is filled and gone, the next one of those before has it. */
function keepPlace(former: readonly Field[]): void {
  const at = former.findIndex(({input}) => input === lastFocused)
  if (at < 0) return
  const next = former.slice(at).find(({input}) => input.isConnected)
  lastFocused = next?.input ?? lastFocused
}

/** Puts a keyboard that is nowhere on the page where it was, or into the first open field. */
function focusAgain(): void {
  if (document.activeElement !== document.body) return
  const element = lastFocused?.isConnected ? lastFocused : firstOpen()?.input
  element?.focus()
}

/** Takes in new answers, shows how far the form is and lets the host check them. */
function answered(more: Answers): void {
  keep({answers: {...state.answers, ...more}})
  const answers = shownAnswers()
  const count = Object.values(answers).filter(answer => answer.trim() !== '').length
  if (progress)
    progress.textContent =
      fields.size === 0
        ? ''
        : texts.progress.replace('{0}', String(count)).replace('{1}', String(fields.size))
  showLeftOver()
  vscode.postMessage({type: 'answered', answers})
}

/** An answer whose place is gone from the draft is shown, so that nobody's work is lost in silence. */
function showLeftOver(): void {
  const lost = Object.entries(state.answers).filter(
    ([label, answer]) => answer !== '' && !fields.has(label) && !state.applied.includes(label),
  )
  leftOver?.toggleAttribute('hidden', lost.length === 0)
  const items = lost.map(([label, answer]) => element('li', {textContent: `${label}：${answer}`}))
  if (leftOverList) showIn(leftOverList, items)
}

function shownAnswers(): Answers {
  return Object.fromEntries([...fields].map(([label, {input}]) => [label, input.value]))
}

function apply(): void {
  vscode.postMessage({type: 'apply', answers: shownAnswers()})
}

function onKey(event: KeyboardEvent): void {
  // While an input method composes, Enter and Esc belong to it.
  if (event.isComposing || event.keyCode === 229) return
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) apply()
  else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) step(event.shiftKey ? -1 : 1)
  else if (event.key === 'Escape') vscode.postMessage({type: 'leave'})
  else return
  event.preventDefault()
}

/** From one field to the next; after the last comes the button that fills in. */
function step(by: 1 | -1): void {
  const inputs: (Element | null)[] = [...fields.values()].map(({input}) => input)
  const next = inputs.indexOf(document.activeElement) + by
  if (next === inputs.length) byId('apply')?.focus()
  else [...fields.values()][next]?.input.focus()
}

function firstOpen(): Field | undefined {
  const all = [...fields.values()]
  return all.find(({input}) => input.value === '') ?? all[0]
}

function labelOf(target: EventTarget | null): string | undefined {
  return [...fields].find(([, {input}]) => input === target)?.[0]
}

function keep(more: Partial<FormState>): void {
  state = {...state, ...more}
  vscode.setState(state)
}

function byId(id: string): HTMLElement | null {
  return document.getElementById(id)
}
