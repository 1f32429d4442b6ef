import * as vscode from 'vscode'
import type {DraftCounts} from '../../server/src/lsp/protocol'

/** `4,213 字` */
export function characterCount({characters}: DraftCounts): string {
  return vscode.l10n.t('{0} characters', grouped(characters))
}

/** `23%` of so many characters; empty where that says nothing. */
export function share({characters}: Pick<DraftCounts, 'characters'>, whole: number): string {
  const percent = Math.round((100 * characters) / Math.max(1, whole))
  return percent === 0 ? '' : `${percent}%`
}

/** `约 23 分钟`, rounded; below half a minute `不到 1 分钟`. */
export function speakingTime({minutes}: DraftCounts): string {
  const rounded = Math.round(minutes)
  return rounded === 0 ? vscode.l10n.t('under 1 min') : vscode.l10n.t('about {0} min', grouped(rounded))
}

/** `待填 12`; empty where nothing is left to fill. */
export function openSlots({slots}: Pick<DraftCounts, 'slots'>): string {
  return slots === 0 ? '' : vscode.l10n.t('{0} to fill', grouped(slots))
}

/** The parts that are not empty, with middle dots between them. */
export function inOneLine(...parts: readonly string[]): string {
  return parts.filter(part => part !== '').join(' · ')
}

/** `数字、日期和姓名`, in the display language. */
export function listed(words: readonly string[]): string {
  return new Intl.ListFormat(vscode.env.language).format(words)
}

function grouped(count: number): string {
  return new Intl.NumberFormat('zh-CN').format(count)
}

/** `错误 1 · 警告 2`; empty where there are none. */
export function problemCounts({errors, warnings}: {errors: number; warnings: number}): string {
  return inOneLine(
    errors === 0 ? '' : vscode.l10n.t('{0} errors', errors),
    warnings === 0 ? '' : vscode.l10n.t('{0} warnings', warnings),
  )
}
