import measureNeighbours from '../../../../data/measureNeighbours.tsv'
import {matchSpans, type Span} from '../../span'
import {HAN} from '../slotWords'
import {DETERMINED, readNeighbours} from './neighbours'

const NEIGHBOURS = readNeighbours(measureNeighbours)
const MEASURE = new RegExp(`[${[...NEIGHBOURS.keys()].join('')}]`, 'g')
const IS_HAN = new RegExp(`[${HAN}]`)
/** Where a clause begins; what stands before a hard line break may be the number. */
const CLAUSE_MARK = /[，。；、：]/
/** A title or a name before it; “1”个 is a number in quotes. */
const NAMED = new RegExp(`[${HAN}][》”]$`)
const ENDS_PHRASE = /[，。；、：,;:（]/
/** Before a noun these are part of a name or a compound more often than a measure: 向家坝, 名科名院. */
const ONLY_AT_END: ReadonlySet<string> = new Set('名家元')
/** Nouns that they do count: 推动家企业, 组织名教师. */
const COUNTABLE =
  /^(?:家(?:企业|公司|单位|机构|医院|民营|网站|商户|规上|互联网|数据|高新区)|名(?:教师|学生|[党团]员|干部|群众|专家|[员职]工|人员|志愿者|选手|医[生护务]|患者|老人|儿童|青年|大学生|毕业生|机关|困难|农民|村民|劳模|民警|游客))/
/** The measure word begins no other word, though its neighbour often ends one with it: 个大型灌区. */
const NO_OTHER_WORD = /^个(?:大(?:中?小?型|项目)|人工智能)/
/** 做个表率, 立个规矩: of these verbs 个 is the object's article in speech, unless they end a longer verb: 确定个试点. */
const SPOKEN = new RegExp(
  `(?:^|[^${HAN}]|[要来能想再先就得可去并都也还以该会必须应前后时])[转出做树留争吃讲说走看问图拿起定算喝摆占挣拉写画唱碰露换送求听想给叫让得踩敲抱牵请挂借买卖练探要立划办开写种养修盖]$`,
)

/**
 * Measure words that stand alone, in no word of the dictionary: 实施项重点任务, 培训骨干名. The number before them is gone.
 */
export function findLooseMeasures(scan: string): Span[] {
  return matchSpans(scan, MEASURE, isLoose)

  function isLoose({0: measure, index}: RegExpExecArray): boolean {
    const before = scan.charAt(index - 1)
    const after = scan.charAt(index + measure.length)
    const words = NEIGHBOURS.get(measure)
    if (!words || DETERMINED.test(before) || words.before.has(before)) return false
    const ahead = scan.slice(index, index + 6)
    if (words.after.has(after) && !NO_OTHER_WORD.test(ahead)) return false
    if (measure === '个' && SPOKEN.test(scan.slice(Math.max(0, index - 2), index))) return false
    if (ENDS_PHRASE.test(after)) return IS_HAN.test(before)
    if (measure === '名' && /[，。；]/.test(before)) return IS_HAN.test(after)
    if (ONLY_AT_END.has(measure) && !COUNTABLE.test(ahead)) return false
    if (!IS_HAN.test(after) && after !== '“') return false
    return (
      IS_HAN.test(before) || CLAUSE_MARK.test(before) || NAMED.test(scan.slice(Math.max(0, index - 2), index))
    )
  }
}
