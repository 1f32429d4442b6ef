import {describe, expect, test} from 'vitest'
import {readSpeechSettings} from '../../../server/src/core/draft/frame/settings'
import {foldDraft, readManuscript} from '../../../server/src/core/index'
import {partStandings, readBudget, standingsOf} from '../../../server/src/core/speech/budget'

describe('时长和字数的写法', () => {
  test.each([
    ['15分钟', 15, 15],
    ['15 分', 15, 15],
    ['１５分钟', 15, 15],
    ['15', 15, 15],
    ['十五分钟', 15, 15],
    ['两分钟', 2, 2],
    ['一刻钟', 15, 15],
    ['半小时', 30, 30],
    ['半个小时', 30, 30],
    ['1.5小时', 90, 90],
    ['一个半小时', 90, 90],
    ['1小时20分钟', 80, 80],
    ['3分半', 3.5, 3.5],
    ['约15分钟', 15, 15],
    ['大约15分钟', 15, 15],
    ['15分钟左右', 15, 15],
    ['15分钟上下', 15, 15],
    ['20—25分钟', 20, 25],
    ['20——25分钟', 20, 25],
    ['20–25分钟', 20, 25],
    ['20-25分钟', 20, 25],
    ['20～25分钟', 20, 25],
    ['20分钟到25分钟', 20, 25],
    ['二十至二十五分钟', 20, 25],
    ['半小时至1小时', 30, 60],
    ['15分钟以内', 0, 15],
    ['15分钟之内', 0, 15],
    ['控制在15分钟内', 0, 15],
    ['不超过15分钟', 0, 15],
  ])('%s', (text, least, most) => {
    expect(readBudget(text, 'minutes')).toEqual({unit: 'minutes', least, most, parts: []})
  })

  test.each([
    ['3000字', 3000, 3000],
    ['3000', 3000, 3000],
    ['3,000字', 3000, 3000],
    ['三千字', 3000, 3000],
    ['三千五百字', 3500, 3500],
    ['1.2万字', 12000, 12000],
    ['约3000字', 3000, 3000],
    ['3000字以内', 0, 3000],
    ['3000—3500字', 3000, 3500],
  ])('%s', (text, least, most) => {
    expect(readBudget(text, 'characters')).toEqual({unit: 'characters', least, most, parts: []})
  })

  test('单位写明了的，照写明的', () => {
    expect(readBudget('3000字', 'minutes')?.unit).toBe('characters')
    expect(readBudget('15分钟', 'characters')?.unit).toBe('minutes')
  })

  test('各部分分开定', () => {
    const parts = [
      {number: 1, unit: 'minutes', least: 3, most: 3},
      {number: 2, unit: 'minutes', least: 8, most: 10},
      {number: 3, unit: 'minutes', least: 4, most: 4},
    ]
    for (const text of [
      '15分钟（一3分钟，二8—10分钟，三4分钟）',
      '15分钟(一：3分钟；二：8—10分钟；三：4)',
      '15分钟（一部分3分钟、二部分8—10分钟、三部分4分钟）',
    ])
      expect(readBudget(text, 'minutes')).toEqual({unit: 'minutes', least: 15, most: 15, parts})
  })

  test.each([
    ['15分钟（一20%，二55%，三25%）', 'minutes', '3—3 8.3—8.3 3.8—3.8'],
    ['20—25分钟（一：20％）', 'minutes', '4—5'],
    ['3000字以内（一33%，二：1200字）', 'characters', '0—990 1200—1200'],
    ['3000字以内（一三分之一）', 'characters', undefined],
    ['15分钟（一0%）', 'minutes', undefined],
    ['15分钟（一120%）', 'minutes', undefined],
  ] as const)('部分占全稿多少：%s', (text, unit, lengths) => {
    const parts = readBudget(text, unit)?.parts.map(({least, most}) => `${least}—${most}`)
    expect(parts?.join(' ')).toBe(lengths)
  })

  test.each([
    ...[
      '很久',
      'XX分钟',
      '【待补】',
      '分钟',
      '小时',
      '0分钟',
      '25—20分钟',
      '5-10-15分钟',
      '10分钟—3000字',
      '一一分钟',
    ],
    ...[
      '100小时',
      '15分钟（3分钟，8分钟）',
      '15分钟（一很短）',
      '15分钟（一800字）',
      '15分钟（一3分钟）另议',
      '第15分钟',
    ],
  ])('%s 看不懂', text => {
    expect(readBudget(text, 'minutes')).toBeUndefined()
  })

  test('文首可以都写，写的看不懂的记下来', () => {
    const {budgets, unread} = readSpeechSettings('---\n时长: 15分钟\n字数: 3000字以内 # 办公室定\n---\n')
    expect(budgets).toMatchObject({minutes: {most: 15}, characters: {least: 0, most: 3000}})
    expect(unread).toBeUndefined()
    expect(readSpeechSettings('---\n时长: 很久\n---\n')).toEqual({unread: {name: '时长', value: '很久'}})
  })
})

describe('超和少', () => {
  const budgets = readSpeechSettings('---\n时长: 15分钟（一3分钟）\n---\n').budgets ?? {}

  test.each([
    [15, 0, false],
    [15.4, 0, false],
    [16.4, 1, false],
    [18, 3, true],
    [14, -1, false],
    [12, -3, true],
  ])('要求15分钟，讲%f分钟', (minutes, excess, isFar) => {
    const standings = standingsOf(budgets, {minutes, characters: 9})
    expect(standings).toEqual({minutes: {least: 15, most: 15, excess, isFar}})
  })

  test('各部分只比自己的', () => {
    const [first, second] = foldDraft(
      readManuscript(`同志们：\n一、甲\n${'狠抓落实。'.repeat(200)}\n二、乙\n抓落实。`),
    ).outline.filter(({kind}) => kind === 'heading')
    if (!first || !second) throw new Error('没有两个小标题')
    expect(partStandings(budgets, first, 200)?.minutes?.excess).toBe(2)
    expect(partStandings(budgets, second, 200)).toBeUndefined()
    expect(partStandings(undefined, first, 200)).toBeUndefined()
  })
})
