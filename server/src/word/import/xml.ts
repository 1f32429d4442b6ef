/** An element of XML; names are without their prefixes, which every program chooses for itself. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
  /** Where its start tag begins, where that ends, and where the element does; in UTF-16, from `parseXml`'s `base` on. */
  readonly start: number
  readonly inner: number
  readonly end: number
}

interface Growing extends Element {
  readonly children: (Element | string)[]
  end: number
}

const ATTRIBUTE = /\s+([^\s=/>]+)\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/y
const NAME = /[^\s/>]+/y
const TAG_END = /\s{0,9}(\/?)>/y
const ENTITY = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi
const NAMED: Readonly<Record<string, string>> = {lt: '<', gt: '>', amp: '&', quot: '"', apos: "'"}
/** No document of a word processor is nested deeper. */
const DEEPEST = 400
const LAST_CODE_POINT = 0x10ffff
const NONE = {}

/** What may stand between tags and says nothing, by how it begins and ends; CDATA is text. */
const UNSAID = [
  ['<?', '?>'],
  ['<!--', '-->'],
] as const
const CDATA = ['<![CDATA[', ']]>'] as const

/**
 * The outermost element of a text. `undefined` where the text is not well formed, is nested too deep, or declares anything
 * of its own (DOCTYPE), which no Word file does. Places in it count from `base`.
 */
export function parseXml(text: string, base = 0): Element | undefined {
  const top: Growing = {name: '', attributes: NONE, children: [], start: base, inner: base, end: base}
  const open: Growing[] = [top]
  for (let at = 0; at < text.length; ) {
    const inner = open.at(-1) as Growing
    const next = text.indexOf('<', at)
    const words = text.slice(at, next < 0 ? text.length : next)
    if (words !== '' && inner !== top) inner.children.push(unescaped(words))
    if (next < 0) break
    const after = pass(next, inner)
    if (after === undefined) return undefined
    at = after
  }
  const [root] = top.children.filter(child => typeof child !== 'string')
  return open.length === 1 ? root : undefined

  /** Where what begins with `<` ends. */
  function pass(at: number, inner: Growing): number | undefined {
    if (text.startsWith(CDATA[0], at)) {
      const end = text.indexOf(CDATA[1], at)
      if (end < 0) return undefined
      inner.children.push(text.slice(at + CDATA[0].length, end))
      return end + CDATA[1].length
    }
    for (const [start, stop] of UNSAID) {
      if (!text.startsWith(start, at)) continue
      const end = text.indexOf(stop, at + start.length)
      return end < 0 ? undefined : end + stop.length
    }
    if (text[at + 1] === '!') return undefined
    return text[at + 1] === '/' ? close(at, inner) : begin(at, inner)
  }

  function close(at: number, inner: Growing): number | undefined {
    const end = text.indexOf('>', at)
    if (end < 0 || localName(text.slice(at + 2, end).trim()) !== inner.name || inner === top) return undefined
    open.pop()
    inner.end = base + end + 1
    return end + 1
  }

  function begin(at: number, inner: Growing): number | undefined {
    NAME.lastIndex = at + 1
    const name = NAME.exec(text)?.[0]
    if (name === undefined || DEEPEST < open.length) return undefined
    let end = at + 1 + name.length
    let attributes: Record<string, string> | undefined
    for (let found = attributeAt(end); found; found = attributeAt(end)) {
      const [whole, key = '', double, single = ''] = found
      attributes ??= {}
      attributes[localName(key)] ??= unescaped(double ?? single)
      end += whole.length
    }
    TAG_END.lastIndex = end
    const ending = TAG_END.exec(text)
    if (!ending) return undefined
    end += ending[0].length
    const element: Growing = {
      name: localName(name),
      attributes: attributes ?? NONE,
      children: [],
      start: base + at,
      inner: base + end,
      end: base + end,
    }
    inner.children.push(element)
    if (ending[1] === '') open.push(element)
    return end
  }

  function attributeAt(at: number): RegExpExecArray | null {
    ATTRIBUTE.lastIndex = at
    return ATTRIBUTE.exec(text)
  }
}

/** The first child of that name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child): child is Element => typeof child !== 'string' && child.name === name)
}

/** All children that are elements; those of that name. */
export function childrenOf(element: Element | undefined, name?: string): readonly Element[] {
  const children = element?.children ?? []
  return children.filter(
    (child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** `val` of the first child of that name. */
export function valOf(element: Element | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.val
}

/** The same as a whole number. */
export function numberOf(element: Element | undefined, name: string): number | undefined {
  const value = Number.parseInt(valOf(element, name) ?? '', 10)
  return Number.isNaN(value) ? undefined : value
}

/** Whether a property is on, is off, or is not said. */
export function isOn(element: Element | undefined, name: string): boolean | undefined {
  const property = childOf(element, name)
  if (!property) return undefined
  return !['0', 'false', 'off', 'none'].includes(property.attributes.val ?? '')
}

/** All elements of that name inside, the outermost of them only, in the order of the text. */
export function* within(element: Element, name: string): Generator<Element> {
  for (const child of childrenOf(element))
    if (child.name === name) yield child
    else yield* within(child, name)
}

/** The words in all `t` inside. */
export function wordsIn(element: Element | undefined): string {
  const pieces = element ? [...within(element, 't')] : []
  return pieces.map(({children}) => children.filter(child => typeof child === 'string').join('')).join('')
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(ENTITY, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole
  })
}
