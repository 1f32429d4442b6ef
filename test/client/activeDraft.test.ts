import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {window, workspace} from 'vscode'
import {followActiveDraft} from '../../client/src/activeDraft'
import {createContext, noDismissals, openDraft, startServer} from './desk'
import {events, reset, TabInputCustom, TabInputText, TabInputWebview} from './vscode'

vi.mock('vscode', () => import('./vscode'))
beforeEach(reset)
afterEach(() => {
  vi.restoreAllMocks()
  Object.assign(window.tabGroups.activeTabGroup, {activeTab: undefined})
})

test('服务器还没有读到的稿件，也是眼前的稿件', async () => {
  const document = openDraft('今年完成投资XX亿元。')
  vi.spyOn(window, 'activeTextEditor', 'get').mockReturnValue({document} as typeof window.activeTextEditor)
  const drafts = await follow()
  expect(drafts.current()).toBeUndefined()
  expect(drafts.document()).toBe(document)
})

const PREVIEW = new TabInputWebview('mainThreadWebview-markdown.preview')
const FORM = new TabInputWebview('mainThreadWebview-nigao.fillForm')

test.each([
  ['预览 讲话.md', PREVIEW],
  ['[预览] 讲话.md', PREVIEW],
  ['填写：讲话.md', FORM],
])('标签“%s”在前时，还是那篇稿件', async (label, input) => {
  const document = openDraft('今年完成投资XX亿元。')
  openDraft('新增XX户。', 'file:///稿件/汇报.md')
  const drafts = await follow()
  show(label, input)
  expect(drafts.document()).toBe(document)
  show('设置', new TabInputWebview('mainThreadWebview-settings'))
  expect(drafts.document()).toBeUndefined()
})

test('同名的两篇，预览的是刚才那一篇', async () => {
  openDraft('新增XX户。', 'file:///旧稿/讲话.md')
  const document = openDraft('今年完成投资XX亿元。')
  const editor = vi.spyOn(window, 'activeTextEditor', 'get')
  editor.mockReturnValue({document} as typeof window.activeTextEditor)
  const drafts = await follow()
  editor.mockReturnValue(undefined)
  show('预览 讲话.md', PREVIEW)
  expect(drafts.document()).toBe(document)
})

test('设置、入门演练在前时，还是后面的那一篇；它的标签关了，就没有了', async () => {
  const document = openDraft('今年完成投资XX亿元。')
  const editor = vi.spyOn(window, 'activeTextEditor', 'get')
  editor.mockReturnValue({document} as typeof window.activeTextEditor)
  Object.assign(window.tabGroups, {
    all: [{viewColumn: 1, tabs: [{input: new TabInputText(document.uri as never)}]}],
  })
  const drafts = await follow()
  editor.mockReturnValue(undefined)
  show('欢迎', undefined)
  expect(drafts.document()).toBe(document)
  // Settings in a box of their own have no tab.
  Object.assign(window.tabGroups.activeTabGroup, {activeTab: undefined})
  events.tabs.fire(undefined)
  expect(drafts.document()).toBe(document)
  Object.assign(window.tabGroups, {all: []})
  show('欢迎', undefined)
  expect(drafts.document()).toBeUndefined()
})

test('规则说明在前时，还是后面的那一篇；没有稿件，就什么也没有', async () => {
  const {uri} = openDraft('一、抓排查。', `${createContext().extensionUri}/docs/rules/title.md`)
  const page = new TabInputCustom(uri as never, 'vscode.markdown.preview.editor')
  const drafts = await follow()
  show('title.md', page)
  expect(drafts.document()).toBeUndefined()
  const document = openDraft('今年完成投资XX亿元。')
  const editor = vi.spyOn(window, 'activeTextEditor', 'get')
  editor.mockReturnValue({document} as typeof window.activeTextEditor)
  Object.assign(window.tabGroups, {
    all: [{viewColumn: 1, tabs: [{input: new TabInputText(document.uri as never)}]}],
  })
  events.tabs.fire(undefined)
  editor.mockReturnValue({document: workspace.textDocuments[0]} as typeof window.activeTextEditor)
  show('title.md', page)
  expect(drafts.document()).toBe(document)
})

test('用预览打开的稿件，标签里有地址', async () => {
  openDraft('新增XX户。', 'file:///旧稿/讲话.md')
  const {uri} = openDraft('今年完成投资XX亿元。')
  const drafts = await follow()
  show('讲话.md', new TabInputCustom(uri as never, 'vscode.markdown.preview.editor'))
  expect(drafts.document()).toBe(workspace.textDocuments[1])
})

async function follow() {
  const server = await startServer()
  return followActiveDraft(server, noDismissals(server), createContext())
}

/** The writer brings a tab to the front that is no text editor. */
function show(label: string, input: unknown): void {
  Object.assign(window.tabGroups.activeTabGroup, {activeTab: {label, input}})
  events.tabs.fire(undefined)
}
