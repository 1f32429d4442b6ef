import {describe, expect, test} from 'vitest'
import {
  advance,
  begin,
  elapsed,
  jump,
  jumpTo,
  measuredRate,
  plannedTimes,
  type Rehearsal,
  remaining,
  run,
  withRate,
} from '../../client/src/rehearsing/rehearsal'

/** At 60 syllables a minute each syllable takes a second: 10, 20, 30 and 40 seconds, in two sections of two and one paragraphs. */
const SENTENCES = [
  {section: 0, paragraph: 0, syllables: 10, pauses: 0},
  {section: 0, paragraph: 0, syllables: 20, pauses: 0},
  {section: 0, paragraph: 1, syllables: 30, pauses: 0},
  {section: 1, paragraph: 2, syllables: 36, pauses: 40},
]
const SECOND = 1000

describe('试讲的钟', () => {
  test('没有开始、停着的时候不走', () => {
    const waiting = begin(SENTENCES, 2, 60)
    expect(advance(waiting, SECOND)).toBe(waiting)
    const paused = run(runFor(5), false)
    expect(elapsed(advance(paused, 60 * SECOND))).toBe(5 * SECOND)
  })

  test('按语速一句一句走，各部分各记各的，到头就停', () => {
    expect(runFor(5)).toMatchObject({at: 0, done: 0.5})
    expect(runFor(40)).toMatchObject({at: 2})
    const over = runFor(1000)
    expect(over).toMatchObject({at: 4, isRunning: false, spent: [60 * SECOND, 40 * SECOND]})
    expect(remaining(over)).toBe(0)
    expect(run(over, true).isRunning).toBe(false)
  })

  test('走得多细都一样', () => {
    let fine = run(begin(SENTENCES, 2, 60), true)
    for (let tick = 0; tick < 700; tick++) fine = advance(fine, 100)
    expect(fine.at).toBe(runFor(70).at)
    expect(fine.done).toBeCloseTo(runFor(70).done)
    expect(elapsed(fine)).toBeCloseTo(70 * SECOND)
  })

  test('还要多久，语速改了跟着改', () => {
    expect(remaining(runFor(5))).toBe(95 * SECOND)
    const faster = withRate(runFor(60), 120)
    // Who speaks faster rests as long.
    expect(remaining(faster)).toBe(22 * SECOND)
    expect(plannedTimes(faster, 60)).toEqual([60 * SECOND, 40 * SECOND])
    expect([withRate(faster, 10).rate, withRate(faster, 999).rate]).toEqual([60, 400])
  })

  test('跳到后面、前面的句、段、部分', () => {
    expect(jump(runFor(5), 'sentence', 1).at).toBe(1)
    expect(jump(runFor(5), 'paragraph', 1).at).toBe(2)
    expect(jump(runFor(5), 'section', 1).at).toBe(3)
    expect(jump(runFor(65), 'section', 1)).toMatchObject({at: 4, isRunning: false})
    expect(jump(runFor(1000), 'sentence', 1).at).toBe(4)
    expect(jump(runFor(20), 'sentence', -1)).toMatchObject({at: 1, done: 0})
    expect(jump(runFor(11), 'sentence', -1).at).toBe(0)
    expect(jump(runFor(35), 'paragraph', -1).at).toBe(2)
    expect(jump(runFor(31), 'paragraph', -1).at).toBe(0)
    expect(jump(runFor(80), 'section', -1).at).toBe(3)
    expect(jump(runFor(61), 'section', -1).at).toBe(0)
    expect(jump(runFor(1000), 'sentence', -1).at).toBe(3)
    expect(jump(begin(SENTENCES, 2, 60), 'section', -1).at).toBe(0)
    expect(jumpTo(runFor(5), 2)).toMatchObject({at: 2, done: 0, isRunning: true})
  })

  test('没有字的稿件不会卡住', () => {
    const empty = run(begin([], 1, 180), true)
    expect(empty.isRunning).toBe(false)
    expect(jump(empty, 'paragraph', -1).at).toBe(0)
    expect(advance({...empty, isRunning: true}, SECOND).isRunning).toBe(false)
  })
})

describe('测出的语速', () => {
  test('照着走的就是定的语速；太短的不算', () => {
    expect(measuredRate(runFor(100))).toBe(60)
    expect(measuredRate(runFor(20))).toBeUndefined()
  })

  test('讲得快的往前跳一句，这一句也算讲了', () => {
    // 5 seconds for the first 10, 10 for the next 20, then 25 of 30.
    const fast = jump(advance(jump(runFor(5), 'sentence', 1), 10 * SECOND), 'sentence', 1)
    expect(measuredRate(advance(fast, 25 * SECOND))).toBe(Math.round((55 / 40) * 60))
  })

  test('讲得慢的往回退一句，退回的不算；一分钟不到60个音节的不算语速', () => {
    const slow = jump(runFor(30), 'sentence', -1)
    expect(slow).toMatchObject({at: 1, said: {syllables: 10}})
    expect(measuredRate(slow)).toBeUndefined()
    // At twice the rate, 10 and 50 syllables in 30 and 25 seconds.
    expect(measuredRate(advance(withRate(slow, 120), 25 * SECOND))).toBe(Math.round((60 / 55) * 60))
  })

  test('跳过一部分的，跳过的不算', () => {
    const skipped = advance(jump(runFor(30), 'section', 1), 40 * SECOND)
    expect(skipped).toMatchObject({at: 4, said: {syllables: 66}})
    expect(measuredRate(skipped)).toBe(60)
  })
})

function runFor(seconds: number): Rehearsal {
  return advance(run(begin(SENTENCES, 2, 60), true), seconds * SECOND)
}
