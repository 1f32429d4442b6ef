import kindTable from '../../../../data/kinds.tsv'
import {readTable} from '../../tables'

/** A part that a kind of speech asks for, or that has no place in it, told by any of its phrases. */
export interface PhrasePart {
  readonly name: string
  readonly phrases: readonly string[]
  readonly pattern: RegExp
}

/** One kind of speech (文种): how its title ends, what it has and has not, how long it is. */
export interface SpeechKind {
  readonly name: string
  readonly requires: ReadonlySet<string>
  readonly requiredParts: readonly PhrasePart[]
  readonly forbids: ReadonlySet<string>
  readonly forbiddenParts: readonly PhrasePart[]
  /** Characters; absent where any length will do. */
  readonly range?: {readonly least: number; readonly most: number}
}

interface Row {
  readonly kind: SpeechKind
  readonly titles: readonly RegExp[]
  readonly opening: RegExp | undefined
}

/** What may follow the word for the kind in a title: `讲话稿`. */
const TITLE_TAIL = '(?:稿|提纲|范文|材料|模板|全文)?$'
/** What may follow the title itself, one after the other: `讲话（摘要）`, `讲话.docx`. */
const AFTER_TITLE = /(?:[（(《【][^）)》】]{1,16}[）)》】]|\.docx?|_第\d{1,4}页|[。，、.,\s])$/
const LONGEST_AFTER_TITLE = 18
/** A text about how such a speech is written is none. */
const ABOUT_WRITING = /怎样|怎么|如何|写好|写法|写作|技巧|大全|全集|汇编|合集|赏析/
const ROWS: readonly Row[] = readTable(kindTable).map(readRow)

/** The kind of that name, also by the words its title ends in (讲话, 主持); undefined for any other. */
export function kindNamed(name: string): SpeechKind | undefined {
  const exact = ROWS.find(({kind}) => kind.name === name)?.kind
  return exact ?? kindEnding(name) ?? ROWS.findLast(({kind}) => kind.name.endsWith(name))?.kind
}

/** The kind that a title tells; undefined where it tells none. */
export function kindOfTitle(title: string): SpeechKind | undefined {
  if (ABOUT_WRITING.test(title)) return undefined
  return kindEnding(title)
}

function kindEnding(title: string): SpeechKind | undefined {
  let end = title.length
  for (let length = 1; 0 < length; end -= length)
    length = AFTER_TITLE.exec(title.slice(Math.max(0, end - LONGEST_AFTER_TITLE), end))?.[0].length ?? 0
  const words = title.slice(0, end)
  return ROWS.find(row => row.titles.some(title => title.test(words)))?.kind
}

/** The kind that the first words of a speech tell; undefined where they tell none. */
export function kindOfOpening(opening: string): SpeechKind | undefined {
  return ROWS.find(row => row.opening?.test(opening))?.kind
}

function readRow([
  name = '',
  titles = '',
  opening = '',
  has = '',
  hasNot = '',
  least = '',
  most = '',
]: readonly string[]): Row {
  const required = cells(has)
  const forbidden = cells(hasNot)
  return {
    titles: cells(titles).map(words => new RegExp(toPattern(words) + TITLE_TAIL)),
    opening: opening === '-' ? undefined : new RegExp(opening.split('|').map(toPattern).join('|')),
    kind: {
      name,
      requires: new Set(required.filter(isFormal)),
      requiredParts: required.filter(cell => !isFormal(cell)).map(readPart),
      forbids: new Set(forbidden.filter(isFormal)),
      forbiddenParts: forbidden.filter(cell => !isFormal(cell)).map(readPart),
      ...(/\d/.test(least) && {range: {least: Number(least), most: Number(most)}}),
    },
  }
}

function cells(cell: string): readonly string[] {
  return cell.trim() === '-' ? [] : cell.trim().split(' ')
}

function isFormal(cell: string): boolean {
  return !cell.includes('=')
}

function readPart(cell: string): PhrasePart {
  const [name = '', phrases = ''] = cell.split('=')
  const list = phrases.split('|')
  return {name, phrases: list, pattern: new RegExp(list.map(toPattern).join('|'))}
}

/** `…` stands for up to twelve characters of the same clause. */
function toPattern(phrase: string): string {
  return phrase.replaceAll('，', '[，,]?').replaceAll('…', '[^。！？；;!?\\r\\n]{0,12}')
}
