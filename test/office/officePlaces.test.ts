import {expect, test} from 'vitest'
import {officePlaces} from '../../server/src/office/officePlaces'

test('Linux：先照 PATH 的次序（只认绝对路径），再是各种安装的地方，/opt 里新的在前', () => {
  const places = officePlaces({
    platform: 'linux',
    env: {PATH: '/a::.:bin:/usr/bin'},
    opt: ['libreoffice7.6', 'google', 'libreoffice24.8', 'libreoffice-tools'],
  })
  expect(places.slice(0, 4)).toEqual([
    '/a/soffice',
    '/a/libreoffice',
    '/usr/bin/soffice',
    '/usr/bin/libreoffice',
  ])
  expect(places).toContain('/usr/lib/libreoffice/program/soffice')
  expect(places.filter(place => place.startsWith('/opt') && place.endsWith('soffice'))).toEqual([
    '/opt/libreoffice7.6/program/soffice',
    '/opt/libreoffice24.8/program/soffice',
  ])
  expect(places.at(-1)).toBe('/snap/bin/libreoffice')
  expect(new Set(places).size).toBe(places.length)
})

test('macOS：应用程序文件夹，全机的和自己的', () => {
  expect(officePlaces({platform: 'darwin', env: {PATH: '/b', HOME: '/Users/甲'}, opt: []})).toEqual([
    '/b/soffice',
    '/b/libreoffice',
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    '/Users/甲/Applications/LibreOffice.app/Contents/MacOS/soffice',
  ])
  expect(officePlaces({platform: 'darwin', env: {}, opt: []})).toHaveLength(1)
})

test('Windows：Path 的大小写不拘，两处 Program Files，先用等得到结果的 soffice.com', () => {
  const env = {
    Path: 'D:\\工具',
    ProgramFiles: 'C:\\Program Files',
    'ProgramFiles(x86)': 'C:\\Program Files (x86)',
  }
  expect(officePlaces({platform: 'win32', env, opt: []})).toEqual([
    'D:\\工具\\soffice.com',
    'D:\\工具\\soffice.exe',
    'C:\\Program Files\\LibreOffice\\program\\soffice.com',
    'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
    'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
    'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
  ])
})
