// Drafts of any length, the same ones for the same seed: sentences put together from parts of our own, headings,
// series, and planted faults.

const WHO = [
  '各级各部门',
  '全市上下',
  '各县（区）',
  '各位同志',
  '有关单位',
  '基层一线',
  '领导干部',
  '各党支部',
  '牵头部门',
  '广大党员',
]
const HOW = [
  '坚持问题导向',
  '聚焦关键环节',
  '强化系统思维',
  '立足本职岗位',
  '紧盯目标任务',
  '树牢底线意识',
  '发扬斗争精神',
  '注重统筹兼顾',
  '突出工作重点',
  '主动担当作为',
]
const WHAT = [
  '把“放管服”改革向纵深推进',
  '把矛盾纠纷化解在萌芽状态',
  '把惠民政策送到群众家门口',
  '把项目建设的责任一级一级压下去',
  '加快补齐公共服务短板',
  '健全上下贯通的执行体系',
  '持续优化营商环境',
  '扎实做好防汛备汛各项准备',
  '全面提升基层治理效能',
  '推动科技创新和产业创新深度融合',
  '完善常态化联系服务企业制度',
  '守住耕地保护和粮食安全红线',
]
const END = [
  '确保各项任务落地见效。',
  '让群众有更多的获得感。',
  '为全年目标实现打下坚实基础。',
  '以实际成效检验工作作风。',
  '不断开创工作新局面。',
  '做到件件有着落、事事有回音。',
  '形成齐抓共管的强大合力。',
  '切实防范化解各类风险。',
]
const FIGURES = [
  '完成投资{}亿元',
  '同比增长{}%',
  '新增就业{}万人',
  '建成示范点{}个',
  '办结群众诉求{}件',
  '改造老旧小区{}个',
]
const HEADINGS = [
  '提高政治站位，增强责任意识',
  '突出工作重点，狠抓任务落实',
  '加强组织领导，凝聚工作合力',
  '坚持改革创新，激发内生动力',
  '锤炼过硬作风，提升能力本领',
  '完善体制机制，夯实基层基础',
]
const SUBHEADINGS = [
  '在思想认识上再深化',
  '在产业发展上求突破',
  '在改善民生上见实效',
  '在改革开放上出实招',
  '在风险防控上下功夫',
  '在队伍建设上严要求',
]
const ITEMS = ['抓学习', '抓项目', '抓服务', '抓监督', '抓安全', '抓队伍']
const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** Characters between two planted faults, unless told otherwise. */
const FAULT_DISTANCE = 400

/**
 * A draft of at least `length` UTF-16 units. `markdown` has blank lines between the paragraphs and `#` before the
 * headings; `plain` has neither, as a paste from Word.
 */
export function writeDraft(length, layout, seed = 20250312, faultDistance = FAULT_DISTANCE) {
  const gap = layout === 'markdown' ? '\n\n' : '\n'
  const random = randomFrom(seed)
  const pick = list => list[Math.floor(random() * list.length)]
  const paragraphs = ['在全市重点工作推进会上的讲话', '同志们：']
  let size = 0
  let lastFault = 0

  for (let part = 0; size < length; part++) {
    add(`${hashes(2)}第${numeral(part + 1)}部分　${pick(HEADINGS)}`)
    for (let section = 1; section <= 3 && size < length; section++) {
      add(`${hashes(3)}${NUMERALS[section]}、${pick(HEADINGS)}`)
      for (let point = 1; point <= 3 && size < length; point++) {
        add(`（${NUMERALS[point]}）${pick(SUBHEADINGS)}。${plant(body(3))}`)
        if (random() < 0.5) add(plant(body(4)))
        if (random() < 0.5) add(series(3 + Math.floor(random() * 2)))
        if (random() < 0.1) add(`**${pick(ITEMS)}是关键。** ${body(2)}`)
      }
    }
  }
  return `${paragraphs.join(gap)}\n`

  function add(paragraph) {
    paragraphs.push(paragraph)
    size += paragraph.length + gap.length
  }

  function hashes(depth) {
    return layout === 'markdown' ? `${'#'.repeat(depth)} ` : ''
  }

  function body(sentences) {
    return Array.from({length: sentences}, () =>
      random() < 0.25
        ? `今年，${pick(FIGURES).replace('{}', 3 + Math.floor(random() * 90))}，${pick(END)}`
        : sentence(),
    ).join('')
  }

  function sentence() {
    return `${pick(WHO)}要${pick(HOW)}，${pick(WHAT)}，${pick(END)}`
  }

  function series(count) {
    const numbers = Array.from({length: count}, (_, index) => index + 1)
    if (isFaultDue()) numbers[count - 1]++
    return numbers.map(number => `${NUMERALS[number]}是${pick(ITEMS)}。${sentence()}`).join('')
  }

  function plant(text) {
    if (!isFaultDue()) return text
    const figure = pick(FIGURES)
    return `${text}全年${figure.replace('{}', pick(['XX', '', '*']))}。`
  }

  function isFaultDue() {
    if (size - lastFault < faultDistance) return false
    lastFault = size
    return true
  }
}

function numeral(value) {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  const high = hundreds > 0 ? `${NUMERALS[hundreds]}百` : ''
  if (tens === 0) return high + (high && ones ? '零' : '') + NUMERALS[ones]
  return `${high}${tens === 1 && !high ? '' : NUMERALS[tens]}十${NUMERALS[ones]}`
}

/** Mulberry32: a small generator whose numbers depend on the seed alone. */
function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
