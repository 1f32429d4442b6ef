// From the start of a server's process to its answer to `initialize`; the servers take turns.
import {judge, median, round} from './limits.mjs'
import {OWN, PEER, STARTER, start} from './servers.mjs'

const ROUNDS = 9
const MOST = 1.3

/** Rows for the table of limits. */
export async function measureStarting() {
  const times = {[OWN]: [], [STARTER]: [], [PEER]: []}
  for (let turn = 0; turn < ROUNDS; turn++) {
    for (const [server, list] of Object.entries(times)) {
      const {client, spawned, initialized} = await start(server)
      list.push(initialized - spawned)
      client.kill()
    }
  }
  const [own, peer, slow] = Object.values(times).map(median)
  const name = `启动 ${round(own)} 毫秒 / ${STARTER} ${round(peer)}（${PEER} ${round(slow)}）`
  return [judge(name, own / peer, MOST)]
}
