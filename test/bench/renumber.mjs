// node test/bench/renumber.mjs: a section is taken out of a long draft, and all numbers are put in order. Prints the time
// from the request to the answer, and what the answer holds; ten times the text may take no more than twenty times as long.
import {spawnSync} from 'node:child_process'
import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {startClient} from './client.mjs'
import {writeDraft} from './drafts.mjs'

const FOLDER = import.meta.dirname
const ROOT = resolve(FOLDER, '../..')
const SIZES = {'60k': 60_000, '600k': 600_000}
const ROUNDS = 5
const MOST = 20
const PART = /^第(.+)部分　/gm
const HEADING = /^(?:第.+部分|[一二三]、|（[一二三]）)/gm

const {status} = spawnSync(process.execPath, ['scripts/build.mjs'], {
  cwd: ROOT,
  stdio: ['ignore', 'inherit', 'inherit'],
})
if (status !== 0) process.exit(1)
const rows = []
for (const [size, length] of Object.entries(SIZES))
  rows.push(await measure(size, withoutSecondPart(writeDraft(length, 'plain'))))
console.table(rows)
const ratio = rows[1].中位毫秒 / rows[0].中位毫秒
console.table([
  {比: '600k / 60k', 值: Number(ratio.toPrecision(3)), 上限: MOST, 达到: ratio <= MOST ? '是' : '否'},
])
if (MOST < ratio || rows.some(({再次}) => 再次 !== 0)) process.exitCode = 1

/** Every part speaks of itself, so that a reference moves with each number; the heading of the second one is gone. */
function withoutSecondPart(text) {
  const referring = text.replace(/^(第(.+)部分　.*)$/gm, '$1\n责任分工见第$2部分。')
  const [, second] = referring.matchAll(PART)
  const end = referring.indexOf('\n', referring.indexOf('\n', second.index) + 1) + 1
  return referring.slice(0, second.index) + referring.slice(end)
}

async function measure(size, text) {
  const client = startClient([resolve(ROOT, 'dist/server.js'), '--stdio'], FOLDER)
  const uri = pathToFileURL(resolve(FOLDER, 'draft.md')).href
  const params = {uri, change: 'draft', position: {line: 0, character: 0}}
  await client.request('initialize', {processId: process.pid, rootUri: null, capabilities: {}})
  client.send('initialized', {})
  client.send('textDocument/didOpen', {textDocument: {uri, languageId: 'markdown', version: 1, text}})
  const times = []
  let answer
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    const {result, at} = await client.request('nigao/restructure', params)
    times.push(at - start)
    answer = result
  }
  const changes = [...answer.edits, ...answer.references, ...answer.counts]
  const mended = apply(text, changes)
  client.send('textDocument/didChange', {textDocument: {uri, version: 2}, contentChanges: [{text: mended}]})
  const {result: again} = await client.request('nigao/restructure', params)
  await client.stop()
  return {
    稿件: size,
    字符: text.length,
    小标题: text.match(HEADING).length,
    序数改动: answer.edits.length,
    文中改动: answer.references.length + answer.counts.length,
    再次: again.edits.length,
    中位毫秒: Math.round(times.sort((a, b) => a - b)[ROUNDS >> 1]),
  }
}

function apply(text, changes) {
  const starts = [0]
  for (let at = text.indexOf('\n'); 0 <= at; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const offset = ({line, character}) => starts[line] + character
  let result = ''
  let done = 0
  for (const {range, newText} of changes.sort((a, b) => offset(a.range.start) - offset(b.range.start))) {
    result += text.slice(done, offset(range.start)) + newText
    done = offset(range.end)
  }
  return result + text.slice(done)
}
