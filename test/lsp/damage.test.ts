import {expect, test} from 'vitest'
import {DEFAULT_SETTINGS} from '../../server/src/lsp/configuration'
import {createDrafts} from '../../server/src/lsp/drafts'

const URI = 'file:///讲话.md'
const TEXT = '新建学校所，培训教师人次，发放补贴万元。\n\n完善基层治理项制度。\n'

test('填上一处，其余丢了数字的还在', () => {
  const drafts = createDrafts({...DEFAULT_SETTINGS, scope: 'always'})
  drafts.open({textDocument: {uri: URI, languageId: 'markdown', version: 1, text: TEXT}})
  for (let left = drafts.get(URI)?.draft().slots.length ?? 0, version = 2; 0 < left; left--, version++) {
    const open = drafts.get(URI)
    const slots = open?.draft().slots ?? []
    expect(slots).toHaveLength(left)
    const at = slots[0]?.fill.start ?? 0
    const line = TEXT.indexOf('\n') < at && left === 1 ? 2 : 0
    const character = line === 0 ? at : at - (open?.draft().places.at(2)?.start ?? 0)
    drafts.change({
      textDocument: {uri: URI, version},
      contentChanges: [{range: {start: {line, character}, end: {line, character}}, text: '12'}],
    })
  }
  expect(drafts.get(URI)?.draft().slots).toEqual([])
})
