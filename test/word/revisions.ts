import {childOf, childrenOf, type Element, parseXml, wordsIn} from '../../server/src/word/import/xml'

/** A paragraph: how it is set, and its words by their looks. */
export type Paragraph = readonly [setting: string, ...runs: string[]]

const CHANGES = ['rPrChange', 'pPrChange']
const MARKS = ['ins', 'del', 'moveFrom', 'moveTo']

/** The paragraphs of a document where all its tracked changes are accepted. */
export function accepted(xml: string): Paragraph[] {
  return resolved(xml, ['del', 'moveFrom'], properties => properties)
}

/** The paragraphs of a document where all its tracked changes are rejected. */
export function rejected(xml: string): Paragraph[] {
  return resolved(xml, ['ins', 'moveTo'], properties => {
    const change = childrenOf(properties).find(({name}) => CHANGES.includes(name))
    return childOf(change, properties.name) ?? properties
  })
}

/** The paragraphs of a document without tracked changes. */
export function paragraphsIn(xml: string): Paragraph[] {
  return resolved(xml, [], properties => properties)
}

/** Without what bears one of the marks; an empty paragraph at the end is for Word alone. */
function resolved(
  xml: string,
  gone: readonly string[],
  propertiesOf: (properties: Element) => Element,
): Paragraph[] {
  const paragraphs: Paragraph[] = []
  // What stands before the end of a paragraph that is gone: it goes on with the next one, which has the properties.
  let carried: string[] = []
  walk(parseXml(xml))
  if (0 < carried.length) throw new Error(`最后一段的末尾去掉了：${carried}`)
  while (paragraphs.at(-1)?.length === 1) paragraphs.pop()
  return paragraphs

  function walk(element: Element | undefined): void {
    for (const child of childrenOf(element)) {
      if (child.name === 'p') takeParagraph(child)
      else if (child.name !== 'tr' || !isMarked(childOf(child, 'trPr'))) walk(child)
    }
  }

  function takeParagraph(paragraph: Element): void {
    const own = childOf(paragraph, 'pPr')
    const runs = joined(carried, runsIn(paragraph))
    carried = []
    if (isMarked(childOf(own, 'rPr'))) {
      carried = runs
      return
    }
    paragraphs.push([own ? shown(propertiesOf(own)) : '', ...runs])
  }

  function runsIn(element: Element): string[] {
    const runs: string[] = []
    let last = ''
    for (const child of childrenOf(element)) {
      if (gone.includes(child.name)) continue
      const own = child.name === 'r' ? childOf(child, 'rPr') : undefined
      const parts = child.name === 'r' ? [wordsOf(child)] : MARKS.includes(child.name) ? runsIn(child) : []
      for (const part of parts) {
        const look = own ? shown(propertiesOf(own)) : ''
        const [before, words] = child.name === 'r' ? [look, part] : (part.split('\u0000') as [string, string])
        if (before === last && 0 < runs.length) runs[runs.length - 1] += words
        else runs.push(`${before}\u0000${words}`)
        last = before
      }
    }
    return runs
  }

  function isMarked(properties: Element | undefined): boolean {
    return childrenOf(properties).some(({name}) => gone.includes(name))
  }
}

/** Runs one behind the other; two of one look are one. */
function joined(runs: readonly string[], more: readonly string[]): string[] {
  const [look, words] = more[0]?.split('\u0000') ?? []
  if (words === undefined || runs.at(-1)?.split('\u0000')[0] !== look) return [...runs, ...more]
  return [...runs.slice(0, -1), `${runs.at(-1)}${words}`, ...more.slice(1)]
}

function wordsOf(run: Element): string {
  const isBroken = childOf(run, 'br') !== undefined
  const words = childrenOf(run).map(child =>
    child.name === 'delText' ? child.children.join('') : child.name === 'tab' ? '\t' : '',
  )
  return (isBroken ? '\u2028' : '') + words.join('') + wordsIn(run)
}

/** Where an element stands in the file says nothing of how it looks. */
const PLACES = ['start', 'inner', 'end']

/** Properties in one string, without the marks and what was before. */
function shown(properties: Element): string {
  const own = childrenOf(properties).filter(
    ({name}) => !CHANGES.includes(name) && !MARKS.includes(name) && name !== 'rPr',
  )
  return JSON.stringify(own, (key, value) => (PLACES.includes(key) ? undefined : value))
}
