import type {
  DidChangeTextDocumentParams,
  DidOpenTextDocumentParams,
  TextDocumentContentChangeEvent,
  TextDocumentItem,
} from 'vscode-languageserver'
import {
  type CheckResult,
  checkDraft,
  type Draft,
  type Edit,
  editBetween,
  editManuscript,
  type Finding,
  foldDraft,
  type Lazy,
  lazy,
  type Manuscript,
  meets,
  type Place,
  readManuscript,
  shift,
  sliceText,
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
  readonly manuscript: Manuscript
  /** The client's text begins with a byte order mark, for which the manuscript has a blank. */
  readonly isMarked: boolean
  readonly saved: SavedSlots
  readonly draft: Lazy<Draft>
  /** Everything the rules find. */
  readonly check: Lazy<CheckResult>
  /** The findings a drafter should see now in one block: without the slots that `onSave` keeps back. */
  readonly shownIn: (index: number) => readonly Finding[]
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
  readonly open: (params: DidOpenTextDocumentParams) => void
  /** Throws where the change makes no sense; the text that is kept is then no longer that of the client. */
  readonly change: (params: DidChangeTextDocumentParams) => void
  /** From now on every slot of the draft counts as saved. */
  readonly save: (uri: string) => void
  readonly close: (uri: string) => void
  readonly configure: (settings: Settings) => void
}

/** A store without drafts. */
export function createDrafts(initial: Settings): Drafts {
  const drafts = new Map<string, OpenDraft>()
  let settings = initial
  let revision = 0

  return {
    all: () => [...drafts.values()],
    get: uri => drafts.get(uri),
    open: ({textDocument}) => open(textDocument),
    change({textDocument: {uri, version}, contentChanges}) {
      const [first] = contentChanges
      if (first && !('range' in first) && !drafts.has(uri)) open({uri, version, text: first.text})
      const before = drafts.get(uri)
      if (!before) return
      const {manuscript, isMarked, saved} = contentChanges.reduce<Text>(applyChange, before)
      const folded = before.draft.made()
      put(
        {uri, version, manuscript, isMarked, saved, draft: lazy(() => foldDraft(manuscript, folded))},
        before.check.made(),
      )
    },
    save(uri) {
      const draft = drafts.get(uri)
      if (draft) put({...draft, saved: rememberSlots(draft.draft())})
    },
    close(uri) {
      drafts.delete(uri)
    },
    configure(changed) {
      settings = changed
      for (const draft of drafts.values()) put(draft)
    },
  }

  function open({uri, version, text}: Pick<TextDocumentItem, 'uri' | 'version' | 'text'>): void {
    const read = readMark(text)
    const manuscript = readManuscript(read.text)
    const draft = lazy(() => foldDraft(manuscript))
    put({uri, version, manuscript, isMarked: read.isMarked, draft, saved: rememberSlots(draft())})
  }

  function put(text: Text & Pick<OpenDraft, 'uri' | 'version' | 'draft'>, checked?: CheckResult): void {
    const {uri, version, manuscript, isMarked, saved, draft} = text
    const own = settings
    const check = lazy(() => checkDraft(draft(), own.rules, checked))
    const shownIn = (index: number) => {
      const place = draft().places.at(index)
      const findings = check().ofBlock(index)
      return place && own.placeholderReport === 'onSave' ? withoutFresh(findings, place, saved) : findings
    }
    const shown = lazy(() => [...check().ofDraft, ...draft().structure.withFindings.flatMap(shownIn)])
    revision += 1
    drafts.set(uri, {
      uri,
      version,
      revision,
      settings: own,
      manuscript,
      isMarked,
      saved,
      draft,
      check,
      shownIn,
      shown,
    })
  }
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
