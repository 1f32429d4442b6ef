import {type Finding, type Manuscript, type OutlineNode, positionAt, type Stats} from '../core/index'
import {STANDARD_INPUT} from './arguments'

/** A draft that has been checked. */
export interface Report {
  readonly path: string
  readonly manuscript: Manuscript
  readonly findings: readonly Finding[]
  readonly outline: readonly OutlineNode[]
  readonly stats: Stats
  /** Minutes to give the speech. */
  readonly minutes: number
}

const SEVERITY_NAMES = {error: '错误', warning: '警告', information: '信息', hint: '提示'} as const

/** One file of the JSON report. Offsets are UTF-16 into the text without its byte order mark; lines and columns from 1. */
export function toJson({path, manuscript, findings, outline, stats, minutes}: Report): string {
  const {characters, syllables, slots} = stats
  return JSON.stringify({
    path,
    diagnostics: findings.map(finding => diagnosticOf(manuscript, finding)),
    outline: outline.map(entryOf),
    stats: {characters, syllables, minutes, slots},
  })
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
      safe,
      edits: edits().map(edit => ({start: edit.start, end: edit.end, text: edit.text})),
    })),
  }
}

/** Offsets are UTF-16, as in the findings. */
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
export function toText({path, manuscript, findings}: Report): string {
  if (findings.length === 0) return ''
  const lines = findings.map(({span, severity, message, rule}) => {
    const {line, character} = positionAt(manuscript, span.start)
    return `  ${line + 1}:${character + 1}  ${SEVERITY_NAMES[severity]}  ${message}  ${rule}\n`
  })
  return `${nameOf(path)}\n${lines.join('')}\n`
}

/** A path as reports name it. */
export function nameOf(path: string): string {
  return path === STANDARD_INPUT ? '标准输入' : path
}

/** The line under the text report; nothing when no draft could be read. */
export function summarize(reports: readonly Pick<Report, 'findings'>[]): string {
  if (reports.length === 0) return ''
  const findings = reports.flatMap(report => report.findings)
  if (findings.length === 0) return `查了 ${reports.length} 份，没有发现问题\n`
  const counts = (['error', 'warning', 'information', 'hint'] as const)
    .map(severity => [
      SEVERITY_NAMES[severity],
      findings.filter(finding => finding.severity === severity).length,
    ])
    .filter(([, count]) => count !== 0)
    .map(([name, count]) => `${name} ${count} 处`)
  return `查了 ${reports.length} 份，共 ${findings.length} 处：${counts.join('，')}\n`
}
