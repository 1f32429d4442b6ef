// The programs that ours is measured against, installed on first use. Not by `npm ci`: newer npm refuses the lock, because
// AutoCorrect names packages for other systems that were never published.
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {resolve} from 'node:path'

const FOLDER = import.meta.dirname
const INSTALL = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']

/** Installs them unless they are there. Throws where it fails. */
export function installPeers() {
  if (existsSync(resolve(FOLDER, 'node_modules/autocorrect-node'))) return
  const {status} = spawnSync('npm', INSTALL, {
    cwd: FOLDER,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('用来比较的程序没有装好，请看上面 npm 的说明')
}
