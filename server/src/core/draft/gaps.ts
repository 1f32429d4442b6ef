import {firstFrom} from '../firstFrom'

/** Whether a site has cut the text between two offsets; the offsets of all cuts are in reading order. */
export function hasGap(gaps: readonly number[], from: number, to: number): boolean {
  const gap = gaps[firstFrom(gaps, gap => from <= gap)]
  return gap !== undefined && gap < to
}
