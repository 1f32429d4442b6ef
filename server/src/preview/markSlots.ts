import type MarkdownIt from 'markdown-it'
import type {StateCore, Token} from 'markdown-it'
import type {Slot, SlotKind} from '../core/index'
import {type HiddenSlots, hideSlots, type Piece} from './hiddenSlots'
import {createSlotReader} from './slotReader'

const KINDS: Readonly<Record<SlotKind, string>> = {
  number: '待填：数字',
  name: '待填：姓名',
  place: '待填：地名',
  date: '待填：日期',
  unit: '待填：单位',
  text: '待填',
}
/** A backslash in front of what Markdown would take for a sign. */
const ESCAPED = /\\([!-/:-@[-`{-~])/g

/**
 * A markdown-it plugin: every slot of the text is rendered as it is written, marked, and Markdown takes none of its
 * characters for a bullet, an emphasis or a rule. Where slots cannot be read, the text is rendered as without it.
 */
export function markSlots(md: MarkdownIt): MarkdownIt {
  const readSlots = createSlotReader()
  const parses = new WeakMap<StateCore, HiddenSlots>()
  md.core.ruler.after('normalize', 'nigao_hide_slots', hide)
  md.core.ruler.after('inline', 'nigao_show_slots', show)
  return md

  function hide(state: StateCore): void {
    const hidden = read(state.src)
    if (!hidden) return
    parses.set(state, hidden)
    state.src = hidden.text
  }

  function read(text: string): HiddenSlots | undefined {
    try {
      return hideSlots(text, readSlots(text))
    } catch (error) {
      console.error('nigao: preview', error)
      return undefined
    }
  }

  function show(state: StateCore): void {
    const hidden = parses.get(state)
    if (!hidden) return
    state.src = hidden.restore(state.src)
    for (const token of state.tokens) showIn(token, hidden, state.Token)
  }
}

/** Only running text shows marks. Code, addresses and whatever else Markdown made of the text get their characters back. */
function showIn(token: Token, hidden: HiddenSlots, TokenType: typeof Token): void {
  token.content = hidden.restore(token.content)
  token.info = hidden.restore(token.info)
  if (typeof token.meta === 'string') token.meta = hidden.restore(token.meta)
  for (const attribute of token.attrs ?? []) attribute[1] = hidden.restore(attribute[1])
  token.children =
    token.children?.flatMap(child => {
      if (child.type === 'text') return hidden.split(child.content).flatMap(piece => tokensOf(piece, child))
      showIn(child, hidden, TokenType)
      return [child]
    }) ?? null

  function tokensOf({slot, source}: Piece, {level}: Token): Token[] {
    if (!slot) return [textToken(source, level)]
    const open = new TokenType('nigao_slot_open', 'mark', 1)
    open.attrs = [
      ['class', classOf(slot)],
      ['title', titleOf(slot)],
    ]
    open.level = level
    const close = new TokenType('nigao_slot_close', 'mark', -1)
    close.level = level
    return [open, textToken(source.replace(ESCAPED, '$1'), level + 1), close]
  }

  function textToken(content: string, level: number): Token {
    return Object.assign(new TokenType('text', '', 0), {content, level})
  }
}

/** The style sheet shows the gap of a lost number on the side where it belongs. */
function classOf({form, start, fill}: Slot): string {
  if (form !== 'lost') return 'nigao-slot'
  return fill.start <= start ? 'nigao-slot nigao-gap-before' : 'nigao-slot nigao-gap-after'
}

function titleOf({form, kind, original}: Slot): string {
  if (form === 'lost') return '此处缺数字'
  if (form === 'decimal') return '此处似缺小数点'
  if (form === 'note') return '写作时的备注'
  if (form === 'masked') return original === undefined ? '此处词语缺失' : `此处词语缺失，疑为“${original}”`
  return KINDS[kind]
}
