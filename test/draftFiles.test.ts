import {describe, expect, test} from 'vitest'
import {decode, encode} from '../server/src/draftFiles'

/** “同志们：” in the encodings that drafts come in. */
const GB18030 = [0xcd, 0xac, 0xd6, 0xbe, 0xc3, 0xc7, 0xa3, 0xba]
const UTF16_LE = [0xff, 0xfe, 0x0c, 0x54, 0xd7, 0x5f, 0xec, 0x4e, 0x1a, 0xff]
const UTF16_BE = [0xfe, 0xff, 0x54, 0x0c, 0x5f, 0xd7, 0x4e, 0xec, 0xff, 0x1a]
/** 𠮷 (U+20BB7), which GB18030 writes in four bytes. */
const GB18030_ASTRAL = [0x95, 0x34, 0xb2, 0x35]

describe('读文件的编码', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode('同志们：'), 'UTF-8', false],
    ['带标记的 UTF-8', new TextEncoder().encode('\uFEFF同志们：'), 'UTF-8', true],
    ['GB18030', Uint8Array.from(GB18030), 'GB18030', false],
    ['UTF-16 小端', Uint8Array.from(UTF16_LE), 'UTF-16', true],
    ['UTF-16 大端', Uint8Array.from(UTF16_BE), 'UTF-16', true],
  ])('%s', (_, bytes, encoding, hasMark) => {
    expect(decode(bytes)).toEqual({text: '同志们：', encoding, hasMark})
  })

  test('GB18030 的四字节字是一个增补字符', () => {
    expect(decode(Uint8Array.from(GB18030_ASTRAL))?.text).toBe('𠮷')
  })

  test('空文件是空稿', () => {
    expect(decode(new Uint8Array())?.text).toBe('')
  })

  test.each([
    ['图片', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]],
    ['压缩包', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00]],
    ['断在字中间的双字节', [0xcd, 0xac, 0xff, 0xff, 0xd6]],
  ])('%s不是稿件', (_, bytes) => {
    expect(decode(Uint8Array.from(bytes))).toBeUndefined()
  })

  test('写回的字节与读入的相同', () => {
    const bytes = new TextEncoder().encode('\uFEFF一、\r\n二、\r\n')
    const decoded = decode(bytes)
    expect(decoded && encode(decoded.text, decoded)).toEqual(bytes)
  })
})

/** A sentence in everyday characters, simplified and traditional, short and long. */
const SIMPLIFIED = '一、提高认识，压实责任。各单位要按照分工抓好落实，确保按期完成。\n'
const TRADITIONAL = '一、提高認識，壓實責任。各單位要按照分工抓好落實，確保按期完成。\n'

describe('没有标记的编码，凭读出来的字分辨', () => {
  test.each([
    [SIMPLIFIED, 'gb18030', 'GB18030'],
    [TRADITIONAL, 'gb18030', 'GB18030'],
    [TRADITIONAL, 'big5', 'Big5'],
    ['開會通知', 'big5', 'Big5'],
    ['开会通知', 'gb18030', 'GB18030'],
    [SIMPLIFIED, 'utf-16le', 'UTF-16'],
    [TRADITIONAL, 'utf-16be', 'UTF-16'],
  ])('%s %s', (text, label, encoding) => {
    expect(decode(bytesIn(text, label))).toEqual({text, encoding, hasMark: false})
  })

  test.each([
    ['断了尾巴的 UTF-8', bytesIn(SIMPLIFIED, 'utf-8').slice(0, -2)],
    ['西文', Uint8Array.from('Förderung der Qualität für große Städte', c => c.charCodeAt(0))],
    ['日文', bytesIn('この書類は会議のあとで配布してください', 'shift_jis')],
    ['随机的字节', Uint8Array.from({length: 200}, (_, index) => 0x81 + ((index * 37) % 0x7c))],
  ])('%s：不硬读', (_, bytes) => {
    expect(decode(bytes)).toBeUndefined()
  })
})

/** The bytes of a text, which the platform can only decode: every pair that it knows, looked up the other way round. */
function bytesIn(text: string, label: string): Uint8Array<ArrayBuffer> {
  if (label === 'utf-8') return new TextEncoder().encode(text)
  if (label.startsWith('utf-16')) {
    const bytes = Buffer.from(text, 'utf16le')
    return new Uint8Array(label === 'utf-16be' ? bytes.swap16() : bytes)
  }
  const pairs = new Map<string, readonly number[]>()
  for (let pair = 0x8140; pair <= 0xfefe; pair++) {
    const bytes = [pair >> 8, pair & 0xff]
    const character = decodeOrNothing(label, bytes)
    if (!pairs.has(character)) pairs.set(character, bytes)
  }
  return Uint8Array.from([...text].flatMap(character => pairs.get(character) ?? character.charCodeAt(0)))
}

function decodeOrNothing(label: string, bytes: readonly number[]): string {
  try {
    return new TextDecoder(label, {fatal: true}).decode(Uint8Array.from(bytes))
  } catch {
    return ''
  }
}
