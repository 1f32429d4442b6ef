import type {Problem} from '../../finding'
import type {DraftRule} from '../../rule'

/** The ranges are habits, so only what lies well outside is worth a word. */
const WELL_BELOW = 0.5
const WELL_ABOVE = 1.5
/** What the writer was asked for leaves less room. */
const ABOVE_BUDGET = 1.1

/** 篇幅与要求、与文种相称。 */
export const speechLength: DraftRule = {
  id: 'speechLength',
  name: '全文篇幅',
  category: 'frame',
  scope: 'draft',
  title: '篇幅应合乎要求，与文种相称',
  why: '主持词、表态发言、致辞宜短，部署工作的讲话、党课要讲透。篇幅离惯常的范围太远，会场上不是拖就是赶。文首写了“字数”的，照写的比；写了“时长”的，看状态栏和提纲。',
  basis: '机关讲话稿写作经验，各文种的惯常篇幅',
  severity: 'hint',
  good: [
    {text: '在全县防汛工作会议上的表态发言\n各位领导、同志们：\n我们坚决拥护县委的部署。'},
    {text: sample('表态发言', 20)},
    {text: sample('情况通报', 60)},
    {text: sample('党课', 40).replace('全县', 'XX县')},
    {text: `---\n时长: 15分钟\n---\n${sample('表态发言', 60)}`},
    {text: `---\n字数: 3000字\n---\n${sample('表态发言', 60)}`},
  ],
  bad: [
    {text: `---\n时长: ⟦抓紧讲⟧\n---\n${sample('表态发言', 20)}`},
    {text: `---\n字数: 2000字以内\n---\n${sample('党课', 60).replace(/^(.*)/, '⟦$1⟧')}`},
    {text: sample('表态发言', 60).replace(/^(.*)/, '⟦$1⟧')},
    {text: sample('党课', 40).replace(/^(.*)/, '⟦$1⟧')},
  ],

  *check({frame, speech, structure, places}) {
    const {isSpeech, kind, title, closing, thanks, settings} = frame
    const {unread, budgets} = settings
    if (unread) yield unreadLength(unread, places.at(0)?.block.text ?? '')
    if (!isSpeech || !title) return
    const {characters} = speech
    // To the hundred: a count that changes with every key would keep the message from ever standing still.
    const about = `约 ${Math.round(characters / 100) * 100} 字`
    const span = {start: title.start, end: title.end}
    if (budgets) {
      // How long a number of characters takes is for the pace to say, which a rule does not know.
      const most = budgets.characters?.most ?? characters
      if (most * ABOVE_BUDGET < characters)
        yield {span, message: `全文${about}，要求不超过 ${most} 字，篇幅偏长`}
      return
    }
    if (!kind?.range) return
    const {least, most} = kind.range
    const usual = `${kind.name}一般 ${least} 至 ${most} 字`
    if (most * WELL_ABOVE < characters) yield {span, message: `全文${about}，${usual}，篇幅偏长`}
    // 没有结束语、还有待填的，都还没写完。
    else if (
      characters < least * WELL_BELOW &&
      (closing || thanks) &&
      structure.withSlots.length === 0 &&
      least * WELL_BELOW * WELL_BELOW < characters
    )
      yield {span, message: `全文${about}，${usual}，篇幅偏短`}
  },
}

/** The writer believes that it is being watched. */
function unreadLength({name, value}: {name: string; value: string}, frontMatter: string): Problem {
  const start = frontMatter.indexOf(value, frontMatter.indexOf(name) + name.length)
  const message = `“${name}”写作“${value}”，应为“15分钟”“20—25分钟”“3000字以内”这样的`
  return {span: {start, end: start + value.length}, message, severity: 'information'}
}

/** A text with that word at the end of its title and so many sentences. */
function sample(kind: string, sentences: number): string {
  const body =
    '入汛以来，全县平均降雨量比常年同期偏多，局部地区出现短时强降雨，我们将坚守岗位、盯紧盯牢，坚决守住防线。'
  return `在全县防汛工作会议上的${kind}\n同志们：\n${body.repeat(sentences)}\n同志们，让我们共同守护家园平安！\n谢谢大家！`
}
