import {describe, expect, test} from 'vitest'
import {itemMarker} from '../../server/src/core/draft/candidates'
import type {PlacedItem} from '../../server/src/core/draft/series/series'
import {PRICES} from '../../server/src/core/draft/series/seriesPrices'
import {checkDraft, foldDraft, readManuscript} from '../../server/src/core/index'
import {readMarks, writeMarks} from '../marks'

/** A text with `⟦…⟧` around what the series rules report, and the items as a tree, inner ones in brackets. */
type Case = readonly [name: string, text: string, items: string]

const RIGHT: readonly Case[] = [
  ['一段之内', '要做到：一是抓排查；二是抓整改；三是抓督查。', '一是 二是 三是'],
  ['一项一段', '一是抓排查。\n\n二是抓整改。\n\n三是抓督查。', '一是 二是 三是'],
  ['有的同段、有的另起', '一是抓排查。二是抓整改。\n三是抓督查。', '一是 二是 三是'],
  ['隔着几段', '一是抓排查。\n要逐户走访。\n不漏一户。\n二是抓整改。', '一是 二是'],
  ['成对的一是', '摆在面前的，一是稳的问题，一是进的问题。', '一是 一是'],
  ['一方面', '一方面要稳住总量，一方面要优化结构。', ''],
  ['一方面没有另一方面', '一方面，要看到成绩。同时，不能自满。', ''],
  ['首先没有其次', '首先，我代表县委向大家表示感谢。下面讲几点意见。', ''],
  ['首先其次最后', '首先，抓学习。其次，抓落实。最后，抓督查。', '首先 其次 最后'],
  ['换一节重新开始', '一、甲\n一是子。二是丑。\n二、乙\n一是寅。二是卯。', '一是 二是 一是 二是'],
  ['同一节里另起一组', '成绩有两条。一是子。二是丑。\n问题有两条。一是寅。二是卯。', '一是 二是 一是 二是'],
  ['一是之内有一要', '一是抓教育，一要讲透，二要讲清。二是抓管理。', '一是 (一要 二要) 二是'],
  ['一是之内有第一', '一是抓教育。第一，讲透。第二，讲清。二是抓管理。', '一是 (第一， 第二，) 二是'],
  [
    '一是一组之后一要一组',
    '成效有两条，一是快，二是稳。会议要求，一要抓紧，二要抓实。',
    '一是 二是 (一要 二要)',
  ],
  ['接在名词后的一是', '主要原因一是基础弱。二是投入少。', '一是 二是'],
  ['各项各用一词', '一是必须，二要适当，三看可能。', '一是 二要 三看'],
  ['一靠二靠', '做好工作，一靠教育，二靠制度。', '一靠 二靠'],
  ['统一是、之一是、第一是', '统一是前提。关键之一是投入。第一是质量。百分之八十是好的。星期六是假日。', ''],
  ['要求、要素、要务', '六要素齐全。第一要务是发展。这一要求很明确。单一要素不够。', ''],
  ['三要三不要', '落实“三要三不要”。牢记“四要”要求。', ''],
  ['一级二级、一审二审', '一级响应、二级响应。一审、二审都已结束。道生一，一生二。', ''],
  ['第一、第二产业', '第一、第二产业稳步增长。第一、二季度开局良好。', ''],
  ['一是一、二是二', '对存在的问题，要一是一、二是二，不护短、不遮丑。', ''],
  ['引语里各用各的词', '他常说：“一是吃饭，二要建设。”这话不假。', ''],
  ['接在人名后的成对', '李大山同志一是护林员，一是老党员。', '一是 一是'],
  ['节日、概数里的数目', '五一是出游旺季，十一是出游高峰。来的人十之七、八是游客。', ''],
  [
    '大项之内有小项',
    '第一，抓学习。做好这件事，第一，要静心；第二，要用心。第二，抓整改。',
    '第一， (第一， 第二，) 第二，',
  ],
  ['第一第二之后的最后', '第一，抓学习。第二，抓整改。最后，祝大家工作顺利。', '第一， 第二，'],
  ['名次', '各村得分：杨村94分，第一；柳村92分，第二。', ''],
  [
    '十项以上',
    '一是甲。二是乙。三是丙。四是丁。五是戊。六是己。七是庚。八是辛。九是壬。十是癸。十一是子。十二是丑。',
    '一是 二是 三是 四是 五是 六是 七是 八是 九是 十是 十一是 十二是',
  ],
]

