import * as vscode from 'vscode'
import {
  FILL_COMMAND,
  type FillCommand,
  type LinePosition,
  RESTRUCTURE_COMMAND,
  type RestructureCommand,
} from '../../server/src/lsp/protocol'
import type {ActiveDraftSource} from './activeDraft'
import type {FillForm} from './filling/fillForm'
import {fillEqualSlots, fillOneByOne, fillSlot} from './filling/fillInput'
import {fillRows} from './filling/fillRows'
import {remindAgain} from './filling/saveReminder'
import {goToSlot} from './filling/slotNavigation'
import {slotAfter, slotBefore} from './filling/slotOrder'
import type {SlotNode} from './filling/slotTree'
import type {SlotView} from './filling/slotView'
import type {OutlineNode} from './outline/outlineTree'
import {restructure} from './outline/restructure'
import type {Server} from './serverProcess'
import {sayQuietly} from './status'

/** Registers every command of the manifest. */
export function registerCommands(
  server: Server,
  drafts: ActiveDraftSource,
  slots: SlotView,
  form: FillForm,
  context: vscode.ExtensionContext,
): void {
  register('nigao.restartServer', () => server.restart())
  register('nigao.showLog', () => server.showLog())
  registerForDraft('nigao.nextSlot', document => goToSlot(server, document, slotAfter))
  registerForDraft('nigao.previousSlot', document => goToSlot(server, document, slotBefore))
  registerForDraft('nigao.fillSlot', (document, at) => fillSlot(server, document, at))
  registerForDraft('nigao.fillEqualSlots', (document, at) => fillEqualSlots(server, document, at))
  registerForDraft('nigao.fillOneByOne', (document, at) => fillOneByOne(server, document, at))
  registerForDraft('nigao.fillForm', document => form.open(document))
  registerForDraft('nigao.fillRows', document => fillRows(server, document))
  register('nigao.showSlots', slots.show)
  register('nigao.filterSlots', slots.chooseKinds)
  register('nigao.clearSlotFilter', slots.showAllKinds)
  registerForDraft('nigao.renumber', (document, at) => restructure(server, document, 'draft', at))
  registerForDraft('nigao.renumberSection', (document, at) => restructure(server, document, 'section', at))
  registerForDraft('nigao.promote', (document, at) => restructure(server, document, 'promote', at))
  registerForDraft('nigao.demote', (document, at) => restructure(server, document, 'demote', at))
  registerForDraft('nigao.splitParagraphs', (document, at) => restructure(server, document, 'split', at))
  registerForDraft('nigao.remindAgain', document => remindAgain(context, document))

  // Only code actions call these two, so they are not in the manifest.
  register(RESTRUCTURE_COMMAND, async (...[uri, change, position]: RestructureCommand) =>
    restructure(server, await documentOf(uri), change, position),
  )
  register(FILL_COMMAND, async (...[uri, reach, position]: FillCommand) => {
    const fill = reach === 'one' ? fillSlot : fillEqualSlots
    await fill(server, await documentOf(uri), position)
  })

  function register<Args extends unknown[]>(command: string, run: (...args: Args) => unknown): void {
    context.subscriptions.push(vscode.commands.registerCommand(command, run))
  }

  /** From a menu of a view a command is given the row it was chosen on. */
  function registerForDraft(
    command: string,
    run: (document: vscode.TextDocument, at: LinePosition) => Promise<void>,
  ): void {
    register(command, (node?: OutlineNode | SlotNode) => {
      const document = drafts.document()
      if (!document) return sayQuietly(vscode.l10n.t('Open a draft first'))
      return run(document, node?.entry?.range.start ?? cursorIn(document))
    })
  }
}

function documentOf(uri: string): Thenable<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(vscode.Uri.parse(uri))
}

function cursorIn(document: vscode.TextDocument): LinePosition {
  const editor = vscode.window.visibleTextEditors.find(shown => shown.document === document)
  return editor?.selection.active ?? {line: 0, character: 0}
}
