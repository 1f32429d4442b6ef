import type {StructureRule} from '../../rule'

/** 只有“一是”而没有“二是”。 */
export const seriesAlone: StructureRule = {
  id: 'seriesAlone',
  name: '单独的一项',
  category: 'series',
  scope: 'structure',
  title: '有“一是”而没有“二是”',
  why: '说了“一是”，听众就等着“二是”；后文没有，多半是漏了，或者本不必分条。',
  basis: '公文写作通例',
  severity: 'information',
  good: [{text: '一是抓排查。二是抓整改。'}, {text: '摆在面前的，一是稳的问题，一是进的问题。'}],
  bad: [{text: '做好这项工作，⟦一是⟧加强领导，把责任压实到人。\n\n同志们，任务已经明确。'}],

  *check({seriesFaults}) {
    for (const fault of seriesFaults) {
      if (fault.kind !== 'alone') continue
      yield {span: fault.span, message: `有“${fault.marker}”，后文没有“${fault.expected}”`}
    }
  },
}
