import type {DraftRule} from '../../rule'

/** Shorter, or without sections, the draft is far from its end. */
const MIN_CHARACTERS = 800
const MIN_HEADINGS = 2
/** A text that breaks off in a sentence was cut, which is another matter. */
const WHOLE = /[。！？…”]$/

/** 讲话要有结束语。 */
export const closing: DraftRule = {
  id: 'closing',
  name: '结束语',
  category: 'frame',
  scope: 'draft',
  title: '讲话应有结束语',
  why: '讲完最后一部分就停，听众不知道是否结束。结束语收束全文、发出号召（“同志们，……让我们……”），或致谢。',
  basis: '机关讲话稿通行体例',
  severity: 'information',
  good: [
    {
      text: '在全县防汛工作会议上的讲话\n同志们：\n一、认清形势\n入汛以来雨情偏重。\n二、落实责任\n各级要上岗到位。',
    },
    {
      text: `在全县防汛工作会议上的讲话\n同志们：\n一、认清形势\n${'入汛以来，全县平均降雨量比常年同期偏多，局部地区出现短时强降雨，防汛形势不容乐观。'.repeat(22)}\n二、落实责任\n各级要上岗到位。\n同志们，汛情就是命令，让我们共同守护家园平安！`,
    },
  ],
  bad: [
    {
      text: `在全县防汛工作会议上的讲话\n同志们：\n一、认清形势\n${'入汛以来，全县平均降雨量比常年同期偏多，局部地区出现短时强降雨，防汛形势不容乐观。'.repeat(22)}\n二、落实责任\n各级要上岗到位，值班人员要坚守岗位⟦。⟧`,
    },
  ],

  *check({frame, speech, structure}) {
    const {isSpeech, kind, closing, thanks, last} = frame
    if (
      !isSpeech ||
      (kind && !kind.requires.has('结束语')) ||
      closing ||
      thanks ||
      !last ||
      !WHOLE.test(last.text)
    )
      return
    if (speech.characters < MIN_CHARACTERS || structure.headings.length < MIN_HEADINGS) return
    yield {
      span: {start: last.end - 1, end: last.end},
      message: '全文到此为止，没有结束语，应当收束全文或致谢',
    }
  },
}
