import {
  DeletedTextRun,
  InsertedTextRun,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
  XmlAttributeComponent,
  XmlComponent,
} from 'docx'
import type {TableMark} from './tables'

/** What became of words: they stand in both drafts, were taken out, put in, or stand elsewhere now or before. */
export type Fate = 'same' | 'out' | 'in' | 'from' | 'to'

/** Who has changed what, by a number that no other change has. */
type Revision = Pick<ConstructorParameters<typeof InsertedTextRun>[0], 'id' | 'author' | 'date'>

/** Marks words, lines and tables as tracked changes, each with a number of its own. */
export interface Marks {
  next(): Revision
  run(run: IRunOptions, fate: Fate): ParagraphChild
  /** The end of a line or the row of a table; nothing where it stands in both. */
  line(fate: Fate): {readonly insertion: Revision} | {readonly deletion: Revision} | undefined
  table(fate: Fate): TableMark
  /** The words at one end of a move, by its name. */
  moved(fate: 'from' | 'to', name: string, words: readonly ParagraphChild[]): ParagraphChild[]
}

const AUTHOR = '拟稿'
const MOVES = {from: 'w:moveFrom', to: 'w:moveTo'} as const

/** No changes yet. They bear no date, so that the same drafts give the same bytes. */
export function createMarks(): Marks {
  let count = 0
  return {next, run, line, table, moved}

  function next(): Revision {
    return {id: ++count, author: AUTHOR, date: undefined as never}
  }

  function run(run: IRunOptions, fate: Fate): ParagraphChild {
    if (fate === 'same') return new TextRun(run)
    if (fate === 'out') return new DeletedTextRun({...run, ...next()})
    if (fate === 'in') return new InsertedTextRun({...run, ...next()})
    const {id, author} = next()
    return new Tracked(MOVES[fate], {id, author}, new TextRun(run)) as unknown as ParagraphChild
  }

  function line(fate: Fate) {
    if (fate === 'same') return undefined
    return fate === 'in' || fate === 'to' ? {insertion: next()} : {deletion: next()}
  }

  function table(fate: Fate): TableMark {
    const words: Fate = fate === 'from' ? 'out' : fate === 'to' ? 'in' : fate
    return {lineOf: () => line(fate), runOf: options => run(options, words)}
  }

  function moved(fate: 'from' | 'to', name: string, words: readonly ParagraphChild[]): ParagraphChild[] {
    const {id, author} = next()
    const bounds = [
      new Tracked(`${MOVES[fate]}RangeStart`, {id, author, name}),
      new Tracked(`${MOVES[fate]}RangeEnd`, {id}),
    ] as unknown as [ParagraphChild, ParagraphChild]
    return [bounds[0], ...words, bounds[1]]
  }
}

/** An element of a tracked move, which docx does not know. */
class Tracked extends XmlComponent {
  constructor(name: string, attributes: MoveAttributes, content?: XmlComponent) {
    super(name)
    this.root.push(new Attributes(attributes))
    if (content) this.root.push(content)
  }
}

interface MoveAttributes {
  readonly id: number
  readonly author?: string
  readonly name?: string
}

class Attributes extends XmlAttributeComponent<MoveAttributes> {
  protected override readonly xmlKeys = {id: 'w:id', author: 'w:author', name: 'w:name'}
}
