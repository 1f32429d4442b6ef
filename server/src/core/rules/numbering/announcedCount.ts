import type {Place} from '../../blocks/places'
import type {Candidate, ItemCandidate} from '../../draft/candidates'
import type {Problem} from '../../finding'
import {firstFrom} from '../../firstFrom'
import {lazy} from '../../lazy'
import {clauseEnds} from '../../marks/surroundings'
import {announcedStart, countLike} from '../../references/announced'
import type {Reference} from '../../references/reference'
import type {StructureRule} from '../../rule'

/** “讲三点意见”之后，紧接着的小标题或者“一是、二是”应当正好三项。“几点”不核对。 */
export const announcedCount: StructureRule = {
  id: 'announcedCount',
  name: '报出的项数',
  category: 'numbering',
  scope: 'structure',
  title: '说了“三点意见”，后面就应当是三点',
  why: '听众按说好的数目记要点，改稿时增减了一节而没有改这个数，一听就听出来了。',
  basis: '公文写作通例',
  severity: 'warning',
  good: [
    {text: '下面，我讲三点意见。\n\n一、认清形势\n\n二、突出重点\n\n三、压实责任'},
    {text: '下面，我讲几点意见。\n\n一、认清形势\n\n二、突出重点'},
    {text: '要抓好以下两个方面：一是抓排查。二是抓整改。'},
    {text: '要落实“三个坚持”。\n\n一、认清形势\n\n二、突出重点'},
    {text: '提出了5个方面的任务和4个方面的措施。一是抓排查。二是抓整改。'},
    {text: '会议讲了三点意见。大家反响热烈。\n\n一、认清形势\n\n二、突出重点'},
    {text: '根据第六条第二款第三项的规定：\n（一）摸清底数；\n（二）分类施策。'},
    {text: '下面，我讲四点意见。\n\n一、认清形势\n\n三、压实责任\n\n四、严格督查'},
    {text: '全年建成12个中心：一是规划早。二是建得快。三是管得好。'},
    {text: '这两种做法有着明显区别：一是起点不同。二是路径不同。三是结果不同。'},
    {text: '确有必要的，可以延长二个月：\n（一）路途遥远的；\n（二）案情复杂的；\n（三）涉及面广的。'},
    {text: '增强“四个意识”：大局意识、法治意识、效率意识、服务意识。'},
    {text: '完善了三个平台：坚持统建共用，由县里统一采购。'},
    {
      text: '（一）抓学习\n\n一是读原著。二是写心得。三是谈体会。\n\n（二）抓落实\n\n以上两个方面，要一起抓。',
    },
    {
      text: '抓好宣传、培训、检查等四个环节，盯住资金、土地和人才三个要素，处理好点与面、近与远、快与慢三个关系。',
    },
    {text: '在河东村、柳林、沿江新城区五个社区先行先试。'},
    {text: '一是抓点。二是抓面。三是抓线。以上二个月的工作，大家都看在眼里。'},
    {text: '问题主要有两条：一是底数不清，二是责任不明。解决的办法，二是建台账，三是明责任。'},
    {text: '每个支部至少选三项来做：\n1.结对帮困。\n2.清理楼道。\n3.反诈宣传。\n4.暑期托管。'},
    {text: '下面，我讲三个问题。\n\n一、认清形势\n\n二、突出重点\n\n三、\n\n三、压实责任'},
    {text: '落实“两个责任”即主体责任、监督责任，要开口子的事一律不办。归纳为三个“不”。大家都不陌生。'},
    {text: '汇报分三个部分：学习情况、履职情况、廉洁情况和下步打算，分四个步骤：学习、对照、查摆和整改。'},
    {text: '新建3个站点。一是选址准。二是建得快。'},
  ],
  bad: [
    {text: '汇报分⟦三个⟧部分：学习情况、履职情况、廉洁情况、存在问题和下步打算。'},
    {text: '一是底数不清。二是责任不明。三是督办不力。\n\n以上⟦四个方面⟧的问题，要逐一整改。'},
    {
      text: '抓好“⟦五个⟧一”：一张清单，上墙公开；一部电话，随时接听；一本日记，逐日记录；一次晚会，当面答复。',
    },
    {text: '履职情况分⟦四个方面⟧报告如下，请予评议。\n\n一、抓学习\n\n二、抓项目\n\n三、抓作风'},
    {text: '毛病归纳为⟦五个⟧“乱”。\n\n1.停车乱。\n2.摆摊乱。\n3.堆物乱。\n4.张贴乱。'},
    {text: '干流堤防的“⟦两个⟧责任”即行政责任、技术责任、巡查责任，要挂牌公示。'},
    {text: '退后的原因，主要有⟦二⟧：\n（一）新手多。\n（二）系统卡。\n（三）没延时。'},
    {text: '会议研究了⟦五个议题⟧。现纪要如下：\n\n一、春季造林\n\n二、公路养护\n\n三、消防改造'},
    {text: '要做到“⟦三个⟧必须”：管行业必须管安全，管业务必须管安全，管生产必须管安全，管园区必须管安全。'},
    {text: '讲⟦三个方面⟧意见，和大家共同探讨。\n\n一、学理论\n\n二、跑现场\n\n三、交朋友\n\n四、守规矩'},
    {text: '今年的变化有⟦两个方面⟧：一是快了。二是好了。二是省了。'},
    {
      text: '一、抓学习\n\n一是读书。二是讨论。\n\n二、抓落实\n\n三、抓督查\n\n上面讲的⟦四个方面⟧要求，请抓好落实。',
    },
    {text: '归结起来是⟦三句⟧话：指挥是关键，群众是根本，督查是保障，严明是动力。'},
    {text: '要抓好宣传、培训、检查⟦四个⟧环节。'},
    {text: '改造内容分为基础类、完善类和提升类⟦四大⟧类。'},
    {text: '一要守住安全。二要守住廉洁。三要守住稳定。四要守住质量。\n\n以上⟦三条⟧底线，谁也不能碰。'},
    {text: '要做到“⟦三个⟧到位”：认识到位、责任到位、措施到位、保障到位。'},
    {text: '落实“⟦五个⟧坚持”：坚持学在前面、坚持干在实处，坚持守住底线，坚持热心为民。'},
    {text: '要把握好⟦四个⟧环节：一是抓宣传，二是抓培训，三是抓检查。'},
    {text: '今天的会议有⟦五项议程⟧：一是通报情况，二是交流发言，三是领导讲话。'},
    {text: '下面，我讲⟦三点⟧意见。\n\n一、认清形势\n\n一、突出重点\n\n二、压实责任\n\n四、严格督查'},
    {text: '下面，我讲⟦三点⟧意见。\n\n一、认清形势\n\n二、突出重点\n\n三、压实责任\n\n四、严格督查'},
    {text: '要抓好以下⟦两个方面⟧：一是抓排查。二是抓整改。三是抓督查。'},
    {text: '向大家汇报⟦三点⟧体会，请批评指正。\n\n一、学理论\n\n二、跑现场\n\n三、交朋友\n\n四、守规矩'},
    {text: '下面，我讲⟦4点⟧意见。\n\n一、认清形势\n\n二、突出重点\n\n三、压实责任'},
  ],

  *check(draft) {
    const {runs, series, structure, places} = draft
    const starts = new Map(
      [...runs, ...series]
        .filter(({isCut}) => !isCut)
        .map(({members}): Numbered => [members[0]?.start, members]),
    )
    const ended = lazy(() => inOrderOfEnds([...runs, ...series].map(({members}) => members)))
    for (const index of structure.withReferences) {
      const place = places.at(index) as Place
      for (const reference of place.block.facts.references) {
        if (reference.kind !== 'count' && reference.kind !== 'counted') continue
        if (reference.isPointed) {
          const before = runBefore(reference, place, ended())
          if (before !== undefined)
            yield {...problem(reference, place, before.length, `前面的${kindOf(before)}`), ...LOOK}
          continue
        }
        const members = starts.get(announcedStart(places, index, reference))?.filter(hasWords)
        if (members && 1 < members.length) {
          if (reference.kind === 'counted' && !isOf(reference, members)) continue
          if (!isAsSaid(reference, members))
            yield {
              ...problem(reference, place, members.length, `后面的${kindOf(members)}`),
              // Nothing but a name says that they are what was counted.
              ...(reference.kind === 'counted' && !countsAll(members, reference.noun) && LOOK),
            }
        } else if (reference.listed !== undefined && isNear(reference, reference.listed))
          yield problem(reference, place, reference.listed, '列出的')
      }
    }
  },
}

