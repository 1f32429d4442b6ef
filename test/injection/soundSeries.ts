import type {Draft, OutlineNode} from '../../server/src/core/index'

type Item = Required<Extract<OutlineNode, {kind: 'series'}>>

/** The 一是 and 一要 series that count on from 一 and keep to one word. */
export function seriesOf({outline}: Draft): Item[][] {
  const all: Item[][] = []
  collect(outline)
  return all.filter(
    series =>
      1 < series.length &&
      series.every(
        ({word, number}, index) => number === index + 1 && word === series[0]?.word && /[是要]/.test(word),
      ),
  )

  function collect(nodes: readonly OutlineNode[]): void {
    let series: Item[] = []
    for (const node of nodes) {
      if (isItem(node)) {
        if (node.number === 1 || node.word !== series[0]?.word) {
          series = []
          all.push(series)
        }
        series.push(node)
      }
      collect(node.children)
    }
  }
}

/** Not a paragraph behind ——. */
function isItem(node: OutlineNode): node is Item {
  return node.kind === 'series' && node.word !== undefined
}
