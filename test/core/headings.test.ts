import {describe, expect, test} from 'vitest'
import {markerText} from '../../server/src/core/draft/candidates'
import type {Heading} from '../../server/src/core/draft/headings'
import {checkDraft, foldDraft, readManuscript} from '../../server/src/core/index'
import {findHeadingMarks} from '../../server/src/core/marks/headingMarks'
import {readMarks, writeMarks} from '../marks'

/** A text with `⟦…⟧` around the markers that are reported at error or warning, and the markers that head sections. */
type Case = readonly [name: string, text: string, markers: string]

const RIGHT: readonly Case[] = [
  ['一、之下直接用1.', '一、抓排查\n1.摸底数\n2.建台账\n二、抓整改\n1.定时限', '一、 1. 2. 二、 1.'],
  [
    '（一）贯通全文',
    '一、回顾\n（一）甲\n（二）乙\n二、打算\n（三）丙\n（四）丁',
    '一、 （一） （二） 二、 （三） （四）',
  ],
  ['1.贯通全文', '（一）甲\n1.子\n2.丑\n（二）乙\n3.寅\n4.卯', '（一） 1. 2. （二） 3. 4.'],
  [
    '先贯通，后又从头编',
    '（一）甲\n1.子\n2.丑\n（二）乙\n3.寅\n（三）丙\n1.卯\n2.辰',
    '（一） 1. 2. （二） 3. （三） 1. 2.',
  ],
  [
    '条贯通各章',
    '第一章 总则\n第一条 甲。\n第二条 乙。\n第二章 附则\n第三条 丙。',
    '第一章 第一条 第二条 第二章 第三条',
  ],
  ['附件重新编号', '一、甲\n二、乙\n附件1\n一、子\n二、丑', '一、 二、 一、 二、'],
  ['附件清单的第一项在行内', '附件：1.分工表\n2.台账\n3.通讯录', '1. 2. 3.'],
  [
    '附件清单不是目录',
    '正文。\n附件：1. 任务分工方案\n2. 申报书\n3. 清单\n4. 汇总表\n附件2\n2. 申报书\n填写说明。',
    '1. 2. 3. 4. 2.',
  ],
  [
    '第一章并入上一行',
    '本办法由县政府制定。　第一章　总则\n第一条 甲。\n第二章　附则\n第二条 乙。',
    '第一章 第一条 第二章 第二条',
  ],
  [
    '第一项在上一段',
    '抓好以下工作：（一）摸清底数；（二）分类施策。\n（三）按月通报。',
    '（一） （二） （三）',
  ],
  ['两项并作一行', '（一）甲；\n（二）乙；（三）丙；\n（四）丁。', '（一） （二） （三） （四）'],
  ['节选，从中间开始', '十五、积极参与交流\n正文在此。\n十六、加强自身建设', '十五、 十六、'],
  ['节选，只有后半', '三、保障措施\n加强督查。\n四、有关要求', '三、 四、'],
  [
    '目录与正文',
    '目录\n一、甲乙丙\n二、丁戊己\n三、庚辛壬\n一、甲乙丙\n正文。\n二、丁戊己\n正文。\n三、庚辛壬\n正文。',
    '一、 二、 三、',
  ],
  ['年份开头的一项', '19.“两个提升”行动\n20.2026年十件实事\n21.5+2服务模式\n22.清单管理', '19. 20. 21. 22.'],
  ['小数与日期', '12.5亿元已经到位。\n2026.3.5前报送材料。\n5.1 监测\n5.2 预警', ''],
  ['预案的编号', '1 总则\n1.1 编制目的\n2 组织机构\n2.1 领导小组', ''],
  ['列举的引用', '（一）甲\n（二）乙\n第（一）、（二）项所列人员，按（一）至（二）项办理。', '（一） （二）'],
  ['行首的引用', '（一）甲\n（二）乙\n（一）、（二）项所列人员从其规定。\n（三）丙', '（一） （二） （三）'],
  [
    '小（二）型水库',
    '（一）除险加固\n小（二）型水库空库运行。\n⟦（二）⟧型水库的水位要降下来。\n（二）物资储备',
    '（一） （二）',
  ],
  ['一、二级道路', '一、二级道路由县里养护。\n三、四季度再检查一次。', ''],
  ['一、二手房', '一、二手房交易\n二、新房交易', '一、 二、'],
  ['半角括号自成一体', '(一)甲\n(二)乙\n(三)丙', '(一) (二) (三)'],
  ['半角与全角括号混用', '（一）甲\n(二)乙\n（三）丙', '（一） (二) （三）'],
  ['括号断成两行', '（一）甲\n（二）乙。（\n三）丙\n（四）丁', '（一） （二） 三） （四）'],
  ['第误作笫', '笫一条 甲。\n第二条 乙。', '笫一条 第二条'],
  ['名词解释', '名词解释\n1.“一网通办”：指线上办理。\n2.“三个清单”：指权力、责任、负面清单。', '1. 2.'],
  [
    '问答各自编号',
    '问：要带什么？\n1.身份证。\n2.申请表。\n问：去哪里办？\n1.县政务大厅。\n2.乡镇便民中心。',
    '1. 2. 1. 2.',
  ],
  [
    '随文小标题连成一段',
    '下面讲几点。一、抓学习。（一）学理论。要深学。（二）学业务。要精学。二、抓落实。要到底。',
    '一、 （一） （二） 二、',
  ],
  [
    '行内列举不打乱层次',
    '一、甲\n（一）子\n材料包括：（一）申请表；（二）说明。\n（二）丑\n二、乙',
    '一、 （一） （二） 二、',
  ],
  ['①②③', '1.甲\n①子\n②丑\n2.乙\n①寅', '1. ① ② 2. ①'],
  ['引号里的不算', '会议提出“一、抓实；二、抓细”。\n一、甲\n二、乙', '一、 二、'],
  ['时间不算', '上午10:00报到。\n一、开幕式\n9：30开始。\n二、分组讨论', '一、 二、'],
]

