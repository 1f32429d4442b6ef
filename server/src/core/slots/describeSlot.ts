import type {Span} from '../span'
import type {FoundSlot, Slot, SlotKind} from './slot'
import {isQuantityUnit, slotHeadAt} from './slotHeads'

/** A lost number stands after 第 and before every other word that is left of it. */
const BEFORE_NUMBER = '第'
const PERSON =
  /^(?:同志|书记|副|[省市县区镇乡局厅部处科院校所站州盟旗村组队会]长|主[任席]|常委|委员|经理|董事长|总经理|老师|教授|院士|先生|女士)/
const PLACE = /^(?:[省市县区镇乡村州盟旗街路河山桥]|街道|社区|新区|开发区|园区|水库)/
const DATE_PART = /^[年月日]/
const ORDINAL_BEFORE = /第\s?$/
/** A template's own name for what it wants: `【会议名称】`, `{{单位}}`, `${date}`. */
const VARIABLE = /^(?:【|\[|\{\{|\$\{|\{)/
const VARIABLE_KINDS: readonly (readonly [RegExp, SlotKind])[] = [
  [/时间|日期|年|月|日|date|time/i, 'date'],
  [/姓名|人名|名字|领导|同志|name$/i, 'name'],
  [/地点|地名|[省市县区镇乡村]|place/i, 'place'],
  [/单位|部门|机构|公司|unit|org/i, 'unit'],
  [/数字|数据|数量|金额|人数|比例|number|count/i, 'number'],
]
/** Equal ones in one row are different ones: XX县、XX县和XX县. */
const ROW = /[、和及与]/

/** Adds to a slot what its surroundings in `scan` tell: what belongs in it, where that goes, and what it is called. */
export function describeSlot(scan: string, {start, end, form, swallowed, original}: FoundSlot): Slot {
  const written = scan.slice(start, end)
  const head = slotHeadAt(scan, scan.charAt(end) === ' ' ? end + 1 : end) ?? ''
  const kind = kindOf()
  const name = nameOf()
  return {
    start,
    end,
    form,
    swallowed,
    kind,
    fill: fillOf(),
    ...(original !== undefined && {original}),
    ...(name !== undefined && {name}),
  }

  function kindOf(): SlotKind {
    if (form === 'date') return 'date'
    if (form === 'lost') return 'number'
    if (form === 'masked' || form === 'note') return 'text'
    if (VARIABLE.test(written))
      return VARIABLE_KINDS.find(([pattern]) => pattern.test(written))?.[1] ?? 'text'
    if (DATE_PART.test(head)) return 'date'
    if (isQuantityUnit(head) || ORDINAL_BEFORE.test(scan.slice(0, start))) return 'number'
    if (PERSON.test(head)) return 'name'
    if (PLACE.test(head)) return 'place'
    return head === '' ? 'text' : 'unit'
  }

  function nameOf(): string | undefined {
    if (form !== 'written') return undefined
    if (VARIABLE.test(written)) return written
    if (kind !== 'place' && kind !== 'unit') return undefined
    const around = scan.charAt(start - 1) + scan.charAt(end + head.length)
    return ROW.test(around) ? undefined : written + head
  }

  function fillOf(): Span {
    if (form !== 'lost') return {start, end}
    const gap = written === BEFORE_NUMBER ? end : start
    return {start: gap, end: gap}
  }
}
