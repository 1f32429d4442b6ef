import * as vscode from 'vscode'
import {
  DISMISS_COMMAND,
  type DismissCommand,
  FILL_COMMAND,
  type FillCommand,
  type LinePosition,
  RESTRUCTURE_COMMAND,
  type RestructureCommand,
} from '../../server/src/lsp/protocol'
import type {ActiveDraftSource} from './activeDraft'
import {compareDraft} from './comparing/compareDraft'
import {documentAt, visibleEditor} from './drafts'
import type {Dismissals} from './filling/dismissals'
import {dismissSlot, restoreSlots} from './filling/dismissSlot'
import type {FillForm} from './filling/fillForm'
import {fillEqualSlots, fillOneByOne, fillSlot} from './filling/fillInput'
import {fillRows} from './filling/fillRows'
import {remindAgain} from './filling/saveReminder'
import {goToSlot} from './filling/slotNavigation'
import {slotAfter, slotBefore} from './filling/slotOrder'
import {openSlotSheet} from './filling/slotSheet'
import type {SlotNode} from './filling/slotTree'
import type {SlotView} from './filling/slotView'
import type {LayoutView} from './layout/layoutView'
import {printLayout} from './layout/printLayout'
import {extractSection, moveSections} from './outline/moveSections'
import {draftBehind, type OutlineNode} from './outline/outlineTree'
import type {OutlineRow, OutlineView} from './outline/outlineView'
import {renameHeading} from './outline/renameHeading'
import {restructure} from './outline/restructure'
import {rehearse} from './rehearsing/rehearse'
import {openSample} from './sampleDraft'
import type {Server} from './serverProcess'
import {insertSnippet} from './snippets'
import {sayQuietly} from './status'
import {exportPdf} from './word/exportPdf'
import {exportWord} from './word/exportWord'
import {importWord} from './word/importWord'
import type {Given} from './word/wordFiles'
import {writeBack} from './word/writeBack'
import {newDraft} from './writing/newDraft'
import {setLength} from './writing/setLength'

/** What a key says that is pressed in the outline; the manifest names it as well. */
const IN_OUTLINE = 'outline'

