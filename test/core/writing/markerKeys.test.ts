import {describe, expect, test} from 'vitest'
import {applyEdits, foldDraft, markerKeys, readManuscript} from '../../../server/src/core/index'

const CARET = '‸'

describe('Enter 写上下一个序号', () => {
  test.each([
    ['一、加强领导‸', '\n二、'],
    ['一、加强领导\n\n二、抓好落实‸', '\n\n三、'],
    ['（一）抓排查。要查到每一户。‸', '\n（二）'],
    ['(一)抓排查。要查到每一户。‸', '\n(二)'],
    ['1. 抓排查‸', '\n2. '],
    ['1．抓排查‸', '\n2．'],
    ['（1）抓排查‸', '\n（2）'],
    ['1）抓排查‸', '\n2）'],
    ['①抓排查‸', '\n②'],
    ['第一条 适用范围‸', '\n第二条 '],
    ['## 一、加强领导‸', '\n## 二、'],
    ['**一、加强领导**‸', '\n二、'],
    ['一是抓排查。‸', '\n二是'],
    ['一是抓排查。\n二是抓整治。‸\n\n同志们，', '\n三是'],
    ['一要抓排查。‸', '\n二要'],
    ['　　一是抓排查。‸', '\n　　二是'],
    ['- 一是抓排查‸', '\n- 二是'],
    ['首先，抓排查。‸', '\n其次，'],
    ['首先，抓排查。\n其次，抓整治。\n再次，抓回头看。‸', '\n最后，'],
    ['第一，抓排查。‸', '\n第二，'],
    ['其一，抓排查。‸', '\n其二，'],
    ['第一个问题是人手少。\n第二个问题是底数不清。‸', '\n第三个问题是'],
    ['一、加强领导\r\n\r\n二、抓好落实‸', '\r\n\r\n三、'],
  ])('%j', (marked, added) => {
    expect(pressed(marked, 'enter')).toBe(marked.replace(CARET, added))
  })

  test('一组小标题下面都写了正文的，下一个小标题之后也照写正文', () => {
    expect(pressed('一、加强领导\n\n各级要亲自抓。\n\n二、抓好落实‸', 'enter')).toBeUndefined()
  })

  test.each([
    ['不在行末', '一、加强‸领导'],
    ['不是最后一个', '一是抓排查。‸\n\n二是抓整治。'],
    ['下面已有正文', '一、加强领导‸\n\n各级要亲自抓。'],
    ['一段里的几项', '一是抓排查。二是抓整治。‸'],
    ['没有序号', '各级要亲自抓。‸'],
    ['“最后”之后', '首先，抓排查。\n最后，抓整治。‸'],
    ['没有更大的圈码', '⑳抓排查‸'],
    ['代码里', '```\n一、加强领导‸\n```'],
    ['表格里', '| 一、甲 | 乙 |\n| --- | --- |\n| 一、加强领导 | 乙 |‸'],
    ['文首', '---\n一、加强领导‸\n---\n'],
  ])('%s，与平常的 Enter 一样', (_, marked) => {
    expect(pressed(marked, 'enter')).toBeUndefined()
  })
})

describe('只有序号的一行', () => {
  test.each([
    ['一、加强领导\n\n二、‸', '一、加强领导\n\n'],
    ['## 一、加强领导\n\n## 二、‸', '## 一、加强领导\n\n'],
    ['　　一是抓排查。\n　　二是‸', '　　一是抓排查。\n　　'],
    ['第一，抓排查。\n第二，‸\n\n同志们，', '第一，抓排查。\n\n\n同志们，'],
  ])('Enter 去掉序号：%j', (marked, expected) => {
    expect(pressed(marked, 'enter')).toBe(expected)
  })

  test.each([
    ['一、加强领导\n\n二、‸', '一、加强领导\n\n（一）'],
    ['一、加强领导\n\n（一）抓排查\n\n二、‸', '一、加强领导\n\n（一）抓排查\n\n（二）'],
    ['## 一、加强领导\n\n## 二、‸', '## 一、加强领导\n\n### （一）'],
  ])('Tab 降一级：%j', (marked, expected) => {
    expect(pressed(marked, 'indent')).toBe(expected)
  })

  test.each([
    ['一、加强领导\n\n（一）抓排查\n\n（二）‸', '一、加强领导\n\n（一）抓排查\n\n二、'],
    ['## 一、加强领导\n\n一是抓排查。\n\n二是‸', '## 一、加强领导\n\n一是抓排查。\n\n## 二、'],
  ])('Shift+Tab 升一级：%j', (marked, expected) => {
    expect(pressed(marked, 'outdent')).toBe(expected)
  })

  test('没有上级、没有前一项的，Tab 与平常一样', () => {
    expect(pressed('一、‸', 'indent')).toBeUndefined()
    expect(pressed('一、加强领导\n\n二、‸', 'outdent')).toBeUndefined()
    expect(pressed('一是抓排查。\n\n二是‸', 'outdent')).toBeUndefined()
  })

  test('有文字的一行，Tab 与平常一样', () => {
    expect(pressed('一、加强领导\n\n二、抓好落实‸', 'indent')).toBeUndefined()
  })
})

/** The draft after a key at the caret; undefined where the key does what it does everywhere. */
function pressed(marked: string, key: 'enter' | 'indent' | 'outdent'): string | undefined {
  const text = marked.replace(CARET, '')
  const edits = markerKeys(foldDraft(readManuscript(text)), marked.indexOf(CARET))[key]
  return edits.length === 0 ? undefined : applyEdits(text, edits)
}
