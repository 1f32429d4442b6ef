import {markerText, spanOfMark} from '../../draft/candidates'
import type {StructureRule} from '../../rule'

/** 同一上级之下的独行小标题，句末要么都有句号，要么都没有。一级小标题的句号归 headingEndMark。 */
export const headingStop: StructureRule = {
  id: 'headingStop',
  name: '小标题句号',
  category: 'numbering',
  scope: 'structure',
  title: '同级小标题句末的句号一致',
  why: '同一组小标题有的有句号、有的没有，排出来参差不齐。',
  basis: '《标点符号用法》（GB/T 15834—2011）附录B.4；公文写作通例',
  severity: 'hint',
  good: [
    {text: '（一）提高认识。\n\n认识是先导。\n\n（二）强化措施。\n\n措施是关键。'},
    {text: '（一）提高认识\n\n认识是先导。\n\n（二）强化措施\n\n措施是关键。'},
    {text: '（一）提高认识。认识是先导。\n\n（二）强化措施\n\n措施是关键。'},
    {text: '一、工作回顾\n（一）摸清底数\n（二）补齐短板\n二、下步打算\n（一）抓项目。\n（二）抓服务。'},
    {text: '材料包括：\n（一）申请表；\n（二）情况说明。'},
  ],
  bad: [
    {
      text: '（一）提高认识\n\n认识是先导。\n\n⟦（二）⟧强化措施。\n\n措施是关键。\n\n（三）压实责任\n\n责任是保障。',
    },
  ],

  *check({runs}) {
    for (const {members} of runs) {
      if (members[0]?.mark.form === 'chinese') continue
      const alone = members.filter(({mark}) => mark.endMark !== undefined)
      if (alone.length < 2 || alone.some(({mark}) => mark.endMark !== '' && mark.endMark !== '。')) continue
      const stopped = alone.filter(({mark}) => mark.endMark === '。')
      if (stopped.length === 0 || stopped.length === alone.length) continue
      const isUsual =
        alone.length < 2 * stopped.length || (alone.length === 2 * stopped.length && alone[0] === stopped[0])
      const odd = alone.find(({mark}) => (mark.endMark === '。') !== isUsual)
      if (!odd) continue
      const [here, others] = isUsual ? ['没有', '有'] : ['有', '没有']
      yield {
        span: spanOfMark(odd),
        message: `“${markerText(odd)}”的句末${here}句号，同级其余小标题${others}`,
      }
    }
  },
}
