// One code-server for all journeys, with the packaged extension and an empty folder that they fill with drafts.
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {canRunCodeServer, installCodeServer, startCodeServer} from '../../scripts/codeServer.mjs'
import {findChromium, provideTools} from '../../scripts/machine.mjs'
import {VSIX} from '../../scripts/package.mjs'
import {root} from '../../scripts/shell.mjs'

/** Labels change with the display language and focus with the layout, so the journeys reach everything by key. */
const KEYS = {
  'workbench.actions.view.problems': 'ctrl+alt+1',
  'nigao.outline.focus': 'ctrl+alt+2',
  'workbench.action.focusFirstEditorGroup': 'ctrl+alt+3',
  'nigao.nextSlot': 'ctrl+alt+4',
  'nigao.showSlots': 'ctrl+alt+w',
  'nigao.fillEqualSlots': 'ctrl+alt+e',
  'nigao.fillOneByOne': 'ctrl+alt+a',
  'nigao.fillRows': 'ctrl+alt+u',
  'nigao.exportWord': 'ctrl+alt+d',
  'nigao.exportPdf': 'ctrl+alt+shift+d',
  'nigao.importWord': 'ctrl+alt+s',
  'nigao.writeBack': 'ctrl+alt+shift+b',
  'nigao.compare': 'ctrl+alt+shift+c',
  'nigao.showLayout': 'ctrl+alt+shift+l',
  'nigao.printLayout': 'ctrl+alt+shift+p',
  'workbench.action.toggleLightDarkThemes': 'ctrl+alt+c',
  'nigao.filterSlots': 'ctrl+alt+k',
  'editor.action.quickFix': 'ctrl+alt+5',
  'workbench.action.toggleMaximizedPanel': 'ctrl+alt+6',
  'workbench.action.files.revert': 'ctrl+alt+7',
  'workbench.action.closeAllEditors': 'ctrl+alt+8',
  'notifications.clearAll': 'ctrl+alt+9',
  'workbench.action.closePanel': 'ctrl+alt+0',
  'workbench.action.files.newUntitledFile': 'ctrl+alt+y',
  'markdown.showPreviewToSide': 'ctrl+alt+z',
  'markdown.showPreview': 'ctrl+alt+q',
  'workbench.action.splitEditor': 'ctrl+alt+v',
  'nigao.checkAll': 'ctrl+alt+g',
  'nigao.insertSnippet': 'ctrl+alt+f',
  'nigao.newDraft': 'ctrl+alt+b',
  'outline.focus': 'ctrl+alt+i',
  'editor.foldAll': 'ctrl+alt+h',
  'nigao.extractSection': 'ctrl+alt+x',
  'nigao.showLevels': 'ctrl+alt+l',
  'editor.action.formatDocument': 'ctrl+alt+t',
  'nigao.addRemark': 'ctrl+alt+shift+a',
  'editor.action.formatSelection': 'ctrl+alt+shift+f',
  'nigao.openSlotSheet': 'ctrl+alt+shift+o',
  'nigao.toggleResolvedRemarks': 'ctrl+alt+shift+e',
  'nigao.setLength': 'ctrl+alt+p',
  'nigao.rehearse': 'ctrl+alt+shift+s',
}

/** As VS Code reads them. */
export const KEYBINDINGS = [
  ...Object.entries(KEYS).map(([command, key]) => ({key, command})),
  {key: 'ctrl+alt+o', command: 'workbench.action.openWalkthrough', args: 'nigao.nigao#start'},
]

/** Without a browser, a Chinese font or a Node that code-server runs on there is no `vsCode`, and the journeys count as skipped. */
export default async function setup({provide}) {
  const missing = await provideTools(['chromium', 'chineseFont'])
  if (!canRunCodeServer()) missing.push('网页版 VS Code 要用的 Node')
  if (missing.length > 0) {
    console.log(`本机缺少 ${missing.join('、')}，跳过真实 VS Code 的测试`)
    provide('vsCode', undefined)
    return
  }
  await installCodeServer()
  const place = mkdtempSync(join(tmpdir(), 'nigao-journeys-'))
  const folder = join(place, '样稿')
  mkdirSync(folder)
  const screenshots = resolve(root, '.cache/e2e')
  rmSync(screenshots, {recursive: true, force: true})
  mkdirSync(screenshots, {recursive: true})
  if (new Set(Object.values(KEYS)).size < Object.keys(KEYS).length)
    throw new Error('两个命令绑定了同一个按键')
  const server = await startCodeServer({
    vsix: VSIX,
    folder,
    settings: {'editor.minimap.enabled': false},
    keybindings: KEYBINDINGS,
  })
  const {url, extensions} = server
  provide('vsCode', {
    url,
    locale: 'zh-CN',
    extensions,
    folder,
    screenshots,
    chromium: await findChromium(),
    keys: KEYS,
  })
  return async () => {
    await server.stop()
    rmSync(place, {recursive: true, force: true})
  }
}
