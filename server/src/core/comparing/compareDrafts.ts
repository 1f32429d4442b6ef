import type {Draft} from '../draft/draft'
import {changesIn} from './changes'
import type {Comparison, Passage, Row} from './comparison'
import {inPlace, type Pair} from './inPlace'
import {link, noPairs, type Pairing, pairEqual, pairSimilar} from './pairing'
import {passagesOf} from './passages'
import {keyOf, pairSentences} from './sentences'

/** So much of two passages is alike, or they are two. */
const LEAST_ALIKE = 0.4

/**
 * Compares what two drafts print: which passages, sentences and words were taken out, put in, changed or moved, and which have
 * another number only. Costs little more than reading them, however different they are. Never fails.
 */
export function compareDrafts(old: Draft, now: Draft): Comparison {
  const [olds, news] = [passagesOf(old), passagesOf(now)]
  const passages = pairPassages(olds, news)
  const sentences = pairSentences(olds, news, passages)
  const pairs = passages.toOld.flatMap((old, now): Pair[] =>
    old === undefined ? [] : [{old, now, weight: 1 + (news[now]?.text.length ?? 0)}],
  )
  const kept = inPlace(pairs)
  const moves = movesIn(
    pairs.filter(pair => !kept.has(pair)),
    pairs,
  )
  const rows: Row[] = []
  let [at, next] = [0, 0]
  for (const {old, now} of pairs.filter(pair => kept.has(pair))) {
    passUpTo(old, now)
    add('both', at++, next++)
  }
  passUpTo(olds.length, news.length)
  return {rows, ...changesIn(rows)}

  function passUpTo(old: number, now: number): void {
    for (; at < old; at++) {
      const other = passages.toNew[at]
      if (other === undefined) add('dropped', at, undefined)
      else add('from', at, other)
    }
    for (; next < now; next++) {
      const other = passages.toOld[next]
      if (other === undefined) add('added', undefined, next)
      else add('to', other, next)
    }
  }

  function add(kind: Row['kind'], old: number | undefined, now: number | undefined): void {
    const [before, after] = [olds[old ?? -1], news[now ?? -1]]
    const move = kind === 'from' || kind === 'to' ? moves.get(now ?? -1) : undefined
    rows.push({
      kind,
      sentences: sentences(old, now),
      ...(before && {old: before}),
      ...(after && {now: after}),
      ...(move !== undefined && {move}),
    })
  }
}

/** What is equal, then what is alike, then the headings of what is paired. */
function pairPassages(olds: readonly Passage[], news: readonly Passage[]): Pairing {
  const pairing = noPairs(olds.length, news.length)
  pairEqual(pairing, olds.map(equalKey), news.map(equalKey))
  pairSimilar(pairing, olds.map(likeKey), news.map(likeKey), LEAST_ALIKE)
  for (const [old, passage] of olds.entries()) {
    if (pairing.toNew[old] !== undefined || !passage.begins) continue
    const below = pairing.toNew[old + 1]
    const above = pairing.toNew[old - 1]
    const now = below === undefined ? (above === undefined ? -1 : above + 1) : below - 1
    if (news[now]?.begins?.level === passage.begins.level) link(pairing, old, now)
  }
  return pairing
}

/** A number of its own is no difference. */
function equalKey({item, text, marker, isWhole}: Passage): string {
  if (isWhole) return `${item.kind === 'table' ? item.kind : item.role}\n\n${text}`
  return keyOf(text.slice(marker.length)) || keyOf(text)
}

function likeKey(passage: Passage): string {
  return passage.isWhole ? '' : equalKey(passage)
}

/** By the new index of what has moved, which move it belongs to: what follows each other in both is one. */
function movesIn(moved: readonly Pair[], pairs: readonly Pair[]): ReadonlyMap<number, number> {
  const oldRanks = new Map([...pairs].sort((a, b) => a.old - b.old).map((pair, rank) => [pair, rank]))
  const newRanks = new Map(pairs.map((pair, rank) => [pair, rank]))
  const moves = new Map<number, number>()
  let move = -1
  let last: Pair | undefined
  for (const pair of moved) {
    if (!last || !follows(oldRanks, last, pair) || !follows(newRanks, last, pair)) move++
    moves.set(pair.now, move)
    last = pair
  }
  return moves
}

function follows(ranks: ReadonlyMap<Pair, number>, before: Pair, pair: Pair): boolean {
  return (ranks.get(before) ?? -1) + 1 === ranks.get(pair)
}
