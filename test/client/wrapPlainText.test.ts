import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {commands, type TextDocument, window, workspace} from 'vscode'
import type {ActiveDraft, ActiveDraftSource} from '../../client/src/activeDraft'
import {wrapPlainText} from '../../client/src/wrapPlainText'
import {createContext, openDraft} from './desk'
import {EventEmitter, reset} from './vscode'

vi.mock('vscode', () => import('./vscode'))
beforeEach(reset)
afterEach(() => vi.restoreAllMocks())

test('纯文本的稿件折行，一份只折一次', () => {
  const [run, wrap] = prepare()
  wrap('plaintext')
  wrap('plaintext')
  expect(run.mock.calls).toEqual([['editor.action.toggleWordWrap']])
})

test('Markdown、别的文件在前时的稿件，都不动', () => {
  const [run, wrap] = prepare()
  wrap('markdown')
  wrap('plaintext', false)
  expect(run).not.toHaveBeenCalled()
})

test.each([{globalValue: 'off'}, {workspaceLanguageValue: 'off'}])('自己定过折行的，照旧：%o', set => {
  const [run, wrap] = prepare(set)
  wrap('plaintext')
  expect(run).not.toHaveBeenCalled()
})

test('已经折行的，照旧', () => {
  const [run, wrap] = prepare({}, 'on')
  wrap('plaintext')
  expect(run).not.toHaveBeenCalled()
})

/** A plain window in which nothing or just this is set; what runs there, and what brings a draft before the writer. */
function prepare(set: object = {}, value = 'off') {
  const run = vi.spyOn(commands, 'executeCommand').mockImplementation(async () => undefined)
  vi.spyOn(workspace, 'getConfiguration').mockReturnValue({
    get: () => value,
    inspect: () => set,
  } as never)
  const document = openDraft('一、抓排查。')
  const changed = new EventEmitter<ActiveDraft | undefined>()
  const current = vi.fn<ActiveDraftSource['current']>()
  wrapPlainText({current, onDidChange: changed.event} as unknown as ActiveDraftSource, createContext())
  return [run, wrap] as const

  function wrap(languageId: string, isActive = true): void {
    const shown: TextDocument = Object.assign(document, {languageId})
    const editor = isActive ? {document: shown} : undefined
    vi.spyOn(window, 'activeTextEditor', 'get').mockReturnValue(editor as typeof window.activeTextEditor)
    current.mockReturnValue({document: shown} as ActiveDraft)
    changed.fire(undefined)
  }
}
