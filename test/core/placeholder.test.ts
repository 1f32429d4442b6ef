import {expect, test} from 'vitest'
import {applyEdits} from '../../server/src/core/index'
import {findingsOf} from '../examples'

test('以字母代替词语的只作信息提示，真正被滤去的仍是警告', () => {
  const severities = (text: string) => findingsOf('maskedPhrase', text).map(({severity}) => severity)
  expect(severities('落实D中央部署，创建GJ卫生城市，改进ZF工作。')).toEqual([
    'information',
    'information',
    'information',
  ])
  expect(severities('坚决维护以同志为核心的党中央权威，深化医药卫生_改革。')).toEqual(['warning', 'warning'])
})

test('待填符号统一成一种，年份、模板、丢失的数字和被滤去的提法不动', () => {
  const mixed = `${[
    'X月，**市**县完成投资*.*亿元，下降\\*%。',
    '20**年，由____同志牵头，××局、某某镇配合，{{单位}}、【待补：时间】、（待核实）。',
    '同比增长%，以*新时代中国特色社会主义思想为指导，深化医药卫生_改革，落实D中央部署。',
  ].join('\n')}\n`
  const [finding] = findingsOf('slotStyle', mixed)
  expect(finding).toMatchObject({
    message: '本稿的待填符号有 5 种：“XX” 1 处、“*” 4 处、“____” 1 处、“××” 1 处、“某某” 1 处，宜写成一种',
    severity: 'information',
  })
  const [fix] = finding?.fixes ?? []
  expect(fix?.safe).toBe(false)
  const unified = applyEdits(mixed, fix?.edits() ?? [])
  expect(unified).toBe(
    `${[
      'X月，XX市XX县完成投资XX亿元，下降XX%。',
      '20**年，由XX同志牵头，XX局、XX镇配合，{{单位}}、【待补：时间】、（待核实）。',
      '同比增长%，以*新时代中国特色社会主义思想为指导，深化医药卫生_改革，落实D中央部署。',
    ].join('\n')}\n`,
  )
  expect(findingsOf('slotStyle', unified)).toEqual([])
  expect(findingsOf('writtenSlot', unified)).toHaveLength(findingsOf('writtenSlot', mixed).length)
  expect(applyEdits(mixed, fix?.withSign?.('××').edits() ?? [])).toContain('××月，××市××县完成投资××亿元')
})
