import * as vscode from 'vscode'
import {
  type DraftCounts,
  OUTLINE_REQUEST,
  type OutlineAnswer,
  type OutlineEntry,
  SLOTS_REQUEST,
  type SlotEntry,
  type SlotsAnswer,
  STATS_REQUEST,
  type StatsAnswer,
} from '../../server/src/lsp/protocol'
import {setContext} from './contextKeys'
import {isDraft} from './drafts'
import type {Server} from './serverProcess'

/** Milliseconds without a keystroke before the views are brought up to date. */
const PAUSE = 150
/** Milliseconds after which the views are brought up to date although the writer types on. */
const LONGEST_WAIT = 600

/** The draft that the writer is looking at, as the server last read it. */
export interface ActiveDraft {
  readonly document: vscode.TextDocument
  readonly outline: readonly OutlineEntry[]
  readonly counts: DraftCounts
  /** The open slots in reading order. */
  readonly slots: readonly SlotEntry[]
}

/** What the views show. */
export interface ActiveDraftSource {
  /** Undefined while no draft is open or the server has not answered yet. */
  current(): ActiveDraft | undefined
  /** The draft in view, read or not; undefined while there is none. */
  document(): vscode.TextDocument | undefined
  readonly onDidChange: vscode.Event<ActiveDraft | undefined>
}

/** Follows the active editor and the edits in it. Also keeps the context keys that menus and welcome texts read. */
export function followActiveDraft(server: Server, context: vscode.ExtensionContext): ActiveDraftSource {
  const changed = new vscode.EventEmitter<ActiveDraft | undefined>()
  let document: vscode.TextDocument | undefined
  let draft: ActiveDraft | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitingSince: number | undefined

  context.subscriptions.push(
    changed,
    {dispose: () => clearTimeout(timer)},
    vscode.window.onDidChangeActiveTextEditor(switchDocument),
    vscode.window.onDidChangeVisibleTextEditors(switchDocument),
    // A change of language closes a document and opens it anew, in the same editor.
    vscode.workspace.onDidOpenTextDocument(switchDocument),
    vscode.workspace.onDidCloseTextDocument(switchDocument),
    vscode.workspace.onDidChangeTextDocument(event => {
      if (event.document === document && event.contentChanges.length > 0) postpone()
    }),
    // The speaking rate changes the minutes; the server hears of the setting at the same time.
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('nigao.speakingRate')) postpone()
    }),
    server.onDidChangeRunning(() => schedule(0)),
  )
  switchDocument()
  return {current: () => draft, document: () => document, onDidChange: changed.event}

  function switchDocument(): void {
    const next = documentInView(document)
    if (next === document) return
    document = next
    publish(undefined)
    schedule(0)
  }

  /** Waits for a pause in the typing, but not for ever. */
  function postpone(): void {
    waitingSince ??= Date.now()
    schedule(Math.max(0, Math.min(PAUSE, waitingSince + LONGEST_WAIT - Date.now())))
  }

  function schedule(delay: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void refresh(), delay)
  }

  async function refresh(): Promise<void> {
    waitingSince = undefined
    const asked = document
    if (!asked) return publish(undefined)
    const {version} = asked
    const [outline, stats, slots] = await Promise.all([
      server.ask<OutlineAnswer>(OUTLINE_REQUEST, asked),
      server.ask<StatsAnswer>(STATS_REQUEST, asked),
      server.ask<SlotsAnswer>(SLOTS_REQUEST, asked),
    ])
    if (asked !== document) return
    if (outline && stats && slots)
      return publish({document: asked, outline: outline.entries, counts: stats, slots: slots.slots})
    // The writer was faster than the answers; what the views show stays until the next ones.
    if (asked.version !== version) return postpone()
    publish(undefined)
  }

  function publish(next: ActiveDraft | undefined): void {
    draft = next
    setContext('nigao.draft', document && server.isLeftOut(document) ? 'leftOut' : stateOf(next, document))
    setContext('nigao.hasSlots', next !== undefined && next.counts.slots > 0)
    changed.fire(next)
  }
}

/** The output panel and other files may become active for a moment; the draft stays as long as it can be seen. */
function documentInView(previous: vscode.TextDocument | undefined): vscode.TextDocument | undefined {
  const active = vscode.window.activeTextEditor?.document
  if (active && isDraft(active)) return active
  const visible = vscode.window.visibleTextEditors.find(editor => editor.document === previous)?.document
  return visible && isDraft(visible) ? visible : undefined
}

function stateOf(draft: ActiveDraft | undefined, document: vscode.TextDocument | undefined) {
  if (!document) return 'none'
  if (!draft) return 'waiting'
  return draft.outline.length > 0 ? 'outlined' : 'plain'
}
