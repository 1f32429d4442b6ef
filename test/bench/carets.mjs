// Where in the middle of a draft keys are pressed.

/**
 * 行末: before the last stop of a paragraph, where people write; no finding stands behind it, so no diagnostic moves. 行中: in a
 * line with a finding further on, which moves with each key, and the protocol has no way to send one diagnostic of many.
 */
export const CARETS = {行末: /[^。\n]。(?=\n)/g, 行中: /要(?=[^\n]*全年[^\n]*(?:XX|\*))/g}

/** The first such place after the middle of the text. */
export function caretIn(text, kind) {
  const pattern = new RegExp(CARETS[kind])
  pattern.lastIndex = text.length >> 1
  const offset = pattern.exec(text).index + 1
  const line = text.slice(0, offset).split('\n').length - 1
  return {offset, line, character: offset - (text.lastIndexOf('\n', offset - 1) + 1)}
}
