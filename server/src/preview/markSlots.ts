import type {Token} from 'markdown-it'
import type {Slot, SlotKind} from '../core/index'
import type {HiddenSlots, Piece} from './hiddenSlots'

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
 * The tokens of a text in which signs stand for its slots, with the slots: marked in running text, as they are written in
 * code, addresses and whatever else Markdown made of the text. The tokens given are changed.
 */
export function markSlots(tokens: readonly Token[], hidden: HiddenSlots): readonly Token[] {
  for (const token of tokens) showIn(token, hidden)
  return tokens
}

function showIn(token: Token, hidden: HiddenSlots): void {
  token.content = hidden.restore(token.content)
  token.info = hidden.restore(token.info)
  if (typeof token.meta === 'string') token.meta = hidden.restore(token.meta)
  // The number that a list starts at is a number, whatever the types say.
  for (const attribute of token.attrs ?? [])
    if (typeof attribute[1] === 'string') attribute[1] = hidden.restore(attribute[1])
  token.children =
    token.children?.flatMap(child => {
      if (child.type === 'text') return hidden.split(child.content).flatMap(piece => tokensOf(piece, child))
      showIn(child, hidden)
      return [child]
    }) ?? null
}

/** A text token as it is, or between two that mark it. */
function tokensOf({slot, source}: Piece, text: Token): Token[] {
  if (!slot) return [tokenLike(text, {content: source})]
  const mark = {tag: 'mark', content: ''}
  return [
    tokenLike(text, {...mark, type: 'nigao_slot_open', nesting: 1, attrs: attributesOf(slot)}),
    tokenLike(text, {content: source.replace(ESCAPED, '$1'), level: text.level + 1}),
    tokenLike(text, {...mark, type: 'nigao_slot_close', nesting: -1}),
  ]
}

/** The class of a token is that of the markdown-it that made it, which only VS Code has. */
function tokenLike(token: Token, changes: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, changes)
}

function attributesOf(slot: Slot): [string, string][] {
  return [
    ['class', classOf(slot)],
    ['title', titleOf(slot)],
  ]
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
