import type {Role} from '../core/index'
/** A font and what it is replaced by where it is not installed. */
export interface Font {
  readonly name: string
  /** The next best one, which Word takes instead. */
  readonly instead: string
  /** For Latin letters and digits. */
  readonly latin: string
}
/** The look of a paragraph or of words in it. */
export interface Look {
  readonly font: Font
  /** Half points. */
  readonly size: number
}
/** The place of a paragraph on the page, in characters of the body. */
export interface Setting {
  readonly align: 'both' | 'center' | 'left' | 'right'
  /** From the left edge of the text to its first line, and to the others. */
  readonly firstLine: number
  readonly otherLines: number
}
/** All measures of a printed draft. Lengths are twips: 20 to a point, 567 to 10 mm. */
export interface Profile {
  readonly page: {
    readonly width: number
    readonly height: number
  }
  readonly margins: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
  }
  /** From the lower edge of the page to that of the page number. */
  readonly footer: number
  /** From one line to the next. */
  readonly pitch: number
  /** Added to the width of each character, so that 28 of them fit. */
  readonly spacing: number
  /** The width of a character, with what is added. */
  readonly character: number
  readonly roles: Readonly<Record<Role, Look & Setting>>
  /** The headings by level. */
  readonly levels: readonly (Look & Setting)[]
  readonly table: Look
  readonly pageNumber: Look
}
/** A speech, laid out like GB/T 9704-2012: 22 lines of 28 characters. */
export declare const SPEECH: Profile
/** All fonts of a profile, each once. */
export declare function fontsOf({roles, levels, table, pageNumber}: Profile): readonly Font[]
