import {levelOf, markerText} from '../../draft/candidates'
import type {Heading} from '../../draft/headings/headings'
import type {StructureRule} from '../../rule'

const HASHES = /#{1,6}/

/** 用了“#”的小标题，同一级序号的“#”个数应当一致。 */
export const headingDepth: StructureRule = {
  id: 'headingDepth',
  name: '标题级数',
  category: 'numbering',
  scope: 'structure',
  title: '“#”的级数与层次序号一致',
  why: '大纲、目录和排版都按“#”的个数分级，同是“（一）”而“#”的个数不同，导出后的层次就乱了。',
  basis: 'CommonMark 0.31 4.2（ATX 标题）；层次依《党政机关公文格式》（GB/T 9704—2012）7.3.3',
  severity: 'warning',
  good: [
    {text: '# 在全市工作会议上的讲话\n\n## 一、总体要求\n\n### （一）指导思想\n\n## 二、重点任务'},
    {text: '一、总体要求\n\n## 二、重点任务'},
  ],
  bad: [
    {
      text: '## 一、总体要求\n\n## 二、重点任务\n\n⟦###⟧ 三、组织保障',
      fixed: '## 一、总体要求\n\n## 二、重点任务\n\n## 三、组织保障',
    },
  ],

  *check({headings}) {
    const hashed = headings.filter(
      ({candidate}) => 0 < depthOf(candidate) && candidate.mark.position === 'line',
    )
    const usual = usualDepths(hashed)
    for (const {candidate} of hashed) {
      const depth = usual.get(candidate.mark.form)
      if (depth === undefined || depth === depthOf(candidate)) continue
      const at = candidate.place.block.text.search(HASHES)
      const span = {start: candidate.place.start + at, end: candidate.place.start + at + depthOf(candidate)}
      const expected = '#'.repeat(depth)
      yield {
        span,
        message: `第 ${levelOf(candidate.mark.form)} 级“${markerText(candidate)}”用了 ${depthOf(candidate)} 个“#”，同级其余各处是 ${depth} 个`,
        fixes: [{title: `改为“${expected}”`, safe: false, edits: () => [{...span, text: expected}]}],
      }
    }
  },
}

function depthOf({place}: Heading['candidate']): number {
  return place.block.facts.depth
}

/** The depth most headings of a form have; the first one's in a tie. */
function usualDepths(headings: readonly Heading[]): ReadonlyMap<string, number> {
  const counts = new Map<string, Map<number, number>>()
  for (const {candidate} of headings) {
    const ofForm = counts.get(candidate.mark.form) ?? new Map<number, number>()
    ofForm.set(depthOf(candidate), (ofForm.get(depthOf(candidate)) ?? 0) + 1)
    counts.set(candidate.mark.form, ofForm)
  }
  return new Map([...counts].map(([form, ofForm]) => [form, mostOften(ofForm)]))
}

function mostOften(counts: ReadonlyMap<number, number>): number {
  let [most, depth] = [0, 0]
  for (const [candidate, count] of counts) if (most < count) [most, depth] = [count, candidate]
  return depth
}
