import {followed, type TextEdit} from '../textEdit'

/** Where a slot of a label stands: UTF-16 offsets, the end excluded; a number lost without a sign has an empty place. */
export interface SlotPlace {
  readonly label: string
  readonly start: number
  readonly end: number
}

/** Which label each earlier label has become. One that is missing has no place in the draft any more. */
export type Renamed = Readonly<Record<string, string>>

/**
 * Knows slots again by their places, which are followed through every edit. The words of a label cannot tell: when the
 * first of two `新增XX人` is filled, the second one takes its label.
 */
export interface SlotPlaces {
  /** Edits in the order in which they apply; several of one moment come from the end of the text to its beginning. */
  follow(edits: readonly TextEdit[]): void
  /** Takes in the slots as they stand now. The first time every label is its own. */
  update(slots: readonly SlotPlace[]): Renamed
}

/** No slot is known yet. */
export function createSlotPlaces(): SlotPlaces {
  /** Filled slots among them, for when the filling is taken back. */
  let places: readonly SlotPlace[] | undefined
  return {follow, update}

  function follow(edits: readonly TextEdit[]): void {
    for (const edit of edits) places = places?.map(place => followed(place, edit))
  }

  function update(slots: readonly SlotPlace[]): Renamed {
    const renamed = successors(places ?? slots, slots)
    const taken = new Set(slots.map(({label}) => label))
    const gone = (places ?? []).filter(({label}) => renamed[label] === undefined && !taken.has(label))
    places = [...slots, ...gone]
    return renamed
  }
}

/** A label goes on as itself where it can, otherwise as the only one at its places; no two go on as the same one. */
function successors(old: readonly SlotPlace[], now: readonly SlotPlace[]): Renamed {
  const labels = [...new Set(old.map(({label}) => label))]
  const found = new Map(labels.map(label => [label, labelsAt(placesOf(label), now)]))
  const kept = labels.filter(label => found.get(label)?.has(label))
  const others = labels.filter(label => !kept.includes(label))
  const claims = others.flatMap(label => {
    const [only, ...more] = found.get(label) ?? []
    return only === undefined || more.length > 0 || kept.includes(only) ? [] : [[label, only] as const]
  })
  const claimed = claims.map(([, successor]) => successor)
  const moved = claims.filter(
    ([, successor]) => claimed.indexOf(successor) === claimed.lastIndexOf(successor),
  )
  // Cut out where they were, they have been put in again elsewhere.
  const pasted = others.filter(
    label => isCut(placesOf(label)) && !claimed.includes(label) && now.some(slot => slot.label === label),
  )
  return Object.fromEntries([...moved, ...[...kept, ...pasted].map(label => [label, label] as const)])

  function placesOf(label: string): readonly SlotPlace[] {
    return old.filter(place => place.label === label)
  }
}

function labelsAt(places: readonly SlotPlace[], slots: readonly SlotPlace[]): ReadonlySet<string> {
  const found = slots.filter(slot => places.some(place => standsAt(slot, place)))
  return new Set(found.map(({label}) => label))
}

function isCut(places: readonly SlotPlace[]): boolean {
  return places.every(({start, end}) => start === end)
}

/** An empty slot stands at a place that it touches, others only where they share a character. */
function standsAt(slot: SlotPlace, {start, end}: SlotPlace): boolean {
  if (slot.start === slot.end) return start <= slot.end && slot.start <= end
  return start < slot.end && slot.start < end
}
