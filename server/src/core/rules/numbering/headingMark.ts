import type {Places} from '../../blocks/places'
import {type Candidate, markerText, spanOfMark} from '../../draft/candidates'
import {type Run, renumbered} from '../../draft/headings/headingRuns'
import {type Problem, remove, replace} from '../../finding'
import {endsInOpenBracket} from '../../marks/surroundings'
import {CHINESE_NUMERAL, parseEnclosed, parseNumber} from '../../numerals'
import type {StructureRule} from '../../rule'
import {isWithin} from '../../safeKinds'

const MIN_SYSTEMATIC = 5
/** Fewer show no way to write markers. */
const MIN_PLAIN = 3
/** `（四）` or 四、 at the start of what a marker heads. */
const SECOND = new RegExp(
  `^(?:[（(](?<inner>${CHINESE_NUMERAL})[）)]|(?<plain>${CHINESE_NUMERAL})、)(?=[\\u4e00-\\u9fff“《])(?!${CHINESE_NUMERAL}|项|款)`,
)
/** `三 `, `二　`. */
const SPACED = /^[一二三四五六七八九十]+[ 　]+$/
const NARROW = /^\(.*\)$/
const WIDE = /^（.*）$/

/** 层次序号的写法。整篇都用“1、”的，只报一处，一次改完。 */
export const headingMark: StructureRule = {
  id: 'headingMark',
  name: '序号写法',
  category: 'numbering',
  scope: 'structure',
  title: '层次序号依次写作“一、”“（一）”“1.”“（1）”',
  why: '层次序号的写法有规定，“一”后用顿号，带括号的后面不加标点，阿拉伯数字后用下脚点；写法不一，排版和朗读都容易出错。',
  basis: '《党政机关公文格式》（GB/T 9704—2012）7.3.3；《标点符号用法》（GB/T 15834—2011）附录B.3',
  severity: 'warning',
  good: [
    {text: '一、总体要求\n（一）指导思想。\n1.坚持实干。\n（1）抓早抓小。'},
    {text: '(一)提高认识\n(二)加强领导'},
    {text: '1．提高认识\n2．加强领导'},
    {text: '第（一）、（二）项所列人员'},
    {text: '会期一天，上午10:00报到。'},
    {text: '全年工作分三步走。 1 月份摸底排查。 2 月份集中整改。'},
    {text: '1 总则\n1.1 编制目的\n2 组织机构'},
    {text: '手册分四章：1 受理；2 勘查；3 处置；4 归档。'},
    {text: '（一）夯实基础\n（二）补齐短板\n（\n三）抓好收尾'},
    {text: '——、各有关单位。\n—、这一笔是破折号。'},
    {text: '一、二、三产业融合\n二、（一）摸底数\n（二）（三）项所列人员'},
    {text: '（一审稿已经送阅）请各单位核对。'},
    {text: '小（二）型水库要空库运行，大（一）型水库要按调度令泄洪。'},
  ],
  bad: [
    {text: '一、总体要求\n⟦二,⟧重点任务', fixed: '一、总体要求\n二、重点任务'},
    {text: '⟦一 、⟧总体要求\n二、重点任务', fixed: '一、总体要求\n二、重点任务'},
    {text: '⟦（一）、⟧加强领导\n（二）落实责任', fixed: '（一）加强领导\n（二）落实责任'},
    {text: '⟦（一)⟧加强领导\n（二）落实责任', fixed: '（一）加强领导\n（二）落实责任'},
    {text: '(一)加强领导\n⟦【二】⟧落实责任', fixed: '(一)加强领导\n(二)落实责任'},
    {text: '1.加强领导。\n⟦2 .⟧落实责任。', fixed: '1.加强领导。\n2.落实责任。'},
    {text: '1.加强领导。\n⟦2、⟧落实责任。', fixed: '1.加强领导。\n2.落实责任。'},
    {text: '（一）加强领导\n⟦二）⟧落实责任', fixed: '（一）加强领导\n（二）落实责任'},
    {text: '（一）加强领导\n⟦（二⟧落实（整改）责任', fixed: '（一）加强领导\n（二）落实（整改）责任'},
    {
      text: '（一）加强领导。一要明确职责。\n⟦（二⟧要求各村每周报送一次。',
      fixed: '（一）加强领导。一要明确职责。\n（二）要求各村每周报送一次。',
    },
    {
      text: '（一）摸底数。逐户走访。\n（二）补短板。逐项整改。\n⟦3.⟧（三）建机制。每周通报。',
      fixed: '（一）摸底数。逐户走访。\n（二）补短板。逐项整改。\n（三）建机制。每周通报。',
    },
    {
      text: '第一条 申请人应当提交：\n（一）申请表；\n（二）身份证明；\n⟦三、⟧情况说明。\n第二条 受理期限为三日。',
      fixed:
        '第一条 申请人应当提交：\n（一）申请表；\n（二）身份证明；\n（三）情况说明。\n第二条 受理期限为三日。',
    },
    {
      text: '（一）摸底数。逐户走访。\n⟦2.⟧补短板。逐项整改。\n（三）建机制。每周通报。',
      fixed: '（一）摸底数。逐户走访。\n（二）补短板。逐项整改。\n（三）建机制。每周通报。',
    },
    {
      text: '1.1 摸底数\n1.2 建台账\n2.1 定时限\n2.2 明责任\n⟦1.3⟧ 抓整改\n2.4 常通报',
      fixed: '1.1 摸底数\n1.2 建台账\n2.1 定时限\n2.2 明责任\n2.3 抓整改\n2.4 常通报',
    },
    {
      text: '（一）摸清底数\n（二）补齐短板\n⟦【三】⟧抓好收尾\n（四）建好台账',
      fixed: '（一）摸清底数\n（二）补齐短板\n（三）抓好收尾\n（四）建好台账',
    },
    {
      text: '一、摸清底数\n⟦、⟧补齐短板\n三、抓好收尾',
      fixed: '一、摸清底数\n二、补齐短板\n三、抓好收尾',
    },
    {
      text: '（一）摸底数\n（二）补短板\n⟦（三）（四）⟧建机制\n（四）常通报',
      fixed: '（一）摸底数\n（二）补短板\n（三）建机制\n（四）常通报',
    },
    {text: '一、摸底数\n⟦二、二、⟧补短板\n三、建机制', fixed: '一、摸底数\n二、补短板\n三、建机制'},
    {text: '（一）摸底数\n⟦（二）二、⟧补短板', fixed: '（一）摸底数\n（二）补短板'},
    {text: '⟦—、⟧总体要求\n二、重点任务', fixed: '一、总体要求\n二、重点任务'},
    {text: '⟦(-)⟧完善标准\n(二)加强检测', fixed: '(一)完善标准\n(二)加强检测'},
    {text: '一、摸清底数\n（一）逐库巡查\n⟦（二）⟧型水库要落实专人值守\n二、备足物资'},
    {
      text: '上半年工作稳步推进。  ⟦1 ⟧产业发展向好。新开工项目六个。  ⟦2 ⟧环境持续改善。空气质量稳中有升。',
      fixed: '上半年工作稳步推进。  1.产业发展向好。新开工项目六个。  2.环境持续改善。空气质量稳中有升。',
    },
    {
      text: '⟦1、⟧建台账\n2、明责任\n3、抓整改\n4、严督查\n5、常通报',
      fixed: '1.建台账\n2.明责任\n3.抓整改\n4.严督查\n5.常通报',
    },
  ],

  *check({runs, grades, places}) {
    yield* grades.map(withoutItsWord)
    yield* runs.flatMap(({members}) => members.flatMap(doubled))
    const habits = new Map<string, Candidate[]>()
    for (const candidate of runs.flatMap(damagedOf).sort((a, b) => a.start - b.start)) {
      if (isBrokenOver(candidate, places)) continue
      const habit = habitOf(candidate)
      habits.set(habit, [...(habits.get(habit) ?? []), candidate])
    }
    for (const [habit, marks] of habits) {
      const problems =
        habit === DOT_AS_COMMA && MIN_SYSTEMATIC <= marks.length
          ? [systematic(marks)]
          : marks.map(mark => single(mark, places))
      // So many offices write `1、` that it is a matter to look at, not a reason to hold the draft back.
      yield* habit === DOT_AS_COMMA
        ? problems.map(problem => ({...problem, severity: 'information' as const}))
        : problems
    }
  },
}

