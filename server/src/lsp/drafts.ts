import type {
  DidChangeTextDocumentParams,
  DidOpenTextDocumentParams,
  TextDocumentContentChangeEvent,
  TextDocumentItem,
} from 'vscode-languageserver'
import {
  type CheckResult,
  checkDraft,
  type Damage,
  type Draft,
  type Edit,
  editBetween,
  editManuscript,
  type Finding,
  foldDraft,
  inReadingOrder,
  isTooLong,
  judgeScope,
  type Lazy,
  lazy,
  type Manuscript,
  meets,
  type Place,
  readManuscript,
  type Scope,
  type SlotQuote,
  type Span,
  shift,
  sliceText,
  unreadLines,
  type Verdict,
} from '../core/index'
import type {Settings} from './configuration'
import {followEdit, freshSlots, rememberSlots, type SavedSlots} from './savedSlots'
import {toSpan} from './toLsp'

/** An open draft in one state. Immutable; what is derived from it is made when first asked for and kept. */
export interface OpenDraft {
  readonly uri: string
  readonly version: number
  /** Another number for every state, so that equal numbers mean equal diagnostics. */
  readonly revision: number
  readonly settings: Settings
  readonly isMarkdown: boolean
  /** Whether it is read in full. If not, only `statsAnswer` has anything to say of it. */
  readonly verdict: Lazy<Verdict>
  readonly manuscript: Manuscript
  /** The client's text begins with a byte order mark, for which the manuscript has a blank. */
  readonly isMarked: boolean
  readonly saved: SavedSlots
  /** The worst that the draft has shown: what is filled in does not make its other gaps less likely. */
  readonly damage: Damage | undefined
  readonly draft: Lazy<Draft>
  /** Everything the rules find. */
  readonly check: Lazy<CheckResult>
  /** The findings a drafter should see now, without the slots that `onSave` keeps back: those that begin in one block. */
  readonly shownIn: (index: number) => readonly Finding[]
  /** Those that meet a span. */
  readonly shownAt: (span: Span) => readonly Finding[]
  /** The same of the whole draft, those of the rules that see all of it first. */
  readonly shown: Lazy<readonly Finding[]>
}

/**
 * The drafts that the client has open. What a client says of a draft that is not open changes nothing, unless it gives
 * the whole text.
 */
export interface Drafts {
  readonly all: () => readonly OpenDraft[]
  readonly get: (uri: string) => OpenDraft | undefined
  /** A draft that is too long as a whole is not open afterwards. */
  readonly open: (params: DidOpenTextDocumentParams) => Unread
  /** Throws where the change makes no sense; the text that is kept is then no longer that of the client. */
  readonly change: (params: DidChangeTextDocumentParams) => Unread
  /** From now on every slot of the draft counts as saved. */
  readonly save: (uri: string) => void
  readonly close: (uri: string) => void
  /** Replaces what is dismissed in a draft, open now or later. */
  readonly dismiss: (uri: string, slots: readonly SlotQuote[]) => void
  readonly dismissedIn: (uri: string) => readonly SlotQuote[]
  readonly configure: (settings: Settings) => void
  /** What the user wants for one draft, open or not; it comes before the settings until the server ends, or a draft that was never saved is closed. */
  readonly choose: (uri: string, scope: Scope) => void
}

/** What of a draft that should be read is too long for it: the whole, or lines, by index; none where all of it is read. */
export type Unread = 'whole' | readonly number[]

const NONE: Unread = []

const UNTITLED = 'untitled:'
/** In UTF-16 units; longer plain text is a log or a book, and reading it would keep the drafts waiting. */
const LONGEST_PLAIN_TEXT = 1_000_000

