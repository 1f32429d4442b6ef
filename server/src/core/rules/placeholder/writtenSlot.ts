import {KIND_NAMES} from '../../filling/doubts'
import {labelsInBlock} from '../../filling/labels'
import type {Fix} from '../../finding'
import type {BlockRule} from '../../rule'
import {DEFAULT_SIGN, type Sign, withSign} from '../../slots/sign'
import type {Slot} from '../../slots/slot'

/** What Markdown takes for markup, character by character. */
const MARKUP_CHARACTER = /[*_<]/g

/** 以“XX”“*”等符号代替的内容，定稿前要填上。 */
export const writtenSlot: BlockRule = {
  id: 'writtenSlot',
  name: '待填',
  category: 'placeholder',
  scope: 'block',
  title: '以符号代替的内容要填上',
  why: '“XX”“*”“__”“【待补】”等符号占着人名、地名、数字的位置，念到或印出时就成了差错。“*”和“__”还会被 Markdown 当作加粗、斜体、列表，在预览和转换后的文件里整个消失，更难发现。',
  basis: '《党政机关公文处理工作条例》第十九条（内容准确）',
  severity: 'warning',
  good: [
    {text: '今年以来，全市完成投资**三十五亿元**，增长**8.5%**，这是*来之不易*的成绩。'},
    {text: '**加强组织领导。**各县区要压实责任，**市场监管**部门要**定期**通报。'},
    {text: '* 各乡镇要抓好落实\n* 同志们要振奋精神'},
    {text: '落实7*24小时值班，推行1+X证书制度，建设30×30厘米的标识牌。'},
    {text: '做好X光检查和X射线探伤，查验XX/XY染色体，深入实施“数据要素×”行动。'},
    {text: '应纳税额＝计税依据×税率。'},
    {text: '二○○八年以来，二〇二五年为期。是否上报：□是 □否'},
    {text: '在某种程度上，某些单位、某个环节还有短板，王某某等人被立案查处。'},
    {text: '*注：标注*的项目为必填项。'},
    {text: '***'},
    {text: '请写明申请人的姓名（名称）和地址，根据实际情况（据实际需要）调整。'},
    {text: '分享到微信\n×'},
    {text: '许可证编号为：Z妆XXXXXXXX。\n编号：20XX年 第XXX号'},
    {text: '有人在石碑上刻下“XX到此一游”，这种中国式XX要不得。'},
    {text: '**县委书记**主持，**县长**，**主任：**各司其职；边长X乘以2。'},
    {text: '原告X公司诉称货款未付，被告X公司辩称货不对板。\n被告人×××，住××县××镇。'},
    {text: '拟录用王*明，女，电话138****5678；**要压实责任，**层层落实，**同比增长**8.5%。'},
    {text: '误差不超过1×10-6，越野车为4×4驱动，跑道长21.5*8米。'},
    {text: '麦角酸*\n*表示列入管制目录'},
    {text: '二００一年、二00八年、二零一二年。\n★小麦 ▲玉米 ●大豆'},
    {text: '【第一篇】\n看粮食、看防汛、看民生……都要抓好。\n第一章 总则......3\n附件：名单（略）'},
    {text: '第二条 本规定自发布之日起施行。\n市长 李工\n国 务 院 文 件\n总　则'},
    {text: '各县（市/区）要抓好落实。性别（男/女），填报地区：（县/区）。'},
  ],
  bad: [
    {text: '刚才，⟦XX⟧同志通报了情况，⟦×××⟧县长作了部署。'},
    {text: '⟦X⟧县委书记在全县大会上的讲话'},
    {text: '⟦20XX⟧年⟦X⟧月⟦X⟧日，全县完成投资⟦xx⟧亿元，同比增长⟦×⟧%。'},
    {text: '⟦202x⟧年全市新建高标准农田⟦3X⟧万亩，居全省第⟦X⟧位。'},
    {text: '今年⟦*⟧月⟦*⟧日，总投资⟦**⟧亿元，增长⟦**⟧%。'},
    {text: '⟦**⟧镇党委书记⟦*⟧同志作了发言，⟦****⟧年以来排名第⟦*⟧位。'},
    {text: '⟦*⟧ 同志传达了会议精神。'},
    {text: '经县委、县⟦__⟧研究，由⟦____⟧同志牵头，⟦＿＿⟧月底前完成。'},
    {text: '⟦○○⟧局、⟦△△⟧镇和⟦□□⟧公司负责同志参加，⟦★★⟧区长主持。'},
    {text: '县长⟦X⟧主持，局长⟦X⟧作汇报，秘书长⟦X⟧出席。'},
    {text: '主持人：⟦***⟧\n副局长　⟦□□□⟧\n县委书记 ⟦***⟧ 讲话\n镇长　⟦___⟧'},
    {text: '联系人⟦<待补充>⟧，电话⟦［待填］⟧，地点在----⟦xx⟧镇。'},
    {text: '⟦某⟧县长在全县防汛会议上的讲话'},
    {text: '请⟦某某⟧同志宣读表彰决定。'},
    {text: '今天，我们召开⟦【会议名称】⟧，⟦{{单位}}⟧负责同志⟦【待补：姓名】⟧参加，⟦[此处填写数据]⟧。'},
    {text: '深入学习贯彻⟦（据实填写）⟧精神，印发⟦〔〕⟧号文件。'},
    {text: '感谢⟦**⟧长期以来对⟦**⟧的支持，由⟦**⟧任组长、⟦**⟧任副组长。'},
    {text: '全长⟦XX.X⟧km，GDP⟦XX⟧亿元，吸取“⟦X·XX⟧”事故教训，⟦○⟧月⟦○⟧日印发。'},
    {text: '在⟦（县/区）⟧委领导下，⟦（我县/我区）⟧干部要振奋精神，由⟦[ ]⟧同志牵头。'},
  ],

  *check({text, facts}) {
    const labelOf = labelsInBlock(text, facts.slots)
    for (const slot of facts.slots) {
      if (slot.form !== 'written') continue
      const {start, end} = slot
      const message = `“${labelOf(slot)}”待填${whatFor(text.slice(start, end), slot)}`
      const fixes = [...originalFixes(slot), ...visibleFixes(text, slot)]
      yield {span: {start, end}, message, ...(fixes.length ? {fixes} : {})}
    }
  },
}

