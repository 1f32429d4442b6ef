import {describe, expect, test} from 'vitest'
import {findingsOf} from '../examples'
import {readMarks, writeMarks} from '../marks'

const TWO_PARTS = '一、摸清家底\n\n二、补齐短板\n\n'
const ARTICLES = '第一条　定规矩。\n\n第二条　抓落实。\n\n'
const TWO_ATTACHED = '\n\n附件：1. 项目清单\n\n　　　2. 资金安排表'

describe('本稿没有的部分', () => {
  test.each([
    `${TWO_PARTS}对本汇报⟦第四部分⟧指出的短板，逐条销号。`,
    `${TWO_PARTS}本发言⟦第三部分⟧说的是体会。`,
    `${TWO_PARTS}本报告中⟦第三部分⟧的数字以统计年鉴为准。`,
    `${TWO_PARTS}以上问题，除⟦第九项⟧外，限期整改。`,
    `${TWO_PARTS}上述事项，对⟦第四项⟧要抓紧办理。`,
    `${TWO_PARTS}前述措施，除⟦第五项⟧外都已落实。`,
    `${TWO_PARTS}补助标准按照本通知⟦第九条⟧执行。`,
    `${TWO_PARTS}前面⟦第六部分⟧讲的事，要抓紧。`,
    `${ARTICLES}会后比照本纪要议定事项⟦第六条⟧办理。`,
  ])('%s', text => expect(referred(text)).toBe(text))
})

test.each(['办法', '规定', '规则', '细则', '条例', '制度'])(
  '没有条文的稿件说“本%s第九条”，指的是别的文件',
  name => {
    const text = `${TWO_PARTS}补助标准按照本${name}第九条执行。`
    expect(referred(text)).toBe(text)
  },
)

describe('本稿没有的一讲、一句话', () => {
  test.each([
    '第一讲　怎么看\n\n第二讲　怎么办\n\n对照⟦第四讲⟧提到的毛病，查一查自己。',
    '第一句话，心要正。\n\n第二句话，手要净。\n\n正如⟦第三句话⟧所讲的那样，路要直。',
    '一、抓点\n\n（一）建台账\n\n（二）明责任\n\n二、抓面\n\n对第一部分第⟦（四）⟧项说到的台账，要常翻。',
    '一、抓点\n\n（一）建台账\n\n（二）明责任\n\n二、抓面\n\n对第一部分⟦第五项⟧提到的台账，要常翻。',
    '1.1 摸底\n\n1.2 建账\n\n2.1 定时\n\n2.2 定责\n\n前面⟦1.4⟧讲到的两户，针对本汇报⟦2.5⟧提到的短板。',
  ])('%s', text => expect(referred(text)).toBe(text))

  test.each([
    '第一讲　怎么看\n\n第二讲　怎么办\n\n《党课教材》第四讲提到的毛病，查一查自己。',
    '第一讲　怎么看\n\n第二讲　怎么办\n\n第四讲的时间另行通知，第五讲谈的话题也没有定。',
    `${TWO_PARTS}《年度报告》第五部分提到的短板，要补上。`,
  ])('不报：%s', text => expect(referred(text)).toBe(text))
})

const KINDS = '第一类问题，坑浅。\n\n第二类问题，苗弱。\n\n第三类问题，水少。\n\n'
const DEEDS = '第一件实事，修路。\n\n第二件实事，引水。\n\n'
const REGULATION = '第一条　林长负责。\n\n第二条　巡护包括：\n\n（一）查火；\n\n（二）查伐。\n\n第三条　'

