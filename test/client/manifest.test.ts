import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {describe, expect, it} from 'vitest'
import {TOKEN_TYPES} from '../../server/src/lsp/protocol'

const ROOT = resolve(import.meta.dirname, '../..')
const NLS_KEY = /"%([\w.]+)%"/g
const L10N_STRING = /l10n\s*\.t\(\s*'((?:[^'\\]|\\.)*)'/g
const L10N_CALL = /l10n\s*\.t\(/g
const REGISTERED = /register(?:ForDraft|ForSections|Command)?\(\s*'(nigao\.[\w.]+)'/g
const WRITABLE = ' && !activeEditorIsReadonly'
/** The panels of the fill form and of the layout preview, as VS Code remembers them. */
const PANELS = ['nigao.fillForm', 'nigao.layout']
/** Commands that change the text of the draft. */
const CHANGING =
  /^nigao\.(fill(?!Rows)|renumber|promote|demote|move|rename|extract|delete|split|setLength|continue|indent|outdent)/
/** What VS Code itself does before a command of ours. */
const BUILT_IN = ['runCommands', 'default:type']
const PLACEHOLDER = /\{\d\}/g
const CHINESE = /[一-鿿]/

const manifest = readJson('package.json')
const texts = readTexts('package.nls.zh-cn.json')
const steps: {
  id: string
  description: string
  media: {markdown: string}
  completionEvents: string[]
}[] = manifest.contributes.walkthroughs[0].steps
const source = readdirSync(join(ROOT, 'client/src'), {recursive: true, encoding: 'utf8'})
  .filter(file => file.endsWith('.ts'))
  .map(file => readFileSync(join(ROOT, 'client/src', file), 'utf8'))
  .join('\n')

const MAY_BE_DRAFT = 'editorLangId =~ /^(markdown|plaintext)$/'
/** The palette entries that make sense elsewhere than in a draft that is read in full. */
const SHOWN_WHEN: Readonly<Record<string, string>> = {
  'nigao.checkAll': 'workspaceFolderCount != 0',
  'nigao.clearChecked': 'workspaceFolderCount != 0',
  'nigao.openSample': 'true',
  'nigao.insertSnippet': 'true',
  'nigao.newDraft': 'true',
  'nigao.importWord': 'true',
  'nigao.writeBack': 'true',
  'nigao.readInFull': `${MAY_BE_DRAFT} && nigao.draft == quiet`,
  'nigao.leaveAlone': `${MAY_BE_DRAFT} && nigao.draft =~ /^(plain|outlined)$/`,
  'nigao.restartServer': MAY_BE_DRAFT,
  'nigao.showLog': MAY_BE_DRAFT,
  'nigao.continueNumbering': 'false',
  'nigao.indentMarker': 'false',
  'nigao.outdentMarker': 'false',
  'nigao.saveRemark': 'false',
  'nigao.resolveRemark': 'false',
  'nigao.reopenRemark': 'false',
  'nigao.removeRemark': 'false',
}

describe('texts of the manifest', () => {
  const used = new Set(allMatches(JSON.stringify(manifest), NLS_KEY))

  it.each(['package.nls.json', 'package.nls.zh-cn.json'])('%s has exactly the keys in use', file => {
    expect(Object.keys(readJson(file)).sort()).toEqual([...used].sort())
  })

  it('is Chinese in the Chinese file', () => {
    for (const text of Object.values(readTexts('package.nls.zh-cn.json'))) expect(text).toMatch(CHINESE)
  })

  it('offers the same links in both languages', () => {
    const english = readTexts('package.nls.json')
    for (const [key, text] of Object.entries(readTexts('package.nls.zh-cn.json')))
      expect(links(text), key).toEqual(links(english[key] ?? ''))
  })
})

describe('texts of the client', () => {
  const bundle = readTexts('l10n/bundle.l10n.zh-cn.json')
  const used = new Set(allMatches(source, L10N_STRING))

  it('are plain strings, so that they can be looked up', () => {
    expect([...source.matchAll(L10N_CALL)]).toHaveLength([...source.matchAll(L10N_STRING)].length)
  })

  it('all have a Chinese form, and no form is left over', () => {
    expect(Object.keys(bundle).sort()).toEqual([...used].sort())
  })

  it('keep their placeholders and are Chinese', () => {
    for (const [english, chinese] of Object.entries(bundle)) {
      expect(chinese.match(PLACEHOLDER), english).toEqual(english.match(PLACEHOLDER))
      expect(chinese).toMatch(CHINESE)
    }
  })
})

describe('commands', () => {
  const declared: string[] = manifest.contributes.commands.map(({command}: {command: string}) => command)
  const named = JSON.stringify([manifest.contributes.menus, manifest.contributes.keybindings])

  it('are all registered, and all but the tree’s own are declared', () => {
    const registered = allMatches(source, REGISTERED)
    expect([...registered].sort()).toEqual([...declared].sort())
  })

  it('occur in menus and keys only when declared, and hide from the palette where they have nothing to do', () => {
    for (const command of allMatches(named, /"command":"([^"]+)"/g))
      expect([...declared, ...BUILT_IN]).toContain(command)
    const palette: {command: string; when: string}[] = manifest.contributes.menus.commandPalette
    expect(palette.map(({command}) => command).sort()).toEqual([...declared].sort())
    for (const {command, when} of palette)
      expect(when.replace(WRITABLE, '')).toBe(
        SHOWN_WHEN[command] ?? `${MAY_BE_DRAFT} && nigao.draft != quiet`,
      )
  })

  it('leave a draft alone that VS Code shows read-only', () => {
    const {keybindings, menus} = manifest.contributes
    const places: {command: string; when: string}[] = [keybindings, ...Object.values(menus)].flat()
    const changing = places.filter(({command, when}) => CHANGING.test(command) && when !== 'false')
    expect(changing).not.toEqual([])
    for (const {when} of changing) expect(when).toMatch(/ && !(activeEditorIsReadonly|editorReadonly)/)
  })
})

describe('a document that is left alone', () => {
  it('loses no key and no menu to us', () => {
    const {keybindings} = manifest.contributes
    expect(keybindings).not.toEqual([])
    for (const {when} of keybindings) {
      expect(when).toContain('nigao.draft =~ /^(waiting|plain|outlined)$/')
      expect(when).toContain(MAY_BE_DRAFT)
    }
  })
})

describe('the rest of the manifest', () => {
  it('wakes up for Markdown and plain text, and for a panel of the last session, which may come back without its draft', () => {
    expect(manifest.activationEvents).toEqual([
      'onLanguage:markdown',
      'onLanguage:plaintext',
      ...PANELS.map(panel => `onWebviewPanel:${panel}`),
    ])
    for (const panel of PANELS) expect(source).toContain(`VIEW_TYPE = '${panel}'`)
  })

  it('has a walkthrough whose every step is done by what its button does', () => {
    for (const {id, description, completionEvents} of steps) {
      const [button = ''] = links(texts[description.replaceAll('%', '')] ?? '')
      const done = button.replace(/^command:(?:toSide:)?/, '').replace('.focus', '')
      const opens =
        done === 'nigao.openSample' && completionEvents.some(event => event.includes('nigao.draft'))
      expect(opens || completionEvents.some(event => event.endsWith(`:${done}`)), id).toBe(true)
    }
  })

  it('does not take the keys of a new file and a new window from VS Code on the web', () => {
    const keys: {key: string; when: string}[] = manifest.contributes.keybindings
    const taken = keys.filter(({key}) => /^ctrl\+alt\+(shift\+)?n$/.test(key))
    expect(taken).toHaveLength(2)
    for (const {when} of taken) expect(when).toMatch(/^!isWeb && /)
  })

  it('works in restricted mode and virtual workspaces', () => {
    expect(manifest.capabilities).toEqual({untrustedWorkspaces: {supported: true}, virtualWorkspaces: true})
  })

  it('names files that exist and are packed', () => {
    const {grammars, snippets, viewsContainers, views} = manifest.contributes
    const files: string[] = [
      manifest.icon,
      ...[...grammars, ...snippets].map(({path}: {path: string}) => path),
      ...manifest.contributes['markdown.previewStyles'],
      ...steps.map(({media}) => media.markdown),
      ...[...viewsContainers.activitybar, ...views.nigao].map(({icon}: {icon: string}) => icon),
    ].map(file => file.replace('./', ''))
    for (const file of files) {
      expect(existsSync(join(ROOT, file)), file).toBe(true)
      expect(
        manifest.files.some((packed: string) => file.startsWith(packed)),
        file,
      ).toBe(true)
    }
  })

  it('colours every token of the server', () => {
    const {semanticTokenTypes, semanticTokenScopes} = manifest.contributes
    expect(semanticTokenTypes.map(({id}: {id: string}) => id)).toEqual([...TOKEN_TYPES])
    expect(Object.keys(semanticTokenScopes[0].scopes)).toEqual([...TOKEN_TYPES])
  })
})

function readTexts(file: string): Record<string, string> {
  return readJson(file)
}

// biome-ignore lint/suspicious/noExplicitAny: the shape of a manifest is what these tests are about.
function readJson(file: string): any {
  return JSON.parse(readFileSync(join(ROOT, file), 'utf8'))
}

function allMatches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(match => match[1] ?? '')
}

function links(text: string): string[] {
  return allMatches(text, /\]\((command:[\w.:]+)\)/g)
}
