// npm start: the extension in a real VS Code, on a copy of the sample drafts, from nothing but Node and npm.
// --no-open only serves and prints the address; PORT picks the port. Ctrl+C ends it and leaves nothing behind but the
// code-server in the user's cache, for the next time.
import {spawn} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {CACHE, installCodeServer, startCodeServer} from './codeServer.mjs'
import {installDependencies} from './dependencies.mjs'
import {findCode} from './machine.mjs'
import {packageExtension, VSIX} from './package.mjs'
import {readPort, startOf} from './programs.mjs'
import {copySamples} from './samples.mjs'
import {mustRun, run, runAsScript, timed} from './shell.mjs'

const CHINESE = 'MS-CEINTL.vscode-language-pack-zh-hans'

await runAsScript(import.meta, async () => {
  let stopped = false
  const stopping = interrupted().then(() => {
    stopped = true
  })
  try {
    await start(stopping)
  } catch (error) {
    // What was under way got the signal too: it did not fail.
    if (!stopped) throw error
  }
  console.log('\n已结束，临时文件已删除。')
})

/** Runs until the window is closed or `stopping` resolves. */
async function start(stopping) {
  const port = readPort(process.env.PORT)
  await installDependencies()
  await timed('构建并打包扩展', packageExtension)
  const place = mkdtempSync(join(tmpdir(), 'nigao-start-'))
  const folder = join(place, '样稿')
  try {
    copySamples(folder)
    const code = serveOnly() ? undefined : findCode()
    await (code ? openDesktop(code, place, folder, stopping) : serve(folder, port, stopping))
  } finally {
    rmSync(place, {recursive: true, force: true, maxRetries: 5, retryDelay: 200})
  }
}

/** `npm start --no-open` (npm keeps the flag to itself and sets a variable) or `npm start -- --no-open`. */
function serveOnly() {
  return process.argv.includes('--no-open') || process.env.npm_config_open === ''
}

/** Opens the VS Code of this machine on a profile of its own and waits until its window is closed. */
async function openDesktop(code, place, folder, stopping) {
  const profile = ['--user-data-dir', join(place, 'user'), '--extensions-dir', join(place, 'extensions')]
  await timed('把扩展装入临时的 VS Code 配置', () => mustRun(code, [...profile, '--install-extension', VSIX]))
  const {code: failed} = await run(code, [...profile, '--install-extension', CHINESE])
  if (failed) console.log('没有取得中文语言包（要从扩展市场下载），界面将是英文；扩展本身的功能不受影响。')
  const options = [
    '--disable-workspace-trust',
    '--new-window',
    '--wait',
    ...(failed ? [] : ['--locale', 'zh-cn']),
  ]
  const {command, args, shell} = startOf(code, [...profile, ...options, folder], process.platform)
  const window = spawn(command, args, {shell, stdio: 'ignore', detached: true})
  console.log('VS Code 已打开样稿。关闭窗口或按 Ctrl+C 结束。')
  await Promise.race([new Promise(done => window.once('exit', done)), stopping])
  if (window.exitCode === null) endWindow(window)
}

/** Windows has no process groups; there the window itself stays for its user to close. */
function endWindow(window) {
  if (process.platform === 'win32') window.kill()
  else process.kill(-window.pid, 'SIGTERM')
}

/** Serves VS Code on this machine until Ctrl+C. */
async function serve(folder, port, stopping) {
  await installCodeServer()
  const server = await timed('启动 VS Code', () => startCodeServer({vsix: VSIX, folder, port}))
  console.log(
    `\n请用浏览器打开：${server.url}\n按 Ctrl+C 结束。网页版 VS Code 留在 ${CACHE}，供下次使用，不再需要时可以删去。`,
  )
  await stopping
  await server.stop()
}

/**
 * Resolves at the first Ctrl+C or end signal. Called before the work begins: what is under way then fails by itself
 * (the terminal sends the signal to it too) and the temporary files are still removed.
 */
function interrupted() {
  const parent = process.ppid
  return new Promise(done => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, done)
    // npm passes an end signal only to the shell between us, which does not pass it on: it is gone then.
    setInterval(() => process.ppid !== parent && done(), 500).unref()
  })
}
