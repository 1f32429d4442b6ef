import {beforeEach, describe, expect, test, vi} from 'vitest'
import {commands, Uri, window} from 'vscode'
import {exportPdf} from '../../client/src/word/exportPdf'
import {standIn} from '../office/standIn'
import {openDraft, startServer} from './desk'
import {files, reset} from './vscode'

vi.mock('vscode', () => import('./vscode'))
beforeEach(() => {
  vi.restoreAllMocks()
  reset()
})

const DRAFT = '# 在全县教育工作会议上的讲话\n\n同志们：\n\n今年投入XX万元。\n'
const TARGET = 'file:///稿件/讲话.pdf'

describe.skipIf(process.platform === 'win32')('导出 PDF', () => {
  test('选好版式和地方，由 LibreOffice 画，写好说一声', async () => {
    const {said} = desk()
    const {office} = standIn('printf %%PDF > "$OUT/draft.pdf"')
    await exportPdf(await startServer(), openDraft(DRAFT), () => office)
    expect(files.get(TARGET)).toBe('%PDF')
    expect(said()).toEqual(['已导出 讲话.pdf，还有 1 处待填，已标黄'])
  })

  test('没有 LibreOffice 的说明怎么办，可以改用打印', async () => {
    const complaint = vi.spyOn(window, 'showErrorMessage').mockResolvedValue('打印' as never)
    const run = vi.spyOn(commands, 'executeCommand').mockResolvedValue(undefined)
    await exportPdf(await startServer(), openDraft(DRAFT), () => undefined)
    expect(complaint.mock.calls[0]?.[0]).toContain('没有找到 LibreOffice，导不出 PDF。请先装上它（免费）')
    expect(run.mock.calls).toEqual([['nigao.printLayout']])
  })

  test('中途取消，什么也不写，什么也不说', async () => {
    const {said, complaints} = desk('取消')
    const {office} = standIn('sleep 60; printf %%PDF > "$OUT/draft.pdf"')
    await exportPdf(await startServer(), openDraft(DRAFT), () => office)
    expect(files.has(TARGET)).toBe(false)
    expect([...said(), ...complaints()]).toEqual([])
  })

  test('没有画成的说明原因，什么也不写', async () => {
    const {complaints} = desk()
    const {office} = standIn('echo "bad font" >&2')
    await exportPdf(await startServer(), openDraft(DRAFT), () => office)
    expect(files.has(TARGET)).toBe(false)
    expect(complaints()).toEqual(['LibreOffice 没有画成：bad font'])
  })
})

/** A writer who takes the first layout and the place that is offered, and perhaps does not wait. */
function desk(waiting?: '取消') {
  vi.spyOn(window, 'showQuickPick').mockImplementation(async items => (items as unknown[])[0] as never)
  vi.spyOn(window, 'showSaveDialog').mockResolvedValue(Uri.parse(TARGET) as never)
  const said = vi.spyOn(window, 'showInformationMessage').mockResolvedValue(undefined)
  const complaints = vi.spyOn(window, 'showErrorMessage').mockResolvedValue(undefined)
  vi.spyOn(window, 'withProgress').mockImplementation((_, run) => {
    const token = {onCancellationRequested: (stop: () => void) => void (waiting && setTimeout(stop, 100))}
    return run({report: () => undefined}, token as never)
  })
  const notes = (spy: {mock: {calls: unknown[][]}}) => () => spy.mock.calls.map(([note]) => note)
  return {said: notes(said), complaints: notes(complaints)}
}
