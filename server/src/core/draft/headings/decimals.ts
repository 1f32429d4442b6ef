import type {Mark} from '../../marks/mark'
import type {Candidate} from '../candidates'

/** So many have to count on from the one before, and half of all. */
const MIN_STEPS = 2

/**
 * The candidates without the decimals, unless these count on from each other, one of them at least without a fault: else they are amounts,
 * dates or versions.
 */
export function withoutAmounts(candidates: readonly Candidate[]): readonly Candidate[] {
  const decimals = candidates.flatMap(({mark}) => (mark.prefix === undefined ? [] : [partsOf(mark)]))
  if (decimals.length === 0) return candidates
  const sound = decimals.filter((parts, at) => countsOn(decimals[at - 1], parts)).length
  const faulty = decimals.filter((parts, at) => isRepeatedOrLeaps(decimals[at - 1], parts)).length
  const steps = sound === 0 ? 0 : sound + faulty
  return MIN_STEPS <= steps && decimals.length <= 2 * steps + 1
    ? candidates
    : candidates.filter(({mark}) => mark.prefix === undefined)
}

function partsOf({prefix = '', number}: Mark): readonly number[] {
  return [...prefix.split('.').map(Number), number]
}

/** 1.2 after 1.2, 1.4 after 1.2. */
function isRepeatedOrLeaps(former: readonly number[] | undefined, parts: readonly number[]): boolean {
  const last = parts.length - 1
  if (former?.length !== parts.length || former.slice(0, last).some((part, at) => part !== parts[at]))
    return false
  return [0, 2].includes((parts[last] as number) - (former[last] as number))
}

/** 2.3 after 2.2, 2.3.1 after 2.3, 3.1 after 2.3.4. */
function countsOn(former: readonly number[] | undefined, parts: readonly number[]): boolean {
  const at = parts.findIndex((part, index) => part !== former?.[index])
  if (!former || at < 0) return false
  return parts[at] === (former[at] ?? 0) + 1 && parts.slice(at + 1).every(part => part === 1)
}
