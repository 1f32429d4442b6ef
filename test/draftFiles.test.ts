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
