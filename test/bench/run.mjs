// npm run bench: one character typed in the middle of a draft, until the diagnostics of that version are there.
// Every server holds one draft and they take turns, so that the load of the machine falls on all alike; a turn is a few
// keys in a row, as people type. Only the ratios are judged. After it comes the command line (archive.mjs).
import {spawnSync} from 'node:child_process'
import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {startClient} from './client.mjs'
import {writeDraft} from './drafts.mjs'
import {installPeers} from './peers.mjs'

const FOLDER = import.meta.dirname
const ROOT = resolve(FOLDER, '../..')
/** Keys in a turn, and the turns of which each key is timed. */
const KEYS = 10
const TURNS = 5
/** Untimed turns first, until the engine has compiled what it will. */
const WARM_UP = 3
/** The slow peer on the longest draft is warm after as many keys; whole turns would take longer than all that is measured. */
const SLOW_WARM_UP = 3
const SIZES = {'6k': 6_000, '60k': 60_000, '600k': 600_000}
const LAYOUTS = {有空行: 'markdown', 无空行: 'plain'}
const PEER = 'remark-language-server'
/** Typed one character a round, over and over. */
const TYPED = '扎实推进各项任务落地见效，'

prepare()
const subjects = []
for (const [layout, form] of Object.entries(LAYOUTS)) {
  for (const [size, length] of Object.entries(SIZES)) {
    const text = writeDraft(length, form)
    subjects.push({server: '拟稿', layout, size, text, args: [resolve(ROOT, 'dist/server.js'), '--stdio']})
    subjects.push({server: PEER, layout, size, text, args: [resolve(FOLDER, 'remarkServer.mjs'), '--stdio']})
  }
}
for (const subject of subjects) await open(subject)
for (let turn = 0; turn < WARM_UP + TURNS; turn++) {
  for (const subject of subjects) {
    const isTimed = WARM_UP <= turn
    const isSlow = subject.server === PEER && subject.size === '600k'
    for (let key = isSlow && !isTimed ? KEYS - SLOW_WARM_UP / WARM_UP : 0; key < KEYS; key++) {
      const time = await type(subject)
      if (isTimed) subject.times.push(time)
    }
  }
  process.stderr.write(`\r${turn + 1} / ${WARM_UP + TURNS}`)
}
process.stderr.write('\n')
for (const subject of subjects) {
  subject.memory = subject.client.memory()
  await subject.client.stop()
}
report()
await import('./archive.mjs')

/** Builds the server and, the first time, installs the peer. */
function prepare() {
  run(process.execPath, ['scripts/build.mjs'], ROOT)
  installPeers()

  function run(command, args, cwd) {
    const {status} = spawnSync(command, args, {cwd, stdio: ['ignore', 'inherit', 'inherit']})
    if (status !== 0) process.exit(1)
  }
}

async function open(subject) {
  const {text, args} = subject
  const client = startClient(args, FOLDER)
  const uri = pathToFileURL(resolve(FOLDER, 'draft.md')).href
  const {result} = await client.request('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(FOLDER).href,
    capabilities: {
      textDocument: {
        synchronization: {},
        publishDiagnostics: {versionSupport: true, relatedInformation: true},
        diagnostic: {relatedDocumentSupport: false},
      },
      workspace: {configuration: true},
    },
    workspaceFolders: [{uri: pathToFileURL(FOLDER).href, name: 'bench'}],
  })
  client.send('initialized', {})
  const {textDocumentSync: sync, diagnosticProvider} = result.capabilities
  const caret = middle(text)
  Object.assign(subject, {
    client,
    uri,
    caret,
    isFull: (sync.change ?? sync) === 1,
    pulls: Boolean(diagnosticProvider),
    version: 1,
    times: [],
    count: 0,
  })
  const opened = answer(subject)
  client.send('textDocument/didOpen', {textDocument: {uri, languageId: 'markdown', version: 1, text}})
  if (subject.pulls) await pull(subject)
  else await opened
}

/** The character goes in and what stands there afterwards is asked for; milliseconds until the answer is in. */
async function type(subject) {
  const {client, uri, caret, isFull} = subject
  const version = ++subject.version
  const {line, character, offset} = caret
  const text = TYPED[version % TYPED.length]
  subject.text = subject.text.slice(0, offset) + text + subject.text.slice(offset)
  subject.caret = {line, character: character + 1, offset: offset + 1}
  const position = {line, character}
  const change = isFull ? {text: subject.text} : {range: {start: position, end: position}, text}
  const answered = answer(subject)
  const start = performance.now()
  client.send('textDocument/didChange', {textDocument: {uri, version}, contentChanges: [change]})
  const at = subject.pulls ? await pull(subject) : await answered
  return at - start
}

/** Asks as an editor does, naming the last result it was given. */
async function pull(subject) {
  const {result, at} = await subject.client.request('textDocument/diagnostic', {
    textDocument: {uri: subject.uri},
    ...(subject.resultId && {previousResultId: subject.resultId}),
  })
  subject.resultId = result.resultId
  if (result.kind === 'full') subject.count = result.items.length
  return at
}

async function answer(subject) {
  if (subject.pulls) return
  const {version} = subject
  const {params, at} = await subject.client.notified(
    'textDocument/publishDiagnostics',
    published => published.version === version,
  )
  subject.count = params.diagnostics.length
  return at
}

/** A place inside a paragraph near the middle of the text, away from any marker. */
function middle(text) {
  const from = text.indexOf('要坚持', Math.floor(text.length / 2))
  const offset = from + 3
  const line = text.slice(0, offset).split('\n').length - 1
  return {offset, line, character: offset - (text.lastIndexOf('\n', offset - 1) + 1)}
}

function report() {
  const rows = subjects.map(({server, layout, size, times, memory, count, text}) => ({
    服务器: server,
    稿件: `${size} ${layout}`,
    字符: text.length,
    中位毫秒: round(median(times)),
    '95%毫秒': round(percentile(times, 0.95)),
    发现: count,
    内存MB: Math.round(memory),
  }))
  console.table(rows)
  const ratios = Object.keys(LAYOUTS).flatMap(layout => {
    const own = size => of('拟稿', size, layout)
    return [
      judge(`600k / 6k（${layout}）`, own('600k') / own('6k'), 3),
      judge(`拟稿 600k / ${PEER} 600k（${layout}）`, own('600k') / of(PEER, '600k', layout), 1 / 50),
    ]
  })
  console.table(ratios)
  if (ratios.some(({达到}) => 达到 === '否')) process.exitCode = 1

  function of(server, size, layout) {
    return median(subjects.find(s => s.server === server && s.size === size && s.layout === layout).times)
  }

  function judge(name, ratio, limit) {
    return {比: name, 值: Number(ratio.toPrecision(3)), 上限: limit, 达到: ratio <= limit ? '是' : '否'}
  }
}

function median(values) {
  return percentile(values, 0.5)
}

function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

function round(value) {
  return Math.round(value * 100) / 100
}
