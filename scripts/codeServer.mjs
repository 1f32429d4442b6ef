// A real VS Code in the browser: code-server from npm, with its own Node, without a compiler and without an editor's
// download site. One copy serves `npm start` and the journeys of test/e2e.
import {spawn} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {homedir, tmpdir} from 'node:os'
import {join} from 'node:path'
import {languagePackIndex, writeLanguagePack} from './languagePack.mjs'
import {nodeFor} from './programs.mjs'
import {mustRun, mustRunNpm, timed} from './shell.mjs'

const CODE_SERVER = '4.139.1'
const NODE = '24.21.0'
const [NODE_MAJOR] = NODE.split('.')
const LANGUAGE_PACKS = '25.1.2'
/** Where it stays between two starts, absolute. */
export const CACHE = join(
  process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
  'nigao',
  `code-server-${CODE_SERVER}`,
)

const INSTALL = ['install', '--ignore-scripts', '--force', '--no-audit', '--no-fund', '--loglevel=error']
const LISTENING = /HTTP server listening on (http:\/\/\S+?)\/?\s/
/** What a terminal inside an editor, or npm, sets and a server of its own must not inherit. */
const FOREIGN_VARIABLES = /^(VSCODE_|ELECTRON_|PORT$|PASSWORD$|NODE_OPTIONS$)/

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  // In the browser VS Code saves by itself after a second, on the desktop it does not.
  'files.autoSave': 'off',
  'git.enabled': false,
}

/** Whether the Node of this machine can run it, or one that npm has for it. */
export function canRunCodeServer() {
  return chosenNode() !== undefined
}

/** Puts code-server, its Node and the Chinese display language into the user's cache, once per version. */
export async function installCodeServer() {
  if (!canRunCodeServer())
    throw new Error(
      `本机没有 VS Code，网页版也运行不了：请安装 VS Code，或换用 Node ${NODE_MAJOR}（仅限 macOS），再运行 npm start`,
    )
  if (existsSync(CACHE)) return
  await timed(`安装 VS Code（code-server ${CODE_SERVER}，只需一次）`, async () => {
    const partial = `${CACHE}.${process.pid}`
    mkdirSync(partial, {recursive: true})
    try {
      await install(partial)
      renameSync(partial, CACHE)
    } catch (error) {
      rmSync(partial, {recursive: true, force: true})
      // Somebody else's installation, finished meanwhile, is as good.
      if (!existsSync(CACHE)) throw error
    }
  })
}

/**
 * Starts code-server on 127.0.0.1 with throw-away user data, with one extension and one folder open, in Chinese unless
 * `locale` is another one: in English, the only other language it has. `port` 0 picks a free one. Resolves when it listens; `extensions` is where they are installed, `stop` ends its whole process group and removes its files.
 */
export async function startCodeServer({
  vsix,
  folder,
  port = 0,
  locale = 'zh-cn',
  settings = {},
  keybindings = [],
}) {
  const data = mkdtempSync(join(tmpdir(), 'nigao-vscode-'))
  const user = join(data, 'user')
  const extensions = join(data, 'extensions')
  mkdirSync(join(user, 'User'), {recursive: true})
  mkdirSync(extensions)
  writeFileSync(join(user, 'User/settings.json'), JSON.stringify({...SETTINGS, ...settings}))
  writeFileSync(join(user, 'User/keybindings.json'), JSON.stringify(keybindings))
  writeFileSync(join(user, 'languagepacks.json'), JSON.stringify(languagePackIndex(join(CACHE, 'zh-cn'))))

  const env = environment(data)
  const own = ['--user-data-dir', user, '--extensions-dir', extensions]
  const entry = join(CACHE, 'node_modules/code-server/out/node/entry.js')
  await mustRun(nodePath(CACHE), [entry, ...own, '--install-extension', vsix], {env})

  const child = spawn(nodePath(CACHE), [entry, ...own, ...serverOptions(port, locale), folder], {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const end = () => endGroup(child.pid, 'SIGKILL')
  process.once('exit', end)
  try {
    const url = await listening(child, port)
    await answering(url)
    return {url, extensions, stop}
  } catch (error) {
    await stop()
    throw error
  }

  async function stop() {
    process.off('exit', end)
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise(done => child.once('exit', done))
      endGroup(child.pid, 'SIGTERM')
      await ended
    }
    // The extension host may outlive its parent by a moment and still write.
    endGroup(child.pid, 'SIGKILL')
    rmSync(data, {recursive: true, force: true, maxRetries: 5, retryDelay: 200})
  }
}

async function install(folder) {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({private: true}))
  // --force: npm checks code-server's engines against the Node that runs npm, not the one it will run on.
  const packages = [`code-server@${CODE_SERVER}`, ...(nodePackage() ? [`${nodePackage()}@${NODE}`] : [])]
  await mustRunNpm([...INSTALL, ...packages], {cwd: folder})

  const vsCode = join(folder, 'node_modules/code-server/lib/vscode')
  await mustRunNpm([...INSTALL, '--omit=dev'], {cwd: vsCode})
  await mustRunNpm([...INSTALL, '--omit=dev'], {cwd: join(vsCode, 'extensions')})
  link('code-linux.sh', join(vsCode, 'bin/remote-cli/code-server'))
  link('browser-linux.sh', join(vsCode, 'bin/helpers/browser.sh'))

  const chinese = await unpack('@codingame/monaco-vscode-language-pack-zh-hans', folder)
  const pseudo = await unpack('@codingame/monaco-vscode-language-pack-qps-ploc', folder)
  const pack = {chinese, pseudo, vsCodeOut: join(vsCode, 'out'), folder: join(folder, 'zh-cn')}
  await writeLanguagePack(pack)
}

