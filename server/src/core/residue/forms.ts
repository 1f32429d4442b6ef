import {MESSAGE_FORMS} from './messageForms'
import {PAGE_FORMS} from './pageForms'
import {PAPER_FORMS} from './paperForms'

/** What a line or a sentence looks like, whatever its words. */
export interface Form {
  readonly name: string
  readonly why: string
  readonly weight: number
  readonly pattern: RegExp
  /** With a number before it the text is an entry of a list of contents. */
  readonly isUnlisted?: boolean
}

/** The forms that weigh, tried on the text in lower case and simplified characters without its marker. */
export const FORMS: readonly Form[] = [...PAGE_FORMS, ...PAPER_FORMS, ...MESSAGE_FORMS]
