import {describe, expect, test} from 'vitest'
import {
  foldDraft,
  type LaidItem,
  type LaidRun,
  LINE_BREAK,
  layOutDraft,
  readManuscript,
} from '../../../server/src/core/index'

/**
 * Each paragraph as `role: words`, with `{2 …}` around the words of a heading, `**` around bold and ⟦⟧ around what is open; `+` for
 * a line left free, `↡` for a new page, `→2` for the room to its right.
 */
function laid(text: string): string[] {
  return layOutDraft(foldDraft(readManuscript(text))).items.map(shown)
}

function shown(item: LaidItem): string {
  if (item.kind === 'table') return item.rows.map(row => row.map(wordsOf).join(' | ')).join(' / ')
  const {role, level, free, startsPage, toRight, runs, atRight} = item
  const signs = `${startsPage ? '↡' : ''}${'+'.repeat(free)}`
  const room = toRight === undefined ? '' : `→${toRight}`
  const right = atRight ? ` → ${wordsOf(atRight)}` : ''
  return `${signs}${role}${level ?? ''}${room}: ${wordsOf(runs)}${right}`
}

function wordsOf(runs: readonly LaidRun[]): string {
  return runs
    .map(({text, level, isBold, isOpen}) => {
      const bold = isBold ? `**${text}**` : text
      const open = isOpen ? `⟦${bold}⟧` : bold
      return (level === undefined ? open : `{${level} ${open}}`).replaceAll(LINE_BREAK, '/')
    })
    .join('')
}

const BODY = '这次会议的任务是总结去年的水利工作，把今年要办的几件大事定下来，请大家认真听、认真记、认真办。'

describe('标题和称谓', () => {
  test('标题、日期、讲话人居中，下面空一行，称谓顶格', () => {
    const text = `# 在全市水利工作会议上的讲话\n\n（2025年3月5日）\n\n市长 王长河\n\n同志们：\n\n${BODY}\n`
    expect(laid(text)).toEqual([
      'title: 在全市水利工作会议上的讲话',
      'dateLine: （2025年3月5日）',
      'speakerLine: 市长 王长河',
      '+salutation: 同志们：',
      `body: ${BODY}`,
    ])
  })

  test('讲话人还没有填，也在原处', () => {
    const text = `# 在全市水利工作会议上的讲话\n\n【待补：讲话人】\n\n同志们：\n\n${BODY}\n`
    expect(laid(text).slice(0, 3)).toEqual([
      'title: 在全市水利工作会议上的讲话',
      'speakerLine: ⟦【待补：讲话人】⟧',
      '+salutation: 同志们：',
    ])
  })

  test('副标题在标题下面；称谓后面接着说的，是正文', () => {
    const text = `# 把清水留给后人\n——在全市水利工作会议上的讲话\n\n同志们，${BODY}\n`
    expect(laid(text)).toEqual([
      'title: 把清水留给后人',
      'subtitle: ——在全市水利工作会议上的讲话',
      `+body: 同志们，${BODY}`,
    ])
  })

  test('标题、讲话人只写在文首设置里的，从那里来；文中有的以文中为准', () => {
    const settings = '---\n标题: 在全市水利工作会议上的讲话\n讲话人: 王长河\n---\n'
    expect(laid(`${settings}（2025年3月5日）\n\n同志们：\n\n${BODY}\n`)).toEqual([
      'title: 在全市水利工作会议上的讲话',
      'dateLine: （2025年3月5日）',
      'speakerLine: 王长河',
      '+salutation: 同志们：',
      `body: ${BODY}`,
    ])
    expect(
      laid(`${settings}# 在全市防汛会议上的讲话\n\n市长 李安澜\n\n同志们：\n\n${BODY}\n`).slice(0, 3),
    ).toEqual(['title: 在全市防汛会议上的讲话', 'speakerLine: 市长 李安澜', '+salutation: 同志们：'])
  })

  test('写稿人自己分了行的标题，照他的', () => {
    const text = `关于印发全市水利\n工作要点的通知\n\n各县人民政府：\n\n${BODY}\n`
    expect(laid(text).slice(0, 2)).toEqual([
      'title: 关于印发全市水利/工作要点的通知',
      '+salutation: 各县人民政府：',
    ])
  })
})

