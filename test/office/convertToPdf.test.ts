import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {describe, expect, test} from 'vitest'
import {convertToPdf} from '../../server/src/office/convertToPdf'
import {standIn} from './standIn'

const WORD = new TextEncoder().encode('稿件')
const never = new AbortController().signal

// What stands in for LibreOffice is a script of the shell.
describe.skipIf(process.platform === 'win32')('请 LibreOffice 画 PDF', () => {
  test('把 Word 文件交给它，取回它写的', async () => {
    const {office, folder} = standIn('cp "$DRAFT" "$OUT/draft.pdf"; echo "$OUT" > "$HERE/out"')
    expect(await convertToPdf(WORD, {office, signal: never})).toEqual({bytes: Buffer.from(WORD)})
    expect(existsSync(readFileSync(join(folder, 'out'), 'utf8').trim())).toBe(false)
  })

  test('用自己的配置，不动写稿人开着的窗口', async () => {
    const {office} = standIn('echo "$ALL" > "$OUT/draft.pdf"')
    const converted = await convertToPdf(WORD, {office, signal: never})
    const said = 'bytes' in converted ? String(converted.bytes) : ''
    expect(said).toMatch(/^-env:UserInstallation=file:\/\/\/\S*nigao-pdf-\S*\/profile --headless/)
  })

  test('没有写出来的，说出它的话', async () => {
    const {office} = standIn('echo "no space left" >&2; exit 1')
    expect(await convertToPdf(WORD, {office, signal: never})).toEqual({
      failure: 'failed',
      said: 'no space left',
    })
  })

  test('不是程序的，说明没有启动', async () => {
    const {folder} = standIn('')
    const converted = await convertToPdf(WORD, {office: join(folder, '没有'), signal: never})
    expect(converted).toMatchObject({failure: 'failed', said: expect.stringContaining('ENOENT')})
  })

  test('太久的停下来', async () => {
    const {office} = standIn('sleep 60')
    const converted = await convertToPdf(WORD, {office, signal: never, patience: 100})
    expect(converted).toMatchObject({failure: 'tooLong'})
  })

  test('中途不要了，连同它启动的程序一起结束', async () => {
    const {office, folder} = standIn(`sh -c 'touch "$0/started"; sleep 1; touch "$0/late"' "$HERE"`)
    const stop = new AbortController()
    const converting = convertToPdf(WORD, {office, signal: stop.signal})
    while (!existsSync(join(folder, 'started'))) await setTimeout(20)
    stop.abort()
    expect(await converting).toMatchObject({failure: 'cancelled'})
    await setTimeout(1500)
    expect(existsSync(join(folder, 'late'))).toBe(false)
  })

  test('还没有启动就不要了，不启动', async () => {
    const {office, folder} = standIn('touch "$HERE/started"')
    const converted = await convertToPdf(WORD, {office, signal: AbortSignal.abort()})
    expect(converted).toMatchObject({failure: 'cancelled'})
    expect(existsSync(join(folder, 'started'))).toBe(false)
  })
})
