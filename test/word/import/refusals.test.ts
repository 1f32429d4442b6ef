import {strToU8, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {readWord} from '../../../server/src/word/import/readWord'
import {p, type WordParts, wordFile} from './build'

const SAVE_AS = '请在 Word 或 WPS 中打开，另存为“Word 文档（.docx）”再用'
const BROKEN = '打不开，不是 Word 文件或者已经损坏，请在 Word 或 WPS 中打开，另存一份再用'
const TOO_LARGE = '太大，没有读，请在 Word 或 WPS 中删去图片和附带的文件，另存一份再用'
const TOO_LONG = '太长，没有读，请在 Word 或 WPS 中分成几份再用'
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const WHOLE: WordParts = {body: p('同志们：')}

function refusal(bytes: Uint8Array | string): string {
  const word = readWord(typeof bytes === 'string' ? strToU8(bytes) : bytes)
  return 'refusal' in word ? word.refusal : word.text
}

function withDocument(xml: string): Uint8Array {
  return wordFile({...WHOLE, more: {'word/document.xml': xml}})
}

describe('不是 .docx 的，说是什么、怎么办', () => {
  test.each([
    ['旧格式', Uint8Array.from([...COMPOUND, 0, 0]), `是旧格式的文件（.doc、.wps），${SAVE_AS}`],
    [
      '加密',
      Uint8Array.from([...COMPOUND, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      '设了打开密码，请在 Word 或 WPS 中打开，去掉密码另存一份再用',
    ],
    ['RTF', '{\\rtf1 }', `是 RTF 文件，${SAVE_AS}`],
    ['XML', '<?xml version="1.0"?><w/>', `是 Word 的 XML 文件，${SAVE_AS}`],
    ['PDF', '%PDF-1.7', 'PDF 文件不能读，请找来 Word 文件，或者复制其中的文字'],
    ['ODT', zipSync({'content.xml': strToU8('<a/>')}), `是 OpenDocument 文件（.odt），${SAVE_AS}`],
    ['Excel', zipSync({'xl/workbook.xml': strToU8('<a/>')}), '是 Excel 表格，不能读，请换一份 Word 文件'],
    ['演示文稿', zipSync({'ppt/a.xml': strToU8('<a/>')}), '是演示文稿，不能读，请换一份 Word 文件'],
    ['别的压缩包', zipSync({'a.txt': strToU8('a')}), BROKEN],
    ['空文件', '', '是空文件，请换一份再用'],
    ['文字', '同志们：', BROKEN],
  ])('%s', (_, bytes, sentence) => {
    expect(refusal(bytes)).toBe(sentence)
  })
})

describe('损坏的、别有用心的', () => {
  test('截断了的打不开，改坏了一个字节的也不抛出异常', () => {
    const whole = wordFile(WHOLE)
    for (let length = 2; length < whole.length - 22; length += 37)
      expect(refusal(whole.subarray(0, length))).toBe(BROKEN)
    for (let at = 0; at < whole.length; at += 7) {
      const bytes = whole.slice()
      bytes[at] = (bytes[at] ?? 0) ^ 0xff
      expect(() => readWord(bytes)).not.toThrow()
    }
  })

  test.each([
    ['没有结束的元素', '<w:document><w:body>'],
    ['结束得不对', '<w:document><w:body></w:document>'],
    [
      '声明了实体',
      '<!DOCTYPE a [<!ENTITY b "同志们">]><document><body><p><r><t>&b;</t></r></p></body></document>',
    ],
    ['套得太深', `<document><body>${'<p>'.repeat(5000)}${'</p>'.repeat(5000)}</body></document>`],
    ['不是 Word 的正文', '<html><body>同志们</body></html>'],
  ])('%s，打不开', (_, xml) => {
    expect(refusal(withDocument(xml))).toBe(BROKEN)
  })

  test('编号损坏的也打不开，免得悄悄丢了编号', () => {
    expect(refusal(wordFile({...WHOLE, more: {'word/numbering.xml': '<numbering><num>'}}))).toBe(BROKEN)
  })

  test('外部的、上级文件夹的部分不读', () => {
    const more = {
      '../../word/document.xml': '<document/>',
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="x" TargetMode="External" Target="http://localhost:1/a"/></Relationships>',
    }
    expect(refusal(wordFile({...WHOLE, more}))).toBe('同志们：\n')
  })

  test('正文的名称带编号的也读', () => {
    const xml = '<document><body><p><r><t>同志们：</t></r></p></body></document>'
    expect(refusal(zipSync({'word/document2.xml': strToU8(xml)}))).toBe('同志们：\n')
  })

  test('没有文字的说明', () => {
    expect(refusal(wordFile({body: p('')}))).toBe('里没有文字；如果是扫描的图片，请先识别成文字')
  })

  test('压缩炸弹不展开', () => {
    const bomb = withDocument(`<document><body>${' '.repeat(60_000_000)}</body></document>`)
    expect(bomb.length).toBeLessThan(100_000)
    const before = process.memoryUsage().rss
    expect(refusal(bomb)).toBe(TOO_LARGE)
    expect(process.memoryUsage().rss - before).toBeLessThan(20_000_000)
  })

  test('压缩包谎报大小，也只给它说的那么大', () => {
    const bytes = withDocument(`<document><body>${' '.repeat(60_000_000)}</body></document>`)
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    for (let at = 0; at < bytes.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true)
    const before = process.memoryUsage().rss
    expect(refusal(bytes)).toBe(BROKEN)
    expect(process.memoryUsage().rss - before).toBeLessThan(20_000_000)
  })

  test('标记、文字多得出奇的', () => {
    for (const body of ['<p></p>'.repeat(280_000), p('很长的话。'.repeat(360_001))])
      expect(refusal(withDocument(`<document><body>${body}</body></document>`))).toBe(TOO_LONG)
  })
})
