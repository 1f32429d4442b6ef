import type {Place} from '../../blocks/places'
import {ATTACHED, readAttachments} from '../../draft/attachments'
import {type Candidate, itemMarker} from '../../draft/candidates'
import type {Draft} from '../../draft/draft'
import {isMeasured} from '../../draft/series/seriesPrices'
import type {HeadingForm} from '../../marks/mark'
import {formatNumeral} from '../../numerals'
import type {Reference} from '../../references/reference'
import type {StructureRule} from '../../rule'

/** “见第三部分”“上述第二点”“见（二）”指的地方，本稿中应当有。 */
export const sectionReference: StructureRule = {
  id: 'sectionReference',
  name: '提到的序号',
  category: 'numbering',
  scope: 'structure',
  title: '“见第三部分”所指的地方应当有',
  why: '增删章节之后，文中“见第三部分”“上述第二点”往往忘了改，读的人找不到。',
  basis: '公文写作通例',
  severity: 'information',
  good: [
    {text: '分布见图2，排名见图4。\n图1　各村分布\n图4　各村排名'},
    {text: '一、总体要求\n\n具体任务见第二部分。\n\n二、重点任务\n\n突出抓好项目。'},
    {text: '上述第二点尤其重要。\n\n第一，抓项目。第二，抓服务。'},
    {text: '具体要求见（二）。\n\n（一）抓项目\n\n（二）抓服务'},
    {text: '按照省实施方案第五部分的要求，抓好落实。\n\n一、抓项目\n\n二、抓服务'},
    {text: '根据有关解释意见（四），依法办理。\n\n一、抓项目\n\n二、抓服务'},
    {text: '详见第五部分。'},
    {text: '一、抓项目\n\n二、抓服务\n\n前面《办法》第五条、上面文件第四条讲得很清楚，前面第二点也讲了。'},
    {text: '1.抓项目。\n2.抓服务。\n一是抓点。二是抓面。三是抓线。前面讲的第三条最难。'},
    {text: '详见附件5。'},
    {
      text: '第一条　甲。\n第二条　乙。\n第三条　丙。\n第四条　丁。\n第五条　依据森林法第十八条，违反第四条的，从重处理。',
    },
    {
      text: '会议审议了三项议题。\n一、甲\n二、乙\n三、丙\n对第三项议题再作核对。第（二）项并入第五条第（八）项。\n（一）丁\n（二）戊',
    },
    {text: '第一步：摸底。\n第二步：整改。\n第三步：验收。\n在第二步中，要留好资料。'},
    {
      text: '1.1 摸底数\n1.2 建台账\n2.1 定时限\n2.2 明责任\n按《规程》5.3节办理，任务提高到3.5，全部提前完成；台账见2.2节。',
    },
    {text: '表1　各村完成情况\n名单见附表2、表1-2，流程见图3。'},
    {text: '名单见附件2。\n\n附件1\n项目清单\n\n附件2\n人员名单'},
    {text: '按照本方案第二部分的分工抓好落实。\n\n一、抓项目\n\n二、抓服务'},
  ],
  bad: [
    {text: '第一条　甲。\n第二条　乙。\n第三条　丙。\n第四条　丁。\n第五条　违反⟦第八条⟧的，从重处理。'},
    {text: '会议审议了三项议题。\n一、甲\n二、乙\n三、丙\n请对⟦第四项⟧议题再作核对。'},
    {text: '第一步：摸底。\n第二步：整改。\n第三步：验收。\n在⟦第四步⟧中，要留好资料。'},
    {text: '（1）清查。\n（2）核对。\n（3）清退。\n第⟦（8）⟧项由财务科牵头。'},
    {text: '第一，清查。第二，核对。第三，清退。上述第⟦（四）⟧项，要抓紧。'},
    {text: '1.1 摸底数\n1.2 建台账\n2.1 定时限\n2.2 明责任\n依托⟦2.3节⟧所列的平台，逐项办理。'},
    {
      text: '1.1 摸底数\n1.2 建台账\n2.1 定时限\n2.2 明责任\n对⟦1.3⟧中提到的两个村，以及我在⟦第5部分⟧所列的事项，按⟦2.3节⟧的办法办。',
    },
    {text: '完成情况见表1，排名见⟦表3⟧。\n表1　各村完成情况\n表2　各村排名'},
    {
      text: '1.摸底数\n2.建台账\n3.定时限\n按本通知⟦第4条⟧办理。\n附件：1.台账样式\n2.分工表\n3.时间表\n4.联系表',
    },
    {text: '一、总体要求\n\n具体任务见⟦第三部分⟧。\n\n二、重点任务\n\n突出抓好项目。'},
    {text: '一是抓项目。二是抓服务。上述⟦第三点⟧尤其重要。'},
    {text: '按照本方案⟦第四部分⟧的分工抓好落实。\n\n一、抓项目\n\n二、抓服务'},
    {text: '一、抓项目\n\n二、抓服务\n\n考核办法我在⟦第五部分⟧还要讲。'},
    {text: '一、抓项目\n\n二、抓服务\n\n针对⟦第四部分⟧所列问题，逐项整改。'},
    {
      text: '一、总体要求\n\n二、重点任务\n\n（一）抓项目\n\n（二）抓服务\n\n对照上述第二部分第⟦（六）⟧项的要求抓落实。',
    },
    {
      text: '一、抓项目\n\n（一）建台账\n\n（二）明责任\n\n二、抓服务\n\n对本稿第一部分⟦第三项⟧提到的问题，逐项整改。',
    },
    {text: '一是抓项目。二是抓服务。\n\n上面讲的⟦第三件事⟧，最要紧。'},
    {text: '第一条　定规矩。\n\n第二条　抓落实。\n\n按照本办法第一条、⟦第八条⟧的要求办理。'},
    {text: '测算过程详见⟦附件4⟧。\n\n附件：1.项目清单\n2.投资估算表\n3.绩效目标表'},
    {text: '一、抓项目\n\n（一）建台账\n\n（二）明责任\n\n分工见⟦第（六）部分⟧。'},
    {text: '第一，抓项目。第二，抓服务。前面⟦第四点⟧最要紧，上面讲的⟦第三条⟧也要抓。'},
    {text: '标准详见⟦附件2⟧。\n\n附：评分标准'},
    {text: '人员编组按⟦附件二⟧执行。\n\n附件：应急联系人名单'},
    {text: '一、抓项目\n\n二、抓服务\n\n三、抓作风\n\n对照本总结⟦第五部分⟧，逐项整改。'},
    {text: '一、研究防汛工作\n\n二、研究人事工作\n\n经费按照本纪要⟦第六项⟧解决。'},
    {text: '具体要求见⟦（三）⟧。\n\n（一）抓项目\n\n（二）抓服务'},
  ],

  *check(draft) {
    const {structure, places} = draft
    let known: Known | undefined
    for (const index of structure.withReferences) {
      const {block, start} = places.at(index) as Place
      for (const reference of block.facts.references) {
        if (reference.kind === 'count' || !reference.isPointed) continue
        known ??= knownTo(draft)
        const inside = insideOf(reference, start + reference.start, known)
        if (isThere(reference, inside, known)) continue
        const text = block.text.slice(reference.start, reference.end)
        const unit = reference.kind === 'article' ? '条' : '部分'
        const where = inside === undefined ? '本稿中' : `第${formatNumeral(inside)}${unit}里`
        yield {
          span: {start: start + reference.start, end: start + reference.end},
          message: `${where}没有“${text}”`,
        }
      }
    }
  },
}

