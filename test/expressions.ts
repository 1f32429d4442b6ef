import {readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {parseAst} from 'vitest/node'

/** A regular expression of the product and the line that makes it, `server/src/….ts:12`. */
export interface Expression {
  readonly source: string
  readonly flags: string
  readonly place: string
}

const ROOT = resolve(import.meta.dirname, '..')
const SOURCE = /(?<!\.d)\.ts$/
const PRODUCT = /\/((?:server|client)\/[^:)]+:\d+)/

/** The source files below a folder of the repository, as paths from its root. */
export function sourcesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), {recursive: true, encoding: 'utf8'})
    .filter(path => SOURCE.test(path))
    .map(path => join(folder, path))
}

/** What the files write between slashes, and the places where they build an expression at run time. */
export function literalsIn(files: readonly string[]): {literals: Expression[]; built: string[]} {
  const literals: Expression[] = []
  const built: string[] = []
  for (const file of files) {
    const text = readFileSync(join(ROOT, file), 'utf8')
    JSON.stringify(parseAst(text, {lang: 'ts'}), (_, node) => {
      const place = () => `${file}:${text.slice(0, node.start).split('\n').length}`
      if (node?.regex) literals.push({source: node.regex.pattern, flags: node.regex.flags, place: place()})
      if (node?.callee?.name === 'RegExp') built.push(place())
      return node
    })
  }
  return {literals, built}
}

/** The expressions that the product builds while something is done. */
export async function expressionsOf(work: () => Promise<void>): Promise<Expression[]> {
  const made: Expression[] = []
  const native = globalThis.RegExp
  globalThis.RegExp = new Proxy(native, {
    construct(target, parts: [string, string?]) {
      const {source, flags} = new target(...parts)
      const place = PRODUCT.exec(String(new Error('from').stack).replaceAll(ROOT, ''))?.[1]
      if (place) made.push({source, flags, place})
      return new target(...parts)
    },
  })
  try {
    await work()
  } finally {
    globalThis.RegExp = native
  }
  return made
}