function chosenNode() {
  return nodeFor(NODE_MAJOR, {platform: process.platform, arch: process.arch, version: process.versions.node})
}

function nodePackage() {
  return chosenNode() === 'own' ? undefined : chosenNode()
}

function nodePath(folder) {
  return nodePackage() ? join(folder, 'node_modules', nodePackage(), 'bin/node') : process.execPath
}

function link(target, path) {
  rmSync(path, {force: true})
  symlinkSync(target, path)
}

/** Packed and unpacked, not installed: the packages' dependencies are a whole editor. */
async function unpack(name, folder) {
  const {stdout} = await mustRunNpm(['pack', '--silent', `${name}@${LANGUAGE_PACKS}`], {cwd: folder})
  const target = join(folder, 'packs', name)
  mkdirSync(target, {recursive: true})
  await mustRun('tar', ['xzf', join(folder, stdout.trim()), '--strip-components=1', '-C', target])
  return target
}

function environment(data) {
  const inherited = Object.entries(process.env).filter(([name]) => !FOREIGN_VARIABLES.test(name))
  return {
    ...Object.fromEntries(inherited),
    XDG_CONFIG_HOME: join(data, 'config'),
    XDG_DATA_HOME: join(data, 'share'),
    // Without a marketplace there is nothing to look up, and nothing to fail.
    EXTENSIONS_GALLERY: '{}',
  }
}

function serverOptions(port, locale) {
  return [
    ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--locale', locale],
    ...['--disable-telemetry', '--disable-update-check'],
    ...['--disable-workspace-trust', '--disable-getting-started-override'],
  ]
}

/** A server that listens may still have failed to load its own modules. */
async function answering(url) {
  const {ok, status} = await fetch(url)
  if (!ok) throw new Error(`网页版 VS Code 没有正常启动（HTTP ${status}）`)
}

function listening(child, port) {
  return new Promise((done, fail) => {
    let log = ''
    const read = text => {
      log += text
      const match = LISTENING.exec(log)
      if (match) done(match[1])
    }
    child.stdout.setEncoding('utf8').on('data', read)
    child.stderr.setEncoding('utf8').on('data', read)
    child.on('error', fail)
    child.on('exit', code => {
      if (log.includes('EADDRINUSE'))
        fail(new Error(`端口 ${port} 已被占用：请把 PORT 换成别的，或不写 PORT`))
      else if (log.includes('EACCES'))
        fail(new Error(`没有权限使用端口 ${port}：请把 PORT 换成 1024 以上的，或不写 PORT`))
      else fail(new Error(`网页版 VS Code 未能启动（退出码 ${code}）\n${log.slice(-3000)}`))
    })
  })
}

function endGroup(pid, signal) {
  try {
    process.kill(-pid, signal)
  } catch {
    // Already gone.
  }
}
