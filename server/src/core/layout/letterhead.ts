import {entriesIn} from '../blocks/frontMatter'
import type {Places} from '../blocks/places'
import {type LaidParagraph, type LaidRun, plain, type Role} from './layout'

/** What an official document has above its title and at the foot of its last page, as the front matter tells it. */
export interface Letterhead {
  readonly above: readonly LaidParagraph[]
  readonly below: readonly LaidParagraph[]
}

/** As many lines are free above and below the number of the document. */
const FREE = 2
const MARK_OF_COPIES = '抄送：'
const FULL_STOP = /。$/
const PRINTED = /印发$/

/** What every official document has that is sent out (GB/T 9704-2012 7.2.4, 7.2.5, 7.4.3), by the keys of the front matter. */
const USUAL = ['版头', '发文字号', '印发机关', '印发日期']

/** Those of the usual parts of 版头 and 版记 that the front matter does not give. */
export function missingParts(places: Places): readonly string[] {
  const said = readSettings(places)
  return USUAL.filter(key => !said.get(key))
}

/** Reads 版头 and 版记; without the keys there are none. */
export function readLetterhead(places: Places): Letterhead {
  const said = readSettings(places)
  const signer = said.get('签发人')
  return {
    above: [
      ...line('classified', [said.get('份号')]),
      ...line('classified', [said.get('密级')]),
      ...line('classified', [said.get('紧急程度')]),
      ...line('letterhead', [said.get('版头')]),
      ...line(
        'docNumber',
        [said.get('发文字号')],
        signer === undefined ? [] : [plain('签发人：'), {...plain(signer), isName: true}],
      ),
    ],
    below: [
      ...line('copies', [said.get('抄送')].map(copies)),
      ...line(
        'printed',
        [said.get('印发机关')],
        [said.get('印发日期')].flatMap(date => (date ? [plain(printed(date))] : [])),
      ),
    ],
  }
}

function readSettings(places: Places): ReadonlyMap<string, string> {
  const first = places.at(0)?.block
  return new Map(first?.facts.kind === 'frontMatter' ? entriesIn(first.text) : [])
}

function line(
  role: Role,
  words: readonly (string | undefined)[],
  atRight: readonly LaidRun[] = [],
): LaidParagraph[] {
  const runs = words.flatMap(text => (text === undefined ? [] : [plain(text)]))
  if (runs.length + atRight.length === 0) return []
  const paragraph = {
    kind: 'paragraph',
    role,
    runs,
    free: role === 'docNumber' ? FREE : 0,
    startsPage: false,
  } as const
  return [0 < atRight.length ? {...paragraph, atRight} : paragraph]
}

function copies(text: string | undefined): string | undefined {
  return text === undefined
    ? undefined
    : `${MARK_OF_COPIES}${text.replace(MARK_OF_COPIES, '').replace(FULL_STOP, '')}。`
}

function printed(date: string): string {
  return PRINTED.test(date) ? date : `${date}印发`
}
