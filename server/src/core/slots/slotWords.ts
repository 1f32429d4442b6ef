import type {Span} from '../span'

/** The inside of a character class of Chinese characters; the zero of a year `〇` is a digit, not one of them. */
export const HAN = '\\u3400-\\u4dbf\\u4e00-\\u9fff'
/** One of the common surnames. */
export const SURNAME =
  '[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文惠]'
/** Who is named by his office, to build patterns with: 县长, 书记; a host too. */
export const OFFICE = '(?:[省市县区州盟旗镇乡局厅处科部院校所站村组队会行]长|书记|主任|主席|常委|经理|主持人)'
/** A few blanks that may be there, to build patterns with: not any number, lest a long run of them be tried at each. */
export const BLANKS = '[ \\u3000]{0,12}'
/** A cell of a table ends here: the bar after it is masked, the last one of a row has none. */
export const CELL_END = /^[ \t]*(?:\uFFFC|\n|$)/

/** The sign is spoken about: 标注*的项目. */
const MENTIONED = /(?:标注|标有|[带打加注])$/

/** Whether the sign at `offset` is what the sentence is about rather than a place to fill in. */
export function isMentioned(scan: string, offset: number): boolean {
  return MENTIONED.test(scan.slice(Math.max(0, offset - 2), offset))
}

/**
 * Digits in place of what is already understood, so that its signs are not read twice; the length stays. Spans may overlap, in
 * any order.
 */
export function fillIn(scan: string, spans: readonly Span[]): string {
  if (spans.length === 0) return scan
  let filled = ''
  for (const {start, end} of [...spans].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, filled.length)
    if (end <= from) continue
    filled += scan.slice(filled.length, from) + '0'.repeat(end - from)
  }
  return filled + scan.slice(filled.length)
}
