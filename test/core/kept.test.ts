import {describe, expect, test} from 'vitest'
import {
  type CheckResult,
  checkDraft,
  type Draft,
  editManuscript,
  foldDraft,
  type Manuscript,
  readManuscript,
} from '../../server/src/core/index'

interface Reading {
  readonly manuscript: Manuscript
  readonly draft: Draft
  readonly check: CheckResult
}

function read(manuscript: Manuscript, before?: Reading): Reading {
  const draft = foldDraft(manuscript, before?.draft)
  return {manuscript, draft, check: checkDraft(draft, {}, before?.check)}
}

const seen = ({draft: {slots, outline, emptySections}, check: {findings}}: Reading) => ({
  slots,
  outline,
  empty: emptySections.length,
  findings: findings.map(({rule, span, message}) => ({rule, span, message})),
})

describe('改了一处之后，与重新读全文相同', () => {
  /** What stands between ⟦ and ｜ is replaced by what stands between ｜ and ⟧. */
  test.each([
    ['表单里有没有冒号', '关于开展培训的通知\n报名表\n姓名：XX\n请填好后交回⟦｜：王五⟧。\n所在单位XX局\n'],
    ['去掉表单里的冒号', '关于开展培训的通知\n报名表\n姓名：XX\n请填好后交回⟦：王五｜⟧。\n所在单位XX局\n'],
    [
      '只有一个的小标题里添上备注',
      '一、抓整改。移交的项问题已办结⟦｜（数字待核实）⟧，群众满意。\n\n要抓紧。\n',
    ],
    ['文中提到的部分，是不是指本稿', '一、甲事\n\n做好。\n\n二、乙事\n\n抓紧，⟦｜详见⟧第五部分。\n'],
    ['上一级的括号改了宽度', '一、总要求\n\n⟦(二)｜（二）⟧抓进度\n\n（1）按月\n\n（2）按季\n'],
    ['数目后面加了引号', '讲两点意见。⟦｜“⟧一是抓早。二是抓小。三是抓实。\n'],
    ['小标题里去掉加粗', '一、**抓**⟦**实**｜实⟧工作\n\n二、抓好落实\n\n各单位要抓紧。\n'],
    [
      '连在段落里的小标题给引号引住',
      '会上讲了⟦｜“⟧三点。二、抓好落实。”大家赞成。\n一、认清形势。（一）稳。稳中有进。（二）进。进中提质。\n',
    ],
    ['连着写的小标题之间去掉加粗', '二、**建**⟦**好**｜好⟧**用**活（一）抓队伍。人要齐。\n'],
    ['同一行里换了另一处符号', '| 单位 | 人数 |\n|---|---|\n| XX局 | ⟦*｜7⟧ | * |\nXX县牵头。\n'],
    [
      '稿首添一个空格',
      '⟦｜ ⟧（一）型水库\n\n（二）补齐短板；\n\n逐项整改。\n\n（三）建好机制\n\n定期通报。\n',
    ],
    [
      '各项相同的几个字在顿号前面',
      '一是制度建设⟦规范｜健全⟧、落实到人并且长期坚持。二是流程规范。三是行为规范。\n前面所讲的“四个规范”，要记牢。\n',
    ],
    ['同样的两行', 'XX县牵头。\n⟦｜XX县牵头。\n⟧由__局配合。\n'],
  ])('%s', (_, marked) => {
    const [before = '', old = '', now = '', after = ''] = marked.split(/[⟦｜⟧]/)
    const edit = {start: before.length, end: before.length + old.length, text: now}
    for (const [from, to, by] of [
      [old, now, edit],
      [now, old, {start: before.length, end: before.length + now.length, text: old}],
    ] as const) {
      const first = read(readManuscript(before + from + after))
      const edited = read(editManuscript(first.manuscript, by), first)
      expect(seen(edited)).toEqual(seen(read(readManuscript(before + to + after))))
    }
  })

  test('同样的两行是两个块', () => {
    const text = 'XX县牵头。\n'
    const {places} = editManuscript(readManuscript(text), {start: 0, end: 0, text})
    const [first, second] = [...places].map(({block}) => block)
    expect(first?.text).toBe(second?.text)
    expect(first).not.toBe(second)
  })
})
