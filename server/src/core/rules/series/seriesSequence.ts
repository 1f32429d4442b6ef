import type {StructureRule} from '../../rule'
import {sequenceProblem} from '../sequenceProblem'

/** “一是、二是、三是”依次相连；成对的“一是…，一是…”不算。 */
export const seriesSequence: StructureRule = {
  id: 'seriesSequence',
  name: '排比序号',
  category: 'series',
  scope: 'structure',
  title: '“一是、二是、三是”应当依次相连',
  why: '听众靠序号记要点，跳号、重号会让人以为漏了一条。',
  basis: '《标点符号用法》（GB/T 15834—2011）附录B.3',
  severity: 'error',
  good: [
    {text: '一是抓排查。二是抓整改。三是抓督查。'},
    {text: '摆在面前的，一是稳的问题，一是进的问题。'},
    {text: '一是抓教育，一要讲透道理，二要讲清要求。二是抓管理。'},
    {text: '存在的主要问题一是基础不牢。二是人手不足。'},
    {text: '各地做法不一是正常的。统一是前提。'},
    {text: '台账里“五要”要求写得清楚，预案“六要素”不全。'},
    {text: '一是抓排查。二是抓整改。\n\n二、强化保障\n\n一是建机制。二是严督查。'},
  ],
  bad: [
    {text: '一是抓排查。二是抓整改。⟦四是⟧抓督查。', fixed: '一是抓排查。二是抓整改。三是抓督查。'},
    {text: '一是抓排查。⟦一是⟧抓整改。三是抓督查。', fixed: '一是抓排查。二是抓整改。三是抓督查。'},
    {text: '一是抓排查；⟦是⟧抓整改；三是抓督查。', fixed: '一是抓排查；二是抓整改；三是抓督查。'},
    {text: '一是抓排查；⟦ニ是⟧抓整改；三是抓督查。', fixed: '一是抓排查；二是抓整改；三是抓督查。'},
    {text: '⟦—是⟧抓排查。\n二是抓整改。\n三是抓督查。', fixed: '一是抓排查。\n二是抓整改。\n三是抓督查。'},
    {
      text: '验收时一看路面，二看水沟，⟦再看⟧墙头，四看人心。',
      fixed: '验收时一看路面，二看水沟，三看墙头，四看人心。',
    },
    {
      text: '我作三个承诺：一不拖延，二不推诿，⟦四不⟧失信。',
      fixed: '我作三个承诺：一不拖延，二不推诿，三不失信。',
    },
    {
      text: '工作取得了新的进展。⟦二是⟧队伍建设不断加强。三是保障水平明显提高。',
    },
  ],

  *check({seriesFaults}) {
    for (const fault of seriesFaults)
      if (fault.kind === 'sequence' && !fault.isStage) yield sequenceProblem(fault)
  },
}
