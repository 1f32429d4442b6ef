// Bundles the programs: dist/client.js (extension host), dist/server.js (language server), dist/cli.js, and
// dist/preview.js, which the client loads when VS Code first renders Markdown.
import {rmSync} from 'node:fs'
import {resolve} from 'node:path'
import {build} from 'esbuild'

const root = resolve(import.meta.dirname, '..')
const dist = resolve(root, 'dist')

rmSync(dist, {recursive: true, force: true})
await build({
  absWorkingDir: root,
  entryPoints: {
    client: 'client/src/main.ts',
    server: 'server/src/lsp/main.ts',
    cli: 'server/src/cli/main.ts',
    preview: 'server/src/preview/main.ts',
  },
  outdir: dist,
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  loader: {'.tsv': 'text'},
  logLevel: 'warning',
})
