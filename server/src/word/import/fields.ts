import {fieldText} from './slots'
import {childOf, type Element} from './xml'

/** A field that has begun. */
interface Field {
  readonly form: Element | undefined
  code: string
  result: string
  isBold: boolean
  isInCode: boolean
}

/** Fields stand in one another and go on over paragraphs; words pass through all that are open. */
export interface Fields {
  /** A mark of a field: where it begins, where its result does, and where it ends. */
  mark(mark: Element): void
  /** Words of what a field is to do. */
  code(text: string): void
  /** Words of the document; a field may keep them. */
  say(text: string, isBold: boolean): void
}

/** A list of contents, which Word writes itself. */
const CONTENTS = /^\s*TOC\b/i
/** The fields that show something else than their result, or may. */
const OWN = /^\s*(?:FORM(?:TEXT|CHECKBOX|DROPDOWN)|EQ|MERGEFIELD|MACROBUTTON)\b/i

/** No field is open. What is shown goes to `say`; `dropContents` hears of each list of contents. */
export function createFields(say: (text: string, isBold: boolean) => void, dropContents: () => void): Fields {
  const open: Field[] = []
  return {
    mark(mark) {
      switch (mark.attributes.fldCharType) {
        case 'begin':
          open.push({form: childOf(mark, 'ffData'), code: '', result: '', isBold: false, isInCode: true})
          break
        case 'separate': {
          const field = open.at(-1)
          if (field) field.isInCode = false
          if (field && CONTENTS.test(field.code)) dropContents()
          break
        }
        case 'end': {
          const field = open.pop()
          if (field && OWN.test(field.code))
            pass(fieldText(field.code, field.result, field.form), field.isBold)
        }
      }
    },
    code(text) {
      const field = open.at(-1)
      if (field?.isInCode) field.code += text
    },
    say: pass,
  }

  /** From the innermost field outwards, as far as one that keeps it. */
  function pass(text: string, isBold: boolean): void {
    for (const field of [...open].reverse()) {
      if (field.isInCode || CONTENTS.test(field.code)) return
      if (OWN.test(field.code)) {
        field.result += text
        field.isBold ||= isBold
        return
      }
    }
    say(text, isBold)
  }
}
