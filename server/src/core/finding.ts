import type {SafeKind} from './safeKinds'
import type {Sign} from './slots/sign'
import type {Edit, Span} from './span'

/** The folders that rules lie in. */
export const CATEGORIES = [
  'numbering',
  'series',
  'placeholder',
  'frame',
  'residue',
  'wording',
  'punctuation',
  'numeral',
] as const

/** The folder a rule lies in. */
export type Category = (typeof CATEGORIES)[number]

/** The severities, worst first. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const

/** error: certainly wrong; warning: very probably wrong or not ready to send; information: look at it; hint: taste. */
export type Severity = (typeof SEVERITIES)[number]

/** A repair that the drafter may choose. Only safe ones take part in “fix all”, and only as far as their kind allows. */
export interface Fix {
  readonly title: string
  /** What it does, where no person has to decide whether the new text is right. */
  readonly safe: SafeKind | false
  /** The edits, made when they are asked for: a fix for a whole draft may hold thousands. */
  readonly edits: () => readonly Edit[]
  /** The same with the sign that the drafter has chosen for what is open; a rule knows no settings and puts in the usual one. */
  readonly withSign?: (sign: Sign) => Omit<Fix, 'withSign'>
}

/** What a rule yields: where, what it is and what it should be, and how to mend it. */
export interface Problem {
  readonly span: Span
  readonly message: string
  readonly fixes?: readonly Fix[]
  /** Other places that explain this one, e.g. where the run began. */
  readonly related?: readonly {readonly span: Span; readonly message: string}[]
  /** Set only where it differs from the severity of the rule. */
  readonly severity?: Severity
}

/** A problem with the rule it belongs to. Offsets are those of the rule's scope: the block's or the draft's. */
export interface Finding extends Problem {
  readonly rule: string
  readonly category: Category
  readonly severity: Severity
}

/** The fix that “fix all” applies to a finding: its first safe one. */
export function safeFix({fixes}: Problem): Fix | undefined {
  return fixes?.find(fix => fix.safe)
}

/** A rule that failed; the others went on. */
export interface Crash {
  readonly rule: string
  readonly error: unknown
}

/** A fix of a safe kind that puts `text` in place of `span`. */
export function replace(span: Span, text: string, safe: SafeKind, title = `改为“${text}”`): Fix {
  return {title, safe, edits: () => [{...span, text}]}
}

/** A safe fix that takes a mark of punctuation out. */
export function remove(span: Span, title: string): Fix {
  return replace(span, '', 'stop', title)
}
