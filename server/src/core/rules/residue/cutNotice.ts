import type {Problem, Rule} from '../../rule'
import {spanOf} from '../../span'

/** Sites cut a text short and say so: how much is left out, what it costs, where the rest is. */
const NOTICES: readonly RegExp[] = [
  /(?<![….·])[….·]*[(（][^()（）\r\n]{0,50}省略\s*\d+\s*字[^()（）\r\n]{0,40}[)）]?[….·]*/g,
  /(?<![….·])[….·]*[(（]?未完[,，][^()（）\r\n]{0,10}全文[^()（）\r\n]{0,60}[)）]?/g,
  /[(（]?全文共?\s*\d+\s*字[,，](?:当前|目前|正式|会员|未完|仅)[^()（）。\r\n]{0,40}[)）]?/g,
  /(?:预览|试读|试阅)(?:到此)?(?:已)?结束[^\r\n]{0,60}/g,
  /[(（]?(?:阅读|查看|浏览)(?:全部|全文|完整)[^()（）。\r\n]{0,12}[,，]?(?:您|请)[^()（）。\r\n]{0,6}登[录陆][^()（）。\r\n]{0,6}[!！]?[)）]?/g,
  /[(（]请(?:认真)?阅读下面的?提示信息[)）]/g,
  /免费获取全文(?:或|[,，])?[^。\r\n]{0,20}/g,
  /(?:剩余|余下|以下)的?(?:内容|\s*\d+%)[^。\r\n]{0,8}(?:付费|会员|登[录陆]|购买|下载)后?(?:可见|可读|可?(?:查看|阅读))/g,
  /(?:点击|展开)(?:查看|阅读)?(?:剩余|全文|更多内容)(?:\s*[(（]?\d+%[)）]?)?\s*$/g,
]
/** A line of dots alone, or a clause that breaks off into dots: 等... and …… are written on purpose. */
const BROKEN_OFF = /^(?:\.{3,}|·{6,}|。{3,})$|(?<=[\p{Script=Han}，,、](?<!等))(?:\.{3,}|·{6,})$/u
/** A notice holds one of these. */
const MAY_CUT = /\.{3}|·{6}|。{3}|省略|未完|全文|结束|全部|提示信息|剩余|余下|以下|展开|完整/

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
    {text: '春耕工作还有很多，育秧、备耕、植保等...'},
  ],
  bad: [
    {text: '要压实工作责任⟦……(范文网省略862字，正式会员可完整阅读)……⟧'},
    {text: '⟦(未完，全文共3120字，当前显示506字)⟧'},
    {text: '今年的春耕生产要抓早抓实，把各项准备工作⟦...⟧'},
    {text: '⟦......⟧\n⟦预览结束，下载后可查看全文⟧'},
    {text: '⟦（查看全部内容，请先登录）⟧'},
  ],

  *check({text, facts}) {
    if (!MAY_CUT.test(text) || (facts.kind !== 'prose' && facts.kind !== 'comment')) return
    let end = 0
    for (const {start, length} of noticesIn(text, facts.prose)) {
      if (start < end) continue
      end = start + length
      yield problemOf(text, start, length)
    }
  },
}

/** Notices are looked for in the text, for Markdown may take their brackets; dots in the prose. */
function noticesIn(text: string, prose: string): {start: number; length: number}[] {
  const notices = NOTICES.flatMap(pattern => [...text.matchAll(pattern)])
  const found = notices.map(match => ({start: match.index, length: match[0].trimEnd().length}))
  const dots = BROKEN_OFF.exec(prose.trim())
  if (dots) found.push({start: prose.length - prose.trimStart().length + dots.index, length: dots[0].length})
  return found.sort((a, b) => a.start - b.start || b.length - a.length)
}

function problemOf(text: string, start: number, length: number): Problem {
  const span = spanOf(start, length)
  return {
    span,
    message: `“${text.slice(start, start + length)}”处的文字被网站截去，应补全后再用`,
    fixes: [{title: '删去截断字样', safe: false, edits: () => [{...span, text: ''}]}],
  }
}
