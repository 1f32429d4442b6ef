import {describe, expect, test} from 'vitest'
import {checkDraft, foldDraft, type OutlineNode, readManuscript} from '../../server/src/core/index'
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
  ['首先其次最后', '首先，抓学习。其次，抓落实。最后，抓督查。', '首先 其次'],
  ['换一节重新开始', '一、甲\n一是子。二是丑。\n二、乙\n一是寅。二是卯。', '一是 二是 一是 二是'],
  ['同一节里另起一组', '成绩有两条。一是子。二是丑。\n问题有两条。一是寅。二是卯。', '一是 二是 一是 二是'],
  ['一是之内有一要', '一是抓教育，一要讲透，二要讲清。二是抓管理。', '一是 (一要 二要) 二是'],
  ['一是之内有第一', '一是抓教育。第一，讲透。第二，讲清。二是抓管理。', '一是 (第一， 第二，) 二是'],
  [
    '一是一组之后一要一组',
    '成效有两条，一是快，二是稳。会议要求，一要抓紧，二要抓实。',
    '一是 二是 一要 二要',
  ],
  ['接在名词后的一是', '主要原因一是基础弱。二是投入少。', '一是 二是'],
  ['各项各用一词', '一是必须，二要适当，三看可能。', '一是 二要'],
  ['一靠二靠', '做好工作，一靠教育，二靠制度。', '一靠 二靠'],
  ['统一是、之一是、第一是', '统一是前提。关键之一是投入。第一是质量。百分之八十是好的。星期六是假日。', ''],
  ['要求、要素、要务', '六要素齐全。第一要务是发展。这一要求很明确。单一要素不够。', ''],
  ['三要三不要', '落实“三要三不要”。牢记“四要”要求。', ''],
  ['一级二级、一审二审', '一级响应、二级响应。一审、二审都已结束。道生一，一生二。', ''],
  ['第一、第二产业', '第一、第二产业稳步增长。第一、二季度开局良好。', ''],
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
  ['只有一是', '⟦一是⟧加强领导，压实责任。\n\n同志们，任务已经明确。', '一是'],
  ['第一、第二的顿号', '第一⟦、⟧甲子乙。第二、丙寅丁。', '第一、 第二、'],
  ['分号与句号混用', '一是甲；二是乙⟦。⟧三是丙；四是丁。', '一是 二是 三是 四是'],
]

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
  expect(itemsOf(draft.outline)).toBe(items)
}

function itemsOf(nodes: readonly OutlineNode[]): string {
  return nodes
    .map(({kind, marker, children}) => {
      const inner = itemsOf(children)
      if (kind !== 'series') return inner
      return inner === '' ? marker : `${marker} (${inner})`
    })
    .filter(text => text !== '')
    .join(' ')
}
