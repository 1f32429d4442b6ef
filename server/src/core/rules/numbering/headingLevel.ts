import {markerText, RANKS, spanOfMark} from '../../draft/candidates'
import type {Heading} from '../../draft/headings/headings'
import type {StructureRule} from '../../rule'

/** 层次不越级、不倒置。“一、”下直接用“1.”是通行的写法，不报。 */
export const headingLevel: StructureRule = {
  id: 'headingLevel',
  name: '层次展开',
  category: 'numbering',
  scope: 'structure',
  title: '层次由大到小逐级展开',
  why: '层次依次为“一、”“（一）”“1.”“（1）”，越级或者大小倒置会使结构看不清。',
  basis: '《党政机关公文格式》（GB/T 9704—2012）7.3.3',
  severity: 'warning',
  good: [
    {text: '一、总体要求\n1.指导思想\n2.基本原则'},
    {text: '一、总体要求\n（一）指导思想\n1.坚持实干\n（1）抓早抓小'},
    {text: '（一）指导思想\n（二）基本原则'},
  ],
  bad: [
    {text: '一、总体要求\n⟦（1）⟧指导思想\n（2）基本原则'},
    {text: '一、总体要求\n（一）指导思想\n⟦（1）⟧坚持实干\n（2）坚持创新'},
    {text: '（一）总体要求\n一、提高认识\n二、明确任务\n（二）重点工作\n⟦一、⟧抓项目\n二、抓服务'},
  ],

  *check({headings}) {
    let widest: Heading | undefined
    for (const heading of headings) {
      const {candidate, parent} = heading
      if (candidate.mark.position !== 'line') continue
      const span = spanOfMark(candidate)
      if (skipsLevel(heading)) {
        // So many documents do so that it is a matter to look at.
        yield {
          span,
          severity: 'information',
          message: `“${parent ? markerText(parent.candidate) : ''}”之下直接用了“${markerText(candidate)}”，应先用“1.”`,
        }
      }
      if (isInverted(heading, widest)) {
        yield {span, message: `“${markerText(candidate)}”排在“（一）”一级之下，层次大小倒置`}
      }
      if (candidate.mark.form === 'chineseParen') widest = heading
    }
  },
}

/** （1） straight under 一、 or （一）: 1. is left out. */
function skipsLevel({candidate, parent}: Heading): boolean {
  if (candidate.mark.form !== 'arabicParen' || candidate.mark.number !== 1) return false
  return parent?.candidate.mark.form === 'chinese' || parent?.candidate.mark.form === 'chineseParen'
}

/** 一、 begins anew right after a （二） that itself counts on across 一、二、: the two levels have changed places. */
function isInverted({candidate}: Heading, above: Heading | undefined): boolean {
  if (candidate.mark.form !== 'chinese' || candidate.mark.number !== 1 || !above) return false
  const {mark, paragraph} = above.candidate
  const followsDirectly = candidate.paragraph <= paragraph + 1
  return followsDirectly && 1 < mark.number && RANKS[mark.form] === RANKS.chineseParen && !hasOwnRun(above)
}

/** （二） after a （一） under the same 一、 is in its place; an inverted （二） stands first under the last 二、. */
function hasOwnRun({candidate, parent}: Heading): boolean {
  return parent === undefined || candidate.mark.number === 1
}
