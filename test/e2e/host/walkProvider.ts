import {expect, vi} from 'vitest'
import {SPEECH} from './commandRows'
import {type Host, SOON} from './openHost'
import type {Asked, Given, ProviderRow} from './providerRow'
import {folderOf, layDraft, SITUATIONS, type Situation} from './situations'

/** The draft is there, and no editor is open. */
export const ALONE: Situation = {...(SITUATIONS[0] as Situation), name: '没有打开编辑器'}

/** Asks a provider about a draft until it is right. */
export async function walkProvider(host: Host, row: ProviderRow, situation: Situation) {
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
  if (says) await vi.waitFor(async () => expect(await host.said()).toMatch(says), SOON)
  if (shows) await vi.waitFor(async () => expect(await host.pages()).toMatch(shows), SOON)
  if (ask)
    await vi.waitFor(async () => {
      const given = JSON.stringify(await host.evaluate(ask, asked))
      expect(JSON.parse(given.replaceAll('\\r\\n', '\\n'))).toEqual(gives)
    }, SOON)
}

function givenIn(row: ProviderRow, situation: Situation, {address}: Asked): Given {
  if (situation === ALONE) return row.alone ?? row
  if (situation.isReadOnly) return row.readOnly ?? row
  if (situation.isRemote) return row.remote ?? row
  if (address.endsWith('.txt')) return row.plainText ?? row
  return address.startsWith('untitled:') ? (row.unsaved ?? row) : row
}
