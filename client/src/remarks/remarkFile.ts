import type {Anchor} from './anchor'

/** One remark, as somebody signed it. */
export interface Remark {
  readonly author: string
  /** When it was made, in ISO 8601. */
  readonly time: string
  readonly text: string
}

/** What was said about one place of a draft. */
export interface RemarkThread extends Anchor {
  readonly isResolved: boolean
  /** At least one, in the order in which they were made. */
  readonly remarks: readonly Remark[]
}

/** Of the file beside a draft: 讲话.md.批注.json. */
export const REMARKS_ENDING = '.批注.json'

/** The threads in the text of a file, in its order; `undefined` where it is no such file. What has no words is left out. */
export function readRemarks(text: string): readonly RemarkThread[] | undefined {
  const file = parsed(text)
  if (!isObject(file) || !Array.isArray(file.批注)) return undefined
  return file.批注.filter(isObject).flatMap(({原文, 前文, 后文, 已解决, 意见}) => {
    const remarks = (Array.isArray(意见) ? 意见 : []).filter(isObject).flatMap(({署名, 时间, 内容}) => {
      const remark = {author: wordsIn(署名), time: wordsIn(时间), text: wordsIn(内容)}
      return remark.text === '' ? [] : [remark]
    })
    const anchor = {words: wordsIn(原文), before: wordsIn(前文), after: wordsIn(后文)}
    return remarks.length === 0 ? [] : [{...anchor, isResolved: 已解决 === true, remarks}]
  })
}

/** The text of the file; a person can read it, and its lines stay the same where a thread does. */
export function writeRemarks(threads: readonly RemarkThread[]): string {
  const file = {
    批注: threads.map(({words, before, after, isResolved, remarks}) => ({
      原文: words,
      前文: before,
      后文: after,
      已解决: isResolved,
      意见: remarks.map(({author, time, text}) => ({署名: author, 时间: time, 内容: text})),
    })),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function wordsIn(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
