import {labelsInBlock} from '../../filling/labels'
import type {BlockRule} from '../../rule'

/** 日期只剩“年”“月”“日”。 */
export const lostDate: BlockRule = {
  id: 'lostDate',
  name: '日期缺数字',
  category: 'placeholder',
  scope: 'block',
  title: '日期中的数字不能缺',
  why: '“（2025年　月　日）”“今年月初”一类的日期缺了数字，多是套用旧稿时删去而忘了补上。',
  basis: 'GB/T 9704-2012 7.3.5.4（成文日期标全年、月、日）',
  severity: 'warning',
  good: [
    {text: '（2025年3月5日）'},
    {text: '今年3月上中旬出现低温，5月初转晴。'},
    {text: '填写姓名、出生年月日和籍贯，按年月日排列。'},
    {text: '申报日期：2022年　　月　　日'},
    {text: '法定代表人（签字）　　　　年　　月　　日'},
    {text: '本月底前完成，每年月均不少于两次。'},
  ],
  bad: [
    {text: '（⟦年　月　日⟧）'},
    {text: '2025年⟦　月　日⟧'},
    {text: '会议定于⟦年 月 日⟧召开。'},
    {text: '今年⟦月⟧上中旬出现低温，去年⟦月⟧初也有一次。'},
    {text: '截至6月⟦日⟧，全部完成。'},
  ],

  *check({text, facts}) {
    const labelOf = labelsInBlock(text, facts.slots)
    for (const slot of facts.slots) {
      if (slot.form !== 'date') continue
      const {start, end} = slot
      const label = labelOf(slot)
      yield {span: {start, end}, message: `日期“${label}”缺少数字，应当补全`}
    }
  },
}
