import {type Candidate, levelOf, markerText, spanOfMark} from '../../draft/candidates'
import type {Draft} from '../../draft/draft'
import type {Run} from '../../draft/headings/headingRuns'
import {remove} from '../../finding'
import type {StructureRule} from '../../rule'

const ANY_LEVEL = /[，,、；;：:]/
const FIRST_LEVEL = /[，,、；;：:。.]/
/** A longer line is a sentence that the page has broken, not a heading. */
const MAX_WORDS = 24
/** So many ways to end are no way at all. */
const MIN_MIXED = 3

/** 独行小标题末尾不加标点。同组其余小标题大都不加的，才看得出这是小标题而不是分条的句子。 */
export const headingEndMark: StructureRule = {
  id: 'headingEndMark',
  name: '小标题末尾标点',
  category: 'numbering',
  scope: 'structure',
  title: '独占一行的小标题末尾不加标点',
  why: '小标题不是句子，末尾的逗号、顿号、分号、冒号都是改稿时留下的；一级小标题也不加句号。',
  basis: '《标点符号用法》（GB/T 15834—2011）附录B.4',
  severity: 'warning',
  good: [
    {text: '一、提高认识\n\n认识是先导。\n\n二、强化措施\n\n措施是关键。'},
    {text: '一、总体要求\n\n（一）总体思路。\n\n坚持稳中求进。\n\n（二）主要目标。\n\n力争走在前列。'},
    {text: '一、同意设立开发区。\n\n二、开发区要节约用地。\n\n三、有关部门要加强指导。'},
    {text: '申请人应当提交：\n（一）申请表；\n（二）身份证明；\n（三）情况说明。'},
    {
      text: '（一）经费由县财政安排\n（二）对连续三年没有发生安全生产责任事故且管理规范的企业，\n给予奖励\n（三）经费专款专用',
    },
    {
      text: '一　罚款　五十元以上二百元以下，情节较重的，合计不得超过五百\n　　　　　元。\n二　暂扣　三个月以上六个月以下，情节较重的，合计不得超过十二\n　　　　　个月。\n三　训诫　当面进行。\n第九条',
    },
    {text: '一、参会人员：\n\n各科室负责人。\n\n二、会议时间：\n\n上午九点。'},
  ],
  bad: [
    {
      text: '（一）提高认识⟦：⟧\n认识是先导。\n（二）强化措施\n措施是关键。\n（三）压实责任⟦，⟧\n责任是保障。',
      fixed: '（一）提高认识\n认识是先导。\n（二）强化措施\n措施是关键。\n（三）压实责任\n责任是保障。',
    },
    {
      text: '一、提高认识⟦，⟧\n\n认识是先导。\n\n二、强化措施\n\n措施是关键。\n\n三、压实责任\n\n责任是保障。',
      fixed: '一、提高认识\n\n认识是先导。\n\n二、强化措施\n\n措施是关键。\n\n三、压实责任\n\n责任是保障。',
    },
    {
      text: '一、提高认识\n\n认识是先导。\n\n二、强化措施\n\n措施是关键。\n\n三、压实责任⟦。⟧\n\n责任是保障。',
      fixed: '一、提高认识\n\n认识是先导。\n\n二、强化措施\n\n措施是关键。\n\n三、压实责任\n\n责任是保障。',
    },
    {
      text: '（一）摸清底数\n\n逐户走访。\n\n（二）补齐短板⟦；⟧\n\n逐项整改。\n\n（三）建好机制\n\n定期通报。',
      fixed: '（一）摸清底数\n\n逐户走访。\n\n（二）补齐短板\n\n逐项整改。\n\n（三）建好机制\n\n定期通报。',
    },
  ],

  *check({runs, places}) {
    for (const run of runs) {
      if (!isOfHeadings(run, places)) continue
      for (const member of run.members) {
        const {mark, place} = member
        const wrong = mark.form === 'chinese' ? FIRST_LEVEL : ANY_LEVEL
        if (
          !mark.endMark ||
          !wrong.test(mark.endMark) ||
          MAX_WORDS < mark.words.length ||
          !hasBody(member, places)
        )
          continue
        const at = spanOfMark(member).end + place.block.facts.prose.slice(mark.end).lastIndexOf(mark.endMark)
        const span = {start: at, end: at + 1}
        yield {
          span,
          message: `小标题“${markerText(member)}”末尾有“${mark.endMark}”，独占一行的小标题末尾不加标点`,
          // A page may have cut the line in the middle of a sentence: a person has to look.
          fixes: [{...remove(span, `删去“${mark.endMark}”`), safe: false}],
        }
      }
    }
  },
}

/**
 * Markers from 一、 down that stand alone on their lines: most of them end in no mark at all, or one of them does, the others in
 * this and that, and all have their text below.
 */
function isOfHeadings({members}: Run, places: Draft['places']): boolean {
  if (levelOf(members[0]?.mark.form ?? 'part') === 0) return false
  const headings = members.filter(({mark}) => mark.endMark === '' && mark.words.length <= MAX_WORDS)
  if (members.length < 2 * headings.length) return true
  const marks = members.map(({mark}) => mark.endMark)
  if (new Set(marks).size < MIN_MIXED || !marks.includes('') || marks.includes(undefined)) return false
  return members.every(member => member.mark.words.length <= MAX_WORDS && hasBody(member, places))
}

/** Something that is no marker of the same form follows: a last item of a list has nothing below it. */
function hasBody({index, mark}: Candidate, places: Draft['places']): boolean {
  for (let at = index + 1; at < places.length; at++) {
    const facts = places.blockAt(at)?.facts
    if (!facts || facts.kind === 'blank') continue
    return facts.marks[0]?.position !== 'line' || facts.marks[0].form !== mark.form
  }
  return false
}
