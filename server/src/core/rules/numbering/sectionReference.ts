import type {Place} from '../../blocks/places'
import type {Draft} from '../../draft/draft'
import type {HeadingForm} from '../../marks/headingMarks'
import type {Reference} from '../../references/findReferences'
import type {StructureRule} from '../../rule'

/** “见第三部分”“上述第二点”“见（二）”指的地方，本稿中应当有。 */
export const sectionReference: StructureRule = {
  id: 'sectionReference',
  name: '提到的序号',
  category: 'numbering',
  scope: 'structure',
  title: '“见第三部分”所指的地方应当有',
  why: '增删章节之后，文中“见第三部分”“上述第二点”往往忘了改，读的人找不到。',
  basis: '公文写作通例',
  severity: 'information',
  good: [
    {text: '一、总体要求\n\n具体任务见第二部分。\n\n二、重点任务\n\n突出抓好项目。'},
    {text: '上述第二点尤其重要。\n\n第一，抓项目。第二，抓服务。'},
    {text: '具体要求见（二）。\n\n（一）抓项目\n\n（二）抓服务'},
    {text: '按照省实施方案第五部分的要求，抓好落实。\n\n一、抓项目\n\n二、抓服务'},
    {text: '根据有关解释意见（四），依法办理。\n\n一、抓项目\n\n二、抓服务'},
    {text: '详见第五部分。'},
    {text: '按照本方案第二部分的分工抓好落实。\n\n一、抓项目\n\n二、抓服务'},
  ],
  bad: [
    {text: '一、总体要求\n\n具体任务见⟦第三部分⟧。\n\n二、重点任务\n\n突出抓好项目。'},
    {text: '一是抓项目。二是抓服务。上述⟦第三点⟧尤其重要。'},
    {text: '按照本方案⟦第四部分⟧的分工抓好落实。\n\n一、抓项目\n\n二、抓服务'},
    {text: '具体要求见⟦（三）⟧。\n\n（一）抓项目\n\n（二）抓服务'},
  ],

  *check(draft) {
    const {structure, places} = draft
    let known: Numbers | undefined
    for (const index of structure.withReferences) {
      const {block, start} = places.at(index) as Place
      for (const reference of block.facts.references) {
        if (reference.kind !== 'section' || !reference.isPointed) continue
        known ??= numbersOf(draft)
        const numbers = numbersFor(reference, known)
        if (numbers.size < 2 || numbers.has(reference.number)) continue
        const text = block.text.slice(reference.start, reference.end)
        yield {
          span: {start: start + reference.start, end: start + reference.end},
          message: `本稿中没有“${text}”`,
        }
      }
    }
  },
}

/** The numbers that occur in the draft, by the form of the heading; items of series as `item`. */
type Numbers = ReadonlyMap<HeadingForm | 'item', ReadonlySet<number>>

function numbersOf({headings, series}: Draft): Numbers {
  const numbers = new Map<HeadingForm | 'item', Set<number>>()
  for (const {candidate} of headings) add(candidate.mark.form, candidate.mark.number)
  for (const {members} of series) for (const {item} of members) add('item', item.number)
  return numbers

  function add(form: HeadingForm | 'item', number: number): void {
    const known = numbers.get(form) ?? new Set()
    known.add(number)
    numbers.set(form, known)
  }
}

const PARTS = ['part', 'chinese'] as const
const BRACKETED = ['chineseParen', 'arabicParen'] as const
const POINTS = ['chinese', 'chineseParen', 'arabic', 'arabicParen', 'item'] as const

function numbersFor({noun}: Reference, known: Numbers): ReadonlySet<number> {
  const forms = noun === '部分' ? PARTS : noun === '（）' ? BRACKETED : POINTS
  return new Set(forms.flatMap(form => [...(known.get(form) ?? [])]))
}
