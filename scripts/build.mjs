// Bundles the programs: dist/client.js (extension host), dist/server.js (language server), dist/cli.js with
// dist/draftCommands.js, which it loads when there is a draft to be read, and dist/preview.js, which the client loads when
// VS Code first renders Markdown; the core that they read drafts with, once for all: dist/core.js; dist/word.js and
// dist/importWord.js, which write and read Word files and are loaded for the first of them; the pages of the fill form, of a
// rehearsal, of the layout preview and of a comparison: dist/form.js, dist/rehearsal.js, dist/layout.js and dist/compare.js, each with
// its .css; the tables that the programs read when they first need them; and the licences of what is in all of them:
// dist/ThirdPartyNotices.txt.
import {rmSync, writeFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {build} from 'esbuild'
import {DICTIONARY} from './dictionary.mjs'
import {examplesPlugin} from './examples.mjs'
import {thirdPartyNotices} from './notices.mjs'
import {READINGS} from './readings.mjs'
import {LOADERS, tablesPlugin, writeTables} from './tables.mjs'

const root = resolve(import.meta.dirname, '..')
const dist = resolve(root, 'dist')

rmSync(dist, {recursive: true, force: true})
const shared = {
  absWorkingDir: root,
  outdir: dist,
  bundle: true,
  minify: true,
  charset: 'utf8',
  metafile: true,
  logLevel: 'warning',
}
const node = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // A program that another one loads later is CommonJS as well, which loads faster.
  supported: {'dynamic-import': false},
  loader: LOADERS,
}
/** For esbuild: the core, and what writes and reads Word files, are loaded from beside the program. */
const besidePlugin = {
  name: 'beside',
  setup({onResolve}) {
    onResolve({filter: /\/core\/index$/}, () => ({path: './core', external: true}))
    onResolve({filter: /\/word\/writeWord$/}, () => ({path: './word', external: true}))
    onResolve({filter: /\/word\/import\/readWord$/}, () => ({path: './importWord', external: true}))
  },
}
const programs = await build({
  ...node,
  entryPoints: {
    client: 'client/src/main.ts',
    // Of the core it takes a few names only, so that help comes at once.
    cli: 'server/src/cli/main.ts',
    core: 'server/src/core/index.ts',
  },
  external: ['vscode', './draftCommands'],
  plugins: [tablesPlugin, examplesPlugin],
})
const readers = await build({
  ...node,
  entryPoints: {
    server: 'server/src/lsp/main.ts',
    draftCommands: 'server/src/cli/draftCommands.ts',
    preview: 'server/src/preview/main.ts',
    word: 'server/src/word/writeWord.ts',
    importWord: 'server/src/word/import/readWord.ts',
  },
  plugins: [besidePlugin],
})
const pages = await build({
  ...shared,
  entryPoints: ['form', 'rehearsal', 'layout', 'compare'].flatMap(name => [
    `client/webview/${name}.ts`,
    `client/webview/${name}.css`,
  ]),
  platform: 'browser',
  format: 'iife',
  target: 'chrome122',
})
writeTables(dist)
const notices = thirdPartyNotices([
  programs.metafile,
  readers.metafile,
  pages.metafile,
  {inputs: {[DICTIONARY]: {}, [READINGS]: {}}},
])
writeFileSync(resolve(dist, 'ThirdPartyNotices.txt'), notices)
