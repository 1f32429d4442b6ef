import * as vscode from 'vscode'
import {DISMISSED_NOTIFICATION, type SlotEntry, type SlotQuote} from '../../../server/src/lsp/protocol'
import {openDocument} from '../drafts'
import {liesIn} from '../files'
import {wordsOf} from '../followedDraft'
import {toRange} from '../ranges'
import type {Server} from '../serverProcess'
import type {TextEdit} from '../textEdit'

/** Global state: by the address of a draft, what is no slot in it. */
const DISMISSED = 'nigao.dismissedSlots'

/** Places that look like slots and are none, as the writer said. Nothing of it is written into the drafts. */
export interface Dismissals {
  dismiss(document: vscode.TextDocument, slots: readonly SlotEntry[]): Promise<void>
  restore(document: vscode.TextDocument, slots: readonly SlotEntry[]): Promise<void>
  /** Takes in where they stand now, and knows those again whose surroundings were edited. */
  follow(draft: SlotsOfDraft | undefined): void
  readonly onDidChange: vscode.Event<void>
}

/** A draft as the server last read it: its open slots, and those that the writer said are none. */
interface SlotsOfDraft {
  readonly document: vscode.TextDocument
  readonly slots: readonly SlotEntry[]
  readonly dismissed: readonly SlotEntry[]
}

type All = Readonly<Record<string, readonly SlotQuote[]>>

/** UTF-16 offsets of a slot and of where it would be filled. */
interface Place extends SlotQuote {
  readonly start: number
  readonly end: number
}

/** Those of earlier sessions; the server is told of them whenever it starts. */
export function createDismissals(server: Server, context: vscode.ExtensionContext): Dismissals {
  const changed = new vscode.EventEmitter<void>()
  const places = new Map<string, readonly Place[]>()
  context.subscriptions.push(
    changed,
    server.onDidChangeRunning(isRunning => {
      if (isRunning) for (const uri of Object.keys(all())) tell(uri)
    }),
    vscode.workspace.onDidChangeTextDocument(({document, contentChanges}) => {
      for (const edit of contentChanges) move(document.uri.toString(), edit)
    }),
    vscode.workspace.onDidRenameFiles(({files}) => {
      for (const {oldUri, newUri} of files)
        for (const uri of within(oldUri)) void carry(uri, newUri + uri.slice(oldUri.toString().length))
    }),
    vscode.workspace.onDidDeleteFiles(({files}) => files.forEach(forget)),
    // The next one that was never saved gets the same address. A change of language closes a document that stays.
    vscode.workspace.onDidCloseTextDocument(({uri, isUntitled}) => {
      if (isUntitled && !openDocument(uri)) forget(uri)
    }),
    // An untitled draft is saved as a file with the same words; only then is it emptied and closed.
    vscode.workspace.onDidSaveTextDocument(saved => {
      for (const uri of Object.keys(all())) {
        const draft = openDocument(vscode.Uri.parse(uri))
        if (draft?.isUntitled && wordsOf(draft) === wordsOf(saved)) void carry(uri, saved.uri.toString())
      }
    }),
  )
  return {dismiss, restore, follow, onDidChange: changed.event}

  function dismiss({uri}: vscode.TextDocument, slots: readonly SlotEntry[]): Promise<void> {
    const fresh = slots.map(quoteOf).filter(quote => !quotesIn(uri.toString()).some(isSame(quote)))
    return set(uri.toString(), [...quotesIn(uri.toString()), ...fresh])
  }

  function restore({uri}: vscode.TextDocument, slots: readonly SlotEntry[]): Promise<void> {
    places.delete(uri.toString())
    return set(
      uri.toString(),
      quotesIn(uri.toString()).filter(quote => !slots.some(isSame(quote))),
    )
  }

  function follow(draft: SlotsOfDraft | undefined): void {
    if (!draft) return
    const {document, dismissed, slots} = draft
    const uri = document.uri.toString()
    const now = dismissed.map(placeOf)
    const lost = (places.get(uri) ?? []).filter(({start}) => !now.some(place => place.start === start))
    const found = slots
      .map(placeOf)
      .filter(({text, start}) => lost.some(place => place.text === text && place.start === start))
    places.set(uri, [...now, ...found])
    if (found.length > 0)
      void dismiss(
        document,
        slots.filter(slot => found.some(isSame(slot))),
      )

    function placeOf(slot: SlotEntry): Place {
      const {range, fill} = slot
      const offsets = [toRange(range), toRange(fill)].flatMap(({start, end}) => [start, end].map(offsetOf))
      offsets.sort((a, b) => a - b)
      return {...quoteOf(slot), start: offsets[0] ?? 0, end: offsets.at(-1) ?? 0}
    }

    function offsetOf(position: vscode.Position): number {
      return document.offsetAt(position)
    }
  }

  function move(uri: string, edit: TextEdit): void {
    const known = places.get(uri)
    if (known)
      places.set(
        uri,
        known.flatMap(place => moved(place, edit) ?? []),
      )
  }

  async function carry(from: string, to: string): Promise<void> {
    const quotes = quotesIn(from)
    await set(from, [])
    await set(to, quotes)
  }

  function forget(place: vscode.Uri): void {
    for (const uri of within(place)) {
      places.delete(uri)
      void set(uri, [])
    }
  }

  async function set(uri: string, quotes: readonly SlotQuote[]): Promise<void> {
    const {[uri]: _, ...others} = all()
    await context.globalState.update(DISMISSED, quotes.length > 0 ? {...others, [uri]: quotes} : others)
    tell(uri)
    changed.fire()
  }

  function tell(uri: string): void {
    server.tell(DISMISSED_NOTIFICATION, vscode.Uri.parse(uri), {slots: quotesIn(uri)})
  }

  function within(place: vscode.Uri): readonly string[] {
    return Object.keys(all()).filter(uri => liesIn(place, vscode.Uri.parse(uri)))
  }

  function quotesIn(uri: string): readonly SlotQuote[] {
    return all()[uri] ?? []
  }

  function all(): All {
    return context.globalState.get<All>(DISMISSED, {})
  }
}

function quoteOf({text, before, after}: SlotEntry): SlotQuote {
  return {text, before, after}
}

function isSame({text, before, after}: SlotQuote): (other: SlotQuote) => boolean {
  return other => other.text === text && other.before === before && other.after === after
}

/** What touches a place makes another one of it: a number taken back leaves a gap that has to be filled. */
function moved(place: Place, {rangeOffset, rangeLength, text}: TextEdit): Place | undefined {
  const {start, end} = place
  if (end < rangeOffset) return place
  if (start <= rangeOffset + rangeLength) return undefined
  const growth = text.length - rangeLength
  return {...place, start: start + growth, end: end + growth}
}
