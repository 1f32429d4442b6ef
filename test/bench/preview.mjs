// node test/bench/preview.mjs: the first parse of a long draft, as VS Code asks for it of every Markdown file that is open, by
// markdown-it alone and with the preview's plugin, and the first rendering, which only a preview asks for. Only the ratio of the
// parses is judged.
import {spawnSync} from 'node:child_process'
import {createRequire} from 'node:module'
import {resolve} from 'node:path'
import MarkdownIt from 'markdown-it'
import {writeDraft} from './drafts.mjs'

const ROOT = resolve(import.meta.dirname, '../..')
const SIZES = {'60k': 60_000, '600k': 600_000}
const LAYOUTS = {有空行: 'markdown', 无空行: 'plain'}
const OPTIONS = {html: true, linkify: true}
const TURNS = 5
const MOST = 3

const {status} = spawnSync(process.execPath, ['scripts/build.mjs'], {cwd: ROOT, stdio: 'inherit'})
if (status !== 0) process.exit(1)
const {showDrafts} = createRequire(import.meta.url)(resolve(ROOT, 'dist/preview.js'))
const rows = []
for (const [layout, form] of Object.entries(LAYOUTS)) {
  for (const [size, length] of Object.entries(SIZES)) {
    const text = writeDraft(length, form)
    const [alone, extended] = timesInTurn(text)
    const md = showDrafts(new MarkdownIt(OPTIONS))
    const tokens = md.parse(text, {})
    const render = timeOf(() => md.renderer.render(tokens, md.options, {}))
    rows.push({
      ...{稿件: `${size} ${layout}`, 'markdown-it 毫秒': alone, 加上预览插件: extended},
      ...{比值: Number((extended / alone).toFixed(2)), 上限: MOST, 首次显示毫秒: render},
    })
  }
}
console.table(rows)
if (rows.some(({比值}) => MOST < 比值)) process.exitCode = 1

/** Milliseconds of the fastest first parse without and with the plugin, which take turns. */
function timesInTurn(text) {
  const times = [[], []]
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [index, md] of [new MarkdownIt(OPTIONS), showDrafts(new MarkdownIt(OPTIONS))].entries())
      times[index].push(timeOf(() => md.parse(text, {})))
  }
  return times.map(list => Math.min(...list))
}

function timeOf(run) {
  const start = performance.now()
  run()
  return Number((performance.now() - start).toFixed(1))
}