type Members = readonly (Candidate | ItemCandidate)[]

/**
 * As many as were announced, or numbered as if they were: then text is missing, or what follows has lost its own beginning. The break in
 * the numbers tells that.
 */
function isAsSaid(reference: Reference, members: Members): boolean {
  const {number} = reference
  const next = members[number]
  const isBrokenThere = number + 1 < members.length && numberOf(next) !== number + 1
  const reaches = members.length < number && numberOf(members.at(-1)) === number
  return isBrokenThere || reaches || !isNear(reference, members.length)
}

/** What is counted says so of itself: in its measure, or by its name. */
function isOf({noun, name}: Reference, members: Members): boolean {
  if (countsAll(members, noun)) return true
  return name !== undefined && members.every(member => isCalled(member, name))
}

function countsAll(members: Members, measure: string): boolean {
  return members.every(member => countsIn(member, measure))
}

/** 清源行动 and 打好防汛硬仗 are what 七项行动 and 四场硬仗 count, 抓住关键环节 what “四个关键” does. */
function isCalled(member: Members[number], name: string): boolean {
  const [head, tail] = clauseEnds('mark' in member ? member.mark.words : member.item.words)
  const last = name.slice(-LONGEST_CALLED)
  return tail.endsWith(last) || (last.length === LONGEST_CALLED && head.includes(last))
}

