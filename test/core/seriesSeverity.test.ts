import {expect, test} from 'vitest'
import {checkDraft, foldDraft, readManuscript} from '../../server/src/core/index'

test.each([
  ['ordinalComma', '通篇用顿号是习惯', '第一、坑要挖深。第二、苗要扶正。', 'information'],
  ['ordinalComma', '只有一处用顿号', '第一、坑要挖深。第二，苗要扶正。', 'warning'],
  [
    'seriesSequence',
    '其次之后接着说',
    '首先来说坑。坑浅。\n其次来说苗。苗弱。\n其次说到水。水少。',
    'information',
  ],
  ['seriesSequence', '其次之后有逗号', '首先，来说坑。\n其次，来说苗。\n其次，说到水。', 'error'],
  ['seriesSequence', '别的词没有逗号', '一是坑浅。二是苗弱。二是水少。', 'error'],
])('%s：%s', (rule, _, text, severity) => {
  const {findings} = checkDraft(foldDraft(readManuscript(text)), {})
  expect(findings.filter(finding => finding.rule === rule).map(found => found.severity)).toEqual([severity])
})
