// A long draft is opened: how long until its first diagnostics are there. The servers take turns, each time a new process.
import {caretIn} from './carets.mjs'
import {writeDraft} from './drafts.mjs'
import {judge, median, round} from './limits.mjs'
import {OWN, open, PEER} from './servers.mjs'

const LENGTH = 600_000
const FAULT_DISTANCE = 150
const ROUNDS = 3
const MOST = 1 / 2
const LAYOUTS = {有空行: 'markdown', 无空行: 'plain'}

/** Rows for the table of limits. */
export async function measureOpening() {
  const rows = []
  for (const [layout, form] of Object.entries(LAYOUTS)) {
    const text = writeDraft(LENGTH, form, undefined, FAULT_DISTANCE)
    const times = {[OWN]: [], [PEER]: []}
    for (let turn = 0; turn < ROUNDS; turn++) {
      for (const server of [OWN, PEER]) {
        const {client, opened} = await open(server, text, caretIn(text, '行末'))
        times[server].push(opened)
        await client.stop()
      }
    }
    const [own, peer] = [OWN, PEER].map(server => median(times[server]))
    rows.push(judge(`打开 600k ${round(own)} 毫秒 / ${PEER} ${round(peer)}（${layout}）`, own / peer, MOST))
  }
  return rows
}
