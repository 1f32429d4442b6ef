import {describe, expect, test} from 'vitest'
import {checkDraft, foldDraft, positionAt, readManuscript} from '../../server/src/core/index'

/** Eight times the text may cost this many times the work: linear is 8, quadratic 64. */
const MOST = 24
/** What the clock cannot tell from nothing. */
const TICK_MS = 4

/** Texts that patterns and lists once read over and over; each by how often its part is repeated. */
const TEXTS: readonly (readonly [string, number, (count: number) => string])[] = [
  ['一行大于号', 3, count => `甲 >> 乙${'>'.repeat(count)}5`],
  ['一行栏目名', 2, count => `市政府 >> 政务公开 ${'>> 动态 '.repeat(count)}>> 2024年`],
  ['标题后一串称谓', 3, count => `在大会上的讲话 同志们${'，各位领导'.repeat(count)}。`],
  [
    '称谓里一串头衔',
    3,
    count => `老师们,各位委${' 亲爱的书专代导首企部子宾首年战阁总表和'.repeat(count)}\x01`,
  ],
  ['一串五角星', 5000, count => '★'.repeat(count)],
  ['省略点前一串空格', 5000, count => `一、${'　'.repeat(count)}.....`],
  ['日期后一串空格', 5000, count => `　二〇五二年　 月 日　${' '.repeat(count)}X`],
  ['文首设置里一串空格', 8000, count => `---\n标题: 甲${' '.repeat(count)}乙\n---\n`],
  ['下划线隔开的字', 4000, count => '_甲'.repeat(count)],
  ['一行里的叉号', 4000, count => '甲×'.repeat(count)],
  ['表格里的待填', 600, count => `|甲|乙|\n|-|-|\n${'|张|XX|\n'.repeat(count)}`],
  ['忽略规则的注释', 1000, count => `${'<!-- 拟稿：忽略 -->\n'.repeat(count)}今年XX月\n`.repeat(2)],
  ['每段都忽略', 500, count => '<!-- 拟稿：忽略 -->\n今年XX月\n'.repeat(count)],
]

describe('稿件长了八倍，检查的时间不翻几十倍', () => {
  test.each(TEXTS)('%s', (_, count, write) => {
    const short = leastTime(write(count))
    const long = leastTime(write(8 * count))
    expect(long / Math.max(TICK_MS, short)).toBeLessThan(MOST)
  })
})

test('一行里的待填再多也查得完', () => {
  const {crashes, findings} = checkDraft(foldDraft(readManuscript('XX县和'.repeat(130_000))), {})
  expect(crashes).toEqual([])
  expect(findings.length).toBeGreaterThan(100_000)
})

/** CPU milliseconds of the quickest of three checks, with the lines and columns an editor asks for. */
function leastTime(text: string): number {
  return Math.min(...[0, 1, 2].map(() => timeOf(text)))
}

function timeOf(text: string): number {
  const before = process.cpuUsage()
  const manuscript = readManuscript(text)
  for (const {span} of checkDraft(foldDraft(manuscript), {}).findings) positionAt(manuscript, span.start)
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1000
}
