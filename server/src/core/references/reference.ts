import type {Span} from '../span'

/**
 * A place where the text speaks of the draft's own numbers. `section` points at a heading or an item: 见第三部分,
 * 上述第二点, 见（二）; `decimal` at 2.5节. `caption` names a table or a figure: 见表3, or opens it. `attachment` names one: 见附件3, or opens it at a line's start. `ordinal` points at one of what the draft counts by itself: 第六类问题; `article` at an item of an article: 第三条第（五）项, 前条第（五）项. `count` announces how many follow:
 * 讲三点意见; one that is pointed at says how many there were: 以上三点. `counted` may announce what follows, if this counts in the same measure or is called so: 四张名片, 第一张名片; 七项行动, 清源行动. `name` counts what has a name in common: “四个强化”.
 */
export interface Reference extends Span {
  readonly kind:
    | 'section'
    | 'ordinal'
    | 'article'
    | 'decimal'
    | 'attachment'
    | 'caption'
    | 'count'
    | 'counted'
    | 'name'
  readonly number: number
  /** The digits or numerals alone, the part that renumbering replaces. */
  readonly numeral: Span
  /** What is counted or pointed at: 部分, 点, 个方面; `（）` for a marker in brackets. */
  readonly noun: string
  /** 见, 上述, 我在 and the like stand around it, so it speaks of this draft and of no other document. */
  readonly isPointed: boolean
  /** 本通知第九条: of this draft and of no other. */
  readonly isOwn?: boolean
  /** Of an attachment: it is listed, 附件：1.…, and does not begin here. */
  readonly isList?: boolean
  /** Of a decimal: what stands before its last part, 2 of 2.5节. */
  readonly prefix?: string
  /** Of a section: the number of the part that it lies in, 二 of 第二部分第（六）项; of an article likewise, 0 for the one before. */
  readonly inside?: number
  /** Of a count that ends its sentence: where the next sentence begins, which may be the end of the block. */
  readonly next: number
  /** Of a count: nothing that matters follows it in its block, so that what it announces may begin in the next one. */
  readonly isLast?: boolean
  /** Of a count: it looks back on anything that was told before, however far: 上面讲的四个方面. */
  readonly isFar?: boolean
  /** Of a name and of what is counted: what each of those that it counts is called, 强化, 行动; of an ordinal: the measure and what follows it, 类问题. */
  readonly name?: string
  /** Of a count: how many members are listed behind it in its own sentence, if it is seen that they are. */
  readonly listed?: number
}
