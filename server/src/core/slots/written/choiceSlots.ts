import {type Span, spanOf} from '../../span'
import {HAN} from '../slotWords'

const PLACE = '(?:省|市|县|区|镇|乡|村|州|盟|旗|街道|开发区|新区)'
const BODY = '(?:局|委|办|厅|校|院|公司|集团|单位|部门)'
const PERSON = '(?:同志|先生|女士|书记|主任|主席|局长|院长|校长|[省市县区镇乡]长)'
const CHOICE = `[我本全贵该]?(?:${PLACE}(?:委|政府)?|${BODY}|${PERSON})`
const BRACKETED = new RegExp(`[（([【]${CHOICE}(?:[/／]${CHOICE}){1,4}[）)\\]】](?![([])`, 'g')
/** Without brackets only what speaks of the drafter's own place: 我县/我区, 我市/县, 全市/县. */
const BARE = new RegExp(`[我本全]${PLACE}(?:[/／][我本全]?${PLACE}){1,3}`, 'g')
/** How often something is done: 按季度/半年公布. */
const PERIODS = /(?<=[按每])(?:月|季度?|半年|年度?)(?:[/／](?:月|季度?|半年|年度?)){1,2}(?=[\u4e00-\u9fff])/g
const OWN = /[（([【/／][我本全贵该]/
/** No text but a template puts these inside a sentence. */
const TEMPLATE_BRACKET = /^[【[]/
const HAN_BEFORE = new RegExp(`[${HAN}]$`)
const HAN_AFTER = new RegExp(`^[${HAN}]`)
/** After a division or 各 the brackets list its kinds: 各县（市/区）, 县（区/市）. */
const KINDS_BEFORE = /[省市县区镇乡村州盟旗各级等位道]$/

/** What a template leaves to choose: `（我县/我区）`, `我市/我县`; in the head of a form `（县/区）` asks for a name instead. */
export function findChoiceSlots(scan: string): Span[] {
  if (!/[/／]/.test(scan)) return []
  return [
    ...[...scan.matchAll(BRACKETED)].filter(isChoice),
    ...scan.matchAll(BARE),
    ...scan.matchAll(PERIODS),
  ].map(({0: written, index}) => spanOf(index, written.length))

  function isChoice({0: written, index}: RegExpExecArray): boolean {
    if (OWN.test(written)) return true
    const before = scan.charAt(index - 1)
    if (TEMPLATE_BRACKET.test(written) && HAN_AFTER.test(scan.charAt(index + written.length))) return true
    return (
      HAN_BEFORE.test(before) &&
      !KINDS_BEFORE.test(before) &&
      HAN_AFTER.test(scan.charAt(index + written.length))
    )
  }
}
