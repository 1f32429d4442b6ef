import {matchSpans, type Span} from '../../span'
import {SURNAME} from '../slotWords'

/** Who is named right after it: 县长X, 主持人：***. */
const OFFICE =
  '(?:[省市县区州盟旗镇乡局厅处科部院校所站村组队会]长|书记|主任|主席|秘书长|常委|经理|董事长|主持人)'
/** What follows a name: the end, a mark, or what the person does. */
const NAME_ENDS = '(?=[ \\u3000]*(?:$|[，。；、,;）)]|同志|主持|出席|讲话|发言|致辞|宣读|通报|传达|汇报|作))'
/** Stars that close an emphasis stand right after its last word, so those for a name stand off from it. */
const SIGN = '[XxＸｘ]{1,4}|×{1,4}|[○〇]{2,4}|□{2,4}|△{2,4}|_{2,}|＿+'
const NAMES: readonly RegExp[] = [
  new RegExp(`(?<=${OFFICE}[ \\u3000：:]{0,4})(?:${SIGN})${NAME_ENDS}`, 'gm'),
  new RegExp(`(?<=${OFFICE}[ \\u3000：:]{1,4}${SURNAME}?)[*＊]{1,4}${NAME_ENDS}`, 'gm'),
  // Whose name it is stands before it, and nothing but blanks after.
  /(?<=(?:述职|报告|汇报|讲话|发言|主持)人[：:])[ \u3000]{2,}$/gm,
]

/** Signs where the name of an office-holder stands: `县长X主持`, `书记　___`, `主持人：***`. */
export function findNameSlots(scan: string): Span[] {
  return NAMES.flatMap(pattern => matchSpans(scan, pattern))
}
