import type {Fix} from '../../finding'
import type {BlockRule} from '../../rule'

const SIGN = /[_\\]/
/** A letter may be meant: 维生素D族. */
const CODE = /^[A-Za-z]+$/

/** 网站滤去了词语，或用字母代替。 */
export const maskedPhrase: BlockRule = {
  id: 'maskedPhrase',
  name: '词语被滤去',
  category: 'placeholder',
  scope: 'block',
  title: '被滤去的词语要补上',
  why: '有的网站把部分词语替换成“_”、字母，或者径直删去，照搬过来就成了“医药卫生_改革”“D中央”一类的残句。规范提法缺一字也是差错。字母也可能是编号、型号，所以只作为信息提示。',
  basis: '公开发表的党和国家文件的规范提法',
  severity: 'warning',
  good: [
    {text: '坚持以习近平新时代中国特色社会主义思想为指导，深化医药卫生体制改革。'},
    {text: '在以习近平同志为核心的党中央坚强领导下，推进管理体制和运行机制改革。'},
    {text: '附件：任务清单_2025.xlsx、汇总表_各县区.docx'},
    {text: '工作总结_范文大全'},
    {text: '整治D级危房，补充维生素D，开展3D建模，执行GJ101标准，采购ZF变速箱。'},
    {text: '配置项 `max_length` 不变。'},
  ],
  bad: [
    {text: '要坚持以⟦_⟧新时代中国特色社会主义思想为指导，深化医药卫生⟦_⟧改革，完善管理⟦_⟧和运行机制。'},
    {text: '今年召开了电视⟦_⟧会议，效果很好。'},
    {text: '认真落实⟦D⟧中央、国务院决策部署，抓好⟦D⟧建工作，筹备省第十一次⟦d⟧代会。'},
    {text: '创建⟦GJ⟧园林城市，改进⟦ZF⟧工作作风。'},
    {text: '坚决维护⟦以同志为核心的党中央⟧权威。'},
    {text: '深入贯彻落实⟦_⟧、省委决策部署，学习宣传贯彻⟦的二十大⟧精神。'},
    {text: '⟦落实总⟧关于“三农”工作的重要论述，⟦主席总书记⟧的话催人奋进，巩固⟦主T教Y⟧成果。'},
  ],

  *check({text, facts}) {
    for (const {form, start, end, original, evidence} of facts.slots) {
      if (form !== 'masked') continue
      const span = {start, end}
      const written = text.slice(start, end)
      if (original === undefined) {
        yield {span, message: `“${written}”处似有词语被滤去，应对照原文补上`}
        continue
      }
      const fix: Fix = {title: `改为“${original}”`, safe: false, edits: () => [{...span, text: original}]}
      const problem = {span, message: messageOf(written, original), fixes: [fix]}
      yield CODE.test(written) ? {...problem, severity: 'information'} : problem
      // The draft tells whether it has lost more; if not, it is worth a look.
      if (evidence !== undefined)
        yield {
          ...problem,
          message: `“${written}”里似有词语缺失，一般为“${original}”`,
          severity: 'information',
        }
    }
  },
}

function messageOf(written: string, original: string): string {
  if (CODE.test(written)) return `“${written}”似以字母代替词语，此处一般为“${original}”`
  return SIGN.test(written)
    ? `“${written}”处有词语被滤去，此处一般为“${original}”`
    : `“${written}”处有词语缺失，应为“${original}”`
}
