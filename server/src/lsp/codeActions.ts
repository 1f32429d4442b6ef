import {type CodeAction, CodeActionKind, type CodeActionParams} from 'vscode-languageserver'
import {
  type Edit,
  type Finding,
  type Fix,
  meets,
  missingWords,
  type Places,
  type Restructuring,
  repairAll,
  type Span,
  safeFix,
  shift,
} from '../core/index'
import type {Abilities} from './abilities'
import {toDiagnostic} from './diagnostics'
import type {OpenDraft} from './drafts'
import {slotAt} from './filling'
import {
  DISMISS_COMMAND,
  type DismissCommand,
  FILL_COMMAND,
  FIX_ALL_KIND,
  type FillCommand,
  type FillReach,
  RESTRUCTURE_COMMAND,
  type RestructureCommand,
  type StructureChange,
} from './protocol'
import {type Offer, renumberOffer, restructuringOf, rewriteOffers, toWorkspaceEdit} from './restructure'
import {ruleName} from './ruleTexts'
import {toRange, toSpan} from './toLsp'

const LINE_END = /\r\n|\n|\r/

/** What an action does. It says enough to make the edits anew from the draft, so nothing is kept between requests. */
type Work =
  | {readonly kind: 'fix'; readonly rule: string; readonly span: Span; readonly index: number}
  | {readonly kind: 'fill'; readonly span: Span; readonly text: string}
  | {readonly kind: 'fixRule'; readonly rule: string}
  | {readonly kind: 'fixAll'}
  | {readonly kind: 'suppress'; readonly rule: string; readonly at: number}
  | {readonly kind: 'restructure'; readonly change: StructureChange; readonly at: number}

/** The part of an action that comes back when the client asks for its edits. */
interface Ticket {
  readonly uri: string
  readonly version: number
  readonly work: Work
}

/**
 * What may be done about the slot at the range, about the findings that meet it and about all others like them, in the
 * order in which a menu shows them; last comes what fixes the whole draft, for those who ask for it by its kind.
 */
export function codeActions(
  open: OpenDraft,
  {range, context: {only}}: CodeActionParams,
  abilities: Abilities,
): CodeAction[] {
  const here = toSpan(open.manuscript, range)
  const findings = open.shownAt(here)
  return [
    ...fillHere(),
    ...findings.flatMap(fixes),
    ...findings.filter(isOfSign).flatMap(fillFromFormula),
    ...findings.filter(isOfNumbers).slice(0, 1).flatMap(renumber),
    ...firstOfEachRule(findings).flatMap(fixRule),
    ...dismiss(),
    ...fixAllHere(),
    ...firstOfEachRule(findings).flatMap(suppress),
    ...(isWanted(CodeActionKind.RefactorRewrite, only)
      ? rewriteOffers(open, here.start)
          .filter(isNew)
          .flatMap(offer => rewrite(offer))
      : []),
    ...fixAll(),
  ]

  function fillHere(): CodeAction[] {
    const {slot, blank} = (abilities.fills && slotAt(open, here.start)) || {}
    if (!slot || !blank) return []
    const finding = findings.find(({span}) => meets(span, slot))
    const {start} = toRange(open.manuscript, slot)
    const fill = (title: string, reach: FillReach) => {
      const args: FillCommand = [open.uri, reach, start]
      return command(title, CodeActionKind.QuickFix, {command: FILL_COMMAND, args}, finding)
    }
    const equal = blank.slots.length
    return [...fill('填写此处', 'one'), ...(1 < equal ? fill(`相同的 ${equal} 处一并填写`, 'equal') : [])]
  }

  function fixes(finding: Finding): CodeAction[] {
    const {rule, span, fixes = []} = finding
    return fixes.flatMap((fix, index) =>
      action(
        withChosenSign(fix, open).title,
        CodeActionKind.QuickFix,
        {kind: 'fix', rule, span, index},
        finding,
      ).map(made => ({
        ...made,
        ...(fix === safeFix(finding) && {isPreferred: true}),
      })),
    )
  }

  function fillFromFormula(finding: Finding): CodeAction[] {
    const {span} = finding
    const place = open.draft().places.holding(span.start)
    if (!place) return []
    const text = missingWords(open.settings.placeholderFormulas, place.block.text, shift(span, -place.start))
    if (text === undefined) return []
    return action(`填入“${text}”`, CodeActionKind.QuickFix, {kind: 'fill', span, text}, finding)
  }

  function renumber(finding: Finding): CodeAction[] {
    const offer = renumberOffer(open, finding.span.start)
    return offer ? rewrite(offer, finding) : []
  }

  function rewrite({title, kind, change, at}: Offer, finding?: Finding): CodeAction[] {
    if (!abilities.restructures) return action(title, kind, {kind: 'restructure', change, at}, finding)
    const {uri, manuscript} = open
    const args: RestructureCommand = [uri, change, toRange(manuscript, {start: at, end: at}).start]
    return command(title, kind, {command: RESTRUCTURE_COMMAND, args}, finding)
  }

  function fixRule(finding: Finding): CodeAction[] {
    const {rule} = finding
    if (!safeFix(finding)) return []
    const same = open.check().mendable.filter(other => other.rule === rule)
    if (same.length < 2) return []
    const title = `同类的全部修正：${ruleName(rule)}（${countEdits(same)} 处）`
    return action(title, CodeActionKind.QuickFix, {kind: 'fixRule', rule}, finding)
  }

  /** Where there is nothing but what the fix at hand does, or all is of one rule, others offer it already. */
  function fixAllHere(): CodeAction[] {
    const [finding] = findings
    const all = finding ? open.check().mendable : []
    const isOffered = findings.some(safeFix) && new Set(all.map(({rule}) => rule)).size === 1
    if (all.length === 0 || isOffered) return []
    return action(`全部修正（${countEdits(all)} 处）`, CodeActionKind.QuickFix, {kind: 'fixAll'}, finding)
  }

  function suppress(finding: Finding): CodeAction[] {
    const {rule, span} = finding
    const title = `本段不再提示“${ruleName(rule)}”`
    return action(title, CodeActionKind.QuickFix, {kind: 'suppress', rule, at: span.start}, finding)
  }

  /** The client remembers it, so that nothing is written into the draft. */
  function dismiss(): CodeAction[] {
    if (!abilities.dismisses || !isWanted(CodeActionKind.QuickFix, only)) return []
    const slot = open.draft().slots.find(({start, end}) => meets({start, end}, here))
    if (!slot) return []
    const title = '这不是待填'
    const args: DismissCommand = [open.uri, toRange(open.manuscript, slot).start]
    const command = {title, command: DISMISS_COMMAND, arguments: [...args]}
    const finding = findings.find(
      ({category, span}) => category === 'placeholder' && span.start === slot.start,
    )
    return [{title, kind: CodeActionKind.QuickFix, ...diagnosticsOf(finding), command}]
  }

  /** A finding may offer the same as its fix. */
  function isNew({title}: Offer): boolean {
    return !findings.some(({fixes}) => fixes?.some(fix => fix.title === title))
  }

  function fixAll(): CodeAction[] {
    return 0 < open.check().mendable.length ? action('全部修正', FIX_ALL_KIND, {kind: 'fixAll'}) : []
  }

  function command(
    title: string,
    kind: string,
    {command, args}: {readonly command: string; readonly args: RestructureCommand | FillCommand},
    finding?: Finding,
  ): CodeAction[] {
    if (!isWanted(kind, only)) return []
    return [{title, kind, ...diagnosticsOf(finding), command: {title, command, arguments: [...args]}}]
  }

  /** The action, or nothing when the client asked for another kind. */
  function action(title: string, kind: string, work: Work, finding?: Finding): CodeAction[] {
    if (!isWanted(kind, only)) return []
    const ticket: Ticket = {uri: open.uri, version: open.version, work}
    const bare = {title, kind, ...diagnosticsOf(finding), data: ticket}
    return [abilities.resolvesEdits ? bare : resolveCodeAction(open, bare, abilities)]
  }

  function diagnosticsOf(finding: Finding | undefined): Pick<CodeAction, 'diagnostics'> {
    return finding ? {diagnostics: [toDiagnostic(open, finding, abilities)]} : {}
  }
}