/** The numbers that occur in the draft. */
interface Known {
  /** By the form of the heading; items of series as `item`, and those that tell what they count by it, 讲 of 第一讲. */
  readonly numbers: ReadonlyMap<string, ReadonlySet<number>>
  /** Those right below a part by its number. */
  readonly inside: ReadonlyMap<number, ReadonlySet<number>>
  /** Those right below an article by its number, and the articles in reading order. */
  readonly insideArticle: ReadonlyMap<number, ReadonlySet<number>>
  readonly articles: readonly Candidate[]
  /** What is counted, 类问题 or 件事, as series tell it of themselves or as it was announced. */
  readonly counted: ReadonlyMap<string, ReadonlySet<number>>
  /** Those of either name. */
  readonly attachments: ReadonlyMap<string, ReadonlySet<number>>
  /** Decimals in full, 2.5, and tables and figures by their noun. */
  readonly decimals: ReadonlySet<string>
  readonly captions: ReadonlyMap<string, ReadonlySet<number>>
}

function knownTo(draft: Draft): Known {
  const numbers = new Map<string, Set<number>>()
  const inside = new Map<number, Set<number>>()
  const insideArticle = new Map<number, Set<number>>()
  const articles: Candidate[] = []
  const counted = new Map<string, Set<number>>()
  const captions = new Map<string, Set<number>>()
  const decimals = new Set<string>()
  // 附件：1.…, 2.…
  const lists = draft.runs.filter(({members}) => members[0]?.place.block.facts.role === 'attachment')
  const listed = new Set(lists.flatMap(({members}) => members.map(({start}) => start)))
  for (const {candidate, parent} of draft.headings) {
    const {form, number, prefix} = candidate.mark
    if (listed.has(candidate.start)) continue
    add(numbers, form, number)
    const part = parent?.candidate.mark
    if (part && isOneOf(PARTS, part.form)) add(inside, part.number, number)
    if (part?.form === 'article' && isOneOf(BRACKETED, form)) add(insideArticle, part.number, number)
    if (form === 'article') articles.push(candidate)
    if (prefix === undefined) continue
    decimals.add(`${prefix}.${number}`)
    add(numbers, 'part', Number.parseInt(prefix, 10))
  }
  for (const member of draft.series.flatMap(({members}) => members)) {
    const {item} = member
    add(numbers, 'item', item.number)
    if (!isMeasured(item.word)) continue
    add(numbers, item.word.slice(1), item.number)
    const noun = COUNTED_NOUN.exec(itemMarker(member))?.[0]
    if (noun !== undefined) add(counted, noun, item.number)
  }
  for (const {block} of draft.structure.withReferences.map(index => draft.places.at(index) as Place))
    for (const {kind, isPointed, noun, number, name = ''} of block.facts.references) {
      if (kind === 'caption' && !isPointed) add(captions, noun, number)
      // 五项议题 says that there is a first one and a fifth one.
      if ((kind === 'count' || kind === 'counted') && !isPointed && 1 < (noun + name).length)
        for (const said of [1, number]) add(counted, noun + name, said)
    }
  const attachments = new Map(ATTACHED.map(noun => [noun as string, readAttachments(draft, noun).known]))
  return {numbers, inside, insideArticle, articles, counted, attachments, decimals, captions}
}

