import {beforeEach, describe, expect, test, vi} from 'vitest'
import {window} from 'vscode'
import {setLength} from '../../client/src/writing/setLength'
import {edit, openDraft, startServer} from './desk'
import {reset} from './vscode'

vi.mock('vscode', () => import('./vscode'))
beforeEach(() => {
  vi.restoreAllMocks()
  reset()
})

const DRAFT = '# 在全县教育工作会议上的讲话\n\n同志们：\n'

describe('设定时长', () => {
  test('写在文首，再设时先给原来的，清空就去掉', async () => {
    const server = await startServer()
    const draft = openDraft(DRAFT)
    const asked = vi.spyOn(window, 'showInputBox')
    asked.mockResolvedValueOnce('15分钟')
    await setLength(server, draft)
    expect(draft.getText()).toBe(`---\n时长: 15分钟\n---\n\n${DRAFT}`)
    asked.mockResolvedValueOnce('')
    await setLength(server, draft)
    expect(asked.mock.lastCall?.[0]?.value).toBe('15分钟')
    expect(draft.getText()).toBe(DRAFT)
  })

  test('看不懂的当时就说；按 Esc 什么也不写', async () => {
    const draft = openDraft(DRAFT)
    const asked = vi.spyOn(window, 'showInputBox').mockResolvedValue(undefined)
    await setLength(await startServer(), draft)
    const [options] = asked.mock.lastCall ?? []
    const validate = (answer: string) => options?.validateInput?.(answer)
    expect(await validate('很久')).toContain('15分钟')
    expect(await validate('半小时')).toBeUndefined()
    expect(await validate('')).toBeUndefined()
    expect(draft.getText()).toBe(DRAFT)
  })

  test('答的时候稿件改了，照新的写', async () => {
    const draft = openDraft(DRAFT)
    vi.spyOn(window, 'showInputBox').mockImplementation(async () => {
      edit(draft, '# ', '---\n文种: 讲话\n---\n# ')
      return '15分钟'
    })
    await setLength(await startServer(), draft)
    expect(draft.getText()).toBe(`---\n文种: 讲话\n时长: 15分钟\n---\n${DRAFT}`)
  })
})
