/** As much of VS Code as the commands need. A test says what the writer answers by spying on `window`. */

import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {CancellationTokenSource} from './cancellation'

export {CancellationTokenSource}

const BUNDLE = resolve(import.meta.dirname, '../../l10n/bundle.l10n.zh-cn.json')
const CHINESE: Readonly<Record<string, string>> = JSON.parse(readFileSync(BUNDLE, 'utf8'))

export class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
  isEqual({line, character}: Position): boolean {
    return line === this.line && character === this.character
  }
}

export class Range {
  readonly start: Position
  readonly end: Position
  constructor(startLine: number, startCharacter: number, endLine: number, endCharacter: number) {
    this.start = new Position(startLine, startCharacter)
    this.end = new Position(endLine, endCharacter)
  }
}

export class Selection {
  readonly active: Position
  constructor(
    readonly start: Position,
    readonly end: Position,
  ) {
    this.active = end
  }
}

export class Uri {
  constructor(
    readonly scheme: string,
    readonly path: string,
  ) {}
  static parse(address: string): Uri {
    const colon = address.indexOf(':')
    return new Uri(address.slice(0, colon), address.slice(colon + 1).replace(/^\/\//, ''))
  }
  static file(path: string): Uri {
    return new Uri('file', path)
  }
  static joinPath({scheme, path}: Uri, ...parts: string[]): Uri {
    const segments = path.split('/')
    for (const part of parts) part === '..' ? segments.pop() : segments.push(part)
    return new Uri(scheme, segments.join('/'))
  }
  with({scheme = this.scheme, path = this.path}: {scheme?: string; path?: string}): Uri {
    return new Uri(scheme, path)
  }
  toString(): string {
    return `${this.scheme}:${this.scheme === 'file' ? '//' : ''}${this.path}`
  }
}

export class FileSystemError extends Error {
  constructor(readonly code: string) {
    super(code)
  }
}

export class EventEmitter<Event> {
  private readonly listeners = new Set<(event: Event) => unknown>()
  readonly event = (listener: (event: Event) => unknown) => {
    this.listeners.add(listener)
    return {dispose: () => void this.listeners.delete(listener)}
  }
  readonly fire = (event: Event) => {
    for (const listener of this.listeners) listener(event)
  }
  readonly dispose = () => this.listeners.clear()
}

/** A Markdown document that is open. */
export class Document {
  version = 1
  readonly languageId = 'markdown'
  readonly isUntitled: boolean
  constructor(
    readonly uri: Uri,
    private text: string,
  ) {
    this.isUntitled = uri.scheme === 'untitled'
  }
  getText(range?: Range): string {
    return range ? this.text.slice(this.offsetAt(range.start), this.offsetAt(range.end)) : this.text
  }
  lineAt(line: number): {text: string; range: Range} {
    const text = this.text.split('\n')[line] ?? ''
    return {text, range: new Range(line, 0, line, text.length)}
  }
  offsetAt({line, character}: Position): number {
    return [...this.text.split('\n').slice(0, line), ''].join('\n').length + character
  }
  positionAt(offset: number): Position {
    const lines = this.text.slice(0, offset).split('\n')
    return new Position(lines.length - 1, lines.at(-1)?.length ?? 0)
  }
  replace({start, end}: Range, newText: string): void {
    this.replaceAt(this.offsetAt(start), this.offsetAt(end), newText)
  }
  /** Between two offsets. */
  replaceAt(start: number, end: number, newText: string): void {
    this.text = this.text.slice(0, start) + newText + this.text.slice(end)
    this.version += 1
    const change = {rangeOffset: start, rangeLength: end - start, text: newText}
    events.change.fire({document: this, contentChanges: [change]})
  }
}

export class WorkspaceEdit {
  readonly changes: {uri: Uri; range: Range; newText: string}[] = []
  replace(uri: Uri, range: Range, newText: string): void {
    this.changes.push({uri, range, newText})
  }
}

export class ThemeIcon {}
export class SnippetString {
  constructor(readonly value: string) {}
}
export class TabInputText {
  constructor(readonly uri: Uri) {}
}
export class TabInputCustom {
  constructor(
    readonly uri: Uri,
    readonly viewType: string,
  ) {}
}
export class TabInputWebview {
  constructor(readonly viewType: string) {}
}
export const ViewColumn = {One: 1, Active: -1, Beside: -2}
export const ConfigurationTarget = {Global: 1, Workspace: 2}
export const ProgressLocation = {Window: 10, Notification: 15}
export const TextEditorRevealType = {InCenterIfOutsideViewport: 2}
export const TextDocumentSaveReason = {Manual: 1}
export const QuickPickItemKind = {Separator: -1}
export const InputBoxValidationSeverity = {Warning: 2}
export const UIKind = {Desktop: 1, Web: 2}
export const env = {
  language: 'zh-cn',
  uiKind: UIKind.Desktop,
  remoteName: undefined as string | undefined,
  openExternal: async (_: Uri): Promise<boolean> => true,
  clipboard: {writeText: async (_: string): Promise<void> => undefined},
}
export const languages = {match: (_: unknown, {languageId}: Document) => (languageId === 'markdown' ? 10 : 0)}
export const commands = {
  executeCommand: async (): Promise<unknown> => undefined,
  registerCommand: (_name: string, _run: unknown): unknown => ({dispose: () => undefined}),
}

export const l10n = {
  t: (message: string, ...values: unknown[]) =>
    (CHINESE[message] ?? message).replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)])),
}

