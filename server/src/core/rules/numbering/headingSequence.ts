import {ATTACHED, type Misnumbered, readAttachments} from '../../draft/attachments'
import type {FaultCause, HeadingFault} from '../../draft/draft'
import {FAULT_ADVICE} from '../../draft/faultAdvice'
import type {Fix, Problem, Severity} from '../../finding'
import {numberLike} from '../../numerals'
import type {StructureRule} from '../../rule'

/** 同级序号依次相连：每一串序号最多报一处，修正时整串一并改好。 */
export const headingSequence: StructureRule = {
  id: 'headingSequence',
  name: '小标题序号',
  category: 'numbering',
  scope: 'structure',
  title: '同级层次序号应当连续',
  why: '序号跳号、重号会让听的人和读的人以为漏了内容，也会使“见第三部分”一类的引用落空。',
  basis: '《党政机关公文格式》（GB/T 9704—2012）7.3.3',
  severity: 'error',
  good: [
    {text: '一、统一思想认识\n二、明确目标任务\n三、加强组织领导'},
    {
      text: '一、工作回顾\n（一）基础更牢了。\n（二）队伍更强了。\n二、下步打算\n（三）抓项目。\n（四）抓服务。',
    },
    {text: '一、工作安排\n1.开展排查。\n2.抓好整改。\n二、工作要求\n1.压实责任。\n2.严格督查。'},
    {text: '附件：1.任务分工表\n2.工作台账'},
    {text: '附件：1.任务分工表\n2.工作台账\n\n附件1\n任务分工表\n\n附件2\n附件1\n工作台账'},
    {text: '附件1\n任务分工表\n附件1\n续表'},
    {text: '一、学好规定\n第六十七条　收受礼金的，按规定处理。\n二、抓好落实'},
    {text: '该条规定：“有下列情形之一的，予以通报：（一）逾期不报的……（三）瞒报的……”'},
    {text: '得分\n1. 城东\n2. 城西\n2. 城南\n4. 城北'},
    {text: '二、重点任务\n20.2026年民生实事全部开工。'},
    {text: '1.1 摸底数\n1.2 建台账\n2.1 定时限\n2.2 明责任'},
    {text: '重点抓好以下工作：（一）摸清底数；（二）分类施策。\n（三）按月通报。'},
  ],
  bad: [
    {text: '一、主要成效\n成效明显。\n（此处省略1800字）\n⟦三、⟧下步安排\n抓紧抓实。'},
    {
      text: '一、统一思想认识\n二、明确目标任务\n⟦四、⟧加强组织领导\n五、严格督查问效',
      fixed: '一、统一思想认识\n二、明确目标任务\n三、加强组织领导\n四、严格督查问效',
    },
    {
      text: '一、统一思想认识\n⟦一、⟧明确目标任务\n三、加强组织领导',
      fixed: '一、统一思想认识\n二、明确目标任务\n三、加强组织领导',
    },
    {
      text: '一、狠抓落实\n（一）抓排查。\n⟦（三）⟧抓整改。\n二、强化保障',
      fixed: '一、狠抓落实\n（一）抓排查。\n（二）抓整改。\n二、强化保障',
    },
    {
      text: '一、摸清底数\n（一）查项目。\n⟦三、⟧强化保障\n（三）建机制。\n（四）配力量。\n四、督促检查\n（五）勤通报。',
      fixed:
        '一、摸清底数\n（一）查项目。\n二、强化保障\n（二）建机制。\n（三）配力量。\n三、督促检查\n（四）勤通报。',
    },
    {
      text: '1.1 摸底数\n1.2 建台账\n⟦1.4⟧ 定时限\n2.1 抓整改\n2.2 明责任',
      fixed: '1.1 摸底数\n1.2 建台账\n1.3 定时限\n2.1 抓整改\n2.2 明责任',
    },
    {
      text: '附件：1.分组名单\n2.行程安排\n\n附件1\n分组名单\n\n⟦附件1⟧\n行程安排',
      fixed: '附件：1.分组名单\n2.行程安排\n\n附件1\n分组名单\n\n附件2\n行程安排',
    },
    {
      text: '附件：1.考场规则\n2.监考守则\n\n附件1\n考场规则\n\n⟦附件3⟧\n监考守则',
      fixed: '附件：1.考场规则\n2.监考守则\n\n附件1\n考场规则\n\n附件2\n监考守则',
    },
    {
      text: '附件：1.参会回执\n2.会议议程\n⟦2.⟧乘车安排\n4.座次图',
      fixed: '附件：1.参会回执\n2.会议议程\n3.乘车安排\n4.座次图',
    },
    {
      text: '严禁三件事：一、严禁酒驾；⟦一、⟧严禁宴请；三、严禁带彩。',
      fixed: '严禁三件事：一、严禁酒驾；二、严禁宴请；三、严禁带彩。',
    },
    {
      text: '一、今后打算。（一）抓学习。1.学理论。⟦3.⟧学业务。（二）抓作风。',
      fixed: '一、今后打算。（一）抓学习。1.学理论。2.学业务。（二）抓作风。',
    },
  ],

  *check(draft) {
    for (const noun of ATTACHED)
      for (const attachment of readAttachments(draft, noun).misnumbered)
        yield misnumberedAttachment(attachment)
    for (const fault of draft.headingFaults) {
      const edits = [...fault.renumber, ...fault.along]
      const fix: Fix = {title: `本组序号依次编排，改 ${edits.length} 处`, safe: false, edits: () => edits}
      yield {
        span: fault.span,
        message: messageOf(fault),
        ...(SEVERITY[fault.cause] && {severity: SEVERITY[fault.cause]}),
        ...(fault.cause !== 'cut' && {fixes: [fix]}),
        ...(fault.previous ? {related: [{span: fault.previous.span, message: '前一项在这里'}]} : {}),
      }
    }
  },
}

/** A restart may be meant; what a cut took away is not the drafter's to mend. */
const SEVERITY: Partial<Record<FaultCause, Severity>> = {restart: 'warning', cut: 'information'}

function misnumberedAttachment({
  place: {block, start},
  reference,
  expected,
  isRepeated,
}: Misnumbered): Problem {
  const {numeral, noun} = reference
  const old = block.text.slice(numeral.start, numeral.end)
  const text = numberLike(old, expected)
  const edits = () => [{start: start + numeral.start, end: start + numeral.end, text}]
  const reason = isRepeated ? `前一份附件也是“${noun}${old}”` : `附件清单里没有“${noun}${old}”`
  return {
    span: {start: start + reference.start, end: start + reference.end},
    message: `${reason}，这一份应为“${noun}${text}”`,
    fixes: [{title: `改为“${noun}${text}”`, safe: false, edits}],
  }
}

function messageOf({marker, expected, cause, previous}: HeadingFault): string {
  const place = previous ? `前一项是“${previous.marker}”` : '这是本组第一项'
  return `序号写作“${marker}”，${place}，应为“${expected}”${FAULT_ADVICE[cause]}`
}