/** A store without drafts; by their addresses the worst that some have shown before. */
export function createDrafts(initial: Settings, damaged: ReadonlyMap<string, Damage> = new Map()): Drafts {
  const drafts = new Map<string, OpenDraft>()
  const dismissed = new Map<string, readonly SlotQuote[]>()
  const chosen = new Map<string, Scope>()
  let settings = initial
  let revision = 0

  return {
    all: () => [...drafts.values()],
    get: uri => drafts.get(uri),
    open: ({textDocument}) => open(textDocument),
    change({textDocument: {uri, version}, contentChanges}) {
      const [first] = contentChanges
      if (first && !('range' in first) && !drafts.has(uri))
        open({uri, version, text: first.text, languageId: 'markdown'})
      const before = drafts.get(uri)
      if (contentChanges.some(({text}) => isTooLong(text))) return refuse(uri)
      if (!before) return NONE
      const {manuscript, isMarked, saved} = contentChanges.reduce<Text>(applyChange, before)
      const folded = before.draft.made()
      const damage = folded?.structure.damage ?? before.damage
      const draft = folding(uri, manuscript, {folded, damage})
      put(
        {...before, version, manuscript, isMarked, saved, damage, draft},
        before.check.made(),
        before.verdict.made(),
      )
      const {change, places} = manuscript
      return unreadOf(uri, change ? places.slice(change.first, change.first + change.added) : [])
    },
    save(uri) {
      const draft = drafts.get(uri)
      if (draft) put({...draft, saved: rememberSlots(draft.draft())}, undefined, draft.verdict.made())
    },
    close(uri) {
      drafts.delete(uri)
      // The next one that was never saved gets the same address.
      if (uri.startsWith(UNTITLED)) chosen.delete(uri)
    },
    dismiss(uri, slots) {
      dismissed.set(uri, slots)
      const before = drafts.get(uri)
      if (!before) return
      const draft = folding(uri, before.manuscript, {folded: before.draft.made(), damage: before.damage})
      put({...before, draft}, undefined, before.verdict.made())
    },
    dismissedIn,
    configure(changed) {
      settings = changed
      for (const draft of drafts.values()) put(draft, undefined, draft.verdict.made())
    },
    choose(uri, scope) {
      chosen.set(uri, scope)
      const draft = drafts.get(uri)
      if (draft) put({...draft, saved: rememberSlots(draft.draft())})
    },
  }

  function open({uri, version, text, languageId}: TextDocumentItem): Unread {
    const isMarkdown = languageId !== 'plaintext'
    if (!isMarkdown && LONGEST_PLAIN_TEXT < text.length) return NONE
    if (isTooLong(text)) return refuse(uri)
    const {isMarked, text: own} = readMark(text)
    const manuscript = readManuscript(own)
    const damage = damaged.get(uri)
    const draft = folding(uri, manuscript, {damage})
    put({uri, version, isMarkdown, manuscript, isMarked, damage, draft, saved: rememberSlots(draft())})
    return unreadOf(uri, manuscript.places)
  }

  function refuse(uri: string): Unread {
    drafts.delete(uri)
    return 'whole'
  }

  function unreadOf(uri: string, places: Iterable<Place>): Unread {
    const lines = unreadLines(places)
    return 0 < lines.length && drafts.get(uri)?.verdict().isFull ? lines : NONE
  }

  function dismissedIn(uri: string): readonly SlotQuote[] {
    return dismissed.get(uri) ?? []
  }

  function folding(uri: string, manuscript: Manuscript, {folded, damage}: Known): Lazy<Draft> {
    const remembered = {dismissed: dismissedIn(uri), ...(damage && {damage})}
    return lazy(() => foldDraft(manuscript, folded, remembered), folded)
  }

  function put(
    text: Text & Pick<OpenDraft, 'uri' | 'version' | 'isMarkdown' | 'damage' | 'draft'>,
    checked?: CheckResult,
    before?: Verdict,
  ): void {
    const {uri, version, isMarkdown, manuscript, isMarked, saved, damage, draft} = text
    const own = settings
    const scope = chosen.get(uri) ?? own.scope
    // What somebody asked for was never weighed.
    const wasFull = before?.because !== 'asked' && before?.isFull === true
    const verdict = lazy(() => judgeScope(draft(), {scope, isMarkdown, wasFull}), before)
    const check = lazy(() => checkDraft(draft(), own.rules, checked), checked)
    const ownShown = (index: number) => {
      const place = draft().places.at(index)
      const findings = check().ofBlock(index)
      return place && own.placeholderReport === 'onSave' ? withoutFresh(findings, place, saved) : findings
    }
    const shownIn = (index: number) => [...check().ofDraftIn(index), ...ownShown(index)]
    const shownAt = (span: Span) => {
      const {ofDraftIn, whole} = check()
      const {places} = draft()
      const near = new Set(whole)
      const last = Math.min(places.indexAt(span.end) + 1, places.length - 1)
      for (let index = Math.max(0, places.indexAt(span.start) - 1); index <= last; index++) near.add(index)
      const indices = [...near].sort((a, b) => a - b)
      const findings = [...indices.flatMap(ofDraftIn).sort(inReadingOrder), ...indices.flatMap(ownShown)]
      return findings.filter(finding => meets(finding.span, span))
    }
    const shown = lazy(() => [...check().ofDraft, ...draft().structure.withFindings.flatMap(ownShown)])
    revision += 1
    drafts.set(uri, {
      uri,
      version,
      revision,
      settings: own,
      isMarkdown,
      verdict,
      manuscript,
      isMarked,
      saved,
      damage,
      draft,
      check,
      shownIn,
      shownAt,
      shown,
    })
  }
}

