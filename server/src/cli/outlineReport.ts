import {
  type Budgets,
  type OutlineNode,
  PART_NAMES,
  partStandings,
  type Standing,
  type Standings,
  type Stats,
  speakingMinutes,
  standingsOf,
} from '../core/index'
import {entryOf, nameOf, type OutlineJson} from './report'
import {shown} from './shown'

/** The outline of a draft. */
export interface OutlineReport {
  readonly path: string
  readonly outline: readonly OutlineNode[]
  readonly stats: Stats
  /** Minutes to give the speech. */
  readonly minutes: number
  /** Syllables a minute. */
  readonly rate: number
  /** How long it is to be; undefined where nothing is said. */
  readonly budgets: Budgets | undefined
}

const INDENT = '  '

/** One file of the JSON: the entries of `nigao check` with the counts of each, and how they stand to the length that is asked for. */
export function outlineJson({path, outline, stats, minutes, rate, budgets}: OutlineReport): string {
  const standings = standingsOf(budgets, {...stats, minutes})
  return JSON.stringify({
    path,
    outline: outline.map(node => ({...withCounts(node), standings: partStandings(budgets, node, rate)})),
    stats: countsOf(stats, minutes),
    standings,
  })

  function withCounts(node: OutlineNode): OutlineJson {
    const entry = entryOf(node)
    const own = countsOf(node.stats, speakingMinutes(node.stats, rate))
    return {...entry, ...own, children: node.children.map(withCounts)}
  }
}

function countsOf({characters, syllables, slots}: Stats, minutes: number) {
  return {characters, syllables, minutes, slots}
}

/** The outline of one file as an indented tree: marker, words, characters, minutes, and what is still to fill. */
export function outlineText({path, outline, stats, minutes, rate, budgets}: OutlineReport): string {
  const lines = outline.flatMap(node => linesOf(node, INDENT, partStandings(budgets, node, rate)))
  const whole = inWords(stats, minutes, standingsOf(budgets, {...stats, minutes}))
  return `${nameOf(path)}  ${whole}\n${lines.join('')}\n`

  function linesOf(node: OutlineNode, indent: string, standings?: Standings): string[] {
    const {stats: own, children} = node
    const line = `${indent}${shown(wordsOf(node))}  ${inWords(own, speakingMinutes(own, rate), standings)}\n`
    return [line, ...children.flatMap(child => linesOf(child, indent + INDENT))]
  }
}

/** A part says what it is. */
function wordsOf({kind, marker, text}: OutlineNode): string {
  return kind === 'heading' || kind === 'series' ? marker + text : `${PART_NAMES[kind]}：${text}`
}

function inWords({characters, slots}: Stats, minutes: number, standings?: Standings): string {
  const toFill = slots === 0 ? [] : [`待填 ${slots} 处`]
  const whole = Math.round(minutes)
  const time = whole === 0 ? '不到 1 分钟' : `约 ${whole} 分钟`
  const asked = [asWords(standings?.characters, '字'), asWords(standings?.minutes, '分钟')].flat()
  return [`${characters} 字`, time, ...asked, ...toFill].join('，')
}

/** `要求 15 分钟，超 3 分钟` */
function asWords(standing: Standing | undefined, unit: string): string[] {
  if (!standing) return []
  const {least, most, excess} = standing
  const range = least === most || least === 0 ? `${most}` : `${least}—${most}`
  const away = excess === 0 ? [] : [`${0 < excess ? '超' : '少'} ${Math.abs(excess)} ${unit}`]
  return [`要求${least === 0 ? '不超过' : ''} ${range} ${unit}`, ...away]
}