const WRONG: readonly Case[] = [
  ['漏了一项', '一是甲。二是乙。⟦四是⟧丙。', '一是 二是 四是'],
  ['重号', '一是甲。⟦一是⟧乙。三是丙。', '一是 一是 三是'],
  ['换了词', '一是甲。⟦二要⟧乙。三是丙。', '一是 二要 三是'],
  ['没有第一项', '工作有了进展。⟦二是⟧甲。三是乙。', '二是 三是'],
  ['逗号之后换了词', '要做到一要抓早，⟦二是⟧抓小，三要抓严。', '一要 二是 三要'],
  ['首先其次其次', '首先，抓学习。其次，抓整改。⟦其次⟧，抓督查。最后，抓总结。', '首先 其次 其次 最后'],
  ['首先二是再次', '首先抓教育，⟦二是⟧抓制度，再次抓查处。', '首先 二是 再次'],
  ['第一其次最后', '⟦第一，⟧抓学习。其次，抓整改。最后，抓总结。', '第一， 其次 最后'],
  ['其一其二其四', '其一，底数不清。其二，责任不明。⟦其四，⟧督办不力。', '其一， 其二， 其四，'],
  ['一靠二靠四靠', '增收一靠技术，二靠市场，⟦四靠⟧信誉。', '一靠 二靠 四靠'],
  ['一要二要三靠', '一要扩面，二要提质，⟦三靠⟧联农。', '一要 二要 三靠'],
  ['逗号隔开的第一第二', '分工如下：第一，摸底，第二，整改，⟦第四，⟧验收。', '第一， 第二， 第四，'],
  ['只有第一', '同志们，⟦第一，⟧从严从实抓好整改，让群众满意。', ''],
  ['只有一是', '⟦一是⟧加强领导，压实责任。\n\n同志们，任务已经明确。', '一是'],
  ['第一、第二的顿号', '第一⟦、⟧甲子乙。第二、丙寅丁。', '第一、 第二、'],
  ['分号与句号混用', '一是甲；二是乙⟦。⟧三是丙；四是丁。', '一是 二是 三是 四是'],
]

/** What a sentence is read as, and the value of a price at which it would be read otherwise. */
type Priced = readonly [price: keyof typeof PRICES, other: number, text: string, items: string]

