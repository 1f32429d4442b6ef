import {type Profile} from './profile'
/** The parts of a .docx that docx does not write as East Asian text needs them: path and text. */
export interface Part {
  readonly path: string
  readonly data: string
}
/** The style of a paragraph by its role; a heading's by its level. */
export declare function styleOf(role: keyof Profile['roles'], level: number | undefined): string
/** The style of words of a heading. */
export declare function wordsStyle(level: number): string
/** Styles, settings, fonts and properties. `title` and `date`, ISO 8601, are the document's; without a date it bears none. */
export declare function partsOf(
  profile: Profile,
  {
    title,
    date,
  }: {
    title: string
    date?: string
  },
): readonly Part[]
