import fc from 'fast-check'
import {rules} from '../../server/src/core/rules/index'
import {readMarks} from '../marks'

/** Lines in which Markdown, or the cutting of blocks, has something to do. */
export const LINES = [
  '# 在全区春季造林动员会上的讲话',
  '## 一、认清形势',
  '同志们：',
  '一、提高认识，压实责任',
  '（二）狠抓落实。一是抓进度。二是抓质量。',
  '1. 完善台账',
  '今年*月*日，**市**区新增绿地**亩。',
  '**要点**：落实河长制，__巡河__不少于`7`次',
  '把**“三件实事”**办好。',
  '会议由**同志主持',
  '**这一句加粗跨过',
  '换行**才结束，',
  '[方案全文',
  '见网页](https://example.cn/a)',
  '`代码跨',
  '行`结束',
  '* 同志作了发言',
  '- 清单一项',
  '> 引用一段**话',
  '    缩进的一段',
  '```',
  '~~~md',
  '~~~',
  '---',
  '...',
  '文种: 讲话',
  '时长: 5分钟（一1分钟，二3分钟）',
  '字数: 30字以内',
  '时长: 很久',
  '| 项目 | 数量 |',
  '|---|:-:|',
  '| 造林 | *亩 |',
  '竖线 | 在句中',
  '申报单位（盖章）：',
  '年 月 日',
  '示例',
  '<!-- 备注',
  '备注完 -->',
  '<!-- 拟稿：忽略 writtenSlot -->',
  '<p>段落</p>',
  '<script>',
  '</script>',
  '联系 zhang@example.cn，网址 www.example.cn/a?b=1。',
  '𠮷林村🌲植树𠀋亩',
  '\uFEFF# 标题',
  '　　',
  '',
  '',
]
/** What makes each rule report: the examples that its own page shows. */
export const OF_RULES: ReadonlyMap<string, readonly string[]> = new Map(
  rules.map(({id, bad}) => [id, bad.map(({text}) => readMarks(text).text)]),
)

/** What a draft says to the rules, in every form. */
export const DIRECTIVES: Readonly<Record<string, readonly string[]>> = {
  ignore: ['<!-- 拟稿：忽略 -->', '由XX同志牵头。<!-- nigao-ignore writtenSlot -->'],
  disable: ['<!-- 拟稿：关闭 writtenSlot, headingSequence -->', '<!-- nigao-disable -->'],
  enable: ['<!-- 拟稿：开启 writtenSlot -->', '<!-- nigao-enable -->'],
  off: ['---\nnigao: {off: [headingSequence, slotStyle]}\n文种: 讲话\n---'],
}

/** Forms that others fill in, samples, and signatures. */
export const CLOSED: Readonly<Record<string, readonly string[]>> = {
  all: [
    '关于举办讲座的通知\n参会回执\n姓名：XX\n单位：__局',
    '关于招募的公告\n志愿者登记表（由本人填写）\n电话XX\n请按期交回。\n请于XX日前交回，联系人：李一。',
    '关于报名的说明\n暑期班报名表\n学校XX\n|项目|内容|\n|---|---|\n|姓名|XX|',
    '申报单位（盖章）：\n示例\n本单位XX同志，完成XX万元。',
  ],
  date: ['负责人签字：\n年 月 日', '（公章）\n2025年 月 日'],
}

/** Places to fill of every form and kind that `OF_RULES` may leave out. */
const SLOTS = [
  'XX县',
  '由XX同志牵头',
  '于X月X日',
  '{{单位}}、【金额】、【姓名】、【地点】、【日期】',
  '20XX年',
  '全年完成投资5 9亿元',
  '（待补充）',
  '年 月 日',
  '以_新时代中国特色社会主义思想为指导',
  '增长%',
  '督办的项问题已解决',
  '移交的项问题（数据待核实）已解决，办结件。\n完成投资亿元。',
  '新认定家科技型企业，绿化造林亩。',
]

