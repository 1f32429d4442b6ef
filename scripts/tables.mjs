// How the programs and the tests load what is neither code nor JSON: word lists as text, and tables of numbers as bytes that lie
// once beside the programs and are read when they are first needed.
import {readFileSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {packDictionary} from './dictionary.mjs'
import {packReadings} from './readings.mjs'
import {root} from './shell.mjs'

/** The loaders of esbuild by ending. */
export const LOADERS = {'.tsv': 'text'}

/** What a module imports, the file it becomes, and its bytes. */
const TABLES = [
  {imported: /jieba\/dict\.txt$/, file: 'dictionary.bin', bytes: packDictionary},
  {imported: /readings\.bin$/, file: 'readings.bin', bytes: packReadings},
  learned('lostNumbers.bin'),
  learned('notes.bin'),
]

function learned(file) {
  return {
    imported: new RegExp(`${file}$`),
    file,
    bytes: () => readFileSync(resolve(root, 'server/data', file)),
  }
}

/** For esbuild: what is imported is a function that reads the file beside the program, once. */
export const tablesPlugin = {
  name: 'tables',
  setup(build) {
    for (const {imported, file} of TABLES)
      build.onResolve({filter: imported}, () => ({path: file, namespace: 'table'}))
    build.onLoad({filter: /./, namespace: 'table'}, ({path}) => ({
      contents: `import {readFileSync} from 'node:fs'
        import {join} from 'node:path'
        export default () => readFileSync(join(__dirname, '${path}'))`,
      resolveDir: root,
    }))
  },
}

/** Writes the tables into a folder, beside the programs. */
export function writeTables(folder) {
  for (const {file, bytes} of TABLES) writeFileSync(join(folder, file), bytes())
}

/** For Vitest, the same. */
export const dataPlugin = {
  name: 'data',
  enforce: 'pre',
  resolveId: id => TABLES.find(({imported}) => imported.test(id))?.file,
  load(id) {
    if (id.endsWith('.tsv')) return `export default ${JSON.stringify(readFileSync(id, 'utf8'))}`
    const table = TABLES.find(({file}) => file === id)
    if (!table) return undefined
    const text = JSON.stringify(Buffer.from(table.bytes()).toString('base64'))
    return `export default () => Uint8Array.from(atob(${text}), character => character.charCodeAt(0))`
  },
}
