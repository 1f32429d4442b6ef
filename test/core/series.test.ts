import {describe, expect, test} from 'vitest'
import {itemMarker} from '../../server/src/core/draft/candidates'
import type {PlacedItem} from '../../server/src/core/draft/series/series'
import {PRICES} from '../../server/src/core/draft/series/seriesPrices'
import {checkDraft, foldDraft, readManuscript} from '../../server/src/core/index'
import {readMarks, writeMarks} from '../marks'
import {RIGHT} from './seriesCases'
import {WRONG} from './seriesFaults'

/** What a sentence is read as, and the value of a price at which it would be read otherwise. */
type Priced = readonly [price: keyof typeof PRICES, other: number, text: string, items: string]

const PRICED: readonly Priced[] = [
  ['number', 99, '一是甲。二是乙。⟦四是⟧丙。', '一是 二是 四是'],
  ['secondNumber', 0, '致富路上，一靠勤俭，三靠技术。', ''],
  ['word', 99, '一是甲。⟦二要⟧乙。三是丙。', '一是 二要 三是'],
  ['otherKind', 99, '首先抓教育，⟦二是⟧抓制度，再次抓查处，最后抓问责。', '首先 二是 再次 最后'],
  ['wordRunsOut', 99, '首先，抓学习。其次，抓整改。⟦第三，⟧抓督查。', '首先 其次 第三，'],
  [
    'measured',
    0,
    '第一，抓学习。第二，抓整改。第三个案例里，有一条值得借鉴。第三，抓督查。',
    '第一， 第二， 第三，',
  ],
  ['late', 99, '工作有了进展。⟦二是⟧甲。三是乙。', '二是 三是'],
  ['lateEach', 0, '一年有两个旺季。十一是出游高峰。', ''],
  ['lateInOrder', 99, '这几年变化真不小。其次，路修通了。⟦第三，⟧电也通了。', '其次 第三，'],
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
  ['distance', 99, '一是甲；⟦是⟧乙；三是丙。', '一是 是 三是'],
  ['bareLast', 1, '一是坑浅；二是苗弱；⟦是⟧管护没有人手。', '一是 二是 是'],
  ['notBare', 0, '一是坑浅；二是苗弱；⟦是⟧管护没有人手。', '一是 二是 是'],
  ['strayFirst', 99, '一要管住嘴。⟦首先⟧要迈开腿。三要放宽心。四要睡好觉。', '一要 首先 三要 四要'],
  ['sameSentence', 0, '一是修路；二是引水；⟦一是⟧通电；二是架桥。', '一是 二是 一是 二是'],
  ['notDamaged', 0, '一要抓早；二要抓小；⟦三、⟧抓严。', '一要 二要 三、'],
  ['notFirst', 0, '做好这项工作，⟦一是⟧加强领导。\n\n同志们，任务已经明确。', '一是'],
  ['notCertain', 3, '一是甲。二是乙。\n另外几项：⟦二是⟧丙。', '一是 二是 二是'],
  ['notInOrder', 0, '第一，抓项目。⟦第三，⟧抓服务。', '第一， 第三，'],
  ['notRare', 0, '办法有几条：一靠制度，二靠监督，⟦四靠⟧自觉。', '一靠 二靠 四靠'],
  ['notOwn', 4, '一审认定借款，二审维持原判，二审之后又申请再审。', ''],
  ['ownLeap', 3, '一请大家静音，二请不要走动，⟦四请⟧按时交稿。', '一请 二请 四请'],
  ['ownAgain', 99, '算好几笔账：一算安全账；二算民生账；⟦二算⟧经济账。', '一算 二算 二算'],
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

test('写坏的第一项，不说前面没有第一项', () => {
  const {findings} = checkDraft(foldDraft(readManuscript('—要抓早。\n二要抓小。\n三要抓严。')), {})
  expect(findings.map(({message}) => message)).toContain('序号写作“—要”，应为“一要”')
})

function check(_: string, marked: string, items: string): void {
  const {text} = readMarks(marked)
  const draft = foldDraft(readManuscript(text))
  const {findings, crashes} = checkDraft(draft, {})
  expect(crashes).toEqual([])
  const spans = findings
    .filter(({category, rule}) => category === 'series' || rule === 'stageSequence')
    .map(({span}) => span)
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
