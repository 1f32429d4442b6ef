import {readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {expect, test} from 'vitest'
import {foldDraft, layOutDraft, readManuscript} from '../../../server/src/core/index'
import {readWord} from '../../../server/src/word/import/readWord'
import {writeWord} from '../../../server/src/word/writeWord'

const DRAFTS = resolve(import.meta.dirname, '../../drafts')
const NAMES = readdirSync(DRAFTS).filter(name => name.endsWith('.md') && !name.includes('.marked.'))

function toWord(text: string): Promise<Uint8Array> {
  return writeWord(layOutDraft(foldDraft(readManuscript(text))))
}

async function thereAndBack(text: string): Promise<string> {
  const word = readWord(await toWord(text))
  return 'text' in word ? word.text : word.refusal
}

/** In Word no heading says whether it had a `#`, and no paragraph whether a free line stood below it. */
function withoutMarkup(text: string): string {
  return text
    .split(/\r?\n/)
    .map(line => line.replace(/^#+ /, ''))
    .filter(line => line !== '')
    .join('\n')
}

test.each(NAMES)('%s 导出再导入，字字不差；再导出，逐字节相同', async name => {
  const text = readFileSync(join(DRAFTS, name), 'utf8')
  const back = await thereAndBack(text)
  expect(withoutMarkup(back)).toBe(withoutMarkup(text))
  expect(await toWord(back)).toEqual(await toWord(text))
})

test('照框架起草的稿件导出再导入，逐字节相同', async () => {
  const text = `# 在全县水利工作会议上的讲话

（2025年3月5日）

县长 王长河

同志们：

这次会议的任务是总结去年的水利工作。下面，我讲两点意见。

一、总体情况

（一）堤防更牢了。去年修了**三十里**堤，投资XX亿元，**“四好”渠道**通到村口。

| 县 | 投资（万元） |
| --- | --- |
| 清河 | 1200 |

二、今年的任务

一是备料要早。二是开工要快。

清河县水利局

2025年3月5日

附件1

值班表

各县照此值班。
`
  expect(await thereAndBack(text)).toBe(text)
})
