import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {readWord} from '../../../server/src/word/import/readWord'

const FOLDER = join(import.meta.dirname, 'others')

/**
 * `pandoc source.md -o pandoc.docx`, and the same by LibreOffice, which has taken it to .odt and back to .docx in between
 * (`soffice --headless --convert-to`).
 */
test.each(['pandoc.docx', 'libreoffice.docx'])('%s', name => {
  expect(readWord(readFileSync(join(FOLDER, name)))).toMatchObject({
    text: `# 在全县水利工作会议上的讲话

同志们：

今天开会，安排**全县水利**工作（注1）。

一、总体情况

1.修堤三十里

2.清渠五十里

a.东渠

b.西渠

3.蓄水

(4)增产一成

(5)节水一成

• 项目

• 资金

| 县 | 投资（万元） |
| --- | --- |
| 清河 | 1200 |
| 白河 | 800 |

详见县政府网站，用代码和强调。

引用的一段

注1：据县水利局。
`,
    losses: [],
  })
})

/** By python-docx: its styles Title, Heading 1, List Number, List Number 2 and List Bullet, a bold run, a table, a line break. */
test('python-docx.docx', () => {
  expect(readWord(readFileSync(join(FOLDER, 'python-docx.docx')))).toMatchObject({
    text: `# 在全县水利工作会议上的讲话

同志们：

今天开会，安排**全县水利**工作。

## 总体情况

1.修堤三十里

2.清渠五十里

1.东渠

2.西渠

3.蓄水

• 项目

| 县 | 投资（万元） |
| --- | --- |
| 清河 | 1200 |

第一行

第二行

附件一
`,
    losses: [],
  })
})
