import {markerText, spanOfMark} from '../../draft/candidates'
import {withoutLeaders} from '../../draft/contentsList'
import type {Heading} from '../../draft/headings/headings'
import type {Problem} from '../../finding'
import type {StructureRule} from '../../rule'

/** 目录与正文的小标题逐条对照。正文缺的只在第一处说一次。 */
export const contentsMismatch: StructureRule = {
  id: 'contentsMismatch',
  name: '目录与正文',
  category: 'numbering',
  scope: 'structure',
  title: '目录与正文的小标题一致',
  why: '正文的小标题改了而目录没有改，照目录找就找不到。',
  basis: '公文写作通例',
  severity: 'information',
  good: [
    {
      text: '目录\n\n一、认清形势\n二、突出重点\n三、压实责任\n\n一、认清形势\n\n形势逼人。\n\n二、突出重点\n\n抓住关键。\n\n三、压实责任\n\n一抓到底。',
    },
    {
      text: '目录\n\n一、认清形势……1\n二、突出重点……3\n三、压实责任……5\n\n一、认清形势。形势逼人。\n\n二、突出重点。抓住关键。\n\n三、压实责任。一抓到底。',
    },
    {text: '一、认清形势\n\n形势逼人。\n\n二、突出重点\n\n抓住关键。'},
  ],
  bad: [
    {
      text: '目录\n\n1.1 摸底数\n1.2 建台账\n2.1 定时限\n⟦2.2⟧ 明职责\n\n1.1 摸底数\n\n逐户走访。\n\n1.2 建台账\n\n逐项登记。\n\n2.1 定时限\n\n逐周倒排。\n\n2.2 明责任\n\n逐人分解。',
    },
    {
      text: '目录\n\n一、认清形势\n⟦二、⟧聚焦重点\n三、压实责任\n\n一、认清形势\n\n形势逼人。\n\n二、突出重点\n\n抓住关键。\n\n三、压实责任\n\n一抓到底。',
    },
    {
      text: '目录\n\n一、认清形势\n二、突出重点\n⟦三、⟧压实责任\n四、强化保障\n\n一、认清形势\n\n形势逼人。\n\n二、突出重点\n\n抓住关键。',
    },
  ],

  *check({contents, headings}) {
    if (contents.length === 0) return
    const body = new Map(headings.map(heading => [pathOf(heading), heading]))
    const missing: Heading[] = []
    const different: Problem[] = []
    let same = 0
    for (const entry of contents) {
      const heading = body.get(pathOf(entry))
      if (!heading) {
        missing.push(entry)
        continue
      }
      const [listed, written] = [wordsOf(entry), wordsOf(heading)]
      if (listed.startsWith(written) || written.startsWith(listed)) {
        same++
        continue
      }
      different.push({
        span: spanOfMark(entry.candidate),
        message: `目录中是“${listed}”，正文中是“${written}”`,
        related: [{span: spanOfMark(heading.candidate), message: '正文的小标题在这里'}],
      })
    }
    // A list that hardly agrees with the headings is a list of something else.
    if (different.length <= same) yield* different
    const [first] = missing
    if (!first) return
    const count = missing.length === 1 ? '' : `等 ${missing.length} 个小标题`
    yield {
      span: spanOfMark(first.candidate),
      message: `目录中的“${markerText(first.candidate)}${wordsOf(first)}”${count}，正文中没有`,
    }
  },
}

/** Its number and those of the headings above it: 一、（二）; a decimal tells them by itself. */
function pathOf(heading: Heading | undefined): string {
  if (!heading) return ''
  const {form, number, prefix} = heading.candidate.mark
  if (prefix !== undefined) return `${prefix}.${number}`
  return `${pathOf(heading.parent)} ${form}${number}`
}

function wordsOf({candidate}: Heading): string {
  return withoutLeaders(candidate.mark.words).replace(/[，,、\s\u3000]/g, '')
}
