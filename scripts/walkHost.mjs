// npm run test:host: calls every command and provider inside the extension host of a real VS Code.
import {installDependencies} from './dependencies.mjs'
import {packageExtension} from './package.mjs'
import {runAsScript, runDependency} from './shell.mjs'

await runAsScript(import.meta, async () => {
  await installDependencies()
  await packageExtension()
  const {code} = await runDependency('vitest', ['run', '--config', 'test/e2e/vitest.config.mts'], {
    show: true,
    env: {...process.env, NIGAO_WALK: 'host'},
  })
  if (code !== 0) process.exitCode = 1
})
