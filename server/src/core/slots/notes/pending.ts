import {CLAUSE_END, CLAUSE_START, MATERIAL, NOT_TAKEN, SOMEBODY} from './somebody'

/** What is still to come from whom, in a pattern: 待人才办反馈. A plan waits as well, but for a decision: 待市委审定. */
export const COMES = `(?:反馈|提供|报[来齐数]?|出(?:具|数)?|给|回[复话]|答复|核[实对准定]?|确认|填|补[充上]?|校[对核]|供稿|定)${CLAUSE_END}`
const ADDED = '(?:补[上齐]?|填上?|加[上入]?|附上?|插入?|写上?|更新|改|替换|核[实对]?|贴上?)'

/** Something is still to come: 院长还没定, 名单待各单位报齐后附上, 照片后补, 先占个位. */
const PENDING = new RegExp(
  [
    `^[^，。；]{0,8}${NOT_TAKEN}待[^，。；]{1,10}(?:核实|核对|核准|确认|补充|提供|更新)$`,
    `^[^，。；]{0,8}${NOT_TAKEN}待(?:插|附|贴)[入上]?$`,
    `${NOT_TAKEN}待${SOMEBODY}${COMES}`,
    `${CLAUSE_START}(?:再|先|要|需|还在)?等${SOMEBODY}(?:的?(?:意见|通知|消息|数据?|口径|材料)|${COMES})`,
    `${CLAUSE_START}等[^，。；]{0,6}(?:数据?|材料|名单|文件|稿子?)(?:[出来到齐]+再|${CLAUSE_END})`,
    // 待条件成熟后实施 is a plan; only a text is completed afterwards.
    `${NOT_TAKEN}待[^，。；]{1,20}[后时](?:再|统一|一并)?${ADDED}${CLAUSE_END}`,
    `(?:定稿[后时]?以?后?再?|[定出来报齐到]了以?后?再)(?:补[上齐]?|填上?|附上?|写上?|更新|改|核)${CLAUSE_END}`,
    `(?:回头|有空|晚点)(?:再|统一)(?:${ADDED}|补充|润色|完善|查)${CLAUSE_END}|(?:日期|${MATERIAL})最后再?填${CLAUSE_END}`,
    `会后[^，。；]{0,12}再(?:补|改|填|加)[充上]?${CLAUSE_END}`,
    `还没有?(?:最[后终])?(?:定下?来?|报[来上]?来?|给|提供|核[实对完过]?|反馈|确定|拿到|收到|要到|回复?|审)${CLAUSE_END}`,
    `(?:稿|图|${MATERIAL})(?:局|今年的?|最新的?)?还没有?(?:出来?|[画写改弄]完|[画写改弄]好)${CLAUSE_END}`,
    `${MATERIAL}(?:[未没]有?(?:报|到|给|出来?|提供|反馈|拿到|核)|后补|待补)${CLAUSE_END}`,
    `(?:数据|数字|材料|名单|素材|照片|图片|讲稿|案例)暂缺${CLAUSE_END}`,
    `^(?:还[缺差]|[缺差](?=一?[个张组份]))(?:一?[个张组份]|两个|几个)?[^，。；]{0,6}(?:案例|例子|事例|数据|数字|素材|照片|名单|出处)$`,
    `先占(?:一?个|着|下)?位|${CLAUSE_START}占个位${CLAUSE_END}`,
    `${CLAUSE_START}先(?:空着|空在?这里?|留空|这[么样]写)$`,
  ].join('|'),
)

/** Whether a remark, without its brackets, says that something the draft needs is still to come. */
export function isPending(remark: string): boolean {
  return PENDING.test(remark)
}