/** What VS Code tells extensions; a test fires it. */
export const events = {
  open: new EventEmitter<Document>(),
  close: new EventEmitter<Document>(),
  change: new EventEmitter<{document: Document; contentChanges: readonly unknown[]}>(),
  willSave: new EventEmitter<{document: Document; reason: number}>(),
  save: new EventEmitter<Document>(),
  rename: new EventEmitter<{files: readonly {oldUri: Uri; newUri: Uri}[]}>(),
  delete: new EventEmitter<{files: readonly Uri[]}>(),
  tabs: new EventEmitter(),
  selection: new EventEmitter(),
}

/** By address: the files on the disk. */
export const files = new Map<string, string>()

export const workspace = {
  textDocuments: [] as Document[],
  workspaceFolders: undefined,
  onDidOpenTextDocument: events.open.event,
  onDidCloseTextDocument: events.close.event,
  onDidChangeTextDocument: events.change.event,
  onWillSaveTextDocument: events.willSave.event,
  onDidSaveTextDocument: events.save.event,
  onDidRenameFiles: events.rename.event,
  onDidDeleteFiles: events.delete.event,
  onDidChangeConfiguration: new EventEmitter().event,
  getConfiguration: () => ({get: <Value>(_: string, value: Value) => value}),
  openTextDocument,
  applyEdit,
  asRelativePath: ({path}: Uri) => path.split('/').at(-1),
  fs: {
    stat: async (uri: Uri) => ({size: read(uri).length}),
    readDirectory: async (folder: Uri): Promise<[string, number][]> =>
      [...files.keys()]
        .filter(file => file.startsWith(`${folder}/`))
        .map(file => [file.slice(`${folder}/`.length), 1]),
    readFile: async (uri: Uri) => new TextEncoder().encode(read(uri)),
    writeFile: async (uri: Uri, bytes: Uint8Array) => {
      files.set(uri.toString(), new TextDecoder().decode(bytes))
    },
    rename: async (from: Uri, to: Uri) => {
      files.set(to.toString(), read(from))
      files.delete(from.toString())
    },
  },
  /** It watches and never tells, as where a system has no more watchers to give. */
  createFileSystemWatcher: () => {
    const {event} = new EventEmitter<Uri>()
    return {onDidChange: event, onDidCreate: event, onDidDelete: event, dispose: () => undefined}
  },
}

export const window = {
  activeTextEditor: undefined,
  visibleTextEditors: [],
  onDidChangeActiveTextEditor: new EventEmitter().event,
  onDidChangeVisibleTextEditors: new EventEmitter().event,
  onDidChangeTextEditorSelection: events.selection.event,
  tabGroups: {
    all: [] as {viewColumn: number; tabs: {input: unknown}[]}[],
    activeTabGroup: {activeTab: undefined as {label: string; input: unknown} | undefined},
    onDidChangeTabs: events.tabs.event,
    onDidChangeTabGroups: events.tabs.event,
  },
  setStatusBarMessage: (_: string): unknown => ({dispose: () => undefined}),
  showQuickPick: async (items: readonly unknown[], _: object): Promise<unknown> => items,
  showTextDocument,
  showOpenDialog: async (_: object): Promise<Uri[] | undefined> => undefined,
  showSaveDialog: async (_: object): Promise<Uri | undefined> => undefined,
  showErrorMessage: choice,
  showWarningMessage: choice,
  showInformationMessage: choice,
  withProgress: async (_: object, run: (progress: object, token: object) => Promise<unknown>) =>
    run({report: () => undefined}, new CancellationTokenSource().token),
  createInputBox: (): unknown => undefined,
  createQuickPick: (): unknown => undefined,
  showInputBox: async (_: object): Promise<string | undefined> => undefined,
  createOutputChannel: () => ({error: () => undefined, show: () => undefined, dispose: () => undefined}),
  createWebviewPanel: (): unknown => undefined,
  registerWebviewPanelSerializer: () => ({dispose: () => undefined}),
}

/** Which button the writer presses; none. */
async function choice(_message: string, ..._more: unknown[]): Promise<unknown> {
  return undefined
}

async function showTextDocument(document: Document): Promise<unknown> {
  const start = new Position(0, 0)
  return {
    document: await openTextDocument(document.uri),
    selection: new Selection(start, start),
    visibleRanges: [],
    revealRange: () => undefined,
  }
}

/** As in VS Code, an unknown `untitled:` makes a new empty document. */
async function openTextDocument(uri: Uri): Promise<Document> {
  const known = workspace.textDocuments.find(document => document.uri.toString() === uri.toString())
  if (known) return known
  const document = new Document(uri, uri.scheme === 'untitled' ? '' : read(uri))
  workspace.textDocuments.push(document)
  events.open.fire(document)
  return document
}

/** Edits may come in any order; that of the text is kept where two begin at one place. */
async function applyEdit({changes}: WorkspaceEdit): Promise<boolean> {
  const inOrder = changes.toSorted(
    ({range: {start: a}}, {range: {start: b}}) => a.line - b.line || a.character - b.character,
  )
  for (const {uri, range, newText} of inOrder.toReversed())
    workspace.textDocuments.find(document => document.uri === uri)?.replace(range, newText)
  return true
}

function read(uri: Uri): string {
  const text = files.get(uri.toString())
  if (text === undefined) throw new FileSystemError('FileNotFound')
  return text
}

/** An empty workspace, as at the start. */
export function reset(): void {
  for (const emitter of Object.values(events)) emitter.dispose()
  workspace.textDocuments.length = 0
  files.clear()
}
