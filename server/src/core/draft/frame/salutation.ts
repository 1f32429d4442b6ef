import {FILLER} from '../../filler'
import type {Span} from '../../span'
import type {FrameLine} from './lines'

/** The address at the beginning: `同志们：`. The span covers the words without the mark that follows them. */
export interface Salutation extends Span {
  readonly text: string
  /** What stands behind it; empty where the line ends there. */
  readonly mark: string
  /** Where the mark stands: closing markup may lie in between. */
  readonly markStart: number
  /** Where the text goes on in the same line; undefined where the salutation has a line of its own. */
  readonly goesOn?: number
  /** Glued to the title in front of it, as in flattened text. */
  readonly isGlued: boolean
}

const PEOPLE =
  '同志|朋友|女士|先生|同学|老师|乡亲|战友|同胞|同仁|同事|代表|委员|来宾|嘉宾|专家|学员|青年朋友|孩子|家长|企业家|媒体朋友|父老乡亲'
/** `同志们`, `各位领导`, `尊敬的李校长`; names and posts in between are free. */
const ADDRESSEE = `(?:(?:(?:全体|全市|全县|全区|在座的?|亲爱的|尊敬的|敬爱的|广大)的?)?(?:${PEOPLE})们|(?:尊敬的|敬爱的|亲爱的)?各位(?!的|就|在)(?:(?![要应都能请须把务])[\\p{Script=Han}（）()]){1,12}?|(?:尊敬的|敬爱的|亲爱的)[\\p{Script=Han}\\d·×XxＸ*“”（）()]{2,24}?|全体[\\p{Script=Han}]{2,8}?)`
/** What a guest who is named after the first one ends in. */
const HONORED =
  '(?:总统|总理|首相|主席|议长|大使|阁下|殿下|先生|女士|夫人|教授|院士|会长|团长|校长|书记|市长|县长|主任|部长|领导|来宾|嘉宾|贵宾|代表|委员|同仁|同志|专家|朋友)'
const FIRST = new RegExp(`^${ADDRESSEE}$`, 'u')
const GUEST = new RegExp(`^(?:${ADDRESSEE}|[\\p{Script=Han}·]{0,12}?${HONORED}们?)$`, 'u')
const JOINT = /[、，,和\s]/
const MARK = new RegExp(`^(?<gap>[ \\u3000${FILLER}]*)(?<mark>[：:，,。！!；;、]|$)`)
/** The words of nobody, `尊敬的` included, are longer than this. */
const LONGEST_GUEST = 30
/** A line of its own that begins and ends like a salutation, whoever is named in between. */
const ADDRESS_LINE =
  /^(?<words>(?:尊敬的|敬爱的|亲爱的|各位|同志们|朋友们|女士们|先生们|同学们|老师们|代表们|全体)[^。！？；：:\r\n]{0,66}?)(?<gap>[ \u3000\uFFFC]*)(?<mark>[：:])(?<rest>)$/
/** In flattened text: after a title, a date or a bracket, with its colon. */
const GLUED = new RegExp(
  `(?<=讲话|讲话稿|发言|发言稿|致辞|主持词|党课|范文|[）)\\s\\u3000])(?<words>(?:尊敬的)?(?:各位(?:领导|代表|委员|来宾|嘉宾|同事|同志|老师|专家)|(?:${PEOPLE})们)(?:[、，,][\\p{Script=Han}]{2,10}){0,8})(?<mark>[：:])`,
  'u',
)
/** A title, a date and a salutation in one line are shorter than this. */
const GLUED_WITHIN = 200
const LONGEST = 70
/** `同志们，今天…`: said in one breath with what follows. */
const SAID = new RegExp(`们$|${HONORED}$`)
const SAID_MARK = /^[，,！!]$/

/**
 * The salutation at the start of a line or glued to the title in it. Without a colon it is one only if `isEarly`:
 * before the body; further on `同志们，` begins a paragraph.
 */
export function findSalutation(line: FrameLine, isEarly: boolean): Salutation | undefined {
  const groups = (isEarly && ADDRESS_LINE.exec(line.text)?.groups) || listOfGuests(line.text)
  if (groups && (groups.words?.length ?? 0) <= LONGEST) {
    const {words = '', gap = '', mark = '', rest = ''} = groups
    const isColon = mark === '：' || mark === ':'
    const isAlone = rest.trim() === ''
    const isSaid = SAID.test(words) && SAID_MARK.test(mark)
    if (isColon || (isEarly && (isAlone || isSaid)))
      return salutationAt(line, 0, {words, gap, mark, isAlone, isGlued: false})
  }
  if (!isEarly) return undefined
  const glued = GLUED.exec(line.text.slice(0, GLUED_WITHIN))
  if (!glued) return undefined
  const {words = '', mark = ''} = glued.groups ?? {}
  const after = line.text.slice(glued.index + glued[0].length)
  return salutationAt(line, glued.index, {words, gap: '', mark, isAlone: after.trim() === '', isGlued: true})
}

/**
 * The longest list of guests that begins a text, up to a mark or the end. Guests are told apart at each joint on its
 * own: a pattern for the whole list would try every way to part it, for 和 and a comma may also stand inside a guest's name.
 */
function listOfGuests(text: string): Record<'words' | 'gap' | 'mark' | 'rest', string> | undefined {
  const starts = [0]
  let found: ReturnType<typeof listOfGuests>
  for (let end = 1; end <= Math.min(text.length, LONGEST + LONGEST_GUEST); end++) {
    const after = MARK.exec(text.slice(end))
    const isJoint = JOINT.test(text.charAt(end))
    if (!(after || isJoint) || !starts.some(start => isGuest(start, end))) continue
    if (isJoint) starts.push(end + 1)
    if (isJoint && JOINT.test(text.charAt(end + 1))) starts.push(end + 2)
    const {gap = '', mark = ''} = after?.groups ?? {}
    if (after) found = {words: text.slice(0, end), gap, mark, rest: text.slice(end + after[0].length)}
  }
  return found

  function isGuest(start: number, end: number): boolean {
    if (end <= start || start + LONGEST_GUEST < end) return false
    return (start === 0 ? FIRST : GUEST).test(text.slice(start, end))
  }
}

interface Found {
  readonly words: string
  readonly gap: string
  readonly mark: string
  readonly isAlone: boolean
  readonly isGlued: boolean
}

function salutationAt(line: FrameLine, at: number, {words, gap, mark, isAlone, isGlued}: Found): Salutation {
  const start = line.start + at
  const end = start + words.length
  const markStart = end + gap.length
  const found = {start, end, text: words, mark, markStart, isGlued}
  if (isAlone) return found
  const rest = line.text.slice(markStart + mark.length - line.start)
  return {...found, goesOn: markStart + mark.length + rest.length - rest.trimStart().length}
}
