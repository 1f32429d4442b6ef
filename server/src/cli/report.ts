import {
  type Draft,
  draftMinutes,
  type Finding,
  type Manuscript,
  type OutlineNode,
  positionAt,
  rateOf,
  type Severity,
  SPEAKING_RATE,
  type Verdict,
} from '../core/index'
import {STANDARD_INPUT} from './arguments'
import {shown} from './shown'

/** A draft that has been checked. */
export interface Report {
  readonly path: string
  readonly manuscript: Manuscript
  /** False for a file that does not read like an official text; it is not checked. */
  readonly isFull: boolean
  readonly findings: readonly Finding[]
  readonly draft: Draft
  /** Of a Word file, where an offset is to its reader. */
  readonly paragraphAt?: (offset: number) => ParagraphPosition
}

/** A paragraph of those that have words, and a character of it; both from 1. */
export interface ParagraphPosition {
  readonly paragraph: number
  readonly character: number
}

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const
const SEVERITY_NAMES = {error: '错误', warning: '警告', information: '信息', hint: '提示'} as const

/** Why a file is not checked, in words. */
export const REASONS: Readonly<Record<Verdict['because'], string>> = {
  official: '公文的特征还不多',
  program: '多为代码和英文，像程序说明',
  page: '多为标题、列表和链接，像网页或笔记',
  tale: '多为对话和人称，像小说或随笔',
  garbled: '乱码，编码不对',
  asked: '已设为不检查',
}

/**
 * One file of the JSON report. Offsets are UTF-16 into the text without its byte order mark; lines and columns from 1. Of a
 * Word file they are those of the draft that it is imported as, and `paragraph` and `character` are its own.
 */
export function toJson({path, manuscript, isFull, findings, draft, paragraphAt}: Report): string {
  const {outline, stats} = draft
  const {characters, syllables, slots} = stats
  return JSON.stringify({
    path,
    diagnostics: findings.map(finding => ({
      ...diagnosticOf(manuscript, finding),
      ...paragraphAt?.(finding.span.start),
    })),
    outline: outline.map(entryOf),
    stats: {characters, syllables, minutes: minutesOf(draft), slots},
    scope: isFull ? 'full' : 'quiet',
  })
}

/** Minutes to give the speech. The command line reads no settings, so that a draft's own rate or the common one holds. */
export function minutesOf(draft: Draft): number {
  return draftMinutes(draft, rateOf(draft, SPEAKING_RATE))
}

function diagnosticOf(manuscript: Manuscript, finding: Finding) {
  const {rule, category, severity, message, span, fixes = []} = finding
  const start = positionAt(manuscript, span.start)
  const end = positionAt(manuscript, span.end)
  return {
    rule,
    category,
    severity,
    message,
    start: span.start,
    end: span.end,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    fixes: fixes.map(({title, safe, edits}) => ({
      title,
      safe: safe !== false,
      edits: edits().map(edit => ({start: edit.start, end: edit.end, text: edit.text})),
    })),
  }
}

/**
 * Offsets are UTF-16, as in the findings. `kind` is `heading`, `series` or a part of the draft: `title`, `salutation`,
 * `opening`, `closing`, `signature`, `attachment`. A part has level 0 and no marker; only an attachment holds headings.
 */
export interface OutlineJson {
  readonly kind: OutlineNode['kind']
  readonly level: number
  readonly marker: string
  readonly text: string
  readonly start: number
  readonly end: number
  readonly children: readonly OutlineJson[]
}

/** An entry of the outline as both commands write it. */
export function entryOf({kind, level, marker, text, span, children}: OutlineNode): OutlineJson {
  return {kind, level, marker, text, start: span.start, end: span.end, children: children.map(entryOf)}
}

/** The findings of one file as lines; nothing for a draft without findings. */
export function toText({path, manuscript, findings, paragraphAt}: Report): string {
  if (findings.length === 0) return ''
  const lines = findings.map(({span, severity, message, rule}) => {
    const place = paragraphAt ? inParagraph(paragraphAt(span.start)) : inLine(manuscript, span.start)
    return `  ${place}  ${SEVERITY_NAMES[severity]}  ${shown(message)}  ${rule}\n`
  })
  return `${nameOf(path)}\n${lines.join('')}\n`
}

function inLine(manuscript: Manuscript, offset: number): string {
  const {line, character} = positionAt(manuscript, offset)
  return `${line + 1}:${character + 1}`
}

function inParagraph({paragraph, character}: ParagraphPosition): string {
  return `第${paragraph}段:${character}`
}

/** A path as reports name it. */
export function nameOf(path: string): string {
  return path === STANDARD_INPUT ? '标准输入' : shown(path)
}

/** How many drafts were checked and how many left alone, and how many findings of each severity there are. */
export interface Tally {
  readonly full: number
  readonly quiet: number
  readonly counts: Readonly<Record<Severity, number>>
}

/** The tally of no drafts. */
export const NO_TALLY: Tally = {full: 0, quiet: 0, counts: {error: 0, warning: 0, information: 0, hint: 0}}

/** The tally of one draft. */
export function tallyOf({isFull, findings}: Report): Tally {
  const counts = {...NO_TALLY.counts}
  for (const {severity} of findings) counts[severity]++
  return {full: isFull ? 1 : 0, quiet: isFull ? 0 : 1, counts}
}

/** The tally of the drafts of two. */
export function addTallies(a: Tally, b: Tally): Tally {
  const counts = {...a.counts}
  for (const severity of SEVERITIES) counts[severity] += b.counts[severity]
  return {full: a.full + b.full, quiet: a.quiet + b.quiet, counts}
}

/** What stands under the text report; nothing when no draft could be read. */
export function summarize({full, quiet, counts}: Tally): string {
  const left =
    quiet === 0 ? '' : `${quiet} 份不像公文，没有查（--verbose 说明缘由，--scope always 一律检查）\n`
  if (full === 0) return left
  const found = SEVERITIES.filter(level => counts[level] !== 0)
  if (found.length === 0) return `${left}查了 ${full} 份，没有发现问题\n`
  const total = found.reduce((sum, level) => sum + counts[level], 0)
  const parts = found.map(level => `${SEVERITY_NAMES[level]} ${counts[level]} 处`)
  return `${left}查了 ${full} 份，共 ${total} 处：${parts.join('，')}\n`
}
