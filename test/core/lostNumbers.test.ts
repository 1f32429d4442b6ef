import {expect, test} from 'vitest'
import {checkDraft, foldDraft, readManuscript} from '../../server/src/core/index'
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
