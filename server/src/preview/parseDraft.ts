import type MarkdownIt from 'markdown-it'
import type {Token} from 'markdown-it'
import readCjkEmphasis from 'markdown-it-cjk-friendly'

/** The rule that makes code of indented lines, which in a draft are paragraphs. */
const INDENTED_CODE = 'code'

/** The end of a line of a draft. */
const LINE = 'nigao_line'

/** Renders what only drafts have. The style sheet makes of the break the space between two paragraphs. */
export function renderLines(md: MarkdownIt): void {
  md.renderer.rules[LINE] = () => '<span class="nigao-line"><br></span>'
}

/**
 * The tokens of a draft, in which, unlike in other Markdown, a line is a paragraph, an indented one too, and
 * `**一是抓落实。**各单位` has bold words. What others have added to `md` reads it as well.
 */
export function parseDraft(md: MarkdownIt, text: string): Token[] {
  const {State} = md.inline
  const {ruler} = md.block
  const ruled = ruler.getRules('').length
  ruler.disable(INDENTED_CODE)
  const hadCode = ruler.getRules('').length < ruled
  readCjkEmphasis(md)
  try {
    const tokens = md.parse(text, {})
    for (const {children} of tokens) children?.forEach(keepLine)
    return tokens
  } finally {
    md.inline.State = State
    if (hadCode) ruler.enable(INDENTED_CODE)
  }
}

/** A break of a line by itself is a blank to Markdown. */
function keepLine(token: Token): void {
  if (token.type !== 'softbreak') return
  Object.assign(token, {type: LINE, tag: ''})
}