/**
 * Those of a run that are to be written otherwise: in half-width brackets where the others are. `三 ` lacks its point where another
 * one has it; where none has, a blank is their way.
 */
function damagedOf({members}: Run): readonly Candidate[] {
  const sound = members.filter(({mark}) => mark.repaired === undefined).map(markerText)
  const isTheirWay = (candidate: Candidate) =>
    SPACED.test(markerText(candidate)) && sound.every(marker => SPACED.test(marker))
  const damaged = withoutOddFrame(members).filter(
    candidate => candidate.mark.repaired !== undefined && !isTheirWay(candidate),
  )
  if (damaged.length === 0) return damaged
  if (!sound.some(marker => NARROW.test(marker)) || sound.some(marker => WIDE.test(marker))) return damaged
  return damaged.map(candidate => {
    const repaired = candidate.mark.repaired?.replace('（', '(').replace('）', ')')
    return {...candidate, mark: {...candidate.mark, ...(repaired !== undefined && {repaired})}}
  })
}

/** `㈢` among `（二）` and `（四）` is to be written as they are; several such are a habit. */
function withoutOddFrame(members: readonly Candidate[]): readonly Candidate[] {
  const isFrame = (member: Candidate) => parseEnclosed(markerText(member)) !== undefined
  const [odd, ...others] = members.filter(isFrame)
  const model = members.find(({mark}) => mark.repaired === undefined && mark !== odd?.mark)
  if (!odd || !model || 0 < others.length || odd.mark.repaired !== undefined || members.length < MIN_PLAIN)
    return members
  const mark = {...odd.mark, repaired: renumbered(model, odd.mark.number)}
  return members.map(member => (member === odd ? {...odd, mark} : member))
}

