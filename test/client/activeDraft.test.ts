import {beforeEach, expect, test, vi} from 'vitest'
import {type ExtensionContext, window} from 'vscode'
import {followActiveDraft} from '../../client/src/activeDraft'
import {openDraft, startServer} from './desk'
import {reset} from './vscode'

vi.mock('vscode', () => import('./vscode'))
beforeEach(reset)

test('服务器还没有读到的稿件，也是眼前的稿件', async () => {
  const document = openDraft('今年完成投资XX亿元。')
  vi.spyOn(window, 'activeTextEditor', 'get').mockReturnValue({document} as typeof window.activeTextEditor)
  const context = {subscriptions: []} as unknown as ExtensionContext
  const drafts = followActiveDraft(await startServer(), context)
  expect(drafts.current()).toBeUndefined()
  expect(drafts.document()).toBe(document)
})
