import {editBetween, editManuscript, foldDraft, readManuscript, type Slot} from '../core/index'

/** The slots of a text, in reading order. */
export type SlotReader = (text: string) => readonly Slot[]

/**
 * A reader that has read nothing yet. It keeps the last text: a preview asks again after every pause in typing, and
 * what the writer has changed since is a few characters.
 */
export function createSlotReader(): SlotReader {
  let last = {text: '', ...readAfresh('')}
  return text => {
    if (text !== last.text) last = {text, ...readAgain(text)}
    return last.draft.slots
  }

  function readAgain(text: string) {
    const edit = editBetween(last.text, text)
    const isOther = edit.end - edit.start === last.text.length
    if (isOther) return readAfresh(text)
    const manuscript = editManuscript(last.manuscript, edit)
    return {manuscript, draft: foldDraft(manuscript, last.draft)}
  }
}

function readAfresh(text: string) {
  const manuscript = readManuscript(text)
  return {manuscript, draft: foldDraft(manuscript)}
}
