// node test/bench/archive.mjs, and the end of npm run bench: whole processes that check drafts on the disk, ours and
// AutoCorrect, in turns, so that the load of the machine falls on both alike; and both engines alone, warm, on one core. Only the
// ratios and our memory are judged.
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {availableParallelism, cpus, tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {build} from 'esbuild'
import {LOADERS, tablesPlugin, writeTables} from '../../scripts/tables.mjs'
import {writeDraft} from './drafts.mjs'
import {installPeers} from './peers.mjs'
import {measure, median, mediansOf} from './processes.mjs'

const FOLDER = import.meta.dirname
const ROOT = resolve(FOLDER, '../..')
const PEER = resolve(FOLDER, 'node_modules/autocorrect-node')
const TURNS = 5
const FAULT_DISTANCE = 150
const SHORT = 6_000
/** A number of drafts, the characters of each, and how many times AutoCorrect's time ours may be. */
const CASES = [
  {name: '2,000 份，各 6,000 字', count: 2_000, length: SHORT, most: 1},
  {name: '1 份，600 万字', count: 1, length: 6_000_000, most: 1, mostMemory: 350},
  {name: '1 份，6,000 字', count: 1, length: SHORT, most: 1.5},
]
const ENGINE_DRAFTS = 100
/** What both end with when they have found something. */
const FOUND = 1

run(process.execPath, ['scripts/build.mjs'], ROOT)
installPeers()
const folder = mkdtempSync(join(tmpdir(), 'nigao-archive-'))
process.on('exit', () => rmSync(folder, {recursive: true, force: true}))
const PROGRAMS = {
  拟稿: [resolve(ROOT, 'dist/cli.js'), 'check'],
  AutoCorrect: [resolve(PEER, 'cli.js'), '--lint'],
}
const {version} = JSON.parse(readFileSync(join(PEER, 'package.json'), 'utf8'))
const [{model}] = cpus()
console.log(`AutoCorrect ${version}，Node ${process.version}，${model}，${availableParallelism()} 核`)
reportPrograms()
await reportEngines()

function reportPrograms() {
  const measured = CASES.map((kind, index) => {
    const path = join(folder, String(index))
    writeDrafts(path, kind)
    return {...kind, path, runs: Object.fromEntries(Object.keys(PROGRAMS).map(name => [name, []]))}
  })
  for (let turn = 0; turn < TURNS; turn++) {
    for (const {path, runs} of measured)
      for (const [name, args] of Object.entries(PROGRAMS))
        runs[name].push(measure([process.execPath, ...args, path], FOUND))
    process.stderr.write(`\r${turn + 1} / ${TURNS}`)
  }
  process.stderr.write('\n')
  const rows = measured.map(({name, most, mostMemory = Number.POSITIVE_INFINITY, runs}) => {
    const own = mediansOf(runs.拟稿)
    const peer = mediansOf(runs.AutoCorrect)
    const ratio = Number((own.seconds / peer.seconds).toFixed(2))
    const isMet = ratio <= most && !(mostMemory < own.memory)
    return {
      稿件: name,
      ...{'拟稿 秒': own.seconds, 'AutoCorrect 秒': peer.seconds, 比值: ratio, 上限: most},
      ...{'拟稿 处理器秒': own.busy, 'AutoCorrect 处理器秒': peer.busy},
      ...{'拟稿 MB': own.memory, 'AutoCorrect MB': peer.memory, 达到: isMet ? '是' : '否'},
    }
  })
  console.table(rows)
  if (rows.some(({达到}) => 达到 === '否')) process.exitCode = 1
}

function writeDrafts(path, {count, length}) {
  mkdirSync(path)
  for (let number = 1; number <= count; number++)
    writeFileSync(join(path, `${number}.md`), writeDraft(length, 'plain', number, FAULT_DISTANCE))
}

/** Characters a second on drafts that neither has seen, after as many others. */
async function reportEngines() {
  await build({
    stdin: {
      contents: `export {checkDraft, foldDraft, readManuscript} from './server/src/core/index'`,
      resolveDir: ROOT,
    },
    ...{outfile: join(folder, 'engine.cjs'), bundle: true, minify: true, platform: 'node', format: 'cjs'},
    ...{target: 'node20', loader: LOADERS, plugins: [tablesPlugin], logLevel: 'warning'},
  })
  writeTables(folder)
  const require = createRequire(import.meta.url)
  const {checkDraft, foldDraft, readManuscript} = require(join(folder, 'engine.cjs'))
  const {lintFor} = require(PEER)
  const engines = {
    拟稿: text => checkDraft(foldDraft(readManuscript(text)), {}),
    AutoCorrect: text => lintFor(text, 'draft.md'),
  }
  const speeds = {拟稿: [], AutoCorrect: []}
  for (let turn = 0; turn <= TURNS; turn++) {
    const texts = Array.from({length: ENGINE_DRAFTS}, (_, index) =>
      writeDraft(SHORT, 'plain', 10_000 + turn * ENGINE_DRAFTS + index, FAULT_DISTANCE),
    )
    const size = texts.reduce((sum, {length}) => sum + length, 0)
    for (const [name, check] of Object.entries(engines)) {
      const start = process.cpuUsage()
      for (const text of texts) check(text)
      const {user, system} = process.cpuUsage(start)
      if (0 < turn) speeds[name].push((size / (user + system)) * 1e6)
    }
  }
  console.table(
    Object.entries(speeds).map(([name, list]) => ({引擎: name, '万字/秒': Math.round(median(list) / 1e4)})),
  )
}

function run(command, args, cwd) {
  const {status} = spawnSync(command, args, {cwd, stdio: ['ignore', 'inherit', 'inherit']})
  if (status !== 0) process.exit(1)
}
