import {POST} from '../../draft/frame/titleBlock'
import type {DraftRule} from '../../rule'

const SPACE = /[\s\u3000]/g
/** Post and name without a space between them. */
const GLUED = new RegExp(`(?:${POST})(?=[\\p{Script=Han}×XＸ*＊]{2,3}$)`, 'u')
/** Posts whose last characters look like a name. */
const NO_NAME = /(?:助理|科员|秘书|委员|代表|成员|组长)$/

/** 讲话人一行：职务与姓名之间空一字。 */
export const speakerLine: DraftRule = {
  id: 'speakerLine',
  name: '讲话人一行',
  category: 'frame',
  scope: 'draft',
  title: '讲话人的职务与姓名之间空一字，与文首所填一致',
  why: '标题之下写讲话人的职务和姓名，中间空一个字，一眼分得清；换人讲话时，这一行和文首的“讲话人”要一起改。',
  basis: '机关讲话稿通行体例',
  severity: 'hint',
  good: [
    {
      text: '在全县教师节座谈会上的讲话\n（2025年9月10日）\n县委书记　林一平\n同志们：\n今天的座谈会开得很好。',
    },
    {text: '---\n讲话人: 林一平\n---\n在全县教师节座谈会上的讲话\n林一平\n同志们：\n今天的座谈会开得很好。'},
    {text: '在全县教师节座谈会上的讲话\n同志们：\n今天的座谈会开得很好。'},
  ],
  bad: [
    {
      text: '在全县教师节座谈会上的讲话\n⟦县委书记林一平⟧\n同志们：\n今天的座谈会开得很好。',
      fixed: '在全县教师节座谈会上的讲话\n县委书记　林一平\n同志们：\n今天的座谈会开得很好。',
    },
    {
      text: '---\n讲话人: 林一平\n---\n在全县教师节座谈会上的讲话\n⟦赵明川⟧\n同志们：\n今天的座谈会开得很好。',
    },
  ],

  *check({frame: {isSpeech, speakerLine, settings}}) {
    if (!isSpeech || !speakerLine) return
    const {start, end, text} = speakerLine
    const speaker = settings.speaker?.replace(SPACE, '')
    if (speaker !== undefined && !text.replace(SPACE, '').endsWith(speaker)) {
      yield {span: {start, end}, message: `讲话人写作“${text}”，文首填的是“${speaker}”，应当一致`}
      return
    }
    const post = NO_NAME.test(text) ? null : GLUED.exec(text)
    if (!post) return
    const at = start + post.index + post[0].length
    yield {
      span: {start, end},
      message: '讲话人的职务与姓名连在一起，中间应空一字',
      fixes: [
        {title: '职务与姓名之间空一字', safe: 'space', edits: () => [{start: at, end: at, text: '\u3000'}]},
      ],
    }
  },
}
