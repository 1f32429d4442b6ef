import type {Chance} from './faults'

export const KINDS = ['数字', '姓名', '地名', '日期', '单位'] as const
export type Kind = (typeof KINDS)[number]

/** A stretch of a line that a writer would leave open, and how he would write that. */
export interface Target {
  readonly start: number
  readonly end: number
}

/** One line damaged: the line with the damage in it and where it has to be reported. */
export interface Damage {
  readonly text: string
  readonly at: readonly {readonly start: number; readonly end: number}[]
}

const FIGURE = '(?<![\\d.．,，\\-—~～+×*/A-Za-z〔\\[（(第])\\d{1,6}(?:\\.\\d+)?'
const UNIT =
  '(?:[%％]|个百分点|[百千万亿]?(?:亿元|万元|美元|元|亩|公顷|吨|平方米|立方米|平方公里|公里|人次|人(?!民|大|才|均)|户|家|个|名(?!单|录|义)|项(?!目)|件(?!套)|条(?!例|件)|场|期|次(?!会|年)|座|所(?![示列])|台|套|处|批|张|份|起|倍))'
const PLACE =
  '(?:山东|山西|河南|河北|湖南|湖北|广东|广西|江苏|江西|浙江|福建|安徽|四川|云南|贵州|陕西|甘肃|青海|海南|辽宁|吉林|黑龙江|北京|上海|天津|重庆|深圳|广州|杭州|南京|济南|青岛|成都|武汉|西安|长沙|郑州|厦门|宁波|大连)'
const OFFICES =
  '(?:财政|教育|公安|民政|司法|商务|交通运输|农业农村|水利|自然资源|生态环境|住房城乡建设|审计|统计|税务|林业|卫生|科技|文化|气象|应急管理)'

