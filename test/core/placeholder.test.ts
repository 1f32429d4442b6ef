import {expect, test} from 'vitest'
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
