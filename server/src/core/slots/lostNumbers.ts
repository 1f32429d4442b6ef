import countedNouns from '../../../data/countedNouns.tsv'
import {type Span, spanOf} from '../span'
import {findDoneCounts} from './doneCounts'
import {findLooseMeasures} from './looseMeasures'
import {findLostAmounts} from './lostAmounts'
import {lost} from './lostPattern'
import {HAN, NUMERALS} from './slotWords'
import {readTable} from './tables'

/** What ends the phrase that a measure word closes. */
const STOP = '(?=[，。；、：！？,.;:!?（）()”\\s]|$|其中|分别|以上|左右|和|及)'
/** The same, where 以上 and the like say that the unit itself is the number: 亿元以上项目. */
const END = '(?=[，。；、：！？,.;:!?（）()”\\s]|$)'
/** What is counted in tens of thousands. */
const BIG_COUNTS = '亩|吨|份|人|条|斤|户|辆|平方米|公里|人次|件|册|株|头|千瓦|立方米|尾|只|棵|张|羽|套|台'
/** Units that no word begins with and that no phrase ends in without a number. */
const HARD_UNITS =
  '(?:亿斤|万斤|公斤|亩|公顷|平方公里|平方米|立方米|公里|千米|千瓦时?|兆瓦)|辆次|架次|分钟|个工作日'
/** Nouns of amounts, which a number follows at once. */
const AMOUNTS =
  '投资额?|面积|占地|里程|资金|收入|产值|总[量额值]|规模|营收|利润|税收|贷款|余额|销售额|成交额|交易额|出口额?|进口额?|补贴|补助|经费|支出|产量|储量|库容|增加值|捐款|纳税|全长|总长|长度|金额|到位|绿化|造林|粮食|存款|债务|损失|融资|授信'

/** What has to be there for any of the patterns to match. */
const MAY_LACK_NUMBER =
  /[%％‰名人期场次项张份册本篇部台套辆家户个条件起例处座所支株头只架门枚块盏眼口批元亩顷米里吨斤瓦钟日点第天时倍余科镇县局乡街]/

/**
 * Patterns for a number that is gone without a trace; what lacks it is all they match. Each was run over 2.5 million
 * characters of published documents, and what it excludes are the ordinary phrases that were met there. The start of
 * the block is no start of a clause: the line before a hard line break may end in the number.
 */
