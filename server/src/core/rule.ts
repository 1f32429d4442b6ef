import type {Facts} from './blocks/facts'
import type {Draft} from './draft/draft'
import type {Category, Problem, Severity} from './finding'

/** A text without marks, in which the rule must stay silent. */
export interface GoodExample {
  readonly text: string
}

/** A text with `⟦…⟧` around each span that the rule must report. */
export interface BadExample extends GoodExample {
  /** The text after the first fix of each finding of this rule; afterwards the rule must find nothing. */
  readonly fixed?: string
}

interface RuleDescription {
  /** File, export, setting and docs page carry this name. */
  readonly id: string
  /** What drafters call it: a few words without quotation marks, unlike that of any other rule. */
  readonly name: string
  readonly category: Category
  /** A sentence without a full stop, shown in settings and on the docs page. */
  readonly title: string
  readonly why: string
  /** The clause or source the rule rests on. */
  readonly basis: string
  readonly severity: Severity
  readonly good: readonly GoodExample[]
  readonly bad: readonly BadExample[]
}

/** A rule that needs to see one block only. Its findings are kept with the block until the block is edited. */
export interface BlockRule extends RuleDescription {
  readonly scope: 'block'
  check(block: BlockView): Iterable<Problem>
}

/** What a block rule reads: the text, its prose of the same length, and what was already understood of it. */
export interface BlockView {
  readonly text: string
  readonly facts: Omit<Facts, 'findings'>
}

/** A rule that needs the whole draft. It reads the folded draft, never the text, and runs after every edit. */
export interface DraftRule extends RuleDescription {
  readonly scope: 'draft'
  check(draft: Draft): Iterable<Problem>
}

/**
 * A rule that asks for headings, series and the signs of slots alone, that is for what the shapes of the blocks tell. It runs when a
 * shape changes; until then its findings move along with the text. Their spans have to start inside the blocks they
 * speak of, and their messages must not count characters.
 */
export interface StructureRule extends RuleDescription {
  readonly scope: 'structure'
  check(draft: Draft): Iterable<Problem>
}

/** A rule of any scope. */
export type Rule = BlockRule | StructureRule | DraftRule
