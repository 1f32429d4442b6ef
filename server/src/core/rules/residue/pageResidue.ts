import type {Place, Places} from '../../blocks/places'
import type {Candidate} from '../../draft/candidates'
import type {PageLines} from '../../draft/pageLines'
import type {Problem} from '../../finding'
import type {Residue} from '../../residue/findResidue'
import type {Rule} from '../../rule'
import {type Edit, type Span, shift} from '../../span'

/** Writers put a reading after a rare character now and then; sites put it after every third one. */
const PINYIN_IN_DRAFT = 8
/** How much of the residue a message quotes. */
const QUOTED_LENGTH = 16

/** 网页上的按钮、导航、发布信息、广告等不属于稿件。 */
export const pageResidue: Rule = {
  id: 'pageResidue',
  name: '网页残留',
  category: 'residue',
  scope: 'draft',
  title: '稿件中不留网页的按钮、导航和广告',
  why: '从网页复制的文字常带有导航、字号按钮、发布信息、网站声明和广告，念稿和印发前应当删去；带编号的网站声明还会打乱层次序号。',
  basis: 'GB/T 9704-2012 7（公文的格式要素）',
  severity: 'warning',
  good: [
    {text: '时间：2025-03-05 9:00\n地点：县政府三楼会议室\n位置：城东新区'},
    {text: '室外温度 > 35摄氏度且湿度 > 60%时停止作业。'},
    {text: '字体：三号仿宋\n正文每页22行。'},
    {text: '附件：1.任务分工表.docx'},
    {text: '要管好用好政府网站首页，及时公开群众关心的信息。'},
    {text: '请王翀(chōng)同志发言。'},
    {text: '要重(chóng)整行装再出发。'},
    {text: '设备分主机(host)和备机(slave)两类。'},
    {text: '详见中国政府网 www.gov.cn'},
    {text: '（以上情况仅供参考）'},
    {text: '空格写作`&nbsp;`，农机（R&D）经费照列。'},
    {text: '三、织密织牢基层防护网'},
    {text: '第三篇 推动高质量发展'},
    {text: '各部门要加强著作权保护，对侵权盗版行为严肃查处。'},
    {text: '青禾县人民政府文件\n青政发〔2025〕3号\n关于做好春耕工作的通知'},
    {text: '点击【下载】按钮，把表格保存到本地。'},
    {text: '请点击链接填写报名表，于3月5日前提交。'},
    {text: '春耕要抓早[1]，秋收要抓细。\n　　[1]青禾县志有载。'},
  ],
  bad: [
    {text: '⟦打印 关闭⟧\n在全县春耕生产会议上的讲话\n\n同志们：'},
    {
      text: '⟦• 农业农村\n• 工业信息\n• 当前位置: 范文网 > 讲话 > 正文⟧\n\n在全县春耕生产会议上的讲话',
    },
    {text: '⟦【字号：\n大\n中\n小\n】⟧\n同志们：'},
    {
      text: '在全县春耕生产会议上的讲话\n⟦发布时间：2025-03-05 来源：县政府办公室⟧',
    },
    {text: '⟦春耕讲话.docxVIP专享⟧\n同志们：'},
    {text: '春耕是全年农业的基础。⟦下面是小编为大家整理的讲话稿，供参考。⟧'},
    {text: '⟦本文由网友上传，如有侵权请联系删除。⟧\n同志们：'},
    {text: '谢谢大家。\n⟦1、当您付费下载文档后，只拥有使用权限。⟧'},
    {
      text: '在全县春耕生产会议上的讲话\n⟦浏览次数：12\n• 农业农村⟧\n同志们：',
      fixed: '在全县春耕生产会议上的讲话\n同志们：',
    },
    {text: '春耕要抓早⟦第 3 页 共 12 页⟧抓实。', fixed: '春耕要抓早抓实。'},
    {
      text: '⟦&nbsp;&nbsp;⟧春耕要抓早，⟦&nbsp;⟧抓实。',
      fixed: '春耕要抓早，抓实。',
    },
    {text: '春耕要抓早⟦—3—⟧抓实。', fixed: '春耕要抓早抓实。'},
    {text: '⟦王小禾 09:12⟧\n春耕要抓早。\n⟦王小禾 09:15⟧\n各乡镇要动起来。'},
    {
      text: '各乡镇要把春耕备耕作为当前农业农村工作的头等大事来抓，层层压实防\n⟦青禾县人民政府文件⟧\n火责任，确保不误农时。',
      fixed: '各乡镇要把春耕备耕作为当前农业农村工作的头等大事来抓，层层压实防\n火责任，确保不误农时。',
    },
    {
      text: '要备足农资，⟦<span style="color:red">⟧抓早抓实⟦</span>⟧。',
      fixed: '要备足农资，抓早抓实。',
    },
    {
      text: '春耕要抓早⟦[1]⟧，秋收要抓细⟦[2-3]⟧。',
      fixed: '春耕要抓早，秋收要抓细。',
    },
    {
      text: '农资要早备。\n⟦青禾县人民政府　内部资料　第 2 页⟧\n农机要早修。',
      fixed: '农资要早备。\n农机要早修。',
    },
    {text: '分工详见⟦错误!未找到引用源。⟧', fixed: '分工详见'},
    {text: '谢谢大家。\n⟦猜你喜欢\n1. 春耕讲话最新\n2. 秋收讲话范文⟧'},
    {text: '⟦以下是为您生成的讲话稿：⟧\n同志们：\n春耕要抓早。'},
    {
      text: '⟦第2篇：⟧在全县春耕生产会议上的讲话',
      fixed: '在全县春耕生产会议上的讲话',
    },
    {text: '春耕讲话⟦（通用6篇）⟧'},
    {
      text: '⟦以下是小編整理的春耕講話，歡迎閱讀與收藏。⟧\n同志們：',
      fixed: '同志們：',
    },
    {text: '要开创⟦(chuàng)⟧新局面。', fixed: '要开创新局面。'},
    {
      text: '各项工作要迈上新的台阶⟦(jie)⟧。',
      fixed: '各项工作要迈上新的台阶。',
    },
    {
      text: '各位同志，糧⟦(liáng)食產(chǎn)業(yè)發(fā)展關(guān)繫(xì)民生，責(zé)任重(zhòng)⟧大。',
    },
  ],

  *check(draft) {
    const {places, structure} = draft
    const {pageLines, pageMarks, withResidue} = structure
    const count = withResidue.reduce(
      (count, at) => count + readingsOf(places.at(at) as Place, READINGS).length,
      0,
    )
    const kinds = count < PINYIN_IN_DRAFT ? GLOSSES : READINGS
    const parts = withResidue.some(at => holdsNote(places.at(at) as Place)) ? PARTS : PARTS_AND_NOTES
    let done = 0
    for (const at of inOrder(withResidue, pageLines, pageMarks)) {
      if (at < done) continue
      const place = places.at(at) as Place
      if (isLine(place, at, pageLines)) {
        done = endOfRun(places, at, pageLines)
        yield problemOfLines(places, at, done)
        continue
      }
      for (const part of place.block.facts.residue) if (parts.has(part.kind)) yield problemOfPart(place, part)
      for (const {index, mark} of pageMarks) if (index === at) yield problemOfPart(place, mark)
      if (pageLines.likely.has(at))
        yield {
          ...problemOfLines(places, at, at + 1),
          severity: 'information',
        }
      yield* problemOfReadings(place, kinds)
    }
  },
}