/** What is known of a draft before it is folded. */
interface Known {
  readonly folded?: Draft | undefined
  readonly damage: Damage | undefined
}

type Text = Pick<OpenDraft, 'manuscript' | 'isMarked' | 'saved'>

function applyChange(
  {manuscript, isMarked: wasMarked, saved}: Text,
  change: TextDocumentContentChangeEvent,
): Text {
  const {isMarked, ...whole} = markRead(toEdit(manuscript, change), manuscript, wasMarked)
  const edit = trimmed(manuscript, whole)
  if (edit.start === edit.end && edit.text === '') return {manuscript, isMarked, saved}
  const edited = editManuscript(manuscript, edit)
  return {manuscript: edited, isMarked, saved: followEdit(saved, edit, edited)}
}

function toEdit(manuscript: Manuscript, change: TextDocumentContentChangeEvent): Edit {
  if ('range' in change) return {...toSpan(manuscript, change.range), text: change.text}
  return {start: 0, end: manuscript.length, text: change.text}
}

/**
 * The edit as a fresh reading would see it: at the start of the text a mark becomes a blank, and the blank that stands
 * for one is a mark again where something comes before it.
 */
function markRead({start, end, text}: Edit, manuscript: Manuscript, isMarked: boolean) {
  if (0 < start) return {start, end, text, isMarked}
  const next = Math.min(end + 1, manuscript.length)
  const kept = isMarked && end === 0 ? MARK : sliceText(manuscript, end, next)
  return {start, end: next, ...readMark(text + kept)}
}

/** The edit without what it puts back as it was: clients send whole lines or the whole text for one character. */
function trimmed(manuscript: Manuscript, {start, end, text}: Edit): Edit {
  const edit = editBetween(sliceText(manuscript, start, end), text)
  return {...edit, ...shift(edit, start)}
}

const MARK = '\uFEFF'

/** A byte order mark counts as a character for the client, so a blank keeps its place. */
function readMark(text: string): {text: string; isMarked: boolean} {
  const isMarked = text.startsWith(MARK)
  return {text: isMarked ? ` ${text.slice(1)}` : text, isMarked}
}

function withoutFresh(
  findings: readonly Finding[],
  {block, start}: Place,
  saved: SavedSlots,
): readonly Finding[] {
  const fresh = freshSlots(block, saved).map(slot => shift(slot, start))
  if (fresh.length === 0) return findings
  return findings.filter(
    ({category, span}) => category !== 'placeholder' || !fresh.some(slot => meets(slot, span)),
  )
}
