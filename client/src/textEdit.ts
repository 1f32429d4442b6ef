/** What an edit did to a text: so many characters from an offset on gave way to others. As VS Code tells it. */
export interface TextEdit {
  readonly rangeOffset: number
  readonly rangeLength: number
  readonly text: string
}

/** A place after an edit, in UTF-16 offsets: it takes in what was changed inside it or across its ends. */
export function followed<P extends {readonly start: number; readonly end: number}>(
  place: P,
  {rangeOffset, rangeLength, text}: TextEdit,
): P {
  const {start, end} = place
  const rangeEnd = rangeOffset + rangeLength
  const growth = text.length - rangeLength
  // What is typed at an empty place stands in it, otherwise before or behind it.
  const isTypedIn = start === end && rangeOffset === start && rangeEnd === end
  if (rangeOffset >= end && !isTypedIn) return place
  if (rangeEnd <= start && !isTypedIn) return {...place, start: start + growth, end: end + growth}
  return {...place, start: Math.min(start, rangeOffset), end: Math.max(end, rangeEnd) + growth}
}