/** The usual reading of a common character is nobody's help; of other readings only many are residue. */
const GLOSSES: ReadonlySet<Residue['kind']> = new Set(['gloss'])
const READINGS: ReadonlySet<Residue['kind']> = new Set(['gloss', 'pinyin'])

/** The numbers of notes are residue where the notes have stayed behind. */
const PARTS: ReadonlySet<Residue['kind']> = new Set(['part'])
const PARTS_AND_NOTES: ReadonlySet<Residue['kind']> = new Set(['part', 'note'])

/** Whether a block is a note: its number stands first. */
function holdsNote({block: {text, facts}}: Place): boolean {
  return facts.residue.some(({kind, start}) => kind === 'note' && text.slice(0, start).trim() === '')
}

function readingsOf({block}: Place, kinds: ReadonlySet<Residue['kind']>): readonly Span[] {
  return block.facts.residue.filter(({kind}) => kinds.has(kind))
}

/** The indices of all blocks that may hold something to report. */
function inOrder(
  withResidue: readonly number[],
  {residue, likely}: PageLines,
  pageMarks: readonly Candidate[],
): readonly number[] {
  const all = new Set(withResidue)
  for (const others of [residue, likely, pageMarks.map(({index}) => index)])
    for (const index of others) all.add(index)
  return [...all].sort((a, b) => a - b)
}

