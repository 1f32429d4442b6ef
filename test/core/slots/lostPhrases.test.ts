import {describe, expect, test} from 'vitest'
import {findLostPhrases, LOST_ROWS, makeLostFinder} from '../../../server/src/core/slots/lost/lostPhrases'

/** Own sentences, each of which lacks something in one way alone. */
const SENTENCES: readonly string[] = [
  '（年 月 日）',
  '2025年 月 日',
  '年 月 日',
  '　　年月日',
  '定于年月召开',
  '大会定于月日召开',
  '1至月，完成投资过半',
  '月上旬以来降雨偏多',
  '要抓紧。年以来，发生两起事故',
  '要抓紧。月日，又发生一起',
  '2025年月30日前反馈（盖章）',
  '今年月上中旬出现低温',
  '截至6月日，全部完成',
  '会议于3月　日召开',
  '报名时间为年月日至周五',
  '报名时间为年月日至日截止',
  '周敏，年月参加工作',
  '，日上午考试',
  '当月日凌晨发生险情',
  '，日时前报到',
  '。月日时，水位上涨',
  '8时至日时，雨量最大',
  '请于1月号之前反馈',
  '每月日前报送',
  '从月份情况看',
  '截至　月底，任务过半',
  '经月日常务会议研究',
  '学校始建于年，历史悠久',
  '。—月，全区完成投资',
  '受理量较月增加12件',
  '初设批复预计12月旬下达',
  '准点率达到百分之，比上年高',
  '会议同意同志任副主任',
  '由同志牵头整改',
  '，同志主持会议并讲话',
  '会议由主持，议程有三项',
  '赴、杭州等地招商',
  '周敏、、等同志参加',
  '医院的科、科被评为重点专科',
  '执行县政发〔2026〕 号文件',
  '收入比降为：，',
  '定于3月5日上午:在礼堂召开',
  '下午:—5:30',
  '联系人：，',
  '降幅达，好于全市',
  '收入增长百分点，',
  '位次前移位，',
  '投资增长以上，',
  '占全市总量的，',
  '每公斤元，',
  '共造成死亡人，',
  '谈话提醒，立案审查人，',
  '力争进入前名，',
  '发生火灾起，',
  '全年共立案件，',
  '雨量可达毫米左右',
  '购置设备台套，',
  '用天时间摸底',
  '历时个月，',
  '于星期上午开会',
  '定在下午时在礼堂集合',
  '活动于在县政府举行',
  '降雨较常年偏多成，',
]

describe('缺了一块的句式，每一行都有一句话离不开它', () => {
  test.each(LOST_ROWS.map((row, at) => [row.join(' '), at] as const))('%s', (_, at) => {
    const without = makeLostFinder(LOST_ROWS.filter((_, other) => other !== at))
    const missed = SENTENCES.filter(
      sentence => JSON.stringify(without(sentence)) !== JSON.stringify(findLostPhrases(sentence)),
    )
    expect(missed).not.toEqual([])
  })

  test.each(SENTENCES)('%s', sentence => {
    const {dates, others} = findLostPhrases(sentence)
    expect([...dates, ...others]).not.toEqual([])
  })
})
