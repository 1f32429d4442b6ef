import {ownValue} from '../blocks/frontMatter'

/** auto: a draft that reads like an official text is checked; always and off: whatever it reads like. */
export const SCOPES = ['auto', 'always', 'off'] as const
/** Which drafts are checked. */
export type Scope = (typeof SCOPES)[number]

/** `拟稿: 开` */
const SWITCH = /^拟稿[ \t]*[:：][ \t]*["']?([开关])["']?[ \t]*(?:#.*)?$/m
/** `scope: always` among what stands under `nigao`. */
const OWN = /(?:^|[\s{,])scope[ \t]*:[ \t]*["']?(auto|always|off)(?!\w)/

/** What the text of a front matter block says of the scope of its draft; `undefined` where it says nothing we know. */
export function readOwnScope(text: string): Scope | undefined {
  const written = SWITCH.exec(text)?.[1]
  if (written) return written === '开' ? 'always' : 'off'
  return ownValue(text)?.match(OWN)?.[1] as Scope | undefined
}
