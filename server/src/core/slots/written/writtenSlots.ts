import type {Span} from '../../span'
import {fillIn} from '../slotWords'
import {findBracketSlots} from './bracketSlots'
import {findChoiceSlots} from './choiceSlots'
import {hiddenNamesIn} from './hiddenNames'
import {findLetterSlots} from './letterSlots'
import {findShapeSlots} from './shapeSlots'
import {findFormSlots, findOpenNumbers} from './signForms'
import {findSomeoneSlots} from './someoneSlots'
import {findStarSlots} from './starSlots'
import {findYearSlots} from './yearSlots'

/** Signs that stand for what is missing by themselves; brackets and initials have tests of their own. */
const HAS_SIGN = /[*＊★_＿XxＸｘ×✕✖○□△●▲◯■◇◆☐〇某?？Nn…—]|\.{2}|--|[ \u3000]{2}/

/**
 * The places where a visible sign stands for what is missing: `XX`, `*`, `20XX`, `【待补】`, `（我县/我区）`. Spans may overlap, in no certain order.
 */
export function findWrittenSlots(scan: string): Span[] {
  const brackets = [...findBracketSlots(scan), ...findChoiceSlots(scan)]
  if (!HAS_SIGN.test(scan)) return brackets
  const years = findYearSlots(scan)
  const dated = fillIn(scan, years)
  const numbers = findOpenNumbers(dated)
  const rest = fillIn(dated, numbers)
  const signs = [findFormSlots, findLetterSlots, findStarSlots, findShapeSlots].flatMap(find => find(rest))
  const isHidden = hiddenNamesIn(scan)
  const open = signs.filter(sign => !isHidden(sign))
  return [...brackets, ...years, ...numbers, ...open, ...findSomeoneSlots(rest)]
}
