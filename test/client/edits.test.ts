import {beforeEach, expect, test, vi} from 'vitest'
import {window} from 'vscode'
import {applyChanges} from '../../client/src/edits'
import {edit, openDraft} from './desk'
import {reset} from './vscode'

vi.mock('vscode', () => import('./vscode'))
beforeEach(() => {
  vi.restoreAllMocks()
  reset()
})

const AT_START = {start: {line: 0, character: 0}, end: {line: 0, character: 0}}
const CHANGE = {range: AT_START, newText: '各位'}

test('没有编辑器显示的稿件照样改；改好了没有话说', async () => {
  const document = openDraft('同志们：')
  expect(await applyChanges(document, document.version, [CHANGE])).toBeUndefined()
  expect(document.getText()).toBe('各位同志们：')
})

test('算好以后稿件又改了，不改', async () => {
  const document = openDraft('同志们：')
  const {version} = document
  edit(document, '们', '')
  expect(await applyChanges(document, version, [CHANGE])).toBe('稿件刚才有改动，请再试一次')
  expect(document.getText()).toBe('同志：')
})

test('编辑器说改了，却一字没动：稿件是只读的', async () => {
  const document = openDraft('同志们：')
  const readOnly = {document, edit: async () => true}
  vi.spyOn(window, 'visibleTextEditors', 'get').mockReturnValue([readOnly] as never)
  expect(await applyChanges(document, document.version, [CHANGE])).toBe('这份稿件以只读方式打开，不能改')
  expect(await applyChanges(document, document.version, [])).toBeUndefined()
})
