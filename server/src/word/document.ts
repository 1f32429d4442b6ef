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
import type {Profile} from '../core/index'
import {partsOf} from './parts'
import {HINT} from './textRuns'
import {withoutTimes} from './zipTimes'

const {LEFT, RIGHT} = AlignmentType

/** What stands on the pages as the bytes of a .docx; the same gives the same bytes. */
export async function packed(
  children: readonly FileChild[],
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
        children,
      },
    ],
  })
  return withoutTimes(await Packer.toBuffer(document, undefined, partsOf(profile, title)))
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
