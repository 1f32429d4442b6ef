// The built command line against labelled drafts and published documents, where those are at hand (../shared).
import {existsSync, readdirSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {mustRun, root, runAsScript} from './shell.mjs'

const SHARED = resolve(root, '../shared')
/** What must be found of the labelled places, and how much of what is reported must be labelled. */
const LEAST = {
  placeholder: {recall: 0.97, precision: 0.97},
  numbering: {recall: 0.98, precision: 0.95},
  series: {recall: 0.98, precision: 0.95},
}
const CATEGORIES = Object.keys(LEAST)
/** Reports at error and warning per million characters of published text. */
const MOST_REPORTS = [
  {categories: ['placeholder'], perMillion: 2},
  {categories: ['numbering', 'series'], perMillion: 20},
]
const TABLE_ROW = /'\w+'\s*│\s*'(\w+)'\s*│\s*(\d+)/g
const TOTAL = /(\d+) documents, (\d+) characters/

/** Scores dist/cli.js; every bound is one count. Without ../shared it says so and counts nothing. */
export async function measure() {
  if (!existsSync(SHARED)) {
    console.log(
      '没有评分：标注稿件和公开文件不随仓库提供（应在仓库旁的 ../shared），缺了不影响使用和其余测试',
    )
    return {passed: 0, failed: 0, skipped: 0}
  }
  const results = [...(await scoreLabelled()), ...(await countFalseAlarms())]
  for (const {label, value, holds, bound} of results) {
    console.log(`${holds ? '✓' : '✗'} ${label}：${value}（要求 ${bound}）`)
  }
  const passed = results.filter(result => result.holds).length
  return {passed, failed: results.length - passed, skipped: 0}
}

/** The seeds by themselves, and together with the excerpts from pages. */
async function scoreLabelled() {
  const [seeds, pages] = ['seeds', 'pages'].map(folder =>
    readdirSync(join(SHARED, folder))
      .filter(name => name.endsWith('.marked.md'))
      .map(name => join(SHARED, folder, name)),
  )
  return [...(await score('成稿', seeds)), ...(await score('成稿与网页摘录', [...seeds, ...pages]))]
}

async function score(name, drafts) {
  const rows = JSON.parse(await runTool('score.mjs', ['--json', ...drafts]))
  return Object.entries(LEAST).flatMap(([category, least]) => {
    const found = rows.find(row => row.category === category) ?? {recall: 0, precision: 0}
    return [bound('查全率', 'recall'), bound('查准率', 'precision')]

    function bound(measure, key) {
      const value = found[key]
      const label = `${name}，${category} ${measure}`
      return {label, value, holds: value >= least[key], bound: `≥ ${least[key]}`}
    }
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
