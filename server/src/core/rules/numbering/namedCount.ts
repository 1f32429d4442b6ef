import type {Place} from '../../blocks/places'
import type {Candidate, ItemCandidate} from '../../draft/candidates'
import {lazy} from '../../lazy'
import {clauseEnds} from '../../marks/surroundings'
import {countLike} from '../../references/announced'
import type {StructureRule} from '../../rule'

/** “四个不到位”是一个提法，稿中“思想不到位”“措施不到位”……应当正好四项。 */
export const namedCount: StructureRule = {
  id: 'namedCount',
  name: '提法里的数目',
  category: 'numbering',
  scope: 'structure',
  title: '“四个不到位”与列出的“……不到位”应当一样多',
  why: '增减了一项而没有改提法里的数目，前后就对不上；隔得远了，自己不容易看出来。',
  basis: '公文写作通例',
  severity: 'information',
  good: [
    {text: '查摆出“三个不到位”。\n1.认识不到位。\n2.责任不到位。\n3.措施不到位。'},
    {text: '做到“四个强化”。\n一、强化学习\n二、抓好整改\n三、强化督查'},
    {text: '增强“四个意识”。\n一、大局意识\n二、法治意识'},
    {text: '建设“四个中心”。\n1.提升贸易中心能级。\n2.提升航运中心能级。\n3.提升金融中心能级。'},
    {text: '落实“十个严禁”。\n一是严禁酒驾。二是严禁宴请。三是严禁赌博。'},
  ],
  bad: [
    {
      text: '存在的问题，主要是：\n1.认识不到位。\n2.责任不到位。\n3.措施不到位。\n对上述“⟦四个⟧不到位”要限期整改。',
    },
    {
      text: '一是制度规范。要健全。二是流程规范。要简化。三是行为规范。要明确。\n前面所讲的“⟦四个⟧规范”，要记牢。',
    },
    {text: '下面围绕“⟦四个⟧强化”再说几句。\n一、强化学习\n二、强化整改\n三、强化督查'},
  ],

  *check({runs, series, structure, places}) {
    const rows = lazy(() =>
      [...runs, ...series].map(({members}) => members.map(endsOf)).filter(ends => MIN_MEMBERS <= ends.length),
    )
    for (const index of structure.withReferences) {
      const {block, start} = places.at(index) as Place
      for (const {kind, number, numeral, noun, name, ...span} of block.facts.references) {
        if (kind !== 'name' || name === undefined) continue
        const found = rows()
          .filter(ends => ends.every(([head, tail]) => head.startsWith(name) || tail.endsWith(name)))
          .map(({length}) => length)
        const [count] = found
        if (count === undefined || found.includes(number) || MOST_APART < Math.abs(count - number)) continue
        const old = block.text.slice(numeral.start, numeral.end)
        const text = countLike(old, count, noun)
        yield {
          span: {start: start + span.start, end: start + span.end},
          message: `“${old}${noun}${name}”，稿中列出的“……${name}”是 ${count} 个`,
          fixes: [
            {
              title: `改为“${text}${noun}${name}”`,
              safe: false,
              edits: () => [{start: start + numeral.start, end: start + numeral.end, text}],
            },
          ],
        }
      }
    }
  },
}

/** Two that have a word in common are no list of what the name counts. */
const MIN_MEMBERS = 3
/** “十个严禁” of another document have three of their own here. */
const MOST_APART = 2

function endsOf(member: Candidate | ItemCandidate): ReturnType<typeof clauseEnds> {
  return clauseEnds('mark' in member ? member.mark.words : member.item.words)
}
