import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {wordFile} from '../import/build'
import {accepted} from './marks'
import {review} from './review'
import {REVIEW_CASES} from './reviewCases'

const HAS_OFFICE = spawnSync('soffice', ['--help']).error === undefined
const REVIEWED = REVIEW_CASES.filter(({isLostInOffice}) => !isLostInOffice).map(
  ({name, ...parts}, index) => ({
    name,
    index,
    ...review(wordFile(parts)),
  }),
)
/** The changes of 拟稿 in the format of LibreOffice, and its remarks. */
const CHANGE =
  /<text:changed-region xml:id="(\w+)"[^>]*>\s*<text:(insertion|deletion)>\s*<office:change-info>\s*<dc:creator>拟稿</g
const OWN_REMARK = /<office:annotation [^>]*>\s*<dc:creator>拟稿</g
const REMARK = /<office:annotation(?:-end)? [^>]*\/>|<office:annotation [^>]*>.*?<\/office:annotation>/gs

let folder = ''

/** LibreOffice opens the files, one run for all, and says in its own format what it sees. */
function open(files: readonly (readonly [name: string, bytes: Uint8Array])[]): void {
  const paths = files.map(([name, bytes]) => {
    const path = join(folder, `${name}.docx`)
    writeFileSync(path, bytes)
    return path
  })
  const profile = `-env:UserInstallation=file://${folder}/profile`
  spawnSync('soffice', [profile, '--headless', '--convert-to', 'fodt', '--outdir', folder, ...paths])
}

function seen(name: string): string {
  return readFileSync(join(folder, `${name}.fodt`), 'utf8')
}

/** The words that LibreOffice shows once the changes of one kind are gone. */
function withoutChanges(kind: 'insertion' | 'deletion', xml: string): string {
  let text = withoutRemarks(xml)
  for (const [, id, found] of xml.matchAll(CHANGE)) {
    const [start, end] = ['start', 'end'].map(side => `<text:change-${side} text:change-id="${id}"/>`)
    if (found === kind)
      text = text.replace(new RegExp(`${start}(.*?)${end}`, 'gs'), (_, inside: string) => tagsIn(inside))
  }
  return wordsIn(text)
}

function withoutRemarks(xml: string): string {
  return xml.replace(REMARK, '')
}

function tagsIn(xml: string): string {
  return [...xml.matchAll(/<[^>]+>/g)].join('')
}

function wordsIn(xml: string): string {
  const body = withoutRemarks(xml.slice(xml.indexOf('</text:sequence-decls>')))
  return body.replace(/<[^>]+>/g, '').replace(/\s+/g, '')
}

if (!HAS_OFFICE)
  test('本机没有 LibreOffice（apt-get install libreoffice-writer-nogui），写回的 Word 文件不在其中打开', () => {})

describe.runIf(HAS_OFFICE)('LibreOffice 打开，批注一条不少，接受、拒绝修订都对', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nigao-office-'))
    open(
      REVIEWED.flatMap(({index, file, bytes}) => [
        [`${index}`, bytes] as const,
        [`${index}-before`, file] as const,
        [`${index}-after`, accepted(bytes)] as const,
      ]),
    )
  }, 240_000)
  afterAll(() => rmSync(folder, {recursive: true, force: true}))

  test.each(REVIEWED)('$name', ({index, findings}) => {
    const shown = seen(String(index))
    expect(shown.match(OWN_REMARK) ?? []).toHaveLength(findings.length)
    expect(withoutChanges('deletion', shown)).toBe(wordsIn(seen(`${index}-after`)))
    expect(withoutChanges('insertion', shown)).toBe(wordsIn(seen(`${index}-before`)))
  })
})
