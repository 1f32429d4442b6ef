import {matchSpans, type Span} from '../../span'
import {HAN, STRONG_BEFORE} from '../slotWords'

const BODY = '(?:[省市县区州盟旗镇乡]|街道)(?:委|人?政府|人民政府|人大|政协|党委|纪委|领导|四套班子)'
const OFFICE = '书记|副?[省市县区州盟旗镇乡局厅处科部院校]长|主任|主席|秘书长|常委|同志(?!们)'
/** 某某 before any word, 某 only before an office or a body; 某种, 某些, 某个 and 某地 are ordinary words. */
const SOMEONE = new RegExp(`某{2,}|某(?=${BODY}|${OFFICE})|(?<=政府|[省市县区]直)某(?=[局委办厅])`, 'g')
/** An office of our own, which is named: 市政府某局. */
const BODY_BEFORE = /府|直$/
const CLAUSE_START = /(?:^|[\n，。；：、！？,.;:!?“”"‘’《》（）()\s])$/
const OFFICE_AFTER = new RegExp(
  `^(?:${OFFICE}|[省市县区镇乡村局厅委部院校]|单位|公司|街道|集团|银行|企业|医院|学校|[中小大]学|社区|支部)`,
)
const HAN_AFTER = new RegExp(`^[${HAN}、，。]`)
const LINE_END = /^\s*(?:\n|$)/
/** An amount that nobody knows: 某亿元, 某%. */
const AMOUNT = /某(?=[万亿]元|[%％]|个百分点)/g
/** In a case 某 hides a name on purpose. */
const CASE =
  /[\u4e00-\u9fff](?<!某)某(?=[、，。犯因被利在诉与等])|被告|原告|受贿|行贿|犯罪|违纪|判处|判决|诉讼|仲裁|纠纷一?案|某案|某[^，。；某]{0,6}诉[^求说]|基本案情/
/** What leads up to a name; right after any other word 某某 is somebody's given name: 季某某. */
const LEADS_TO_NAME = new RegExp(
  `(?:${STRONG_BEFORE}|[请让使把将给被为了的以及和、]|[省市县区镇乡村部局委]|${OFFICE})$`,
)

/** 某 and 某某 where a name belongs: `某县长`, `某某同志`. Silent in reports of a case, which hide names on purpose. */
export function findSomeoneSlots(scan: string): Span[] {
  if (!scan.includes('某') || CASE.test(scan)) return []
  return [...matchSpans(scan, SOMEONE, isSlot), ...matchSpans(scan, AMOUNT)]

  function isSlot({0: sign, index}: RegExpExecArray): boolean {
    const before = scan.slice(Math.max(0, index - 2), index)
    const after = scan.slice(index + sign.length, index + sign.length + 4)
    if (2 < sign.length && LINE_END.test(after)) return true
    if (BODY_BEFORE.test(before) && sign.length === 1) return true
    if (CLAUSE_START.test(before)) return sign.length === 1 || HAN_AFTER.test(after) || LINE_END.test(after)
    return (
      1 < sign.length && (OFFICE_AFTER.test(after) || (LEADS_TO_NAME.test(before) && HAN_AFTER.test(after)))
    )
  }
}
