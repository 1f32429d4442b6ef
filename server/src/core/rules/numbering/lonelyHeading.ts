import {markerText, RANKS, spanOfMark} from '../../draft/candidates'
import {renumbered} from '../../draft/headings/headingRuns'
import {parseEnclosed} from '../../numerals'
import type {StructureRule} from '../../rule'
import {isLikely} from '../../slots/slot'

/** 只有“一、”而没有“二、”的小标题不必编号。 */
export const lonelyHeading: StructureRule = {
  id: 'lonelyHeading',
  name: '单独的小标题',
  category: 'numbering',
  scope: 'structure',
  title: '有“一、”而没有“二、”',
  why: '只有一个小标题时不必编号；有了“一”，读的人会去找“二”。',
  basis: '公文写作通例',
  severity: 'hint',
  good: [
    {text: '一、总体要求\n\n坚持稳中求进。\n\n二、重点任务\n\n突出抓好项目。'},
    {text: '总体要求\n\n坚持稳中求进。'},
    {text: '附件：1.任务分工表'},
    {text: '三、保障措施\n\n加强督查。'},
    {text: '全年完成投资九十亿元①。\n①不含农户投资。'},
    {text: '一、【待补：小标题】\n\n加强督查。'},
  ],
  bad: [
    {text: '⟦一、⟧总体要求\n\n坚持稳中求进。'},
    {text: '一、总体要求\n⟦（一）⟧指导思想\n二、重点任务\n（一）抓项目\n（二）抓服务'},
  ],

  *check({runs}) {
    for (const {members, isCut} of runs) {
      const [only, second] = members
      if (
        !only ||
        second ||
        isCut ||
        only.mark.number !== 1 ||
        only.mark.position !== 'line' ||
        only.mark.isWeak
      )
        continue
      // 小标题本身还待填的，后面的还没有写。
      if (only.place.block.facts.slots.some(isLikely)) continue
      const {form} = only.mark
      if (RANKS[form] < RANKS.chinese) continue
      const marker = markerText(only)
      // “①”多半是注释，只有一条也对。
      if (parseEnclosed(marker) !== undefined) continue
      const next = renumbered(only, 2)
      yield {span: spanOfMark(only), message: `有“${marker}”，后文没有“${next}”`}
    }
  },
}