/** The action with its edits; as it came when the draft has changed since it was offered. */
export function resolveCodeAction(
  open: OpenDraft | undefined,
  action: CodeAction,
  abilities: Pick<Abilities, 'versionedEdits' | 'previewsEdits'>,
): CodeAction {
  const {version, work} = action.data as Ticket
  if (!open || open.version !== version) return action
  return {...action, edit: toWorkspaceEdit(open, changeOf(open, work), abilities)}
}

/** The draft that an action belongs to. */
export function uriOf({data}: CodeAction): string {
  return (data as Ticket).uri
}

function changeOf(open: OpenDraft, work: Work): Restructuring {
  if (work.kind === 'restructure') return restructuringOf(open, work.change, work.at)
  return {markers: editsOf(open, work), references: [], counts: []}
}

function editsOf(open: OpenDraft, work: Exclude<Work, {kind: 'restructure'}>): readonly Edit[] {
  const {manuscript, settings} = open
  switch (work.kind) {
    case 'fix':
      return fixEdits(open, work.rule, work.span, work.index)
    case 'fill':
      return [{...work.span, text: work.text}]
    case 'fixRule':
      return repairAll(manuscript, settings.rules, ({rule}) => rule === work.rule)
    case 'fixAll':
      return repairAll(manuscript, settings.rules, () => true)
    case 'suppress':
      return suppressionEdits(open.draft().places, work.rule, work.at)
  }
}

function fixEdits(open: OpenDraft, rule: string, {start, end}: Span, index: number): readonly Edit[] {
  const same = (finding: Finding) =>
    finding.rule === rule && finding.span.start === start && finding.span.end === end
  const fix = open.check().findings.find(same)?.fixes?.[index]
  return fix ? withChosenSign(fix, open).edits() : []
}

function withChosenSign(fix: Fix, {settings}: OpenDraft): Omit<Fix, 'withSign'> {
  return fix.withSign?.(settings.placeholderSign) ?? fix
}

/** A comment on a line of its own speaks of the block that follows it. */
function suppressionEdits(places: Places, rule: string, at: number): readonly Edit[] {
  const place = places.holding(at)
  if (!place) return []
  const lineEnd =
    [...places].map(({block}) => block.text.match(LINE_END)?.[0]).find(end => end !== undefined) ?? '\n'
  return [{start: place.start, end: place.start, text: `<!-- 拟稿：忽略 ${ruleName(rule)} -->${lineEnd}`}]
}

/** A sign stands where words are missing. */
function isOfSign({rule}: Finding): boolean {
  return rule === 'writtenSlot' || rule === 'maskedPhrase'
}

function isOfNumbers({rule}: Finding): boolean {
  return rule === 'headingSequence' || rule === 'seriesSequence'
}

function countEdits(findings: readonly Finding[]): number {
  return findings.reduce((count, finding) => count + (safeFix(finding)?.edits().length ?? 0), 0)
}

function firstOfEachRule(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.toReversed().map(finding => [finding.rule, finding])).values()].toReversed()
}

/** Kinds form a tree: who asks for `source.fixAll` also gets `source.fixAll.nigao`. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return !only || only.some(wanted => kind === wanted || kind.startsWith(`${wanted}.`))
}
