import {describe, expect, test} from 'vitest'
import {
  applyEdits,
  checkDraft,
  foldDraft,
  type OutlineNode,
  readManuscript,
  repairAll,
} from '../../server/src/core/index'

/** Far more than an idle machine needs; a hang is what it tells apart. */
const SECONDS = 20

/** Text that no drafter writes but that a paste or a broken file brings, and the markers that must still be seen. */
const BAD: readonly (readonly [name: string, text: () => string, markers?: string])[] = [
  ['没有闭合的代码块', () => '一、甲\n\n```\n二、乙\n\n三、丙', '一、'],
  ['没有闭合的注释', () => '一、甲\n\n<!-- 二、乙\n\n三、丙', '一、 二、 三、'],
  ['没有闭合的文首设置', () => '---\n讲话人: 张三\n一、甲\n二、乙', '一、 二、'],
  ['一万层引用', () => `一、甲\n${'>'.repeat(10_000)} 二、乙\n二、丙`],
  ['一万层括号', () => `一、甲\n${'（'.repeat(10_000)}一、乙${'）'.repeat(10_000)}\n二、丙`, '一、 二、'],
  [
    '一万层列表',
    () => `${Array.from({length: 400}, (_, depth) => `${'  '.repeat(depth)}- 一、甲`).join('\n')}`,
  ],
  ['九十万字的一行', () => `一、甲。${'要抓好落实，一是抓排查；二是抓整改。'.repeat(50_000)}`],
  ['九十万字的一行，没有标点', () => `一、${'抓'.repeat(900_000)}`, '一、'],
  ['九十万个数字', () => '1'.repeat(900_000), ''],
  ['九十万个空格', () => `一、甲${' '.repeat(900_000)}乙`, '一、'],
  ['九十万个反引号', () => `一、甲\n${'`'.repeat(900_000)}\n二、乙\n`, '一、'],
  ['字间三十万个空格', () => `一、甲\n请在此处，年以来${'　'.repeat(300_000)}于年月`, '一、'],
  ['十万个省略号', () => `一、甲\n在${'…'.repeat(100_000)}领导下`, '一、'],
  ['十万个问号', () => `一、甲\n请${'？'.repeat(100_000)}`, '一、'],
  ['二十万字的“请局核”', () => `一、甲\n${'请局核'.repeat(66_667)}`, '一、'],
  [
    '二十万字的括号备注，最后一个没有闭合',
    () => `一、甲\n${'（请王主任核一下，再补一段）（'.repeat(13_334)}`,
    '一、',
  ],
  [
    '两万个破折号、冒号和 @ 开头的备注',
    () => `一、甲\n${'——请局，：待局，@王，此处，多少请'.repeat(20_000)}`,
    '一、',
  ],
  ['两万对引号、两万处备注', () => `一、甲\n${'“甲”（？再核）'.repeat(20_000)}`, '一、'],
  ['一万个 TODO，各到行末', () => `一、甲\n${'TODO：补一段，'.repeat(10_000)}`, '一、'],
  ['四十万个序数', () => '一、'.repeat(400_000)],
  ['九十万个星号', () => `一、甲\n${'*'.repeat(900_000)}`, '一、'],
  ['十万个一是', () => '一是甲。'.repeat(100_000)],
  ['签章之后十万个空格', () => `签章${' '.repeat(100_000)}甲`, ''],
  ['表头之下二十万个空格', () => `甲|乙\n|-${' '.repeat(200_000)}甲`, ''],
  ['五万个没有闭合的忽略注释', () => '<!-- 拟稿：忽略'.repeat(50_000), ''],
  ['四十万字没有句号，接着网页的话', () => `${'抓'.repeat(400_000)}。小编整理`, ''],
  ['五万层半角括号', () => `${'('.repeat(50_000)}甲${')'.repeat(50_000)}`, ''],
  ['五万对半角括号', () => `${'(a)'.repeat(50_000)}甲`, ''],
  ['一万条序号全错', () => Array.from({length: 10_000}, (_, index) => `${(index * 7) % 90}.甲`).join('\n')],
  ['五万个没有数字的量词', () => '，的项问题、名队员'.repeat(50_000), ''],
  ['一行四万个没有数字的日期', () => '大会定于月日召开，'.repeat(40_000), ''],
  ['一行表格两万个单位', () => `甲|乙\n-|-\n|${' 个 |'.repeat(20_000)}`, ''],
  ['两万个（二）', () => '（二）甲\n'.repeat(20_000)],
  [
    '两万处引用',
    () => `${'上述第三点、见第五部分，讲三点意见。'.repeat(20_000)}\n一、甲\n二、乙`,
    '一、 二、',
  ],
  [
    '大过九百九十九',
    () => '第一千零一条 甲。\n一千、乙\n9999.丙\n（九百九十九）丁\n九百九十九、戊',
    '九百九十九、 （九百九十九）',
  ],
  ['不成数的数', () => '十十、甲\n一一、乙\n百、丙\n（零）丁\n0.戊\n（0）己', ''],
  ['半个代理对', () => '一、甲\ud83d\n\udc00二、乙\n二、丙\ud83d', '一、 二、'],
  ['只有回车', () => '一、甲\r正文。\r二、乙\r（一）子\r（二）丑', '一、 二、 （一） （二）'],
  ['几种换行混用', () => '一、甲\r\n二、乙\n三、丙\r四、丁\r\n\r\n五、戊', '一、 二、 三、 四、 五、'],
  ['控制字符', () => '\u0000一、甲\n\u200b二、乙\n\ufeff三、丙'],
  ['私用区字符', () => '一、甲\ue723\n二、乙\u{f0000}', '一、 二、'],
  ['空文', () => '', ''],
  ['只有换行', () => '\n'.repeat(100_000), ''],
]

describe('坏稿不出错、不停顿', () => {
  test.each(BAD.map(([name, make, markers]) => ({name, make, markers})))(
    '$name',
    ({make, markers}) => {
      const text = make()
      const manuscript = readManuscript(text)
      const draft = foldDraft(manuscript)
      const {findings, crashes} = checkDraft(draft, {})
      expect(crashes).toEqual([])
      for (const {span} of findings) {
        expect(span.start).toBeLessThanOrEqual(span.end)
        expect(span.end).toBeLessThanOrEqual(text.length)
      }
      const seen = markersOf(draft.outline)
      if (markers !== undefined)
        expect([...new Set(seen)].sort()).toEqual(markers.split(' ').filter(Boolean).sort())
      const renumbered = applyEdits(
        text,
        draft.headingFaults.flatMap(fault => fault.renumber),
      )
      expect(renumbered.split(/\r\n|\r|\n/)).toHaveLength(text.split(/\r\n|\r|\n/).length)
      if (text.length < 200_000) repairAll(manuscript, {}, () => true)
    },
    SECONDS * 1_000,
  )
})

/** Without recursion: the outline of a broken draft may be as deep as it is long. */
function markersOf(nodes: readonly OutlineNode[]): string[] {
  const markers: string[] = []
  const open = [...nodes]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === 'heading') markers.push(node.marker)
    for (const child of node.children) open.push(child)
  }
  return markers
}
