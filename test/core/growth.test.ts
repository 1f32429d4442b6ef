import {describe, expect, test} from 'vitest'
import {outputNames} from '../../server/src/core/filling/outputNames'
import {checkDraft, foldDraft, type Manuscript, positionAt, readManuscript} from '../../server/src/core/index'
import {sentences} from './sentences'

/** One text of eight parts takes about as long as eight texts of one; where the work grows as the square, eight times as long. */
const PARTS = 8
const MOST = 3
/** What the clock cannot tell from nothing. */
const TICK_MS = 4
/** The quickest of some rounds is the one that other programs have disturbed least. */
const ROUNDS = 3

/** Texts that patterns and lists once read over and over; each by how often its part is repeated. */
const TEXTS: readonly (readonly [string, number, (count: number) => string])[] = [
  // Exponential once, so that a relapse does not end: few of them.
  ['一行大于号', 3, count => `甲 >> 乙${'>'.repeat(count)}5`],
  ['一行栏目名', 2, count => `市政府 >> 政务公开 ${'>> 动态 '.repeat(count)}>> 2024年`],
  ['标题后一串称谓', 3, count => `在大会上的讲话 同志们${'，各位领导'.repeat(count)}。`],
  [
    '称谓里一串头衔',
    3,
    count => `老师们,各位委${' 亲爱的书专代导首企部子宾首年战阁总表和'.repeat(count)}\x01`,
  ],
  ['几千个大于号', 5000, count => `甲 >> 乙${'>'.repeat(count)}5`],
  ['一串五角星', 5000, count => '★'.repeat(count)],
  ['省略点前一串空格', 5000, count => `一、${'　'.repeat(count)}.....`],
  ['日期后一串空格', 5000, count => `　二〇五二年　 月 日　${' '.repeat(count)}X`],
  ['文首设置里一串空格', 8000, count => `---\n标题: 甲${' '.repeat(count)}乙\n---\n`],
  ['下划线隔开的字', 4000, count => '_甲'.repeat(count)],
  ['一行里的叉号', 4000, count => '甲×'.repeat(count)],
  ['没有配对的星号', 1500, count => '*a **a'.repeat(count)],
  ['只开不收的加粗', 2000, count => '**a '.repeat(count)],
  ['加粗的引号', 1500, count => '甲**“乙”**'.repeat(count)],
  ['表格里的待填', 1200, count => `|甲|乙|\n|-|-|\n${'|张|XX|\n'.repeat(count)}`],
  ['忽略规则的注释', 600, count => `${'<!-- 拟稿：忽略 -->\n'.repeat(count)}今年XX月\n`.repeat(2)],
  ['每段都忽略', 1000, count => '<!-- 拟稿：忽略 -->\n今年XX月\n'.repeat(count)],
  ['每段都关闭一条规则', 1000, count => '<!-- 拟稿：关闭 领起词混用 -->\n今年XX月\n'.repeat(count)],
  ['同一段里许多忽略', 1000, count => '今年XX月<!-- 拟稿：忽略 -->'.repeat(count)],
  ['许多“以上三个方面”', 600, count => '一是甲。二是乙。以上三个方面，要抓好。\n'.repeat(count)],
  [
    '许多“第一部分第（九）项”',
    600,
    count => `一、总则\n（一）甲\n（二）乙\n${'按照本方案第一部分第（九）项办理。\n'.repeat(count)}`,
  ],
  ['一段里的“一是”', 1000, count => '一是抓排查。'.repeat(count)],
  ['一行一个的“一是”', 1000, count => '一是抓排查。\n'.repeat(count)],
  ['换着词的序列', 600, count => '一是抓早，二要抓小；三靠抓常。'.repeat(count)],
  ['都是“一、”的小标题', 1000, count => '一、提高认识\n'.repeat(count)],
  ['都是“三、”的小标题', 1000, count => '三、提高认识\n'.repeat(count)],
  ['一行一个丢了数字的序号', 1000, count => '、提高认识\n'.repeat(count)],
  ['夹着别级序号的小标题', 600, count => '一、甲\n2.乙\n三、丙\n'.repeat(count)],
  ['一行里的网页来源', 1000, count => '来源：本站整理 点击：12次。'.repeat(count)],
  ['一行一个“一是”', 1000, count => '一是抓落实。\n'.repeat(count)],
  ['连成一行的讲话', 20_000, count => sentences(count).replaceAll('\n', '')],
  ['各段不同的讲话', 5_000, sentences],
]

describe(`稿件长到${PARTS}倍，检查的时间也大约${PARTS}倍`, () => {
  test.each(TEXTS)('%s', (_, count, write) => {
    expect(growth(write(count), write(PARTS * count), check)).toBeLessThan(MOST)
  })

  test('许多份稿件同名', () => {
    const rows = (count: number) =>
      Array.from({length: count}, (_, index) => ({where: `第${index + 2}行`, answers: new Map()}))
    const name = (all: ReturnType<typeof rows>) => outputNames('底稿.md', '讲话.md', all, ['单位'])
    expect(growth(rows(5000), rows(PARTS * 5000), name)).toBeLessThan(MOST)
  })
})

test('一行里的待填再多也查得完', () => {
  const {crashes, findings} = checkDraft(foldDraft(readManuscript('XX县和'.repeat(130_000))), {})
  expect(crashes).toEqual([])
  expect(findings.length).toBeGreaterThan(100_000)
})

/** How many times as long one long input takes as its parts, in turns, so that the load of the machine falls on both. */
function growth<T>(short: T, long: T, work: (input: T) => unknown): number {
  const times = Array.from({length: ROUNDS}, () => ({
    parts: timeOf(() => {
      for (let part = 0; part < PARTS; part++) work(short)
    }),
    whole: timeOf(() => work(long)),
  }))
  const parts = Math.min(...times.map(({parts}) => parts))
  return Math.min(...times.map(({whole}) => whole)) / Math.max(TICK_MS, parts)
}

/** CPU milliseconds. */
function timeOf(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1000
}

/** All that the command line and the editor ask of a draft: findings, where they stand, the outline, the slots. */
function check(text: string): Manuscript {
  const manuscript = readManuscript(text)
  const draft = foldDraft(manuscript)
  for (const {span} of checkDraft(draft, {}).findings) positionAt(manuscript, span.start)
  for (const {start} of draft.slots) positionAt(manuscript, start)
  expect(draft.outline.length).toBeLessThanOrEqual(text.length)
  return manuscript
}
