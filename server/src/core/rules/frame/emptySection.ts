import {markerText, spanOfMark} from '../../draft/candidates'
import type {DraftRule} from '../../rule'

/** 小标题之下要有正文。 */
export const emptySection: DraftRule = {
  id: 'emptySection',
  name: '小标题下无正文',
  category: 'frame',
  scope: 'draft',
  title: '小标题之下应有正文',
  why: '同级的其他小标题都有内容，只有这一个后面紧接着下一个小标题，多是正文还没写，或粘贴时丢了。',
  basis: '机关讲话稿通行体例',
  severity: 'warning',
  good: [
    {
      text: '在全县防汛工作会议上的讲话\n同志们：\n一、认清形势\n入汛以来雨情偏重。\n二、落实责任\n（一）上岗到位。各级要值班值守。\n（二）备足物资。\n三、严明纪律\n不得擅离职守。',
    },
    {text: '在全县防汛工作会议上的讲话\n同志们：\n一、认清形势\n二、落实责任\n三、严明纪律'},
    {
      text: '在全县防汛工作会议上的讲话\n同志们：\n一、认清形势\n入汛以来雨情偏重。\n二、落实责任\n| 单位 | 责任人 |\n| --- | --- |\n| 水利局 | 林一平 |\n三、严明纪律\n不得擅离职守。',
    },
    {text: '防汛工作方案\n一、认清形势\n入汛以来雨情偏重。\n二、落实责任\n三、严明纪律\n不得擅离职守。'},
  ],
  bad: [
    {
      text: '在全县防汛工作会议上的讲话\n同志们：\n一、认清形势\n入汛以来雨情偏重。\n⟦二、⟧落实责任\n三、严明纪律\n不得擅离职守。',
    },
    {
      text: '在全县防汛工作会议上的讲话\n同志们：\n一、认清形势\n（一）雨情\n入汛以来雨情偏重。\n⟦（二）⟧水情\n二、落实责任\n（一）值班\n各级要上岗到位。\n（二）物资\n物资要备足。',
    },
  ],

  *check(draft) {
    if (!draft.frame.isSpeech) return
    for (const [{candidate}, next] of draft.emptySections) {
      yield {
        span: spanOfMark(candidate),
        message: `“${markerText(candidate)}${candidate.mark.words}”之下没有正文，紧接着就是“${markerText(next.candidate)}”`,
      }
    }
  },
}
