/** What a word of `pageWords.tsv` speaks for; see the head of that table. */
export type WordClass = keyof typeof WORD_WEIGHTS

/** Log-odds that a line or a sentence of which nothing is known is of a page. */
export const PRIOR = -4
/** From here on a line may be residue if its surroundings say so too. */
export const DOUBTFUL = -2
/** What speaks for a sentence of a line that holds others which are residue; what is said elsewhere too is enough. */
export const SPEAKS = 1
/** Log-odds of each doubling of the length beyond this: chance brings words together in a long sentence. */
export const LENGTH = {short: 40, weight: -1} as const

/** Log-odds of the words of each class, for each doubling of one more than the number of different ones. */
export const WORD_WEIGHTS = {
  site: 3,
  reader: 2,
  service: 2.8,
  system: 3.4,
  ad: 2,
  notice: 2.5,
  page: 2.5,
  address: 2,
  cut: 2.5,
  counted: 3.5,
  pageLabel: 6,
  label: 1.5,
  when: 0.3,
  button: 5,
  sign: 2.5,
  menu: 0.9,
  maker: 1.5,
  text: 1.2,
  pick: 1.5,
  you: 0.8,
  ask: 2,
  self: 1,
  edit: 0.8,
  style: 1.2,
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
  'ask',
  'self',
  'edit',
  'style',
  'intro',
  'store',
  'rights',
  'left',
  'official',
  'speech',
])

/** They count only where a line holds nothing else. */
export const BUTTONS: ReadonlySet<WordClass> = new Set(['button', 'sign', 'menu'])

/** Common words that make it worth looking for a form. */
export const RARE: ReadonlySet<WordClass> = new Set(['pick', 'left', 'intro', 'ask'])

/**
 * Who writes for others offers to change how he has written it. Every speech has words of each of these classes, which say
 * nothing (`silent`) but together: so many of them, one of which names the text or its style (`about`) and one who does it or
 * for whom (`who`).
 */
export const TALK = {
  from: 3,
  about: 'style',
  who: ['self', 'you'],
  classes: new Set<WordClass>(['you', 'ask', 'self', 'edit', 'style']),
  silent: new Set<WordClass>(['ask', 'self', 'edit', 'style']),
} as const

/** So many words of menus and buttons in one line are no sentence. */
export const ROW = {from: 4, weight: 2} as const
/** A numbered line that has the name of a text or praise for one is an entry of a list, if it stands under a page's head. */
export const LISTED = {
  weight: 0.9,
  pattern: /^[^，。；：！？]{4,40}(?:范文|模板|最新|大全|精选|合集|集锦|篇[)）]?)$/,
} as const
/** A label with nothing behind it. */
export const EMPTY = {weight: 1.2, pattern: /[：:]\s*$/}
/** A short text without a stop, where there is other evidence. */
export const BARE = {weight: 1, pattern: /^[^，,。；;！!？?、]{1,16}$/}

/** What only software says may have a comma, if it stands alone. */
export const TERSE = {weight: 0.6, pattern: /^[^。；;！!？?]{1,30}$/}

/** What the place of a line in the draft adds. */
export const AROUND = {
  /** Next to a line that is residue. */
  beside: 2,
  /** Stands in the draft more than once. */
  repeated: 1.5,
  /** Stands where a sentence breaks off. */
  breaks: 2,
  /** Among the first or the last lines. */
  atEdge: 0.9,
} as const