/** 重点行动 is called 行动. */
const LONGEST_CALLED = 2

/** 第一张名片，as an item, （一）第一个词 as a heading. */
function countsIn(member: Members[number], measure: string): boolean {
  if (!('mark' in member)) return member.item.word === `第${measure}`
  const [, words] = ORDINAL.exec(member.mark.words) ?? []
  return words?.startsWith(measure) === true
}

const ORDINAL = /^第[一二三四五六七八九十]{1,3}(.+)/

/** `四、` alone in its line, above 四、严格督查, is no fifth one. */
function hasWords(member: Members[number]): boolean {
  return !('mark' in member) || member.mark.words !== ''
}

function numberOf(member: Members[number] | undefined): number {
  return member ? ('mark' in member ? member.mark.number : member.item.number) : 0
}

/**
 * What 以上三个方面 looks back on: the run right before it, if neither this one nor another one near has as many members; 上面讲的三个方面
 * may be any run before it.
 */
function runBefore(reference: Reference, place: Place, ended: readonly Members[]): Members | undefined {
  const at = place.start + reference.start
  const from = reference.isFar ? 0 : firstFrom(ended, members => at - LOOKED_BACK <= endOf(members))
  const told = ended.slice(
    from,
    firstFrom(ended, members => at <= endOf(members)),
  )
  if (told.some(({length}) => length === reference.number)) return undefined
  const near = told.filter(({length}) => isNear(reference, length))
  return reference.isFar || near.at(-1) === told.at(-1) ? near.at(-1) : undefined
}

function inOrderOfEnds(runs: readonly Members[]): readonly Members[] {
  return runs.filter(({length}) => 1 < length).sort((a, b) => endOf(a) - endOf(b))
}

/** Offset of the last marker. */
function endOf(members: Members): number {
  return members.at(-1)?.start ?? 0
}

/** Nobody looks back further, in UTF-16 units. */
const LOOKED_BACK = 1500
/** What is looked back on need not have numbers at all. */
const LOOK = {severity: 'information'} as const

/** Another number, but not so far from the one that was said that it may be something else that is counted. */
function isNear({number}: Reference, found: number): boolean {
  return found !== number && Math.abs(found - number) <= MOST_APART
}

function kindOf([first]: Members): string {
  return first && 'mark' in first ? '小标题' : '要点'
}

/** 建成12个中心 and three headings behind it speak of different things. */
const MOST_APART = 3

/** A row of headings or items by the offset at which it starts. */
type Numbered = readonly [number | undefined, Members]

function problem(reference: Reference, {block, start}: Place, found: number, what: string): Problem {
  const {numeral, noun, number} = reference
  const span = {start: start + reference.start, end: start + reference.end}
  const old = block.text.slice(numeral.start, numeral.end)
  const text = countLike(old, found, noun)
  const [said = ''] = block.facts.prose.slice(numeral.end, reference.next).split('，', 1)
  const rest = said.replace(NOT_SAID, '').slice(0, MOST_SAID)
  const edits = () => [{start: start + numeral.start, end: start + numeral.end, text}]
  return {
    span,
    message: `说了“${old}${rest}”，${what}是 ${found} 个`,
    fixes: [{title: `改为“${text}${rest}”`, safe: false, edits}],
    // Fewer than announced may simply not be written yet.
    ...(found < number ? {severity: 'information' as const} : {}),
  }
}

/** What a message leaves out of the words that were said. */
const NOT_SAID = /[。：:.\s“”‘’\uFFFC]/g
const MOST_SAID = 10