/** Registers every command of the manifest. */
export function registerCommands(
  server: Server,
  drafts: ActiveDraftSource,
  dismissals: Dismissals,
  outline: OutlineView,
  slots: SlotView,
  form: FillForm,
  layouts: LayoutView,
  context: vscode.ExtensionContext,
): void {
  register('nigao.openSample', () => openSample(context))
  register('nigao.restartServer', () => server.restart())
  register('nigao.showLog', () => server.showLog())
  register('nigao.insertSnippet', insertSnippet)
  register('nigao.newDraft', newDraft)
  register('nigao.importWord', (given: Given) => importWord(server, given))
  register('nigao.writeBack', (given: Given) => writeBack(server, given, drafts.document()))
  registerForDraft('nigao.nextSlot', document => goToSlot(server, document, slotAfter))
  registerForDraft('nigao.previousSlot', document => goToSlot(server, document, slotBefore))
  registerForDraft('nigao.fillSlot', (document, at) => fillSlot(server, dismissals, document, at))
  registerForDraft('nigao.fillEqualSlots', (document, at) => fillEqualSlots(server, dismissals, document, at))
  registerForDraft('nigao.fillOneByOne', (document, at) => fillOneByOne(server, dismissals, document, at))
  registerForDraft('nigao.fillForm', (document, at) => form.open(document, at))
  registerForDraft('nigao.fillRows', document => fillRows(server, document))
  registerForDraft('nigao.openSlotSheet', document => openSlotSheet(server, document))
  registerForDraft('nigao.exportWord', document => exportWord(server, document))
  registerForDraft('nigao.compare', document => compareDraft(server, document, context))
  registerForDraft('nigao.exportPdf', document => exportPdf(server, document))
  registerForDraft('nigao.setLength', document => setLength(server, document))
  registerForDraft('nigao.rehearse', document => rehearse(server, document, context))
  registerForDraft('nigao.showLayout', async document => layouts.open(document))
  registerForDraft('nigao.printLayout', document => printLayout(server, document, context))
  registerForDraft('nigao.dismissSlot', (document, at) => dismissSlot(server, dismissals, document, at))
  registerForDraft('nigao.restoreSlots', document => restoreSlots(server, dismissals, document))
  register('nigao.showSlots', slots.show)
  registerForDraft('nigao.filterSlots', slots.chooseKinds)
  register('nigao.clearSlotFilter', slots.showAllKinds)
  registerForDraft('nigao.renumber', (document, at) => restructure(server, document, 'draft', at))
  registerForDraft('nigao.renumberSection', (document, at) => restructure(server, document, 'section', at))
  registerForDraft('nigao.promote', (document, at) => restructure(server, document, 'promote', at))
  registerForDraft('nigao.demote', (document, at) => restructure(server, document, 'demote', at))
  registerForDraft('nigao.showLevels', outline.chooseLevels)
  registerForSections('nigao.moveUp', (document, at) => moveSections(server, document, at, {side: 'up'}))
  registerForSections('nigao.moveDown', (document, at) => moveSections(server, document, at, {side: 'down'}))
  registerForSections('nigao.deleteSection', (document, at) =>
    moveSections(server, document, at, {side: 'out'}),
  )
  registerForDraft('nigao.extractSection', (document, at) => extractSection(server, document, at))
  registerForDraft('nigao.renameHeading', (document, at) => renameHeading(server, document, at))
  registerForDraft('nigao.splitParagraphs', (document, at) => restructure(server, document, 'split', at))
  registerForDraft('nigao.remindAgain', document => remindAgain(context, document))

  // Only code actions call these, so they are not in the manifest.
  register(DISMISS_COMMAND, (...[uri, position]: DismissCommand) =>
    withDraftAt(uri, document => dismissSlot(server, dismissals, document, position)),
  )
  register(RESTRUCTURE_COMMAND, (...[uri, change, position]: RestructureCommand) =>
    withDraftAt(uri, document => restructure(server, document, change, position)),
  )
  register(FILL_COMMAND, (...[uri, reach, position]: FillCommand) => {
    const fill = reach === 'one' ? fillSlot : fillEqualSlots
    return withDraftAt(uri, document => fill(server, dismissals, document, position))
  })

  function register<Args extends unknown[]>(command: string, run: (...args: Args) => unknown): void {
    context.subscriptions.push(vscode.commands.registerCommand(command, run))
  }

  function registerForDraft(
    command: string,
    run: (document: vscode.TextDocument, at: LinePosition) => Promise<void>,
  ): void {
    registerForSections(command, (document, [at]) => run(document, at ?? cursorIn(document)))
  }

  /** From a menu of a view a command is given the row it was chosen on, which comes first, and all that are chosen; from a key only where it was. */
  function registerForSections(
    command: string,
    run: (document: vscode.TextDocument, at: readonly LinePosition[]) => Promise<void>,
  ): void {
    register(
      command,
      async (
        node?: OutlineNode | SlotNode | typeof IN_OUTLINE,
        nodes?: readonly (OutlineRow | SlotNode)[],
      ) => {
        const document = drafts.document()
        if (!document) return sayQuietly(vscode.l10n.t('Open a draft first'))
        const row = node === IN_OUTLINE ? await outline.focused() : node
        if (node !== undefined && drafts.current()?.version !== document.version)
          return sayQuietly(vscode.l10n.t('The text has changed meanwhile'))
        if (node === IN_OUTLINE) outline.focusCursor()
        const rows = row ? [row, ...(nodes ?? []).filter(other => other !== row)] : []
        const places = rows.flatMap(placeInFront)
        if (0 < places.length || node === undefined)
          await run(document, places.length === 0 ? [cursorIn(document)] : places)
      },
    )
  }
}

/** Where a row stands in the draft in front; nowhere where it is one of another draft. */
function placeInFront(row: OutlineRow | SlotNode): readonly LinePosition[] {
  return 'entry' in row && ('section' in row || !draftBehind(row)) ? [row.entry.range.start] : []
}

/** The draft of a code action may be gone by the time it is chosen. */
async function withDraftAt(
  uri: string,
  run: (document: vscode.TextDocument) => Promise<void>,
): Promise<void> {
  const document = await documentAt(vscode.Uri.parse(uri))
  if (document) await run(document)
  else sayQuietly(vscode.l10n.t('The draft is not there any more'))
}

function cursorIn(document: vscode.TextDocument): LinePosition {
  return visibleEditor(document)?.selection.active ?? {line: 0, character: 0}
}
