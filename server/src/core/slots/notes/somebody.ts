import {HAN, SURNAME} from '../slotWords'

/** Those who read the document, not those who help to write it, in a pattern: 请各单位…, 请所在学校…; and verbs in their place. */
export const READERS =
  '各|有关|相关|全[体部县市省区国]|参|您|你|我|大家|同志们|与会|贵|广大|当地|属地|所[在属]|申|监考|居民|村民|乘客|用户|客户|业主|群众|党员|职工|投标|供应商|考生|家长|学[员生]|单位|部门|上述|推荐|用人|本人|[到在于从向将把按对先与和]|根据|自行|如实|及时|务必|勿|不|注意|携带|使用|核|人大代表'
/** By office or by name: 教务处, 王主任, 老刘. Not the general 干部, 内部 nor the place 此处. */
const OFFICE =
  '[局办委科室厅站院股]|(?<![此到各四处])处|(?<![干全内局外])部|(?<!分)组|中心|公司|集团|大队|支队|工会|党委|党支部|团委|妇联|人社|财政'
const TITLE =
  '书记|主任|主席|[局处科厅部院校所站队组会县市省镇乡区股]长|秘书|领导|老师|同志|委员|干事|经理|会计'
/** A whole name of this kind says nothing about who it is. */
const ANY_OFFICE = '(?:学校|医院|公司|集团|中心|法院)'

/** Somebody of the house who can be asked, in a pattern: 教务处, 研究室, 县发改局王科长, 小王. */
export const SOMEBODY = `(?!${READERS}|${ANY_OFFICE}(?![${HAN}]{0,6}(?:${OFFICE}|${TITLE})))(?:[${HAN}、]{0,14}?(?:${OFFICE}|${TITLE}|${SURNAME}[总工姐哥])|[老小][${HAN}])`
/** Where a clause of a remark begins and where it ends; a remark is short, so that looking about in it costs nothing. */
export const CLAUSE_START = '(?<=^|[，,。；;：:、？?！! 　]|——)'
/** See {@link CLAUSE_START}. */
export const CLAUSE_END = '(?=[ 　]*(?:$|[，,。；;？?！!]|——))'
/** What a draft is made of and a remark speaks of. */
export const MATERIAL =
  '(?:数据|数字|数|人数|金额|比例|口径|内容|名单|案例|事例|例子|材料|素材|出处|原文|原话|提法|表述|说法|措辞|姓名|名字|职务|名称|全称|标题|照片|图片|截图|插图|附图|附表|表格|讲稿|发言稿|文号|小标题|过渡句)'
/** What takes 待 or 等 for itself: 接待, 期待, 对待. */
export const NOT_TAKEN = '(?<![期等招接对看善优款])'
