import {labelsInBlock} from '../../filling/labels'
import type {Problem} from '../../finding'
import type {BlockRule} from '../../rule'
import {isLikely} from '../../slots/slot'
import type {Span} from '../../span'

/** What else may lack a name as well: 召开了个会议, 医院的科. */
const ORDINAL_OR_RATE = /^第|[%％‰]/
const GAP = /[ \u3000\u00a0]/

/** 数字不见了，只剩单位或“%”。 */
export const lostNumber: BlockRule = {
  id: 'lostNumber',
  name: '数字缺失',
  category: 'placeholder',
  scope: 'block',
  title: '单位前的数字不能缺',
  why: '从网页复制或删去旧数字后，常留下“同比增长%”“总投资亿元”“招聘人员名”一类的残句，没有任何符号提示，通读时也容易滑过去。',
  basis: '《党政机关公文处理工作条例》第十九条（内容准确）',
  severity: 'warning',
  good: [
    {text: '同比增长8.5%，总投资3.6亿元，招聘专业技术人员三十五名，举办培训班12期。'},
    {text: '引进亿元以上项目26个，进出口总额突破万亿元，面积近万亩。'},
    {text: '近期和增长期、提升期，投资人、完成人、送达人和受要约人均可报名，名列前茅的优先。'},
    {text: '立己达人，规模超万亿元，消费超过万亿元，增长1 1 ％，下降5 ．4 ％。'},
    {text: '表中列出税率（%）、资产负债率（%）、比例（%）和占比（%）。'},
    {text: '这些事项、选项和其他条件，由企业家、会场负责人确认。'},
    {text: '接待游客人次、旅游收入分别增长12%和15%。'},
    {text: '每亩补贴六百元，按平方米计价，百余名干部参加，其余人员待命。'},
    {text: '加快天然气管网建设，提高项目质量，降低家庭负担，革命理想高于天。'},
    {text: '建立了个人信用档案，完成了项目验收，形成了条件保障。'},
    {text: '事故造成三人以上死亡的，依法从严处理。'},
    {text: '各科室、县、乡、镇和村都要落实。'},
    {text: '落实防洪、抗旱等项措施，密切家校沟通，打造名医名科，会议还有个议程。'},
    {text: '2025 5%的增长目标，表1 5%的误差，国道2 3公里处，第2 5亿元项目。'},
    {text: '1 5万元\n2 8万元'},
    {text: '协调资金120余万元，修路30余公里，种植200余亩。'},
    {text: '总投资8万亿元左右，建设万吨级码头，打造亿元村，不受外界左右。'},
    {text: '走访养殖户、监测户，建好演练场，增加服务人次；连续多年稳定，年底前完成。'},
    {text: '金额单位为万元，增长率以%表示；做个表率，树个榜样，下午点题。'},
  ],
  bad: [
    {text: '门诊量同比增长⟦%⟧，由原来的⟦%⟧提高到92%。'},
    {text: '项目总投资⟦亿元⟧，占地面积⟦亩⟧，建筑面积⟦万平方米⟧，开放床位⟦张⟧。'},
    {text: '共招聘专业技术人员⟦名⟧，引进高层次人才⟦名⟧，举办培训班⟦期⟧，培训医务人员⟦人次⟧。'},
    {text: '发放宣传资料⟦份⟧，化解矛盾纠纷⟦起⟧，排查安全隐患⟦处⟧，新建污水处理厂⟦座⟧。'},
    {text: '已入园企业达⟦家⟧，其中⟦条⟧，共有⟦余名⟧。'},
    {text: '在连续⟦个⟧暖冬之后，水位下降了⟦米⟧，工期缩短了⟦天⟧。'},
    {text: '县⟦第届⟧人代会如期召开。'},
    {text: '先后召开座谈会⟦场⟧，新建劳模工作室⟦个⟧。'},
    {text: '新建水厂⟦座⟧，培训护林员⟦人次⟧。'},
    {text: '医院的⟦科⟧、⟦科⟧被评为重点专科。'},
    {text: '高于全省平均水平⟦个百分点⟧。'},
    {text: '完成投资⟦5 9⟧亿元，占全部投资的⟦18 3⟧%，争取补助⟦10 4⟧亿。'},
    {text: '全年实施⟦项⟧水利工程，新认定⟦家⟧科技型企业，柳河等⟦座⟧水库除险加固完工。'},
    {text: '规上企业由⟦家⟧增加到420家，今年再安排⟦亿元⟧专项资金，新增就业⟦万人⟧左右。'},
    {text: '打掉团伙⟦个⟧，挽回损失⟦万元⟧，化解纠纷⟦起⟧，连续⟦年⟧获评先进，位居全市⟦第⟧。'},
  ],

  /** A place that may lack its number is found twice: as one that does, and as one worth a look; the draft tells which. */
  *check({text, facts}) {
    const labelOf = labelsInBlock(text, facts.slots)
    for (const slot of facts.slots) {
      const {form, start, end} = slot
      const span = {start, end}
      if (form === 'decimal') yield withoutPoint(span, text.slice(start, end))
      if (form !== 'lost') continue
      const wanted = ORDINAL_OR_RATE.test(text.slice(start, end)) ? '数字' : '数字或名称'
      const label = labelOf(slot)
      yield {span, message: `“${label}”缺少${wanted}`}
      if (isLikely(slot))
        yield {span, severity: 'information', message: `“${label}”这里可能缺${wanted}，请看一眼`}
    }
  },
}

/** The gap may as well be one too many: which, the drafter has to look up. */
function withoutPoint(span: Span, number: string): Problem {
  const pointed = number.replace(GAP, '.')
  return {
    span,
    message: `“${number}”中间似缺小数点，应核对`,
    fixes: [{title: `改为“${pointed}”`, safe: false, edits: () => [{...span, text: pointed}]}],
  }
}
