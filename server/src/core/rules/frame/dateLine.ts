import type {DraftRule} from '../../rule'
import {applyEdits, type Edit} from '../../span'

const OPEN = /^[（(]/
const CLOSED = /[）)]$/
/** `2025年03月05日`: a nought with the digit that stays. */
const LEADING_ZERO = /([年月][ ]*)[0０]([1-9１-９])(?=[ ]*[月日])/g
const DOTTED = /(\d{4})[.．]0?(\d{1,2})[.．]0?(\d{1,2})/

/** 日期行加全角圆括号，月、日不编虚位。 */
export const dateLine: DraftRule = {
  id: 'dateLine',
  name: '标题下的日期',
  category: 'frame',
  scope: 'draft',
  title: '标题下的日期加圆括号，月、日不编虚位',
  why: '讲话稿的日期写在标题之下，居中，用全角圆括号括住；年份用全称，1月不写作01月。',
  basis: 'GB/T 9704-2012 7.3.5.4（成文日期），圆括号依讲话稿通行体例',
  severity: 'hint',
  good: [
    {text: '在全县教师节座谈会上的讲话\n（2025年9月10日）\n同志们：\n今天的座谈会开得很好。'},
    {text: '在全县教师节座谈会上的讲话\n（二〇二五年九月十日）\n同志们：\n今天的座谈会开得很好。'},
    {text: '在全县教师节座谈会上的讲话\n(2025年9月10日)\n同志们：\n今天的座谈会开得很好。'},
    {text: '教师节座谈会情况\n2025年09月10日'},
  ],
  bad: [
    {
      text: '在全县教师节座谈会上的讲话\n⟦2025年9月10日⟧\n同志们：\n今天的座谈会开得很好。',
      fixed: '在全县教师节座谈会上的讲话\n（2025年9月10日）\n同志们：\n今天的座谈会开得很好。',
    },
    {
      text: '在全县教师节座谈会上的讲话\n⟦（2025年09月01日）⟧\n同志们：\n今天的座谈会开得很好。',
      fixed: '在全县教师节座谈会上的讲话\n（2025年9月1日）\n同志们：\n今天的座谈会开得很好。',
    },
    {
      text: '在全县教师节座谈会上的讲话\n⟦2025.9.10⟧\n同志们：\n今天的座谈会开得很好。',
      fixed: '在全县教师节座谈会上的讲话\n（2025年9月10日）\n同志们：\n今天的座谈会开得很好。',
    },
  ],

  *check({frame: {isSpeech, dateLine}}) {
    if (!isSpeech || !dateLine) return
    const {start, end, text} = dateLine
    const edits = editsOf(text)
    if (edits.length === 0) return
    yield {
      span: {start, end},
      message: `日期写作“${text}”，应为“${applyEdits(text, edits)}”`,
      fixes: [
        {
          title: '改正日期的写法',
          safe: 'date',
          edits: () => edits.map(edit => ({...edit, start: edit.start + start, end: edit.end + start})),
        },
      ],
    }
  },
}

/** Offsets relative to the line. Half-width brackets are left to halfWidthPunctuation. */
function editsOf(text: string): Edit[] {
  const edits: Edit[] = [...text.matchAll(LEADING_ZERO)].map(
    ({0: whole, 1: before = '', 2: digit = '', index}) => ({
      start: index + before.length,
      end: index + whole.length,
      text: digit,
    }),
  )
  const dotted = DOTTED.exec(text)
  if (dotted) {
    const [whole, year, month, day] = dotted
    edits.push({start: dotted.index, end: dotted.index + whole.length, text: `${year}年${month}月${day}日`})
  }
  if (OPEN.test(text) || CLOSED.test(text)) return edits
  return [{start: 0, end: 0, text: '（'}, ...edits, {start: text.length, end: text.length, text: '）'}]
}
