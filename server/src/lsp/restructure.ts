import {CodeActionKind, type TextEdit, type WorkspaceEdit} from 'vscode-languageserver'
import {
  demote,
  findFlattened,
  headingAt,
  isOutOfOrder,
  promote,
  type Restructuring,
  renumberDraft,
  renumberRun,
  renumberSection,
  sectionAround,
  splitFlattened,
} from '../core/index'
import type {Abilities} from './abilities'
import type {OpenDraft} from './drafts'
import type {RestructureAnswer, RestructureParams, StructureChange} from './protocol'
import {toOffset, toTextEdits} from './toLsp'

/** A change of the structure that makes sense at a place. */
export interface Offer {
  readonly title: string
  readonly kind: CodeActionKind
  readonly change: StructureChange
  readonly at: number
}

const NOTHING: Restructuring = {markers: [], references: [], counts: []}
const PREVIEWED = {
  references: {label: '文中提到的序号', needsConfirmation: true},
  counts: {label: '文中提到的项数', needsConfirmation: true},
} as const

/** The edits of a change; none where it cannot be made. */
export function restructuringOf(open: OpenDraft, change: StructureChange, at: number): Restructuring {
  const {manuscript, draft} = open
  switch (change) {
    case 'draft':
      return renumberDraft(manuscript)
    case 'section':
      return renumberSection(manuscript, at)
    case 'run':
      return renumberRun(manuscript, at)
    case 'promote':
      return promote(draft(), at) ?? NOTHING
    case 'demote':
      return demote(draft(), at) ?? NOTHING
    case 'split':
      return {...NOTHING, markers: splitFlattened(draft())}
  }
}

/** Answers `nigao/restructure`. */
export function restructureAnswer(open: OpenDraft, {change, position}: RestructureParams): RestructureAnswer {
  const {manuscript, version} = open
  const {markers, references, counts} = restructuringOf(open, change, toOffset(manuscript, position))
  return {
    version,
    edits: toTextEdits(manuscript, markers),
    references: toTextEdits(manuscript, references),
    counts: toTextEdits(manuscript, counts),
  }
}

/** What may be done to the heading whose marker or words the offset touches, and to paragraphs that ran together. */
export function rewriteOffers({draft}: OpenDraft, at: number): readonly Offer[] {
  const heading = headingAt(draft(), at)
  if (!heading) return []
  const {mark, start} = heading.candidate
  const offers: Offer[] = []
  if (at <= start + mark.end - mark.start + mark.words.length) {
    if (promote(draft(), at)) offers.push(offer('提升一级', 'promote'))
    if (demote(draft(), at)) offers.push(offer('降低一级', 'demote'))
  }
  if (findFlattened(draft()).some(flattened => flattened.index === heading.candidate.index))
    offers.push(offer('拆分段落，只加换行', 'split'))
  return offers

  function offer(title: string, change: StructureChange): Offer {
    return {title, kind: CodeActionKind.RefactorRewrite, change, at}
  }
}

/** Renumbering more than the run of a fault: the section it stands in, or the draft. */
export function renumberOffer({draft}: OpenDraft, faultAt: number): Offer | undefined {
  const heading = headingAt(draft(), faultAt)
  const above = heading?.candidate.start === faultAt ? heading.parent : heading
  const kind = CodeActionKind.QuickFix
  const at = above?.candidate.start
  const section = at === undefined ? undefined : sectionAround(draft(), at)
  if (at === undefined || !section)
    return {title: '全稿重新编号，文中提到的一并改', kind, change: 'draft', at: 0}
  return isOutOfOrder(draft(), section) ? {title: '本节重新编号', kind, change: 'section', at} : undefined
}

/** The edits as the client takes them; what the text says of the numbers is shown before it is changed. */
export function toWorkspaceEdit(
  {uri, version, manuscript}: OpenDraft,
  {markers, references, counts}: Restructuring,
  {versionedEdits, previewsEdits}: Pick<Abilities, 'versionedEdits' | 'previewsEdits'>,
): WorkspaceEdit {
  const [own, pointing, counting] = [markers, references, counts].map(edits =>
    toTextEdits(manuscript, edits),
  ) as [TextEdit[], TextEdit[], TextEdit[]]
  if (!versionedEdits) return {changes: {[uri]: [...own, ...pointing, ...counting]}}
  const textDocument = {uri, version}
  if (!previewsEdits || pointing.length + counting.length === 0)
    return {documentChanges: [{textDocument, edits: [...own, ...pointing, ...counting]}]}
  const edits = [...own, ...annotated(pointing, 'references'), ...annotated(counting, 'counts')]
  return {documentChanges: [{textDocument, edits}], changeAnnotations: PREVIEWED}
}

function annotated(edits: readonly TextEdit[], annotationId: keyof typeof PREVIEWED) {
  return edits.map(edit => ({...edit, annotationId}))
}
