import {beforeEach, expect, test, vi} from 'vitest'
import {window} from 'vscode'
import {fillOneByOne, fillSlot} from '../../client/src/filling/fillInput'
import {noDismissals, openDraft, startServer, typeIntoInputs} from './desk'
import {reset} from './vscode'

vi.mock('vscode', () => import('./vscode'))
beforeEach(reset)

const START = {line: 0, character: 0}

test.each([
  ['今年完成投资XX亿元。', '5', '今年完成投资5亿元。'],
  ['同比增长%。', '5', '同比增长5%。'],
  // Markdown would take the star for a bullet, whose space goes with it.
  ['* 同志通报了有关情况。', '张明', '张明同志通报了有关情况。'],
])('“%s”填“%s”', async (text, answer, filled) => {
  const document = openDraft(text)
  typeIntoInputs(answer)
  const server = await startServer()
  await fillSlot(server, noDismissals(server), document, START)
  expect(document.getText()).toBe(filled)
})

test('只填空格等于没有填，接着问下一处', async () => {
  const document = openDraft('今年完成投资XX亿元，新增XX户。')
  const said = vi.spyOn(window, 'setStatusBarMessage')
  typeIntoInputs('　 ', '5')
  const server = await startServer()
  await fillOneByOne(server, noDismissals(server), document, START)
  expect(document.getText()).toBe('今年完成投资XX亿元，新增5户。')
  expect(said).not.toHaveBeenCalled()
})
