import * as vscode from 'vscode'
import {MARKER_KEYS_REQUEST, type MarkerKeysAnswer, type TextChange} from '../../../server/src/lsp/protocol'
import {afterPause} from '../afterPause'
import {setContext} from '../contextKeys'
import {isDraft} from '../drafts'
import {isReadOnly} from '../edits'
import {toRange} from '../ranges'
import type {Server} from '../serverProcess'
import {sayQuietly} from '../status'

/** Milliseconds the caret rests before the server is asked what the keys do there. */
const REST = 30
/** Milliseconds after which an answer comes too late for the writer. */
const LONGEST_WAIT = 300
/** What is typed while a key is at work may make it try again, so many times and after so many milliseconds. */
const TRIES = 10
const NEXT_TRY = 20
/** What a line with a marker may begin with; whether it is one is for the server to say. */
const MAY_BE_MARKER = /^[\s\u3000#>*+-]*[第其首再议一二三四五六七八九十（(0-9０-９①-⒛㈠-㈩]/
/** What VS Code itself has put into a line that Enter began. */
const INDENTATION = /^[ \t\u3000]*/
/** The key has made an undo stop before it. */
const SAME_STEP = {undoStopBefore: false, undoStopAfter: false}

type Key = 'enter' | 'indent' | 'outdent'
const KEYS: readonly Key[] = ['enter', 'indent', 'outdent']

/** What was asked about the end of a line. */
interface Asked {
  readonly document: vscode.TextDocument
  /** With its line as it was then. */
  readonly place: vscode.Position
  readonly text: string
  readonly answer: Promise<MarkerKeysAnswer | undefined>
}

/**
 * Enter, Tab and Shift+Tab at the end of a line with a marker. The server is asked while the caret rests there, so that a key
 * finds the answer ready, and VS Code learns which of the keys are ours just now; all others it keeps for itself. Enter has
 * broken the line before it comes to us: nobody waits for that, and whatever is typed next stands behind it.
 */
export function bindMarkerKeys(server: Server, context: vscode.ExtensionContext): void {
  let asked: Asked | undefined
  let shown = ''
  const looking = afterPause(REST, look)
  context.subscriptions.push(
    looking,
    vscode.window.onDidChangeActiveTextEditor(looking.ask),
    vscode.window.onDidChangeTextEditorSelection(looking.ask),
    // VS Code may tell of the caret before it tells of the text that was typed there.
    vscode.workspace.onDidChangeTextDocument(looking.ask),
    vscode.commands.registerCommand('nigao.continueNumbering', continueNumbering),
    vscode.commands.registerCommand('nigao.indentMarker', () => changeLevel('indent', 'tab')),
    vscode.commands.registerCommand('nigao.outdentMarker', () => changeLevel('outdent', 'outdent')),
  )

  async function look(): Promise<void> {
    const editor = draftEditor()
    const place = editor?.selection.active
    if (!editor || !place || !isAtMarker(editor.document, place)) return show(undefined)
    const own = ask(editor.document, place)
    const keys = await own.answer
    if (asked === own) show(keys)
  }

  function ask(document: vscode.TextDocument, place: vscode.Position): Asked {
    const position = {line: place.line, character: place.character}
    const answer = server.ask<MarkerKeysAnswer>(MARKER_KEYS_REQUEST, document, {position})
    asked = {document, place, text: document.lineAt(place.line).text, answer}
    return asked
  }

  /** What is known of a place since the caret rested there, or will soon be. */
  function answerAbout(
    document: vscode.TextDocument,
    place: vscode.Position,
  ): Promise<MarkerKeysAnswer | undefined> {
    const isKnown =
      asked?.document === document &&
      asked.place.isEqual(place) &&
      asked.text === document.lineAt(place.line).text
    const {answer} = asked && isKnown ? asked : ask(document, place)
    return Promise.race([answer, rest(LONGEST_WAIT)])
  }

  function show(keys: MarkerKeysAnswer | undefined): void {
    const next = KEYS.filter(key => keys && keys[key].length > 0).join(' ')
    if (next !== shown) setContext('nigao.markerKeys', next)
    shown = next
  }

  async function continueNumbering(): Promise<void> {
    const editor = draftEditor()
    const line = (editor?.selection.active.line ?? 0) - 1
    if (!editor || line < 0) return
    const {document} = editor
    const {end} = document.lineAt(line).range
    if (!isAtMarker(document, end)) return
    const keys = await answerAbout(document, end)
    const [edit] = keys?.enter ?? []
    if (edit) await change(editor, end, () => [withBreak(document, edit)], SAME_STEP)
  }

  async function changeLevel(key: 'indent' | 'outdent', plain: string): Promise<void> {
    const editor = draftEditor()
    const place = editor?.selection.active
    const isOurs = editor && place && isAtMarker(editor.document, place)
    const keys = isOurs ? await answerAbout(editor.document, place) : undefined
    const edits = keys?.[key] ?? []
    if (editor && place && edits.length > 0) await change(editor, place, () => edits)
    else await vscode.commands.executeCommand(plain)
  }
}

/** The break of the line, which is there already, belongs to what Enter puts there, or takes away. */
function withBreak(document: vscode.TextDocument, {range: {start, end}, newText}: TextChange): TextChange {
  const line = end.line + 1
  const character = INDENTATION.exec(document.lineAt(line).text)?.[0].length ?? 0
  return {range: {start, end: {line, character}}, newText}
}

/** The editor in front with its one caret, if it may show a draft. */
function draftEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor
  const isOurs = editor?.selections.length === 1 && editor.selection.isEmpty && isDraft(editor.document)
  return isOurs ? editor : undefined
}

/** Whether a place is at the end of a line that may begin with a marker. */
function isAtMarker(document: vscode.TextDocument, {line, character}: vscode.Position): boolean {
  const {text} = document.lineAt(line)
  return character === text.length && MAY_BE_MARKER.test(text)
}

/** Makes the changes in one step for undo, as long as the text up to the place stays as it was. */
async function change(
  editor: vscode.TextEditor,
  {line, character}: vscode.Position,
  changes: () => readonly TextChange[],
  undo?: typeof SAME_STEP,
): Promise<void> {
  const before = new vscode.Range(0, 0, line, character)
  const text = editor.document.getText(before)
  const {version} = editor.document
  for (let tries = 0; tries < TRIES && editor.document.getText(before) === text; tries++) {
    const isDone = await editor.edit(edit => {
      for (const {range, newText} of changes()) edit.replace(toRange(range), newText)
    }, undo)
    // No version more than before: one that is open for reading only, which VS Code does not say.
    if (isDone) return editor.document.version === version ? sayQuietly(isReadOnly()) : undefined
    await rest(NEXT_TRY)
  }
}

function rest(milliseconds: number): Promise<undefined> {
  return new Promise(done => setTimeout(done, milliseconds, undefined))
}
