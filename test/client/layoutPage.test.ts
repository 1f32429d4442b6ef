import {expect, test, vi} from 'vitest'
import {Uri, type Webview} from 'vscode'
import {layoutPage, printPage} from '../../client/src/layout/layoutPage'

vi.mock('vscode', () => import('./vscode'))

const POLICY = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/

test('预览的页面只装自己的脚本和样式', () => {
  const webview = {cspSource: 'https://own', asWebviewUri: String} as unknown as Webview
  const html = layoutPage(webview, Uri.parse('file:///dist'), '"><b>')
  expect(policyOf(html)).toEqual([
    "default-src 'none'",
    'style-src https://own',
    "script-src 'nonce'",
    "base-uri 'none'",
    "form-action 'none'",
  ])
  expect(html).not.toContain('<b>')
})

test('打印的页面什么也不从外面装，稿件里的标记只是文字', () => {
  const bad = '"></body></script><script>alert(1)</script>'
  const runs = [{text: bad}]
  const laid = {
    version: 1,
    items: [{kind: 'paragraph', look: 'body', runs}],
    foot: [],
    style: bad,
  } as const
  const html = printPage(bad, laid, 'const end = "</script>"', 'p{margin:0}')
  expect(policyOf(html)).toEqual([
    "default-src 'none'",
    "style-src 'nonce'",
    "script-src 'nonce'",
    "base-uri 'none'",
    "form-action 'none'",
  ])
  expect(html).not.toContain('alert(1)</script>')
  expect(html.match(/<script/g)).toHaveLength(1)
  expect(html.match(/<\/script>/g)).toHaveLength(1)
})

function policyOf(html: string): string[] | undefined {
  return POLICY.exec(html)?.[1]
    ?.replace(/nonce-[^']+/g, 'nonce')
    .split('; ')
}
