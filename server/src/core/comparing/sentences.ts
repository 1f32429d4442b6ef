import type {Passage, Piece, SentenceChange} from './comparison'
import {inPlace, type Pair} from './inPlace'
import {link, noPairs, type Pairing, pairEqual, pairOnce, pairSimilar} from './pairing'
import {changedWords, whole} from './words'

/** What has become of the sentences of an old passage in a new one; of one alone where the other is missing. */
export type SentencesOf = (old: number | undefined, now: number | undefined) => readonly SentenceChange[]

/** So much of two sentences of a passage is alike, or they are two. */
const LEAST_ALIKE = 0.4
/** A shorter sentence may stand anywhere by chance. */
const LEAST_MOVED = 5
/** A number at the beginning of a sentence: 一是, 第二，, （3）. */
const ORDINAL = /^[（(第其]?[一二三四五六七八九十百\d①-⑳]{1,4}[）)是要靠抓看、.．，]{0,3}$/
/** The same before more of the sentence, where it is no difference. */
const LEADING =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[第其]?[一二三四五六七八九十]{1,3}[是要靠看，])(?!\d)/
const SPACE = /\s+/g

/** The sentences of all passages one behind the other, and where those of each passage begin. */
interface Flat {
  readonly texts: readonly string[]
  readonly keys: readonly string[]
  readonly starts: readonly number[]
}

/** What must be equal for two texts to be the same: all but space. */
export function keyOf(text: string): string {
  return text.replace(SPACE, '')
}

/** Pairs the sentences of passages that are paired, and those that stand in other passages now. */
export function pairSentences(
  olds: readonly Passage[],
  news: readonly Passage[],
  passages: Pairing,
): SentencesOf {
  const [before, after] = [flatten(olds), flatten(news)]
  const sentences = noPairs(before.texts.length, after.texts.length)
  eachPair((olds, news, pairing) => pairEqual(pairing, olds, news))
  pairOnce(sentences, before.keys, after.keys, LEAST_MOVED)
  eachPair((olds, news, pairing) => pairSimilar(pairing, olds, news, LEAST_ALIKE))
  const inOrder = inPlace(
    sentences.toOld.flatMap((old, now) =>
      old === undefined ? [] : [{old, now, weight: 1 + (after.texts[now]?.length ?? 0)}],
    ),
  )
  const stayed = new Set(Array.from(inOrder, ({old}) => old))
  return between

  /** Has the sentences of each two passages paired that are not paired yet. */
  function eachPair(
    pair: (olds: readonly string[], news: readonly string[], pairing: Pairing) => void,
  ): void {
    for (const [passage, other] of passages.toNew.entries()) {
      if (other === undefined) continue
      const [from, to] = [before.starts[passage] ?? 0, after.starts[other] ?? 0]
      const own = openKeys(before, passage, sentences.toNew)
      const others = openKeys(after, other, sentences.toOld)
      const pairing = noPairs(own.length, others.length)
      pair(own, others, pairing)
      for (const [old, now] of pairing.toNew.entries())
        if (now !== undefined) link(sentences, from + old, to + now)
    }
  }

  function between(old: number | undefined, now: number | undefined): readonly SentenceChange[] {
    const own = rangeOf(before, old)
    const others = rangeOf(after, now)
    const pairs = others.flatMap((other): Pair[] => {
      const one = sentences.toOld[other]
      const isHere = one !== undefined && own[0] !== undefined && own[0] <= one && one <= (own.at(-1) ?? -1)
      return isHere ? [{old: one, now: other, weight: 1 + (after.texts[other]?.length ?? 0)}] : []
    })
    const changes: SentenceChange[] = markerChange(olds[old ?? -1]?.marker, news[now ?? -1]?.marker)
    const [first, start] = [own[0] ?? 0, others[0] ?? 0]
    let [at, next] = [0, 0]
    for (const pair of inPlace(pairs)) {
      pass(own.slice(at, pair.old - first), others.slice(next, pair.now - start))
      changes.push(changeOf(before.texts[pair.old] ?? '', after.texts[pair.now] ?? ''))
      at = pair.old - first + 1
      next = pair.now - start + 1
    }
    pass(own.slice(at), others.slice(next))
    return changes

    /** One sentence in the place of one other is that one changed, however much. */
    function pass(gone: readonly number[], come: readonly number[]): void {
      const out = gone.map(takenOut)
      const put = come.map(putIn)
      const isOne =
        out.length === 1 && put.length === 1 && out[0]?.kind === 'dropped' && put[0]?.kind === 'added'
      if (isOne) changes.push(changeOf(before.texts[gone[0] ?? -1] ?? '', after.texts[come[0] ?? -1] ?? ''))
      else for (const change of [...out, ...put]) changes.push(change)
    }
  }

  function takenOut(old: number): SentenceChange {
    const pieces: Piece[] = [{kind: 'out', text: before.texts[old] ?? ''}]
    return sentences.toNew[old] === undefined
      ? {kind: 'dropped', pieces}
      : {kind: 'from', pieces, ...moveOf(old)}
  }

  function putIn(now: number): SentenceChange {
    const pieces: Piece[] = [{kind: 'in', text: after.texts[now] ?? ''}]
    const old = sentences.toOld[now]
    return old === undefined ? {kind: 'added', pieces} : {kind: 'to', pieces, ...moveOf(old)}
  }

  function moveOf(old: number): Pick<SentenceChange, 'move' | 'isInOrder'> {
    return {move: old, ...(stayed.has(old) && {isInOrder: true})}
  }
}

