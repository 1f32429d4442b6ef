import type {CheckTextAnswer} from '../../../server/src/lsp/protocol'

/** A file of the workspace as the check found it. */
export type CheckedDraft = DraftFile & (Checked | Unchecked)

interface DraftFile {
  /** Of the file, as a string. */
  readonly uri: string
  /** From the workspace folder on, as the explorer shows it. */
  readonly path: string
}

interface Checked {
  readonly answer: CheckTextAnswer
  readonly failure?: undefined
}

interface Unchecked {
  readonly answer?: undefined
  /** Why there is no answer. */
  readonly failure: string
}

/** Most to do first: by open slots, then by errors, then by warnings. What could not be checked comes last. */
export function mostToDoFirst(drafts: Iterable<CheckedDraft>): readonly CheckedDraft[] {
  return [...drafts].sort(
    (a, b) =>
      Number(a.failure !== undefined) - Number(b.failure !== undefined) ||
      amount(b, 'slots') - amount(a, 'slots') ||
      amount(b, 'errors') - amount(a, 'errors') ||
      amount(b, 'warnings') - amount(a, 'warnings') ||
      a.path.localeCompare(b.path, 'zh-CN'),
  )
}

/** How many there are in all drafts that were checked. */
export function totalOf(drafts: readonly CheckedDraft[], what: Counted): number {
  return drafts.reduce((sum, draft) => sum + amount(draft, what), 0)
}

type Counted = 'slots' | 'errors' | 'warnings'

function amount({answer}: CheckedDraft, what: Counted): number {
  return answer?.[what] ?? 0
}