function add<Key>(map: Map<Key, Set<number>>, key: Key, number: number): void {
  const known = map.get(key) ?? new Set()
  known.add(number)
  map.set(key, known)
}

/** What follows the number of 第一类问题，; of a stage that stands without one, 步骤1, there is nothing. */
const COUNTED_NOUN = /(?<=^[第头][一二三四五六七八九十0-9]{1,3})[\u4e00-\u9fff]+/
const PARTS = ['part', 'chinese'] as const
const BRACKETED = ['chineseParen', 'arabicParen'] as const
const ARTICLES = ['article', 'arabic'] as const
const POINTS = ['article', 'chinese', 'chineseParen', 'arabic', 'arabicParen', 'item'] as const

/** Whether the draft has what a reference points at, or has too little of the kind to tell. */
function isThere(reference: Reference, inside: number | undefined, known: Known): boolean {
  const {kind, noun, number, prefix, name, isOwn} = reference
  if (kind === 'decimal') return known.decimals.size < 2 || known.decimals.has(`${prefix}.${number}`)
  if (kind === 'caption') {
    const captions = known.captions.get(noun) ?? NONE
    return captions.has(number) || !isWhole(captions)
  }
  if (kind === 'attachment') {
    const attachments = known.attachments.get(noun) ?? NONE
    return isOwn ? 0 < attachments.size : attachments.size === 0 || attachments.has(number)
  }
  if (kind === 'article' && noun === '条') {
    const articles = known.numbers.get('article') ?? NONE
    return articles.size < FEW_ARTICLES || !isWhole(articles) || articles.has(number)
  }
  if (kind === 'article') {
    return !isBeyond(number, known.insideArticle.get(inside ?? 0) ?? NONE)
  }
  if (kind === 'ordinal') {
    const like = [...known.counted].filter(([counted]) => name?.startsWith(counted))
    return like.length === 0 || like.some(([, numbers]) => !isBeyond(number, numbers))
  }
  const numbers =
    inside === undefined ? ofForms(formsOf(reference, known), known) : (known.inside.get(inside) ?? NONE)
  return numbers.size < 2 || numbers.has(number)
}

/** 前条 is the article before the one that it stands in. */
function insideOf({kind, inside}: Reference, offset: number, {articles}: Known): number | undefined {
  if (kind !== 'article' || inside !== 0) return inside
  const own = articles.findLast(({start}) => start < offset)
  return own && own.mark.number - 1
}

/** Several captions from 1 on with none missing: a page keeps of its figures only those whose captions it has as text. */
function isWhole(captions: ReadonlySet<number>): boolean {
  return 1 < captions.size && [...captions].every(number => number <= captions.size)
}

/** More than there are, and also more than their own numbers say where one of them is wrong. */
function isBeyond(number: number, numbers: ReadonlySet<number>): boolean {
  return 1 < numbers.size && [...numbers].every(other => other < number)
}

/** A draft with fewer articles quotes them. */
const FEW_ARTICLES = 5
const NONE: ReadonlySet<number> = new Set()
/** 第五讲 is one of the 第一讲, 第二讲 there are. */
const COUNTED: ReadonlySet<string> = new Set(['讲', '句话'])

function formsOf({noun, isOwn}: Reference, {numbers}: Known): readonly string[] {
  if (noun === '部分') return PARTS
  if (COUNTED.has(noun)) return [...numbers.keys()].filter(word => noun.startsWith(word))
  // 本通知第九条 of a notice without articles is its 九、.
  if (noun === '条') return isOwn && !ARTICLES.some(form => numbers.has(form)) ? POINTS : ARTICLES
  const hasBrackets = 1 < ofForms(BRACKETED, {numbers}).size
  return noun === '（）' && hasBrackets ? BRACKETED : POINTS
}

function ofForms(forms: readonly string[], {numbers}: Pick<Known, 'numbers'>): ReadonlySet<number> {
  return new Set(forms.flatMap(form => [...(numbers.get(form) ?? [])]))
}

function isOneOf(forms: readonly HeadingForm[], form: HeadingForm): boolean {
  return forms.includes(form)
}
