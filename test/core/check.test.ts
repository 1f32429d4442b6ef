import {describe, expect, test} from 'vitest'
import {
  applyEdits,
  checkDraft,
  foldDraft,
  type RuleSettings,
  readManuscript,
  type Severity,
} from '../../server/src/core/index'
import type {BlockRule} from '../../server/src/core/rule'
import {runRules} from '../../server/src/core/rules/runRules'

const DOUBLED = '要推进农村的的改革。'
const HALF_WIDTH = '会议很重要,请大家听讲。'

describe('在文稿中忽略或关闭规则', () => {
  test.each([
    ['下一段', `<!-- 拟稿：忽略 repeatedCharacter -->\n\n${DOUBLED}\n${DOUBLED}`, 1],
    ['本段', `${DOUBLED}<!-- 拟稿：忽略 repeatedCharacter -->\n${DOUBLED}`, 1],
    ['半角冒号', `<!-- 拟稿:忽略 repeatedCharacter -->\n${DOUBLED}`, 0],
    ['英文写法', `<!-- nigao-ignore repeatedCharacter -->\n${DOUBLED}`, 0],
    ['连写两条注释', `<!-- 拟稿：忽略 seriesMixed -->\n<!-- 拟稿：忽略 repeatedCharacter -->\n${DOUBLED}`, 0],
    ['几条规则', `<!-- 拟稿：忽略 seriesMixed、repeatedCharacter -->\n${DOUBLED}`, 0],
    ['全部规则', `<!-- 拟稿：忽略 -->\n${DOUBLED}`, 0],
    ['用规则的标题', `<!-- 拟稿：忽略 虚词不重复 -->\n${DOUBLED}`, 0],
    ['几个标题', `<!-- 拟稿：忽略“同级层次序数应当连续”“虚词不重复” -->\n${DOUBLED}`, 0],
    [
      '后面没有一段的',
      `<!-- 拟稿：忽略 repeatedCharacter -->\n${DOUBLED}\n<!-- 拟稿：忽略 seriesMixed -->`,
      0,
    ],
    ['别的规则的标题', `<!-- 拟稿：忽略 同级层次序数应当连续 -->\n${DOUBLED}`, 1],
    ['没有这样的标题', `<!-- 拟稿：忽略 虚词 -->\n${DOUBLED}`, 1],
    ['别的规则', `<!-- 拟稿：忽略 seriesMixed -->\n${DOUBLED}`, 1],
    ['别的注释', `<!-- 忽略 repeatedCharacter -->\n<!-- nigao-ignored -->\n${DOUBLED}`, 1],
    ['关闭到文末', `${DOUBLED}\n<!-- 拟稿：关闭 repeatedCharacter -->\n${DOUBLED}\n\n${DOUBLED}`, 1],
    ['关闭后开启', `<!-- 拟稿：关闭 repeatedCharacter -->\n${DOUBLED}\n<!-- 拟稿：开启 -->\n${DOUBLED}`, 1],
    [
      '全部关闭，开启一条',
      `<!-- nigao-disable -->\n${DOUBLED}\n<!-- nigao-enable repeatedCharacter -->\n${DOUBLED}`,
      1,
    ],
    ['全部关闭，开启别的', `<!-- nigao-disable -->\n<!-- nigao-enable seriesMixed -->\n${DOUBLED}`, 0],
    ['全文，方括号', `---\nnigao: {off: [seriesMixed, repeatedCharacter]}\n---\n${DOUBLED}`, 0],
    [
      '全文，列表',
      `---\n讲话人: 张三\nnigao:\n  off:\n    - seriesMixed\n    - "repeatedCharacter"\n---\n${DOUBLED}`,
      0,
    ],
    ['全文，写名称', `---\nnigao: {off: [排比序号, 虚词重复]}\n---\n${DOUBLED}`, 0],
    ['全文，写一个名称', `---\nnigao: {off: 虚词重复}\n---\n${DOUBLED}`, 0],
    ['全文，名称的列表', `---\nnigao:\n  off:\n    - "排比序号"\n    - 虚词重复\n---\n${DOUBLED}`, 0],
    ['全文，另一个键', `---\nother: {off: [repeatedCharacter]}\nnigao: {off: []}\n---\n${DOUBLED}`, 1],
  ])('%s', (_, text, count) => {
    expect(rulesIn(text, {}).filter(rule => rule === 'repeatedCharacter')).toHaveLength(count)
  })
})

