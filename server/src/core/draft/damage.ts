import type {Facts} from '../blocks/facts'
import type {Place} from '../blocks/places'
import {isLikely, type Slot} from '../slots/slot'

/** What a draft shows of numbers that are gone. */
export interface Damage {
  /** The sum of the signs that numbers are gone; one that is gone for certain counts 1. */
  readonly signs: number
  readonly paragraphs: number
}

/**
 * The evidence asked for in a draft that has lost nothing else, and in one that has lost its numbers everywhere. Set where numbers were
 * taken out of published texts that nothing was learned from: nine in ten of the places shown had lost theirs.
 */
const IN_WHOLE_DRAFT = 5.5
const IN_DAMAGED_DRAFT = 1
/** A place with the first evidence is no sign at all that the draft has lost numbers, one with the second a whole one. */
const NO_SIGN = 2
const WHOLE_SIGN = 6
/** What one can see needs no evidence. */
const CERTAIN = Number.POSITIVE_INFINITY
/** Signs of damage to a paragraph, in a draft that has lost its numbers and in a whole one (by mistake). */
const SIGNS_IF_DAMAGED = 0.03
const SIGNS_IF_WHOLE = 0.002
/** What a slot that is written open, and a note, counts as a sign: who is still at work takes old numbers out. */
const AT_WORK = 0.15
/** What the signs in the same block add, and the most. */
const BESIDE = 1.5
const MOST_BESIDE = 0.75
/** The log-odds that a draft, before it is read, has lost its numbers. */
const PRIOR = -2

/** The one that tells of a draft that has lost more. */
export function worse(a: Damage, b: Damage | undefined): Damage {
  return b && oddsOf(a.signs, a.paragraphs) < oddsOf(b.signs, b.paragraphs) ? b : a
}

/** What is gone from a draft, summed up over its paragraphs. */
export function readDamage(paragraphs: readonly Place[]): Damage {
  return {
    signs: paragraphs.reduce((sum, {block}) => sum + signsOf(block.facts.slots), 0),
    paragraphs: paragraphs.length,
  }
}

/** The slots of a block with enough evidence in a draft so damaged; that of a slot one can see, or whose text tells, always is. */
export function evidentSlots({slots}: Facts, damage: Damage): readonly Slot[] {
  const isEnough = weigh(slots, damage)
  return slots.filter(slot => slot.evidence === undefined || isEnough(slot.evidence, slot))
}

/** The slots of a block that are none for certain, but worth a look. */
export function possibleSlots({slots}: Facts, damage: Damage): readonly Slot[] {
  const isEnough = weigh(slots, damage)
  return slots.filter(slot => slot.evidence !== undefined && isLikely(slot) && !isEnough(slot.evidence, slot))
}

/**
 * Whether the evidence of a slot of a block is enough. What is gone in the same block makes it likelier that something is gone there
 * too; a slot proves nothing for itself.
 */
function weigh(
  slots: readonly Slot[],
  {signs, paragraphs}: Damage,
): (evidence: number, slot: Slot) => boolean {
  const ofBlock = signsOf(slots)
  return (evidence, slot) => {
    const own = signOf(slot)
    const fromBeside = Math.min(MOST_BESIDE, BESIDE * (ofBlock - own))
    return enough(signs - own, paragraphs) <= evidence + fromBeside
  }
}

/** The more numbers are gone for certain, the less evidence is enough. */
function enough(signs: number, paragraphs: number): number {
  const damaged = 1 / (1 + Math.exp(-oddsOf(signs, paragraphs)))
  return IN_WHOLE_DRAFT + damaged * (IN_DAMAGED_DRAFT - IN_WHOLE_DRAFT)
}

/** The log-odds that a draft with so many signs has lost its numbers. */
function oddsOf(signs: number, paragraphs: number): number {
  return (
    PRIOR +
    signs * Math.log(SIGNS_IF_DAMAGED / SIGNS_IF_WHOLE) -
    paragraphs * (SIGNS_IF_DAMAGED - SIGNS_IF_WHOLE)
  )
}

function signsOf(slots: readonly Slot[]): number {
  return slots.reduce((sum, slot) => sum + signOf(slot), 0)
}

/** A number that is gone for certain is a sign of damage; what is written open, and a note, tells a little. */
function signOf({form, evidence = CERTAIN}: Slot): number {
  const sign = Math.max(0, Math.min(1, (evidence - NO_SIGN) / (WHOLE_SIGN - NO_SIGN)))
  if (form === 'written' || form === 'note') return sign * AT_WORK
  return form === 'masked' && evidence === CERTAIN ? 0 : sign
}
