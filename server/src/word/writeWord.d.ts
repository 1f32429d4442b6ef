import {type Layout} from '../core/index'
/**
 * A laid out draft as the bytes of a .docx. The same draft gives the same bytes: without a `date` in ISO 8601 the document
 * bears none.
 */
export declare function writeWord(
  layout: Layout,
  {
    date,
  }?: {
    date?: string
  },
): Promise<Uint8Array>
