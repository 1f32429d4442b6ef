// npm run bench: keys, bursts, opening and starting, each against its limits; only ratios are judged, and one wait. After it
// come the command line (archive.mjs), Word files (word.mjs) and the extension host of a real VS Code (test/e2e/host/pauses.bench.ts).
import {spawnSync} from 'node:child_process'
import {resolve} from 'node:path'
import {packageExtension} from '../../scripts/package.mjs'
import {runDependency} from '../../scripts/shell.mjs'
import {measureBurst} from './burst.mjs'
import {measureKeys} from './keys.mjs'
import {report} from './limits.mjs'
import {measureOpening} from './opening.mjs'
import {installPeers} from './peers.mjs'
import {measureRequests} from './requests.mjs'
import {measureStarting} from './starting.mjs'

const ROOT = resolve(import.meta.dirname, '../..')
const {status} = spawnSync(process.execPath, ['scripts/build.mjs'], {
  cwd: ROOT,
  stdio: ['ignore', 'inherit', 'inherit'],
})
if (status !== 0) process.exit(1)
installPeers()
const rows = []
for (const measure of [measureKeys, measureRequests, measureBurst, measureOpening, measureStarting])
  rows.push(...(await measure()))
report(rows)
await import('./archive.mjs')
await import('./word.mjs')
// In a real VS Code.
await packageExtension()
await runDependency('vitest', ['run', '--config', 'test/e2e/vitest.config.mts'], {
  show: true,
  env: {...process.env, NIGAO_WALK: 'bench'},
})
