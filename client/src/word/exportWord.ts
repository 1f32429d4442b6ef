import * as vscode from 'vscode'
import {
  WORD_PROFILES,
  WORD_REQUEST,
  type WordAnswer,
  type WordProfile,
} from '../../../server/src/lsp/protocol'
import {complain} from '../ask'
import {besideDraft, isOnThisMachine, nameOf, reasonOf} from '../files'
import {isReadyToLeave} from '../openSlots'
import {patiently} from '../patiently'
import type {Server} from '../serverProcess'
import {sayQuietly} from '../status'

/** What a draft becomes, made from its Word file; nothing where it could not be made, which has been said. */
interface Target {
  /** Of the dialog. */
  readonly title: string
  /** What the dialog calls files of this kind. */
  readonly type: string
  readonly extension: string
  readonly make: (word: Uint8Array) => Promise<Uint8Array | undefined>
}

/** Where the dialog begins. */
type Place = ReturnType<typeof besideDraft>
/** What is said of a file once it is written. */
type Said = Pick<WordAnswer, 'slots' | 'unclear' | 'missing'>

/** The draft as a Word file at a place that the writer chooses, laid out for what he chooses. */
export function exportWord(server: Server, document: vscode.TextDocument): Promise<void> {
  const title = vscode.l10n.t('Export to Word')
  return exportAs(server, document, {title, type: 'Word', extension: 'docx', make: async word => word})
}

/** The same for what is made from its Word file. */
export async function exportAs(
  server: Server,
  document: vscode.TextDocument,
  {title, type, extension, make}: Target,
): Promise<void> {
  const profile = await chooseProfile(document)
  if (!profile) return
  const laid = await patiently(vscode.l10n.t('Laying out {0}', nameOf(document.uri)), token =>
    server.ask<WordAnswer>(WORD_REQUEST, document, {profile}, token),
  )
  if (!laid) return
  const {done: answer} = laid
  if (!answer) return sayQuietly(vscode.l10n.t('Nigao is not ready yet'))
  if (!(await isReadyToLeave(server, document, vscode.l10n.t('Export Anyway')))) return
  const place = besideDraft(document, answer.title, extension)
  const target = await choosePlace({title, type, extension}, place)
  const bytes = target && (await make(Buffer.from(answer.bytes, 'base64')))
  if (bytes) await write(bytes, target, answer)
}

/** Writes a Word file, in Base64, at a place that the writer chooses. */
export async function saveWord(bytes: string, title: string, place: Place): Promise<void> {
  const target = await choosePlace({title, type: 'Word', extension: 'docx'}, place)
  if (target) await write(Buffer.from(bytes, 'base64'), target, {slots: 0, unclear: [], missing: []})
}

function choosePlace(
  {title, type, extension}: Omit<Target, 'make'>,
  place: Place,
): Thenable<vscode.Uri | undefined> {
  const saveLabel = vscode.l10n.t('Export')
  return vscode.window.showSaveDialog({title, saveLabel, filters: {[type]: [extension]}, ...place})
}

/** What the draft is to be laid out for, by the setting; otherwise asks. */
async function chooseProfile(document: vscode.TextDocument): Promise<WordProfile | undefined> {
  const chosen = vscode.workspace.getConfiguration('nigao', document).get<string>('exportProfile')
  const known = WORD_PROFILES.find(profile => profile === chosen)
  if (known) return known
  const items: readonly (vscode.QuickPickItem & {readonly profile: WordProfile})[] = [
    {
      label: vscode.l10n.t('Official layout'),
      detail: vscode.l10n.t('After GB/T 9704: 22 lines of 28 characters'),
      profile: 'auto',
    },
    {
      label: vscode.l10n.t('Speech'),
      detail: vscode.l10n.t('The same without letterhead and colophon, whatever the front matter gives'),
      profile: 'speech',
    },
    {
      label: vscode.l10n.t('Official document'),
      detail: vscode.l10n.t('With letterhead and colophon; what the front matter does not give is named'),
      profile: 'official',
    },
    {
      label: vscode.l10n.t('Copy to read aloud'),
      detail: vscode.l10n.t(
        'Large type, a line of its own for each sentence, pinyin above the characters named in the front matter',
      ),
      profile: 'read-aloud',
    },
  ]
  return (await vscode.window.showQuickPick(items, {title: vscode.l10n.t('Choose a Layout')}))?.profile
}

/** Writes the file and says so; where it cannot be written, as often as the writer wants to try again. */
async function write(bytes: Uint8Array, target: vscode.Uri, said: Said): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(target, bytes)
  } catch (error) {
    const note = vscode.l10n.t('{0} could not be written: {1}', nameOf(target), reasonOf(error))
    return complain(note, vscode.l10n.t('Try Again'), () => write(bytes, target, said))
  }
  const actions = isOnThisMachine(target)
    ? [
        {title: vscode.l10n.t('Open'), run: () => vscode.env.openExternal(target)},
        {title: vscode.l10n.t('Open Its Folder'), run: () => reveal(target)},
      ]
    : []
  await (await vscode.window.showInformationMessage(sentence(nameOf(target), said), ...actions))?.run()
}

function sentence(name: string, {slots, unclear, missing}: Said): string {
  const written =
    slots === 0
      ? vscode.l10n.t('{0} has been written', name)
      : vscode.l10n.t('{0} has been written; {1} places still to fill are marked in yellow', name, slots)
  const notes: string[] = []
  if (0 < unclear.length)
    notes.push(
      vscode.l10n.t(
        'No pinyin above {0}, which can be read in several ways or is not in our list: say how in the front matter',
        unclear.join(''),
      ),
    )
  if (0 < missing.length)
    notes.push(vscode.l10n.t('The front matter does not give {0}, which is not printed', missing.join('、')))
  return [written, ...notes].join('；')
}

function reveal(target: vscode.Uri): Thenable<unknown> {
  return vscode.commands.executeCommand('revealFileInOS', target)
}
