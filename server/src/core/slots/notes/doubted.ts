import {HAN} from '../slotWords'
import {CLAUSE_END, CLAUSE_START, MATERIAL} from './somebody'

/** What becomes of a passage: 加不加, 用不用. Audiences are asked other things: 要不要反思. */
const OR_NOT = '(用|加|写|提|放|留|删|改|列|念|附|点)不\\1'
const KEPT =
  '(?:用(?![心力功])|加(?![强快大班薪])|写|提(?![高升拔前倡速])|放|留|删|改(?![革变造进])|列|念|附(?![属加])|点名|保留|单列|展开)'
/** What a writer copies from elsewhere, in a doubt about it; the number of guests may be open in a notice as well. */
const COPIED = '(?:数据|数字|这个数|出处|原文|原话|提法|表述|说法|姓名|名字|全称|职务|日期|口径)'
/** Two wordings side by side: “试点”还是“示范”. A rhetorical question begins with 是. */
const QUOTED = '“[^”]{1,12}”'

/** The writer is not sure: 与财务科数字对不上, 以哪个为准, 用不用, 名字忘了. */
const DOUBTED = new RegExp(
  [
    // Not the unknown year of a birth: （？—1645）.
    `^[?？]{1,3} ?[${HAN}“]`,
    `${OR_NOT}(?:[上名]|进去|这[句段条个])?[？?]|含不含[^，。；？?]{1,8}[？?]`,
    `要不要(?:再|也)?${KEPT}[^，。；？?]{0,12}(?:[？?]|${CLAUSE_END})`,
    `(?:[段句条处]|${MATERIAL})[^，。；]{0,4}是否(?:需要?)?(?:保留|删[去除掉]|单列|写[上进]|点名|加上|展开|提及)[^，。；？?]{0,8}[？?]`,
    `以(?:哪[个家份组种](?:数据?|数字|口径|版本)?|谁的(?:数据?|数字|口径))为准${CLAUSE_END}`,
    `用哪[个种家句份组版张][^，。；？?]{0,4}(?:[？?]|${CLAUSE_END}|请|等|待)`,
    `(?:数|数据|数字|口径|表述|提法|说法)[^账，。；]{0,14}对不上${CLAUSE_END}`,
    `(?:和|与|跟)[^账，。；]{2,14}(?:数|数据|数字|口径|文件|表述|提法|说法)对不上${CLAUSE_END}`,
    `${COPIED}(?:我|也|都|有点|好像)?(?:存疑|不确定|忘了|记不[清准]|拿不准|吃不准|说不准|没把握)${CLAUSE_END}`,
    `(?:这个|这组|此|上面的?)数(?:据|字)?(?:好像|可能|似乎|有点)?(?:不对|不准|有出入|有问题|[偏太][高低大小多少])${CLAUSE_END}`,
    `${CLAUSE_START}(?:还|我也?)?(?:存疑|拿不准|吃不准|记不[清准]|不太确定)${CLAUSE_END}`,
    `${CLAUSE_START}再核[实对]?(?:一[下遍次])?${CLAUSE_END}`,
    `^(?:数据|数字)(?:是旧的?|没更新)${CLAUSE_END}|(?:用的是|沿用|照抄)去年的?(?:数据?|数字|稿子?|提法)${CLAUSE_END}`,
    `(?:说法|提法|表述|标题|版本|口径|名称)[^，。；]{0,4}(?:选|挑|留|取)(?:其?一|哪)`,
    `(?:写|用|叫|称|提)(?:${QUOTED}|[^，。；“还]{1,6})还是(?:写|用|叫|称|提|${QUOTED})|^${QUOTED}还是${QUOTED}(?:[？?]|$)|^是?\\d[^，。；]{0,8}还是\\d[^，。；]{0,8}[？?]$`,
    `这[样么](?:写|提|表述)(?:行不行|可不可以|妥不妥|妥否|可否|(?:行|可以|妥当?|合适)[吗么不])`,
    `^${MATERIAL}(?:对[吗不]对?|准不准|是多少)?[？?]$|^[删改加留换][？?]$`,
    `[与和跟](?:上[文面]|[前下后][面文]|第.部分)的?[^，。；的]{0,4}(?:矛盾|重复|不一致|有出入)${CLAUSE_END}`,
  ].join('|'),
)

/** Whether a remark, without its brackets, says that its writer is not sure of what he wrote. */
export function isDoubted(remark: string): boolean {
  return DOUBTED.test(remark)
}
