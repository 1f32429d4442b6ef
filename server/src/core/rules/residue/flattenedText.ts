import {spanOfMark} from '../../draft/candidates'
import {findFlattened, splitFlattened} from '../../draft/splitFlattened'
import type {StructureRule} from '../../rule'

/** 小标题连在一段里的稿件，全篇只提一处，修正时一并分段，只加换行。 */
export const flattenedText: StructureRule = {
  id: 'flattenedText',
  name: '小标题连成一段',
  category: 'residue',
  scope: 'structure',
  title: '小标题应当另起一段',
  why: '从网页或者文件中粘贴的稿件，常常丢了换行，几个小标题连成一段，层次看不出来，也不便修改。',
  basis: '《党政机关公文格式》（GB/T 9704—2012）7.3.3',
  severity: 'information',
  good: [
    {text: '一、认清形势\n\n形势总体是好的。\n\n二、狠抓落实\n\n各单位要压实责任。'},
    {text: '一、重点任务\n\n抓好三件事：（一）摸清底数；（二）分类施策；（三）按月通报。'},
    {text: '一、重点任务。（一）摸清底数。逐户登记。（二）分类施策。一户一策。'},
  ],
  bad: [
    {
      text: '今天讲两点意见。⟦一、⟧认清形势，增强信心。上半年各项指标好于预期。（一）项目建设提速。开工二十个。（二）民生持续改善。群众满意。二、压实责任，狠抓落实。各单位要对照清单逐项推进。',
      fixed:
        '今天讲两点意见。\n一、认清形势，增强信心。\n上半年各项指标好于预期。\n（一）项目建设提速。\n开工二十个。\n（二）民生持续改善。\n群众满意。\n二、压实责任，狠抓落实。\n各单位要对照清单逐项推进。',
    },
    {
      text: '在全县林长制工作会议上的讲话同志们：今天的会议很重要。⟦一、⟧提高认识。一是认清形势。林地面积稳中有增。二是认清差距。管护力量不足。二、狠抓落实。1.抓巡护。每周两次。2.抓防火。三、加强领导。',
      fixed:
        '在全县林长制工作会议上的讲话\n同志们：\n今天的会议很重要。\n一、提高认识。\n一是认清形势。林地面积稳中有增。\n二是认清差距。管护力量不足。\n二、狠抓落实。\n1.抓巡护。每周两次。\n2.抓防火。\n三、加强领导。',
    },
  ],

  *check(draft) {
    const flattened = findFlattened(draft)
    const inside = flattened[0]?.headings.find(({candidate}) => candidate.mark.position !== 'line')
    if (!inside) return
    const count = flattened.reduce((sum, {headings}) => sum + headings.length, 0)
    yield {
      span: spanOfMark(inside.candidate),
      message: `${count} 个小标题连在段落里，应当各自另起一段`,
      fixes: [{title: '拆分段落，只加换行', safe: false, edits: () => splitFlattened(draft)}],
    }
  },
}
