import {holdsAny} from '../../holdsAny'
import type {Span} from '../../span'
import {findAll, lost} from './lostPattern'

const mayHold = holdsAny('第号')
/** What only a number gives its place: 第届, 第次会议, 第季度. */
const ORDERED =
  '[ 　]?(?:[届期批](?![\\u4e00-\\u9fff]?[量次])|次(?:[\\u4e00-\\u9fff]{0,8}会议|全会|全体|[党职工代教团]?代?表?大?会|[^，。；、]{2,10}代表大会|集[中体]|会商)|号(?:台风|文件|令|决议|提案|公告|建议|[）)，。])|[位名](?=[，。；、,.）的]|$)|季度|轮[^次回]|[章节条款](?:规定|第|的规定)|[ 　]*(?:人民医院|中学|小学|实验|责任人|要务|议题|书记|个五年|方阵|产业))'

const PATTERNS: readonly RegExp[] = [
  new RegExp(`第(?=${ORDERED})`, 'g'),
  // 县政发〔2026〕 号
  /号(?<=[〔［]\d{4}[〕］][ 　]*号)/g,
  // 位居全省第，
  lost('(?:位[居列]|排名?|居|列)[^，。；、第]{0,6}', '第', '(?=[，。；、])'),
]

/** Ordinals without their number: 第届, 第次会议, 位居全省第. */
export function findLostOrdinals(scan: string): Span[] {
  return mayHold(scan) ? findAll(PATTERNS, scan) : []
}
