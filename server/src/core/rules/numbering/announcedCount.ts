import type {Place} from '../../blocks/places'
import type {Candidate, ItemCandidate} from '../../draft/candidates'
import {announcedStart, countLike} from '../../references/announced'
import type {Reference} from '../../references/findReferences'
import type {Problem, StructureRule} from '../../rule'

/** “讲三点意见”之后，紧接着的小标题或者“一是、二是”应当正好三项。“几点”不核对。 */
export const announcedCount: StructureRule = {
  id: 'announcedCount',
  name: '报出的项数',
  category: 'numbering',
  scope: 'structure',
  title: '说了“三点意见”，后面就应当是三点',
  why: '听众按说好的数目记要点，改稿时增减了一节而没有改这个数，一听就听出来了。',
  basis: '公文写作通例',
  severity: 'warning',
  good: [
    {text: '下面，我讲三点意见。\n\n一、认清形势\n\n二、突出重点\n\n三、压实责任'},
    {text: '下面，我讲几点意见。\n\n一、认清形势\n\n二、突出重点'},
    {text: '要抓好以下两个方面：一是抓排查。二是抓整改。'},
    {text: '要落实“三个坚持”。\n\n一、认清形势\n\n二、突出重点'},
    {text: '提出了5个方面的任务和4个方面的措施。一是抓排查。二是抓整改。'},
    {text: '会议讲了三点意见。大家反响热烈。\n\n一、认清形势\n\n二、突出重点'},
    {text: '根据第六条第二款第三项的规定：\n（一）摸清底数；\n（二）分类施策。'},
    {text: '下面，我讲三点意见。\n\n一、认清形势\n\n三、压实责任\n\n四、严格督查'},
  ],
  bad: [
    {
      text: '下面，我讲⟦三点⟧意见。\n\n一、认清形势\n\n二、突出重点\n\n三、压实责任\n\n四、严格督查',
    },
    {text: '要抓好以下⟦两个方面⟧：一是抓排查。二是抓整改。三是抓督查。'},
    {text: '下面，我讲⟦4点⟧意见。\n\n一、认清形势\n\n二、突出重点\n\n三、压实责任'},
  ],

  *check(draft) {
    const {runs, series, structure, places} = draft
    const broken = new Set([...draft.headingFaults, ...draft.seriesFaults].map(({span}) => span.start))
    const starts = new Map(
      [...runs, ...series]
        .filter(({isCut}) => !isCut)
        .map(({members}): Numbered => [members[0]?.start, members]),
    )
    for (const index of structure.withReferences) {
      const place = places.at(index) as Place
      for (const reference of place.block.facts.references) {
        if (reference.kind !== 'count') continue
        const members = starts.get(announcedStart(places, index, reference))
        if (!members || members.some(({start}) => broken.has(start)) || members.length < 2) continue
        if (members.length === reference.number) continue
        yield problem(reference, place, members)
      }
    }
  },
}

/** A row of headings or items by the offset at which it starts. */
type Numbered = readonly [number | undefined, readonly (Candidate | ItemCandidate)[]]

function problem(
  reference: Reference,
  {block, start}: Place,
  members: readonly (Candidate | ItemCandidate)[],
): Problem {
  const {numeral, noun, number} = reference
  const span = {start: start + reference.start, end: start + reference.end}
  const old = block.text.slice(numeral.start, numeral.end)
  const text = countLike(old, members.length, noun)
  const edits = () => [{start: start + numeral.start, end: start + numeral.end, text}]
  const what = 'mark' in (members[0] ?? {}) ? '小标题' : '要点'
  return {
    span,
    message: `说了“${old}${noun}”，后面的${what}是 ${members.length} 个`,
    fixes: [{title: `改为“${text}${noun}”`, safe: false, edits}],
    // Fewer than announced may simply not be written yet.
    ...(members.length < number ? {severity: 'information' as const} : {}),
  }
}
