import type {Places} from '../blocks/places'
import type {HeadingForm} from '../marks/mark'
import type {SeriesWord} from '../marks/seriesMarks'
import type {SlotQuote} from '../slots/quoteSlot'
import type {Slot} from '../slots/slot'
import type {Span} from '../span'
import type {SpeechCount} from '../speech/countSpeech'
import type {Candidate} from './candidates'
import type {EmptySection} from './emptySections'
import type {Frame} from './frame/frame'
import type {Run} from './headings/headingRuns'
import type {Heading} from './headings/headings'
import type {SeriesRun} from './series/seriesRuns'
import type {Structure} from './structure'

/**
 * The whole draft, folded from its blocks. All spans are offsets into the draft. Folding never fails: a broken
 * draft is a draft with parts missing.
 */
export interface Draft {
  readonly places: Places
  readonly length: number
  /** What the fold of the next edit may keep. */
  readonly structure: Structure
  /** The draft as a tree in reading order: its parts, headings and series items; a contents list is not part of it. */
  readonly outline: readonly OutlineNode[]
  /** The headings of the body in reading order, each with the one above it. */
  readonly headings: readonly Heading[]
  /** The headings of the contents list in reading order. */
  readonly contents: readonly Heading[]
  /** The rows of headings that count on from each other, broken ones too; a row may have one member only. */
  readonly runs: readonly Run[]
  /** The same for 一是…二是…. */
  readonly series: readonly SeriesRun[]
  /** What lines begin with that is left of 小（二）型水库. */
  readonly grades: readonly Candidate[]
  readonly firstHeading: Heading | undefined
  /** The first 一、 wherever it stands, and those that stand below no other heading. */
  readonly firstSection: Heading | undefined
  readonly topSections: readonly Heading[]
  readonly emptySections: readonly EmptySection[]
  /** Faults met while the headings were put in order. */
  readonly headingFaults: readonly HeadingFault[]
  readonly seriesFaults: readonly SeriesFault[]
  /** The open slots: without those that the drafter has silenced or dismissed. */
  readonly slots: readonly Slot[]
  /** Places that look like slots and are none, as the drafter said outside the text. */
  readonly dismissed: readonly SlotQuote[]
  readonly speech: SpeechCount
  /** What speaks for an official text or against it, in the order of `EVIDENCE`. */
  readonly evidence: readonly number[]
  /** What stands before and after the sections of a speech. */
  readonly frame: Frame
  readonly stats: Stats
}

/** What a draft, or one section of it, adds up to. */
export interface Stats {
  /** As Word counts them. */
  readonly characters: number
  readonly syllables: number
  /** Tenths of a second that a reader stops. */
  readonly pauses: number
  readonly slots: number
}

/** An entry of the outline; its level grows towards the inside. */
export type OutlineNode = HeadingNode | ItemNode | PartNode

interface NodeBase {
  /** The marker as written: `一、`, `（二）`, `一是`; empty where there is none. */
  readonly marker: string
  /** Where the marker stands; the words of the line for a node without one. */
  readonly markerSpan: Span
  /** The words of the heading or the start of the item, without the marker. */
  readonly text: string
  /** From the marker to where the text of the node ends: at the latest, where the next one begins that does not lie inside it. */
  readonly span: Span
  readonly children: readonly OutlineNode[]
  readonly stats: Stats
}

/** A heading with the section below it, up to the next heading that does not stand below it. */
export interface HeadingNode extends NodeBase {
  readonly kind: 'heading'
  /** 0 for 第一部分 and 第一章, 1–5 for 一、（一）1.（1）①; of a heading without a number that of those beside it. */
  readonly level: number
  /** Undefined for a heading without a number. */
  readonly form?: HeadingForm
  readonly number?: number
}

/** An item of a series: 一是…, or a paragraph that ——… begins. Series stand inside of headings, and in one another. */
export interface ItemNode extends NodeBase {
  readonly kind: 'series'
  readonly level: 6
  /** Both undefined for a paragraph behind ——. */
  readonly word?: SeriesWord
  readonly number?: number
}

/** What stands in a draft besides its sections: 标题、称谓、开头、结尾、落款、附件. */
export type PartKind = 'title' | 'salutation' | 'opening' | 'closing' | 'signature' | 'attachment'

/** What the drafter calls each part. */
export const PART_NAMES: Readonly<Record<PartKind, string>> = {
  title: '标题',
  salutation: '称谓',
  opening: '开头',
  closing: '结尾',
  signature: '落款',
  attachment: '附件',
}

/** A part of the draft around its sections. It has no marker; an attachment holds the tree of its own. */
export interface PartNode extends NodeBase {
  readonly kind: PartKind
  readonly level: 0
}

/** A marker whose number is not the one its place asks for, with all edits that make its run whole. */
export interface HeadingFault {
  readonly span: Span
  readonly marker: string
  readonly expected: string
  readonly cause: FaultCause
  /** The marker before it in the same run, where there is one. */
  readonly previous?: {readonly span: Span; readonly marker: string}
  readonly renumber: readonly RenumberEdit[]
  /** The edits that lists of other sections need then, which run on across the place. */
  readonly along: readonly RenumberEdit[]
}

/**
 * What a wrong number comes from: the number itself; a leap, so that text may be missing before it; a 1 that no 2 follows where the
 * count should go on; or a gap in the text, where there is nothing to renumber.
 */
export type FaultCause = 'number' | 'leap' | 'restart' | 'cut'

/** What to put in the place of the span. */
export interface RenumberEdit extends Span {
  readonly text: string
}

/** A series that is out of order, reported at one item of it, with all edits that mend it. */
export interface SeriesFault {
  readonly kind: 'sequence' | 'mixed' | 'alone'
  readonly span: Span
  readonly marker: string
  readonly expected: string
  /** The word that the item should have. */
  readonly word: string
  /** The item heads a part of the event, or is a heading that tells what it counts. */
  readonly isStage: boolean
  /** 其次 a second time and without a comma may just go on to tell: 其次说到. */
  readonly mayGoOn?: boolean
  readonly cause: FaultCause
  readonly previous?: {readonly span: Span; readonly marker: string}
  readonly edits: readonly RenumberEdit[]
}
