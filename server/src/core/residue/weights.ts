/** What a word of `pageWords.tsv` speaks for; see the head of that table. */
export type WordClass = keyof typeof WORD_WEIGHTS

/** Log-odds that a line or a sentence of which nothing is known is of a page. */
export const PRIOR = -4
/** From here on a line may be residue if its surroundings say so too. */
export const DOUBTFUL = -2
/** Log-odds of each doubling of the length beyond this: chance brings words together in a long sentence. */
export const LENGTH = {short: 40, weight: -1} as const

/** Log-odds of the words of each class, for each doubling of one more than the number of different ones. */
export const WORD_WEIGHTS = {
  site: 3,
  reader: 2,
  ad: 2,
  notice: 2.5,
  page: 2.5,
  address: 2,
  cut: 2.5,
  counted: 3.5,
  pageLabel: 6,
  label: 1.5,
  when: 0.3,
  // Buttons count only where a line holds nothing else.
  button: 5,
  sign: 2.5,
  maker: 1.5,
  text: 1.2,
  pick: 1.5,
  you: 0.8,
  intro: 2,
  store: 1.3,
  rights: 1.2,
  left: 2.2,
  official: -4,
  speech: -0.8,
}
/** Words of law and office too: without a word of another class or a form they say nothing of a page. */
export const COMMON: ReadonlySet<WordClass> = new Set([
  'maker',
  'text',
  'pick',
  'you',
  'intro',
  'store',
  'rights',
  'left',
  'official',
  'speech',
])

/** Common words that make it worth looking for a form. */
export const RARE: ReadonlySet<WordClass> = new Set(['pick', 'left'])

/** What a line or a sentence looks like, whatever its words. */
export interface Form {
  readonly name: string
  readonly why: string
  readonly weight: number
  readonly pattern: RegExp
}

/** The forms that weigh, tried on the text in lower case and simplified characters without its marker. */
export const FORMS: readonly Form[] = [
  {
    name: 'crumbs',
    why: '首页 > 讲话 > 正文 is the way to a page.',
    weight: 5,
    pattern:
      /^首页\s*[>›»＞→/]|\S\s+首页$|^[^>＞»›。，,；]*\p{Script=Han}(?:\s+[>＞»›]\s+|\s*[>＞]{2}\s*)\p{Script=Han}[^>＞»›。]*[>＞»›][^。\d]*$/u,
  },
  {
    name: 'day',
    why: 'Pages write dates with dashes.',
    weight: 1.5,
    pattern: /\d{4}[-/]\d{1,2}(?:[-/]\d{1,2})?(?!\d)/,
  },
  {name: 'minute', why: 'Pages give the time of a date.', weight: 1, pattern: /[-/]\d{1,2}\s+\d{1,2}:\d{2}/},
  {name: 'second', why: 'Nobody but a page gives seconds.', weight: 2, pattern: /\d{1,2}:\d{2}:\d{2}/},
  {
    name: 'siteName',
    why: 'A few characters that end in 网 or 库.',
    weight: 1.5,
    pattern: /^(?:[\d:\s/-]+)?[^，。、；：:\s]{2,9}(?:网|网站|库|论坛|在线)$/,
  },
  {
    name: 'account',
    why: 'Numbers of accounts for anybody who reads.',
    weight: 2,
    pattern: /qq[:：\s]*\d{5,}|微信[号:：\s]*[a-z][a-z0-9_ ]{4,}/,
  },
  {
    name: 'namedAddress',
    why: 'A name, its address, and nothing else.',
    weight: 2.5,
    pattern: /^\S{2,8}\s+(?:www\.|https?:\/\/)\S+$/,
  },
  {
    name: 'file',
    why: 'A line that is the name of a file.',
    weight: 4.2,
    pattern: /^[^。]{2,60}\.(?:docx?|wps|pdf|pptx?)(?:\s*vip.*|_第\s*\d+\s*页.*)?$/,
  },
  {
    name: 'amount',
    why: 'Pages count the characters of a text, and its bytes.',
    weight: 1.5,
    pattern: /\d\s*(?:千|万)?字|\d\s*[km]b(?![a-z])|id[:：]\s*\d{4,}/,
  },
  {
    name: 'pageNumber',
    why: 'A page number alone.',
    weight: 4.5,
    pattern:
      /^(?:第\s*\d{1,3}\s*页(?:\s*(?:[,，/]\s*)?共\s*\d{1,3}\s*页)?|[-—–－]\s*\d{1,3}\s*[-—–－]|\d{1,3} \/ \d{1,3})$/,
  },
  {
    name: 'collection',
    why: 'How many texts a page holds.',
    weight: 2.5,
    pattern: /[\d一二三四五六七八九十两]\s*篇\s*(?:[)）】\]]?$|[,，。])/,
  },
  {
    name: 'source',
    why: 'Where a text comes from, alone in its line.',
    weight: 3,
    pattern: /^[（(【]?(?:(?:文章|信息|稿件)?来源|编辑)\s*[：:]\s*[^，。；：:\s]{2,20}[）)】]?$/,
  },
  {
    name: 'scrap',
    why: 'An entry of a menu, or the bracket that is left of a row of buttons.',
    weight: 1,
    pattern: /^[•·▪◆*-]\s*\p{Script=Han}{2,6}$|^[【】\]×›»]$/u,
  },
  {
    name: 'maker',
    why: 'Who made the software or the site.',
    weight: 4.5,
    pattern: /^powered by|^copyright|icp[备证]|已关闭评论$/,
  },
  {
    name: 'noise',
    why: 'What forums sprinkle over a post, in a line of its own.',
    weight: 2.5,
    pattern: /^(?:[!-~]{1,2}\s+){4,}[!-~]{1,3}$|^[a-f0-9]{32}[：:]?$|^admin$|^(?:\||``)$/,
  },
]

/** A label with nothing behind it. */
export const EMPTY = {weight: 1.2, pattern: /[：:]\s*$/}
/** A short text without a stop, where there is other evidence. */
export const BARE = {weight: 1, pattern: /^[^，,。；;！!？?、]{1,16}$/}

/** What the place of a line in the draft adds. */
export const AROUND = {
  /** Next to a line that is residue. */
  beside: 2,
  /** Stands in the draft more than once. */
  repeated: 1.5,
  /** Among the first or the last lines. */
  atEdge: 0.9,
} as const
