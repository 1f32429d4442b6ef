/**
 * What follows an unfilled place in a draft: `*月`, `**亿元`, `*医院`, `**同志`. Own list, from the units, the
 * administrative divisions and the offices that speech drafts count and name.
 */

/** Units that only ever follow a number; alone, without one, the number is missing. */
const QUANTITY_UNITS = [
  '亿元 万元 亿 万 元 余 多名 多个 % ％ ‰ 个百分点 平方米 平方公里 立方米 公里 公斤 千克',
  '微克 毫米 厘米 米 亩 公顷 吨 度电 人次 户次 家次 件次 台次 名 项 期 场 次 张 台 套 件 份',
  '批 户 个 年 月 日 号 时 分 周 天 小时 分钟 届 位 倍 条 座 辆 所 宗 起 例 处 支 篇 棵 株',
  '头 只 枚 块 艘 架 级 岁 秒 点 斤 多 千 家 人 千米 千瓦 兆瓦 毫克 季度 学时 课时 工作日',
  '百分点 个月 ℃ 稿 万家 年级 昼夜 栋 盏 桌 口 眼 笔 幅 册 批次 万亿元 万亿 亿美元 万美元 美元 亿千瓦时 亿吨 万吨 亿斤 万亩 万户',
].flatMap(words)

/** Words that a missing name, place or number stands before, but that also stand alone. */
const NAMED_HEADS = [
  '省 市 县 区 镇 乡 村 街道 社区 局 委 办 厅 部 处 科 院 校 厂 站 医院 卫生院 学校 中学',
  '小学 大学 公司 集团 企业 支行 银行 水库 中心 园区 支部 同志 书记 市长 省长 县长 区长',
  '镇长 乡长 局长 厅长 部长 处长 科长 主任 主席 常委 院长 校长 所长 站长 经理 董事长 总经理',
  '代表 委员 副 精神 大精神 代会 州 盟 旗 自治区 自治州 自治县 新区 开发区 矿区 灌区 林区',
  '牧区 库区 学院 学科 一中 二中 三中 四中 五中 六中 幼儿园 法院 检察院 派出所 系统 机关',
  '单位 支队 大队 中队 合作社 工程 项目 街 路 河 山 桥 大桥 市场 州长 盟长 旗长 村长 组长',
  '队长 会长 秘书长 支书 司令 政委 总书记 老师 教授 院士 先生 女士 兵部 党委 党组 政府 人大',
  '政协 省委 总理 署 总队 联盟 协会 党支部 党总支 班 楼 票',
].flatMap(words)

/** Characters after which a one-character head is the beginning of another word: 市场, 年度, 项目, 人民. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  万: '众一物能',
  万家: '灯乐丽',
  万户: '侯',
  亿: '万',
  余: '下地额粮',
  元: '素旦首',
  米: '饭面粮',
  名: '称义誉单额录胜牌优师医册家品企校城人著特字言副列次目簿叫片贵词将声山气士望门流作篇句画园产节车曲菜厨下',
  项: '目链',
  期: '间待盼望限货',
  场: '所地景面合馆站域上内外区院',
  次: '序要数生',
  张: '力贴扬家开口灯',
  台: '账阶风湾灣上下前胞商资式办',
  套: '路用取餐牌补装话房件种利现',
  件: '数',
  份: '额量内数子',
  批: '评判示复准改发',
  户: '籍外主口型均厕数部内头',
  个: '人体别性案转股子位例',
  年: '度轻龄终代货味鉴会报级富画青糕薪幼利',
  月: '球亮饼薪度报嫂',
  日: '常益程报志渐臻用期夜照均本趋新',
  号: '召称角码',
  时: '代间候期机刻常而效政局空',
  分: '析布别工类配为成解层步管区级组散享清担离支局公设发头校院会行',
  周: '边密期围到全年',
  天: '然气下空地津',
  位: '置于列居移次',
  倍: '增加感',
  条: '斑纹件例款文理约令码目带块纹',
  座: '果谈右位椅舱席次',
  所: '有以谓在属需得作做提有',
  宗: '旨教',
  起: '来到草步点源诉伏初义飞势底家止',
  省: '份委级直内外际',
  市: '场值民容价面井',
  县: '域',
  区: '域别间分块位',
  镇: '静定',
  乡: '愁亲土音情',
  村: '民庄落居容',
  局: '面势部限',
  委: '托派屈',
  办: '法理好学事公结',
  部: '署分门队位件',
  处: '理于置在罚分境方级长决',
  科: '学技研普目',
  院: '士落',
  校: '园准正对',
  厂: '家房',
  站: '位在稳',
  人: '民才员大口生类物事均心文格工居力数们气社为身间际体手造机质权命参像所财道防情选',
  家: '博纺暴祭私委庭园长乡国风底属禽具电校政谱族教居装访训规务书业人畜用里中门境常产事传住室财宅宴法信',
  副: '业作',
  代表: '性着',
  委员: '会',
  中心: '工任思组城',
  企业: '家文',
  同志: '们',
  精神: '面文状',
  社区: '治矫',
  例: '如行外会子证题',
  支: '部持撑柱援付行出教农委边流配点分书线架票取护路承',
  篇: '章幅',
  级: '别',
  秒: '杀',
  点: '名评击赞燃位火滴亮缀',
  多: '元年样种措数渠维彩角面云媒极边跨党劳次地',
  千: '方',
  斤: '两',
  头: '等号脑条部',
  只: '要有是能会可',
  块: '头',
  州: '县',
  街: '头坊',
  路: '径线演况面桥',
  桌: '面子椅',
  口: '号岸碑头才径味袋罩感语粮令述吻腔中子',
  眼: '睛光前下里力界神泪看',
  笔: '者试记墨',
  册: '子',
  幅: '度员',
  河: '流道湖',
  山: '水林区路',
  桥: '头',
  系统: '性论化',
  机关: '报',
  班: '子组长主次车级师底列机会',
  楼: '房市宇盘层梯道长栋上下',
  票: '据价房务证数友款',
  项目: '化',
  工程: '师化',
  政府: '性',
  老师: '们',
  教授: '们',
  单位: '们',
}

const HEADS: readonly string[] = [...QUANTITY_UNITS, ...NAMED_HEADS].sort((a, b) => b.length - a.length)
const QUANTITIES: ReadonlySet<string> = new Set(QUANTITY_UNITS)

/**
 * The word at `offset` that an unfilled place may stand before, the longest that fits; undefined where there is none
 * or where the character begins another word (市场, 年度).
 */
export function slotHeadAt(text: string, offset: number): string | undefined {
  const head = HEADS.find(head => text.startsWith(head, offset))
  if (head === undefined) return undefined
  return beginsOtherWord(head, text.charAt(offset + head.length)) ? undefined : head
}

/** A head that was found, and where it ends. */
export interface SlotHead {
  readonly word: string
  readonly end: number
}

/** The head at `offset` or one space further: 5 亿元. */
export function headAfter(text: string, offset: number): SlotHead | undefined {
  const start = text.charAt(offset) === ' ' ? offset + 1 : offset
  const word = slotHeadAt(text, start)
  return word === undefined ? undefined : {word, end: start + word.length}
}

/** Whether a head together with the character after it begins another word: 场所, 期间. */
export function beginsOtherWord(head: string, next: string): boolean {
  return next !== '' && (OTHER_WORDS[head]?.includes(next) ?? false)
}

/** Whether the text is a unit and nothing else: a number must stand before it. */
export function isQuantityUnit(text: string): boolean {
  return QUANTITIES.has(text)
}

function words(line: string): readonly string[] {
  return line.split(' ')
}
