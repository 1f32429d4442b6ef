import {describe, expect, test} from 'vitest'
import {DEFAULT_SETTINGS} from '../../server/src/lsp/configuration'
import {createDrafts} from '../../server/src/lsp/drafts'

const uri = 'file:///draft.md'
const CODE = '```\nXX县\n```\n'

function openText(text: string) {
  const drafts = createDrafts(DEFAULT_SETTINGS)
  drafts.open({textDocument: {uri, languageId: 'markdown', version: 1, text}})
  return drafts
}

const blocksOf = (drafts: ReturnType<typeof openText>) =>
  [...(drafts.get(uri)?.draft().places ?? [])].map(({block}) => block)

describe('稿首的字节序标记，增删之后与重新打开的相同', () => {
  test.each([
    ['添上', CODE, 0, 0, '\uFEFF'],
    ['删去', `\uFEFF${CODE}`, 0, 1, ''],
    ['前面写了字', `\uFEFF${CODE}`, 0, 0, '甲'],
    ['前面又添一个', `\uFEFF${CODE}`, 0, 0, '\uFEFF'],
    ['前面的字删去', `甲\uFEFF${CODE}`, 0, 1, ''],
    ['空稿里添上', '', 0, 0, '\uFEFF'],
  ])('%s', (_, text, from, to, typed) => {
    const drafts = openText(text)
    const range = {start: {line: 0, character: from}, end: {line: 0, character: to}}
    drafts.change({textDocument: {uri, version: 2}, contentChanges: [{range, text: typed}]})
    expect(blocksOf(drafts)).toEqual(blocksOf(openText(text.slice(0, from) + typed + text.slice(to))))
  })
})
