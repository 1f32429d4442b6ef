import {describe, expect, test, vi} from 'vitest'
import {foldDraft, layOutDraft, readManuscript} from '../../server/src/core/index'
import {writeWord} from '../../server/src/word/writeWord'
import {filesIn} from './package'

const DRAFT = `# 在全市水利工作会议上的讲话

（2025年3月5日）

市长 王长河

同志们：

这次会议的任务是总结去年的水利工作，把今年要办的几件大事定下来，请大家认真听、认真记、认真办。

一、总体情况

（一）堤防更牢了。去年修了**三十里**堤，投资XX亿元 & 节水<5%。

| 县 | 投资（万元） |
|---|---|
| 清河 | 1200 |

附件1

值班表

各县照此值班。
`

async function parts(text = DRAFT) {
  const files = filesIn(await writeWord(layOutDraft(foldDraft(readManuscript(text)))))
  return (name: string) => files.get(name) ?? ''
}

/** The paragraphs of the document that hold words. */
async function paragraph(words: string): Promise<string> {
  const found = (await parts())('word/document.xml').match(/<w:p>.*?<\/w:p>/g) ?? []
  return found.find(xml => xml.replaceAll(/<[^>]+>/g, '').includes(words)) ?? ''
}

async function style(id: string): Promise<string> {
  const styles = (await parts())('word/styles.xml').match(/<w:style .*?<\/w:style>/g) ?? []
  return styles.find(xml => xml.includes(`w:styleId="${id}"`)) ?? ''
}

