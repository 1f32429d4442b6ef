import type {BlockRule} from '../../rule'

/** 写作时给自己留的备注。 */
export const todoNote: BlockRule = {
  id: 'todoNote',
  category: 'placeholder',
  scope: 'block',
  title: '写作时的备注要处理完并删去',
  why: '“（数据待核实）”“——待补充”“TODO”是写给自己看的，内容补上、核对好以后容易忘了删，念到或印出时就成了差错。',
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
    {text: '<!-- TODO：补全省排名 -->'},
    {text: '| 事项 | 责任单位 |\n| --- | --- |\n| 选址 | 待定 |\n'},
  ],
  bad: [
    {text: '全年完成投资32亿元⟦（数据待核实）⟧，增长8.5%⟦（TODO）⟧。'},
    {text: '惠及群众3.2万人——⟦待核实⟧。'},
    {text: '惠及群众3.2万人——⟦数据待核实⟧，比上年增加0.4万人。'},
    {text: '排名上升到全省第3位。⟦待确认⟧'},
    {text: '以上成绩来之不易。⟦此处案例待补充⟧。'},
    {text: '⟦TODO⟧：补充乡镇的例子'},
    {text: '牵头领导：⟦待定⟧'},
    {text: '（三）⟦待补充⟧'},
    {text: '全县建成示范村12个 ⟦TBD⟧'},
    {text: '| 指标 | 数值 |\n| --- | --- |\n| 投资 | ⟦待核实⟧ |\n'},
  ],

  *check({text, facts}) {
    for (const {form, start, end} of facts.slots) {
      if (form !== 'note') continue
      const note = text.slice(start, end)
      yield {span: {start, end}, message: `“${note}”是写作时的备注，应补上或核对后删去`}
    }
  },
}
