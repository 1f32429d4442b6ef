import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {convertAll, describeOffice} from '../../office/office'
import {linesInLibreOffice} from '../libreOffice'
import {wordFile} from './build'
import {NUMBERING_CASES} from './numberingCases'

/** Where LibreOffice does not do what the standard of .docx says, by the name of the case. */
const OTHERWISE: ReadonlyMap<string, string> = new Map([
  ['逐位的汉字数字', '不认 ideographDigital，当作一般的汉字数字'],
  ['括号数字', '不认 decimalEnclosedParen，当作一般的数字'],
  ['点数字', '不认 decimalEnclosedFullstop，当作一般的数字'],
  ['带圈的汉字数字', '不认 ideographEnclosedCircle，当作带圈的数字'],
  ['横线之间的数字', '不认 numberInDash，当作一般的数字'],
  ['干支', '不认 ideographZodiacTraditional，当作一般的数字'],
  ['项目符号', '符号字体里的记号不换成通用的'],
  ['各级连着写，设了正规形式的都用数字', '不认 isLgl'],
  ['不随上一级重新开始的', '不认 lvlRestart'],
  ['只随第一级重新开始的', '不认 lvlRestart'],
  ['编号写在样式里，级别由编号里的样式名定', '级别不看编号里的 pStyle'],
])
/** What is written out is taken as it stands; what an import takes are the changes accepted. */
const TRACKED: ReadonlySet<string> = new Set(['删去的一段不占编号'])
const COMPARABLE = NUMBERING_CASES.filter(({name}) => !OTHERWISE.has(name) && !TRACKED.has(name))

let folder = ''

describeOffice('LibreOffice 印出的编号', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nigao-numbers-'))
    for (const [index, parts] of COMPARABLE.entries())
      writeFileSync(join(folder, `${index}.docx`), wordFile(parts))
    const files = COMPARABLE.map((_, index) => join(folder, `${index}.docx`))
    convertAll(files, 'txt:Text (encoded):UTF8', folder)
  }, 240_000)
  afterAll(() => rmSync(folder, {recursive: true, force: true}))

  test.each(COMPARABLE.map(({name, draft}, index) => ({name, draft, index})))('$name', ({draft, index}) => {
    const text = readFileSync(join(folder, `${index}.txt`), 'utf8')
    expect(words(text)).toBe(words(draft))
  })

  test.each(NUMBERING_CASES.filter(({name}) => TRACKED.has(name)))(
    '$name，接受修订以后',
    parts => {
      expect(words(linesInLibreOffice(wordFile(parts), 'Accept').join(''))).toBe(words(parts.draft))
    },
    240_000,
  )
})

test('没有比的都还在，各有原因', () => {
  expect(NUMBERING_CASES.length - COMPARABLE.length).toBe(OTHERWISE.size + TRACKED.size)
})

/** What LibreOffice writes, without space. */
function words(text: string): string {
  return text.replaceAll(/[\s\ufeff|]|-{3}/g, '')
}