/** `（⏎三）`: the first bracket stands at the end of the line before. */
function isBrokenOver({mark, place, index}: Candidate, places: Places): boolean {
  if (mark.form !== 'chineseParen' || /[（(-]/.test(place.block.text.charAt(mark.start))) return false
  let before = index - 1
  while (places.blockAt(before)?.facts.kind === 'blank') before--
  return endsInOpenBracket(places.blockAt(before)?.facts.prose ?? '')
}

/** What heads an item of a list or a section. */
const DOUBLED: ReadonlySet<string> = new Set(['chinese', 'chineseParen', 'arabic', 'arabicParen'])

/** `1、` is a habit of whole drafts; all other damage is damage of one marker. */
const DOT_AS_COMMA = '1、'

function habitOf(candidate: Candidate): string {
  return !candidate.reading && /^[\d０-９]+、$/.test(markerText(candidate)) ? DOT_AS_COMMA : 'damage'
}

/** `（三）（四）建机制`, `（四）四、建机制`: two numbers, the same or in order, head one item; `二、（一）` opens its first part. */
function doubled({mark, place, start}: Candidate): Problem[] {
  const {form, number, position, repaired, words, end} = mark
  const match = SECOND.exec(words)
  const {inner, plain} = match?.groups ?? {}
  const second = parseNumber(inner ?? plain ?? '')
  if (!match || !second || position !== 'line' || repaired !== undefined || !DOUBLED.has(form)) return []
  const isSame = form === (inner === undefined ? 'chinese' : 'chineseParen')
  if (second === 1 ? !isSame || number !== 1 : second !== number && second !== number + 1) return []
  const from = place.block.facts.prose.indexOf(match[0], end)
  const extra = {start: place.start + from, end: place.start + from + match[0].length}
  return [
    {
      span: {start, end: extra.end},
      message: `一项写了两个序号“${place.block.text.slice(mark.start, end)}”“${match[0]}”，留下一个`,
      fixes: [{...remove(extra, `删去“${match[0]}”`), safe: false}],
    },
  ]
}

/** No fix: which of the two words is lost, the text does not tell. */
function withoutItsWord(grade: Candidate): Problem {
  const text = markerText(grade)
  return {
    span: spanOfMark(grade),
    message: `“${text}型”不是层次序号，前面应有“大”或“小”，此处缺字或误断了行`,
  }
}

function single(candidate: Candidate, places: Places): Problem {
  const {
    mark: {repaired = '', numeral},
    reading,
  } = candidate
  const [span, text] = [spanOfMark(candidate), markerText(candidate)]
  const isLost = numeral.start === numeral.end
  const fix = repaired === '' ? remove(span, `删去“${text}”`) : replace(span, repaired, 'marker')
  const damage = reading ? `序号“${text}”与本组其余各项不一，应为` : `序号“${text}”的写法应规范为`
  const message = `${isLost ? `“${text}”缺了序号，应为` : damage}“${repaired}”`
  return {
    span,
    message: repaired === '' ? `“${text}”多余，后面已有序号` : message,
    fixes: [isSure(candidate, places) ? fix : {...fix, safe: false}],
  }
}

/**
 * Nobody need look: the marker begins a line that is not the rest of a sentence, and only its form changes. Where a numeral ends that
 * no mark closes, nobody can tell: `（二要抓好…` may be what a cut has left of 二要.
 */
function isSure(candidate: Candidate, places: Places): boolean {
  const {mark, index, reading} = candidate
  const text = markerText(candidate)
  if (
    reading ||
    mark.position !== 'line' ||
    mark.numeral.end === mark.end ||
    habitOf(candidate) === DOT_AS_COMMA
  )
    return false
  return isWithin('marker', text, mark.repaired ?? text) && !goesOn(places, index)
}

/** `主要有两点：第⏎一，底数不清`: the line before is neither a heading nor at the end of a sentence. */
function goesOn(places: Places, index: number): boolean {
  const before = places.blockAt(index - 1)?.facts
  if (!before || before.kind === 'blank' || before.endsSentence) return false
  return before.marks[0]?.position !== 'line' && before.depth === 0
}

function systematic(damaged: readonly Candidate[]): Problem {
  const [first] = damaged as [Candidate, ...Candidate[]]
  return {
    span: spanOfMark(first),
    message: `全文共 ${damaged.length} 处序号写作“${markerText(first)}”这样的形式，阿拉伯数字后应用下脚点，写作“${first.mark.repaired}”`,
    fixes: [{title: `全文 ${damaged.length} 处一并改好`, safe: false, edits: () => damaged.map(editOf)}],
  }
}

function editOf(candidate: Candidate): {start: number; end: number; text: string} {
  return {...spanOfMark(candidate), text: candidate.mark.repaired ?? markerText(candidate)}
}
