/** What does not come along into the draft. */
export type Loss =
  | 'comment'
  | 'deleted'
  | 'hidden'
  | 'picture'
  | 'object'
  | 'sign'
  | 'contents'
  | 'inserted'
  | 'macros'

/** Keeps what was dropped. */
export interface Losses {
  /** One thing of a kind, what it says, and how many paragraphs stand before it. */
  add(loss: Loss, words: string, before: number): void
  /** One sentence for each kind; without a full stop. */
  readonly sentences: () => readonly string[]
}

interface Lost {
  readonly words: string
  readonly paragraph: number
}

const SENTENCES: Readonly<Record<Loss, (count: number) => string>> = {
  deleted: count => `修订照接受以后的文字导入，删去的 ${count} 处没有导入`,
  comment: count => `批注 ${count} 条没有导入`,
  hidden: count => `隐藏的文字 ${count} 处没有导入`,
  picture: count => `图片 ${count} 幅没有导入`,
  object: count => `附带的对象 ${count} 个没有导入`,
  sign: count => `认不出的符号 ${count} 个没有导入`,
  contents: () => '自动生成的目录没有导入',
  inserted: count => `附入的文件 ${count} 个没有导入`,
  macros: () => '宏没有导入，也没有运行',
}
const MOST_QUOTED = 5
const LONGEST_QUOTE = 20

/** Nothing yet. */
export function createLosses(): Losses {
  const lost = new Map<Loss, Lost[]>()
  return {
    add(loss, words, before) {
      const all = lost.get(loss) ?? []
      all.push({words: words.trim(), paragraph: before + 1})
      lost.set(loss, all)
    },
    sentences: () =>
      Object.entries(SENTENCES).flatMap(([loss, sentence]) => {
        const all = lost.get(loss as Loss)
        return all ? [sentence(all.length) + quoted(all)] : []
      }),
  }
}

function quoted(all: readonly Lost[]): string {
  const worded = all.filter(({words}) => words !== '')
  if (worded.length === 0) return ''
  const quotes = worded.slice(0, MOST_QUOTED).map(({words, paragraph}) => {
    const characters = Array.from(words)
    const clipped =
      LONGEST_QUOTE < characters.length ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : words
    return `第 ${paragraph} 段“${clipped}”`
  })
  return `：${quotes.join('、')}${MOST_QUOTED < worded.length ? '等' : ''}`
}
