// Somebody types fast in a long draft and does not wait: how long after the last key its diagnostics are there.
import {CARETS, caretIn} from './carets.mjs'
import {writeDraft} from './drafts.mjs'
import {judge, median} from './limits.mjs'
import {OWN, open, press, pull, type} from './servers.mjs'

const LENGTH = 600_000
const FAULT_DISTANCE = 150
const KEYS = 30
/** Milliseconds from key to key. */
const APART = 100
const WARM_UP = 30
const ROUNDS = 3
const MOST = 20

/** Rows for the table of limits, in milliseconds. */
export async function measureBurst() {
  const text = writeDraft(LENGTH, 'plain', undefined, FAULT_DISTANCE)
  const rows = []
  for (const kind of Object.keys(CARETS)) {
    const subject = await open(OWN, text, caretIn(text, kind))
    for (let key = 0; key < WARM_UP; key++) await type(subject)
    const waits = []
    for (let round = 0; round < ROUNDS; round++) waits.push(await burst(subject))
    await subject.client.stop()
    rows.push(judge(`600k ${kind}每秒 10 键，末键到结果的毫秒`, median(waits), MOST))
  }
  return rows
}

async function burst(subject) {
  let pressed
  let answered
  for (let key = 0; key < KEYS; key++) {
    pressed = press(subject)
    answered = pull(subject)
    await new Promise(resolve => setTimeout(resolve, APART))
  }
  return (await answered) - pressed
}
