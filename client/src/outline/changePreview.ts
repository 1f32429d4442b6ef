import * as vscode from 'vscode'
import type {RestructureAnswer, TextChange} from '../../../server/src/lsp/protocol'
import {select, visibleEditor} from '../drafts'
import {changeWords} from './changeWords'

interface ChangeItem extends vscode.QuickPickItem {
  readonly change?: TextChange
}

/**
 * What is to be changed of a restructuring: the markers always, and what the text says of them as far as the drafter
 * agrees. The built-in preview of VS Code leaves such changes out unless each is ticked; here all are ticked. Moving
 * through the list shows each place. `undefined` if he wants none of it.
 */
export async function confirmChanges(
  document: vscode.TextDocument,
  {edits, references, counts}: RestructureAnswer,
): Promise<readonly TextChange[] | undefined> {
  const following = [...references, ...counts]
  if (following.length === 0) return edits
  const editor = await editorBeside(document)
  const {selection, visibleRanges} = editor
  const picker = vscode.window.createQuickPick<ChangeItem>()
  picker.canSelectMany = true
  // The mouse may look something up in the draft meanwhile.
  picker.ignoreFocusOut = true
  picker.matchOnDescription = true
  picker.title = vscode.l10n.t(
    '{0} numbers change, and {1} places that speak of them',
    edits.length,
    following.length,
  )
  picker.placeholder = vscode.l10n.t('What is ticked changes too. Enter to change, Esc to leave all as it is')
  picker.items = [
    ...itemsOf(document, vscode.l10n.t('Counts that the text announces'), counts),
    ...itemsOf(document, vscode.l10n.t('Numbers that the text refers to'), references),
  ]
  picker.selectedItems = picker.items.filter(({change}) => change)
  picker.onDidChangeActive(([item]) => item?.change && select(editor, item.change.range))
  const chosen = await new Promise<readonly ChangeItem[] | undefined>(done => {
    picker.onDidAccept(() => done(picker.selectedItems))
    picker.onDidHide(() => done(undefined))
    picker.show()
  })
  picker.dispose()
  editor.selection = selection
  if (visibleRanges[0]) editor.revealRange(visibleRanges[0], vscode.TextEditorRevealType.AtTop)
  return chosen && [...edits, ...chosen.flatMap(({change}) => change ?? [])]
}

/** An editor that shows the document. It does not ask for the keyboard: the Enter meant for the list would go there. */
function editorBeside(document: vscode.TextDocument): Thenable<vscode.TextEditor> {
  const viewColumn = visibleEditor(document)?.viewColumn ?? vscode.ViewColumn.Active
  return vscode.window.showTextDocument(document, {viewColumn, preserveFocus: true})
}

function itemsOf(
  document: vscode.TextDocument,
  heading: string,
  changes: readonly TextChange[],
): readonly ChangeItem[] {
  if (changes.length === 0) return []
  const items = changes.map(change => {
    const {line} = change.range.start
    return {
      label: changeWords(document.lineAt(line).text, change),
      description: vscode.l10n.t('line {0}', line + 1),
      change,
    }
  })
  return [{label: heading, kind: vscode.QuickPickItemKind.Separator}, ...items]
}
