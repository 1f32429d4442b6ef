import {LONGEST_BLOCK} from '../blocks/bounds'
import type {BlockKind} from '../blocks/facts'
import {holdsAny} from '../holdsAny'
import {wordCounter} from './wordCounter'

/** What a piece of evidence says the text is. */
export type TextKind = 'official' | 'program' | 'page' | 'tale' | 'garbled'

/** One thing that speaks for an official text or against it. */
export interface Evidence {
  readonly name: string
  readonly kind: TextKind
  /** What it is, and why it speaks that way, in one sentence. */
  readonly why: string
  /** Log-odds for each doubling of one more than the count; above 0 it speaks for an official text. */
  readonly weight: number
  /** What is counted: words, written as `wordCounter` reads them, or matches of a pattern. */
  readonly words?: string
  readonly pattern?: RegExp
  /** Without one of these characters the pattern matches nowhere. */
  readonly mayMatch?: (text: string) => boolean
}

/**
 * What weighs on whether a draft is an official text. The order is that of the counts in the facts of a block. The weights
 * come from a logistic regression over published documents and drafts on the one hand, manuals, notes, recipes, news and
 * novels on the other, with the sign of each held to what its sentence says.
 */
export const EVIDENCE: readonly Evidence[] = [
  {
    name: 'ordinals',
    kind: 'official',
    why: '一、, （一） and 第三条 at the start of a clause are how official texts count.',
    weight: 0.5,
    pattern:
      /(?:^|[。；：！？\s\u3000*_#])(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[零一二三四五六七八九十百\d]{1,5}[条條章])/g,
    mayMatch: holdsAny('、）)条條章'),
  },
  {
    name: 'series',
    kind: 'official',
    why: '一是…二是…三要… is how speeches list.',
    weight: 0.5,
    pattern: /(?:^|[。；：，、\s\u3000])[一二三四五六七八九](?:是|要)(?!否)/g,
    mayMatch: holdsAny('是要'),
  },
  {
    name: 'address',
    kind: 'official',
    why: '同志们： opens a speech and each of its turns.',
    weight: 1.2,
    pattern:
      /(?:同志|代表|委员|乡亲|朋友|同学|女士)们[、，,：:！]|各位(?:代表|委员|领导|同志|来宾|老师|专家|学员|嘉宾|家长)/g,
    mayMatch: holdsAny('们位'),
  },
  {
    name: 'title',
    kind: 'official',
    why: 'A line that ends in 讲话, 通知 or 意见 and has no stop behind it is the title of an official text.',
    weight: 0.9,
    pattern:
      /[一-鿿”》](?:讲话|发言|致辞|致词|报告|汇报|总结|通知|通报|意见|方案|决定|公告|公报|规定|办法|条例|條例|细则|纪要|批复|请示|主持词|党课|要点|解释|决议|回复|的函)(?:稿|提纲|材料|范文)?[ \t\u3000]*$/gm,
  },
  {
    name: 'party',
    kind: 'official',
    why: 'Words of party and government life.',
    weight: 0.5,
    words:
      '[党黨][委组組员員中建支课課校风風性内和的] 中共 书记 干部 幹部 群众 群眾 同志 人民 政府 国务院 各[级級] 各部[门門] 各[单單]位 有关部门 全[市县縣省区區镇乡鄉国國党] 社会主义 常委 [纪紀]委 领导小组 从严治党 [县縣市区區镇局][长長] 主席 主任',
  },
  {
    name: 'work',
    kind: 'official',
    why: 'Verbs and nouns of official work: 贯彻落实, 扎实推进.',
    weight: 0.8,
    words:
      '贯彻 貫徹 落实 落實 部署 推[进進] 深化 狠抓 统筹 督查 督导 考核 整改 调研 履职 尽责 担当 精神 指示 批示 会议 會議 讲话 講話 任务 任務 加强 加強 坚持 堅持 [强強]化 健全 完善 扎实 切实 全面 深入 力争 确保 確保 责任制 思想 认识 发展 發展 建设 建設 工作',
  },
  {
    name: 'law',
    kind: 'official',
    why: 'Words of laws, rulings and rules.',
    weight: 0.6,
    words:
      '应当 應 依法 法律 规定 規定 法院 检察 当事人 本[法条] 条例 條例 违反 处罚 机关 委员会 审理 被告 原告 判决 办法 主管 罚款',
  },
  {
    name: 'slots',
    kind: 'official',
    why: 'XX县, **万元, 【待补】: places left open beside a Chinese word.',
    weight: 0.2,
    pattern: /[一-鿿](?:[XxＸ×*＊]{1,4}|_{2,}|[○〇□]{2,})(?=[一-鿿%])|【待|某某/g,
    mayMatch: holdsAny('XxＸ×*＊_○〇□【某'),
  },
  {
    name: 'code',
    kind: 'program',
    why: 'Lines of code blocks belong to programs.',
    weight: -0.7,
    pattern: /^[ \t]*(?:```|~~~)|`[^`\r\n]+`|[{;]$/gm,
    mayMatch: holdsAny('`~{;'),
  },
  {
    name: 'links',
    kind: 'page',
    why: 'Links and addresses belong to pages and manuals.',
    weight: -0.2,
    pattern: /\]\(|\]:|https?:\/\//g,
    mayMatch: holdsAny(']/'),
  },
  {
    name: 'latin',
    kind: 'program',
    why: 'English words and names of things in programs.',
    weight: -0.6,
    pattern: /(?:(?![XxＸ]{2})[A-Za-z]){3,}/g,
    mayMatch: holdsAny('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  },
  {
    name: 'spacing',
    kind: 'program',
    why: 'A space between Chinese and Latin letters is the habit of people who write for programmers.',
    weight: -0.6,
    pattern: /[一-鿿] (?:[A-WYZa-wyz`[]|[*_]{1,2}[A-Za-z])|[A-WYZa-wyz`)] [一-鿿]/g,
    mayMatch: holdsAny(' '),
  },
  {
    name: 'hashes',
    kind: 'page',
    why: '## headings without 一、 are those of manuals.',
    weight: -1.7,
    pattern: /^#{2,6} +(?![第（(]|[一二三四五六七八九十]+、)\S/gm,
    mayMatch: holdsAny('#'),
  },
  {
    name: 'bullets',
    kind: 'page',
    why: 'Lists with dashes are notes, not official prose.',
    weight: -0.8,
    pattern: /^[ \t]*(?:[-+*]|\d+\.)[ \t]+\S/gm,
    mayMatch: holdsAny('-+*.'),
  },
  {
    name: 'html',
    kind: 'page',
    why: 'Tags belong to pages.',
    weight: -0.5,
    pattern: /<\/?[a-z][^<>\r\n]*>/gi,
    mayMatch: holdsAny('<'),
  },
  {
    name: 'quotes',
    kind: 'tale',
    why: 'Somebody speaks: 道：“…, lines that begin or end with a quotation.',
    weight: -0.3,
    pattern: /[道说问答想叫喊笑曰云][：:，,]?[“「『]|^[ \t\u3000]*[“「『]|[。！？…][”」』][ \t\u3000]*$/gm,
    mayMatch: holdsAny('“「『”」』'),
  },
  {
    name: 'persons',
    kind: 'tale',
    why: 'You, he, she and I are people of tales, letters and manuals.',
    weight: -0.7,
    pattern: /[你您她它]|他(?!们|人)|我(?![们国市县区省院局厅部委校镇乡党军州旗村所站街办行司])/g,
    mayMatch: holdsAny('你您她它他我'),
  },
  {
    name: 'chat',
    kind: 'tale',
    why: 'Particles of spoken Chinese.',
    weight: -0.3,
    words: '[吗嗎呢吧啊呀哦嘛哈啦咱喔] 的话 什么 甚麼 怎么 这个 那个 個',
  },
  {
    name: 'notes',
    kind: 'page',
    why: '[1] and its like point at the notes of a book.',
    weight: -1.3,
    pattern: /\[\d{1,3}\]/g,
    mayMatch: holdsAny('['),
  },
  {
    name: 'classical',
    kind: 'tale',
    why: 'Particles of old tales.',
    weight: -0.4,
    pattern: /[曰矣哉吾汝耶乃]|[之也乎者][，。！？；]/g,
    mayMatch: holdsAny('曰矣哉吾汝耶乃之也乎者'),
  },
  {
    name: 'garbled',
    kind: 'garbled',
    why: 'What a text in another encoding looks like; of its words nothing is left.',
    weight: -0.5,
    pattern: /[\uFFFD锛銆鐨鈥鏄鍦]|锟斤拷/g,
    mayMatch: holdsAny('\uFFFD锛銆鐨鈥鏄鍦锟'),
  },
]

/** Index of the lines of programs among the counts. */
const CODE = EVIDENCE.findIndex(({name}) => name === 'code')
const countWords = wordCounter(EVIDENCE.map(({words}) => words))
const NOTHING: readonly number[] = EVIDENCE.map(() => 0)

/** How often each of `EVIDENCE` stands in a block. Of code only its lines count, of what is too long to be read its beginning. */
export function countEvidence(text: string, kind: BlockKind): readonly number[] {
  if (kind === 'code') return NOTHING.with(CODE, text.split('\n').length)
  if (kind !== 'prose' && kind !== 'table') return NOTHING
  const read = text.slice(0, LONGEST_BLOCK)
  const counts = EVIDENCE.map(({pattern, mayMatch}) =>
    pattern && mayMatch?.(read) !== false ? (read.match(pattern)?.length ?? 0) : 0,
  )
  countWords(read, counts)
  return counts
}

/** The counts of several blocks together. */
export function addEvidence(all: Iterable<readonly number[]>): readonly number[] {
  const sums = EVIDENCE.map(() => 0)
  for (const counts of all) {
    if (counts === NOTHING) continue
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (counts[at] ?? 0)
  }
  return sums
}
