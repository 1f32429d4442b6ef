// npm test: installs what it needs, climbs the whole test ladder, ends with one line of counts.
// --fast: only what needs neither dist/ nor another program, property tests cut short (test/fast.config.mts).
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {check} from './check.mjs'
import {installDependencies} from './dependencies.mjs'
import {provideTools} from './machine.mjs'
import {measure} from './measure.mjs'
import {packageExtension} from './package.mjs'
import {runAsScript, runDependency} from './shell.mjs'

const NOTHING = {passed: 0, failed: 0, skipped: 0}

const UNIT_TESTS = 'test/vitest.config.mts'
/** In the title of a skipped test that needs drafts beside the repository (test/shared.ts). */
const OUTSIDE = '../shared'
/** The first step has run it already. */
const GENERATED_TEST = 'test/generated.test.ts'

/** In order: later ones use what earlier ones built. Each resolves to its counts. */
const STEPS = [
  ['类型、写法、生成的文件', check],
  ['打包', packageStep],
  ['规则、性质、模糊、结构；服务器与 Neovim', () => vitest(UNIT_TESTS, '--exclude', GENERATED_TEST)],
  ['标注稿件与公开文件', measure],
  ['真实的 VS Code', () => vitest('test/e2e/vitest.config.mts')],
]
const FAST_STEPS = [['规则、性质、模糊、结构；服务器', () => vitest('test/fast.config.mts')]]

await runAsScript(import.meta, async () => {
  const fast = process.argv.includes('--fast')
  await installDependencies()
  if (!fast) await sayWhatIsMissing()
  const rows = []
  for (const [label, step] of fast ? FAST_STEPS : STEPS) {
    console.log(`\n▶ ${label}`)
    const start = Date.now()
    const counts = await step().catch(failure)
    rows.push({label, ...withoutSkips(counts), seconds: (Date.now() - start) / 1000})
  }
  summarise(rows)
})

async function sayWhatIsMissing() {
  const missing = await provideTools(['chromium', 'chineseFont', 'neovim', 'office', 'poppler', 'pandoc'])
  if (missing.length > 0) console.log(`本机缺少 ${missing.join('、')}，用到它们的测试将跳过`)
}

async function packageStep() {
  const {size, files} = await packageExtension()
  console.log(`✓ nigao.vsix：${files.length} 个文件，${(size / 1000).toFixed(0)} KB`)
  return {...NOTHING, passed: 1}
}

/** Runs one Vitest configuration and counts from its JSON report. */
async function vitest(config, ...options) {
  const folder = mkdtempSync(join(tmpdir(), 'nigao-report-'))
  const report = join(folder, 'report.json')
  try {
    const {code} = await runDependency(
      'vitest',
      [
        ...['run', '--config', config, ...options],
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ],
      {show: true},
    )
    return countsOf(JSON.parse(readFileSync(report, 'utf8')), code)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function countsOf({numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults}, code) {
  const excused = testResults
    .flatMap(({assertionResults}) => assertionResults)
    .filter(({status, title}) => status === 'skipped' && title.includes(OUTSIDE)).length
  // A file that cannot be loaded has failed without a failed test, and so has a run without any test.
  const broken = testResults.filter(
    ({status, assertionResults}) =>
      status === 'failed' && !assertionResults.some(result => result.status === 'failed'),
  ).length
  const failed = numFailedTests + broken
  // A journey may be walked a second time (test/e2e/vitest.config.mts); which one was is told, so that it can be mended.
  const repeated = testResults
    .flatMap(({assertionResults}) => assertionResults)
    .filter(({status, failureMessages}) => status === 'passed' && failureMessages.length > 0)
    .map(({fullName}) => fullName)
  return {
    passed: numPassedTests,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
    excused,
    repeated,
    faults: testResults.flatMap(faultsOf),
  }
}

/** What failed, with its first lines, to stand again at the very end: a long log is often kept without its head. */
function faultsOf({name, message, assertionResults}) {
  const faults = assertionResults.filter(({status}) => status === 'failed')
  if (faults.length === 0 && message) return [`${name}\n${firstLines(message)}`]
  return faults.map(({fullName, failureMessages: [first = '']}) => `${fullName}\n${firstLines(first)}`)
}

function firstLines(message) {
  const lines = message.split('\n').slice(0, 12)
  return lines.map(line => `    ${line.slice(0, 300)}`).join('\n')
}

function failure(error) {
  console.error(error.message)
  return {...NOTHING, failed: 1}
}

/**
 * On a build machine nothing may be skipped but what needs more than the repository: there any other skipped test is a
 * failed one.
 */
function withoutSkips(counts) {
  if (process.env.CI !== 'true') return counts
  const {failed, skipped, excused = 0} = counts
  return {...counts, failed: failed + skipped - excused, skipped: excused}
}

function summarise(rows) {
  console.log('')
  for (const {label, passed, failed, skipped, seconds, repeated = [], faults = []} of rows) {
    const marks = `通过 ${passed}，失败 ${failed}，跳过 ${skipped}`
    console.log(`${failed > 0 ? '✗' : '✓'} ${label}：${marks}（${seconds.toFixed(1)} 秒）`)
    for (const name of repeated) console.log(`  第二次才通过：${name}`)
    for (const fault of faults) console.log(`  没有通过：${fault}`)
  }
  const total = key => rows.reduce((sum, row) => sum + row[key], 0)
  const skipped = total('skipped')
  if (total('failed') > 0) process.exitCode = 1
  console.log(
    `${total('passed')} passed, ${total('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  )
}
