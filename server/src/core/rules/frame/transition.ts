import {spanOfMark} from '../../draft/candidates'
import {formatNumeral} from '../../numerals'
import type {DraftRule} from '../../rule'

const MIN_HEADINGS = 2

/** 开头讲完，用一句过渡语引出正文的几部分。 */
export const transition: DraftRule = {
  id: 'transition',
  name: '过渡语',
  category: 'frame',
  scope: 'draft',
  title: '第一个小标题之前应有过渡语',
  why: '“下面，我讲三点意见”一类的过渡语告诉听众要讲几个方面，开头与正文由此接上。',
  basis: '机关讲话稿通行体例',
  severity: 'information',
  good: [
    {
      text: '在全县防汛工作会议上的讲话\n同志们：\n今天的会议很重要，大家要认真领会。下面，我讲两点意见。\n一、认清形势\n入汛以来雨情偏重。\n二、落实责任\n各级要上岗到位。',
    },
    {
      text: '在全县防汛工作会议上的讲话\n同志们：\n就做好下一步工作，我再强调以下几个方面：\n一、认清形势\n入汛以来雨情偏重。\n二、落实责任\n各级要上岗到位。',
    },
    {
      text: '防汛知识讲座\n今年雨情偏重。\n一、认清形势\n入汛以来雨情偏重。\n二、落实责任\n各级要上岗到位。',
    },
  ],
  bad: [
    {
      text: '在全县防汛工作会议上的讲话\n同志们：\n今天的会议很重要，大家要认真领会。\n⟦一、⟧认清形势\n入汛以来雨情偏重。\n二、落实责任\n各级要上岗到位。',
    },
  ],

  *check({frame, firstHeading, firstSection, structure: {sections}}) {
    const {isSpeech, kind, opening, transition} = frame
    if (!isSpeech || !kind?.requires.has('过渡语') || !opening || transition) return
    const first = firstSection?.candidate
    if (!first || sections.length < MIN_HEADINGS || first.start <= opening.start) return
    if (firstHeading?.order !== firstSection?.order) return
    yield {
      span: spanOfMark(first),
      message: `第一个小标题之前没有过渡语，可写“下面，我讲${formatNumeral(sections.length)}点意见。”`,
    }
  },
}
