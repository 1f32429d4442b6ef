import type {BlockKind, Directive} from '../blocks/facts'
import {ownValue} from '../blocks/frontMatter'
import {rules} from '../rules/index'

const NONE: readonly Directive[] = []

/** `<!-- 拟稿：忽略 领起词混用 -->` or `<!-- nigao-ignore seriesMixed -->`: rules by name, title or id. */
const COMMENT =
  /<!--\s*(?:拟稿\s*[：:]\s*(忽略|关闭|开启)|nigao-(ignore|disable|enable)(?![\w-]))((?:(?!<!--|-->)[\s\S])*)-->/g
const KIND_OF_WORD: Readonly<Record<string, Directive['kind']>> = {
  忽略: 'ignore',
  关闭: 'disable',
  开启: 'enable',
  ignore: 'ignore',
  disable: 'disable',
  enable: 'enable',
}

const RULE_ID = /[A-Za-z]\w*/g
const BETWEEN_NAMES = /[\s、，,[\]"'-]+/

/** The value of `off` in there: `[a, b]`, a single rule, or list lines `- a`. */
const FRONT_MATTER_OFF =
  /(?:^|[\s{,])off[ \t]*:\s*(\[[^[\]]*\]|(?:-[ \t]*["']?[\w\u4e00-\u9fff]+["']?[ \t]*(?:\r?\n\s*|$))+|["']?[\w\u4e00-\u9fff]+)/

/**
 * The directives in one block. A comment without a known word is none; a front matter of another shape than
 * `nigao: {off: […]}` says nothing.
 */
export function readDirectives(text: string, kind: BlockKind): readonly Directive[] {
  if (kind === 'frontMatter') return readFrontMatter(text)
  if (kind === 'code' || kind === 'blank' || !text.includes('<!--')) return NONE
  return [...text.matchAll(COMMENT)].flatMap(match => {
    const kind = KIND_OF_WORD[match[1] ?? match[2] ?? '']
    return kind ? [{kind, offset: match.index, rules: idsIn(match[3])}] : []
  })
}

function readFrontMatter(text: string): readonly Directive[] {
  const off = ownValue(text)?.match(FRONT_MATTER_OFF)?.[1]
  const rules = idsIn(off)
  // An empty list switches nothing off, unlike a comment without ids.
  return rules.length === 0 ? NONE : [{kind: 'off', offset: 0, rules}]
}

/** Rules by id, name or title; words that name no rule must not silence them all. */
function idsIn(text = ''): readonly string[] {
  const words = text.trim()
  const parts = words.split(BETWEEN_NAMES)
  const said = rules.filter(({name, title}) => parts.includes(name) || words.includes(title))
  const named = [...(words.match(RULE_ID) ?? []), ...said.map(({id}) => id)]
  return named.length > 0 || words === '' ? named : [words]
}
