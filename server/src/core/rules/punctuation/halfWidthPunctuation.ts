import type {Block} from '../../blocks/block'
import type {Place} from '../../blocks/places'
import {moveMark, spanOfMark} from '../../draft/candidates'
import type {Draft} from '../../draft/draft'
import {type Problem, replace} from '../../finding'
import {FULL_WIDTH} from '../../marks/halfWidth'
import type {Rule} from '../../rule'
import {type Edit, meets, type Span, spanOf} from '../../span'

/** From this many on, and with this share of all marks, half width is a habit of the text and is said once. */
const SYSTEMATIC_COUNT = 10
const SYSTEMATIC_SHARE = 0.1

/** 中文文稿用全角标点。 */
export const halfWidthPunctuation: Rule = {
  id: 'halfWidthPunctuation',
  name: '半角标点',
  category: 'punctuation',
  scope: 'draft',
  title: '中文之间用全角标点',
  why: '中文稿件的逗号、冒号、分号、问号、叹号和括号各占一个字的位置，用半角会使版面不齐。数字、西文和网址中的半角标点不改。',
  basis: 'GB/T 15834-2011 5.1',
  severity: 'warning',
  good: [
    {text: '会议于10:30开始，共有1,234人参加（含列席人员）。'},
    {text: '执行标准为GB/T 9704-2012(E)，网址为http://www.example.gov.cn/a?b=c。'},
    {text: '1)春耕准备；2)田间管理。'},
    {text: '各村现场图 (待冲洗) 由农技站保管，育秧用 PVC 管 (直径 20 毫米)。'},
    {text: '一、总体要求\n二,重点任务'},
    {text: '要开创(chuàng)新局面，请王翀(chōng)同志发言，各项工作迈上新的台阶(jie)。'},
    {text: '当前位置: 首页 > 讲话\n完成了、?水灌区建设。'},
    {text: '他读过《约翰?史密斯谈话录》，种下一片小??，长势喜人（去年三月）?\n各项工作有序推进'},
  ],
  bad: [
    {
      text: '同志们⟦:⟧今天的会议很重要，请大家认真听讲⟦,⟧抓好落实。',
      fixed: '同志们：今天的会议很重要，请大家认真听讲，抓好落实。',
    },
    {text: '任务能不能完成⟦?⟧关键看落实。', fixed: '任务能不能完成？关键看落实。'},
    {text: '参会人员⟦(含列席)⟧共56人。', fixed: '参会人员（含列席）共56人。'},
    {
      text: '同志们⟦:⟧\n开春以来,我们抓早抓紧,抓实抓细,取得了成效。下一步,要做到:农资到位,农技到位,服务到位(含水利),确保丰收!',
      fixed:
        '同志们：\n开春以来，我们抓早抓紧，抓实抓细，取得了成效。下一步，要做到：农资到位，农技到位，服务到位（含水利），确保丰收！',
    },
  ],

  *check(draft) {
    const places = draft.structure.withHalfWidth.map(index => draft.places.at(index) as Place)
    const halfWidth = places.reduce((count, {block}) => count + marksOf(block).length, 0)
    if (halfWidth === 0) return
    if (isSystematic(halfWidth, draft)) {
      yield problemOfDraft(places, halfWidth)
      return
    }
    const markers = damagedMarkers(draft)
    for (const problem of places.flatMap(problemsIn))
      if (!markers.some(marker => meets(marker, problem.span))) yield problem
  },
}

function isSystematic(halfWidth: number, {places}: Draft): boolean {
  if (halfWidth < SYSTEMATIC_COUNT) return false
  const fullWidth = [...places].reduce((count, {block}) => count + block.facts.fullWidth, 0)
  return SYSTEMATIC_SHARE <= halfWidth / (halfWidth + fullWidth)
}

function problemOfDraft(places: readonly Place[], count: number): Problem {
  const first = places.find(({block}) => 0 < marksOf(block).length)
  return {
    span: spanOf((first?.start ?? 0) + (first ? (marksOf(first.block)[0] ?? 0) : 0), 1),
    message: `全文有 ${count} 处标点用了半角，应为全角`,
    fixes: [{title: '全文标点改为全角', safe: 'width', edits: () => places.flatMap(editsIn)}],
  }
}

/** What a page left is to be deleted, not to be set right. */
function marksOf({facts: {halfWidth, residue}}: Block): readonly number[] {
  if (halfWidth.length === 0 || residue.length === 0) return halfWidth
  return halfWidth.filter(at => !residue.some(({start, end}) => start <= at && at < end))
}

/** `二,` and `（一)` are damaged markers first of all; headingMark sets them right. */
function damagedMarkers({structure, places}: Draft): Span[] {
  return structure.headings
    .filter(({candidate}) => candidate.mark.repaired !== undefined)
    .map(({candidate}) => spanOfMark(moveMark(candidate, places)))
}

function editsIn({block, start}: Place): Edit[] {
  return marksOf(block).map(at => ({
    ...spanOf(start + at, 1),
    text: FULL_WIDTH[block.text.charAt(at)] ?? '',
  }))
}

/** A bracket behind a blank is set the Western way and no slip of the hand; a full-width one would stand two blanks away. */
function isSetOff(text: string, at: number): boolean {
  return text.charAt(at - 1) === ' ' && text.slice(0, at).trim() !== ''
}

/** One problem per mark; two half-width brackets that belong together are one. */
function problemsIn(place: Place): Problem[] {
  const {block, start} = place
  const edits = editsIn(place)
  const open: number[] = []
  const partner = new Map<number, number>()
  edits.forEach(({text}, index) => {
    if (text === '（') open.push(index)
    else if (text === '）' && 0 < open.length) partner.set(open.pop() as number, index)
  })
  const closing = new Set(partner.values())
  const problems: Problem[] = []
  for (const [index, edit] of edits.entries()) {
    if (closing.has(index)) continue
    const close = edits[partner.get(index) ?? -1]
    if (close !== undefined && isSetOff(block.text, edit.start - start)) continue
    if (close === undefined) problems.push(problemOf(block.text.charAt(edit.start - start), edit))
    else
      problems.push({
        span: {start: edit.start, end: close.end},
        message: '括号用了半角“()”，应为“（）”',
        fixes: [{title: '括号改为全角', safe: 'width', edits: () => [edit, close]}],
      })
  }
  return problems
}

function problemOf(mark: string, edit: Edit): Problem {
  const {start, end} = edit
  return {
    span: {start, end},
    message: `标点用了半角“${mark}”，应为“${edit.text}”`,
    fixes: [replace(edit, edit.text, 'width')],
  }
}
