// The built command line against labelled drafts and published documents, where those are at hand (../shared).
import {existsSync, readdirSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {mustRun, root, runAsScript} from './shell.mjs'

const SHARED = resolve(root, '../shared')
const CATEGORIES = ['placeholder', 'numbering', 'series']
const LEAST_RECALL = 0.95
const LEAST_PRECISION = 0.9
/** Reports at error and warning per million characters of published text. */
const MOST_REPORTS = [
  {categories: ['placeholder'], perMillion: 5},
  {categories: ['numbering', 'series'], perMillion: 25},
]
const TABLE_ROW = /'\w+'\s*│\s*'(\w+)'\s*│\s*(\d+)/g
const TOTAL = /(\d+) documents, (\d+) characters/

/** Scores dist/cli.js; every bound is one count. Without ../shared it says so and counts nothing. */
export async function measure() {
  if (!existsSync(SHARED)) {
    console.log('../shared 不在，未在标注稿件和公开文件上评分')
    return {passed: 0, failed: 0, skipped: 0}
  }
  const results = [...(await scoreSeeds()), ...(await countFalseAlarms())]
  for (const {label, value, holds, bound} of results) {
    console.log(`${holds ? '✓' : '✗'} ${label}：${value}（要求 ${bound}）`)
  }
  const passed = results.filter(result => result.holds).length
  return {passed, failed: results.length - passed, skipped: 0}
}

async function scoreSeeds() {
  const seeds = join(SHARED, 'seeds')
  const marked = readdirSync(seeds).filter(name => name.endsWith('.marked.md'))
  const rows = JSON.parse(await runTool('score.mjs', ['--json', ...marked.map(name => join(seeds, name))]))
  return CATEGORIES.flatMap(category => {
    const {recall, precision} = rows.find(row => row.category === category) ?? {recall: 0, precision: 0}
    return [
      {
        label: `标注稿件 ${category} 查全率`,
        value: recall,
        holds: recall >= LEAST_RECALL,
        bound: `≥ ${LEAST_RECALL}`,
      },
      {
        label: `标注稿件 ${category} 查准率`,
        value: precision,
        holds: precision >= LEAST_PRECISION,
        bound: `≥ ${LEAST_PRECISION}`,
      },
    ]
  })
}

async function countFalseAlarms() {
  const output = await runTool('false-alarms.mjs', [
    '--category',
    CATEGORIES.join(),
    join(SHARED, 'corpus/clean'),
  ])
  const reports = [...output.matchAll(TABLE_ROW)].map(([, category, count]) => ({
    category,
    count: Number(count),
  }))
  const characters = Number(TOTAL.exec(output)?.[2])
  return MOST_REPORTS.map(({categories, perMillion}) => {
    const count = reports
      .filter(report => categories.includes(report.category))
      .reduce((sum, report) => sum + report.count, 0)
    const rate = (count / characters) * 1e6
    return {
      label: `公开文件每百万字 ${categories.join(' + ')} 误报`,
      value: rate.toFixed(2),
      holds: rate <= perMillion,
      bound: `≤ ${perMillion}`,
    }
  })
}

async function runTool(name, args) {
  const tool = join(SHARED, 'tools', name)
  return (await mustRun(process.execPath, [tool, '--cli', 'node dist/cli.js', ...args])).stdout
}

await runAsScript(import.meta, async () => {
  const {failed} = await measure()
  if (failed > 0) process.exitCode = 1
})
