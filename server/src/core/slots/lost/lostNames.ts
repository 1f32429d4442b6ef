import {matchSpans, type Span, spanOf} from '../../span'
import {findAll, lost} from './lostPattern'

const PATTERNS: readonly RegExp[] = [
  // 同意同志任、免去同志的职务；“对同志的关心”说的是别人。
  lost('免去|任命|同意|提名|推[荐选]|选举|增补|聘任', '同志', '(?=[任为的]|担任|同志)'),
  lost('由|经', '同志', '(?=担任|主持|任|牵头|负责|带队|宣读|传达|代表|主讲|作|介绍)'),
  // ，同志主持会议；，同志通报了情况，而“，同志牺牲了”没有宾语。
  lost(
    '(?:^|[，。；,;])[ 　]*',
    '同志',
    '(?=主持(?:召开|会议|了)|担任|任|传达了?|宣读|作了|代表.{2,12}(?:讲话|发言|致辞)|[\\u4e00-\\u9fff]{2}了[\\u4e00-\\u9fff])(?!任务|任何|任凭)',
  ),
]

/** Who does it is gone altogether: 会议由主持，组长由担任. */
const BY_NOBODY = /(?:主持|担任|牵头|带队|宣读|主讲|陪同)(?<=(?:[^自理缘事情]|^)由..)(?=(?:召开)?[，。；、])/g
/** One of a row is gone: ，、等领导出席, 赴、等地. */
const GONE_OF_ROW = /、(?<=[，：赴]、)(?=[\u4e00-\u9fff])|、(?<=、、)(?=等)/g
/** What is named in a row, each to be reported; nobody writes 医院的科、科 of one and the same. */
const ROW = /(?<=的)([科局镇乡县村厂校])[、和]\1(?=[、和被等，。])/g

/**
 * Where a name is gone before 同志 or behind 由, or the names of a row: 由同志主持, 会议由主持, 医院的科、科. Each span is the
 * word that lacks it.
 */
export function findLostNames(scan: string): Span[] {
  return [
    ...(scan.includes('同志') ? findAll(PATTERNS, scan) : []),
    ...findAll([BY_NOBODY, GONE_OF_ROW], scan),
    ...findRows(scan),
  ]
}

function findRows(scan: string): Span[] {
  return matchSpans(scan, ROW).flatMap(({start, end}) => [spanOf(start, 1), spanOf(end - 1, 1)])
}
