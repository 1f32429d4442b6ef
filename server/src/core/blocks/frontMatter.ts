/** What the front matter says of the speech. */
export interface SpeechSettings {
  /** 文种 as written. */
  readonly kind?: string
  readonly title?: string
  readonly speaker?: string
  /** Syllables a minute. */
  readonly rate?: number
}

/** The value of the key `nigao` in front matter: the rest of its line and the indented lines below it. */
const FRONT_MATTER_KEY = /^nigao[ \t]*:(.*(?:\r?\n(?:[ \t]+.*|[ \t]*(?=\r?\n)))*)/m
/** A flat line `key: value`; nested and list lines are indented or begin with a dash. */
const LINE = /^([^\s:：#-][^:：\r\n\u2028\u2029]*)[:：](.*)$/gm
const QUOTES = /^(["'“])(.*)["'”]$/
const COMMENT = /[ \t]#/
const KEYS: Readonly<Record<string, keyof SpeechSettings>> = {
  文种: 'kind',
  kind: 'kind',
  标题: 'title',
  title: 'title',
  讲话人: 'speaker',
  speaker: 'speaker',
  语速: 'rate',
  rate: 'rate',
}

/** The rates that make sense, in syllables a minute; the same bounds hold for the setting. */
const RATE_RANGE = {least: 60, most: 400} as const

/** Reads the text of a front matter block. A key it does not know or a value that cannot be is passed over. */
export function readSpeechSettings(text: string): SpeechSettings {
  const found: {kind?: string; title?: string; speaker?: string; rate?: number} = {}
  for (const [name, value] of entriesIn(text)) {
    const key = KEYS[name.toLowerCase()]
    if (!key) continue
    if (key !== 'rate') found[key] = value
    else if (isRate(Number.parseFloat(value))) found.rate = Number.parseFloat(value)
  }
  return found
}

/** The flat entries of a front matter block that have a value, in order: name and value without quotes and comment. */
export function* entriesIn(text: string): Generator<readonly [name: string, value: string]> {
  for (const [, name = '', written = ''] of text.matchAll(LINE)) {
    const [said = ''] = written.trim().split(COMMENT, 1)
    const value = said.trim().replace(QUOTES, '$2').trim()
    if (value !== '') yield [name.trim(), value]
  }
}

/** Whether a number can be a speaking rate. */
export function isRate(rate: number): boolean {
  return RATE_RANGE.least <= rate && rate <= RATE_RANGE.most
}

/** What stands under the key `nigao` of front matter, as written; `undefined` without the key. */
export function ownValue(text: string): string | undefined {
  return text.match(FRONT_MATTER_KEY)?.[1]
}
