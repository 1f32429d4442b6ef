import {unitAt} from '../words/units'

const MEMBER_BREAK = /[，、；,;]/
const SENTENCE_END = /[。！？!?\r\n]/
/** 统一 at the end of a member counts nothing. */
const ONE = /一(?=.)/g
const QUOTES = /[“”‘’「」『』\s]/g
const NAME = /^[\u4e00-\u9fff]{1,4}$/
const LONGEST = 400
const WORDS = /^[\u4e00-\u9fff]{2,}(?<!等)$/
/** 为什么抓作风、抓什么作风、怎样抓作风: each of them asks. */
const ASKS = /什么|怎[么样]|如何|[谁哪何]/
const LINK = /[和与及]/g
const HAN = /^[\u4e00-\u9fff]{1,6}$/
/** Members of equal build differ by no more characters. */
const MOST_UNEQUAL = 1

/**
 * How many members of a name that counts them are listed in its sentence: two of “三个到位”：认识到位、措施到位。 Each of them
 * begins or ends in the noun of the name, or all are of equal build: 三句话：指挥是关键，群众是根本。 `undefined` where nothing shows that they
 * are listed.
 * @param noun what is counted, 到位 or 坚持, as it stands between the measure word and the colon.
 * @param from offset of what follows the colon.
 * @param number how many were said: 和 before the last member may part it or not, as the number has it.
 */
export function listedBehind(prose: string, from: number, noun: string, number: number): number | undefined {
  const name = noun.replace(QUOTES, '')
  if (!NAME.test(name)) return undefined
  const sentence = prose.slice(from, from + LONGEST).split(SENTENCE_END, 1)[0] ?? ''
  const members = sentence.replace(QUOTES, '').split(MEMBER_BREAK)
  const isNamed = /[”’」』]/.test(noun)
  const listed = members.filter(
    member => name.length < member.length && isMember(member, name, isNamed),
  ).length
  if (2 <= listed) return listed
  if (isList(members)) return members.length
  const parts = [...members.slice(0, -1), ...(members.at(-1) ?? '').split(LINK)]
  return members.length !== number && isList(parts) ? parts.length : undefined
}

/**
 * How many are listed behind “五个一”, 成立一个专班、制定一张清单: each of them has its 一 and what is counted. `undefined` where one has
 * not, so that nothing shows where the list ends.
 * @param from offset of what follows 即 or the colon.
 */
export function onesBehind(prose: string, from: number): number | undefined {
  const sentence = prose.slice(from, from + LONGEST).split(SENTENCE_END, 1)[0] ?? ''
  const [chain = ''] = sentence.split(/[，；,;]/, 1)
  const [first, ...others] = sentence.split('；')
  // 一张清单，上墙公开；一部电话，随时接听: what follows the comma tells more of the one before it.
  if (first !== undefined && 0 < others.length)
    return onesOf([first, ...others].map(told => told.split('，', 1)[0] ?? ''))
  return onesOf(chain.includes('、') ? chain.split('、') : sentence.split(MEMBER_BREAK))
}

function onesOf(members: readonly string[]): number | undefined {
  return 1 < members.length && members.every(hasOne) ? members.length : undefined
}

function hasOne(member: string): boolean {
  return [...member.matchAll(ONE)].some(({index}) => unitAt(member, index + 1) !== undefined)
}

/** Three at least, of one build, and none that leaves open what else there is. */
function isList(members: readonly string[]): boolean {
  const isLike = isEven(members) || members.every(member => ASKS.test(member))
  return 2 < members.length && isLike && members.every(member => WORDS.test(member))
}

/** Of equal build, as far as their lengths show. */
function isEven(parts: readonly string[]): boolean {
  const lengths = parts.map(({length}) => length).sort((a, b) => a - b)
  return (lengths.at(-1) ?? 0) - (lengths[0] ?? 0) <= MOST_UNEQUAL
}

/**
 * How many members stand right before a count that sums them up: three in 宣传、培训、检查四个环节. Members of equal build show that
 * they are listed; the first one may have its verb before it, and 和 may stand before the last one. `undefined` where nothing is
 * listed, where 等 leaves open what else there is, and where one way to count gives `number`.
 * @param clause the words before the count.
 */
export function listedBefore(clause: string, number: number): number | undefined {
  const members = clause.split('、')
  const [first = '', ...others] = members
  const tail = others.at(-1)?.split(LINK) ?? []
  const parts = [...others.slice(0, -1), ...tail]
  if (parts.length === 0 || !parts.every(part => HAN.test(part)) || /[等的]$/.test(clause)) return undefined
  if (!isEven(parts) || parts.every(({length}) => first.length < length)) return undefined
  const parted = members.length + tail.length - 1
  const links = members.length + (clause.match(LINK)?.length ?? 0)
  return [members.length, parted, links].includes(number) ? undefined : parted
}

/** 一个案件 is one of “五个一”, 统一 is none; of “三个必须” so is 管生产必须管安全, while 三类人员 need not be what is called so. */
function isMember(member: string, name: string, isNamed: boolean): boolean {
  if (member.startsWith(name)) return true
  return 1 < name.length && (isNamed ? member.includes(name) : member.endsWith(name))
}
