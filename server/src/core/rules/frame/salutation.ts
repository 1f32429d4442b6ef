import {paragraphBreak} from '../../draft/frame/lines'
import type {DraftRule} from '../../rule'

/** A draft of a few lines has only been begun. */
const MIN_CHARACTERS = 100

/** 讲话、致辞、主持词开头要有称谓。 */
export const salutation: DraftRule = {
  id: 'salutation',
  name: '称谓',
  category: 'frame',
  scope: 'draft',
  title: '讲话开头应有称谓',
  why: '讲话是说给在座的人听的，标题之下先有称谓（“同志们：”），再进入正文。述职报告、汇报、党课可以没有。',
  basis: '机关讲话稿通行体例',
  severity: 'warning',
  good: [
    {
      text: '在全市春耕生产工作会议上的讲话\n各位领导、同志们：\n今天，我们召开全市春耕生产工作会议，主要任务是总结去年工作，安排今年春耕。刚才，三个县作了发言，讲得都很好。大家要把各项准备工作做在前面，不误农时，确保全年粮食丰收，把饭碗牢牢端在自己手里。',
    },
    {
      text: '在全市农业农村工作会议上的汇报\n今年以来，我县认真抓好春耕备耕，各项工作进展顺利。现将有关情况汇报如下。全县春播面积六十万亩，农资储备充足，农机检修全部完成，农技人员包村到户，为全年粮食丰收打下了坚实基础。不当之处，请批评指正。',
    },
    {
      text: '关于做好春耕生产工作的通知\n今年以来，气温偏高，墒情总体适宜。各县要把春耕生产的各项准备工作做在前面，抢抓农时，落实好种子、化肥、农机、农技等各项措施，加强田间管理，防范春旱和倒春寒，确保全年粮食丰收。遇有重要情况，及时报告。',
    },
    {text: '---\n文种: 通知\n---\n在全市春耕生产工作会议上的讲话\n今天的会议很重要。'},
  ],
  bad: [
    {
      text: '⟦在全市春耕生产工作会议上的讲话⟧\n今天，我们召开全市春耕生产工作会议，主要任务是总结去年工作，安排今年春耕。刚才，三个县作了发言，讲得都很好。大家要把各项准备工作做在前面，不误农时，确保全年粮食丰收，把饭碗牢牢端在自己手里。各县要把责任落到田间地头。',
    },
  ],

  *check({frame, speech, firstHeading, places}) {
    const {isSpeech, kind, title, salutation, opening} = frame
    if (!isSpeech || !kind?.requires.has('称谓') || salutation || !title || !opening) return
    // A body that begins with a heading is an outline or an excerpt.
    const start = firstHeading?.candidate.start
    if (speech.characters < MIN_CHARACTERS || (start !== undefined && start <= opening.start)) return
    const at = {start: opening.start, end: opening.start}
    yield {
      span: {start: title.start, end: title.end},
      message: '标题之下没有称谓，应先写称谓，如“同志们：”',
      // Without a closing it is most likely an excerpt, or not finished.
      ...(frame.closing || frame.thanks ? {} : {severity: 'information' as const}),
      fixes: [
        {
          title: '在正文前加上“同志们：”',
          safe: false,
          edits: () => [{...at, text: `同志们：${paragraphBreak(places, at.start)}`}],
        },
      ],
    }
  },
}
