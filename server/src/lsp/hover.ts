import {type Hover, MarkupKind, type Position} from 'vscode-languageserver'
import type {Finding, OutlineNode, Span} from '../core/index'
import type {Abilities} from './abilities'
import type {OpenDraft} from './drafts'
import {describeBlank, slotAt} from './filling'
import {pathTo, touches} from './outlinePath'
import {pageOf, ruleName, shortReason} from './ruleTexts'
import {nameOf} from './symbols'
import {toOffset, toRange} from './toLsp'

/** A longer run is shown around the place that is pointed at. */
const RUN_BEFORE = 1
const RUN_AFTER = 1
/** Markdown lets a backslash take the meaning from every ASCII mark. */
const ASCII_MARK = /[!-/:-@[-`{-~]/g

/** How the client wants its text: with Markdown or as it is. */
interface Style {
  readonly kind: MarkupKind
  readonly text: (text: string) => string
  readonly strong: (text: string) => string
  /** A link on a line of its own; empty where links cannot be followed. */
  readonly link: (text: string, href: string) => string
}

const MARKDOWN: Style = {
  kind: MarkupKind.Markdown,
  text: escaped,
  strong: text => `**${escaped(text)}**`,
  link: (text, href) => `[${escaped(text)}](${href})`,
}
const PLAIN: Style = {
  kind: MarkupKind.PlainText,
  text: text => text,
  strong: text => `【${text}】`,
  link: () => '',
}

/** One explanation of something at the caret. */
interface Note {
  readonly span: Span
  readonly text: string
}

/** What is known of the place: findings with their reason, a marker with its run, a slot with its equals. */
export function hover(
  open: OpenDraft,
  position: Position,
  {markdownHover, rulePages}: Pick<Abilities, 'markdownHover' | 'rulePages'>,
): Hover | undefined {
  const style = markdownHover ? MARKDOWN : PLAIN
  const offset = toOffset(open.manuscript, position)
  const {outline} = open.draft()
  const notes = [
    ...open.shownAt({start: offset, end: offset}).map(finding => explain(finding, style, rulePages)),
    ...markersAt(outline, offset).map(marker => showRun(marker, style)),
    ...slotNotes(),
  ]
  const first = notes[0]
  if (!first) return undefined
  const value = notes.map(({text}) => text).join(style === MARKDOWN ? '\n\n---\n\n' : '\n\n')
  return {contents: {kind: style.kind, value}, range: toRange(open.manuscript, first.span)}

  function slotNotes(): Note[] {
    const here = slotAt(open, offset)
    return here ? [{span: here.slot, text: style.text(describeBlank(open, here))}] : []
  }
}

/** Editors show the message itself. */
function explain({span, rule}: Finding, {text, strong, link}: Style, rulePages: string | undefined): Note {
  const page = rulePages === undefined ? '' : link('说明与例子', pageOf(rule, rulePages))
  return {span, text: `${strong(ruleName(rule))}　${text(shortReason(rule))} ${page}`.trimEnd()}
}

/** A marker with the markers of its run: those of the same kind under the same heading. */
interface MarkerInRun {
  readonly node: OutlineNode
  readonly run: readonly OutlineNode[]
}

function markersAt(outline: readonly OutlineNode[], offset: number): readonly MarkerInRun[] {
  const path = pathTo(outline, offset)
  return path.flatMap((node, depth) => {
    if (node.marker === '' || !touches(node.markerSpan, offset)) return []
    const siblings = depth === 0 ? outline : (path[depth - 1]?.children ?? [])
    return [{node, run: siblings.filter(({kind, level}) => kind === node.kind && level === node.level)}]
  })
}

function showRun({node, run}: MarkerInRun, {text, strong}: Style): Note {
  const own = run.indexOf(node)
  const first = Math.max(0, own - RUN_BEFORE)
  const shown = run.slice(first, own + RUN_AFTER + 1)
  const lines = shown.map(other => `- ${other === node ? strong(nameOf(other)) : text(nameOf(other))}`)
  return {
    span: node.markerSpan,
    text: [text(`本组共 ${run.length} 项，这是第 ${own + 1} 项`), lines.join('\n')].join('\n\n'),
  }
}

function escaped(text: string): string {
  return text.replace(ASCII_MARK, '\\$&').replaceAll('\n', '  \n')
}
