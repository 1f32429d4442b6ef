import {HAN} from '../slotWords'
import {CLAUSE_END, CLAUSE_START, MATERIAL} from './somebody'

/** Only a text is done these things to; procedures are cut and gaps are filled as well. */
const POLISHED = '(?:润色|提炼|拔高|斟酌|推敲|改写|简写|扩写)'
const CHANGED = '(?:补充?|核[实对]?|校[对核]?|查|对|算|压缩|精简|统一|调整|换|改|完善|充实|细化|展开)'
/** A change made to a text: 统一一下表述, 核下数据. Not 统一下达, 对下级. */
const CHANGES = `${CHANGED}(?:一下(?:${CLAUSE_END}|[^，。；]{0,8}(?:${MATERIAL}|[字句段率]${CLAUSE_END}))|下(?:${CLAUSE_END}|${MATERIAL}))`
/** An audience can be asked to do the same. */
const NO_AUDIENCE = '(?![^，。；]{0,12}(?:大家|同学|观众|我们))'
/** The part of the draft a remark is about. */
const PART =
  '(?:此[处段条句]|本[段节条]|这(?:一?段(?!时间|路|历史|经历|河)|一?[条句块]|部分|句话|段话)|[上下前后][段句面]|开头|结尾|标题|语气|措辞|篇幅)'
const BETTER = '(?:再|要|需要?|还|还可以?|可以?|应|尽量|适当|能不能|最好|建议)*'
const FEW = '(?:一|两|二|三|几|半)'
const WRITTEN = '(?:话|论述|情况|内容|案例|例子|表述|提法|故事|意见|表态|数据|成绩|经验|做法|背景|过渡)'
/** What is put in by the piece; 补一句，… is said by a speaker, and roads and rules come by the piece as well. */
const PIECE = `${FEW}(?:句[${HAN}“]|[段条例](?:关于|${CLAUSE_END}|[^，。；：:]{0,12}${WRITTEN}${CLAUSE_END})|个(?:例子|案例|典型|数据?|事例|标题|小标题|过渡句?)${CLAUSE_END})`
/** What is wrong with a passage, or what it is to be more of. */
const QUALITY =
  '(?:虚|实|长|短|细|粗|满|硬|软|空|散|乱|平|绕|活|高|亮|啰嗦|口语化?|书面化?|简[单洁短练]|笼统|抽象|具体|生硬|有力|通俗|突出)'

/** What is to be done to a passage, in a pattern: 再提炼一下, 对一下表述, 别写错. */
export const EDITS = `(?:${POLISHED}一下|${CHANGED}一下(?!子)|(?:再|要|需要?|还可以?|可以?|能不能)(?:${POLISHED}|补充|压缩|精简|展开|充实)(?:一?[点些]${CLAUSE_END}|[到成至]|${CLAUSE_END})|别写|别太[虚长细满硬空])`

/** It tells how the text is to be written: 结尾再提炼一下, 补一句原话, 注意表述, 超了就删第三点, 会前更新. */
const INSTRUCTED = new RegExp(
  [
    `${CLAUSE_START}${NO_AUDIENCE}[^，。；]{0,12}(?:${POLISHED}一下|${CHANGES})`,
    `(?:校对?|核对?|顺|通读)一遍${CLAUSE_END}`,
    `${CLAUSE_START}(?:${PART}|内容|文字|语言)?${BETTER}(?:${POLISHED}|压缩|精简|展开|充实)一?[点些]${CLAUSE_END}`,
    `(?:压缩|精简|扩写|简写|缩|写|扩)[到成至为]\\d+字`,
    `${PART}[^，。；]{0,4}(?:${POLISHED}|压缩|精简|展开)(?:${CLAUSE_END}|[到成至])`,
    `${CLAUSE_START}[^，。；]{0,8}再(?:写|改)得?[${HAN}]{1,3}一?[点些]${CLAUSE_END}`,
    `${CLAUSE_START}${PART}(?:内容|文字)?(?:太${QUALITY}了?|再${QUALITY}一?[点些])${CLAUSE_END}`,
    `^(?:此[段句条]|本段|这一?[段句]话?)${BETTER}(?:重写|改写|往[前后]|挪|换[个掉成]|去掉|删掉)`,
    `^(?:此[段句]|这一?[段句]话?)${BETTER}(?:删[去除]?|保留|待定)${CLAUSE_END}`,
    `(?<![增追附施])[补加添][上入写]?${PIECE}`,
    `(?<![增追附施])[补加添换插](?:${FEW}?[个张组条]|一?[点些])[^，。；]{0,4}(?:案例|例子|事例|小标题|过渡句|照片|图片|原话|出处)${CLAUSE_END}`,
    `(?:案例|例子|事例|照片|标题)再?[找换挑补加]${FEW}?[个张]${CLAUSE_END}`,
    `再[想加补找写挑凑举](?:${PIECE}|${FEW}[句点]$)`,
    `${CLAUSE_START}(?:千万|[${HAN}]{2,4})?(?:别写|别太[虚长细满硬空]|不要写[得成错])`,
    `${CLAUSE_START}(?:慎提|别点名|不要点名)${CLAUSE_END}`,
    `${CLAUSE_START}注意(?:一下)?[^，。；]{0,6}(?:表述|提法|措辞|用词|说法)${CLAUSE_END}`,
    `(?:记得|别忘了?|不要忘了?)(?:改|删掉?|换|更新|核)(?:日期|年份|落款|届次|本[行段]|这[行段句]|${MATERIAL})`,
    `^${PART}[^，。；]{0,12}(?:\\d{2,4}|[一二两三几]百)字(?:左右|以内)${CLAUSE_END}`,
    `(?:印发|付印|印|打印|上会|会|定稿|发文)前(?:再?(?:删[去除掉]?|去掉|更新|补上?|改|换|替换)(?:${CLAUSE_END}|[此这]|本[行段句]|${MATERIAL})|再核[实对]?(?:一[遍下次])?${CLAUSE_END})`,
    `(?:就|可以?|可考虑)删(?:去|掉)?(?:第[一二三四五六七八九十\\d]|${PART}|这)|删掉${PART}|[，,]可删$|删掉这[段句]`,
    `(?:领导|书记|[县市区镇乡局院校]长|主任)(?:意见|批|说|要求|让)[：:，]?[^。；]{0,10}(?:往[前后]放|加重语气|删[掉去]?这[句段]|这[段句]话?(?:要|再|不)(?:写|提|删|改|突出|放))`,
  ].join('|'),
)

/** Whether a remark, without its brackets, tells how the draft is to be written. */
export function isInstructed(remark: string): boolean {
  return INSTRUCTED.test(remark)
}
