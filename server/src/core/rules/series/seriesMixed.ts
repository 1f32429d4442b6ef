import type {SeriesFault} from '../../draft/draft'
import type {StructureRule} from '../../rule'

/** 同一组排比用同一个词领起。 */
export const seriesMixed: StructureRule = {
  id: 'seriesMixed',
  name: '领起词混用',
  category: 'series',
  scope: 'structure',
  title: '同一组排比的领起词应当一致',
  why: '一组之内“一是”“二要”混用，念起来不顺，也显得是拼凑的。',
  basis: '公文写作通例',
  severity: 'warning',
  good: [
    {text: '一要抓紧。二要抓实。三要抓长。'},
    {text: '一是有力推进。他要求，一要统一思想，二要明确责任。'},
    {text: '一是必须，二要适当，三看可能。'},
    {text: '一是兑现“三要三不要”承诺。二是落实责任。'},
  ],
  bad: [
    {text: '一是抓排查。⟦二要⟧抓整改。三是抓督查。', fixed: '一是抓排查。二是抓整改。三是抓督查。'},
    {
      text: '第一，抓排查。⟦其二，⟧抓整改。第三，抓督查。',
      fixed: '第一，抓排查。第二，抓整改。第三，抓督查。',
    },
    {text: '一要抓排查；二要抓整改；⟦三、⟧抓督查。', fixed: '一要抓排查；二要抓整改；三要抓督查。'},
    {text: '第一，抓排查；第二，抓整改；⟦三、⟧抓督查。', fixed: '第一，抓排查；第二，抓整改；第三，抓督查。'},
    {
      text: '首先，抓排查。其次，抓整改。⟦第三，⟧抓督查。',
      fixed: '首先，抓排查。其次，抓整改。再次，抓督查。',
    },
    {text: '⟦一是⟧要抓排查。二要抓整改。三要抓督查。', fixed: '一要抓排查。二要抓整改。三要抓督查。'},
  ],

  *check({seriesFaults}) {
    for (const fault of seriesFaults) {
      if (fault.kind !== 'mixed') continue
      yield {
        span: fault.span,
        ...(isHabit(fault) && {severity: 'information' as const}),
        message: `“${fault.marker}”与同组其余各项的领起词不同，应为“${fault.expected}”`,
        fixes: [
          {
            title: `本组统一为“${fault.word}”，改 ${fault.edits.length} 处`,
            safe: false,
            edits: () => fault.edits,
          },
        ],
      }
    }
  },
}

/** 首先…其次…第三: so many speak like that that it is a matter to look at. */
function isHabit({word, marker}: SeriesFault): boolean {
  return word === '先' && marker.startsWith('第')
}
