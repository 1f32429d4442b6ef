/** Which of the old ones is which of the new ones, by index, while it is being found out. */
export interface Pairing {
  readonly toNew: (number | undefined)[]
  readonly toOld: (number | undefined)[]
}

/** So many texts that have two characters in a row share them at most, or they say nothing. */
const MOST_SHARING = 24
/** So many texts that share most are looked at. */
const MOST_LIKELY = 3

/** Nothing is known yet. */
export function noPairs(olds: number, news: number): Pairing {
  return {toNew: new Array(olds).fill(undefined), toOld: new Array(news).fill(undefined)}
}

/** The two are one, if neither is another one already. */
export function link({toNew, toOld}: Pairing, old: number, now: number): void {
  if (toNew[old] !== undefined || toOld[now] !== undefined) return
  toNew[old] = now
  toOld[now] = old
}

/** Pairs what is equal and occurs once in each, of so great a length. Empty keys are none. */
export function pairOnce(
  pairing: Pairing,
  olds: readonly string[],
  news: readonly string[],
  least = 0,
): void {
  const places = openPlaces(news, pairing.toOld)
  for (const [key, own] of openPlaces(olds, pairing.toNew)) {
    const others = places.get(key) ?? []
    const [[old], [now]] = [own, others]
    const isOnce = own.length === 1 && others.length === 1 && least <= key.length
    if (isOnce && old !== undefined && now !== undefined) link(pairing, old, now)
  }
}

/** Pairs what is equal: first what occurs once in each, then what stands beside such, then what is left in its order. */
export function pairEqual(pairing: Pairing, olds: readonly string[], news: readonly string[]): void {
  const {toNew, toOld} = pairing
  pairOnce(pairing, olds, news)
  for (let old = 0; old < olds.length; old++) spread(old, 1)
  for (let old = olds.length - 1; 0 <= old; old--) spread(old, -1)
  const left = openPlaces(news, toOld)
  for (const [key, own] of openPlaces(olds, toNew))
    for (const [index, now] of (left.get(key) ?? []).slice(0, own.length).entries())
      link(pairing, own[index] ?? 0, now)

  function spread(old: number, way: 1 | -1): void {
    const now = toNew[old]
    if (now === undefined) return
    const key = olds[old + way]
    if (key !== undefined && key !== '' && key === news[now + way]) link(pairing, old + way, now + way)
  }
}

/** Pairs what is alike, the most alike first: of all pairs of two characters in a row, both have so great a share. */
export function pairSimilar(
  pairing: Pairing,
  olds: readonly string[],
  news: readonly string[],
  least: number,
): void {
  const {toNew, toOld} = pairing
  const own = news.map((text, index) => (toOld[index] === undefined ? pairsIn(text) : NONE))
  const holders = new Map<number, number[]>()
  for (const [index, pairs] of own.entries())
    for (const pair of pairs) {
      const known = holders.get(pair)
      if (known) known.push(index)
      else holders.set(pair, [index])
    }
  const [after, before] = [shiftsAfter(toNew), shiftsBefore(toNew, news.length)]
  const found: {old: number; now: number; share: number}[] = []
  for (const [old, text] of olds.entries()) {
    if (toNew[old] !== undefined) continue
    const pairs = pairsIn(text)
    for (const now of new Set([...likeliest(pairs), ...beside(old)])) {
      const share = shareOf(pairs, own[now] ?? NONE)
      if (least <= share) found.push({old, now, share})
    }
  }
  found.sort((a, b) => b.share - a.share || Math.abs(a.old - a.now) - Math.abs(b.old - b.now))
  for (const {old, now} of found) link(pairing, old, now)

  /** As far behind what is paired before it, or before what is paired behind it. */
  function beside(old: number): readonly number[] {
    const places = [(after[old] ?? 0) + old, (before[old] ?? 0) + old]
    return places.filter(now => now in own && toOld[now] === undefined)
  }

  function likeliest(pairs: ReadonlySet<number>): readonly number[] {
    const shared = new Map<number, number>()
    for (const pair of pairs) {
      const places = holders.get(pair) ?? []
      if (MOST_SHARING < places.length) continue
      for (const place of places) shared.set(place, (shared.get(place) ?? 0) + 1)
    }
    return [...shared]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_LIKELY)
      .map(([place]) => place)
  }
}

/** How far on the last one before each stands that is paired. */
function shiftsAfter(toNew: readonly (number | undefined)[]): readonly number[] {
  let shift = 0
  return toNew.map((now, old) => {
    if (now !== undefined) shift = now - old
    return shift
  })
}

/** How far on the first one behind each stands that is paired. */
function shiftsBefore(toNew: readonly (number | undefined)[], news: number): readonly number[] {
  let shift = news - toNew.length
  const shifts: number[] = []
  for (let old = toNew.length - 1; 0 <= old; old--) {
    const now = toNew[old]
    if (now !== undefined) shift = now - old
    shifts.push(shift)
  }
  return shifts.reverse()
}

const NONE: ReadonlySet<number> = new Set()

/** All pairs of two characters in a row. */
function pairsIn(text: string): ReadonlySet<number> {
  const pairs = new Set<number>()
  for (let at = 1; at < text.length; at++) pairs.add(text.charCodeAt(at - 1) * 0x10000 + text.charCodeAt(at))
  return pairs
}

function shareOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const pair of few) if (many.has(pair)) shared++
  return (2 * shared) / (a.size + b.size)
}

/** Where each key stands that is not paired yet. */
function openPlaces(
  keys: readonly string[],
  paired: readonly (number | undefined)[],
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [index, key] of keys.entries()) {
    if (key === '' || paired[index] !== undefined) continue
    const known = places.get(key)
    if (known) known.push(index)
    else places.set(key, [index])
  }
  return places
}