const WRONG: readonly Case[] = [
  ['一个在行首、一个丢了点', '⟦1 .⟧甲。\n2.乙。', '1 . 2.'],
  ['一字后有空格', '⟦一 、⟧甲\n二、乙', '一 、 二、'],
  ['一误作短横', '⟦(-)⟧甲\n(二)乙', '(-) (二)'],
  ['行内丢了点', '成绩来之不易。 ⟦1 ⟧增长稳。总量过百亿。 ⟦2 ⟧结构优。占比过半。', '1 2'],
  ['丢了前括号', '（一）甲\n⟦二）⟧乙\n（三）丙', '（一） 二） （三）'],
  ['丢了后括号', '（一）甲\n⟦（二⟧乙\n（三）丙', '（一） （二 （三）'],
  ['头两节互换', '⟦二、⟧甲\n一、乙\n三、丙', '二、 一、 三、'],
  ['删去一节', '一、甲\n二、乙\n⟦四、⟧丙\n五、丁', '一、 二、 四、 五、'],
  ['重号', '一、甲\n⟦一、⟧乙\n三、丙', '一、 一、 三、'],
  [
    '各章之间漏了一条',
    '第一章 总则\n第一条 甲。\n第二章 分则\n⟦第三条⟧ 乙。\n第四条 丙。',
    '第一章 第一条 第二章 第三条 第四条',
  ],
  ['越过1.直接用（1）', '一、甲\n（一）子\n⟦（1）⟧寅\n（2）卯', '一、 （一） （1） （2）'],
]

describe('写得对的不报', () => {
  test.each(RIGHT)('%s', check)
})

describe('写错的只报一处', () => {
  test.each(WRONG)('%s', check)
})

function inOrder(headings: readonly Heading[]): readonly Heading[] {
  return [...headings].sort((a, b) => a.candidate.start - b.candidate.start)
}

function check(_: string, marked: string, markers: string): void {
  const {text} = readMarks(marked)
  const draft = foldDraft(readManuscript(text))
  const {findings, crashes} = checkDraft(draft, {})
  expect(crashes).toEqual([])
  const spans = findings
    .filter(
      ({category, severity}) => category === 'numbering' && (severity === 'error' || severity === 'warning'),
    )
    .map(({span}) => span)
  expect(writeMarks(text, spans)).toBe(marked)
  expect(
    inOrder(draft.headings)
      .map(({candidate}) => markerText(candidate).trim())
      .join(' '),
  ).toBe(markers)
}

/** The characters from one to another. */
function between(first: string, last: string): string[] {
  const start = first.charCodeAt(0)
  return Array.from({length: last.charCodeAt(0) - start + 1}, (_, at) => String.fromCharCode(start + at))
}

test.each([
  ...[...between('①', '⑳'), ...between('⑴', '⒇'), ...between('⒈', '⒛'), ...between('㈠', '㈩')],
  ...[...'123456789', ...'１２３４５６７８９'].map(digit => `${digit}.`),
  ...[...'一二三四五六七八九十'].flatMap(numeral => [
    `${numeral}、`,
    `（${numeral}）`,
    `(${numeral})`,
    `第${numeral}章 `,
  ]),
  ...[...'-－—–―'].map(dash => `${dash}、`),
  ...['第一部分 ', '笫二章 ', '【三】', '（四', '五）', '、', '一百、'],
])('“%s”像序号，哪一个字都不漏', marker => {
  expect(findHeadingMarks(`${marker}加强领导`).map(({start}) => start)).toEqual([0])
})
