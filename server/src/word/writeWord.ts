import {type FileChild, Paragraph, type TextRun} from 'docx'
import {
  type Comparison,
  isColophon,
  type LaidParagraph,
  type Layout,
  type Profile,
  SPEECH,
} from '../core/index'
import {packed} from './document'
import {colophonOf} from './letterhead'
import {runsOf, settingOf} from './paragraphs'
import {redlined} from './redline'
import {tableOf} from './tables'
import {written} from './textRuns'

/** A laid out draft as the bytes of a .docx; the same draft gives the same bytes. */
export async function writeWord({items, title}: Layout, profile: Profile = SPEECH): Promise<Uint8Array> {
  return packed(childrenOf(items, profile), title, profile)
}

function* childrenOf(items: Layout['items'], profile: Profile): Iterable<FileChild> {
  const body = items.filter(item => !isColophon(item))
  const foot = items.filter(isColophon)
  for (const [above, item] of body.entries())
    yield item.kind === 'table' ? tableOf(item, profile) : paragraphOf(item, above, profile)
  if (0 < foot.length)
    yield colophonOf(
      foot.map(paragraph => ({
        paragraph,
        children: textIn(paragraph, profile),
      })),
      profile,
    )
  // Word wants a paragraph at the end, also behind a table.
  if (0 < foot.length || body.at(-1)?.kind !== 'paragraph') yield new Paragraph({})
}

/**
 * What has become of a draft as the bytes of a .docx laid out in the same way, 花脸稿: tracked changes that give the new draft
 * where all are accepted, and the old one where all are rejected. The same drafts give the same bytes.
 */
export async function writeRedline({rows}: Comparison, title: string): Promise<Uint8Array> {
  return packed(redlined(rows, SPEECH), title, SPEECH)
}

/** The paragraph that so many others stand above. */
function paragraphOf(paragraph: LaidParagraph, above: number, profile: Profile): Paragraph {
  return new Paragraph({
    ...settingOf(paragraph, above, profile),
    children: textIn(paragraph, profile),
  })
}

function textIn(paragraph: LaidParagraph, profile: Profile): TextRun[] {
  return runsOf(paragraph, profile).map(run => written(run, paragraph.role, profile))
}
