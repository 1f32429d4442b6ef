import {addToHash, classOf, EMPTY_HASH, finishHash, lookUp} from '../words/dictionary'
import {unitAt} from '../words/units'

/** The class of verbs (scripts/dictionary.mjs). */
const VERB = 2
/** What else begins what is asked for: 二不推诿, 二须从严, 二戒浮躁, 二比作风, 二在行动. */
const OTHERS = '不须戒比在从'

/**
 * The word of the writer's own that heads an item whose numeral ends at `offset`, 请 in 一请大家静音, 不 in 二不失信: a verb or
 * the like, and no unit; `''` where there is none.
 */
export function ownWordAt(prose: string, offset: number): string {
  const word = prose.charAt(offset)
  const told = lookUp(finishHash(addToHash(EMPTY_HASH, word.charCodeAt(0))))
  return (OTHERS.includes(word) || classOf(told) === VERB) && !unitAt(prose, offset) ? word : ''
}
