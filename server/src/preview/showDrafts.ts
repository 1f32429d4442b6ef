import type MarkdownIt from 'markdown-it'
import type {Token} from 'markdown-it'
import {isOfficialText} from '../core/index'
import {bounded} from './bounded'
import {hideSlots} from './hiddenSlots'
import {markSlots} from './markSlots'
import {parseDraft, teachDrafts} from './parseDraft'
import {createSlotReader} from './slotReader'

/**
 * A markdown-it plugin that renders a draft as its writer means it: every slot as it is written, marked, and taken for
 * no bullet, emphasis or rule; every line on a line of its own. Parsing stays as it is: VS Code parses whatever Markdown
 * is open, for outline, links and folding. Other documents are rendered as without it, and so is a draft where this fails.
 */
export function showDrafts(
  md: MarkdownIt,
  recognise: (text: string) => boolean = isOfficialText,
): MarkdownIt {
  const texts = new WeakMap<readonly Token[], string>()
  const isOfficial = bounded(recognise)
  const readSlots = createSlotReader()
  const readHidden = bounded(text => hideSlots(text, readSlots(text)))
  const {renderer} = md
  const render = renderer.render.bind(renderer)
  teachDrafts(md)
  md.core.ruler.push('nigao_text', ({tokens, src}) => void texts.set(tokens, src))
  renderer.render = (tokens, options, env) => {
    const text = texts.get(tokens)
    try {
      const draft = text === undefined ? undefined : draftTokens(text, String(env?.currentDocument ?? ''))
      if (draft) return render([...draft], options, env)
    } catch (error) {
      console.error('nigao: preview', error)
    }
    return render(tokens, options, env)
  }
  return md

  function draftTokens(text: string, document: string): readonly Token[] | undefined {
    if (!isOfficial(document, text)) return undefined
    const hidden = readHidden(document, text)
    return hidden ? markSlots(parseDraft(md, hidden.text), hidden) : parseDraft(md, text)
  }
}
