import {remove} from '../../finding'
import type {DraftRule} from '../../rule'

/** A draft of a few lines has only been begun. */
const MIN_CHARACTERS = 100
const END_MARK = /[。，；：、.,;:]$/
/** `在…大会上讲话` tells what somebody did, not what this is. */
const WITHOUT_DE = /上(?=(?:动员|总结|表态)?(?:讲话|发言|致辞)(?:稿|提纲)?$)/

/** 讲话稿要有标题，标题不带句末标点。 */
export const title: DraftRule = {
  id: 'title',
  name: '标题',
  category: 'frame',
  scope: 'draft',
  title: '讲话稿应有标题，标题末尾不用标点',
  why: '标题写明在什么会议上、是讲话还是致辞、主持词，印发和归档都靠它。标题末尾除问号、叹号、省略号外不用标点，“上的讲话”不省“的”。',
  basis: 'GB/T 9704-2012 7.3.1（标题），讲话稿参照执行',
  severity: 'warning',
  good: [
    {
      text: '# 在全市春耕生产工作会议上的讲话\n\n同志们：\n\n今天，我们召开全市春耕生产工作会议，主要任务是总结去年工作，安排今年春耕。刚才，三个县作了发言，讲得都很好。大家要把各项准备工作做在前面，不误农时，确保全年粮食丰收，把饭碗牢牢端在自己手里。各县要把责任落到田间地头。',
    },
    {text: '守正创新再出发\n——在机关青年座谈会上的讲话\n同志们：\n今天的座谈会开得很好。'},
    {text: '同志们：\n今天，我们召开春耕生产工作会议。'},
  ],
  bad: [
    {
      text: '⟦同志们⟧：\n今天，我们召开全市春耕生产工作会议，主要任务是总结去年工作，安排今年春耕。刚才，三个县作了发言，讲得都很好。大家要把各项准备工作做在前面，不误农时，确保全年粮食丰收，把饭碗牢牢端在自己手里。各县要把责任落到田间地头，把服务送到家家户户。',
    },
    {
      text: '在全市春耕生产工作会议上的讲话⟦。⟧\n同志们：\n今天的会议很重要。',
      fixed: '在全市春耕生产工作会议上的讲话\n同志们：\n今天的会议很重要。',
    },
    {
      text: '在全市春耕生产工作会议上⟦⟧讲话\n同志们：\n今天的会议很重要。',
      fixed: '在全市春耕生产工作会议上的讲话\n同志们：\n今天的会议很重要。',
    },
  ],

  *check({frame, speech}) {
    if (!frame.isSpeech) return
    const {title, salutation, settings} = frame
    if (!title) {
      if (settings.title !== undefined || !salutation || speech.characters < MIN_CHARACTERS) return
      const span = {start: salutation.start, end: salutation.end}
      yield {
        span,
        message: '称谓之前没有标题，应写明是在什么会议上的讲话',
        // Without a closing it is most likely an excerpt, or not finished.
        ...(frame.closing || frame.thanks ? {} : {severity: 'information' as const}),
      }
      return
    }
    const mark = END_MARK.exec(title.text)?.[0]
    if (mark) {
      const span = {start: title.end - 1, end: title.end}
      yield {span, message: `标题末尾用了“${mark}”，应当去掉`, fixes: [remove(span, '删去标题末尾的标点')]}
    }
    const at = WITHOUT_DE.exec(title.text)
    if (!at) return
    const span = {start: title.start + at.index + 1, end: title.start + at.index + 1}
    yield {
      span,
      severity: 'information',
      message: '标题写作“上讲话”，应为“上的讲话”',
      fixes: [{title: '补上“的”', safe: false, edits: () => [{...span, text: '的'}]}],
    }
  },
}
