// Where programs are and how they are started, on each system. Pure, so that all of it can be tested on one of them.
import {posix, win32} from 'node:path'

const BATCH = /\.(?:cmd|bat)$/i
const DEFAULT_EXTENSIONS = '.COM;.EXE;.BAT;.CMD'
const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const CHROME_ON_A_MAC = 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
/** Where Visual Studio Code puts its command when PATH does not lead to it; the variable is the folder that it starts from. */
const CODE_PLACES = {
  darwin: [
    [undefined, '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code'],
    ['HOME', 'Applications/Visual Studio Code.app/Contents/Resources/app/bin/code'],
  ],
  win32: [
    ['LOCALAPPDATA', 'Programs/Microsoft VS Code/bin/code.cmd'],
    ['ProgramFiles', 'Microsoft VS Code/bin/code.cmd'],
  ],
}

/** The paths where a program of this name may lie, in the order of PATH; on Windows only with an extension that can be run. */
export function placesOnPath(name, {platform, env}) {
  const {delimiter, join} = pathsOf(platform)
  // Windows writes it as it likes.
  const key = Object.keys(env).find(name => name.toUpperCase() === 'PATH')
  const folders = (env[key] ?? '').split(delimiter).filter(folder => folder !== '')
  const extensions = platform === 'win32' ? (env.PATHEXT || DEFAULT_EXTENSIONS).split(';') : ['']
  return folders.flatMap(folder => extensions.map(extension => join(folder, name + extension.toLowerCase())))
}

/** The paths where the command of Visual Studio Code may lie: on PATH, then where its installer puts it. */
export function placesOfCode({platform, env}) {
  const own = (CODE_PLACES[platform] ?? []).flatMap(([variable, path]) => {
    if (variable === undefined) return [path]
    return env[variable] ? [pathsOf(platform).join(env[variable], path)] : []
  })
  return [...placesOnPath('code', {platform, env}), ...own]
}

/**
 * The paths where a Chromium or Chrome may lie: the one that CHROME_PATH names, on PATH, on a Mac among the applications. On
 * Windows only CHROME_PATH: there no other one can be asked for its version without a window.
 */
export function placesOfChromium({platform, env}) {
  const named = env.CHROME_PATH ? [env.CHROME_PATH] : []
  if (platform === 'win32') return named
  const onPath = CHROMIUM_NAMES.flatMap(name => placesOnPath(name, {platform, env}))
  const folders = platform === 'darwin' ? ['/', ...(env.HOME ? [env.HOME] : [])] : []
  return [...named, ...onPath, ...folders.map(folder => posix.join(folder, CHROME_ON_A_MAC))]
}

/** The name under which npm can be started. */
export function npmOn(platform) {
  return platform === 'win32' ? 'npm.cmd' : 'npm'
}

/** What to hand to spawn: Windows starts a batch file only through its shell, where what holds a space needs quotes. */
export function startOf(command, args, platform) {
  if (platform !== 'win32' || !BATCH.test(command)) return {command, args, shell: false}
  return {command: quoted(command), args: args.map(quoted), shell: true}
}

/** The script of a program that a package brings, relative to the package; throws where it brings none of that name. */
export function scriptOf({name, bin}, program) {
  const path = typeof bin === 'string' ? bin : bin?.[program]
  if (path === undefined) throw new Error(`${name} 没有 ${program} 这个程序`)
  return path
}

/**
 * What runs a code-server that wants this major version of Node: the npm package of a Node, `own` for the running one, or
 * nothing where neither will do.
 */
export function nodeFor(major, {platform, arch, version}) {
  if (platform === 'linux') return `node-linux-${arch}`
  return platform === 'darwin' && version.split('.')[0] === major ? 'own' : undefined
}

/** The port that PORT asks for, 0 for any free one; throws with one sentence where it is none. */
export function readPort(text) {
  if (text === undefined || text === '') return 0
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65535) return port
  throw new Error(`PORT 应是 0 到 65535 的整数，不能是“${text}”`)
}

function pathsOf(platform) {
  return platform === 'win32' ? win32 : posix
}

function quoted(text) {
  return /[\s&()^;,]/.test(text) ? `"${text}"` : text
}