describe('版面', () => {
  test('A4，天头37毫米、订口28毫米，版心156×225毫米，行距28.95磅', async () => {
    const xml = (await parts())('word/document.xml')
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/)
    expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>')
    const styles = (await parts())('word/styles.xml')
    expect(styles).toContain('w:line="579" w:lineRule="exact"')
    expect(styles).toContain('<w:spacing w:val="-5"/>')
  })

  test('页码在外侧，单页居右、双页居左，各空一字', async () => {
    const read = await parts()
    expect(read('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
    const [odd, even] = [read('word/footer1.xml'), read('word/footer2.xml')]
    expect(odd).toContain('<w:ind w:right="280"/><w:jc w:val="right"/>')
    expect(even).toContain('<w:ind w:left="280"/><w:jc w:val="left"/>')
    for (const footer of [odd, even]) expect(footer).toMatch(/— .*PAGE.* —/)
  })

  test('打开时没有要更新的域，标点不挤压，中西文之间不加空隙', async () => {
    const read = await parts()
    expect(read('word/settings.xml')).not.toContain('updateFields')
    expect(read('word/settings.xml')).toContain('<w:characterSpacingControl w:val="doNotCompress"/>')
    const normal = await style('Normal')
    for (const rule of [
      'kinsoku w:val="1"',
      'overflowPunct w:val="1"',
      'autoSpaceDE w:val="0"',
      'autoSpaceDN w:val="0"',
    ])
      expect(normal).toContain(`<w:${rule}/>`)
  })
})

describe('字体和样式', () => {
  test.each([
    ['Title', '方正小标宋简体', 44],
    ['Heading1', '黑体', 32],
    ['Heading2', '楷体_GB2312', 32],
    ['Heading3', '仿宋_GB2312', 32],
    ['AttachmentMark', '黑体', 32],
    ['DateLine', '楷体_GB2312', 32],
  ])('%s 用 %s，%i 半磅', async (id, font, size) => {
    expect(await style(id)).toContain(`w:eastAsia="${font}"`)
    expect(await style(id)).toContain(`<w:sz w:val="${size}"/>`)
  })

  test('小标题有大纲级别；随文的只有小标题用楷体，整段也有大纲级别', async () => {
    expect(await style('Heading1')).toContain('<w:outlineLvl w:val="0"/>')
    expect(await style('Heading2')).toContain('<w:outlineLvl w:val="1"/>')
    expect(await paragraph('一、总体情况')).toContain('<w:pStyle w:val="Heading1"/>')
    const runIn = await paragraph('堤防更牢了')
    expect(runIn).toContain('<w:pStyle w:val="Normal"/>')
    expect(runIn).toContain('<w:outlineLvl w:val="1"/>')
    expect(runIn).toMatch(/<w:rStyle w:val="Heading2Char"\/>(?:(?!<w:r>).)*（一）堤防更牢了。</)
    expect(runIn).not.toMatch(/<w:rStyle w:val="Heading2Char"\/>(?:(?!<w:r>).)*去年/)
  })

  test('加粗、待填标黄；引号用中文字体', async () => {
    const runIn = await paragraph('堤防更牢了')
    expect(runIn).toMatch(/<w:b\/>(?:(?!<w:r>).)*三十里</)
    expect(runIn).toMatch(/<w:highlight w:val="yellow"\/>(?:(?!<w:r>).)*XX</)
    expect(runIn).toContain('w:hint="eastAsia"')
    expect(runIn).toContain('亿元 &amp; 节水&lt;5%。')
  })

  test('正文每种样式都有，没有指着不存在的', async () => {
    const read = await parts()
    const defined = new Set(
      Array.from(read('word/styles.xml').matchAll(/w:styleId="(\w+)"/g), ([, id]) => id),
    )
    const used = Array.from(read('word/document.xml').matchAll(/<w:[pr]Style w:val="(\w+)"/g), ([, id]) => id)
    expect(used.filter(id => !defined.has(id))).toEqual([])
  })

  test('没有装的字体，写明改用哪一种', async () => {
    const fonts = (await parts())('word/fontTable.xml')
    expect(fonts).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>')
  })
})

describe('内容', () => {
  test('附件另起一页，标题下面空一行', async () => {
    expect(await paragraph('附件1')).toContain('<w:pageBreakBefore/>')
    expect(await paragraph('同志们：')).toContain('w:before="579"')
  })

  test('表格的各列合起来与版心同宽，第一行每页都有', async () => {
    const xml = (await parts())('word/document.xml')
    const widths = Array.from(xml.matchAll(/<w:gridCol w:w="(\d+)"/g), ([, width]) => Number(width))
    expect(widths).toHaveLength(2)
    const sum = widths.reduce((all, width) => all + width, 0)
    expect(sum).toBeGreaterThan(8840)
    expect(sum).toBeLessThanOrEqual(8844)
    expect(xml).toContain('<w:tblHeader/>')
  })

  test('什么时候导出都逐字节相同，不写日期', async () => {
    const layout = layOutDraft(foldDraft(readManuscript(DRAFT)))
    vi.useFakeTimers({now: new Date('2001-02-03T04:05:06Z'), toFake: ['Date']})
    const first = await writeWord(layout)
    vi.setSystemTime(new Date('2030-12-31T23:59:58Z'))
    expect(Buffer.compare(Buffer.from(first), Buffer.from(await writeWord(layout)))).toBe(0)
    vi.useRealTimers()
    const core = (await parts())('docProps/core.xml')
    expect(core).toContain('<dc:title>在全市水利工作会议上的讲话</dc:title>')
    expect(core).not.toContain('dcterms')
  })

  test('XML 里不许有的控制字符、半个字符不写进去，别的字都在', async () => {
    const xml = (
      await parts('# 在全市水利工作会议上的讲话\n\n同志们：\n\n今年\x0b修\x01三\ud842座𠮷水库。\n')
    )('word/document.xml')
    expect(xml).toContain('今年修三座𠮷水库。')
  })
})

describe('版头和版记', () => {
  const OFFICIAL = `---
密级: 机密★3年
版头: 清河市人民政府文件
发文字号: 清政发〔2025〕8号
签发人: 王长河
抄送: 市委各部门
印发机关: 清河市人民政府办公室
印发日期: 2025年3月6日
---
# 关于解决供水资金的请示

省人民政府：

现将有关情况报告如下，请予审批。
`

  test('版头红色，上边离版心上边35毫米；字多的缩小到一行', async () => {
    const xml = (await parts(OFFICIAL))('word/document.xml')
    // 35毫米是1984缇，上面已有密级一行。
    expect(xml).toContain(`<w:pStyle w:val="Letterhead"/><w:spacing w:before="${1984 - 579}"/>`)
    expect(xml).toContain('<w:sz w:val="84"/>')
    expect(await style('Letterhead')).toContain('<w:color w:val="FF0000"/>')
    const long = (
      await parts(OFFICIAL.replace('清河市人民政府', '清河市人民政府办公室、清河市发展和改革委员会'))
    )('word/document.xml')
    expect(long).toContain('<w:sz w:val="36"/>')
  })

  test('发文字号在左，签发人在右，姓名用楷体，下面是红线', async () => {
    const xml = (await parts(OFFICIAL))('word/document.xml')
    const line = xml.match(/<w:p><w:pPr><w:pStyle w:val="DocNumber"\/>.*?<\/w:p>/)?.[0] ?? ''
    expect(line).toContain('<w:bottom w:val="single" w:color="FF0000" w:sz="12" w:space="11"/>')
    expect(line).toMatch(/清政发〔2025〕8号<.*<w:tab\/>.*签发人：<.*SignerName.*王长河</)
    expect(await style('SignerName')).toContain('w:eastAsia="楷体_GB2312"')
  })

  test('版记在末页版心下边，与版心同宽，上下粗线，中间细线', async () => {
    const xml = (await parts(OFFICIAL))('word/document.xml')
    const table = xml.match(/<w:tbl>.*<\/w:tbl>/)?.[0] ?? ''
    expect(table).toMatch(/<w:tblpPr [^>]*w:tblpYSpec="bottom"/)
    expect(table).toContain('<w:gridCol w:w="8844"/>')
    expect(table).toMatch(/<w:top [^>]*w:sz="8"\/>.*<w:bottom [^>]*w:sz="8"\/>.*<w:insideH [^>]*w:sz="6"\/>/)
    expect(table).toMatch(/抄送：市委各部门。<.*清河市人民政府办公室<.*<w:tab\/>.*2025年3月6日印发</)
  })
})
