import {type FileChild, type IParagraphOptions, Paragraph, type ParagraphChild, TextRun} from 'docx'
import {
  isColophon,
  type LaidParagraph,
  type LaidRun,
  type Passage,
  type Profile,
  type Row,
} from '../core/index'
import {colophonOf, type PrintedLine} from './letterhead'
import {runsOf, settingOf} from './paragraphs'
import {type Line, sliced, withSeams} from './seams'
import {tableOf} from './tables'
import {lookOf, textRuns} from './textRuns'
import {createMarks, type Fate, type Marks} from './trackedRuns'

/** The row and the passage of it that is printed. */
interface Printed {
  readonly row: Line
  readonly paragraph: LaidParagraph
  readonly above: number
}

const FATES = {both: 'same', added: 'in', dropped: 'out', from: 'from', to: 'to'} as const

/** The rows of a comparison one below the other, with what was changed in them as tracked changes. */
export function redlined(rows: readonly Row[], profile: Profile): readonly FileChild[] {
  const lines = withSeams(rows)
  const marks = createMarks()
  const names = namesOf(lines)
  const moves = sentenceMoves(lines)
  const children: FileChild[] = []
  const foot: PrintedLine[] = []
  for (const row of lines) {
    const item = (row.kind === 'from' ? row.old : (row.now ?? row.old))?.item
    if (item?.kind === 'table') children.push(tableOf(item, profile, marks.table(FATES[row.kind])))
    else if (item && isColophon(item))
      foot.push({paragraph: item, children: runsIn(row, item), ...marks.line(FATES[row.kind])})
    else if (item) children.push(paragraphOf({row, paragraph: item, above: children.length}))
  }
  if (0 < foot.length) children.push(colophonOf(foot, profile))
  // Word wants a paragraph at the end, and one that nothing takes out.
  const isLast = lines.at(-1)?.kind === 'both' && children.at(-1) instanceof Paragraph
  return isLast ? children : [...children, new Paragraph({})]

  function paragraphOf({row, paragraph, above}: Printed): Paragraph {
    const setting = settingOf(paragraph, above, profile)
    const line = marks.line(row.mark ?? FATES[row.kind])
    return new Paragraph({
      ...setting,
      ...(line && {run: line}),
      ...formerSetting(row, setting, above),
      children: runsIn(row, paragraph),
    })
  }

  function formerSetting({kind, old}: Row, setting: IParagraphOptions, above: number) {
    if (kind !== 'both' || old?.item.kind !== 'paragraph') return {}
    const former = settingOf(old.item, above, profile)
    return JSON.stringify(former) === JSON.stringify(setting) ? {} : {revision: {...former, ...marks.next()}}
  }

  function runsIn(row: Row, paragraph: LaidParagraph): ParagraphChild[] {
    const fate = FATES[row.kind]
    const passage = row.now ?? row.old
    if (passage?.isWhole)
      return runsOf(paragraph, profile).map(run =>
        marks.run(run, fate === 'from' ? 'out' : fate === 'to' ? 'in' : fate),
      )
    const name = row.kind === 'from' || row.kind === 'to' ? names.get(row.now) : undefined
    const words = wordsIn(row, moves, marks)
    return name === undefined ? words : marks.moved(row.kind === 'from' ? 'from' : 'to', name, words)
  }
}

/** The words of a row that are printed where it stands. */
function wordsIn(
  {kind, old, now, sentences}: Row,
  moves: ReadonlySet<number | undefined>,
  marks: Marks,
): ParagraphChild[] {
  const before = createReader(old)
  const after = createReader(now)
  return sentences.flatMap(sentence => {
    const isMoved = sentence.move !== undefined && moves.has(sentence.move)
    const words = sentence.pieces.flatMap(({kind: piece, text}) => {
      const former = piece === 'in' ? [] : before(text.length)
      const latter = piece === 'out' ? [] : after(text.length)
      if (kind === 'from')
        return piece === 'in' ? [] : plainRuns(former, old, piece === 'same' ? 'from' : 'out')
      if (kind === 'to') return piece === 'out' ? [] : plainRuns(latter, now, piece === 'same' ? 'to' : 'in')
      if (piece === 'same') return restyled(former, latter)
      return piece === 'out'
        ? plainRuns(former, old, isMoved ? 'from' : 'out')
        : plainRuns(latter, now, isMoved ? 'to' : 'in')
    })
    if (!isMoved || kind === 'from' || kind === 'to') return words
    return marks.moved(sentence.kind === 'from' ? 'from' : 'to', `句${sentence.move}`, words)
  })

  function plainRuns(runs: readonly LaidRun[], passage: Passage | undefined, fate: Fate): ParagraphChild[] {
    return runs.flatMap(run => textRuns(run, isHeading(passage))).map(run => marks.run(run, fate))
  }

  /** What stands in both looks as it does in the new draft, and did as in the old one. */
  function restyled(former: readonly LaidRun[], latter: readonly LaidRun[]): ParagraphChild[] {
    let at = 0
    return latter.flatMap(run => {
      const parts = sliced(former, at, at + run.text.length)
      at += run.text.length
      let done = 0
      return parts.flatMap(part => {
        const text = run.text.slice(done, done + part.text.length)
        done += part.text.length
        const [look, was] = [lookOf(run, isHeading(now)), lookOf(part, isHeading(old))]
        const revision =
          JSON.stringify(look) === JSON.stringify(was) ? {} : {revision: {...was, ...marks.next()}}
        return textRuns({...run, text}, isHeading(now)).map(words => new TextRun({...words, ...revision}))
      })
    })
  }
}

function isHeading(passage: Passage | undefined): boolean {
  return passage?.item.kind === 'paragraph' && passage.item.role === 'heading'
}

/** Gives, each time it is asked, the runs of the next so many code units of a passage. */
function createReader(passage: Passage | undefined): (length: number) => readonly LaidRun[] {
  const runs = passage?.item.kind === 'paragraph' ? passage.item.runs : []
  let at = 0
  return length => {
    at += length
    return sliced(runs, at - length, at)
  }
}

/** A name for each passage that has moved. */
function namesOf(rows: readonly Row[]): ReadonlyMap<Passage | undefined, string> {
  const moved = rows.filter(({kind}) => kind === 'to')
  return new Map(moved.map(({now}, index) => [now, `段${index}`]))
}

/** The moves of sentences with both ends in passages that have not moved: the others are taken out and put in. */
function sentenceMoves(rows: readonly Row[]): ReadonlySet<number | undefined> {
  const inPlace = rows.filter(({kind}) => kind !== 'from' && kind !== 'to')
  const changes = inPlace.flatMap(({sentences}) => sentences)
  const gone = new Set(changes.filter(({kind}) => kind === 'from').map(({move}) => move))
  return new Set(changes.filter(({kind, move}) => kind === 'to' && gone.has(move)).map(({move}) => move))
}
