const MEMBER_BREAK = /[，、；,;]/
const SENTENCE_END = /[。！？!?\r\n]/
const QUOTES = /[“”‘’「」『』\s]/g
const NAME = /^[\u4e00-\u9fff]{1,4}$/
const LONGEST = 400

/**
 * How many members of a name that counts them are listed in its sentence: two of “三个到位”：认识到位、措施到位。 Each of them
 * begins or ends in the noun of the name. `undefined` where fewer than two do, so that nothing shows that they are listed.
 * @param noun what is counted, 到位 or 坚持, as it stands between the measure word and the colon.
 * @param from offset of what follows the colon.
 */
export function listedBehind(prose: string, from: number, noun: string): number | undefined {
  const name = noun.replace(QUOTES, '')
  if (!NAME.test(name)) return undefined
  const sentence = prose.slice(from, from + LONGEST).split(SENTENCE_END, 1)[0] ?? ''
  const members = sentence.replace(QUOTES, '').split(MEMBER_BREAK)
  const listed = members.filter(member => name.length < member.length && isMember(member, name)).length
  return listed < 2 ? undefined : listed
}

/** 一个案件 is one of “五个一”, 统一 is none. */
function isMember(member: string, name: string): boolean {
  return member.startsWith(name) || (1 < name.length && member.endsWith(name))
}
