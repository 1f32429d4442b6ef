import {DOUBTFUL} from './patterns'

const SURROUNDING_SPACE = /^[\s\u3000]+|[\s\u3000]+$/g

/** Whether a line is residue if certain residue stands next to it: a lone 大, a date, an entry of a menu. */
export function isDoubtfulResidue(text: string): boolean {
  if (text.length > 60) return false
  const line = text.replace(SURROUNDING_SPACE, '')
  return DOUBTFUL.some(pattern => pattern.test(line))
}