function whatFor(written: string, {kind, swallowed, original}: Slot): string {
  const usual = original === undefined ? '' : `，此处一般为“${original}”`
  // That words are missing goes without saying.
  const wanted = usual || (kind === 'text' ? '' : `，应填${KIND_NAMES[kind]}`)
  return swallowed ? `${wanted}；Markdown 会把“${written}”当作标记，预览和转换后看不到它` : wanted
}

/** Not safe in the sense of “fix all”: the escaped sign is still a place to fill in. */
function visibleFixes(text: string, {start, end, swallowed}: Slot): Fix[] {
  if (!swallowed) return []
  const escaped = text.slice(start, end).replace(MARKUP_CHARACTER, '\\$&')
  return [
    {title: `改为“${escaped}”，让符号照原样显示`, safe: false, edits: () => [{start, end, text: escaped}]},
    {...signed(DEFAULT_SIGN), withSign: signed},
  ]

  function signed(sign: Sign): Fix {
    const other = withSign(text, {start, end}, sign)
    return {
      title: `改为“${other}”，不与 Markdown 的标记相混`,
      safe: false,
      edits: () => [{start, end, text: other}],
    }
  }
}

function originalFixes({start, end, original}: Slot): Fix[] {
  if (original === undefined) return []
  return [{title: `填入“${original}”`, safe: false, edits: () => [{start, end, text: original}]}]
}
