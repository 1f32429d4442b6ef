import {readdirSync, readFileSync} from 'node:fs'
import {join, relative, resolve} from 'node:path'
import {describe, expect, test} from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const CODE = /\.(?:ts|mts|mjs)$/
const IMPORT = /^\s*(?:import|export)\b[^'"]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/gm
const VALUE_OF_MARKDOWN_IT = /import\s+(?!type\b)[^'"]*['"]markdown-it['"]/
/** An exported name without a comment right above it. Aliases often stand below the list they are made from, which has one. */
const BARE_EXPORT = /(?<!\*\/\n)^export (?:async )?(?:function\*?|const|class|interface) (\w+)/gm
/** A list as the arguments of a call; what is spread into `[…]` or `{…}` is none. */
const SPREAD_INTO_CALL =
  /\.(?:push|unshift|splice|concat|max|min|fromCharCode|fromCodePoint|replaceChildren|append|apply)\((?:[^()[\]{}]*,)?\s*\.\.\.[^)\n]*/g
/** An import of more than types, which are gone when the program runs. */
const VALUE_IMPORT = /^\s*(?:import|export)\b(?!\s+type\b)([^'"]*?)from\s*['"](\.[^'"]+)['"]/gm
const TYPES_ONLY = /^\s*\{(?:\s*type\s+\w+(?:\s+as\s+\w+)?\s*,?)+\}\s*$/
const LONGEST = 300
const CORE = 'server/src/core/'
/** The folders around the core. */
const OUTER = ['server/src/cli/', 'server/src/lsp/', 'server/src/preview/']
/** What writes and reads Word files, loaded for the first of them. */
const WORD = 'server/src/word/'

interface SourceFile {
  readonly path: string
  readonly text: string
  /** What it imports: package names as they are, own files as paths from the root. */
  readonly imports: readonly string[]
}

const FILES = ['client', 'server', 'test', 'scripts'].flatMap(readFolder)

test('各处都有源文件', () => {
  for (const folder of [
    'client/src/',
    'server/src/core/',
    'server/src/lsp/',
    'server/src/cli/',
    'server/src/preview/',
    'test/',
    'scripts/',
  ])
    expect(inFolder(folder), folder).not.toEqual([])
})

describe('依赖方向', () => {
  test('核心不知道编辑器和磁盘', () => {
    const outside = importsOf('server/src/core/').filter(({to}) =>
      /^(?:node:|vscode)|^(?:server\/src\/(?!core\/)|client\/|test\/)/.test(to),
    )
    expect(outside).toEqual([])
  })

  test('客户端不引用核心，与服务器只共用一份约定、读稿件文件的办法和请 LibreOffice 画 PDF 的办法', () => {
    const isCommon = (path: string) =>
      /^server\/src\/(?:lsp\/(?:protocol|\w+Protocol)|draftFiles|office\/\w+)(?:\.ts)?$/.test(path)
    const foreign = importsOf('').filter(
      ({from, to}) =>
        (isCommon(from) && !isCommon(to) && !to.startsWith('node:')) ||
        (from.startsWith('client/') && to.startsWith('server/') && !isCommon(to)),
    )
    expect(foreign).toEqual([])
  })

  test('只有 lsp 引用语言服务器库', () => {
    const users = importsOf('server/').filter(({to}) => to.startsWith('vscode-languageserver'))
    expect(users.filter(({from}) => !from.startsWith('server/src/lsp/'))).toEqual([])
  })

  test('行与列只有最外层来问', () => {
    const users = inFolder('server/src/').filter(({text}) => /\b(?:positionAt|offsetAt)\b/.test(text))
    expect(
      users
        .map(({path}) => path)
        .filter(path => !path.startsWith('server/src/cli/'))
        .sort(),
    ).toEqual([
      'server/src/core/index.ts',
      'server/src/core/reading/manuscript.ts',
      'server/src/lsp/toLsp.ts',
    ])
  })

  test('外层只从 core/index 引用核心', () => {
    const inside = [...OUTER, WORD]
      .flatMap(importsOf)
      .filter(({to}) => to.startsWith('server/src/core/') && to !== 'server/src/core/index')
    expect(inside).toEqual([])
  })

  test('核心各文件夹之间没有环', () => {
    const uses = folderUses(({path, text}) => valuesFrom(path, text))
    expect([...uses.keys()]).toContain('rules')
    expect(ringIn(uses)).toEqual([])
  })

  test('段落不知道稿件、规则和检查，连类型也不知道', () => {
    const uses = folderUses(({imports}) => imports.filter(to => to.startsWith(CORE)))
    const above = reachOf('blocks', uses)
    expect([...above]).toContain('slots')
    expect(['draft', 'rule', 'rules', 'checking'].filter(folder => above.has(folder))).toEqual([])
  })

  test('命令行、语言服务器与预览互不引用', () => {
    for (const folder of OUTER) {
      const others = OUTER.filter(other => other !== folder)
      const uses = importsOf(folder).filter(({to}) => others.some(other => to.startsWith(other)))
      expect(uses, folder).toEqual([])
    }
  })

  test('写和读 Word 文件的互不引用，只引用核心和各自的库，用到时才装载', () => {
    const isReading = (path: string) => /^(?:import|review)\//.test(path.slice(WORD.length))
    const foreign = importsOf('server/').filter(({from, to}) => {
      if (to === 'docx') return !from.startsWith(WORD) || isReading(from)
      if (to === 'fflate') return !isReading(from)
      if (!from.startsWith(WORD) || to === 'server/src/core/index') return false
      return !to.startsWith(WORD) || isReading(from) !== isReading(to)
    })
    expect(foreign).toEqual([])
    const early = OUTER.flatMap(inFolder).filter(({text}) => /from '[^']*\/word\//.test(text))
    expect(early).toEqual([])
  })

  test('预览只引用核心和它的库，markdown-it 由编辑器给', () => {
    const own = /^(?:server\/src\/(?:core\/index|preview\/.*)|node:vm|markdown-it|markdown-it-cjk-friendly)$/
    expect(importsOf('server/src/preview/').filter(({to}) => !own.test(to))).toEqual([])
    const values = inFolder('server/src/preview/').filter(({text}) => VALUE_OF_MARKDOWN_IT.test(text))
    expect(values).toEqual([])
  })
})

test('没有哪次调用的参数会跟着稿件变多：十几万个，调用就会失败', () => {
  const spreads = [...inFolder('server/src/'), ...inFolder('client/')].flatMap(({path, text}) =>
    [...withoutComments(text).matchAll(SPREAD_INTO_CALL)].map(match => `${path} ${match[0]}`),
  )
  expect(spreads).toEqual([])
})

test('文件不过长', () => {
  const long = FILES.map(({path, text}) => ({path, lines: text.split('\n').length})).filter(
    ({lines}) => LONGEST < lines,
  )
  expect(long).toEqual([])
})

test('导出的名字都有一句约定', () => {
  const bare = [...inFolder('server/src/'), ...inFolder('client/')]
    .filter(({path}) => path !== 'server/src/core/rules/index.ts')
    .flatMap(({path, text}) => [...text.matchAll(BARE_EXPORT)].map(match => `${path} ${match[1]}`))
  expect(bare).toEqual([])
})

test('核心不抛出，只有 runRules.ts 接住规则的错误，parseJson.ts 接住 JSON.parse 的', () => {
  const core = inFolder('server/src/core/').sort((a, b) => (a.path < b.path ? -1 : 1))
  expect(core.filter(({text}) => /\bthrow\b/.test(withoutComments(text))).map(({path}) => path)).toEqual([])
  expect(core.filter(({text}) => /\bcatch\b/.test(withoutComments(text))).map(({path}) => path)).toEqual([
    'server/src/core/filling/parseJson.ts',
    'server/src/core/rules/runRules.ts',
  ])
})

function readFolder(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile() && CODE.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map(entry => {
      const file = join(entry.parentPath, entry.name)
      const text = readFileSync(file, 'utf8')
      const imports = [...text.matchAll(IMPORT)].map(match => {
        const to = match[1] ?? match[2] ?? ''
        return to.startsWith('.') ? relative(ROOT, resolve(entry.parentPath, to)) : to
      })
      return {path: relative(ROOT, file), text, imports}
    })
}

function inFolder(folder: string): SourceFile[] {
  return FILES.filter(({path}) => path.startsWith(folder))
}

function importsOf(folder: string): {from: string; to: string}[] {
  return inFolder(folder).flatMap(({path, imports}) => imports.map(to => ({from: path, to})))
}

/** Own files from which a file takes more than types. */
function valuesFrom(path: string, text: string): string[] {
  return [...text.matchAll(VALUE_IMPORT)]
    .filter(([, names = '']) => !TYPES_ONLY.test(names))
    .map(([, , to = '']) => relative(ROOT, resolve(ROOT, path, '..', to)))
    .filter(to => to.startsWith(CORE))
}

/** By folder of the core, the others that its files lead to. */
function folderUses(
  leads: (file: SourceFile) => readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const uses = new Map<string, Set<string>>()
  for (const file of inFolder(CORE))
    for (const to of leads(file)) {
      const [from, other] = [folderOf(file.path), folderOf(to)]
      if (from !== other) uses.set(from, (uses.get(from) ?? new Set()).add(other))
    }
  return uses
}

/** All folders that one leads to, by whatever way. */
function reachOf(folder: string, uses: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reached = new Set<string>()
  const waiting = [folder]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const to of uses.get(next) ?? [])
      if (!reached.has(to)) {
        reached.add(to)
        waiting.push(to)
      }
  return reached
}

/** The folder of the core that a file lies in; of one beside the folders its own name. */
function folderOf(path: string): string {
  return (path.slice(CORE.length).split('/')[0] ?? '').replace(/\.ts$/, '')
}

/** A ring, as the names along it; empty without one. */
function ringIn(uses: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>()
  const ring = [...uses.keys()].map(from => follow(from, [])).find(way => 0 < way.length)
  return ring ?? []

  function follow(from: string, way: readonly string[]): string[] {
    if (way.includes(from)) return [...way.slice(way.indexOf(from)), from]
    if (done.has(from)) return []
    const rings = [...(uses.get(from) ?? [])].map(to => follow(to, [...way, from]))
    done.add(from)
    return rings.find(way => 0 < way.length) ?? []
  }
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
}
