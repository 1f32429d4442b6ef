import {beforeEach, expect, test, vi} from 'vitest'
import {window, workspace} from 'vscode'
import {remindOnSave} from '../../client/src/filling/saveReminder'
import type {SlotView} from '../../client/src/filling/slotView'
import {
  closeDraft,
  createContext,
  edit,
  noDismissals,
  openDraft,
  saveByHand,
  startServer,
  typeIntoInputs,
} from './desk'
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

test('关掉提醒以后，再保存不再说；又多了一处才说，重新打开也说', async () => {
  const message = vi.spyOn(window, 'showInformationMessage').mockResolvedValue(undefined)
  const document = openDraft('今年完成投资XX亿元，新增XX户。')
  await remind()
  expect(await saidAfterSave()).toEqual(['本稿还有 2 处待填'])
  expect(await saidAfterSave()).toEqual([])
  edit(document, 'XX', '5')
  expect(await saidAfterSave()).toEqual([])
  edit(document, '户', '户，带动XX人')
  expect(await saidAfterSave()).toEqual(['本稿还有 2 处待填'])
  closeDraft(document)
  const again = openDraft(document.getText())
  expect(await saidAfterSave(again)).toEqual(['本稿还有 2 处待填'])

  async function saidAfterSave(draft = document): Promise<string[]> {
    message.mockClear()
    saveByHand(draft)
    await new Promise(done => setTimeout(done, 300))
    return message.mock.calls.map(([words]) => words)
  }
})

async function remind(): Promise<void> {
  const server = await startServer()
  remindOnSave(server, noDismissals(server), {} as SlotView, createContext())
}

/** The writer saves, closes the draft and only then takes the first button of the message. */
async function fillAfterClosing(then: () => void = () => undefined): Promise<void> {
  const document = openDraft('今年完成投资XX亿元。')
  const message = vi.spyOn(window, 'showInformationMessage').mockImplementation(async (_, ...buttons) => {
    closeDraft(document)
    then()
    return buttons[0] as never
  })
  await remind()
  saveByHand(document)
  await vi.waitFor(() => expect(message).toHaveBeenCalled(), SOON)
}
