// node test/bench/word.mjs, and the end of npm run bench: whole processes that write a long draft as a Word file and read one,
// ours and pandoc, in turns on the same files. Only the ratios are judged.
import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {writeDraft} from './drafts.mjs'
import {measure, mediansOf} from './processes.mjs'

const CLI = resolve(import.meta.dirname, '../../dist/cli.js')
const LENGTH = 600_000
const TURNS = 5
/** So many times pandoc's time ours may be. */
const MOST = 3
/** What our export ends with where something is still to be filled in. */
const OPEN = 1

const {error, stdout} = spawnSync('pandoc', ['--version'], {encoding: 'utf8'})
if (error) console.log('本机没有 pandoc（apt-get install pandoc），不比写、读 Word 文件要多久')
else compare(stdout.split('\n', 1)[0])

function compare(version) {
  const folder = mkdtempSync(join(tmpdir(), 'nigao-word-'))
  process.on('exit', () => rmSync(folder, {recursive: true, force: true}))
  const [draft, ours, theirs, back] = ['draft.md', 'ours.docx', 'theirs.docx', 'back.md'].map(name =>
    join(folder, name),
  )
  writeFileSync(draft, writeDraft(LENGTH, 'markdown'))
  const nigao = (command, from, to, status) => () =>
    measure([process.execPath, CLI, command, from, '--out', to, '--force'], status)
  const pandoc = (from, to) => () => measure(['pandoc', '--wrap=none', from, '-o', to], 0)
  const cases = [
    {name: '写成 Word 文件', own: nigao('export', draft, ours, OPEN), peer: pandoc(draft, theirs)},
    {name: '读拟稿写的', own: nigao('import', ours, back, 0), peer: pandoc(ours, back)},
    {name: '读 pandoc 写的', own: nigao('import', theirs, back, 0), peer: pandoc(theirs, back)},
  ]
  console.log(`${version}，一份 ${LENGTH} 字的稿件`)
  const rows = cases.map(({name, own, peer}) => {
    const runs = Array.from({length: TURNS}, () => ({own: own(), peer: peer()}))
    const [mine, its] = [mediansOf(runs.map(run => run.own)), mediansOf(runs.map(run => run.peer))]
    const ratio = Number((mine.seconds / its.seconds).toFixed(2))
    return {
      做什么: name,
      ...{'拟稿 秒': mine.seconds, 'pandoc 秒': its.seconds, 比值: ratio, 上限: MOST},
      ...{'拟稿 MB': mine.memory, 'pandoc MB': its.memory, 达到: ratio <= MOST ? '是' : '否'},
    }
  })
  console.table(rows)
  if (rows.some(({达到}) => 达到 === '否')) process.exitCode = 1
}
