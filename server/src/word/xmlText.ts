import type {IXmlableObject} from 'docx'

/** A part of a .docx as docx describes it: the name of an element with what it holds, of which `_attr` are its attributes. */
type Content = string | number | boolean | undefined | {readonly _attr?: Attributes} | readonly Content[]
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
}
const TO_ESCAPE = /[&"'<>]/g

/** An element as text. docx would do the same, but only for a whole document at once, all of whose objects then stand in memory. */
export function xmlText(element: IXmlableObject): string {
  let text = ''
  for (const name in element) {
    const content = element[name] as Content
    const {attributes, inside} = partsOf(content)
    text +=
      inside === '' && !Array.isArray(content)
        ? `<${name}${attributes}/>`
        : `<${name}${attributes}>${inside}</${name}>`
  }
  return text
}

function partsOf(content: Content): {attributes: string; inside: string} {
  let attributes = ''
  let inside = ''
  if (typeof content !== 'object') return {attributes, inside: escaped(content)}
  for (const part of Array.isArray(content) ? content : [content]) {
    if (typeof part !== 'object') inside += escaped(part)
    else if (part._attr) attributes += attributesText(part._attr)
    else inside += xmlText(part)
  }
  return {attributes, inside}
}

function attributesText(attributes: Attributes): string {
  let text = ''
  for (const name in attributes) text += ` ${name}="${escaped(attributes[name])}"`
  return text
}

function escaped(value: string | number | boolean | undefined): string {
  return value === undefined ? '' : String(value).replace(TO_ESCAPE, character => ESCAPES[character] ?? '')
}
