import {describe, expect, test} from 'vitest'
import {foldDraft, KIND_NAMES, readManuscript, type Slot} from '../../server/src/core/index'

/** Own sentences; the kinds of their slots in reading order, in the words of the form. */
const KINDS: readonly (readonly [string, readonly string[]])[] = [
  ['X月X日，XX县完成投资XX亿元，增长XX%。', ['日期', '日期', '地名', '数字', '数字']],
  ['20XX年，第X届，X时X分。', ['日期', '数字', '数字', '数字']],
  ['会议由XX主持，请XX发言，XX同志作报告，市长XX作部署。', ['姓名', '姓名', '姓名', '姓名']],
  ['由____牵头，XX局配合，*医院承办。', ['单位名称', '单位名称', '单位名称']],
  ['下周在XX召开现场会，会后到XX调研。', ['地名', '地名']],
  ['总量达到XX，约XX，XX以上，XX周年，排名XX。', ['数字', '数字', '数字', '数字', '数字']],
  ['与对方签约XX项目，落实XX精神，围绕“XX”主题。', ['文字', '文字', '文字']],
  [
    '主持人：XX\n时间：XX\n地点：XX\n牵头单位：XX\n联系电话：XXXX',
    ['姓名', '日期', '地名', '单位名称', '数字'],
  ],
  [
    '{{date}}，{{name}}到{{单位}}、【待补：金额】、【会议地点】见{{主题}}。',
    ['日期', '姓名', '单位名称', '数字', '地名', '文字'],
  ],
  ['20XX年度星期X，民警XX在场，XX任组长，XX同学发言。', ['日期', '日期', '姓名', '姓名', '姓名']],
  ['我校x年级，XX栋楼、XX盏灯，奋战XX昼夜。\n请假：XX', ['数字', '数字', '数字', '数字', '姓名']],
  ['【结合本单位情况展开】，{{常住人口}}万人，[此处填写场次]。', ['文字', '数字', '数字']],
  ['（我县/我区）干部，请（先生/女士）就座。', ['地名', '姓名']],
  ['同比增长%，会议于年 月 日召开，深化医药卫生_改革。（数据待核实）', ['数字', '日期', '文字', '文字']],
]

test.each(KINDS)('%s：填什么', (text, kinds) => {
  expect(slotsOf(text).map(({kind}) => KIND_NAMES[kind])).toEqual(kinds)
})

describe('同名的填一次', () => {
  test('同一个县、同一家单位、模板里的同一项，处处是同一处', () => {
    expect(namesOf('XX县召开会议。XX县委、XX县政府要带头，XX局牵头，感谢XX局。')).toEqual([
      'XX县',
      'XX县',
      'XX县',
      'XX局',
      'XX局',
    ])
    expect(namesOf('{{单位}}主办，（我县/我区）承办，（我县/我区）负责，学习XX精神。')).toEqual([
      '{{单位}}',
      '（我县/我区）',
      '（我县/我区）',
      'XX精神',
    ])
  })

  test('并列的几个、数字、日期、人，各是各的', () => {
    expect(namesOf('XX县、XX县和XX县，*局与*局，XX同志、XX同志，X月X日，XX亿元，XX、XX等。')).toEqual(
      Array(12).fill(undefined),
    )
  })

  test('没有说要填什么的方括号，和说“此处”的，各是各的；说了的才同名', () => {
    expect(
      namesOf('一是【待补】。二是【待补】。三是【待补充：】，【XX】，【此处填写案例】，【此处填写案例】。'),
    ).toEqual(Array(6).fill(undefined))
    expect(namesOf('【待填】县要带头，完成【待填】亿元，感谢【待填】县。')).toEqual([
      '【待填】县',
      undefined,
      '【待填】县',
    ])
    expect(namesOf('【待补：牵头单位】负责，【待补：牵头单位】汇总。')).toEqual([
      '【待补：牵头单位】',
      '【待补：牵头单位】',
    ])
  })

  test('旁边另有并列的词，仍是同一个县', () => {
    expect(namesOf('XX县、乡两级要联动，全省各市、XX县也要跟上。')).toEqual(['XX县', 'XX县'])
  })
})

function namesOf(text: string): readonly (string | undefined)[] {
  return slotsOf(text).map(({name}) => name)
}

function slotsOf(text: string): readonly Slot[] {
  return foldDraft(readManuscript(text)).slots
}
