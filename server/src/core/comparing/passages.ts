import {type Draft, type OutlineNode, PART_NAMES} from '../draft/draft'
import {layOutDraft} from '../layout/layOutDraft'
import type {LaidItem, Role} from '../layout/layout'
import {textOf} from '../layout/runs'
import {sentenceEnds} from '../sentenceEnds'
import type {Passage} from './comparison'

/** What stands above the red line and at the foot is set in ways of its own. */
const ONE: ReadonlySet<Role> = new Set(['letterhead', 'docNumber', 'copies', 'printed'])
/** Above all headings. */
const PART_LEVEL = -1

/** What stands on the pages of a draft, in order. */
export function passagesOf(draft: Draft): readonly Passage[] {
  const nodes = [...nodesIn(draft.outline)]
  let next = 0
  return layOutDraft(draft).items.map(item => {
    const own: OutlineNode[] = []
    const end = item.span?.end ?? 0
    for (let node = nodes[next]; node && node.span.start < end; node = nodes[++next]) own.push(node)
    return passageOf(item, own)
  })
}

/** The passage of an item in which the nodes begin. */
function passageOf(item: LaidItem, nodes: readonly OutlineNode[]): Passage {
  const text = printed(item)
  const marker = nodes.map(node => node.marker).find(one => one !== '' && text.startsWith(one)) ?? ''
  const isWhole = item.kind === 'table' || ONE.has(item.role) || 0 < (item.atRight?.length ?? 0)
  const words = text.slice(marker.length)
  const [section] = nodes.filter(({kind}) => kind !== 'series')
  return {
    item,
    text,
    marker,
    sentences: isWhole ? [words] : cut(words),
    isWhole,
    ...(section && {begins: {title: titleOf(section), level: levelOf(section)}}),
  }
}

function printed(item: LaidItem): string {
  if (item.kind === 'table') return item.rows.map(row => row.map(textOf).join('\t')).join('\n')
  const atRight = item.atRight ?? []
  return textOf(item.runs) + (atRight.length === 0 ? '' : `\t${textOf(atRight)}`)
}

function cut(words: string): readonly string[] {
  const ends = sentenceEnds(words)
  return ends.map((end, at) => words.slice(ends[at - 1] ?? 0, end)).filter(sentence => sentence !== '')
}

function titleOf({kind, marker, text}: OutlineNode): string {
  return kind === 'heading' || kind === 'series' ? marker + text : PART_NAMES[kind]
}

function levelOf({kind, level}: OutlineNode): number {
  return kind === 'heading' ? level : PART_LEVEL
}

function* nodesIn(outline: readonly OutlineNode[]): Generator<OutlineNode> {
  for (const node of outline) {
    yield node
    yield* nodesIn(node.children)
  }
}
