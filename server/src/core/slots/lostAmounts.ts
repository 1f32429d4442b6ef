import {type Span, spanOf} from '../span'
import {lost} from './lostPattern'
import {HAN, NUMERALS} from './slotWords'

const STOP = '(?=[，。；、：！？,.;:!?（）()\\s]|$)'
/** A number stands here after all. */
const COUNTED = `${NUMERALS}余每`
/** The same without 万 and 亿, which are part of the unit. */
const COUNTED_UNIT_ASIDE = COUNTED.replace(/[万亿]/g, '')

/** What money and goods are counted in. */
const SUM = '(?:[亿万]?(?:美元|欧元|元)|[亿万]吨|万(?:人次?|户|套|亩|辆|台|家|千瓦)|亿(?:千瓦时|斤|立方米))'
/** Verbs and prepositions that an amount follows at once. */
const GIVES =
  '安排|下达|拨付|筹[集措]|投[入放]|发放|增加|减[少免]|完成|争取|落实|新增|设立|补[助贴]|奖[励补]|支[出付]|募集|置换|发行|获得|提供|偿还|给予|资助|节约|整合|处罚|解决|帮扶|转移就业|[到增减升降]至|[到于和处]|(?<![自缘理])由|(?<![服听])从|共计?|合计|累计|人均|每[人亩斤年月户吨名家个]|平均|分别|最[高低]|限额为|元至|(?<=\\d[亿万]?[元吨个家项名件起场户])、'
/** In 引进亿元以上项目, 打造亿元村 and 万元产值能耗 the unit itself is the number. */
const UNIT_IS_NUMBER =
  '以[上下]|级|项目|[村镇县乡户]|产业|大[关省市县]|企业|园区|俱乐部|地区|国内|工业|[产单]|[素旦宇数件宝]'

const LENGTH = '(?:平方公里|公里|公顷|平方米|立方米)'
/** A unit or measure word that calls for a number before 左右. */
const COUNTED_UNIT =
  '(?:(?:万亿|[亿万])?(?:美元|元|吨|人次?|户|家|亩|千瓦时?)|[个名项场座条件台套张天]|(?<!方)米|平方米|公里|小时|分钟)'
const MORE = '[个名项场家户台套]'
const YUAN = '[亿万]?元'
/** In a row of like amounts the unit comes back: 217元、元. */
const REPEATED = /([元个名项家户人件座所条台套]|[亿万][元吨人]|公里|平方米)(?<=\d\1[、和]\1)(?=[，。；、])/g

const PATTERNS: readonly RegExp[] = [
  // 再安排亿元国债资金、由上年亿元增加到。
  lost(GIVES, SUM, `(?!${UNIT_IS_NUMBER})`),
  lost('[年原的前]', '亿?万?元', '(?=(?:增加|增长|提高|减少|下降|上升|扩大|[增减降])[到至])'),
  // 处元以上五千元以下罚款、罚款万元至二十万元、分别为元和五千元。
  lost('[处在值为可过足予至到上、，]', '元', '(?=以[上下])'),
  lost(`[${HAN}]`, YUAN, `(?<![${COUNTED_UNIT_ASIDE}万公美欧日港]${YUAN})(?=[至到和、]\\d)`),
  // 建设公里农村公路。
  lost(
    `[${HAN}，；。、]`,
    LENGTH,
    `(?<![${COUNTED}按以位论各整均点飞平立吨人车海]${LENGTH})(?<![平立]方(?:公里|米))(?=[${HAN}])(?![数标碑桩计处以])`,
  ),
  // 就业万人左右、入驻企业家以上；“专家以上”“国家以上”的“家”不是量词。
  lost(
    `[${HAN}、，。；”]`,
    COUNTED_UNIT,
    `(?=左右(?:[，。；、的）]|$))(?<![${COUNTED_UNIT_ASIDE}]${COUNTED_UNIT})`,
  ),
  lost(`[${HAN}”]`, MORE, `(?<![${COUNTED}专国大作画]${MORE})(?=以上(?:[，。；、]|$))`),
  lost(`[${HAN}]`, '[亿万]吨', '(?=[/／])'),
  // 精度≥%；“，%”；“8%－%”。
  lost('[≥≤＞＜，。；、]|[%％][—－~～-]', '[%％]', ''),
  // 优良天数天、比2020年增加天。
  lost('天数|增加|减少|[增减多少]', '天', STOP),
  // 继续办好件民生实事、四个方面条措施、（共项）。
  lost(
    `[，。；、${HAN}]`,
    '件',
    `(?<![${COUNTED}这那该各]件)(?=(?:[省市县区]|重点|重要)?(?:民生)?实事|行政法规)`,
  ),
  lost(`[${HAN}]`, '条', `(?<![${COUNTED}这那该各本上下面]条)(?=(?:政策|具体)?(?:措施|举措))`),
  lost('[（(，]共', '[个项条名家件]', '(?=[）)，。])'),
  // 设秘书长人、不得少于人、导致人以上、近人参加。
  lost(
    '[设达]到?|[员长]数|人数[达为]?|减少[到至]|增加[到至]|从|由|[员生]超|不超过|[少多]于|秘书长|召集人',
    '[人名]',
    '(?<!达人)(?=[，。；、]|减少|增加|以上|的规模)',
  ),
  lost('导致|造成|超过|少于|达到|多于|不足', '人', '(?=以[上下]|规模)'),
  lost('(?:代表|学[员者]|[员者生众部]|企业)(?:超过?|约|近|达)', '人', '(?=参[加与]|[，。])'),
  lost('\\d户', '人', STOP),
  // 新增上市企业家；“引进优秀企业家”的“企业家”是词。
  lost('(?:新[增设]|净增|新认定|新升规)[^，。；、]{0,12}企业', '家', '(?=[，。；、])'),
  // 位居全国前名。
  lost(
    '(?:全[国省市县]|世界|全球|排名|位[居列]|进入|跻身|居|列)[^，。；]{0,4}前',
    '[名位]',
    '(?=[，。；、])',
  ),
]

/** Amounts whose number is gone where the sentence around them tells: 再安排亿元国债资金, 就业万人左右. */
export function findLostAmounts(scan: string): Span[] {
  return [...PATTERNS, REPEATED]
    .flatMap(pattern => [...scan.matchAll(pattern)])
    .map(({0: {length}, index}) => spanOf(index, length))
}
