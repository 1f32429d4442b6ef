import * as vscode from 'vscode'
import {complain} from '../ask'
import {isThere, nameOf, readText, reasonOf} from '../files'
import {REMARKS_ENDING, type RemarkThread, readRemarks, writeRemarks} from './remarkFile'

/** The files that hold the remarks on drafts, each beside its own. */
export interface RemarkStore {
  /** Those on a draft; `undefined` where its file cannot be made out, which the writer is told once, and nothing is written then. */
  read(draft: vscode.Uri): Promise<readonly RemarkThread[] | undefined>
  /** A file without remarks is taken away. False where it could not be written, which the writer is told. */
  write(draft: vscode.Uri, threads: readonly RemarkThread[]): Promise<boolean>
  /** The draft whose remarks somebody else has changed. */
  readonly onDidChange: vscode.Event<vscode.Uri>
}

/** Remarks are kept in files and nowhere else, so that they can be sent along with a draft, or not. */
export function createRemarkStore(context: vscode.ExtensionContext): RemarkStore {
  const changed = new vscode.EventEmitter<vscode.Uri>()
  /** What stands in each file as far as we know. */
  const known = new Map<string, string>()
  const unreadable = new Set<string>()
  const watcher = vscode.workspace.createFileSystemWatcher(`**/*${REMARKS_ENDING}`)
  context.subscriptions.push(
    changed,
    watcher,
    watcher.onDidChange(tell),
    watcher.onDidCreate(tell),
    watcher.onDidDelete(tell),
    vscode.workspace.onDidRenameFiles(({files}) => {
      for (const {oldUri, newUri} of files) void carry(oldUri, newUri)
    }),
  )
  return {read, write, onDidChange: changed.event}

  async function read(draft: vscode.Uri): Promise<readonly RemarkThread[] | undefined> {
    const file = fileOf(draft)
    if (!(await isThere(file))) return remember(file, '') && []
    const content = await readText(file)
    const threads = 'text' in content ? readRemarks(content.text) : undefined
    if ('text' in content && threads) return remember(file, content.text) && threads
    if (!unreadable.has(file.toString())) {
      unreadable.add(file.toString())
      const note = vscode.l10n.t('{0} cannot be made out and is left as it is', nameOf(file))
      void complain(
        note,
        vscode.l10n.t('Open It'),
        async () => void (await vscode.window.showTextDocument(file)),
      )
    }
    return undefined
  }

  async function write(draft: vscode.Uri, threads: readonly RemarkThread[]): Promise<boolean> {
    const file = fileOf(draft)
    const text = threads.length === 0 ? '' : writeRemarks(threads)
    if (known.get(file.toString()) === text) return true
    try {
      remember(file, text)
      if (text !== '') await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text))
      else if (await isThere(file)) await vscode.workspace.fs.delete(file, {useTrash: true})
      return true
    } catch (error) {
      known.delete(file.toString())
      const note = vscode.l10n.t('{0} could not be written: {1}', nameOf(file), reasonOf(error))
      void complain(note, vscode.l10n.t('Try Again'), async () => void (await write(draft, threads)))
      return false
    }
  }

  /** Remarks go where their draft goes; those that lie there already stay. */
  async function carry(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const [old, file] = [fileOf(from), fileOf(to)]
    if (!(await isThere(old)) || (await isThere(file))) return
    try {
      await vscode.workspace.fs.rename(old, file)
      known.delete(old.toString())
      // Under its new name the draft may have been read before they came, and a watcher tells of it late or never.
      changed.fire(to)
    } catch (error) {
      const note = vscode.l10n.t('{0} could not be written: {1}', nameOf(file), reasonOf(error))
      void complain(note, vscode.l10n.t('Try Again'), () => carry(from, to))
    }
  }

  async function tell(file: vscode.Uri): Promise<void> {
    const content = (await isThere(file)) ? await readText(file) : {text: ''}
    if ('text' in content && content.text === known.get(file.toString())) return
    unreadable.delete(file.toString())
    changed.fire(file.with({path: file.path.slice(0, -REMARKS_ENDING.length)}))
  }

  function remember(file: vscode.Uri, text: string): true {
    known.set(file.toString(), text)
    unreadable.delete(file.toString())
    return true
  }
}

function fileOf(draft: vscode.Uri): vscode.Uri {
  return draft.with({path: `${draft.path}${REMARKS_ENDING}`})
}
