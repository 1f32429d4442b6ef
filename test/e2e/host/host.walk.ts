import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {afterAll, beforeAll, describe, expect, inject, test, vi} from 'vitest'
import {findOffice} from '../../../server/src/office/findOffice'
import {walking} from '../findings'
import {COMMAND_ROWS, PLAIN} from './commandRows'
import {LANGUAGE_ROWS} from './languageRows'
import {type Host, openHosts, SOON} from './openHost'
import {closeAll, layFile, openDraft, SITUATIONS, type Situation, untilReady, wordFile} from './situations'
import {LONG_SPEECH, walkStructure} from './structureWalk'
import {VIEW_ROWS} from './viewRows'
import {walkAlone, walkCommand} from './walkCommand'
import {ALONE, walkProvider} from './walkProvider'

const manifest = JSON.parse(readFileSync(resolve('package.json'), 'utf8'))
const contributed: string[] = manifest.contributes.commands.map(({command}: {command: string}) => command)
/** One for each provider that is registered, whoever in our extension does so. */
const PROVIDER_ROWS = [...LANGUAGE_ROWS, ...VIEW_ROWS]
const HAS_OFFICE = findOffice() !== undefined || process.env.CI === 'true'
/** While one waits for the screen another one works; vitest.config.mts has as many tests at a time. */
const WINDOWS = 2

let hosts: Awaited<ReturnType<typeof openHosts>>
/** Those that no test is in. */
const free: Host[] = []

describe.skipIf(inject('vsCode') === undefined)('在扩展主机里', {concurrent: true}, () => {
  beforeAll(async () => {
    hosts = await openHosts(WINDOWS)
    const word = wordFile(PLAIN)
    await Promise.all(
      hosts.windows.map(async host => {
        await layFile(host, '各县.csv', 'XX县\n青石\n')
        await layFile(host, '来稿.docx', word)
        await layFile(host, '旧稿.md', PLAIN)
        await untilReady(host)
        free.push(host)
      }),
    )
  })
  afterAll(() => hosts?.close())

  test('每个命令都有一行', () => {
    expect(COMMAND_ROWS.map(({command}) => command).sort()).toEqual(contributed.toSorted())
  })

  test(
    '登记的每一个都有一行',
    inWindow('host-registered', async host => {
      const registered = () =>
        host.evaluate(({extensions}, _, {registered}) => {
          const offered = Object.keys(extensions.getExtension('nigao.nigao')?.exports)
          return [...new Set([...registered.map(({name}) => name), ...offered])].sort()
        }, undefined)
      const rows = PROVIDER_ROWS.map(({provider}) => provider).toSorted()
      // The server offers its own once it runs.
      await vi.waitFor(async () => expect(await registered()).toEqual(rows), SOON)
    }),
  )

  test(
    '连着改结构二百次，撤销同样多次，逐字节还原',
    inWindow('host-structure', async host => {
      const situation = SITUATIONS[1] as Situation
      const address = await openDraft(host, situation, LONG_SPEECH)
      const {changes, largest, changed, undone} = await walkStructure(host, address)
      const before = LONG_SPEECH.replaceAll('\n', situation.eol ?? '\n')
      expect(changes).toBeGreaterThan(50)
      expect(largest).toBe(1)
      expect(changed).not.toBe(before)
      expect(undone).toBe(before)
    }),
  )

  describe.each(COMMAND_ROWS)('$command', row => {
    const name = `host-${row.command}`
    test(
      '没有打开编辑器',
      inWindow(name, host => walkAlone(host, row)),
    )

    const tested = row.needsOffice && !HAS_OFFICE ? test.skip : test
    for (const situation of row.isOfDraft === false ? SITUATIONS.slice(0, 1) : SITUATIONS)
      tested(
        situation.name,
        inWindow(name, host => walkCommand(host, row, situation)),
      )
  })

  describe.each(PROVIDER_ROWS)('$provider', row => {
    for (const situation of [ALONE, ...SITUATIONS])
      test(
        situation.name,
        inWindow(`host-${row.provider}`, host => walkProvider(host, row, situation)),
      )
  })
})

/** A test in a window of its own for as long as it takes; it leaves nothing open there. */
function inWindow(name: string, walk: (host: Host) => Promise<void>): () => Promise<void> {
  return async () => {
    const host = free.pop()
    if (!host) throw new Error('同时走的比窗口多')
    try {
      await walking(host, name, () => walk(host))
    } finally {
      await closeAll(host).finally(() => free.push(host))
    }
  }
}
