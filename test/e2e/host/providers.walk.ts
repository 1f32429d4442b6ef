import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest'
import {walking} from '../findings'
import {SPEECH} from './commandRows'
import {LANGUAGE_ROWS} from './languageRows'
import {type Host, openHost} from './openHost'
import type {Asked, Given, ProviderRow} from './providerRow'
import {
  closeAll,
  folderOf,
  layDraft,
  layFile,
  SITUATIONS,
  type Situation,
  untilReady,
  wordFile,
} from './situations'
import {VIEW_ROWS} from './viewRows'

/** One for each provider that is registered, whoever in our extension does so. */
const PROVIDER_ROWS = [...LANGUAGE_ROWS, ...VIEW_ROWS]
const SOON = {timeout: 20_000, interval: 50}
const ALONE = {...(SITUATIONS[0] as Situation), name: '没有打开编辑器'}

let host: Host

describe.skipIf(inject('vsCode') === undefined)('在扩展主机里', () => {
  beforeAll(async () => {
    host = await openHost()
    await layFile(host, '来稿.docx', wordFile(SPEECH.replace('▮', '')))
    await untilReady(host)
  })
  afterEach(() => closeAll(host))
  afterAll(() => host?.close())

  test('登记的每一个都有一行', async () => {
    const registered = () =>
      host.evaluate(({extensions}, _, {registered}) => {
        const offered = Object.keys(extensions.getExtension('nigao.nigao')?.exports)
        return [...new Set([...registered.map(({name}) => name), ...offered])].sort()
      }, undefined)
    // The server offers its own once it runs.
    await expect.poll(registered, SOON).toEqual(PROVIDER_ROWS.map(({provider}) => provider).toSorted())
  })

  describe.each(PROVIDER_ROWS)('$provider', row => {
    test.each([ALONE, ...SITUATIONS])('$name', situation =>
      walking(host, `host-${row.provider}`, () => walk(row, situation)),
    )
  })
})

async function walk(row: ProviderRow, situation: Situation) {
  const {text = SPEECH, provider, act, presses, ask, beside} = row
  const draft = await layDraft(host, situation, text, {
    beside,
    isShown: situation !== ALONE,
  })
  const asked: Asked = {
    ...draft,
    provider,
    folder: folderOf(host, situation),
  }
  if (act) await host.evaluate(act, asked)
  if (presses) await host.page.keyboard.press(presses)
  const {gives, shows, says} = givenIn(row, situation, asked)
  if (says) await expect.poll(host.said, SOON).toMatch(says)
  if (shows) await expect.poll(host.pages, SOON).toMatch(shows)
  if (ask)
    await expect
      .poll(
        async () => JSON.parse(JSON.stringify(await host.evaluate(ask, asked)).replaceAll('\\r\\n', '\\n')),
        SOON,
      )
      .toEqual(gives)
}

function givenIn(row: ProviderRow, situation: Situation, {address}: Asked): Given {
  if (situation === ALONE) return row.alone ?? row
  if (situation.isReadOnly) return row.readOnly ?? row
  if (situation.isRemote) return row.remote ?? row
  return address.startsWith('untitled:') ? (row.unsaved ?? row) : row
}
