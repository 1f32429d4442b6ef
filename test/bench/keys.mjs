// One character typed in the middle of a draft, until the diagnostics of that version are there. Every server holds one draft
// and they take turns, so that the load of the machine falls on all alike; a turn is a few keys in a row, as people type.
import {CARETS, caretIn} from './carets.mjs'
import {writeDraft} from './drafts.mjs'
import {judge, median, percentile, round} from './limits.mjs'
import {OWN, open, PEER, type} from './servers.mjs'

/** Keys in a turn, and the turns of which each key is timed. */
const KEYS = 10
const TURNS = 5
/** Untimed turns first, until the engine has compiled what it will. */
const WARM_UP = 5
/** The slow peer is warm after as many keys; whole turns would take longer than all that is measured. */
const SLOW_WARM_UP = 5
const SIZES = {'6k': 6_000, '600k': 600_000, '6M': 6_000_000}
const LAYOUTS = {有空行: 'markdown', 无空行: 'plain'}
const FAULT_DISTANCE = 150
/** What keys may cost, whether they move no finding or the protocol has all of them sent again. */
const LIMITS = {'6k': 1 / 4, '600k': 1 / 150, growth: 2, '6M': 4}

/** Prints what keys cost and returns the rows for the table of limits. */
export async function measureKeys() {
  const subjects = []
  for (const [layout, form] of Object.entries(LAYOUTS)) {
    for (const [size, length] of Object.entries(SIZES)) {
      const isBook = size === '6M'
      if (isBook && layout === '有空行') continue
      const text = writeDraft(length, form, undefined, FAULT_DISTANCE)
      for (const kind of Object.keys(CARETS))
        subjects.push({...(await open(OWN, text, caretIn(text, kind))), layout, size, kind})
      if (!isBook)
        subjects.push({...(await open(PEER, text, caretIn(text, '行末'))), layout, size, kind: '行末'})
    }
  }
  for (let turn = 0; turn < WARM_UP + TURNS; turn++) {
    for (const subject of subjects) {
      const isTimed = WARM_UP <= turn
      const isSlow = subject.server === PEER && subject.size === '600k'
      for (let key = isSlow && !isTimed ? KEYS - SLOW_WARM_UP / WARM_UP : 0; key < KEYS; key++) {
        const time = await type(subject)
        if (isTimed) subject.times.push(time)
      }
    }
    process.stderr.write(`\r按键 ${turn + 1} / ${WARM_UP + TURNS}`)
  }
  process.stderr.write('\n')
  for (const subject of subjects) {
    subject.memory = subject.client.memory()
    await subject.client.stop()
  }
  console.table(subjects.map(rowOf))
  return Object.keys(CARETS).flatMap(kind => judgeKind(subjects, kind))
}

function rowOf({server, layout, size, kind, times, memory, count, text}) {
  return {
    服务器: server,
    稿件: `${size} ${layout}`,
    光标: server === OWN ? kind : '',
    字符: text.length,
    中位毫秒: round(median(times)),
    '95%毫秒': round(percentile(times, 0.95)),
    发现: count,
    内存MB: Math.round(memory),
  }
}

function judgeKind(subjects, kind) {
  const rows = Object.keys(LAYOUTS).flatMap(layout => {
    const own = size => median(timesOf(OWN, size, layout, kind))
    const peer = size => median(timesOf(PEER, size, layout, '行末'))
    return [
      judge(`${kind}按键，6k / ${PEER}（${layout}）`, own('6k') / peer('6k'), LIMITS['6k']),
      judge(`${kind}按键，600k / ${PEER}（${layout}）`, own('600k') / peer('600k'), LIMITS['600k']),
      judge(`${kind}按键，600k / 6k（${layout}）`, own('600k') / own('6k'), LIMITS.growth),
      ...['6k', '600k'].map(size => {
        const times = timesOf(OWN, size, layout, kind)
        return judge(
          `${kind}按键，${size} 95% / 中位（${layout}）`,
          percentile(times, 0.95) / median(times),
          3,
        )
      }),
    ]
  })
  const [short, book] = ['6k', '6M'].map(size => median(timesOf(OWN, size, '无空行', kind)))
  return [...rows, judge(`${kind}按键，6M / 6k（无空行）`, book / short, LIMITS['6M'])]

  function timesOf(server, size, layout, kind) {
    return subjects.find(
      s => s.server === server && s.size === size && s.layout === layout && s.kind === kind,
    ).times
  }
}
