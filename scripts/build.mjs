// Bundles the programs: dist/client.js (extension host), dist/server.js (language server), dist/cli.js, and
// dist/preview.js, which the client loads when VS Code first renders Markdown; and the page of the fill form:
// dist/form.js and dist/form.css.
import {rmSync} from 'node:fs'
import {resolve} from 'node:path'
import {build} from 'esbuild'

const root = resolve(import.meta.dirname, '..')
const dist = resolve(root, 'dist')

rmSync(dist, {recursive: true, force: true})
const shared = {absWorkingDir: root, outdir: dist, bundle: true, minify: true, logLevel: 'warning'}
await build({
  ...shared,
  entryPoints: {
    client: 'client/src/main.ts',
    server: 'server/src/lsp/main.ts',
    cli: 'server/src/cli/main.ts',
    preview: 'server/src/preview/main.ts',
  },
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  loader: {'.tsv': 'text'},
})
await build({
  ...shared,
  entryPoints: ['client/webview/form.ts', 'client/webview/form.css'],
  platform: 'browser',
  format: 'iife',
  target: 'chrome122',
})
