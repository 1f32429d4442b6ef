import {openSlots} from '../../draft/closedSlots'
import type {Draft} from '../../draft/draft'
import type {Fix} from '../../finding'
import type {StructureRule} from '../../rule'
import {DEFAULT_SIGN, type Sign} from '../../slots/sign'
import type {Slot, SlotKind} from '../../slots/slot'
import {type Span, shift} from '../../span'

/** A slot with a sign, in the block at an index. */
interface Sighting {
  readonly index: number
  readonly slot: Slot
  readonly style: string
}

/** A word rather than a sign; beside XX万亩 it is out of place only where XX stands for a name as well. */
const SOMEONE = '某某'
const NAMED: ReadonlySet<SlotKind> = new Set(['name', 'place', 'unit'])

/** 一篇稿件的待填之处用一种符号。 */
export const slotStyle: StructureRule = {
  id: 'slotStyle',
  name: '待填符号',
  category: 'placeholder',
  scope: 'structure',
  title: '待填之处用一种符号',
  why: '几篇旧稿拼成一篇，常常“*”“XX”“____”“××”混在一起，查找替换时总有遗漏。写成一种符号，一次就能找全。',
  basis: '拟稿的约定',
  severity: 'information',
  good: [
    {text: 'X月X日，XX县召开会议，XXX同志作报告，完成投资x亿元。'},
    {text: '20**年，XX县完成投资XX亿元，增长3X%。'},
    {text: '今天，【会议名称】在{{地点}}召开，XX同志作报告，同比增长%。'},
    {text: '以*新时代中国特色社会主义思想为指导，XX县完成投资XX亿元。'},
    {text: '某县长作了讲话，某某同志宣读决定，全县完成投资XX亿元。'},
    {text: '**坚持稳中求进**，XX县完成投资XX亿元。'},
  ],
  bad: [
    {text: 'XX县完成投资⟦*⟧亿元，由____同志牵头，××局配合。'},
    {text: '____同志通报情况，请⟦某某⟧同志发言。\n新建学校____所，招生____名。'},
    {text: '○○局负责，⟦△△⟧局配合。'},
  ],

  *check(draft) {
    const sightings = comparable(sightingsIn(draft))
    const odd = sightings.find(({style}) => style !== sightings[0]?.style)
    if (!odd) return
    const styles = countStyles(sightings)
    const counts = [...styles].map(([style, count]) => `“${style}” ${count} 处`)
    yield {
      span: spanOf(odd),
      message: `本稿的待填符号有 ${styles.size} 种：${counts.join('、')}，宜写成一种`,
      fixes: [{...unify(DEFAULT_SIGN), withSign: unify}],
    }

    function unify(sign: Sign): Fix {
      return {
        title: `本稿的待填符号一律写作“${sign}”`,
        safe: false,
        edits: () =>
          sightings
            .filter(sighting => sighting.style !== sign && isOpen(sighting))
            .map(sighting => ({...spanOf(sighting), text: sign})),
      }
    }

    /** What the drafter says is no slot stays as it is. */
    function isOpen(sighting: Sighting): boolean {
      const {start} = spanOf(sighting)
      return draft.slots.some(slot => slot.start === start)
    }

    function spanOf({index, slot: {start, end}}: Sighting): Span {
      return shift({start, end}, draft.places.startOf(index))
    }
  },
}

function sightingsIn({places, structure}: Draft): readonly Sighting[] {
  const sightings: Sighting[] = []
  for (const index of structure.withSlots) {
    const facts = places.blockAt(index)?.facts
    for (const slot of facts ? openSlots(facts, index, structure) : [])
      if (slot.style !== undefined) sightings.push({index, slot, style: slot.style})
  }
  return sightings
}

function comparable(sightings: readonly Sighting[]): readonly Sighting[] {
  const others = sightings.filter(({style}) => style !== SOMEONE)
  return others.some(({slot}) => NAMED.has(slot.kind)) ? sightings : others
}

/** How often each style occurs, in the order in which they turn up. */
function countStyles(sightings: readonly Sighting[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const {style} of sightings) counts.set(style, (counts.get(style) ?? 0) + 1)
  return counts
}
