import {textIn, type WordRun, wordsAt} from './items'
import {fieldText} from './slots'
import {childOf, type Element} from './xml'

/** A field that has begun. */
interface Field {
  /** Where it does. */
  readonly place: number
  readonly form: Element | undefined
  readonly result: WordRun[]
  code: string
  isInCode: boolean
  /** It goes on over the end of a paragraph. */
  isWide: boolean
}

/** Fields stand in one another and go on over paragraphs; words pass through all that are open. */
export interface Fields {
  /** A mark of a field: where it begins, where its result does, and where it ends. */
  mark(mark: Element): void
  /** Words of what a field is to do. */
  code(text: string): void
  /** Words of the document; a field may keep them. */
  say(run: WordRun): void
  /** A paragraph ends: what a field that is still open has in others stands there by itself. */
  breakLine(): void
}

/** A list of contents, which Word writes itself. */
const CONTENTS = /^\s*TOC\b/i
/** The only field whose result the writer wrote himself; what stands in any other is worked out anew at any time. */
const LINK = /^\s*HYPERLINK\b/i
/** The fields that show something else than their result, or may. */
const OWN = /^\s*(?:FORM(?:TEXT|CHECKBOX|DROPDOWN)|EQ|MERGEFIELD|MACROBUTTON)\b/i

/** No field is open. What is shown goes to `say`; `dropContents` hears of each list of contents. */
export function createFields(say: (run: WordRun) => void, dropContents: () => void): Fields {
  const open: Field[] = []
  return {
    mark(mark) {
      switch (mark.attributes.fldCharType) {
        case 'begin':
          open.push({
            place: mark.start,
            form: childOf(mark, 'ffData'),
            code: '',
            result: [],
            isInCode: true,
            isWide: false,
          })
          break
        case 'separate': {
          const field = open.at(-1)
          if (field) field.isInCode = false
          if (field && CONTENTS.test(field.code)) dropContents()
          break
        }
        case 'end': {
          const field = open.pop()
          if (!field || !OWN.test(field.code)) return
          for (const run of shownBy(field.code, field.result, field.form, field.place)) pass(run)
        }
      }
    },
    code(text) {
      const field = open.at(-1)
      if (field?.isInCode) field.code += text
    },
    say: pass,
    breakLine() {
      for (const field of open) field.isWide = true
    },
  }

  /** From the innermost field outwards, as far as one that keeps it. */
  function pass(run: WordRun): void {
    let placed = run
    for (const field of [...open].reverse()) {
      if (field.isInCode || CONTENTS.test(field.code)) return
      if (OWN.test(field.code)) {
        field.result.push(placed)
        return
      }
      if (!field.isWide && !LINK.test(field.code)) placed = {...placed, ...wordsAt(run.text, field.place)}
    }
    say(placed)
  }
}

/** What a field shows: its result, or what it makes of it. It stands as a whole at the place of the field. */
export function shownBy(
  code: string,
  result: readonly WordRun[],
  form: Element | undefined,
  place: number,
): readonly WordRun[] {
  const said = textIn(result)
  const text = fieldText(code, said, form)
  if (text === said) return result.map(run => ({...run, ...wordsAt(run.text, place)}))
  return [{...wordsAt(text, place), isBold: result.some(({isBold}) => isBold)}]
}
