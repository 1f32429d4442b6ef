import {
  AlignmentType,
  type BaseXmlComponent,
  Document,
  DocumentGridType,
  type FileChild,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type {Profile} from '../core/index'
import {partsOf} from './parts'
import {HINT} from './textRuns'
import {xmlText} from './xmlText'
import {withoutTimes} from './zipTimes'

const {LEFT, RIGHT} = AlignmentType
const MAIN_PART = 'word/document.xml'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
/** What the text stands before. */
const SECTION = '<w:sectPr>'

/** What stands on the pages, which is made and written one by one, as the bytes of a .docx; the same gives the same bytes. */
export async function packed(
  children: Iterable<FileChild>,
  title: string,
  profile: Profile,
): Promise<Uint8Array> {
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
        children: [],
      },
    ],
  })
  const parts = [...partsOf(profile, title), {path: MAIN_PART, data: mainPart(document, children)}]
  return withoutTimes(await Packer.toBuffer(document, undefined, parts))
}

function mainPart(file: Document, children: Iterable<FileChild>): string {
  const {Document: viewWrapper} = file
  const textOf = (component: BaseXmlComponent) =>
    xmlText(component.prepForXml({file, viewWrapper, stack: []}) ?? {})
  const frame = textOf(viewWrapper.View)
  const at = frame.lastIndexOf(SECTION)
  let text = HEAD + frame.slice(0, at)
  for (const child of children) text += textOf(child)
  return text + frame.slice(at)
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
        children: [
          new TextRun({
            font: HINT,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  })
}
