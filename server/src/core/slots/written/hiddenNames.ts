import {SURNAME} from '../slotWords'
import type {Sign} from './signEvidence'

/** The parties of a case speak in it: 被告人×××, 原告X公司诉称. */
const PARTIES =
  /(?:原告|被告人?|上诉人|被执行人|申请执行人|第三人)(?:[（(][^（）()]{1,16}[）)])?[：:]?[XxＸｘ×*＊○某]|[诉辩]称|纠纷一?案|基本案情/
/** What somebody did and what became of him. */
const CASE =
  /[\u4e00-\u9fff](?<!某)某(?=[、，。犯因被利在诉与等])|处分|[行受]贿|贿赂|利用职务|谋取利益|请托|立案审查|涉嫌|判[处决]|犯罪|违纪|诉讼|仲裁/
/** Whoever holds an office is named in full by who writes of him: 原局长***. */
const ENDS_OFFICE = /[长任记席员]/
const IS_SURNAME = new RegExp(SURNAME)

/** What a text that hides names on purpose is. */
export type Case = 'parties' | 'deeds' | undefined

/** Whether a text reports of a case. */
export function readsAsCase(scan: string): Case {
  if (PARTIES.test(scan)) return 'parties'
  return CASE.test(scan) ? 'deeds' : undefined
}

/** Whether a sign hides a name on purpose, as reports of a case do, rather than stands for what is missing. */
export function isHiddenName(reading: Case, {kind, before, head}: Sign): boolean {
  if (reading === undefined || head?.kind === 'unit') return false
  if (reading === 'parties' || kind === 'someone') return true
  const last = before.slice(-1)
  return IS_SURNAME.test(last) || !(ENDS_OFFICE.test(last) || head !== undefined)
}
