import {type ItemCandidate, itemMarker} from '../../draft/candidates'
import type {SeriesRun} from '../../draft/series/seriesRuns'
import type {Stop} from '../../marks/seriesMarks'
import type {StructureRule} from '../../rule'

/** 同一组排比，各项之间要么都用分号，要么都用句号。 */
export const seriesStop: StructureRule = {
  id: 'seriesStop',
  name: '各项之间的标点',
  category: 'series',
  scope: 'structure',
  title: '同一组排比各项之间的标点一致',
  why: '各项之间有的用分号、有的用句号，层次就不清楚；有一项里面已经用了句号的，各项之间都用句号。',
  basis: '《标点符号用法》（GB/T 15834—2011）附录A.5、B.3.7',
  severity: 'information',
  good: [
    {text: '一是抓排查；二是抓整改；三是抓督查。'},
    {text: '一是抓排查。二是抓整改。三是抓督查。'},
    {text: '一是抓排查，一是抓整改。'},
    {text: '一是抓排查。摸清底数；分类造册。二是抓整改。三是抓督查。'},
    {text: '一是抓教育，一要讲透，二要讲清；二是抓管理。三是抓督查。'},
  ],
  bad: [
    {
      text: '一是抓排查；二是抓整改⟦。⟧三是抓通报；四是抓督查。',
      fixed: '一是抓排查；二是抓整改；三是抓通报；四是抓督查。',
    },
    {
      text: '一是抓排查⟦；⟧二是抓整改。定期通报；三是抓督查。',
      fixed: '一是抓排查。二是抓整改。定期通报。三是抓督查。',
    },
    {
      text: '一是抓排查；\n\n二是抓整改⟦。⟧\n\n三是抓通报；\n\n四是抓督查。',
      fixed: '一是抓排查；\n\n二是抓整改；\n\n三是抓通报；\n\n四是抓督查。',
    },
  ],

  *check({series}) {
    for (const run of series) {
      const stops = stopsOf(run)
      if (stops.length < 2) continue
      const expected = marksExpected(stops)
      const wrong = stops.filter(({stop}) => (stop.mark === '。') !== (expected === '。'))
      const [first] = wrong
      if (!first) continue
      const {member, stop} = first
      const edits = () =>
        wrong.map(({member, stop}) => {
          const start = member.place.start + stop.start
          return {start, end: start + 1, text: expected}
        })
      const start = member.place.start + stop.start
      yield {
        span: {start, end: start + 1},
        message: `“${markerOf(member)}”一项以“${stop.mark}”结束，同组其余各项用“${expected}”`,
        fixes: [{title: `本组各项之间都用“${expected}”`, safe: false, edits}],
      }
    }
  },
}

interface Ending {
  readonly member: ItemCandidate
  readonly stop: Stop
}

/** The marks between the items; none where an item holds another series or ends in some other mark. */
function stopsOf({members, isPair}: SeriesRun): readonly Ending[] {
  if (isPair) return []
  const endings: Ending[] = []
  for (const [at, member] of members.entries()) {
    const next = members[at + 1]
    if (!next) break
    const {stop} = member.item
    if (!stop || !isNextTo(member, next)) return []
    endings.push({member, stop})
  }
  return endings
}

function isNextTo(member: ItemCandidate, next: ItemCandidate): boolean {
  if (member.index === next.index) return member.ordinal + 1 === next.ordinal
  const isLast = member.ordinal === member.place.block.facts.items.length - 1
  return isLast && member.paragraph + 1 === next.paragraph && next.item.atLine
}

/** 。 where an item holds a sentence of its own, else what most have; in a tie what the first one has. */
function marksExpected(stops: readonly Ending[]): '。' | '；' {
  const full = stops.filter(({stop}) => stop.mark === '。').length
  if (stops.some(({stop}) => stop.isLong) || stops.length < 2 * full) return '。'
  if (2 * full < stops.length) return '；'
  return stops[0]?.stop.mark === '。' ? '。' : '；'
}

function markerOf(member: ItemCandidate): string {
  return itemMarker(member).replace(/[，,、：:]$/, '')
}
