import {itemMarker, spanOfItem} from '../../draft/candidates'
import {remove} from '../../finding'
import type {StructureRule} from '../../rule'
import {spanOf} from '../../span'

/** “一是”“一要”后不加标点。 */
export const seriesComma: StructureRule = {
  id: 'seriesComma',
  name: '领起词后的标点',
  category: 'series',
  scope: 'structure',
  title: '“一是”“一要”后不加标点',
  why: '“一是”“一要”与后面的话是一口气说的，中间不停顿，不用逗号、顿号和冒号。',
  basis: '《标点符号用法》（GB/T 15834—2011）附录B.3.7',
  severity: 'hint',
  good: [
    {text: '一是抓排查。二是抓整改。'},
    {text: '第一，提高认识。第二，加强领导。'},
    {text: '各地做法不一是，也不是。'},
  ],
  bad: [
    {text: '一是⟦，⟧抓排查。二是抓整改。', fixed: '一是抓排查。二是抓整改。'},
    {text: '一要⟦：⟧抓紧。二要⟦：⟧抓实。', fixed: '一要抓紧。二要抓实。'},
  ],

  *check({series}) {
    for (const {members} of series) {
      if (members.length < 2) continue
      for (const member of members) {
        const {item} = member
        if (!(item.word === '是' || item.word === '要') || item.point === '') continue
        const span = spanOf(spanOfItem(member).end, 1)
        yield {
          span,
          message: `“${itemMarker(member)}”后用了“${item.point}”，后面不加标点`,
          fixes: [remove(span, `删去“${item.point}”`)],
        }
      }
    }
  },
}
