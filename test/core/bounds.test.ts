import {describe, expect, test} from 'vitest'
import {
  checkDraft,
  type Draft,
  editManuscript,
  foldDraft,
  isTooLong,
  LONGEST_BLOCK,
  type Manuscript,
  positionAt,
  readManuscript,
  sliceText,
  unreadLines,
} from '../../server/src/core/index'

const LONG = '抓'.repeat(LONGEST_BLOCK)
const BEFORE = '在全县工作会议上的讲话\n一、提高认识\n今年投资XX万元。\n'
const AFTER = '\n三、狠抓落实\n'

describe('太长的一行不读，其余各行照常', () => {
  test.each([
    ['正文', LONG],
    ['空格', ' '.repeat(LONGEST_BLOCK)],
    ['井号', '#'.repeat(LONGEST_BLOCK)],
    ['表格', '|-'.repeat(LONGEST_BLOCK / 2)],
    ['没有闭合的注释', `<!--${LONG}`],
    ['反引号', '`'.repeat(LONGEST_BLOCK)],
  ])('%s', (_, long) => {
    const manuscript = readManuscript(BEFORE + long + AFTER)
    const draft = foldDraft(manuscript)
    expect(rulesIn(draft)).toEqual(rulesIn(foldDraft(readManuscript(`${BEFORE}${AFTER}`))))
    expect(rulesIn(draft)).toContain('writtenSlot')
    expect(rulesIn(draft)).toContain('headingSequence')
    expect(unreadLines(manuscript.places)).toEqual([3])
    expect(sliceText(manuscript, 0, manuscript.length)).toBe(BEFORE + long + AFTER)
    const {findings} = checkDraft(draft, {})
    expect(positionAt(manuscript, findings.at(-1)?.span.start ?? 0)).toEqual({line: 4, character: 0})
  })

  test('代码里有这样一行，代码仍在原处结束', () => {
    const manuscript = readManuscript(`一、甲\n\`\`\`\n${LONG}\n\`\`\`\n二、乙\n`)
    expect(kindsOf(manuscript)).toEqual(['prose', 'code', 'prose', 'blank'])
  })

  test('表格到这样一行为止', () => {
    const manuscript = readManuscript(`|甲|乙|\n|-|-|\n|丙|丁|\n|${LONG}|\n二、乙\n`)
    expect(kindsOf(manuscript)).toEqual(['table', 'code', 'prose', 'blank'])
  })

  test('删短了就读，写长了就不读，与重新打开的一样', () => {
    const text = `|甲|乙|\n|-|-|\n|丙XX|${LONG.slice(0, LONGEST_BLOCK - 10)}|\n三、狠抓落实\n`
    const at = text.indexOf('丙')
    const open = readManuscript(text)
    const longer = editManuscript(open, {start: at, end: at, text: '甲'.repeat(20)})
    const shorter = editManuscript(longer, {start: at, end: at + 20, text: ''})
    expect(kindsOf(open)).toEqual(['table', 'prose', 'blank'])
    expect(kindsOf(longer)).toEqual(['table', 'code', 'prose', 'blank'])
    expect(kindsOf(shorter)).toEqual(kindsOf(open))
    expect(rulesIn(foldDraft(shorter))).toEqual(rulesIn(foldDraft(open)))
    expect(kindsOf(longer)).toEqual(kindsOf(readManuscript(sliceText(longer, 0, longer.length))))
  })

  test('几十万字连成一行的讲话照查', () => {
    const {places} = readManuscript(`一、提高认识。${'各单位要抓好落实。'.repeat(66_000)}今年投资XX万元。`)
    expect(unreadLines(places)).toEqual([])
    expect(places.blockAt(0)?.facts.slots).toHaveLength(1)
  })
})

test.each([
  ['一行', LONG.repeat(3), false],
  ['八百多万字', `${'各单位要抓好落实。'.repeat(16)}\n`.repeat(59_000), true],
  ['六万行', '\n'.repeat(60_000), false],
  ['六万零一行', '\n'.repeat(60_001), true],
  ['六万零一行，只有回车', '\r'.repeat(60_001), true],
  ['最后一行没有换行', `${`${LONG.slice(0, 999_999)}\n`.repeat(8)}甲`, true],
])('全文是不是太长：%s', (_, text, expected) => {
  expect(isTooLong(text)).toBe(expected)
})

function rulesIn(draft: Draft): readonly string[] {
  return checkDraft(draft, {}).findings.map(({rule}) => rule)
}

function kindsOf({places}: Manuscript): readonly string[] {
  return [...places].map(({block}) => block.facts.kind)
}
