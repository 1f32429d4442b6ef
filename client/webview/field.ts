import type {FormBlank, FormTexts} from '../src/filling/formMessages'
import {element} from './element'

/** One question of the form, as it stands on the page. */
export interface Field {
  readonly element: HTMLElement
  readonly input: HTMLInputElement
  /** Takes over what the draft says now; the answer stays. */
  update(blank: FormBlank, number: number): void
  /** Shows the sentence with what is filled in, which may differ a little from what was typed. */
  preview(value: string): void
  /** An empty doubt is none. */
  doubt(reason: string): void
}

let created = 0

/** An empty field; `changed` is called whenever its answer does. */
export function createField(texts: FormTexts, changed: (field: Field) => void): Field {
  const id = `blank${created++}`
  const label = element('label', {htmlFor: id})
  const details = element('span', {className: 'details'})
  const sentence = element('p', {className: 'sentence', id: `${id}-sentence`})
  const mark = element('mark')
  const input = element('input', {id, type: 'text', autocomplete: 'off', spellcheck: false})
  const doubtful = element('p', {className: 'doubt', id: `${id}-doubt`})
  const suggest = element('button', {type: 'button', className: 'suggestion', hidden: true})
  const box = element('div', {className: 'blank'})
  input.setAttribute('aria-describedby', `${sentence.id} ${doubtful.id}`)
  doubtful.setAttribute('aria-live', 'polite')
  const head = element('div', {className: 'head'})
  head.append(label, details)
  box.append(head, sentence, input, doubtful, suggest)

  let blank: FormBlank | undefined
  const field: Field = {element: box, input, update, preview, doubt}
  input.addEventListener('input', () => {
    preview(input.value)
    doubt('')
    changed(field)
  })
  suggest.addEventListener('click', () => {
    input.value = blank?.suggestion ?? ''
    input.dispatchEvent(new Event('input'))
    input.focus()
  })
  return field

  function update(next: FormBlank, number: number): void {
    blank = next
    label.textContent = `${number}. ${next.question}`
    details.textContent = next.details
    input.placeholder = next.sign
    sentence.replaceChildren(next.before, mark, next.after)
    suggest.textContent = texts.suggestion.replace('{0}', next.suggestion)
    suggest.hidden = next.suggestion === ''
    preview(input.value)
  }

  function preview(value: string): void {
    mark.textContent = value || blank?.sign || '　'
    mark.className = value === '' ? '' : 'answered'
  }

  function doubt(reason: string): void {
    doubtful.textContent = reason
    box.classList.toggle('doubtful', reason !== '')
  }
}
