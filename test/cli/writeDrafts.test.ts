import {mkdir, readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {writeDrafts} from '../../server/src/cli/writeDrafts'
import {folderWith} from './command'

describe('写到一半写不下去', () => {
  const bytes = new Uint8Array([1])

  test('已写的收回，新建的文件夹也去掉', async () => {
    const folder = await folderWith({})
    const failure = await writeDrafts(
      join(folder, 'a', 'b'),
      [
        {name: '甲.md', bytes},
        {name: '没有/乙.md', bytes},
      ],
      {force: false},
    )
    expect(failure).toContain('没有这个文件')
    expect(await readdir(folder)).toEqual([])
  })

  test('改写了的说出来，中间文件不留', async () => {
    const folder = await folderWith({'甲.md': '旧'})
    await mkdir(join(folder, '丙.md', '丁'), {recursive: true})
    const failure = await writeDrafts(
      folder,
      [
        {name: '甲.md', bytes},
        {name: '乙.md', bytes},
        {name: '丙.md', bytes},
      ],
      {force: true},
    )
    expect(failure).toMatch(/丙\.md”.*；已改写的有“甲\.md”$/)
    expect((await readdir(folder)).sort()).toEqual(['丙.md', '甲.md'])
  })
})

describe('别的程序同时写的', () => {
  test('刚写出的同名文件不动，自己写的收回', async () => {
    const folder = await folderWith({'乙.md': '别人的'})
    const failure = await writeDrafts(
      folder,
      [
        {name: '甲.md', bytes: new Uint8Array([1])},
        {name: '乙.md', bytes: new Uint8Array([1])},
      ],
      {force: false},
    )
    expect(failure).toBe(`“${folder}”里已有“乙.md”，要改写请加 --force`)
    expect(await readdir(folder)).toEqual(['乙.md'])
    expect(await readFile(join(folder, '乙.md'), 'utf8')).toBe('别人的')
  })
})
