import type {BlockRule} from '../../rule'
import {isLikely} from '../../slots/slot'

/** 写作时给自己留的备注。 */
export const todoNote: BlockRule = {
  id: 'todoNote',
  name: '写作备注',
  category: 'placeholder',
  scope: 'block',
  title: '写作时的备注要处理完并删去',
  why: '“（数据待核实）”“——待补充”“TODO”“（请办公室核一下）”“（结尾再压缩）”是写给自己和同事看的，内容补上、核对好以后容易忘了删，念到或印出时就成了差错。',
  basis: '《党政机关公文处理工作条例》第十九条（内容准确）',
  severity: 'warning',
  good: [
    {text: '具体开工时间待定，待定方案报常务会议审定。'},
    {text: '有关情况有待核实，制度尚待完善，问题亟待解决。'},
    {text: '对待补充的材料，由各科室于月底前报送；接待确认单一式两份。'},
    {text: '资格待确认的人员，暂不列入名单。'},
    {text: '还有一类人员——资格待确认，要尽快甄别。'},
    {text: '清单见文件 TODO.txt，请各科室对照落实。'},
    {text: '会议时间：待定'},
    {text: '（具体时间、地点待定）'},
    {text: '用好 TODO 清单，当日事当日毕。'},
    {text: '<!-- 本稿按八分钟准备 -->'},
    {text: '<!-- 拟稿：忽略 -->'},
    {text: '（请各单位于3月5日前报送）（请鼓掌）（请用人单位填写，300字以内）'},
    {text: '办法待条件成熟后实施（具体时间待上级批复后确定）。'},
    {text: '（这难道不是形式主义吗？）要不要改，群众说了算。'},
    {text: '稿子里的“（数据请统计局提供）”没删就印了出来。'},
    {text: '| 事项 | 责任单位 |\n| --- | --- |\n| 选址 | 待定 |\n'},
  ],
  bad: [
    {text: '全年完成投资32亿元⟦（数据待核实）⟧，增长8.5%⟦（TODO）⟧。'},
    {text: '惠及群众3.2万人——⟦待核实⟧。'},
    {text: '惠及群众3.2万人——⟦数据待核实⟧，比上年增加0.4万人。'},
    {text: '排名上升到全省第3位。⟦待确认⟧'},
    {text: '以上成绩来之不易。⟦此处案例待补充⟧。'},
    {text: '⟦TODO：补充乡镇的例子⟧'},
    {text: '获奖学生18名⟦（名单请教务处提供）⟧，师生反响热烈⟦（加一段学生的话）⟧。'},
    {text: '招商引资到位资金12亿元⟦（与商务局口径对不上，再核）⟧。'},
    {text: '三、科技创新⟦<!-- 先占个位 -->⟧'},
    {text: '⟦@小李 核一下人数⟧'},
    {text: '新增就业人数：⟦待人社局反馈⟧'},
    {text: '牵头领导：⟦待定⟧'},
    {text: '（三）⟦待补充⟧'},
    {text: '全县建成示范村12个 ⟦TBD⟧'},
    {text: '| 指标 | 数值 |\n| --- | --- |\n| 投资 | ⟦待核实⟧ |\n'},
  ],

  /** A bracket that may as well be part of the document is found twice, as a lost number is. */
  *check({text, facts}) {
    for (const slot of facts.slots) {
      const {form, start, end, evidence} = slot
      if (form !== 'note') continue
      const note = text.slice(start, end)
      const span = {start, end}
      yield {span, message: `“${note}”是写作时的备注，应补上或核对后删去`}
      if (evidence !== undefined && isLikely(slot))
        yield {span, severity: 'information', message: `“${note}”像是写作时的备注，请看一眼`}
    }
  },
}
