import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {extensionPage} from '../../scripts/extensionPage.mjs'
import {thirdPartyNotices} from '../../scripts/notices.mjs'
import {root} from '../../scripts/shell.mjs'

const RULES = readdirSync(resolve(root, 'docs/rules')).map(name => name.replace(/\.md$/, ''))

test('扩展页里没有打不开的链接和图片', () => {
  const links = [...extensionPage().matchAll(/\]\(([^)]*)\)/g)].map(([, link]) => link)
  expect(links.filter(link => !/^(?:https:|#)/.test(link))).toEqual([])
  expect(extensionPage()).not.toMatch(/!\[/)
})

test('页内的链接都有去处，各条规则都在', () => {
  const page = extensionPage()
  const headings = [...page.matchAll(/^#+ (.*)$/gm)].map(([, title]) => title)
  const anchors = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor)
  expect(anchors).not.toEqual([])
  for (const anchor of anchors) expect(headings).toContain(anchor)
  for (const rule of RULES) expect(page).toContain(titleOf(rule))
})

test('打进程序的包，许可证都写上，一个包一次', () => {
  const notices = thirdPartyNotices([
    {inputs: {'node_modules/unified/lib/index.js': {}, 'server/src/cli/main.ts': {}}},
    {inputs: {'node_modules/unified/index.js': {}}},
  ])
  expect(notices.match(/^unified \d/gm)).toHaveLength(1)
  expect(notices).toContain('Permission is hereby granted')
})

test('打进程序的包没有许可证的文本，不放行', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nigao-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  const bare = join(folder, 'node_modules/@甲/乙')
  mkdirSync(bare, {recursive: true})
  writeFileSync(
    join(bare, 'package.json'),
    JSON.stringify({name: '@甲/乙', version: '1.0.0', license: 'MIT'}),
  )
  const metafiles = [{inputs: {'node_modules/@甲/乙/index.js': {}}}]
  expect(() => thirdPartyNotices(metafiles, folder)).toThrow('@甲/乙 打进了程序，却没有许可证的文本')
  writeFileSync(join(bare, 'LICENCE.md'), '可以随意使用')
  expect(thirdPartyNotices(metafiles, folder)).toContain('@甲/乙 1.0.0（MIT）\n\n可以随意使用\n')
})

/** The heading of a rule's page. */
function titleOf(rule) {
  return /^# (.*)$/m.exec(readFileSync(resolve(root, 'docs/rules', `${rule}.md`), 'utf8'))[1]
}