describe('小标题', () => {
  test('独占一段的是标题段；随文的到句号为止用自己的字体', () => {
    const text = `# 在全市水利工作会议上的讲话\n\n同志们：\n\n${BODY}\n\n一、总体情况\n\n（一）堤防更牢了。去年修了三十里堤。\n\n（二）渠道更通了\n\n去年清了二十条渠。\n\n二、今年任务\n\n1.修水库。先修两座小的。\n\n2.清河道。从城区的河段清起。\n`
    expect(laid(text).slice(3)).toEqual([
      'heading1: {1 一、总体情况}',
      'body2: {2 （一）堤防更牢了。}去年修了三十里堤。',
      'heading2: {2 （二）渠道更通了}',
      'body: 去年清了二十条渠。',
      'heading1: {1 二、今年任务}',
      'body3: {3 1.修水库。}先修两座小的。',
      'body3: {3 2.清河道。}从城区的河段清起。',
    ])
  })

  test('编了号的整句话、分号隔开的各项，不是小标题', () => {
    const text = `# 在全市水利工作会议上的讲话\n\n同志们：\n\n${BODY}\n\n一、今年任务\n\n1.年底前修好两座水库。\n\n2.年底前清完城区的河道。\n\n二、有下列情形之一的，通报批评：\n\n（一）误了汛期的；\n\n（二）瞒报险情的。\n`
    const lines = laid(text)
    expect(lines).toContain('body: {3 1.年底前修好两座水库。}')
    expect(lines.slice(-2)).toEqual(['body: {2 （一）误了汛期的；}', 'body: {2 （二）瞒报险情的。}'])
  })
})

describe('正文', () => {
  test('标记不印，加粗、待填留着，缩进由版面来定', () => {
    const text = `# 在全市水利工作会议上的讲话\n\n同志们：\n\n　　今年要修**三座**水库，投资XX亿元，见[通知](https://a.cn/b)和 https://a.cn/c_d ，跑完\`A-1\`号渠。\n`
    expect(laid(text).at(-1)).toBe(
      'body: 今年要修**三座**水库，投资⟦XX⟧亿元，见通知和 https://a.cn/c_d ，跑完A-1号渠。',
    )
  })

  test('转义的星号照印，注释、文首设置、分隔线不印', () => {
    const text = `---\n语速: 200\n---\n# 在全市水利工作会议上的讲话\n\n同志们：\n\n<!-- 问过水利局 -->\n\n${BODY}\n\n***\n\n坝高5\\*3米。\n`
    expect(laid(text).slice(2)).toEqual([`body: ${BODY}`, 'body: 坝高5*3米。'])
  })

  test('表格按行和格，格里的待填也标出', () => {
    const text = `# 在全市水利工作会议上的讲话\n\n同志们：\n\n${BODY}\n\n| 县 | 投资 |\n|---|---:|\n| 清河 | XX亿元 |\n| **合计** | 9亿元 |\n`
    expect(laid(text).at(-1)).toBe('县 | 投资 / 清河 | ⟦XX⟧亿元 / **合计** | 9亿元')
  })
})

describe('结尾', () => {
  test('署名和日期靠右，日期比署名退两字；日期长的，署名多退', () => {
    const text = (signer: string) =>
      `# 关于防汛工作的报告\n\n市政府：\n\n${BODY}\n\n${signer}\n2025年3月5日\n`
    expect(laid(text('清河市水利局防汛抗旱办公室')).slice(-2)).toEqual([
      '+signer→2: 清河市水利局防汛抗旱办公室',
      'signDate→7: 2025年3月5日',
    ])
    expect(laid(text('市水利局')).slice(-2)).toEqual(['+signer→6: 市水利局', 'signDate→2: 2025年3月5日'])
  })

  test('附件说明在正文下面空一行；附件另起一页，序号顶格，空一行是它的标题', () => {
    const text = `# 关于防汛工作的通知\n\n各县人民政府：\n\n${BODY}\n\n附件：1.值班表\n2.物资表\n\n清河市水利局防汛抗旱办公室\n2025年3月5日\n\n附件1\n\n值班表\n\n${BODY}\n\n附件2：物资表\n\n${BODY}\n`
    expect(laid(text).slice(3)).toEqual([
      '+attachmentNote: 附件：1.值班表',
      'attachmentItem: 2.物资表',
      '+signer→2: 清河市水利局防汛抗旱办公室',
      'signDate→7: 2025年3月5日',
      '↡attachmentMark: 附件1',
      '+title: 值班表',
      `+body: ${BODY}`,
      '↡attachmentMark: 附件2',
      '+title: 物资表',
      `+body: ${BODY}`,
    ])
  })
})

describe('版头和版记', () => {
  const settings =
    '---\n密级: 机密★3年\n版头: 清河市人民政府文件\n发文字号: 清政发〔2025〕8号\n签发人: 王长河\n抄送: 市委各部门\n印发机关: 清河市人民政府办公室\n印发日期: 2025年3月6日\n---\n'

  test('文首写了的照印，标题在红线下面空两行', () => {
    const text = `${settings}# 关于防汛工作的请示\n\n省人民政府：\n\n${BODY}\n`
    expect(laid(text)).toEqual([
      'classified: 机密★3年',
      'letterhead: 清河市人民政府文件',
      '++docNumber: 清政发〔2025〕8号 → 签发人：王长河',
      '++title: 关于防汛工作的请示',
      '+salutation: 省人民政府：',
      `body: ${BODY}`,
      'copies: 抄送：市委各部门。',
      'printed: 清河市人民政府办公室 → 2025年3月6日印发',
    ])
  })

  test('没有写的没有', () => {
    expect(laid(`---\n文种: 讲话\n---\n# 在全市水利工作会议上的讲话\n\n同志们：\n\n${BODY}\n`)).toHaveLength(
      3,
    )
  })
})
