import type MarkdownIt from 'markdown-it'
import type {StateBlock, Token} from 'markdown-it'
import readCjkEmphasis from 'markdown-it-cjk-friendly'

/** The rule that makes code of indented lines, which in a draft are paragraphs. */
const INDENTED_CODE = 'code'

/** The rule that ends a list item with its line, unless the next one is indented as the item is. */
const ITEM_END = 'nigao_item_end'
/** The end of a line of a draft. */
const LINE = 'nigao_line'

/** Teaches what only drafts have; other Markdown is read and rendered as before. */
export function teachDrafts(md: MarkdownIt): void {
  md.block.ruler.before('paragraph', ITEM_END, endsItem, {alt: ['paragraph']})
  md.block.ruler.disable(ITEM_END)
  // The style sheet makes of the break the space between two paragraphs.
  md.renderer.rules[LINE] = () => '<span class="nigao-line"><br></span>'
}

/**
 * The tokens of a draft, in which, unlike in other Markdown, a line is a paragraph, an indented one too and one after a list,
 * and `**一是抓落实。**各单位` has bold words. What others have added to `md` reads it as well.
 */
export function parseDraft(md: MarkdownIt, text: string): Token[] {
  const {State} = md.inline
  const {ruler} = md.block
  const ruled = ruler.getRules('').length
  ruler.disable(INDENTED_CODE)
  const hadCode = ruler.getRules('').length < ruled
  ruler.enable(ITEM_END)
  readCjkEmphasis(md)
  try {
    const tokens = md.parse(text, {})
    for (const {children} of tokens) children?.forEach(keepLine)
    return tokens
  } finally {
    md.inline.State = State
    ruler.disable(ITEM_END)
    if (hadCode) ruler.enable(INDENTED_CODE)
  }
}

/** Asked, silently, whether a line ends the paragraph before it. */
function endsItem({sCount, blkIndent}: StateBlock, line: number, _: number, isSilent: boolean): boolean {
  return isSilent && (sCount[line] ?? 0) < blkIndent
}

/** A break of a line by itself is a blank to Markdown. */
function keepLine(token: Token): void {
  if (token.type !== 'softbreak') return
  Object.assign(token, {type: LINE, tag: ''})
}
