import type {Span} from '../../span'
import {beginsOtherWord} from '../slotHeads'
import {HAN} from '../slotWords'
import {findAll, lost} from './lostPattern'

/** What is done to things that a draft counts, and what leads up to a count. */
const VERBS = [
  '新[增建设开]|净增|培育|引[进育]|招引|实施|打造|建[设成立]|[创组]建|[设成]立|推[出动]|出台|制定|修订|发布|开展|组织',
  '[举承]办|召开|完成|实现|获[批评得]|认定|培训|招[聘录收]|选派|签约|落地|开工|竣工|投产|改造|整治|拆除|关停|淘汰',
  '取缔|共有|现有|拥有|覆盖|惠及|安排|办[好理结]|审议|受理|查处|发放|邀请|授予|储备|谋划|每年|不[少低]于|不超过',
  '另有|下辖|布局|入选|入库|累计|增加|减少|压减|新认定|办成|攻克|突破|建有|设有|入围|上榜|清理|检查|排查',
  '配备|至少|涉及|各派|应当有|派出|聘[请任用]|支持|升级|改扩建|改建|优选|形成|遴选|认证|抓好|推荐|退出|在内的',
  `扩招|[尚仍]有|提出|承担|[汇集]聚|选树|命名|评选|(?<![公总一中])共|(?<!附)近(?!场)|再|(?<=[${HAN}])超`,
].join('|')
/** 由300家增加到420家. */
const FROM_TO =
  '(?<![自缘理])[从由]|(?:增[加长]?|提高|扩大|减少?|压[减缩]|降低?|上?升|发展|缩短|拓展|调整|达)[到至]|(?:总数|人数|数量)达?到?'
const MEASURE = '[个家项座名条件场户台套张支份]'
/** 杜家坎等座桥梁; in 等项措施 the measure word stands for the whole row. */
const AFTER_LIST = `(?<=[${HAN}、》”]{2})等`
const WHOLE_ROW = '措施|事业|工作|任务|制度|规定|权利|业务|费用|活动|内容|服务'
const SCHOOL =
  '学校|幼儿园|高校|院校|中小学|小学|中学|大学|本科|高职|职业|医院|卫生院|[公民]办|乡镇|养老|希望|师范|优质|省属|县级|高水平|寄宿|特殊|学院'
const GOES_ON = `(?=[${HAN}，。；、：,;:“\\d])`

const PATTERNS: readonly RegExp[] = [
  lost(`${VERBS}|${FROM_TO}`, MEASURE, GOES_ON),
  lost(AFTER_LIST, '[个家座名条场户台件]', GOES_ON),
  lost(AFTER_LIST, '项', `(?!${WHOLE_ROW})${GOES_ON}`),
  lost('还有', '户', `(?=[${HAN}])`),
  // “所”也是助词，后面是学校、医院才算量词。
  lost(`[，。；、和等]|[学育]校|${VERBS}|${FROM_TO}`, '所', `(?<!派出所)(?=${SCHOOL})`),
]
/** The second of two like counts: 培养90名国家级、名省级人才. */
const PARALLEL = new RegExp(
  `([个家项座名条件场户台套张支份所])(?<=\\d\\1[^，。；、\\d]{1,20}[、和]\\1)(?=[${HAN}])`,
  'g',
)

/** 场次, 个数, 户均: what is counted, or an average of it. */
const QUANTITY = /^(?:场次|.数(?![字据控智学码])|.均)/

/** What follows the measure word is a word of its own: 新增家国家级中心, 形成个人工智能模型. */
const LONGER_WORD =
  /^(?:家国家(?!庭)|家家庭农场|张家庭(?:养老|病)|个人工智能|个人才[基小工]|个个体|个体[育验]|项目标任务)/

/** Measure words right after a verb of counting: 新增家国家级企业, 每年举办场招聘会. */
export function findDoneCounts(scan: string): Span[] {
  return findAll([...PATTERNS, PARALLEL], scan).filter(
    ({start, end}) =>
      !QUANTITY.test(scan.slice(start, start + 3)) &&
      (!beginsOtherWord(scan.slice(start, end), scan.charAt(end)) ||
        LONGER_WORD.test(scan.slice(start, start + 8))),
  )
}
