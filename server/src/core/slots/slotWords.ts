import type {Span} from '../span'
import {headAfter, isQuantityUnit} from './slotHeads'

/** The inside of a character class of Chinese characters; the zero of a year `〇` is a digit, not one of them. */
export const HAN = '\\u3400-\\u4dbf\\u4e00-\\u9fff'
/** One of the common surnames. */
export const SURNAME =
  '[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文惠]'
/** The inside of a character class of everything a number is written with, and of what stands for a number. */
export const NUMERALS = '0-9０-９一二三四五六七八九十百千万亿两〇○零几数多半若干壹贰叁肆伍陆柒捌玖拾佰仟'

/** A run of one sign that stands for something missing, never from its middle; to build patterns with. */
export const SIGN_RUN = '(?<![A-Za-z0-9Ｘｘ×\\\\*＊○〇_＿])(?:[XxＸｘ]+|×+|(?:\\\\?[*＊])+|[○〇]+|_{2,}|＿+)'

/** What asks for a number or a name right after it. */
export const STRONG_BEFORE =
  '第|连续|约|达到?|[近超]|超过|不[到足]|共计?|累计|增长|下降|提[高升]|上升|减少|增加|完成|实现|投资|[占比至到在由向对从经是为与和了有距计于率额值量数出、]'

/** A cell of a table ends here: the bar after it is masked, the last one of a row has none. */
export const CELL_END = /^[ \t]*(?:\uFFFC|\n|$)/

/** The sign is spoken about: 标注*的项目. */
const MENTIONED = /(?:标注|标有|标记|[带打加注])$/

/** Whether the sign at `offset` is what the sentence is about rather than a place to fill in. */
export function isMentioned(scan: string, offset: number): boolean {
  return MENTIONED.test(scan.slice(Math.max(0, offset - 2), offset))
}

/**
 * Digits in place of what is already understood, so that its signs are not read twice; the length stays. Spans may overlap, in
 * any order.
 */
export function fillIn(scan: string, spans: readonly Span[]): string {
  let filled = ''
  for (const {start, end} of [...spans].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, filled.length)
    if (end <= from) continue
    filled += scan.slice(filled.length, from) + '0'.repeat(end - from)
  }
  return filled + scan.slice(filled.length)
}

/** Whether what stands at `offset`, or one space further, needs a number, a name or a place before it. */
export function isHeadAfter(scan: string, offset: number): boolean {
  return headAfter(scan, offset) !== undefined
}

/** Whether what stands at `offset`, or one space further, needs a number before it. */
export function isUnitAfter(scan: string, offset: number): boolean {
  const head = headAfter(scan, offset)
  return head !== undefined && isQuantityUnit(head.word)
}
