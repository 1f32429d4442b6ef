import {holdsAny} from '../../holdsAny'
import {matchSpans, type Span} from '../../span'
import {fillIn, HAN} from '../slotWords'
import {findBracketSlots} from './bracketSlots'
import {findContacts, findZeros, openNumberAt} from './openNumbers'
import {isEnough, readSign, type Sign} from './signEvidence'
import {mayHoldSign, signRunsIn} from './signRuns'
import {vetoesIn} from './signVetoes'

const mayHoldInitials = holdsAny('bcdfghjklmnpqrstvwxyz')
/** Initials in place of a name, in lower case and without a vowel: `zz 乡`, `主持人：wshch`. */
const INITIALS =
  /\b(?<![./@-])[b-df-hj-np-tv-z]{2,4}(?= ?(?:[省县镇乡]|市(?!场)|街道))|\b(?<=主持人[:：] ?)[b-df-hj-np-tv-z]{2,6}\b/g

/** Inside a word it emphasises nothing. */
const OPENS_BEFORE = new RegExp(`(?:^|[^${HAN}])$`)

/**
 * The places where a visible sign stands for what is missing: `XX`, `*`, `20XX`, `【待补】`, `（我县/我区）`. Spans may overlap, in no certain order.
 */
export function findWrittenSlots(scan: string): Span[] {
  const initials = mayHoldInitials(scan) ? matchSpans(scan, INITIALS) : []
  const brackets = [...findBracketSlots(scan), ...findZeros(scan)]
  if (!mayHoldSign(scan)) return [...brackets, ...initials]
  const contacts = findContacts(scan)
  const text = fillIn(scan, contacts)
  const slots = [...brackets, ...initials, ...contacts]
  const isVetoed = vetoesIn(text)
  const signs: Sign[] = []
  for (const run of signRunsIn(text)) {
    const number = openNumberAt(text, run)
    if (number) slots.push(number)
    else signs.push(readSign(text, run))
  }
  for (const [index, sign] of signs.entries())
    if (isEnough(sign) && !isVetoed(sign) && !emphasises(signs, index)) slots.push(sign)
  return slots.map(({start, end}) => ({start, end}))
}

/** Whether an underline is one of two around words that stand out, as CommonMark does not see beside Chinese: __重点任务__要抓紧. */
function emphasises(signs: readonly Sign[], index: number): boolean {
  return opensEmphasis(signs[index], signs[index + 1]) || opensEmphasis(signs[index - 1], signs[index])
}

function opensEmphasis(open: Sign | undefined, close: Sign | undefined): boolean {
  return (
    open?.text === '__' &&
    close?.text === '__' &&
    !open.head &&
    close.head?.kind !== 'unit' &&
    OPENS_BEFORE.test(open.before)
  )
}
