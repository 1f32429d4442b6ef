import fc from 'fast-check'
import {expect, test} from 'vitest'
import {
  applyEdits,
  foldDraft,
  type MovePlace,
  moveSections,
  readManuscript,
  removeSections,
  renumberDraft,
} from '../../server/src/core/index'
import {type Section, sectionsOf} from '../../server/src/core/restructure/sections'
import {draft} from './drawing'

/** Some headings with what stands below each; the words of all differ. */
interface Tree {
  readonly body: number
  readonly below: readonly Tree[]
}

const MARKERS = [
  (at: number) => `${'一二三四五六七八九'.charAt(at)}、`,
  (at: number) => `（${'一二三四五六七八九'.charAt(at)}）`,
  (at: number) => `${at + 1}.`,
]
const BODY = ['今年很不容易𠮷。', '　　要从早从细抓起。', '  各镇各村都在看。', '事情办了🌲，账也算清了。']
const DEEPEST = 3
const BLANK_LINES = /[\r\n]+/

const trees: fc.Arbitrary<readonly Tree[]> = branches(1)
const layout = fc.record({
  isMarked: fc.boolean(),
  line: fc.constantFrom('\n', '\r\n'),
  /** How many blank lines stand before a heading of each level, and before body text. */
  gaps: fc.tuple(fc.constantFrom(1, 2), fc.constantFrom(1, 2), fc.constantFrom(1, 2), fc.constantFrom(1, 2)),
  ending: fc.constantFrom('', '\n', '\n\n'),
})
const share = fc.nat(9_999).map(n => n / 10_000)
const side = fc.constantFrom('before' as const, 'after' as const, 'into' as const)

test('移过去，文字一句不少，序号接得上；再移回来，逐字节还原', () => {
  let [moves, tries] = [0, 0]
  fc.assert(
    fc.property(trees, layout, share, share, side, (tree, look, from, to, where) => {
      const text = written(tree, look)
      const sections = headingsOf(text)
      const own = sections[Math.floor(from * sections.length)]
      const aim = sections[Math.floor(to * sections.length)]
      if (!own || !aim) return
      tries++
      const move = moveSections(readManuscript(text), [own.start], {side: where, at: aim.start})
      if (typeof move === 'string') {
        expect(['itself', 'here', 'deep']).toContain(move)
        return
      }
      moves++
      const after = applyEdits(text, move.edits)
      expect(contentOf(after)).toEqual(contentOf(text))
      expect(renumberDraft(readManuscript(after)).markers).toEqual([])
      const back = moveSections(readManuscript(after), [move.at], placeBack(after, sections, own))
      const restored = typeof back === 'string' ? back : applyEdits(after, back.edits)
      // Where the levels differ in their blank lines, a section that was alone below another takes what it finds.
      const isEven = new Set(look.gaps.slice(0, DEEPEST)).size === 1
      if (isEven || isAmongOwn(own, aim, where)) expect(restored).toBe(text)
      else expect(restored.split(BLANK_LINES)).toEqual(text.split(BLANK_LINES))
    }),
    {numRuns: 120},
  )
  expect(moves).toBeGreaterThan(tries / 4)
}, 60_000)

test('不管什么样的稿件：移动、上移、放到一行上，不丢一行字；删除只删那几行', () => {
  const place = fc.constantFrom('before', 'after', 'into', 'onto', 'up', 'down')
  fc.assert(
    fc.property(draft, share, share, place, (text, from, to, where) => {
      const {all} = sectionsOf(text, foldDraft(readManuscript(text)))
      const own = all[Math.floor(from * all.length)]
      const aim = all[Math.floor(to * all.length)]
      if (!own || !aim) return
      const {start} = own.node.span
      const move = moveSections(readManuscript(text), [start], {
        side: where,
        at: aim.node.span.start,
      } as MovePlace)
      if (typeof move !== 'string') expect(contentOf(applyEdits(text, move.edits))).toEqual(contentOf(text))
      const gone = removeSections(readManuscript(text), [start])
      if (typeof gone === 'string') return
      const rest = [text.slice(0, own.start), text.slice(own.end)].join('\n')
      expect(contentOf(applyEdits(text, gone.edits))).toEqual(contentOf(rest))
    }),
    {numRuns: 150},
  )
}, 60_000)

function branches(level: number): fc.Arbitrary<readonly Tree[]> {
  const below: fc.Arbitrary<readonly Tree[]> = level < DEEPEST ? branches(level + 1) : fc.constant([])
  const most = level === 1 ? 4 : 3
  return fc.array(fc.record({body: fc.nat(2), below}), {minLength: level === 1 ? 2 : 0, maxLength: most})
}

function written(
  tree: readonly Tree[],
  {isMarked, line, gaps, ending}: typeof layout extends fc.Arbitrary<infer L> ? L : never,
): string {
  let words = 0
  const text = ['同志们：', ...tree.flatMap((node, at) => lines(node, at, 0))]
  return (text.join('') + ending).replaceAll('\n', line)

  function lines({body, below}: Tree, at: number, level: number): string[] {
    const gap = (which: number) => '\n'.repeat(gaps[which] ?? 1)
    const hashes = isMarked ? `${'#'.repeat(level + 2)} ` : ''
    const own = `${gap(level)}${hashes}${MARKERS[level]?.(at)}抓好第${'甲乙丙丁戊己庚辛壬癸'.charAt(words % 10)}${words++}件大事`
    const text = Array.from({length: body}, (_, which) => gap(3) + BODY[(words + which) % BODY.length])
    return [own, ...text, ...below.flatMap((node, order) => lines(node, order, level + 1))]
  }
}

function headingsOf(text: string): readonly Section[] {
  const {all} = sectionsOf(text, foldDraft(readManuscript(text)))
  return all.filter(({node}) => node.kind === 'heading')
}

function isAmongOwn(own: Section, aim: Section, where: string): boolean {
  return own.parent === (where === 'into' ? aim : aim.parent)
}

/** Where a section stood, by the words of those around it, in the text after it has moved. */
function placeBack(after: string, before: readonly Section[], own: Section): MovePlace {
  const beside = own.parent ? own.parent.children : before.filter(({parent}) => !parent)
  const at = beside.indexOf(own)
  const [previous, next] = [beside[at - 1], beside[at + 1]]
  const find = ({node}: Section) =>
    headingsOf(after).find(other => other.node.text === node.text)?.start ?? -1
  if (next) return {side: 'before', at: find(next)}
  if (previous) return {side: 'after', at: find(previous)}
  return {side: 'into', at: find(own.parent as Section)}
}

/** The lines with text, without what numbers them or points at a number, also where it is damaged (`(-)`), in no order. */
function contentOf(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map(line =>
      line.replace(/[#一二三四五六七八九十两\d０-９①-⑳（）()、.．，第首先其次再最后-]/g, '').trim(),
    )
    .filter(line => line !== '')
    .sort()
}
