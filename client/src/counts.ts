import * as vscode from 'vscode'
import type {DraftCounts, Standing} from '../../server/src/lsp/protocol'

/** To make one takes longer than all else that a row of the outline needs. */
const GROUPS = new Intl.NumberFormat('zh-CN')

/** `4,213 字`; `2,800／3,000 字` where that is what it is to be. */
export function characterCount({characters, standings}: DraftCounts): string {
  return vscode.l10n.t('{0} characters', grouped(characters) + aim(standings?.characters))
}

/** `23%` of so many characters; empty where that says nothing. */
export function share({characters}: Pick<DraftCounts, 'characters'>, whole: number): string {
  const percent = Math.round((100 * characters) / Math.max(1, whole))
  return percent === 0 ? '' : `${percent}%`
}

/** `占 15 分钟的 28%` where that is what the whole is to be, and the part itself is left to the writer; empty elsewhere. */
export function shareOfAim(part: DraftCounts, {standings}: DraftCounts): string {
  const of = (count: number, aim: Standing | undefined, words: (most: string, percent: string) => string) => {
    const percent = Math.round((100 * count) / (aim?.most ?? 1))
    return part.standings || !aim || percent === 0 ? '' : words(grouped(aim.most), `${percent}%`)
  }
  return inOneLine(
    of(part.characters, standings?.characters, (most, percent) =>
      vscode.l10n.t('{0} characters, of which {1}', most, percent),
    ),
    of(part.minutes, standings?.minutes, (most, percent) =>
      vscode.l10n.t('{0} min, of which {1}', most, percent),
    ),
  )
}

/** `约 23 分钟`, rounded; below half a minute `不到 1 分钟`; `约 12／15 分钟` where that is what it is to be. */
export function speakingTime({minutes, standings}: DraftCounts): string {
  const rounded = Math.round(minutes)
  if (rounded === 0 && !standings?.minutes) return vscode.l10n.t('under 1 min')
  return vscode.l10n.t('about {0} min', grouped(rounded) + aim(standings?.minutes))
}

function aim(standing: Standing | undefined): string {
  if (!standing) return ''
  const {least, most} = standing
  return `／${least === 0 || least === most ? '' : `${grouped(least)}—`}${grouped(most)}`
}

/** `超 3 分钟`; empty where it is not too long. */
export function excess({standings}: Pick<DraftCounts, 'standings'>): string {
  const [minutes, characters] = [standings?.minutes?.excess ?? 0, standings?.characters?.excess ?? 0]
  return inOneLine(
    characters <= 0 ? '' : vscode.l10n.t('{0} characters over', grouped(characters)),
    minutes <= 0 ? '' : vscode.l10n.t('{0} min over', grouped(minutes)),
  )
}

/** `少 3 分钟`; empty where it is not too short. */
export function shortfall({standings}: Pick<DraftCounts, 'standings'>): string {
  const [minutes, characters] = [standings?.minutes?.excess ?? 0, standings?.characters?.excess ?? 0]
  return inOneLine(
    characters >= 0 ? '' : vscode.l10n.t('{0} characters under', grouped(-characters)),
    minutes >= 0 ? '' : vscode.l10n.t('{0} min under', grouped(-minutes)),
  )
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
  return GROUPS.format(count)
}

/** `错误 1 · 警告 2`; empty where there are none. */
export function problemCounts({errors, warnings}: {errors: number; warnings: number}): string {
  return inOneLine(
    errors === 0 ? '' : vscode.l10n.t('{0} errors', errors),
    warnings === 0 ? '' : vscode.l10n.t('{0} warnings', warnings),
  )
}
