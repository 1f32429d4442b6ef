const OPENINGS = ['会议强调', '我们要看到', '各地各部门要明白', '下一步', '从全县的情况看', '今年以来']
const WHAT = ['防汛备汛', '项目建设', '乡村治理', '营商环境', '安全生产', '民生实事', '林长制工作']
const HOW = ['压实责任', '补齐短板', '从严从实抓好', '按月调度', '一项一项推进', '交出合格答卷']

/** At least `length` characters of sentences, a line each, hardly any two of them the same. */
export function sentences(length: number): string {
  let text = ''
  for (let at = 0; text.length < length; at++) {
    const [opening, what, how] = [OPENINGS, WHAT, HOW].map((list, which) => list[(at + which) % list.length])
    text += `${opening}，${what}要${how}，完成第${at + 1}批任务，投入${at % 97}万元。\n`
  }
  return text
}
