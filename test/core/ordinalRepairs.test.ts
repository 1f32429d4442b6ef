import {describe, expect, test} from 'vitest'
import {
  applyEdits,
  checkDraft,
  type Finding,
  foldDraft,
  readManuscript,
  renumberDraft,
} from '../../server/src/core/index'

const OPENING = '同志们：\n今年以来，各乡镇抓项目、稳就业、保民生，各项工作都有了新的起色，成绩来之不易。\n'

describe('断了的不是编号，不改', () => {
  test.each([
    [
      '开头被截去',
      `……（前面部分已省略520字）\n${OPENING}二、存在的不足\n短板不少。\n三、下步安排\n抓紧抓实。`,
    ],
    [
      '中间被截去',
      '一、主要成效\n成效明显。\n（此处省略1800字，开通会员可阅读全文）\n三、下步安排\n抓紧抓实。\n四、组织保障\n压实责任。',
    ],
    ['节内被截去', '一、主要成效\n（一）项目快。\n快在开工。\n（此处省略600字）\n（四）民生实。\n实在兜底。'],
    [
      '截去之后另起一节',
      '一、成效\n（一）快。\n（二）稳。\n（此处省略900字）\n三、安排\n（二）抓改。\n（三）抓用。',
    ],
    ['排比中间被截去', '一是抓学习；二是抓整改。\n（此处省略300字）\n五是抓督查；六是抓通报。'],
    ['截去之后的排比从后面起', '一是快。二是稳。三是实。\n（此处省略300字）\n二是抓改。三是抓用。'],
  ])('%s', (_, text) => {
    const found = ordinalFindings(text)
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter(({severity, fixes}) => severity !== 'information' || fixes)).toEqual([])
    expect(found[0]?.message).toContain('先补全')
    expect(checkDraft(foldDraft(readManuscript(text)), {}).findings.map(({rule}) => rule)).toContain(
      'cutNotice',
    )
    expect(renumberDraft(readManuscript(text)).markers).toEqual([])
  })

  test.each([
    [
      '摘录',
      `在全县大会上的讲话（摘录）\n${OPENING}（三）抓产业。产业要强。\n（四）抓环境。环境要优。\n三、保障措施\n要到位。\n四、工作要求\n要抓紧。`,
    ],
    ['从中间写起', '（二）抓产业。产业要强。\n（三）抓环境。环境要优。\n三、保障措施\n要到位。'],
    [
      '引用的条款',
      '一、学好规定\n规定写得很明白：\n第六十七条　收受礼金的，按规定处理。\n二、抓好落实\n要到位。',
    ],
    ['引用的条款在前三条', '一、学好规定\n第二条　党员干部要带头。\n二、抓好落实\n要到位。'],
    ['电话', '联系办法\n(0571) 555-0199\n地点在城东。'],
    ['题号', '题目\n[812. 两数相加](https://example.com/a)\n[46. 全排列](https://example.com/b)\n完。'],
    ['并列的名次', '得分\n1. 城东\n2. 城西\n3. 城南\n3. 城北\n5. 新区'],
    ['单独的分数', '得分\n87. 良好\n没有别的。'],
    ['单子里远远跳过去的数', '1. 城东\n2. 城西\n65. 良好\n没有别的。'],
    [
      '正文里的一、二类',
      '一、抓示范\n先抓试点。\n二、抓提升\n城关村要当标杆。一、二类村要跟上。\n三、抓保障\n要到位。',
    ],
  ])('%s', (_, text) => {
    expect(ordinalFindings(text)).toEqual([])
  })
})

describe('选用的修正改的是坏了的那一个', () => {
  test.each([
    [
      '正文里的一、二类之后',
      '一、抓点\n先抓。\n二、抓面\n要当标杆。一、二类村要跟上。\n四、抓保障\n要到位。',
      '四、抓',
      '三、抓',
    ],
    [
      '一、二、三产业之后',
      '一、抓点\n先抓。\n二、抓面\n要抓产业。一、二、三产业要融合。\n四、抓保障\n要到位。',
      '四、抓',
      '三、抓',
    ],
    [
      '后一组不归前一组：数',
      '一是甲；二是乙；二是丙。\n\n还要，一要丁，二要戊，三要己。',
      '二是丙',
      '三是丙',
    ],
    [
      '后一组不归前一组：词',
      '一是甲；二是乙；三是丙。\n\n还要，一要丁，二要戊，三是己。',
      '三是己',
      '三要己',
    ],
    ['连着写的一要看得见', '要做到一要快，二是稳，三要准。', '二是稳', '二要稳'],
    ['其二夹在第一第三之间', '第一，要快。其二，要稳。第三，要准。', '其二', '第二'],
    ['丢了数的是', '主要做法：一是快；是稳；三是准。', '；是稳', '；二是稳'],
    [
      '方头括号',
      '（一）快\n快在开工。\n（二）稳\n稳在就业。\n【三】准\n准在施策。\n（四）实\n实在民生。',
      '【三】',
      '（三）',
    ],
    ['第二后用了分号', '第一，要快。\n第二；要稳。\n第三，要准。', '第二；', '第二，'],
    ['丢了前一半括号', '（三）快\n快在开工。\n四）稳\n稳在就业。\n（五）准\n准在施策。', '四）', '（四）'],
    ['丢了数的顿号', '一、快\n快在开工。\n、稳住就业\n稳在岗位。\n三、准\n准在施策。', '、稳住', '二、稳住'],
    ['条接着上一章编', '第一章 总则\n第一条 甲。\n第二章 分则\n第三条 乙。', '第三条', '第二条'],
  ])('%s', (_, text, wrong, right) => {
    const found = ordinalFindings(text)
    expect(found).toHaveLength(1)
    expect(applyEdits(text, found[0]?.fixes?.[0]?.edits() ?? [])).toBe(text.replace(wrong, right))
    expect(ordinalFindings(text.replace(wrong, right))).toEqual([])
  })

  test('漏了文字的可能先说在前面，改几处写在修正里', () => {
    const [fault] = ordinalFindings('一、快\n快在开工。\n三、稳\n稳在就业。\n四、准\n准在施策。')
    expect(fault?.message).toContain('如果漏了文字，先补文字')
    expect(fault?.fixes?.[0]).toMatchObject({title: '本组序号依次编排，改 2 处', safe: false})
  })
})

/** What the rules that mend markers and items find. */
function ordinalFindings(text: string): readonly Finding[] {
  const {findings, crashes} = checkDraft(foldDraft(readManuscript(text)), {})
  expect(crashes).toEqual([])
  return findings.filter(({rule}) => MENDING.has(rule))
}

const MENDING = new Set(['headingSequence', 'headingMark', 'seriesSequence', 'seriesMixed', 'ordinalComma'])