/** What a site says of text it has left out is no residue of this rule. */
function isLine({block}: Place, index: number, {residue}: PageLines): boolean {
  return residue.has(index) && !block.facts.residue.some(({kind}) => kind === 'cut')
}

/** Index after the last of the lines of residue that begin at `first`; blank lines may lie between. */
function endOfRun(places: Places, first: number, pageLines: PageLines): number {
  let end = first + 1
  for (let next = end; next < places.length; next++) {
    const place = places.at(next) as Place
    if (place.block.facts.kind === 'blank') continue
    if (!isLine(place, next, pageLines)) break
    end = next + 1
  }
  return end
}

/** The lines from the first to before `end`; the fix takes them away with their breaks. */
function problemOfLines(places: Places, first: number, end: number): Problem {
  const run = places.slice(first, end)
  const [head, tail] = [run[0], run.at(-1)] as [Place, Place]
  const start = head.start + head.block.text.search(/\S/)
  const span = {start, end: tail.start + tail.block.text.trimEnd().length}
  return problemOf(run, span, {
    start: head.start,
    end: tail.start + tail.block.text.length,
  })
}

function problemOfPart(place: Place, part: Span): Problem {
  const span = shift({start: part.start, end: part.end}, place.start)
  return problemOf([place], span, span)
}

function problemOf(places: readonly Place[], span: Span, whole: Span): Problem {
  return {
    span,
    message: `${quote(places, span)}是网页残留，应删去`,
    fixes: [
      {
        title: '删去网页残留',
        safe: false,
        edits: () => [{...whole, text: ''}],
      },
    ],
  }
}

function* problemOfReadings(place: Place, kinds: ReadonlySet<Residue['kind']>): Iterable<Problem> {
  const readings = readingsOf(place, kinds).map(reading => shift(reading, place.start))
  const [first, last] = [readings[0], readings.at(-1)]
  if (!first || !last) return
  yield {
    span: {start: first.start, end: last.end},
    message: `本段有 ${readings.length} 处网站转换文字时插入的拼音，应删去`,
    fixes: [
      {
        title: '删去本段的拼音',
        safe: false,
        edits: () => readings.map((reading): Edit => ({...reading, text: ''})),
      },
    ],
  }
}

/** The first words of a span that begins in the first of the places and ends in the last. */
function quote(places: readonly Place[], {start, end}: Span): string {
  const [first] = places
  const line = first?.block.text.slice(start - first.start, end - first.start).trim() ?? ''
  const words = line.length <= QUOTED_LENGTH ? line : `${line.slice(0, QUOTED_LENGTH)}…`
  const lines = places.filter(({block}) => block.facts.kind !== 'blank').length
  return 1 < lines ? `“${words}”等 ${lines} 行` : `“${words}”`
}
