import {beforeEach, expect, test, vi} from 'vitest'
import {Uri} from 'vscode'
import type {RemarkThread} from '../../client/src/remarks/remarkFile'
import {writeRemarks} from '../../client/src/remarks/remarkFile'
import {createRemarkStore} from '../../client/src/remarks/remarkStore'
import {announceRename, createContext} from './desk'
import {files, reset} from './vscode'

vi.mock('vscode', () => import('./vscode'))
beforeEach(reset)

const [OLD, NEW] = ['file:///稿件/讲话.md', 'file:///稿件/讲话送审.md'] as [string, string]
const THREAD: RemarkThread = {
  words: '谁包的片谁负责。',
  before: '',
  after: '',
  isResolved: false,
  remarks: [{author: '老张', time: '2026-01-05T08:00:00.000Z', text: '写明是谁'}],
}

test('稿件改名，批注跟着走，已经照新名读过的再读一遍，不等系统来说', async () => {
  const store = createRemarkStore(createContext())
  const changed: string[] = []
  store.onDidChange(uri => changed.push(uri.toString()))
  files.set(`${OLD}.批注.json`, writeRemarks([THREAD]))
  expect(await store.read(Uri.parse(NEW))).toEqual([])
  announceRename(OLD, NEW)
  await vi.waitFor(() => expect(changed).toEqual([NEW]))
  expect(await store.read(Uri.parse(NEW))).toEqual([THREAD])
  expect([...files.keys()]).toEqual([`${NEW}.批注.json`])
})

test('那里已经有批注的，各归各', async () => {
  createRemarkStore(createContext())
  const [one, other] = [writeRemarks([THREAD]), writeRemarks([{...THREAD, isResolved: true}])]
  files.set(`${OLD}.批注.json`, one)
  files.set(`${NEW}.批注.json`, other)
  announceRename(OLD, NEW)
  await new Promise(rest => setTimeout(rest, 10))
  expect([...files.values()]).toEqual([one, other])
})
