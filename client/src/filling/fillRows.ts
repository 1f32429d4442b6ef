import * as vscode from 'vscode'
import {FILL_ROWS_REQUEST, type FilledDraft, type FillRowsAnswer} from '../../../server/src/lsp/protocol'
import {agrees, complain} from '../ask'
import {listed} from '../counts'
import {isThere, nameOf, reasonOf} from '../files'
import type {Server} from '../serverProcess'
import {sayQuietly} from '../status'
import {chooseAnswerFile} from './answerFiles'
import {askForNames} from './draftNames'

/** So many names are listed in a message. */
const NAMED = 3

/** One draft for every row of a table, with this one as the template, written into a folder that the writer chooses. */
export async function fillRows(server: Server, document: vscode.TextDocument): Promise<void> {
  const table = await chooseAnswerFile(document, vscode.l10n.t('Choose the Table'))
  if (!table) return
  if ('note' in table)
    return complain(table.note, vscode.l10n.t('Choose Another Table'), () => fillRows(server, document))
  const {uri, name, text, format} = table
  const make = (pattern?: string) =>
    server.ask<FillRowsAnswer>(FILL_ROWS_REQUEST, document, {text, format, pattern})
  const answer = await make()
  if (!answer) return sayQuietly(vscode.l10n.t('Nigao is not ready yet'))
  if (answer.faults.length > 0) return complainOf(uri, `${name}：${answer.faults.join('；')}`)
  if (answer.drafts.length === 0) return complainOf(uri, vscode.l10n.t('{0} holds no answers', name))
  const named = await askForNames(answer, make)
  if (!named) return
  const {drafts, unknown} = named
  if (!(await isRightSo(remarksOn(drafts, unknown)))) return
  await place(drafts, document, uri)
}

/** Asks for a folder until the drafts can be written there. */
async function place(
  drafts: readonly FilledDraft[],
  document: vscode.TextDocument,
  table: vscode.Uri,
): Promise<void> {
  const folder = await chooseFolder(document)
  if (!folder) return
  const own = ownPlace(drafts, folder, [document.uri, table])
  if (own) {
    const note = vscode.l10n.t(
      '{0} is what the drafts are made from; please choose another folder',
      nameOf(own),
    )
    return complain(note, vscode.l10n.t('Choose Another Folder'), () => place(drafts, document, table))
  }
  if (await mayWrite(drafts, folder)) await write(drafts, folder)
}

/** What the writer should know before anything is written: of the whole table once, then row by row. */
function remarksOn(drafts: readonly FilledDraft[], unknown: readonly string[]): readonly string[] {
  const doubts = drafts.flatMap(({row, doubts}) =>
    // Month and day of one impossible date give one reason.
    [...new Set(Object.values(doubts))].map(doubt => `${row}：${doubt}`),
  )
  if (unknown.length === 0) return doubts
  return [vscode.l10n.t('The template has no place for: {0}', listed(unknown)), ...doubts]
}

/** True where there is nothing to remark, or the writer says that it is right. */
async function isRightSo(remarks: readonly string[]): Promise<boolean> {
  if (remarks.length === 0) return true
  const question = vscode.l10n.t('{0} things in the table may not be right', remarks.length)
  return agrees(question, remarks, vscode.l10n.t('Write the Drafts Anyway'))
}

async function chooseFolder(document: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Where to Put the Drafts'),
      openLabel: vscode.l10n.t('Put Them Here'),
      canSelectFiles: false,
      canSelectFolders: true,
      ...(!document.isUntitled && {defaultUri: vscode.Uri.joinPath(document.uri, '..')}),
    })) ?? []
  return folder
}

/** What the drafts are made from is never written over. */
function ownPlace(
  drafts: readonly FilledDraft[],
  folder: vscode.Uri,
  sources: readonly vscode.Uri[],
): vscode.Uri | undefined {
  const addresses = new Set(sources.map(String))
  return drafts.map(({name}) => vscode.Uri.joinPath(folder, name)).find(place => addresses.has(String(place)))
}

/** Files that are there already are written over only when the writer says so. */
async function mayWrite(drafts: readonly FilledDraft[], folder: vscode.Uri): Promise<boolean> {
  const places = drafts.map(({name}) => vscode.Uri.joinPath(folder, name))
  // Only the file system itself knows which names are the same to it.
  const present = await Promise.all(places.map(isThere))
  const names = places.filter((_, index) => present[index]).map(nameOf)
  if (names.length === 0) return true
  const question = vscode.l10n.t('{0} of these drafts are in the folder already', names.length)
  return agrees(question, names, vscode.l10n.t('Write Over Them'))
}

async function write(drafts: readonly FilledDraft[], folder: vscode.Uri): Promise<void> {
  const failed: {readonly draft: FilledDraft; readonly note: string}[] = []
  await vscode.window.withProgress(
    {location: vscode.ProgressLocation.Window, title: titleOf(drafts)},
    async () => {
      for (const draft of drafts) {
        const {name, text} = draft
        try {
          await vscode.workspace.fs.writeFile(
            vscode.Uri.joinPath(folder, name),
            new TextEncoder().encode(text),
          )
        } catch (error) {
          const note = vscode.l10n.t('{0} could not be written: {1}', name, reasonOf(error))
          failed.push({draft, note})
        }
      }
    },
  )
  if (failed.length > 0) {
    const notes = failed.slice(0, NAMED).map(({note}) => note)
    const again = failed.map(({draft}) => draft)
    return complain(notes.join('；'), vscode.l10n.t('Try Again'), () => write(again, folder))
  }
  const [first] = drafts
  const show = vscode.l10n.t('Open the First')
  const chosen = await vscode.window.showInformationMessage(summary(drafts), show)
  if (chosen === show && first) await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, first.name))
}

function titleOf(drafts: readonly FilledDraft[]): string {
  return vscode.l10n.t('Writing {0} drafts', drafts.length)
}

/** How many there are, and in which rows something is still to fill. */
function summary(drafts: readonly FilledDraft[]): string {
  const rows = drafts.filter(({open}) => open.length > 0).map(({row}) => row)
  if (rows.length === 0) return vscode.l10n.t('{0} drafts written, nothing is left to fill', drafts.length)
  const named = listed(rows.slice(0, NAMED))
  return vscode.l10n.t(
    '{0} drafts written; in {1} of them something is left to fill: {2}',
    drafts.length,
    rows.length,
    named,
  )
}

/** With the table one click away, since it is there that the fault is mended. */
function complainOf(table: vscode.Uri, note: string): Promise<void> {
  return complain(note, vscode.l10n.t('Open the Table'), async () => {
    await vscode.commands.executeCommand('vscode.open', table)
  })
}
