import {DEFAULT_SIGN} from '../../core/index'
import {circled} from './numberFormats'
import {childOf, type Element, isOn, valOf, wordsIn} from './xml'

/** What programs write into a place that nobody has filled in: an invitation, which names nothing. */
const INVITATION = /^(?:单击|点击|请?选择|请?输入|在此|Click|Choose|Tap|Enter)/i
const AROUND = /^[[［【<〈«]|[\]］】>〉»。.]$/g
/** 〈姓名〉 as a letter to many has it before it is merged. */
const MERGE_FIELD = /^«.*»$/
const LONGEST_LABEL = 30
const ENCIRCLED = /\\o\\ac\(.{1,30},([^,()]{1,9})\)\s?$/i
const DIGITS = /^\d{1,2}$/

/** A place still to be filled in, called by its name where it has one. */
export function slotCalled(name: string | undefined): string {
  const label = (name ?? '').trim().replace(AROUND, '')
  return label === '' || INVITATION.test(label) || LONGEST_LABEL < label.length
    ? DEFAULT_SIGN
    : `【待补：${label}】`
}

/** What stands for a content control that nobody has filled in; of any other nothing. */
export function controlSlot(control: Element): string | undefined {
  const properties = childOf(control, 'sdtPr')
  if (!isOn(properties, 'showingPlcHdr')) return undefined
  return slotCalled(valOf(properties, 'alias') || wordsIn(childOf(control, 'sdtContent')))
}

/** What a field shows: its result, a place to be filled in where there is none yet, or what its form says. */
export function fieldText(code: string, result: string, form: Element | undefined): string {
  const [kind = '', , ...rest] = code.trim().split(/\s+/)
  switch (kind.toUpperCase()) {
    case 'FORMTEXT':
      return result.trim() === '' ? slotCalled(valOf(form, 'statusText')) : result
    case 'FORMCHECKBOX':
      return isChecked(childOf(form, 'checkBox')) ? '☑' : '☐'
    case 'FORMDROPDOWN':
      return result || chosen(childOf(form, 'ddList'))
    case 'EQ':
      return result || encircled(code)
    case 'MERGEFIELD':
      return MERGE_FIELD.test(result.trim()) ? slotCalled(result) : result
    case 'MACROBUTTON':
      return slotCalled(rest.join(' '))
    default:
      return result
  }
}

/** `\o\ac(○,1)` is how Word draws ①; a word in a circle stays a word. */
function encircled(code: string): string {
  const [, words = ''] = ENCIRCLED.exec(code) ?? []
  return DIGITS.test(words) ? circled(Number(words)) : words
}

function isChecked(box: Element | undefined): boolean {
  return isOn(box, 'checked') ?? isOn(box, 'default') ?? false
}

function chosen(list: Element | undefined): string {
  const entries = (list?.children ?? []).filter(
    (child): child is Element => typeof child !== 'string' && child.name === 'listEntry',
  )
  const index = Number(valOf(list, 'result') ?? valOf(list, 'default') ?? 0)
  return entries[index]?.attributes.val ?? DEFAULT_SIGN
}