describe('本稿自己数的、条里的项', () => {
  test.each([
    ...[...'对把将按照据由除'].map(word => `${KINDS}${word}⟦第六类⟧问题逐村过筛。`),
    `${KINDS}上述⟦第五类⟧问题，要逐村过筛。`,
    `${KINDS}前述⟦第五类⟧问题，要逐村过筛。`,
    `${KINDS}以上⟦第五类⟧问题，要逐村过筛。`,
    `${KINDS}刚才⟦第五类⟧问题，要逐村过筛。`,
    `${KINDS}前面所讲的⟦第五类⟧问题，要逐村过筛。`,
    `${DEEDS}其中⟦第六件⟧实事由林场牵头。`,
    `${DEEDS}务必办好⟦第六件⟧实事。`,
    '第一句话，心要正。\n\n第二句话，手要净。\n\n同志们在工作里要牢牢记住⟦第三句⟧话，说到做到。',
    `${TWO_PARTS}请按照刚才⟦第七点⟧希望去做。`,
    `${TWO_PARTS}会后按照⟦第三部分⟧的安排，逐件落实。`,
    ...[...'据把将对由'].map(word => `${TWO_PARTS}会后${word}⟦第三部分⟧的事项逐件落实。`),
    `${TWO_PARTS}名单见本讲话⟦附件⟧。`,
    `${REGULATION}有第二条第⟦（五）⟧项情形的，当日上报。`,
    `${REGULATION}有本办法第二条第⟦（五）⟧项情形的，当日上报。`,
    `${REGULATION}有前条第⟦（三）⟧项情形的，当日上报。`,
  ])('%s', text => expect(referred(text)).toBe(text))

  test.each([
    `${KINDS}对第二类问题逐村过筛。对第四类人员逐户登记。`,
    `${KINDS}《森林法》第六类问题另有规定。第六类问题去年已经解决。`,
    `${DEEDS}今年第三件商品上市。`,
    `${TWO_PARTS}会后按照省里规划，对照第三部分的安排，逐件落实。`,
    `${TWO_PARTS}会后按照《纲要》的精神，按照第三部分的安排落实。`,
    `${TWO_PARTS}文件下发以后，按照第三部分的安排落实。`,
    `${TWO_PARTS}这份纲要很长，对照第三部分的安排落实。`,
    `${TWO_PARTS}省里有通知，对照第三部分的安排落实。`,
    '本讲话附件另发。\n\n附件：1. 名单',
    `${REGULATION}有第二条第（二）项、前条第（一）项情形的，当日上报。`,
    `${REGULATION}有《森林法》第二条第（五）项、刑法第二条第（六）项情形的，依法办理。`,
    `${REGULATION}有《森林法》第一条第（一）项、第二条第（五）项和第二条第（六）项情形的，依法办理。`,
    `${REGULATION}有实施细则第二条第（五）项情形的，依法办理。`,
    `${REGULATION}有第一条第（三）项情形的，依法办理。`,
  ])('不报：%s', text => expect(referred(text)).toBe(text))
})

describe('本稿没有的附件', () => {
  test.each([
    '分工已在⟦附件4⟧中写明。',
    '值班表见本讲话所附的⟦附件四⟧。',
    '收支情况见本报告⟦附件3⟧。',
    '表样按⟦附件三⟧的格式填写。',
    '名额分配（⟦附件5⟧）已经下发。',
    '名额分配见附件1、⟦附件5⟧。',
    '其中，⟦附件六⟧所列资金由财政局拨付。',
  ])('%s', text => expect(referred(text + TWO_ATTACHED)).toBe(text + TWO_ATTACHED))

  test.each([
    ['附表', '汇总情况见⟦附表5⟧。\n\n附表：1. 收入预算表\n　　　2. 支出预算表'],
    [
      '附表和附件各有各的',
      '分工见⟦附件2⟧，数字见附表2。\n\n附件：分工方案\n\n附表：1. 收入表\n　　　2. 支出表',
    ],
    ['没有序号的只有一份', '路线见⟦附件2⟧。\n\n附件：车辆安排表'],
    ['正文之后只有“附件”', '路线见⟦附件2⟧。\n\n附件\n\n车辆安排表'],
  ])('%s', (_, text) => expect(referred(text)).toBe(text))
})

describe('不报', () => {
  test.each([
    ['有这一份', `表样按附件二的格式填写。${TWO_ATTACHED}`],
    ['别的文件的附件', `按照《防汛预案》附件5、附件6的规定执行。${TWO_ATTACHED}`],
    ['别的文件的附件，不带书名号', `省厅通知附件5另有规定。${TWO_ATTACHED}`],
    ['份数', `报送材料时，附件三份一并装订。${TWO_ATTACHED}`],
    ['份数用数字', `报送材料时，附件3份一并装订。${TWO_ATTACHED}`],
    ['一并', `请将附件一并报送。${TWO_ATTACHED}`],
    ['附件另发', '表样按附件3的格式填写。'],
    ['一行列完', '路线见附件2。\n\n附件：1.车辆安排表；2.路线图'],
    ['逐份写明', '路线见附件2。\n\n附件1：车辆安排表　附件2：路线图'],
    ['清单的序号写错了', '路线见附件3。\n\n附件：1.车辆安排表\n2.路线图\n2.联络表'],
    ['另起一行列', '路线见附件2。\n\n附件：\n1.车辆安排表\n2.路线图'],
  ])('%s', (_, text) => expect(referred(text)).toBe(text))
})

/** The text with marks around what the rule reports in it. */
function referred(text: string): string {
  const {text: plain} = readMarks(text)
  const spans = findingsOf('sectionReference', plain).map(({span}) => span)
  return writeMarks(plain, spans)
}
