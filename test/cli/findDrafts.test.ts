import {Dirent} from 'node:fs'
import {expect, onTestFinished, test, vi} from 'vitest'
import {explainFailure} from '../../server/src/cli/failures'
import type {findDrafts} from '../../server/src/cli/findDrafts'

const COUNT = 300_000

/** A folder with as many drafts as that, without writing one. */
async function findAmongMany(): Promise<typeof findDrafts> {
  vi.resetModules()
  vi.doMock('node:fs/promises', async original => ({
    ...(await original<typeof import('node:fs/promises')>()),
    stat: async () => ({isDirectory: () => true}),
    realpath: async (path: string) => path,
    readdir: async () =>
      Array.from({length: COUNT}, (_, index) =>
        Object.assign(new Dirent(), {
          name: `${index}.md`,
          ...{isFile: () => true, isDirectory: () => false, isSymbolicLink: () => false},
        }),
      ),
  }))
  onTestFinished(() => {
    vi.doUnmock('node:fs/promises')
    vi.resetModules()
  })
  return (await import('../../server/src/cli/findDrafts')).findDrafts
}

test('多少稿件的文件夹都走得完，一篇一篇地给', async () => {
  const find = await findAmongMany()
  let count = 0
  for await (const found of find(['many'])) if ('path' in found) count++
  expect(count).toBe(COUNT)
  expect(await find(['many']).next()).toMatchObject({done: false})
})

test.each([
  [{code: 'ELOOP', message: 'ELOOP: too many symbolic links'}, '无法读写“甲”：链接指来指去没有尽头'],
  [{code: 'EIO', message: 'EIO: i/o error, read'}, '无法读写“甲”：系统没有完成（EIO）'],
  [new RangeError('Maximum call stack size exceeded'), '未能处理“甲”：程序出错（'],
])('%j 说成中文', (error, words) => {
  expect(explainFailure('甲', error)).toContain(words)
})
