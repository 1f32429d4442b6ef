// Types, lint and generated files: what must hold before any test is worth running.
import {installDependencies} from './dependencies.mjs'
import {mustRun, runAsScript, timed} from './shell.mjs'

const CHECKS = [
  ['类型', ['tsc', '-b']],
  ['格式与写法', ['biome', 'ci', '--config-path=scripts']],
  ['生成的文件与规则一致', ['vitest', 'run', '--config', 'test/vitest.config.mts', 'test/generated.test.ts']],
]

/** Throws with the tool's own words at the first check that fails. */
export async function check() {
  // CI makes Vitest compare generated files instead of writing the missing ones.
  const env = {...process.env, CI: 'true'}
  for (const [label, command] of CHECKS) await timed(label, () => mustRun('npx', command, {env}))
}

await runAsScript(import.meta, async () => {
  await installDependencies()
  await check()
})