/** Where each kind stands in published text. */
const PLACES: Readonly<Record<Kind, RegExp>> = {
  数字: new RegExp(`${FIGURE}(?=${UNIT})`, 'g'),
  姓名: /(?<=[，。；、：\s“”由和与请向经是对]|^)[习李王张刘陈杨赵周吴徐孙胡朱高林何郭马罗邓江毛彭温][一-龥]{1,2}(?=同志(?!们)|总书记|书记|主席|总理|部长|省长|市长|主任|局长|院士|教授)/g,
  地名: new RegExp(`${PLACE}(?=[省市](?!场|民|值|级))`, 'g'),
  日期: /(?<![\d.（(〔])(?:19|20)\d{2}(?=年(?!度?第))|(?<![\d.年])\d{1,2}(?=月(?!份?均)|日(?![均常]))|(?<=[年月])\d{1,2}(?=[月日])/g,
  单位: new RegExp(`${OFFICES}(?=[部厅局](?!门|分|署|级))`, 'g'),
}

/** What is written in the place of each kind. */
export const SIGNS: Readonly<Record<Kind, readonly string[]>> = {
  数字: ['XX', 'X', 'xx', 'XXX', '×', '××', '*', '**', '***', '__', '____', '□□', 'XX.X', '【数据】'],
  姓名: [
    'XX',
    'XXX',
    'xxx',
    '××',
    '×××',
    '*',
    '**',
    '***',
    '○○○',
    '△△',
    '某某',
    '____',
    '【姓名】',
    '{{姓名}}',
  ],
  地名: ['XX', 'X', 'xx', '×', '××', '*', '**', '***', '○○', '□□', '某某', '__', '____', '【地名】'],
  日期: ['XX', 'X', 'xx', '×', '××', '*', '**', '__', '____', '20XX'],
  单位: ['XX', 'X', 'xx', '××', '×××', '*', '**', '○○', '△△', '某某', '__', '____', '【单位】', '{{单位}}'],
}
/** A year has signs of its own; two digits are left of most. */
const YEAR_SIGNS: Readonly<Record<string, string>> = {
  XX: '20XX',
  X: '202X',
  xx: '20xx',
  '×': '20××',
  '××': '××××',
  '*': '202*',
  '**': '20**',
  __: '20__',
}

/** What is left standing when the number before it is gone. */
export const LEFT = [
  '%',
  '个百分点',
  '亿元',
  '万元',
  '元',
  '亩',
  '公里',
  '平方米',
  '万吨',
  '万人',
  '人次',
  '个',
  '名',
  '项',
  '家',
  '人',
  '件',
  '场',
  '期',
  '户',
  '座',
  '所',
  '条',
  '台',
  '张',
  '天',
  '年月',
  '月日',
  '第',
] as const
export type Left = (typeof LEFT)[number]

/** 近万人, 亿元以上 and 每所 read well, so that nobody can tell that a number was there. */
const lostBefore = (unit: string): RegExp =>
  /^[万亿]/.test(unit)
    ? new RegExp(`(?<![近超上过逾达成破约足])${FIGURE}(?=${unit}(?!以[上下]))`, 'g')
    : new RegExp(`(?<!每)${FIGURE}(?=${unit})`, 'g')
const GONE: Readonly<Record<Left, RegExp>> = {
  '%': lostBefore('[%％]'),
  个百分点: lostBefore('个百分点'),
  亿元: lostBefore('亿元'),
  万元: lostBefore('万元'),
  元: lostBefore('元'),
  亩: lostBefore('亩'),
  公里: lostBefore('公里'),
  平方米: lostBefore('平方米'),
  万吨: lostBefore('万吨(?=[，。；、左])'),
  万人: lostBefore('万人(?=[，。；、左])'),
  人次: lostBefore('人次'),
  个: lostBefore('个(?!百分点|月|工作日|多)'),
  名: lostBefore('名'),
  项: lostBefore('项(?!目)'),
  家: lostBefore('家'),
  人: lostBefore('人(?!次)'),
  件: lostBefore('件'),
  场: lostBefore('场'),
  期: lostBefore('期'),
  户: lostBefore('户'),
  座: lostBefore('座'),
  所: lostBefore('所(?![示列])'),
  条: lostBefore('条(?!例)'),
  台: lostBefore('台'),
  张: lostBefore('张'),
  天: lostBefore('天'),
  年月: /(?<=(?:(?:19|20)\d{2}|[今去明])年)\d{1,2}(?=月)/g,
  月日: /(?<=\d月)\d{1,2}(?=日)/g,
  第: /(?<=第)[一二三四五六七八九十]{1,3}(?=届|次(?:会议|全会|全体会议|党代会)|批|期)/g,
}

/** The places in a line where a writer would leave out what belongs to a kind. */
export function targetsOf(kind: Kind, line: string): readonly Target[] {
  return [...line.matchAll(PLACES[kind])].map(({0: {length}, index}) => ({start: index, end: index + length}))
}

/** The places in a line where a number stands before what `left` names. */
export function numbersBefore(left: Left, line: string): readonly Target[] {
  return [...line.matchAll(GONE[left])].map(({0: {length}, index}) => ({start: index, end: index + length}))
}

/** The line with the sign in place of each target; signs of years follow their own custom. */
export function write(kind: Kind, sign: string, line: string, targets: readonly Target[]): Damage {
  return damage(line, targets, old =>
    kind === '日期' && old.length === 4 ? (YEAR_SIGNS[sign] ?? sign) : sign,
  )
}

/** The line without the targets; what has lost its number is reported right after, of 第 right before. */
export function lose(line: string, targets: readonly Target[]): Damage {
  return damage(line, targets, () => '')
}

function damage(line: string, targets: readonly Target[], sign: (old: string) => string): Damage {
  const at: {start: number; end: number}[] = []
  let text = ''
  let done = 0
  for (const {start, end} of targets) {
    text += line.slice(done, start)
    const written = sign(line.slice(start, end))
    at.push({start: text.length, end: text.length + written.length})
    text += written
    done = end
  }
  return {text: text + line.slice(done), at}
}

/** One target of a line or a row of them, as a writer who leaves one number open often leaves open all. */
export function some(targets: readonly Target[], chance: Chance): readonly Target[] {
  const first = Math.floor(chance() * targets.length)
  return targets.slice(first, first + 1 + Math.floor(chance() * 3))
}
