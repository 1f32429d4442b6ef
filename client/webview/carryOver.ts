/**
 * Which label an old label has become after the draft was edited. A label that is still there stays. Between two that
 * stayed, as many old as new ones are the same in a row; otherwise those that look alike are the same. The others have
 * no new label.
 */
export function carryOver(old: readonly string[], now: readonly string[]): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>()
  const places = new Map(now.map((label, index) => [label, index]))
  let oldFrom = 0
  let nowFrom = 0
  for (const [index, label] of [...old, undefined].entries()) {
    const place = label === undefined ? now.length : places.get(label)
    // Blanks that were moved past each other leave no common row between them.
    if (place === undefined || place < nowFrom) continue
    pair(old.slice(oldFrom, index), now.slice(nowFrom, place))
    if (label !== undefined) renamed.set(label, label)
    oldFrom = index + 1
    nowFrom = place + 1
  }
  for (const label of old) if (places.has(label)) renamed.set(label, label)
  return renamed

  function pair(before: readonly string[], after: readonly string[]): void {
    const gone = before.filter(label => !places.has(label))
    const added = after.filter(label => !old.includes(label))
    if (gone.length === added.length) {
      for (const [index, label] of gone.entries()) renamed.set(label, added[index] ?? label)
      return
    }
    for (const label of gone) {
      const at = added.findIndex(other => isAlike(label, other))
      if (at >= 0) renamed.set(label, added.splice(0, at + 1).at(-1) ?? label)
    }
  }
}

/** A label is a slot with the words around it; an edit on one side leaves the other half as it was. */
function isAlike(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  const half = Math.ceil(length / 2)
  return a.slice(0, half) === b.slice(0, half) || a.slice(-half) === b.slice(-half)
}
