import {describe, expect, test} from 'vitest'
import {findingsOf} from '../examples'
import {readMarks, writeMarks} from '../marks'

const FOUR = '\n\n一、认清形势\n\n二、突出重点\n\n三、压实责任\n\n四、严格督查'

describe('报出的项数，后面不是那么多', () => {
  test.each([
    ['讲', '今天我讲⟦三个⟧方向。', FOUR],
    ['谈', '我谈⟦三层⟧意思。', FOUR],
    ['说', '最后，我说⟦三点⟧，请同志们记住。', FOUR],
    ['提', '分别之前，我提⟦三点⟧期望，同大家共同努力。', FOUR],
    ['提出', '对新录用的同志，我提出⟦三项⟧纪律。', FOUR],
    ['汇报', '现在我汇报⟦三点⟧心得，说得不对的，请批评。', FOUR],
    ['强调', '散会之前，我再强调⟦三件事⟧，务必记牢。', FOUR],
    ['分享', '我和同事们分享⟦三点⟧做法，仅供参考。', FOUR],
    ['先说以下', '我讲以下⟦三点⟧，请大家讨论。', FOUR],
    ['先说如下', '我讲如下⟦三点⟧，请予审议。', FOUR],
    ['对听的人', '受支部委托，向大家汇报⟦三点⟧感受。不妥的地方，请指出来。', FOUR],
    ['对各位', '借这个机会，向各位汇报⟦三点⟧感受，请多指教。', FOUR],
    ['下面', '下面强调⟦三点⟧，会后抓紧办理。', FOUR],
    ['这里', '这里强调⟦三点⟧，会后抓紧办理。', FOUR],
    ['在此', '在此强调⟦三点⟧，会后抓紧办理。', FOUR],
    ['隔着一段', '下面，我讲⟦三点⟧意见。\n\n先通报一下到会情况，应到的都到了。', FOUR],
    ['第一部分', '下面，我讲⟦三点⟧意见。\n\n先说明背景。', '\n\n第一部分　形势\n\n第二部分　任务'],
    ['分', '全年工作分⟦三个⟧阶段进行。', FOUR],
    ['分为', '治理分为⟦三步⟧。', FOUR],
    ['分成', '学员分成⟦三类⟧。', FOUR],
    ['要', '推进改革要把握⟦三个⟧原则。', FOUR],
    ['应', '审核材料应看清⟦三个⟧要点。', FOUR],
    ['须', '开工之前须完成⟦三项⟧手续。', FOUR],
    ['会议的议题', '会议研究了⟦三项议题⟧，现将议定事项通知如下。', FOUR],
    ['会议的议程', '今天的会议有⟦三项议程⟧，由王强同志主持：', FOUR],
  ])('%s', (_, text, rest) => {
    expect(announced(text + rest)).toBe(text + rest)
  })
})

describe('说的不是后面那几项，不报', () => {
  test.each([
    ['别人讲的', '会上，县长讲了三点意见，会场反响很好。'],
    ['别人提的', '调研组提出三点建议，我们照单全收。'],
    ['已经办成的', '我镇办成三件事，群众交口称赞。'],
    ['数的是东西', '今年新建3个站点。'],
    ['要建的是东西', '今年要新建3个站点。'],
    ['任务之外另有汇报', '我局紧扣三项任务，狠抓落实，现将有关情况汇报如下：'],
    ['说了两个数', '我讲三点意见，其中两点涉及经费。'],
    ['议程之后是讲话', '今天的会议有三项议程，前面都已进行完毕。'],
    ['隔得太远', `下面，我讲三点意见。${'\n\n先说几句闲话。'.repeat(4)}`],
    ['隔着的段落另有所指', '下面，我讲三点意见。\n\n先请看上述第二点。'],
    ['分的是时间', '整个工期分三个月。'],
  ])('%s', (_, text) => {
    expect(announced(text + FOUR)).toBe(text + FOUR)
  })

  test.each([...'们国省市县区乡镇局'])('说话的不是本人：我%s', who => {
    const text = `我${who}在会上提出三点建议，得到采纳。${FOUR}`
    expect(announced(text)).toBe(text)
  })

  test('隔着一段的只认一、二、三', () => {
    const text = '下面，我讲三点意见。\n\n先说明背景。\n\n1. 甲\n\n2. 乙'
    expect(announced(text)).toBe(text)
  })
})

/** The text with marks around what the rule reports in it. */
function announced(text: string): string {
  const {text: plain} = readMarks(text)
  return writeMarks(
    plain,
    findingsOf('announcedCount', plain).map(({span}) => span),
  )
}
