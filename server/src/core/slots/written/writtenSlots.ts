import {holdsAny} from '../../holdsAny'
import {matchSpans, type Span} from '../../span'
import {fillIn} from '../slotWords'
import {findBracketSlots} from './bracketSlots'
import {isHiddenName, readsAsCase} from './hiddenNames'
import {findContacts, openNumberAt, wholeNumbersIn} from './openNumbers'
import {isEnough, readSign, type Sign} from './signEvidence'
import {type SignRun, signRunsIn} from './signRuns'
import {isVetoed} from './signVetoes'
import {delimitersIn} from './starPairs'

/** Without one of these no sign is left; brackets and initials have tests of their own. */
const mayHoldSign = holdsAny('*＊★_＿XxＸｘ×✕✖○□△●▲◯■◇◆☐〇某?？Nn…—.- \u3000')

const mayHoldInitials = holdsAny('bcdfghjklmnpqrstvwxyz')
/** Initials in place of a name, in lower case and without a vowel: `zz 乡`, `主持人：wshch`. */
const INITIALS =
  /\b(?<![./@-])[b-df-hj-np-tv-z]{2,4}(?= ?(?:[省县镇乡]|市(?!场)|街道))|\b(?<=主持人[:：] ?)[b-df-hj-np-tv-z]{2,6}\b/g

/**
 * The places where a visible sign stands for what is missing: `XX`, `*`, `20XX`, `【待补】`, `（我县/我区）`. Spans may overlap, in no certain order.
 */
export function findWrittenSlots(scan: string): Span[] {
  const slots: Span[] = findBracketSlots(scan)
  if (mayHoldInitials(scan)) slots.push(...matchSpans(scan, INITIALS))
  if (!mayHoldSign(scan)) return slots
  const contacts = findContacts(scan)
  const text = fillIn(scan, contacts)
  const runs = signRunsIn(text)
  slots.push(...contacts)
  if (runs.length === 0) return slots
  const rest: SignRun[] = []
  for (const run of runs) {
    const number = openNumberAt(text, run)
    if (number) slots.push(number)
    else rest.push(run)
  }
  const wholes = wholeNumbersIn(text, rest)
  const signs: Sign[] = []
  for (const run of rest) {
    if (wholes.has(run)) slots.push(run)
    else {
      const sign = readSign(text, run)
      if (!isVetoed(text, sign)) signs.push(sign)
    }
  }
  if (signs.length === 0) return slots
  const delimiters = delimitersIn(text, signs)
  const caseOf = readsAsCase(text)
  for (const sign of signs)
    if (!delimiters.has(sign) && isEnough(sign) && !isHiddenName(caseOf, sign)) slots.push(sign)
  return slots.map(({start, end}) => ({start, end}))
}
