import * as vscode from 'vscode'
import frames from '../../../snippets/frames.json'
import {openNewDraft, toItems} from '../snippets'
import {composeFrame, type FrameAnswers} from './frameText'
import {ownFrames} from './ownFrames'

/** A kind of draft to choose from. */
interface FrameItem extends vscode.QuickPickItem {
  readonly body: string
  readonly isOwn: boolean
}

const NOTHING: FrameAnswers = {title: '', speaker: '', date: '', length: ''}

/** Asks what kind of draft it is to be, then what is known of it already, and opens it with all else to be filled. Esc stops at any question. */
export async function newDraft(): Promise<void> {
  const kind = await vscode.window.showQuickPick(await frameItems(), {
    title: vscode.l10n.t('New Draft'),
    placeHolder: vscode.l10n.t('What kind of draft'),
    matchOnDescription: true,
    matchOnDetail: true,
  })
  if (!kind) return
  const answers = await (kind.isOwn ? askTitle() : askAll())
  if (!answers) return
  const editor = await openNewDraft()
  await editor.insertSnippet(new vscode.SnippetString(composeFrame(kind.body, answers)))
}

async function frameItems(): Promise<FrameItem[]> {
  const own = (await ownFrames()).map(frame => ({...frame, isOwn: true}))
  const ours = toItems(frames).map(item => ({...item, isOwn: false}))
  if (own.length === 0) return ours
  return [...ours, separator(vscode.l10n.t('Your Own Frames')), ...own]
}

function separator(label: string): FrameItem {
  return {label, kind: vscode.QuickPickItemKind.Separator, body: '', isOwn: false}
}

async function askTitle(): Promise<FrameAnswers | undefined> {
  const title = await ask(vscode.l10n.t('Title of the draft'))
  return title === undefined ? undefined : {...NOTHING, title}
}

async function askAll(): Promise<FrameAnswers | undefined> {
  const title = await ask(vscode.l10n.t('Title of the draft'))
  if (title === undefined) return undefined
  const speaker = await ask(vscode.l10n.t('Who speaks; who issues a notice, who presided at a meeting'))
  if (speaker === undefined) return undefined
  const date = await ask(vscode.l10n.t('Date; leave it empty if it is not known'), today())
  if (date === undefined) return undefined
  const length = await ask(vscode.l10n.t('How long, such as 15分钟 or 3000字'))
  return length === undefined ? undefined : {title, speaker, date, length}
}

/** The answer without blanks around it; undefined after Esc. */
async function ask(prompt: string, value = ''): Promise<string | undefined> {
  const title = vscode.l10n.t('New Draft')
  const placeHolder = vscode.l10n.t('Enter leaves it out')
  const answer = await vscode.window.showInputBox({title, prompt, placeHolder, value, ignoreFocusOut: true})
  return answer?.trim()
}

function today(): string {
  const now = new Date()
  return `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`
}