const PRICED: readonly Priced[] = [
  ['number', 99, '一是甲。二是乙。⟦四是⟧丙。', '一是 二是 四是'],
  ['secondNumber', 0, '致富路上，一靠勤俭，三靠技术。', ''],
  ['word', 99, '一是甲。⟦二要⟧乙。三是丙。', '一是 二要 三是'],
  ['otherKind', 99, '首先抓教育，⟦二是⟧抓制度，再次抓查处，最后抓问责。', '首先 二是 再次 最后'],
  ['wordRunsOut', 99, '首先，抓学习。其次，抓整改。第三，抓督查。', '首先 其次 第三，'],
  ['late', 99, '工作有了进展。⟦二是⟧甲。三是乙。', '二是 三是'],
  ['lateEach', 0, '一年有两个旺季。十一是出游高峰。', ''],
  ['lateInOrder', 99, '这几年变化真不小。其次，路修通了。第三，电也通了。', '其次 第三，'],
  [
    'lateAgain',
    0,
    '一是甲。二是乙。⟦二是⟧丙。\n也要看到，⟦第一，⟧丁子，其二，戊丑，其三，己寅。',
    '一是 二是 二是 (第一， 其二， 其三，)',
  ],
  ['cut', 99, '一、成效明显\n（此处省略300字）\n⟦三是⟧丙。四是丁。', '三是 四是'],
  ['alone', 99, '做好这项工作，⟦一是⟧加强领导。\n\n同志们，任务已经明确。', '一是'],
  ['pair', 99, '摆在面前的，一是稳的问题，一是进的问题。', '一是 一是'],
  ['varied', 99, '一是必须，二要适当，三看可能。', '一是 二要 三看'],
  ['nextParagraph', 99, '一是甲。二是乙。\n三是丙。', '一是 二是 三是'],
  [
    'midParagraph',
    0,
    '抓三件事：一是甲，二是乙，⟦二是⟧丙。\n各地一要丁，二要戊，⟦三是⟧己。',
    '一是 二是 二是 (一要 二要 三是)',
  ],
  [
    'layout',
    0,
    '⟦一是⟧全民参与。\n督导要严。\n我提几点希望。一是甲。二是乙。⟦四是⟧丙。',
    '一是 一是 二是 四是',
  ],
  [
    'leavesNear',
    0,
    '抓三件事：一是甲，二是乙，⟦二是⟧丙。\n各地一要丁，二要戊，⟦三是⟧己。',
    '一是 二是 二是 (一要 二要 三是)',
  ],
  ['acrossItsLike', 0, '一是甲。\n二是乙。\n另外还有两条：\n一是丙。\n⟦三是⟧丁。', '一是 二是 一是 三是'],
  ['glued', 99, '主要原因一是基础弱。二是投入少。', '一是 二是'],
  ['bare', 99, '一是甲；⟦是⟧乙；三是丙。', '一是 是 三是'],
  ['notFirst', 0, '做好这项工作，⟦一是⟧加强领导。\n\n同志们，任务已经明确。', '一是'],
  ['notCertain', 3, '一是甲。二是乙。\n另外几项：⟦二是⟧丙。', '一是 二是 二是'],
  ['notInOrder', 0, '第一，抓项目。⟦第三，⟧抓服务。', '第一， 第三，'],
  ['notRare', 0, '办法有几条：一靠制度，二靠监督，⟦四靠⟧自觉。', '一靠 二靠 四靠'],
  ['notAgain', 9, '首先，我代表县委表示祝贺。再次感谢各位来宾。', ''],
]

describe('每个价都有一句话离不开它', () => {
  test('没有漏下的', () => {
    expect(new Set(PRICED.map(([price]) => price))).toEqual(new Set(Object.keys(PRICES)))
  })

  test.each(PRICED)('%s', (price, other, marked, items) => {
    check(price, marked, items)
    const prices = PRICES as Record<keyof typeof PRICES, number>
    const own = prices[price]
    prices[price] = other
    try {
      expect(() => check(price, marked, items)).toThrow()
    } finally {
      prices[price] = own
    }
  })
})

describe('写得对的不报', () => {
  test.each(RIGHT)('%s', check)
})

describe('写错的只报一处', () => {
  test.each(WRONG)('%s', check)
})

function check(_: string, marked: string, items: string): void {
  const {text} = readMarks(marked)
  const draft = foldDraft(readManuscript(text))
  const {findings, crashes} = checkDraft(draft, {})
  expect(crashes).toEqual([])
  const spans = findings.filter(({category}) => category === 'series').map(({span}) => span)
  expect(writeMarks(text, spans)).toBe(marked)
  expect(itemsOf(draft.structure.items)).toBe(items)
}

/** The items as they lie in each other: the outline also parts what is no longer in the paragraph. */
function itemsOf(items: readonly PlacedItem[]): string {
  let text = ''
  let open = 0
  for (const {candidate, depth} of items) {
    const joint = open < depth ? ` ${'('.repeat(depth - open)}` : `${')'.repeat(open - depth)} `
    text += (text === '' ? '' : joint) + itemMarker(candidate)
    open = depth
  }
  return text + ')'.repeat(open)
}
