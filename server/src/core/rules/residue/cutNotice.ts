import type {Problem} from '../../finding'
import type {Rule} from '../../rule'
import {spanOf} from '../../span'

/** A line of dots alone, or a clause that breaks off into dots: 等... and …… are written on purpose. */
const BROKEN_OFF = /^(?:\.{3,}|·{6,}|。{3,})$|(?<=[\p{Script=Han}，,、](?<!等))(?:\.{3,}|·{6,})$/u
/** Dots of some kind end the line. */
const MAY_BREAK_OFF = /\.{3}|·{6}|。{3}/

/** 网站截去了一段，只留下“未完”“省略若干字”的字样。 */
export const cutNotice: Rule = {
  id: 'cutNotice',
  name: '文字被截断',
  category: 'residue',
  scope: 'block',
  title: '被网站截断的文字应当补全',
  why: '范文网站常只给出一部分文字，以“未完”“省略若干字”或省略点代替其余内容。不补全就上会，稿件会前后不接、序号断裂。',
  basis: 'GB/T 15834-2011 4.11（省略号的用法）',
  severity: 'warning',
  good: [
    {text: '要抓好春耕、夏管、秋收……把每个环节做实。'},
    {text: '(请大家发表意见)……下面，我讲三点。'},
    {text: '全文共5600字，分八章。公众可以在网站获取全文，以下部分会员单位作了发言。'},
    {text: '（这里省略，现场展开讲）'},
    {text: '春耕工作还有很多，育秧、备耕、植保等...'},
  ],
  bad: [
    {text: '要压实工作责任⟦……(范文网省略862字，正式会员可完整阅读)……⟧'},
    {text: '⟦(未完，全文共3120字，当前显示506字)⟧'},
    {text: '今年的春耕生产要抓早抓实，把各项准备工作⟦...⟧'},
    {text: '⟦......⟧\n⟦预览结束，下载后可查看全文⟧'},
    {text: '⟦（查看全部内容，请先登录）⟧'},
    {text: '⟦仅展示624字，全文共1533字⟧'},
    {text: '春耕要抓实。\n⟦---此处隐藏3111字，下载后查看---⟧\n秋收要抓早。'},
  ],

  *check({text, facts}) {
    if (facts.kind !== 'prose') return
    for (const {kind, start, end} of facts.residue)
      if (kind === 'cut') yield problemOf(text, start, end - start)
    if (facts.isResidue || !MAY_BREAK_OFF.test(text)) return
    const {prose} = facts
    const dots = BROKEN_OFF.exec(prose.trim())
    if (!dots) return
    const start = prose.length - prose.trimStart().length + dots.index
    if (facts.residue.some(part => part.start <= start && start < part.end)) return
    yield problemOf(text, start, dots[0].length)
  },
}

function problemOf(text: string, start: number, length: number): Problem {
  const span = spanOf(start, length)
  return {
    span,
    message: `“${text.slice(start, start + length)}”处的文字被网站截去，应补全后再用`,
    fixes: [{title: '删去截断字样', safe: false, edits: () => [{...span, text: ''}]}],
  }
}
