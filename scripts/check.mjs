// Types, lint and generated files: what must hold before any test is worth running.
import {installDependencies} from './dependencies.mjs'
import {runAsScript, runDependency} from './shell.mjs'

const CHECKS = [
  ['类型', ['tsc', '-b']],
  ['格式与写法', ['biome', 'ci', '--config-path=scripts', '--colors=off']],
  ['生成的文件与规则一致', ['vitest', 'run', '--config', 'test/vitest.config.mts', 'test/generated.test.ts']],
]

/** Runs all checks and prints the tool's own words where one fails. Resolves to the counts. */
export async function check() {
  const counts = {passed: 0, failed: 0, skipped: 0}
  for (const [label, [program, ...args]] of CHECKS) {
    const {code, stdout, stderr} = await runDependency(program, args)
    console.log(`${code === 0 ? '✓' : '✗'} ${label}`)
    if (code !== 0) console.log(`${stdout}\n${stderr}`.trim())
    counts[code === 0 ? 'passed' : 'failed']++
  }
  return counts
}

await runAsScript(import.meta, async () => {
  await installDependencies()
  const {failed} = await check()
  if (failed > 0) process.exitCode = 1
})
