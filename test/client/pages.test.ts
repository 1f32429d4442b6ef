import {expect, test, vi} from 'vitest'
import {Uri, type Webview} from 'vscode'
import {comparePage} from '../../client/src/comparing/comparePage'
import {formPage} from '../../client/src/filling/formPage'
import {rehearsalPage} from '../../client/src/rehearsing/rehearsalPage'

vi.mock('vscode', () => import('./vscode'))

const POLICY = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/

test.each([
  ['填写表单', formPage],
  ['试讲', rehearsalPage],
  ['对照', comparePage],
])('%s的页面只装自己的脚本和样式，不发表单，不改网址的起点', (_, page) => {
  const webview = {cspSource: 'https://own', asWebviewUri: String} as unknown as Webview
  const html = page(webview, Uri.parse('file:///dist'), '"><b>')
  const policy = POLICY.exec(html)?.[1]?.replace(/nonce-[^']+/, 'nonce')
  expect(policy?.split('; ')).toEqual([
    "default-src 'none'",
    'style-src https://own',
    "script-src 'nonce'",
    "base-uri 'none'",
    "form-action 'none'",
  ])
  expect(html).not.toContain('<b>')
})
