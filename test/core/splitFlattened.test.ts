import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  applyEdits,
  type CheckResult,
  checkDraft,
  type Draft,
  editManuscript,
  foldDraft,
  type OutlineNode,
  readManuscript,
  splitFlattened,
} from '../../server/src/core/index'

describe('拆分段落', () => {
  const FLAT =
    '在全县水利工作会议上的讲话同志们：汛期将至。下面，讲两点意见。一、认清形势。（一）雨情严峻。降雨偏多两成。要看到：一是水库偏高。二是堤防偏弱。（二）准备不足。一是物资不齐；二是队伍不强。二、压实责任1.抓巡查。白天两次。2.抓抢险。夜间值守。谢谢大家！'

  test('标题、称谓、小标题、正文、成句的各项各成一段', () => {
    expect(split(FLAT).split('\n')).toEqual([
      '在全县水利工作会议上的讲话',
      '同志们：',
      '汛期将至。下面，讲两点意见。',
      '一、认清形势。',
      '（一）雨情严峻。',
      '降雨偏多两成。要看到：',
      '一是水库偏高。',
      '二是堤防偏弱。',
      '（二）准备不足。',
      '一是物资不齐；二是队伍不强。',
      '二、压实责任',
      '1.抓巡查。白天两次。',
      '2.抓抢险。夜间值守。谢谢大家！',
    ])
  })

  test.each([
    ['CRLF', `标题\r\n${FLAT}\r\n`, /[^\r]\n|\r[^\n]/],
    ['各段之间空行', `标题\n\n${FLAT}\n\n结尾。\n`, /[^\n]\n[^\n]/],
  ])('换行照原稿：%s', (_, text, wrong) => {
    const after = split(text)
    expect(after).not.toBe(text)
    expect(after).not.toMatch(wrong)
  })

  test('没有标题和称谓的，发言的题目也分出来', () => {
    const text =
      '张三在全县教育工作务虚会上的发言2024年是起步之年。一、成绩。（一）校舍新。（二）师资强。二、打算。抓质量。'
    expect(split(text).split('\n').slice(0, 2)).toEqual([
      '张三在全县教育工作务虚会上的发言',
      '2024年是起步之年。',
    ])
  })

  const ITEMS = ['一是快。', '二是准；', '三是稳。']
  const POINTS = ['1.抓学习。', '2.抓作风。', '3.抓服务，抓实抓细。']
  const SECTIONS = ['（一）抓排查。', '（二）抓整改。各单位要负责。', '（三）抓督查。']
  const PARTS = ['一、认清形势。', '二、突出重点', '三、加强领导，严明纪律。', '四、严格督查。']
  const body = fc.tuple(firstOf(ITEMS), firstOf(POINTS)).map(lists => lists.flat().join(''))
  const section = fc
    .tuple(firstOf(SECTIONS), body)
    .map(([titles, text]) => titles.map(title => title + text).join(''))
  const flat = fc
    .tuple(fc.integer({min: 2, max: 4}), fc.array(section, {minLength: 4, maxLength: 4}))
    .map(([count, texts]) => PARTS.slice(0, count).map((part, at) => part + texts[at]))
    .map(parts => `下面，讲几点意见。${parts.join('')}`)

  test('编号无误的稿件只加换行，提纲不变，再拆没有可拆的', () => {
    let done = 0
    let runs = 0
    fc.assert(
      fc.property(flat, text => {
        runs += 1
        const after = split(text)
        if (after === text) return
        done += 1
        expect(after.replace(/\n/g, '')).toBe(text.replace(/\n/g, ''))
        expect(split(after)).toBe(after)
        expect(markersOf(draftOf(after).outline)).toEqual(markersOf(draftOf(text).outline))
      }),
      {numRuns: 400},
    )
    expect(done).toBeGreaterThan(runs / 4)
  })

  test('加粗的文字不从记号中间断开', () => {
    const after = split('一、认清**形势。二、压实**责任。**要害在落实。**三、严格督查。（一）勤查。')
    expect(after).toBe('一、认清**形势。\n二、压实**责任。**要害在落实。**三、严格督查。\n（一）勤查。')
  })

  test('在报出之处以后改过字，修正仍落在原处', () => {
    const text = `${FLAT}\n\n中间一段。\n\n${FLAT}\n`
    const before = draftOf(text)
    const checked = checkDraft(before, {})
    const at = text.indexOf('中间') + 1
    const manuscript = editManuscript(readManuscript(text), {start: at, end: at, text: '间中'})
    const after = foldDraft(manuscript, before)
    const fixes = (check: CheckResult) =>
      check.findings.find(({rule}) => rule === 'flattenedText')?.fixes?.map(({edits}) => edits())
    expect(fixes(checkDraft(after, {}, checked))).toEqual(fixes(checkDraft(after, {})))
    expect(fixes(checked)?.[0]?.length).toBeGreaterThan(20)
  })

  test('提纲与拆分之前相同', () => {
    expect(markersOf(draftOf(split(FLAT)).outline)).toEqual(markersOf(draftOf(FLAT).outline))
  })
})

/** The list up to any of its members. */
function firstOf(list: readonly string[]): fc.Arbitrary<readonly string[]> {
  return fc.nat(list.length).map(count => list.slice(0, count))
}

function draftOf(text: string): Draft {
  return foldDraft(readManuscript(text))
}

function split(text: string): string {
  return applyEdits(text, splitFlattened(draftOf(text)))
}

function markersOf(nodes: readonly OutlineNode[], depth = 0): string[] {
  return nodes.flatMap(({marker, children}) =>
    marker === '' ? markersOf(children, depth) : [`${depth}${marker}`, ...markersOf(children, depth + 1)],
  )
}
