import {Paragraph, TextRun} from 'docx'
import {expect, test} from 'vitest'
import {xmlText} from '../../server/src/word/xmlText'

test('元素写成文字：文字和属性里的记号转写，没有内容的自己收尾', () => {
  const paragraph = new Paragraph({
    style: '甲"乙',
    children: [new TextRun({text: '投资<5%，“节水” & 增效', bold: true})],
  })
  const context = {file: undefined as never, viewWrapper: undefined as never, stack: []}
  expect(xmlText(paragraph.prepForXml(context) ?? {})).toBe(
    '<w:p><w:pPr><w:pStyle w:val="甲&quot;乙"/></w:pPr><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">投资&lt;5%，“节水” &amp; 增效</w:t></w:r></w:p>',
  )
  expect(xmlText({'w:p': []})).toBe('<w:p></w:p>')
  expect(xmlText({'w:br': {}})).toBe('<w:br/>')
})
