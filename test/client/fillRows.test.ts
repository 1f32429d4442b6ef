import {beforeEach, describe, expect, test, vi} from 'vitest'
import {Uri, window, workspace} from 'vscode'
import {fillRows} from '../../client/src/filling/fillRows'
import {openDraft, startServer, typeIntoInputs} from './desk'
import {FileSystemError, files, reset} from './vscode'

vi.mock('vscode', () => import('./vscode'))
beforeEach(() => {
  reset()
  typeIntoInputs()
})

const TEMPLATE = '今年，XX县完成投资XX亿元。会议于XX月XX日召开。'
const FIRST = 'file:///生成/讲话-1.md'

describe('生成之前', () => {
  test('没有用上的列、可疑的日期都列出来，不点头就一篇也不写', async () => {
    const asked = await run('XX县,投资额,会议于XX月,会议于XX月XX日召开（日）\n青山,5,2,30\n', undefined)
    expect(asked).toEqual(['这些列没有用上：投资额\n第2行：2月没有30日，请核对'])
    expect(files.has(FIRST)).toBe(false)
  })

  test('仍要生成的照样生成', async () => {
    await run('XX县,投资额\n青山,5\n', '仍要生成')
    expect(files.get(FIRST)).toContain('青山县完成投资XX亿元')
  })

  test('列得太长的只列前几条', async () => {
    const rows = Array.from({length: 12}, (_, index) => `12${index}\n`).join('')
    const [lines = ''] = await run(`XX县\n${rows}`, undefined)
    expect(lines.split('\n')).toHaveLength(11)
    expect(lines).toContain('另有 2 项')
  })

  test('表格没有可疑之处，什么也不问', async () => {
    expect(await run('XX县\n青山\n', undefined)).toEqual([])
    expect(files.has(FIRST)).toBe(true)
  })
})

describe('名称', () => {
  test('照写的生成，用在名称里的列不算没有用上', async () => {
    typeIntoInputs('{文号}{XX县}讲话')
    expect(await run('XX县,文号\n青山,甲3\n', undefined)).toEqual([])
    expect([...files.keys()]).toContain('file:///生成/甲3青山讲话.md')
  })

  test('写得不对的说出来再问，一篇也不写', async () => {
    const inputs = typeIntoInputs('{电话}讲话')
    expect(await run('XX县\n青山\n', undefined)).toEqual([])
    expect(inputs.flatMap(({refusals}) => refusals)).toEqual([
      expect.stringContaining('“{电话}”不是数据的一列'),
    ])
    expect([...files.keys()].filter(path => path.startsWith('file:///生成/'))).toEqual([])
  })
})

describe('已有的文件', () => {
  test('文件系统认作同名的，先问再覆盖', async () => {
    const stat = vi.spyOn(workspace.fs, 'stat').mockResolvedValue({} as never)
    expect(await run('XX县\n青山\n', undefined)).toEqual(['讲话-1.md'])
    expect(files.has(FIRST)).toBe(false)
    stat.mockRestore()
  })

  test('底稿和表格自己不会被覆盖', async () => {
    const table = 'file:///稿件/讲话-1.md'
    expect(await run('{"XX县": "青山"}', '覆盖', table, 'file:///稿件')).toEqual([])
    expect(files.get(table)).toBe('{"XX县": "青山"}')
  })
})

describe('没有办成的，有按钮接着办', () => {
  test('选到了底稿所在的文件夹，另选一个就写出来', async () => {
    const said = press('另选文件夹')
    const table = 'file:///稿件/讲话-1.md'
    await run('{"XX县": "青山"}', '覆盖', table, 'file:///稿件', 'file:///生成')
    expect(said()).toEqual(['讲话-1.md 是生成稿件用的底稿或表格，请换一个文件夹'])
    expect(files.get(FIRST)).toContain('青山县')
  })

  test('表格读不出来，另选一份', async () => {
    const said = press('另选表格')
    await run('XX县\n青山\n', undefined, 'file:///没有.csv', 'file:///表格.csv', 'file:///生成')
    expect(said()).toEqual(['没有.csv 未能读入：已不在原处'])
    expect(files.get(FIRST)).toContain('青山县')
  })

  test('没有写成的，重试时只写那一份', async () => {
    const said = press('重试')
    const write = vi.spyOn(workspace.fs, 'writeFile')
    write.mockImplementationOnce(async () => {
      throw new FileSystemError('NoPermissions')
    })
    await run('XX县\n青山\n白水\n', undefined)
    expect(said()).toEqual(['讲话-1.md 未能保存：没有权限'])
    expect(write.mock.calls.map(([uri]) => uri.path)).toEqual([
      '/生成/讲话-1.md',
      '/生成/讲话-2.md',
      '/生成/讲话-1.md',
    ])
    expect(files.get(FIRST)).toContain('青山县')
    write.mockRestore()
  })

  /** The writer presses this button of an error message; what the messages said. */
  function press(button: string): () => string[] {
    const said = vi.spyOn(window, 'showErrorMessage')
    said
      .mockReset()
      .mockImplementation(async (_, ...buttons) => buttons.find(one => String(one) === button) as never)
    return () => said.mock.calls.map(([note]) => note)
  }
})

/** The writer chooses a table and a folder; what he was asked on the way, and answered with `answer`. */
async function run(
  text: string,
  answer: string | undefined,
  table = 'file:///表格.csv',
  ...folders: string[]
): Promise<string[]> {
  const document = openDraft(TEMPLATE)
  const chosen = [table, ...(folders.length > 0 ? folders : ['file:///生成'])]
  files.set(chosen.find(path => path !== 'file:///没有.csv') ?? '', text)
  vi.spyOn(window, 'showOpenDialog').mockImplementation(async () => [Uri.parse(chosen.shift() ?? '')])
  const asked = vi
    .spyOn(window, 'showWarningMessage')
    .mockReset()
    .mockResolvedValue(answer as never)
  await fillRows(await startServer(), document)
  return asked.mock.calls.map(([, options]) => (options as {detail?: string}).detail ?? '')
}
