import {childOf, childrenOf, type Element, isOn, numberOf, valOf} from './xml'

/** What a style, or a paragraph of it, says of itself; what is absent is not said. */
export interface Look {
  /** In lower case, as Word itself names it: `title`, `heading 1`, `toc 1`. */
  readonly name?: string
  /** From 0. */
  readonly outline?: number
  readonly align?: string
  readonly isBold?: boolean
  readonly isHidden?: boolean
  /** Half points. */
  readonly size?: number
  /** The list; 0 is none. */
  readonly list?: number
  /** The level in it, from 0. */
  readonly listLevel?: number
  /** The style that names the list. */
  readonly listStyle?: string
}

/** The look that a style gives, with all that it is based on; without an id that of a plain paragraph. */
export type Styles = (id: string | undefined) => Look

/** Styles are based on one another in no longer row. */
const LONGEST_ROW = 20
const BODY_LEVEL = 9

/** Reads styles.xml; without it no style says anything. */
export function readStyles(root: Element | undefined): Styles {
  const own = new Map(childrenOf(root, 'style').map(style => [style.attributes.styleId ?? '', style]))
  const plain = childrenOf(root, 'style').find(
    ({attributes}) =>
      attributes.type === 'paragraph' && ['1', 'true', 'on'].includes(attributes.default ?? ''),
  )
  const defaults = childOf(childOf(childOf(root, 'docDefaults'), 'rPrDefault'), 'rPr')
  const known = new Map<string, Look>()
  return (id = plain?.attributes.styleId ?? '') => {
    const look = known.get(id) ?? lookOf(id)
    known.set(id, look)
    return look
  }

  function lookOf(id: string): Look {
    let look: Look = {}
    let next: string | undefined = id
    for (let row = 0; next !== undefined && row < LONGEST_ROW; row++) {
      const style = own.get(next)
      if (!style) break
      const properties = propertiesOf(style)
      look = {...properties, ...('list' in properties && {listStyle: next}), ...look}
      next = valOf(style, 'basedOn')
    }
    return {...wordsOf(defaults), ...look}
  }

  function propertiesOf(style: Element): Look {
    const name = valOf(style, 'name')?.toLowerCase()
    return {
      ...(name !== undefined && {name}),
      ...paragraphOf(childOf(style, 'pPr')),
      ...wordsOf(childOf(style, 'rPr')),
    }
  }
}

/** What `pPr` says. */
export function paragraphOf(properties: Element | undefined): Look {
  const numbering = childOf(properties, 'numPr')
  const outline = numberOf(properties, 'outlineLvl')
  return defined({
    outline: outline,
    align: valOf(properties, 'jc'),
    list: numberOf(numbering, 'numId'),
    listLevel: numberOf(numbering, 'ilvl'),
  })
}

/** What `rPr` says. */
export function wordsOf(properties: Element | undefined): Look {
  return defined({
    isBold: isOn(properties, 'b'),
    isHidden: isOn(properties, 'vanish'),
    size: numberOf(properties, 'sz'),
  })
}

/** The level of a heading, from 0; of anything else none. */
export function headingLevel({outline, name}: Look): number | undefined {
  const level = outline ?? Number(name?.match(/^heading ([1-9])$/)?.[1] ?? Number.NaN) - 1
  return 0 <= level && level < BODY_LEVEL ? level : undefined
}

/** Without what is not said, so that it hides nothing that a style says. */
function defined(look: {readonly [Key in keyof Look]: Look[Key] | undefined}): Look {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined)) as Look
}
