import {type ItemCandidate, itemMarker} from '../../draft/candidates'
import type {StructureRule} from '../../rule'

/** “第一”“其一”“首先”后用逗号。通篇如此的只报一处，一次改完。 */
export const ordinalComma: StructureRule = {
  id: 'ordinalComma',
  name: '序号后的逗号',
  category: 'series',
  scope: 'structure',
  title: '“第一”“其一”“首先”后用逗号',
  why: '“第一”“其一”“首先”之后的停顿用逗号，顿号只用在“一、二、三”这样的序号之后。',
  basis: '《标点符号用法》（GB/T 15834—2011）附录B.3.1',
  severity: 'warning',
  good: [
    {text: '第一，提高认识。第二，加强领导。'},
    {text: '要推动第一、第二产业融合发展。第一、二产业占比下降。'},
    {text: '这一条是第一、也是根本。'},
    {text: '其一，底数不清。其二，责任不明。'},
  ],
  bad: [
    {text: '第一⟦、⟧提高认识。第二，加强领导。', fixed: '第一，提高认识。第二，加强领导。'},
    {
      text: '第一⟦、⟧提高认识。\n\n第二、加强领导。\n\n第三、严格督查。',
      fixed: '第一，提高认识。\n\n第二，加强领导。\n\n第三，严格督查。',
    },
    {
      text: '第一，抓学习。学用结合。\n第二⟦；⟧抓整改。立行立改。\n第三，抓督查。跟踪问效。',
      fixed: '第一，抓学习。学用结合。\n第二，抓整改。立行立改。\n第三，抓督查。跟踪问效。',
    },
    {text: '其一⟦、⟧底数不清。其二、责任不明。', fixed: '其一，底数不清。其二，责任不明。'},
  ],

  *check({series}) {
    const pointed = series
      .filter(({members}) => 1 < members.length)
      .flatMap(({members}) => members.filter(({item}) => ORDINAL_WORDS.has(item.word) && item.point !== ''))
    const wrong = pointed.filter(({item}) => WRONG_POINT.test(item.point))
    const [first] = wrong
    if (!first) return
    const span = spanOfPoint(first)
    const others = wrong.length === 1 ? '' : `全文共 ${wrong.length} 处`
    yield {
      span,
      // Who writes all of them so has a habit, and no slip.
      ...(1 < wrong.length && wrong.length === pointed.length && {severity: 'information' as const}),
      message: `${others}“${markerOf(first)}”后用了“${first.item.point}”，应为逗号`,
      fixes: [
        {
          title: wrong.length === 1 ? '改为“，”' : `全文 ${wrong.length} 处一并改为“，”`,
          safe: 'stop',
          edits: () => wrong.map(item => ({...spanOfPoint(item), text: '，'})),
        },
      ],
    }
  },
}

const WRONG_POINT = /[、；;]/
/** 第一、其一、首先. */
const ORDINAL_WORDS: ReadonlySet<string> = new Set(['第', '其', '先'])

function spanOfPoint({item, place}: ItemCandidate): {start: number; end: number} {
  const inside = place.block.facts.prose.charAt(item.end - 1) === item.point
  const start = place.start + (inside ? item.end - 1 : item.end)
  return {start, end: start + 1}
}

function markerOf(member: ItemCandidate): string {
  return itemMarker(member).replace(WRONG_POINT, '')
}