describe('忽略了的待填，哪里都不算', () => {
  const TEXT = '完成投资XX亿元。'
  test.each([
    ['没有忽略', TEXT, 1],
    ['忽略这条规则', `<!-- 拟稿：忽略 以符号代替的内容要填上 -->\n${TEXT}`, 0],
    ['忽略别的规则', `<!-- 拟稿：忽略 lostNumber -->\n${TEXT}`, 1],
    ['忽略一段，别段照旧', `<!-- 拟稿：忽略 -->\n${TEXT}\n${TEXT}`, 1],
    ['全篇关闭', `---\nnigao: {off: [writtenSlot]}\n---\n${TEXT}`, 0],
    ['丢失的数字', `<!-- 拟稿：忽略 lostNumber -->\n同比增长%。`, 0],
    ['空着的日期', `<!-- 拟稿：忽略 lostDate -->\n2025年 月 日印发。`, 0],
    ['备注', `<!-- 拟稿：忽略 todoNote -->\n全市生产总值居全省前列（数据待核实）。`, 0],
  ])('%s', (_, text, count) => {
    const draft = foldDraft(readManuscript(text))
    expect(draft.slots).toHaveLength(count)
    expect(draft.stats.slots).toBe(count)
  })
})

describe('设置', () => {
  test('不设置则用规则自己的级别', () => {
    expect(severities(DOUBLED, {})).toEqual(['error'])
    expect(severities(DOUBLED, {repeatedCharacter: 'hint'})).toEqual(['hint'])
  })

  test('关闭一条规则，其他照常', () => {
    expect(rulesIn(DOUBLED + HALF_WIDTH, {repeatedCharacter: 'off'})).toEqual(['halfWidthPunctuation'])
    expect(rulesIn(DOUBLED + HALF_WIDTH, {halfWidthPunctuation: 'off'})).toEqual(['repeatedCharacter'])
  })
})

test('按先后排列，位置以全文计', () => {
  const text = `同志们：\n${HALF_WIDTH}\n\n${DOUBLED}\n${HALF_WIDTH}`
  const {findings} = check(text, {})
  expect(findings.map(({span}) => text.slice(span.start, span.end))).toEqual([',', '的的', ','])
  const edits = findings.flatMap(({fixes}) => fixes?.flatMap(fix => fix.edits()) ?? [])
  expect(applyEdits(text, edits)).toBe(
    '同志们：\n会议很重要，请大家听讲。\n\n要推进农村的改革。\n会议很重要，请大家听讲。',
  )
})

test('一条规则出错，其他照常', () => {
  const described = {
    title: '',
    why: '',
    basis: '',
    good: [],
    bad: [],
    scope: 'block',
    category: 'wording',
    severity: 'hint',
  } as const
  const broken: BlockRule = {
    ...described,
    id: 'broken',
    name: '',
    check() {
      throw new Error('broken')
    },
  }
  const sound: BlockRule = {
    ...described,
    id: 'sound',
    name: '',
    check: () => [{span: {start: 0, end: 1}, message: '有误'}],
  }
  const {findings, crashes} = runRules([broken, sound], rule => rule.check({text: '', facts: readFacts()}))
  expect(findings).toEqual([
    {rule: 'sound', category: 'wording', severity: 'hint', span: {start: 0, end: 1}, message: '有误'},
  ])
  expect(crashes.map(({rule}) => rule)).toEqual(['broken'])
})

function check(text: string, settings: RuleSettings) {
  return checkDraft(foldDraft(readManuscript(text)), settings)
}

function rulesIn(text: string, settings: RuleSettings): string[] {
  return check(text, settings).findings.map(({rule}) => rule)
}

function severities(text: string, settings: RuleSettings): Severity[] {
  return check(text, settings).findings.map(({severity}) => severity)
}

function readFacts() {
  const [place] = readManuscript('同志们').places
  if (!place) throw new Error('no block')
  return place.block.facts
}
