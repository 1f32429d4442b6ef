import type {Crash, Finding} from '../finding'
import type {Mark} from '../marks/mark'
import type {Item} from '../marks/seriesMarks'
import type {Reference} from '../references/reference'
import type {Residue} from '../residue/findResidue'
import type {Slot} from '../slots/slot'

/**
 * What the lines of a block are. `prose` is one line of the draft, with or without Markdown in it; the others are
 * what Markdown spreads over lines.
 */
export type BlockKind = 'blank' | 'prose' | 'table' | 'code' | 'comment' | 'frontMatter'

/**
 * A line that the structure of a draft turns on by its words: 附件1, 目录, the title of a form, a line of it to sign or seal by hand, ……,
 * 示例 above a sample of it, （摘录） where only a part of the text is here, the dates on the cover of a standard.
 */
export type LineRole =
  | 'attachment'
  | 'contentsTitle'
  | 'form'
  | 'signature'
  | 'omission'
  | 'sample'
  | 'excerpt'
  | 'cover'
  | 'text'

/**
 * What a draft says to the rules: `ignore` speaks of the next block, `disable` and `enable` of the text from there
 * on, `off` (front matter only) of the whole draft.
 */
export interface Directive {
  readonly kind: 'ignore' | 'disable' | 'enable' | 'off'
  /** Where the directive begins, relative to its block. */
  readonly offset: number
  /** Rule ids, and words that name no rule; none means every rule. */
  readonly rules: readonly string[]
}

/**
 * What is known of one block, whatever stands around it. Facts depend on the block's text alone, so an edit
 * elsewhere leaves them valid. All offsets are relative to the block.
 */
export interface Facts {
  readonly kind: BlockKind
  /** The text with everything that is not prose replaced by filler; `prose.length === text.length`. */
  readonly prose: string
  /** Number of `#` of a Markdown heading; 0 for a plain paragraph. */
  readonly depth: number
  /** Characters as Word counts them: each Chinese character or mark one, each run of Latin letters or digits one. */
  readonly characters: number
  /** Syllables when read aloud, numbers read out. */
  readonly syllables: number
  /** Tenths of a second that a reader stops at the ends of sentences and of the paragraph. */
  readonly pauses: number
  /** How often each kind of evidence for or against an official text stands in it, in the order of `EVIDENCE`. */
  readonly evidence: readonly number[]
  /** Candidates for heading markers, in reading order. The fold decides which of them head a section. */
  readonly marks: readonly Mark[]
  /** Candidates for items of a series (一是…二是…), in reading order. */
  readonly items: readonly Item[]
  /** Where the block speaks of the draft's own numbers: 见第三部分, 讲三点意见. */
  readonly references: readonly Reference[]
  readonly slots: readonly Slot[]
  /** Offsets of half-width punctuation that stands in Chinese text. */
  readonly halfWidth: readonly number[]
  /** Count of full-width punctuation, to tell a systematic habit from a slip. */
  readonly fullWidth: number
  /** What a web page left in the block. */
  readonly residue: readonly Residue[]
  /** The whole block is something a web page left behind; it takes no part in the structure. */
  readonly isResidue: boolean
  /** Behind `>`: what another document says. */
  readonly isQuotation: boolean
  /** Where a line may be residue by what stands around it: its log-odds, and what it says if it is short. */
  readonly page: {readonly odds: number; readonly words: string} | undefined
  /** The prose ends like a sentence or a lead-in, so that what follows may begin anew. */
  readonly endsSentence: boolean
  readonly role: LineRole
  /** Offsets at which a site has cut the text. */
  readonly gaps: readonly number[]
  /** What the structure of the draft depends on in this block, as one string. */
  readonly shape: string
  /** What the block's comments or front matter say to the rules. */
  readonly directives: readonly Directive[]
  readonly findings: readonly Finding[]
  /** Block rules that failed on this block. */
  readonly crashes: readonly Crash[]
}
