// The functions of the core that tell what is learned and its features, bundled for the scripts that learn.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {build} from 'esbuild'
import {packDictionary} from '../dictionary.mjs'
import {root} from '../shell.mjs'
import {LOADERS, tablesPlugin} from '../tables.mjs'

const MODULES = ['lost/candidates', 'lost/features', 'lost/wordsAround', 'notes/noteFeatures', 'brackets']

/** What the modules above export, in one object. */
export async function loadCore() {
  const folder = mkdtempSync(join(tmpdir(), 'nigao-learn-'))
  const outfile = join(folder, 'core.cjs')
  await build({
    absWorkingDir: root,
    stdin: {
      contents: MODULES.map(name => `export * from './server/src/core/slots/${name}'`).join('\n'),
      resolveDir: root,
    },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    loader: LOADERS,
    plugins: [tablesPlugin],
  })
  writeFileSync(join(folder, 'dictionary.bin'), packDictionary())
  process.on('exit', () => rmSync(folder, {recursive: true}))
  return createRequire(import.meta.url)(outfile)
}