const PATTERNS: readonly RegExp[] = [
  // 同比增长%；“占比%、%”的第二个也算；表头里的“税率（%）”前面是括号。
  lost(`[${HAN}][ 　]?|[%％][、和至到]`, '[%％‰]', '(?<!百分号.)'),
  // 总投资亿元，占地面积亩；“超万亿元”“投资亿元以上”“收入超亿元”里的亿、万就是数。
  lost(
    `(?:${AMOUNTS})(?:共计?|累计|[:：])?`,
    '[万亿]?(?:元|美元|亩|公顷|平方公里|平方米|立方米|公里|吨|公斤|斤|千瓦时?|米)',
    '(?!以[上下]|级|项目|村|镇|户|产业|大关|大[省市县])',
  ),
  lost(
    `(?:${AMOUNTS})(?:达到?|约|为)`,
    '(?:亿?元|亿?美元|亩|公顷|平方公里|平方米|立方米|公里|吨|公斤|斤|千瓦时?|米)',
    '(?!以[上下]|级|项目|大关)',
  ),
  lost(
    `[${HAN}]`,
    `(?:${HARD_UNITS})`,
    `${STOP}(?<!(?:[${NUMERALS}]余|[${NUMERALS}每按以位论各整均点飞平立]|[平立]方)(?:${HARD_UNITS}))`,
  ),
  lost(`[${HAN}]`, '个百分点', `(?<![${NUMERALS}余每]个百分点)`),
  // 罚款万元，粮食总产万吨，储备编织袋万条；“超万亿元”“近万亩”“千家万户”里的万、亿就是数。
  lost(
    `[${HAN}]`,
    '(?:[亿万]美?元|亿斤)',
    `${END}(?<!(?:[${NUMERALS}]余|[${NUMERALS}近超上过破逾达约成每按以位论各整])(?:[亿万]美?元|亿斤))`,
  ),
  lost(
    `[${HAN}]`,
    `万(?:${BIG_COUNTS})`,
    `${END}(?<![${NUMERALS}余近超上过破逾达约成每](?:万(?:${BIG_COUNTS})))(?<!千家万户)`,
  ),
  lost(`[${HAN}]`, '(?:人次|[台辆架艘户车]次)', `(?=[，。；,;])(?<![${NUMERALS}余每论按以].次)`),
  // 改造老旧小区个，县辖个乡镇、个村。
  lost(`[${HAN}]`, '个', `${END}(?<![${NUMERALS}这那哪各整逐每某余来首单好小微]个)`),
  lost('[，。；、,;]|辖|共有?|现有|设有|拥有', '个', `(?=[${HAN}])(?![人体别性中案股税头儿私子])`),
  lost(
    '辖|共有?|现有|设有|拥有',
    '(?:名(?![单额称誉义])|家(?![园庭长属族])|座(?!谈)|条(?![件款]))',
    `(?=[${HAN}])`,
  ),
  // 立案件，处分人；“立案件”前面另有动词时是“案件”。
  lost(
    '处分|问责|移送|查处|追责|诫勉|约谈|机关|就业|转移|撤离|疏散|安置|搬迁|救治|治愈|脱贫|招收|招录|录用|参训',
    '人',
    '(?=[，。；,;])',
  ),
  lost('[，。；、,;共](?:立案|结案|办结|查结|了结)|举报|来信|来访', '件', '(?=[，。；、,;])'),
  lost('整改|排查|消除|拆除|清理|督促|下发|责令|约谈', '[处家起件项次份]', END),
  // 达家、约名、其中条。
  lost(
    '达到?|约|超过|多达|不少于|不到|不足|其中|共有|共计|累计',
    '(?:余?(?:[家个条名次户项件起座处亩场台套张辆部支]|所|人次|多家)|余人)',
    `${STOP}(?<!(?:签约|预约|节约|发达|到达|传达).)`,
  ),
  lost(
    '[达约近共计了资为等]',
    '余(?:[名家人个件次场项亩]|[万亿]元|公里)',
    `(?<!签约..)(?![${HAN}]?[额数款])`,
  ),
  // 轮训社区工作者期、选调生期；“培训期”是词。
  lost(
    `(?:轮训|培训|举办|开办|承办)[${HAN}]{1,14}`,
    '期',
    `(?=[，。；、,;])(?<![近长短定分周按同中后前初末任学假汛限到延训工为逾]期)`,
  ),
  // 第届、第期、第号。
  lost(
    '',
    '第',
    `(?=[ 　]?(?:[届期批](?![${HAN}]?[量次])|次(?:会议|全会|全体会议|党代会|代表大会)|号(?:台风|文件|令|决议|提案)|位[，。,.]|名[，。,.]))`,
  ),
  // 连续个暖冬、历时天、为期个月。
  lost(
    '连续|历时|长达|不到|为期|用时|耗时|仅用|短短|驻村|调研',
    `(?:个(?=[${HAN}])(?![人性体案别股私])(?:多?月|小时|工作日|昼夜|季度|年头)?|(?:天|昼夜|余?年)(?:${STOP}|(?=的)))`,
    '',
  ),
  lost(
    '(?:提前|缩短|延长|压缩|减少|节省|推迟|平均)[了至到约近为]?',
    '(?:天|小时|分钟|个?工作日|个月)',
    `(?:${STOP}|(?=的|完成|实现|竣工|开工))`,
  ),
  lost(
    '(?:同比|水位|高出|超出|高于|低于|上涨|回落|下降|上升|缩短|延长)[了至到约近为]?',
    '(?:米米?|厘米|公里)',
    `(?![${HAN}]?[面粉线])`,
  ),
  // 建立了个名老中医工作室、组织召开了个会议。
  lost(
    '(?:建立|召开|组织|成立|建成|新建|新增|实施|完成|开展|培育|引进|创建|打造|举办|解决|查处|整改|储备|谋划|签约|落地|开工|竣工|投产|化解|办结|排查|选派|设立|组建|启动|落实)了',
    '[个家项座场名条件]',
    `(?=[${HAN}])(?!(?<=个)[人性体案别股私小好大头]|(?<=家)[庭长校园乡政禽谱风族务]|(?<=项)目|(?<=座)谈|(?<=场)[所馆地]|(?<=名)[单录师牌城优企]|(?<=条)件)`,
  ),
  // 一次死亡人以上；实到代表人。
  lost('死亡|受伤|伤亡|失踪|遇难|被困|轻伤|重伤', '人', '(?=以[上下]|[，。；、,;]|$)'),
  lost('(?:应到|实到|请假|缺席)(?:会?(?:代表|委员|党员|人员))?', '人', '(?=[，。；、,;])'),
  // 医院的科、科被评为重点专科；镇、镇、街道。
  /(科|镇|县|局|乡|街道)(?<=[的在由对、，,](?<![处股室]、)\1)(?:(?=、\1)|(?<=科)(?=被评为))/gm,
  /(科|镇|县|局|乡|街道)(?<=[的在由对、，,]\1、\1)/gm,
  lost('增长|提高|扩大|增加|上升', '倍', STOP),
  // 人均纯收入达到元。
  lost('(?:均价|单价|标准|工资|成本)(?:达到?|为|约|突破|超过|提高到|增加到)', '元', `(?![${HAN}]?[旦件素])`),
]

/** A measure word that ends its phrase; 人次 is itself what is counted in “游客人次、总花费分别增长”. */
const COUNTED = new RegExp(
  `(?:人次(?![、和及])|批次|[名人期场次项张份册本篇部台套辆家户个条件起例处座所支株头只架门枚块盏眼口批])${STOP}`,
  'g',
)
const NOUNS_BY_MEASURE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  readTable(countedNouns).map(([measure = '', nouns = '']) => [measure, new Set(nouns.split(' '))]),
)
const LONGEST_NOUN = 6
/** Numbers that are gone without a sign: `同比增长%`, `总投资亿元`, `招聘人员名`. Each span is what lacks its number. */
export function findLostNumbers(scan: string): Span[] {
  if (!MAY_LACK_NUMBER.test(scan)) return []
  return [
    ...PATTERNS.flatMap(each => [...scan.matchAll(each)]),
    ...[...scan.matchAll(COUNTED)].filter(isCount),
  ]
    .map(match => spanOf(match.index, match[0].length))
    .concat(findLooseMeasures(scan), findDoneCounts(scan), findLostAmounts(scan))

  /** 招聘专业技术人员名：a noun that the measure word counts. */
  function isCount({0: measure, index}: RegExpExecArray): boolean {
    const nouns = NOUNS_BY_MEASURE.get(measure)
    return nouns !== undefined && endsInOne(scan.slice(Math.max(0, index - LONGEST_NOUN), index), nouns)
  }
}

function endsInOne(text: string, words: ReadonlySet<string>): boolean {
  for (let length = 1; length <= LONGEST_NOUN; length++) if (words.has(text.slice(-length))) return true
  return false
}
