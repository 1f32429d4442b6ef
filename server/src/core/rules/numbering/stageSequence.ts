import type {StructureRule} from '../../rule'
import {sequenceProblem} from '../sequenceProblem'

/** 主持词里的“第一项议程”，方案里的“第一阶段”“步骤1”，作小标题的“第一句话”，一项一项依次相连。 */
export const stageSequence: StructureRule = {
  id: 'stageSequence',
  name: '议程和阶段的次序',
  category: 'numbering',
  scope: 'structure',
  title: '“第一项议程”“第二阶段”应当依次相连',
  why: '主持人照着念，议程报重了、报漏了，会场上一听就听出来；方案里的阶段、步骤，作小标题的“第一句话”“第一件事”同样。',
  basis: '公文写作通例',
  severity: 'error',
  good: [
    {text: '第一阶段：动员部署。\n第二阶段：集中整治。\n第三阶段：总结验收。'},
    {text: '下面，进行第二项议程：交流发言。'},
    {text: '第一组：城东、城西。\n第二组：城南、城北。\n第三组至第七组另行通知。'},
    {
      text: '请第一批签约代表上台。\n第一批签约的项目，总投资过百亿。\n请第二批签约代表上台。\n第二批签约的项目，总投资过千亿。',
    },
  ],
  bad: [
    {
      text: '第一阶段：动员部署。\n第二阶段：集中整治。\n⟦第二阶段：⟧总结验收。',
      fixed: '第一阶段：动员部署。\n第二阶段：集中整治。\n第三阶段：总结验收。',
    },
    {
      text: '首先，进行第一项议程：通报情况。\n\n下面，进行第二项议程：交流发言。\n\n下面，进行⟦第四项议程：⟧领导讲话。',
      fixed:
        '首先，进行第一项议程：通报情况。\n\n下面，进行第二项议程：交流发言。\n\n下面，进行第三项议程：领导讲话。',
    },
    {
      text: '第一句话，莫伸手\n手要净。\n第二句话，莫张口\n口要严。\n⟦第二句话，⟧莫低头\n腰要直。',
      fixed: '第一句话，莫伸手\n手要净。\n第二句话，莫张口\n口要严。\n第三句话，莫低头\n腰要直。',
    },
    {
      text: '步骤1：登录平台。\n步骤2：选择事项。\n⟦步骤4⟧：填写信息。',
      fixed: '步骤1：登录平台。\n步骤2：选择事项。\n步骤3：填写信息。',
    },
  ],

  *check({seriesFaults}) {
    for (const fault of seriesFaults)
      if (fault.kind === 'sequence' && fault.isStage) yield sequenceProblem(fault)
  },
}
