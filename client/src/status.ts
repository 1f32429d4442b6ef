import * as vscode from 'vscode'

/** Milliseconds a note stays in the status bar. */
const NOTE_TIME = 5000

/** A note in the status bar that goes away by itself, for what needs no answer. */
export function sayQuietly(note: string): undefined {
  vscode.window.setStatusBarMessage(note, NOTE_TIME)
}
