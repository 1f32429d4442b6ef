import {
  AlignmentType,
  Document,
  DocumentGridType,
  type FileChild,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import {isColophon, type LaidParagraph, type Layout, type Profile, SPEECH} from '../core/index'
import {colophonOf, docNumberOf, letterheadOf} from './letterhead'
import {partsOf, styleOf} from './parts'
import {tableOf} from './tables'
import {HINT, textRuns} from './textRuns'
import {withoutTimes} from './zipTimes'

const {LEFT, RIGHT} = AlignmentType

/** A laid out draft as the bytes of a .docx; the same draft gives the same bytes. */
export async function writeWord(layout: Layout, profile: Profile = SPEECH): Promise<Uint8Array> {
  const {page, margins, footer, pitch} = profile
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: {width: page.width, height: page.height},
            margin: {...margins, header: 851, footer, gutter: 0},
          },
          grid: {type: DocumentGridType.LINES, linePitch: pitch},
        },
        footers: {
          default: footerOf(profile, RIGHT),
          even: footerOf(profile, LEFT),
        },
        children: childrenOf(layout, profile),
      },
    ],
  })
  return withoutTimes(await Packer.toBuffer(document, undefined, partsOf(profile, layout.title)))
}

/** Word wants a paragraph at the end, also behind a table. */
function childrenOf({items}: Layout, profile: Profile): readonly FileChild[] {
  const body = items.filter(item => !isColophon(item))
  const foot = items.filter(isColophon)
  const children = body.map((item, index) =>
    item.kind === 'table' ? tableOf(item, profile) : paragraphOf(item, index, profile),
  )
  if (0 < foot.length) return [...children, colophonOf(foot, profile), new Paragraph({})]
  return body.at(-1)?.kind === 'paragraph' ? children : [...children, new Paragraph({})]
}

/** The paragraph that so many others stand above. */
function paragraphOf(paragraph: LaidParagraph, above: number, profile: Profile): Paragraph {
  const {role, level, runs, free, startsPage, isWhole, goesOn, toRight} = paragraph
  if (role === 'letterhead') return letterheadOf(paragraph, above, profile)
  if (role === 'docNumber') return docNumberOf(paragraph, profile)
  const {pitch, character} = profile
  const isRunIn = role === 'body' && level !== undefined
  return new Paragraph({
    style: styleOf(role, level),
    children: runs.flatMap(run => textRuns(run, role, profile)),
    ...(0 < free && {spacing: {before: free * pitch}}),
    ...(startsPage && {pageBreakBefore: true}),
    ...(isWhole && {keepLines: true}),
    ...(goesOn && {indent: {firstLine: 0}}),
    ...(toRight !== undefined && {indent: {right: Math.round(toRight * character)}}),
    ...(isRunIn && {outlineLevel: Math.max(0, level - 1)}),
  })
}

/** `— 1 —`, one character from the outer edge. */
function footerOf({pageNumber}: Profile, alignment: 'left' | 'right'): Footer {
  const edge = pageNumber.size * 10
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment,
        indent: {[alignment]: edge},
        children: [new TextRun({font: HINT, children: ['— ', PageNumber.CURRENT, ' —']})],
      }),
    ],
  })
}
