import {matchSpans, type Span} from '../../span'
import {isRemark} from './remark'
import {findWordNotes} from './wordNotes'

/** A comment within a line; what it says to the rules of this tool is no note, nor is one that is shown as code. */
const COMMENT = /<!--(?<!`<!--)(?!\s*(?:拟稿|nigao))((?:(?!<!--|-->)[^\n]){1,160})-->/g

/** Comments in which a note stands, from `<!--` to `-->`; nothing of the text around them. */
export function findCommentNotes(text: string): Span[] {
  if (!text.includes('<!--')) return []
  return matchSpans(text, COMMENT, ({1: words = ''}) => isNote(words.trim()))
}

function isNote(words: string): boolean {
  return isRemark(words) || 0 < findWordNotes(words).length
}
