import {DOUBTFUL} from './patterns'

/** Whether a line is residue if certain residue stands next to it: a lone 大, a date, an entry of a menu. */
export function isDoubtfulResidue(text: string): boolean {
  if (text.length > 60) return false
  const line = text.trim()
  return DOUBTFUL.some(pattern => pattern.test(line))
}
