import type {Draft} from '../../draft/draft'
import {paragraphBreak} from '../../draft/frame/lines'
import type {Salutation} from '../../draft/frame/salutation'
import type {Problem} from '../../finding'
import type {DraftRule} from '../../rule'

/** Full-width marks that do not end a salutation; half-width ones are halfWidthPunctuation's. */
const WRONG_MARK = /^[。，；、]$/

/** 称谓单独成行，后用全角冒号。 */
export const salutationForm: DraftRule = {
  id: 'salutationForm',
  name: '称谓写法',
  category: 'frame',
  scope: 'draft',
  title: '称谓单独成行，后用全角冒号',
  why: '称谓独占一行、后加全角冒号，念稿时在这里停顿、抬头。后面紧接正文，容易漏念或念得太急。',
  basis: 'GB/T 9704-2012 7.3.2（主送机关后标全角冒号），讲话稿参照执行；GB/T 15834-2011 4.7',
  severity: 'warning',
  good: [
    {text: '在全县教师节座谈会上的讲话\n各位老师、同志们：\n今天的座谈会开得很好。'},
    {text: '在工业项目签约仪式上的致辞\n尊敬的陈会长，\n女士们、先生们：\n大家上午好！'},
    {text: '政府工作报告\n各位代表！\n现在，我代表县人民政府作工作报告，请予审议。'},
    {text: '在全县教师节座谈会上的讲话\n同志们:\n今天的座谈会开得很好。'},
    {text: '致全县教师的倡议书\n同志们\n欢聚一堂，共话桑麻。'},
  ],
  bad: [
    {
      text: '在全县教师节座谈会上的讲话\n⟦各位老师、同志们⟧\n今天的座谈会开得很好。',
      fixed: '在全县教师节座谈会上的讲话\n各位老师、同志们：\n今天的座谈会开得很好。',
    },
    {
      text: '在全县教师节座谈会上的讲话\n同志们⟦，⟧\n今天的座谈会开得很好。',
      fixed: '在全县教师节座谈会上的讲话\n同志们：\n今天的座谈会开得很好。',
    },
    {
      text: '在全县教师节座谈会上的讲话\n\n⟦同志们：⟧今天的座谈会开得很好。',
      fixed: '在全县教师节座谈会上的讲话\n\n同志们：\n\n今天的座谈会开得很好。',
    },
    {
      text: '在全县教师节座谈会上的讲话\n⟦同志们，⟧今天的座谈会开得很好。',
      fixed: '在全县教师节座谈会上的讲话\n同志们：\n今天的座谈会开得很好。',
    },
  ],

  *check(draft) {
    const {isSpeech, salutation} = draft.frame
    if (!isSpeech || !salutation || salutation.isGlued) return
    const problem =
      salutation.goesOn === undefined ? problemOfMark(salutation) : problemOfLine(salutation, draft)
    if (problem) yield problem
  },
}

function problemOfMark({start, end, text, mark, markStart}: Salutation): Problem | undefined {
  const title = '称谓后用全角冒号'
  if (mark === '') {
    const edits = () => [{start: end, end, text: '：'}]
    return {
      span: {start, end},
      message: `称谓“${text}”之后没有标点，应为“：”`,
      fixes: [{title, safe: 'stop', edits}],
    }
  }
  if (!WRONG_MARK.test(mark)) return undefined
  const span = {start: markStart, end: markStart + mark.length}
  const edits = () => [{...span, text: '：'}]
  return {span, message: `称谓之后用了“${mark}”，应为“：”`, fixes: [{title, safe: 'stop', edits}]}
}

/** 全文连成一段的，由分段的规则一并处理。 */
function problemOfLine(
  {start, mark, markStart, goesOn = markStart}: Salutation,
  draft: Draft,
): Problem | undefined {
  if (isFlattened(draft, start) || mark === '') return undefined
  const text = mark === ':' ? mark : '：'
  return {
    span: {start, end: markStart + mark.length},
    severity: 'information',
    message: '称谓之后紧接正文，应另起一段',
    fixes: [
      {
        title: '称谓单独成行',
        safe: false,
        edits: () => [{start: markStart, end: goesOn, text: text + paragraphBreak(draft.places, start)}],
      },
    ],
  }
}

function isFlattened({firstHeading}: Draft, offset: number): boolean {
  const place = firstHeading?.candidate.place
  return place !== undefined && place.start <= offset && offset < place.start + place.block.text.length
}
