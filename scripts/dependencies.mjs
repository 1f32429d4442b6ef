// node_modules as package-lock.json wants it.
import {existsSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {mustRunNpm, root, timed} from './shell.mjs'

/** Runs npm ci when node_modules is missing or is not what package-lock.json says; otherwise does nothing. */
export async function installDependencies() {
  if (!isStale()) return
  // No package here needs its install script, and one optional one would look for a compiler.
  await timed('安装依赖（npm ci）', () =>
    mustRunNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']),
  )
}

/** npm leaves a copy of the lockfile it installed; packages for other platforms are missing from it by design. */
function isStale() {
  const installed = resolve(root, 'node_modules/.package-lock.json')
  if (!existsSync(installed)) return true
  const wanted = packagesOf(resolve(root, 'package-lock.json'))
  const present = packagesOf(installed)
  return Object.entries(wanted).some(([path, {version, optional}]) => {
    if (path === '') return false
    return path in present ? present[path].version !== version : !optional
  })
}

function packagesOf(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages
}
