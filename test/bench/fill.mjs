// node test/bench/fill.mjs: a thousand drafts from one template, as the command line makes them. Prints the time of the
// whole process; one row costs its share of it.
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {writeDraft} from './drafts.mjs'

const ROOT = resolve(import.meta.dirname, '../..')
const ROWS = 1_000
/** Seconds. */
const MOST = 5
const OPENING =
  '{{单位}}的同志们：\n今年，XX县预计完成投资XX亿元，同比增长%，新增就业XX人，建成示范点*个，办结诉求××件。\n'
const CLOSING = '会议定于XX月XX日召开，由【姓名】主持，【待补：牵头部门】负责落实，XX县要带好头。\n'

run(process.execPath, ['scripts/build.mjs'], ROOT)
const folder = mkdtempSync(join(tmpdir(), 'nigao-fill-'))
const [template, data, out] = ['底稿.md', 'rows.csv', 'out'].map(name => join(folder, name))
writeFileSync(template, OPENING + writeDraft(3_000, 'plain') + CLOSING)
const [header] = run(process.execPath, ['dist/cli.js', 'fill', template, '--list'], ROOT).split(/\r?\n/)
const columns = header.split(',').length
const rows = Array.from({length: ROWS}, (_, row) =>
  Array.from({length: columns}, () => String((row % 27) + 1)).join(),
)
writeFileSync(data, `${header}\n${rows.join('\n')}\n`)
const start = performance.now()
const {status} = spawnSync(
  process.execPath,
  ['dist/cli.js', 'fill', template, '--data', data, '--out', out],
  {
    cwd: ROOT,
    stdio: 'ignore',
  },
)
const seconds = (performance.now() - start) / 1000
const written = readdirSync(out).length
rmSync(folder, {recursive: true, force: true})
console.table([
  {行数: ROWS, 填写项: columns, 写出: written, 退出码: status, 秒: Number(seconds.toFixed(2)), 上限: MOST},
])
if (written !== ROWS || MOST < seconds) process.exitCode = 1

function run(command, args, cwd) {
  const {status, stdout, stderr} = spawnSync(command, args, {cwd, encoding: 'utf8'})
  if (status !== 0) {
    process.stderr.write(stderr)
    process.exit(1)
  }
  return stdout
}
