import {matchSpans, type Span} from '../../span'
import {HAN, SIGN_RUN} from '../slotWords'

const YEAR = '[〔［[【（(]\\d{4}[〕］\\]】）)]'
const ISSUER = new RegExp(`${SIGN_RUN}(?=[${HAN}]{1,6}${YEAR})`, 'g')
const NUMBER_OF_YEAR = new RegExp(`(?<=${YEAR} ?第?)${SIGN_RUN}(?= ?号)`, 'g')

/**
 * The short name of the office that issues a document, and its number of the year: `×政办发〔2026〕×号`. The year is expected in
 * digits.
 */
export function findDocumentNumberSlots(scan: string): Span[] {
  return [...matchSpans(scan, ISSUER), ...matchSpans(scan, NUMBER_OF_YEAR)]
}
