import {describe, expect, test} from 'vitest'
import {checkDraft, foldDraft, readManuscript} from '../../server/src/core/index'
import {candidatesIn} from '../../server/src/core/slots/lost/candidates'
import {findLostNumbers} from '../../server/src/core/slots/lost/lostNumbers'

const SENTENCE = '各单位要提高认识，压实责任，把各项任务落到实处，确保取得实效。'

function severitiesIn(text: string): readonly string[] {
  return checkDraft(foldDraft(readManuscript(text)), {})
    .findings.filter(({rule}) => rule === 'lostNumber')
    .map(({severity}) => severity)
}

test('同一处，全稿丢了数字的报警告，别处都好的只请看一眼', () => {
  const doubtful = '完善基层治理项制度。'
  const whole = [...Array<string>(40).fill(SENTENCE), doubtful].join('\n\n')
  const damaged = [`投资增长%，新建学校所，培训教师人次，发放补贴万元。`, SENTENCE, doubtful].join('\n\n')
  expect(severitiesIn(whole)).not.toContain('warning')
  expect(severitiesIn(damaged)).toEqual(Array(5).fill('warning'))
})

test('同一处，还有许多处空着的稿件也报警告', () => {
  const doubtful = '完善基层治理项制度。'
  const open = [...Array<string>(12).fill('请XX镇的XX同志发言。'), SENTENCE, doubtful].join('\n\n')
  expect(severitiesIn(open)).toEqual(['warning'])
})

test('没有疑义的一处，长稿里也报警告', () => {
  const text = [...Array<string>(200).fill(SENTENCE), '招聘专业技术人员名，同比增长%。'].join('\n\n')
  expect(severitiesIn(text)).toEqual(['warning', 'warning'])
})

test('删去的数字补上了，要的凭据就多了', () => {
  const damaged = '新建学校所，培训教师人次，发放补贴万元。\n\n完善基层治理项制度。'
  const mended = '新建学校3所，培训教师200人次，发放补贴8万元。\n\n完善基层治理项制度。'
  expect(severitiesIn(damaged)).toHaveLength(4)
  expect(severitiesIn(mended).filter(severity => severity === 'warning')).toEqual([])
})

test('叠用的“件件”“户户”不是丢了数字；“案件件”“实施项项目”是', () => {
  const unitsIn = (text: string) => findLostNumbers(text).map(({start, end}) => text.slice(start, end))
  expect(unitsIn('做到件件有着落')).toEqual([])
  expect(unitsIn('全年办结案件件，')).toEqual(['件'])
  expect(unitsIn('实施项项目')).toEqual(['项'])
})

describe('一个量词，要不要问它缺不缺数', () => {
  const asked = (text: string) =>
    candidatesIn(text).flatMap(({unit, isNumbered}) => (isNumbered ? [] : [unit.text]))

  test.each([
    ['认定张某属实', '张某的张是姓'],
    ['单位：公顷、%', '说的是单位本身'],
    ['增加值（亿元/平方公里）', '列头里的单位'],
    ['占比6O%', '把0认成了字母'],
    ['(cid:144)%;', '转换器弄乱的'],
    ['記得這件', '這也指明了'],
    ['此项', '此也指明了'],
  ])('不问：%s（%s）', text => {
    expect(asked(text)).toEqual([])
  })

  test.each([
    ['误差达到≥%', ['%']],
    ['捐资多万元', ['万元']],
    ['捐资余万元', ['万元']],
    ['GDP亿元', ['亿元']],
    ['装机兆瓦', ['兆瓦']],
  ])('要问：%s', (text, units) => {
    expect(asked(text)).toEqual(units)
  })
})
