import {
  type Change,
  type ChangeKind,
  type Comparison,
  newText,
  oldText,
  type Piece,
  type Row,
  sectionBefore,
  sectionTitles,
} from '../core/index'
import type {CompareOptions} from './arguments'
import {shown} from './shown'

/** What a change is called, in the order in which they are counted. */
const KIND_NAMES: Readonly<Record<ChangeKind, string>> = {
  moved: '移动',
  changed: '改动',
  added: '增加',
  dropped: '删去',
  renumbered: '序号',
  split: '分段',
}
/** What changes no word, and is told by itself. */
const OF_FORM = ['renumbered', 'split'] as const
const UNSEEN = /[\s\u2028]+/g
/** So much is quoted of what stands in both, of what was put in or taken out, and of what has moved. */
const MOST_AROUND = 12
const MOST_QUOTED = 60

/** The comparison as one JSON object; offsets are of no use in two files, so it says the words. */
export function comparisonJson({rows, changes, counts}: Comparison, {old, now, out}: CompareOptions): string {
  const sections = sectionTitles(rows)
  const listed = changes.map(change => {
    const {kind, what, first, last, from} = change
    return {
      kind,
      what,
      section: sections[first],
      ...(from !== undefined && {from: sections[from]}),
      passages: last - first + 1,
      old: wordsOf(change, rows, 'in'),
      new: wordsOf(change, rows, 'out'),
    }
  })
  return `${JSON.stringify({version: 1, old, new: now, ...(out !== undefined && {redline: out}), counts, changes: listed})}\n`
}

/** The comparison as a secretary reads it: how much of each kind, then section by section what. */
export function comparisonText({rows, changes, counts}: Comparison, {old, now, out}: CompareOptions): string {
  const head = `旧稿“${shown(old)}”，新稿“${shown(now)}”：${summary(counts)}\n`
  const written = out === undefined ? '' : `写出“${shown(out)}”\n`
  const sections = sectionTitles(rows)
  let body = ''
  let section: string | undefined
  for (const change of changes) {
    if (isOfForm(change.kind)) continue
    const own = sections[change.first]
    if (own !== section) body += `\n${shown(own || '开头')}\n`
    section = own
    body += `  ${KIND_NAMES[change.kind]}  ${shown(line(change, rows, sections))}\n`
  }
  for (const kind of OF_FORM) {
    if (counts[kind] === 0) continue
    body += `\n只改了${KIND_NAMES[kind]}\n`
    for (const change of changes.filter(one => one.kind === kind)) {
      const place = `${sections[change.first] || '开头'}：${quoted(piecesOf(change, rows))}`
      body += `  ${shown(kind === 'split' ? shortened(wordsOf(change, rows, 'out')) : place)}\n`
    }
  }
  return head + body + written
}

/** `共 5 处，移动 1，改动 4；另有 2 处只改了序号` */
function summary(counts: Comparison['counts']): string {
  const kinds = (Object.keys(KIND_NAMES) as ChangeKind[]).filter(kind => 0 < counts[kind])
  const told = kinds.filter(kind => !isOfForm(kind)).map(kind => `${KIND_NAMES[kind]} ${counts[kind]}`)
  const total = kinds.reduce((sum, kind) => sum + (isOfForm(kind) ? 0 : counts[kind]), 0)
  const form = kinds.filter(isOfForm).map(kind => `${counts[kind]} 处只改了${KIND_NAMES[kind]}`)
  if (told.length === 0) return form.join('，') || '没有差别'
  const rest = form.length === 0 ? '' : `；另有 ${form.join('，')}`
  return `共 ${total} 处，${told.join('，')}${rest}`
}

function isOfForm(kind: ChangeKind): boolean {
  return OF_FORM.some(one => one === kind)
}

function line(change: Change, rows: readonly Row[], sections: readonly string[]): string {
  const {kind, first, last} = change
  if (kind === 'changed') return quoted(piecesOf(change, rows))
  const words = shortened(wordsOf(change, rows, kind === 'dropped' ? 'in' : 'out'))
  const size = last === first ? [] : [`共 ${last - first + 1} 段`]
  const notes = [...size, ...originOf(change, rows, sections)].join('，')
  return notes === '' ? words : `${words}（${notes}）`
}

/** Where what has moved stood: of a section behind which. */
function originOf({what, from}: Change, rows: readonly Row[], sections: readonly string[]): string[] {
  if (from === undefined) return []
  if (what !== 'section') return [`原在“${sections[from] || '开头'}”`]
  const above = sectionBefore(rows, from, 'old')
  return [above ? `原在“${above}”之后` : '原在最前']
}

/** The words of a change: of a sentence all of it, of more its first passage. */
function wordsOf({first, sentence}: Change, rows: readonly Row[], without: Piece['kind']): string {
  const row = rows[first]
  if (!row) return ''
  const own = sentence === undefined ? row.sentences : row.sentences.slice(sentence, sentence + 1)
  const text = without === 'in' ? oldText({sentences: own}) : newText({sentences: own})
  return text.replace(UNSEEN, ' ').trim()
}

function piecesOf({first, sentence = 0}: Change, rows: readonly Row[]): readonly Piece[] {
  return rows[first]?.sentences[sentence]?.pieces ?? []
}

/** `……投资［5→6］亿元，……`: with a few words around. */
function quoted(pieces: readonly Piece[]): string {
  let text = ''
  for (const [index, {kind, text: words}] of pieces.entries()) {
    if (kind === 'same') text += around(words, index === 0, index === pieces.length - 1)
    else if (kind === 'out') text += pieces[index + 1]?.kind === 'in' ? `［${words}→` : `［删：${words}］`
    else text += pieces[index - 1]?.kind === 'out' ? `${words}］` : `［增：${words}］`
  }
  return text.replace(UNSEEN, '')
}

/** What stands in both is said as far as it shows the place. */
function around(words: string, isFirst: boolean, isLast: boolean): string {
  const [head, tail] = [isFirst ? 0 : MOST_AROUND, isLast ? 0 : MOST_AROUND]
  if (words.length <= head + tail + 2) return words
  return `${words.slice(0, head)}…${tail === 0 ? '' : words.slice(-tail)}`
}

function shortened(words: string): string {
  return words.length <= MOST_QUOTED ? words : `${words.slice(0, MOST_QUOTED)}…`
}
