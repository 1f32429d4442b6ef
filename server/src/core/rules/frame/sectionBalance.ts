import {markerText, spanOfMark} from '../../draft/candidates'
import type {Heading} from '../../draft/headings/headings'
import type {Problem} from '../../finding'
import type {DraftRule} from '../../rule'

const MIN_SECTIONS = 3
const MIN_CHARACTERS = 1500
/** Shares of the text; with many sections a tenth is a fair part, so the bound falls with their number. */
const TOO_LONG = 0.6
const TOO_SHORT = 0.1
const SHORT_OF_FAIR = 1 / 3

/** 各大部分的篇幅不宜相差过大。 */
export const sectionBalance: DraftRule = {
  id: 'sectionBalance',
  name: '各部分篇幅',
  category: 'frame',
  scope: 'draft',
  title: '各大部分篇幅不宜相差过大',
  why: '一部分占去全文六成以上，或不到一成，听起来头重脚轻。可以拆分、合并，或把内容调到别的部分。',
  basis: '机关讲话稿写作经验',
  severity: 'hint',
  good: [
    {text: sample(10, 12, 9)},
    {text: sample(10, 12, 9).replace('讲话', '综述').replace('同志们：\n', '')},
  ],
  bad: [
    {text: sample(40, 8, 6).replace('一、', '⟦一、⟧')},
    {text: sample(20, 24, 1).replace('三、', '⟦三、⟧')},
  ],

  *check({frame, topSections, speech}) {
    if (!frame.isSpeech || speech.characters < MIN_CHARACTERS) return
    // Without a closing it is not finished, and its last section is always short.
    const end = frame.closing?.start ?? frame.thanks?.start
    if (end === undefined) return
    if (frame.kind && !frame.kind.requires.has('过渡语')) return
    const sections = sectionsBefore(topSections, end)
    const first = sections[0]
    if (!first || sections.length < MIN_SECTIONS) return
    const total = end - first.candidate.start
    for (const [index, section] of sections.entries()) {
      const next = sections[index + 1]?.candidate.start ?? end
      const problem = problemOf(section, (next - section.candidate.start) / total, sections.length)
      if (problem) yield problem
    }
  },
}

/** 一、二、三、 before the closing; where they start anew the draft is made of several, and none is compared. */
function sectionsBefore(all: readonly Heading[], end: number): readonly Heading[] {
  const sections = all.filter(({candidate}) => candidate.start < end)
  const isOneRun = sections.every(({candidate}, index) => index === 0 || candidate.mark.number !== 1)
  return isOneRun ? sections : []
}

function problemOf({candidate}: Heading, share: number, count: number): Problem | undefined {
  const isShort = share < Math.min(TOO_SHORT, SHORT_OF_FAIR / count)
  if (!isShort && share <= TOO_LONG) return undefined
  const percent = Math.max(1, Math.round(share * 100))
  const advice = isShort ? '篇幅偏短' : '篇幅偏长'
  return {
    span: spanOfMark(candidate),
    message: `“${markerText(candidate)}”这一部分约占正文的 ${percent}%，${advice}`,
  }
}

/** A speech of three sections with so many sentences each. */
function sample(...sentences: readonly number[]): string {
  const markers = ['一、认清形势', '二、落实责任', '三、严明纪律']
  const sections = sentences.map(
    (count, index) =>
      `${markers[index]}\n${'入汛以来，全县平均降雨量比常年同期偏多，局部地区出现短时强降雨，各级各部门要坚守岗位、盯紧盯牢。'.repeat(count)}`,
  )
  return `在全县防汛工作会议上的讲话\n同志们：\n${sections.join('\n')}\n同志们，让我们共同守护家园平安！`
}
