// What the tests need from the machine itself: a browser, a Chinese font, a second LSP client, LibreOffice and what reads its pages.
import {existsSync} from 'node:fs'
import {placesOfChromium, placesOfCode, placesOnPath} from './programs.mjs'
import {run, timed} from './shell.mjs'

/** Each tool: how the drafter's console names it, whether it is there, and the Debian packages that bring it. */
const TOOLS = {
  chromium: {title: 'Chromium', isThere: async () => Boolean(await findChromium()), packages: ['chromium']},
  chineseFont: {title: '中文字体', isThere: hasChineseFont, packages: ['fonts-noto-cjk', 'fontconfig']},
  neovim: {title: 'Neovim', isThere: () => starts('nvim', '--version'), packages: ['neovim']},
  office: {
    title: 'LibreOffice',
    isThere: () => starts('soffice', '--version'),
    packages: ['libreoffice-writer-nogui'],
  },
  poppler: {title: 'poppler', isThere: () => starts('pdftohtml', '-v'), packages: ['poppler-utils']},
  pandoc: {title: 'pandoc', isThere: () => starts('pandoc', '--version'), packages: ['pandoc']},
}

/**
 * Installs the missing ones of the named tools where that is possible (Debian or Ubuntu, as root).
 * Resolves to the titles of those that are still missing.
 */
export async function provideTools(names) {
  const missing = await missingOf(names)
  if (missing.length === 0 || !canInstall()) return missing.map(tool => tool.title)
  const packages = missing.flatMap(tool => tool.packages)
  await timed(`安装 ${missing.map(tool => tool.title).join('、')}（apt-get）`, () => install(packages))
  return (await missingOf(names)).map(tool => tool.title)
}

/** Path of a Chromium or Chrome that starts, CHROME_PATH first; undefined when there is none. */
export async function findChromium() {
  for (const path of placesOfChromium(process)) {
    // Ubuntu's package of this name is only a pointer to a snap, which a container cannot run: so try it.
    if (existsSync(path) && (await run(path, ['--version'])).code === 0) return path
  }
  return undefined
}

/** Path of a program found on PATH; undefined when it is not there. */
function findProgram(name) {
  return placesOnPath(name, process).find(path => existsSync(path))
}

/** Path of the command of Visual Studio Code; undefined when it is not on this machine. */
export function findCode() {
  return placesOfCode(process).find(path => existsSync(path))
}

async function hasChineseFont() {
  if (process.platform === 'darwin') return true
  return (await run('fc-list', [':lang=zh-cn', 'family'])).stdout.trim() !== ''
}

async function starts(program, option) {
  return (await run(program, [option])).code === 0
}

async function missingOf(names) {
  const tools = names.map(name => TOOLS[name])
  const there = await Promise.all(tools.map(tool => tool.isThere()))
  return tools.filter((_, index) => !there[index])
}

function canInstall() {
  return process.getuid?.() === 0 && findProgram('apt-get') !== undefined
}

/** A package that cannot be had is not an error here: the caller looks again at what is missing. */
async function install(packages) {
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'}
  await run('apt-get', ['update', '-qq'], {env})
  for (const name of packages) {
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {env})
  }
}