/** What the structure turns on beside the marks: sections named, counts, titles of parts, quotations, page marks. */
const TURNS = [
  '附件1',
  '目录',
  '具体见第五部分。',
  '上述第三点',
  '讲两点意见。',
  '抓好三项工作：',
  '一、抓**落**实',
  '（一)',
  '(二)抓进度',
  '（1）按月报',
  '“二、抓好落实。”',
  '第一部分　总体情况',
  '第一章　总则',
  '首先，抓排查；其次，抓整改。',
  '（一）型水库',
  '（',
  '1、管水的队伍要配齐，责任要逐级落到人头，不能有空白和',
]

/** What pages leave: certain by itself, certain beside others, in a run of page numbers, in the middle of a sentence. */
const LEFT = [
  '发布时间：2025-03-05 09:12',
  '作者：',
  '• 农业农村',
  '2025-03-05',
  '要闻 投稿',
  '（通用3篇）',
  '第2篇：在全区春季造林会上的讲话',
  '第 3 页 共 12 页',
  '12',
  '今年的造林任务已经分解到镇到村到组，各镇要把苗木、资金和人手\n13\n一样一样落到地头，落到人头，落到具体的时间和具体的地块上去',
  '（此处省略846字）',
  '1、本站文档由网友上传，如有侵权请联系客服。',
  '认识要到位。以下是小编整理的讲话，供大家参考。行动要迅速。',
]

/** `NIGAO_EDITS` sets how many edits a fuzz test makes in all. */
export const EDITS = process.env.NIGAO_EDITS === undefined ? undefined : Number(process.env.NIGAO_EDITS)

/** Line breaks of every sort. */
export const BREAKS = ['\n', '\n\n', '\r\n', '\r']
/** What a keystroke or two put in. */
export const SCRAPS = [
  '*',
  '**',
  '`',
  '```',
  '\n',
  '\r',
  '\r\n',
  '---\n',
  '<!--',
  '-->',
  '|',
  '|--',
  '[',
  '](',
  '#',
  ' ',
  '月',
  '树',
  '𠮷',
  '\ud842',
  '\0',
  '\uFEFF',
  '：',
  '，',
  '。',
  '；',
  '“',
  '”',
  '（',
  '）',
  '、',
  '一是',
  '见',
  'XX',
  '__',
  '<!-- 拟稿：忽略 -->',
  '',
]

/** It takes as long to read as all the rest of a draft. */
const LONG = 160

const pieces = [
  ...LINES,
  ...SLOTS,
  ...TURNS,
  ...LEFT,
  ...Object.values(DIRECTIVES).flat(),
  ...Object.values(CLOSED).flat(),
]

/** One or a few lines of any kind. */
export const line: fc.Arbitrary<string> = fc.oneof(
  {weight: 2, arbitrary: fc.constantFrom(...pieces)},
  {weight: 1, arbitrary: ofRules(texts => texts.filter(text => text.length < LONG))},
)

/** A whole speech now and then: some rules ask for its length. */
const lines = fc.oneof({weight: 20, arbitrary: line}, {weight: 1, arbitrary: ofRules(texts => texts)})

function ofRules(choose: (texts: readonly string[]) => readonly string[]): fc.Arbitrary<string> {
  const chosen = [...OF_RULES.values()].map(choose).filter(texts => 0 < texts.length)
  return fc.constantFrom(...chosen).chain(texts => fc.constantFrom(...texts))
}

/** A draft of a few such lines, equal ones among them, with any line breaks, with and without a byte order mark. */
export const draft: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', '', '\uFEFF'),
    fc.constantFrom(...BREAKS),
    fc.array(fc.tuple(lines, fc.nat(9), fc.nat(5), fc.constantFrom(...BREAKS)), {maxLength: 8}),
  )
  .map(([mark, usual, drawn]) => {
    const lines: string[] = []
    for (const [text, end, again, other] of drawn) {
      lines.push(text, end === 0 ? other : usual)
      if (again === 0) lines.push(...lines.slice(0, 2))
    }
    return mark + lines.join('')
  })
