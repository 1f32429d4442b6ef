import {beforeEach, expect, test, vi} from 'vitest'
import {type ExtensionContext, window, workspace} from 'vscode'
import {remindOnSave} from '../../client/src/filling/saveReminder'
import type {SlotView} from '../../client/src/filling/slotView'
import {closeDraft, openDraft, saveByHand, startServer, typeIntoInputs} from './desk'
import {files, reset} from './vscode'

vi.mock('vscode', () => import('./vscode'))
beforeEach(reset)

const SOON = {timeout: 5000}

test('关了稿件再点提醒里的“逐处填写”，稿件重新打开', async () => {
  typeIntoInputs('5')
  await fillAfterClosing()
  await vi.waitFor(() => expect(workspace.textDocuments[0]?.getText()).toBe('今年完成投资5亿元。'), SOON)
})

test('稿件已经删去的，说明不在原处', async () => {
  const said = vi.spyOn(window, 'setStatusBarMessage')
  await fillAfterClosing(() => files.clear())
  await vi.waitFor(() => expect(said.mock.calls.flat()).toContain('稿件已不在原处'), SOON)
})

/** The writer saves, closes the draft and only then takes the first button of the message. */
async function fillAfterClosing(then: () => void = () => undefined): Promise<void> {
  const context = {
    subscriptions: [],
    workspaceState: {get: (_: string, value: unknown) => value},
  } as unknown as ExtensionContext
  const document = openDraft('今年完成投资XX亿元。')
  const message = vi.spyOn(window, 'showInformationMessage').mockImplementation(async (_, ...buttons) => {
    closeDraft(document)
    then()
    return buttons[0] as never
  })
  remindOnSave(await startServer(), {} as SlotView, context)
  saveByHand(document)
  await vi.waitFor(() => expect(message).toHaveBeenCalled(), SOON)
}
