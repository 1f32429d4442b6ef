/** A paragraph or a table to be put on pages. Lengths are of one kind, whichever. */
export interface Block {
  /** Free above it, but not at the top of a page where another page was full. */
  readonly above: number
  /** The heights of its lines or rows; a page ends between two of them. */
  readonly parts: readonly number[]
  /** How many of the first parts stand again at the top of every page that it goes on to. */
  readonly repeated: number
  readonly startsPage: boolean
  readonly keepsNext: boolean
}

/** The parts of a block that stand on one page, from one up to another. */
export interface Fragment {
  readonly block: number
  readonly from: number
  readonly to: number
  /** What is free above it. */
  readonly above: number
}

/** What adding up lengths may be wrong by. */
const SLACK = 0.5

/** The blocks on pages that have so much room; at the foot of the last one so much is kept. */
export function paginate(blocks: readonly Block[], room: number, foot: number): readonly Fragment[][] {
  const pages: Fragment[][] = [[]]
  let left = room + SLACK
  blocks.forEach((block, index) => {
    const isFull = isBegun() && left < needOf(blocks, index)
    if (isBegun() && (block.startsPage || isFull)) turn()
    const above = isFull ? 0 : block.above
    place(block, index, above)
  })
  if (left < foot) turn()
  return pages

  function place(block: Block, index: number, freeAbove: number): void {
    const {parts, repeated} = block
    const head = sum(parts.slice(0, repeated))
    let [from, above] = [0, freeAbove]
    while (from < parts.length) {
      left -= above + (0 < from ? head : 0)
      let to = from
      // A page takes at least one part, even one that is longer than the page.
      while (to < parts.length && ((parts[to] ?? 0) <= left || (to === from && !isBegun())))
        left -= parts[to++] ?? 0
      if (from < to) pages.at(-1)?.push({block: index, from, to, above})
      from = to
      above = 0
      if (from < parts.length) turn()
    }
  }

  function turn(): void {
    pages.push([])
    left = room + SLACK
  }

  function isBegun(): boolean {
    return 0 < (pages.at(-1)?.length ?? 0)
  }
}

/** The room that is wanted for a block to begin on a page. */
function needOf(blocks: readonly Block[], first: number): number {
  let need = 0
  for (let index = first; ; index++) {
    const block = blocks[index]
    if (!block) return need
    const {above, parts, repeated, keepsNext} = block
    if (!keepsNext) return need + above + sum(parts.slice(0, repeated + 1))
    need += above + sum(parts)
  }
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((all, length) => all + length, 0)
}
