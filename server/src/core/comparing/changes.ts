import type {Change, Comparison, Row, SentenceChange} from './comparison'

/** What a reader is told of the rows, in their order, and how much of each kind. */
export function changesIn(rows: readonly Row[]): Pick<Comparison, 'changes' | 'counts'> {
  const places = placesOf(rows)
  const changes: Change[] = []
  /** Up to here what was added or dropped has been told. */
  let told = 0
  for (const [index, row] of rows.entries()) {
    const place = {what: isSection(row) ? 'section' : 'passage', first: index} as const
    const {kind} = row
    if (kind === 'to') {
      const {from, first, last} = places.moves.get(row.move ?? -1) ?? {last: index}
      if (first === index) changes.push({kind: 'moved', ...place, last, ...(from !== undefined && {from})})
    } else if ((kind === 'added' || kind === 'dropped') && told <= index && isNewOrGone(row)) {
      told = endOf(rows, index)
      changes.push({kind, ...place, last: told - 1})
    }
    if (row.sentences.some(isSplit)) changes.push({kind: 'split', what: 'passage', first: index, last: index})
    // Of what has moved all is told where it stands now.
    if (kind !== 'from') tellSentences(index, row)
  }
  const counts = {moved: 0, changed: 0, added: 0, dropped: 0, renumbered: 0, split: 0}
  for (const {kind} of changes) counts[kind]++
  return {changes, counts}

  function tellSentences(index: number, row: Row): void {
    for (const [sentence, change] of row.sentences.entries()) {
      const {kind, move} = change
      if (isSplit(change)) continue
      const place = {what: 'sentence', first: index, last: index, sentence} as const
      const from = move === undefined ? undefined : places.sentences.get(move)
      if (kind === 'to') changes.push({kind: 'moved', ...place, ...(from !== undefined && {from})})
      else if (kind !== row.kind && kind !== 'same' && kind !== 'from') changes.push({kind, ...place})
    }
  }
}

/** A sentence that stood in another paragraph and follows what it followed. */
function isSplit({kind, isInOrder}: SentenceChange): boolean {
  return kind === 'to' && isInOrder === true
}

/** Where what has moved stood and stands, by the number of its move; of sentences only where they stood. */
function placesOf(rows: readonly Row[]) {
  const moves = new Map<number, {from?: number; first?: number; last: number}>()
  const sentences = new Map<number, number>()
  for (const [index, {kind, move, sentences: own}] of rows.entries()) {
    if (move !== undefined) {
      const known = moves.get(move)
      if (kind === 'from') moves.set(move, {from: index, last: index, ...known})
      else moves.set(move, {first: index, ...known, last: index})
    }
    for (const sentence of own)
      if (sentence.kind === 'from' && kind !== 'from') sentences.set(sentence.move ?? -1, index)
  }
  return {moves, sentences}
}

/** A passage whose sentences have all come from elsewhere, or gone there, is told of by them. */
function isNewOrGone({kind, now, old, sentences}: Row): boolean {
  const own = (now ?? old)?.marker === '' || sentences.length === 1 ? sentences : sentences.slice(1)
  return own.some(sentence => sentence.kind === kind)
}

/** Behind the rows that were added or dropped with the first: those of its section. */
function endOf(rows: readonly Row[], first: number): number {
  const {kind} = rows[first] as Row
  const level = levelOf(rows[first])
  let end = first + 1
  if (level === undefined) return end
  for (let row = rows[end]; row?.kind === kind && level < (levelOf(row) ?? level + 1); row = rows[end]) end++
  return end
}

function isSection(row: Row): boolean {
  return 0 <= (levelOf(row) ?? -1)
}

function levelOf(row: Row | undefined): number | undefined {
  return (row?.now ?? row?.old)?.begins?.level
}
