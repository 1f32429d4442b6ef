/** The value of the key `nigao` in front matter: the rest of its line and the indented lines below it. */
const FRONT_MATTER_KEY = /^nigao[ \t]*:(.*(?:\r?\n(?:[ \t]+.*|[ \t]*(?=\r?\n)))*)/m
/** A flat line `key: value`; nested and list lines are indented or begin with a dash. */
const LINE = /^([^\s:：#-][^:：\r\n\u2028\u2029]*)[:：](.*)$/gm
const QUOTES = /^(["'“])(.*)["'”]$/
const COMMENT = /[ \t]#/

/** The flat entries of a front matter block that have a value, in order: name and value without quotes and comment. */
export function* entriesIn(text: string): Generator<readonly [name: string, value: string]> {
  for (const [, name = '', written = ''] of text.matchAll(LINE)) {
    const [said = ''] = written.trim().split(COMMENT, 1)
    const value = said.trim().replace(QUOTES, '$2').trim()
    if (value !== '') yield [name.trim(), value]
  }
}

/** What stands under the key `nigao` of front matter, as written; `undefined` without the key. */
export function ownValue(text: string): string | undefined {
  return text.match(FRONT_MATTER_KEY)?.[1]
}
