import * as vscode from 'vscode'

/** What menus and welcome texts in package.json may depend on. */
interface ContextKeys {
  /**
   * none: no draft in view; waiting: not read yet; leftOut: not to be read; quiet: no official text; plain: without headings;
   * outlined: with headings.
   */
  'nigao.draft': 'none' | 'waiting' | 'leftOut' | 'quiet' | 'plain' | 'outlined'
  'nigao.hasSlots': boolean
  /** The drafter said of some places that they are none to fill. */
  'nigao.hasDismissed': boolean
  /** The 待填 view shows only some kinds. */
  'nigao.slotsFiltered': boolean
  /** The 全部稿件 view shows what the last check found. */
  'nigao.hasChecked': boolean
  /** Which of `enter indent outdent` do something of ours where the caret stands. */
  'nigao.markerKeys': string
  'nigao.serverFailed': boolean
}

/** Tells VS Code the new value of a key. */
export function setContext<Key extends keyof ContextKeys>(key: Key, value: ContextKeys[Key]): void {
  void vscode.commands.executeCommand('setContext', key, value)
}