/** What cannot be changed in part has no sentence that could stand elsewhere, and so no key. */
function flatten(passages: readonly Passage[]): Flat {
  const texts: string[] = []
  const keys: string[] = []
  const starts: number[] = []
  for (const {sentences, isWhole} of passages) {
    starts.push(texts.length)
    for (const sentence of sentences) {
      texts.push(sentence)
      keys.push(isWhole ? '' : keyOf(sentence.replace(LEADING, '')))
    }
  }
  starts.push(texts.length)
  return {texts, keys, starts}
}

function rangeOf({starts}: Flat, passage: number | undefined): readonly number[] {
  if (passage === undefined) return []
  const start = starts[passage] ?? 0
  return Array.from({length: (starts[passage + 1] ?? start) - start}, (_, at) => start + at)
}

/** The keys of a passage; of what is paired already an empty one. */
function openKeys(flat: Flat, passage: number, paired: readonly (number | undefined)[]): readonly string[] {
  return rangeOf(flat, passage).map(at => (paired[at] === undefined ? (flat.keys[at] ?? '') : ''))
}

function markerChange(old: string | undefined, now: string | undefined): SentenceChange[] {
  if (!old && !now) return []
  if (now === undefined) return [{kind: 'dropped', pieces: [{kind: 'out', text: old ?? ''}]}]
  if (old === undefined) return [{kind: 'added', pieces: [{kind: 'in', text: now}]}]
  if (old === now) return [{kind: 'same', pieces: [{kind: 'same', text: now}]}]
  return [{kind: 'renumbered', pieces: whole(old, now)}]
}

function changeOf(old: string, now: string): SentenceChange {
  if (old === now) return {kind: 'same', pieces: [{kind: 'same', text: now}]}
  const pieces = changedWords(old, now)
  if (keyOf(old) === keyOf(now)) return {kind: 'same', pieces}
  const [out, put, rest, ...more] = pieces
  const isRenumbered =
    out?.kind === 'out' &&
    put?.kind === 'in' &&
    rest?.kind === 'same' &&
    more.length === 0 &&
    ORDINAL.test(out.text) &&
    ORDINAL.test(put.text)
  return {kind: isRenumbered ? 'renumbered' : 'changed', pieces}
}
