/**
 * All that a fix may do without a person looking at it: on `--fix`, `source.fixAll.nigao`, Format Document and “fix all of one
 * rule”. Each kind takes from two texts what it may change; what is left has to be the same. None of them lets go of a numeral
 * or of the word beside it, so that no ordinal is ever rewritten.
 */
export const SAFE_KINDS = {
  width: {
    title: '半角标点改为全角',
    what: '中文之间的逗号、冒号、分号、问号、叹号和括号由半角改为全角，别的字符不动。',
    rest: (text: string) =>
      text.replace(FULL_WIDTH, mark => String.fromCharCode(mark.charCodeAt(0) - TO_FULL)),
  },
  marker: {
    title: '序数后的标点、序数的括号写规范',
    what: '“一,”写作“一、”，“（一)”写作“（一）”，只动标点、括号和空格，编号本身不变。',
    rest: (text: string) => text.replace(/[、.．，,:：（()）\s]/g, ''),
  },
  stop: {
    title: '换掉或者删去一个标点',
    what: '“第一”“一是”之后、称谓之后、标题末尾的标点，只动标点。',
    rest: (text: string) => text.replace(/[，,、；;：:。.！!]/g, ''),
  },
  space: {
    title: '补一个空格',
    what: '讲话人的职务与姓名之间空一字。',
    rest: (text: string) => text.replace(/\u3000/g, ''),
  },
  date: {
    title: '日期行的写法',
    what: '标题下的日期加上圆括号，去掉月、日前的“0”，“2025.9.10”写作“2025年9月10日”，年月日不变。',
    rest: (text: string) =>
      text
        .replace(/[（）年月日]|(?<!\d)0+(?=\d)/g, ' ')
        .replace(/[\s.．]+/g, ' ')
        .trim(),
  },
  doubled: {
    title: '删去重复的虚词',
    what: '“的的”“要要”等删去一个，“目的的”“需要要求”不动。',
    rest: (text: string) => text.replace(/([的与要了在和是被并及都也们])\1/g, '$1'),
  },
} as const

/** The name of a kind of change that needs no person to look at it. */
export type SafeKind = keyof typeof SAFE_KINDS

/** Whether putting `now` in the place of `old` does no more than the kind allows. */
export function isWithin(kind: SafeKind, old: string, now: string): boolean {
  const {rest} = SAFE_KINDS[kind]
  return rest(old) === rest(now)
}

/** Full-width forms lie at a constant distance from the plain ones. */
const TO_FULL = 0xfee0
const FULL_WIDTH = /[，：；？！（）]/g
