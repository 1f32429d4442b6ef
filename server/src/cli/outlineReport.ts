import {type OutlineNode, PART_NAMES, type Stats, speakingMinutes} from '../core/index'
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
}

const INDENT = '  '

/** One file of the JSON: the entries of `nigao check` with the counts of each. */
export function outlineJson({path, outline, stats, minutes, rate}: OutlineReport): string {
  return JSON.stringify({path, outline: outline.map(withCounts), stats: countsOf(stats, minutes)})

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
export function outlineText({path, outline, stats, minutes, rate}: OutlineReport): string {
  const lines = outline.flatMap(node => linesOf(node, INDENT))
  return `${nameOf(path)}  ${inWords(stats, minutes)}\n${lines.join('')}\n`

  function linesOf(node: OutlineNode, indent: string): string[] {
    const {stats: own, children} = node
    const line = `${indent}${shown(wordsOf(node))}  ${inWords(own, speakingMinutes(own, rate))}\n`
    return [line, ...children.flatMap(child => linesOf(child, indent + INDENT))]
  }
}

/** A part says what it is. */
function wordsOf({kind, marker, text}: OutlineNode): string {
  return kind === 'heading' || kind === 'series' ? marker + text : `${PART_NAMES[kind]}：${text}`
}

function inWords({characters, slots}: Stats, minutes: number): string {
  const toFill = slots === 0 ? [] : [`待填 ${slots} 处`]
  const whole = Math.round(minutes)
  const time = whole === 0 ? '不到 1 分钟' : `约 ${whole} 分钟`
  return [`${characters} 字`, time, ...toFill].join('，')
}
