import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {window, workspace} from 'vscode'
import {openSlotSheet} from '../../client/src/filling/slotSheet'
import {foldDraft, judgeScope, readManuscript} from '../../server/src/core/index'
import {openDraft, startServer} from './desk'
import {reset} from './vscode'

vi.mock('vscode', () => import('./vscode'))
beforeEach(reset)
afterEach(() => vi.restoreAllMocks())

const DRAFT = `# 在全县春耕生产会议上的讲话

同志们：

一、抓紧备耕

调运化肥XX吨|农膜若干，由XX同志牵头。同比增长%。
`

test('一处一行，写明所在部分、原文、应填什么；表里的空线不算待填', async () => {
  const sheet = await sheetOf(DRAFT)
  expect(sheet).toContain('# “讲话.md”的待填事项')
  expect(sheet.split('\n').filter(line => /^\| \d/.test(line))).toEqual([
    '| 1 | 一、抓紧备耕 | 调运化肥＿＿吨\\|农膜若干，由XX同志牵头。 | 数字 |  |',
    '| 2 | 一、抓紧备耕 | 调运化肥XX吨\\|农膜若干，由＿＿同志牵头。 | 姓名 |  |',
    '| 3 | 一、抓紧备耕 | 同比增长＿＿%。 | 数字 |  |',
  ])
  expect(judgeScope(foldDraft(readManuscript(sheet)), {scope: 'auto', isMarkdown: true}).isFull).toBe(false)
})

test('没有待填，不开空表', async () => {
  expect(await sheetOf('# 讲话\n\n同志们：\n\n今年墒情好。\n')).toBe('')
})

async function sheetOf(text: string): Promise<string> {
  const opened = vi.spyOn(workspace, 'openTextDocument').mockResolvedValue({} as never)
  vi.spyOn(window, 'showTextDocument').mockResolvedValue({} as never)
  await openSlotSheet(await startServer(), openDraft(text))
  return (opened.mock.calls[0]?.[0] as {content?: string} | undefined)?.content ?? ''
}
