import type * as vscode from 'vscode'
import type {Inside} from './openHost'

/** A draft that a provider is asked about: its address, and where the caret stands as an offset in it. */
export interface Asked {
  readonly address: string
  readonly offset: number
  /** As overhear.cjs names what is registered. */
  readonly provider: string
  readonly folder: string
}

/** What comes of asking a provider. */
export interface Given {
  /** Exactly this, with `\n` at the ends of lines; a draft as text. */
  readonly gives?: unknown
  /** Among the words of all pages in panels. */
  readonly shows?: RegExp
  /** In the status bar or a message. */
  readonly says?: RegExp
}

/** One provider and what it gives. The functions run in the extension host and know nothing but what they are given. */
export interface ProviderRow extends Given {
  readonly provider: string
  /** The draft, `▮` where the caret is; without it the one of commandRows.ts. */
  readonly text?: string
  /** What lies beside the draft, under its name with this ending. */
  readonly beside?: readonly [ending: string, text: string]
  /** What is done once before anything is asked. */
  act?(api: typeof vscode, asked: Asked, inside: Inside): unknown
  /** Keys that are pressed then. */
  readonly presses?: string
  /** Asked until it is right; what it gives goes through JSON. */
  ask?(api: typeof vscode, asked: Asked, inside: Inside): unknown
  /** Where no editor is open; else the same. */
  readonly alone?: Given
  readonly readOnly?: Given
  readonly plainText?: Given
  readonly unsaved?: Given
  /** Where the draft is in no folder. */
  readonly remote?: Given
}
