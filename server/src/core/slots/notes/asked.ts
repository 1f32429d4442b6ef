import {HAN} from '../slotWords'
import {CLAUSE_END, CLAUSE_START, MATERIAL, READERS, SOMEBODY} from './somebody'

/** What a writer asks of others for his draft. A document asks its readers for other things: 报送, 填写, 审议, 办理. */
const SUPPLY =
  '(?:提供|补[充上齐]?|核[实对准数定]?|填上?|确认|算|审定?|把关|报[来个]?|给|写|供稿|改|查|看|斟酌|明确|更新|复核|校[对核]?|定夺?)'
const HOW = '(?:再|先|帮忙?|尽快|抓紧|会前|今天|明天|各)?'
/** How much is asked for: 一下全称, 一个数, 500字左右. */
const MUCH = `(?:一?下[^，。；？！]{0,14}|一遍|[出过]来|个?(?:准确的?|最新的?)?${MATERIAL}|[一两二三几]?(?:个|组|份|句|段|条)${MATERIAL}?|\\d{2,4}字(?:左右|以内)?)?`
/** The words of a request once its addressee is named: 提供, 核一下全称, 各给500字. */
export const SUPPLIES = `${HOW}${SUPPLY}${MUCH}${CLAUSE_END}`
const TASK = `(?:请|帮忙?|麻烦|再|你|把[^，。；]{1,6})?`

/** Calls somebody by name and tells him what to do, in a pattern: @小王 补一下负债率. */
export const CALLS = `(?:@[${HAN}]{1,8}[ 　，,：:]+${TASK}${SUPPLY}|@[${HAN}]{1,8}?${TASK}[补核查改填算写问加][充实对]?一下)`

/** Somebody is to supply something or to decide: 人数请教务处提供, 用哪个请局长定, 问下组织委员, 机关党委写，800字以内. */
const ASKED = new RegExp(
  [
    `(?:请|麻烦|烦请|劳烦)${SOMEBODY}${SUPPLIES}`,
    `让${SOMEBODY}${HOW}${SUPPLY}一下(?:${CLAUSE_END}|[^，。；]{0,8}${MATERIAL})`,
    // The whole remark, whoever is asked: 请张三核.
    `^(?:[^，。；]{0,30}[，？?])?请(?!${READERS})[^，。；签勾章后]{0,12}(?:核实|核对|核准|确认|补充|提供|更新|把关|审定|[核补]|(?<![确规指制决约固])定)$`,
    `[找问跟](?:一?下)?${SOMEBODY}(?:要|拿|问|核[实对]?|对|查|落实|确认)(?:一?下)?${CLAUSE_END}`,
    `(?:${CLAUSE_START}|${MATERIAL})[问催找]一?下${SOMEBODY}${CLAUSE_END}`,
    `[，；？?]问${SOMEBODY}$`,
    `^${CALLS}`,
    `^${SOMEBODY}(?:来|先|再)写${CLAUSE_END}`,
    `^${SOMEBODY}写[，,].{0,6}\\d字`,
    `^.{0,4}\\d{2,4}字(?:左右|以内)?[，,]${SOMEBODY}写`,
    `${SOMEBODY}再?(?:核[实对]?|补充?|确认)一下`,
    `(?:以[上下]|此[处段]|这一?[段块]|这部分)由${SOMEBODY}(?:补|来写|写|核|提供)`,
  ].join('|'),
)

/** Whether a remark, without its brackets, asks somebody for something that the draft needs. */
export function isAsked(remark: string): boolean {
  return ASKED.test(remark)
}
