import {describe, expect, test} from 'vitest'
import {
  applyEdits,
  type Draft,
  demote,
  type Edit,
  foldDraft,
  promote,
  type Restructuring,
  readManuscript,
  renumberDraft,
  renumberRun,
  renumberSection,
} from '../../server/src/core/index'

/** Section 二 has been taken out. */
const CUT = `同志们：

下面，我讲四点意见。

一、认清形势

（一）成绩来之不易。具体任务见第三部分。

（二）问题不容忽视。

三、突出重点

（一）抓项目。

（三）抓服务。要做到三点：一是快。三是准。

四、加强领导

责任分工见第四部分，前面已讲的见第一部分。
`

describe('全稿重新编号', () => {
  test('序数、指向它的“第三部分”、先说好的“四点”一并改好，分开列出', () => {
    const {markers, references, counts} = renumberDraft(readManuscript(CUT))
    expect(changes(CUT, markers)).toEqual(['三→二', '三→二', '三→二', '四→三'])
    expect(changes(CUT, references)).toEqual(['三→二', '四→三'])
    expect(changes(CUT, counts)).toEqual(['四→三', '三→两'])
  })

  test('改过之后再没有可改的', () => {
    const once = renumbered(CUT)
    expect(renumbered(once)).toBe(once)
  })

  test.each([
    ['全角数字仍是全角', '１．甲\n\n３．乙\n', '１．甲\n\n２．乙\n'],
    ['半角括号仍是半角', '(一)甲\n\n(三)乙\n', '(一)甲\n\n(二)乙\n'],
    [
      '随上一节连着编的仍连着编',
      '一、甲\n\n（一）子\n\n二、乙\n\n（二）丑\n\n（四）寅\n',
      '一、甲\n\n（一）子\n\n二、乙\n\n（二）丑\n\n（三）寅\n',
    ],
    [
      '连着编的中间少了一节',
      '一、甲\n\n（一）子\n\n1.鼠\n\n三、丙\n\n（一）丑\n\n3.牛\n\n四、丁\n\n（一）寅\n\n4.虎\n',
      '一、甲\n\n（一）子\n\n1.鼠\n\n二、丙\n\n（一）丑\n\n2.牛\n\n三、丁\n\n（一）寅\n\n3.虎\n',
    ],
    [
      '各节从头编的仍从头编',
      '一、甲\n\n1.子\n\n2.丑\n\n三、乙\n\n1.寅\n\n3.卯\n',
      '一、甲\n\n1.子\n\n2.丑\n\n二、乙\n\n1.寅\n\n2.卯\n',
    ],
    [
      '上述第二点',
      '第一，抓项目。第三，抓服务。上述第三点最要紧。\n',
      '第一，抓项目。第二，抓服务。上述第二点最要紧。\n',
    ],
    [
      '同一节的（三）',
      '一、甲\n\n（一）子\n\n（三）丑\n\n办法见（三）。\n\n二、乙\n\n（一）寅\n\n（二）卯\n\n（三）辰\n\n具体见（三）。\n',
      '一、甲\n\n（一）子\n\n（二）丑\n\n办法见（二）。\n\n二、乙\n\n（一）寅\n\n（二）卯\n\n（三）辰\n\n具体见（三）。\n',
    ],
    ['数字写的几点', '要抓3个方面：一是甲。三是乙。\n', '要抓2个方面：一是甲。二是乙。\n'],
  ])('%s', (_, text, expected) => {
    expect(renumbered(text)).toBe(expected)
  })

  test.each([
    ['成对的一是', '有两个难题，一是缺人，一是缺钱。\n'],
    ['法规的条', '第一条　为了规范管理，制定本办法。\n\n第三条　本办法自公布之日起施行。\n'],
    ['引号里的话', '他说：“抓好几件事。一、抓学习。三、抓落实。四、抓监督。”大家都赞成。\n'],
    ['代码', '```\n一、甲\n三、乙\n```\n'],
    ['空稿', ''],
  ])('不动：%s', (_, text) => {
    expect(renumbered(text)).toBe(text)
  })

  test.each([
    ['别的文件的部分', '一、甲\n\n按照省实施方案第三部分抓好落实。\n\n三、乙\n'],
    ['书名号后的部分', '一、甲\n\n按照《实施方案》第三部分抓好落实。\n\n三、乙\n'],
    ['引文里的部分', '一、甲\n\n他写道：“见第三部分。”\n\n三、乙\n'],
    ['重号时说不清指哪一处', '一、甲\n\n见第二部分。\n\n二、乙\n\n二、丙\n'],
    ['原先就说得不对的数', '讲五点意见。\n\n一、甲\n\n三、乙\n'],
  ])('拿不准的不改：%s', (_, text) => {
    const {references, counts} = renumberDraft(readManuscript(text))
    expect([...references, ...counts]).toEqual([])
  })
})

describe('一节、一组重新编号', () => {
  test('本节只改这一节以内的，节外的序数不动', () => {
    const {markers, references, counts} = renumberSection(readManuscript(CUT), CUT.indexOf('抓项目'))
    expect(changes(CUT, markers)).toEqual(['三→二', '三→二'])
    expect(references).toEqual([])
    expect(changes(CUT, counts)).toEqual(['三→两'])
  })

  test('连着编到别节的，只动本节以内的', () => {
    const text = '一、甲\n\n（一）子\n\n（三）丑\n\n二、乙\n\n（四）寅\n'
    const {markers} = renumberSection(readManuscript(text), text.indexOf('子'))
    expect(changes(text, markers)).toEqual(['三→二'])
  })

  test('第一个小标题之前没有哪一节', () => {
    expect(allEdits(renumberSection(readManuscript(CUT), 0))).toEqual([])
  })

  test('一组只改这一组和指向它的地方', () => {
    const {markers, references, counts} = renumberRun(readManuscript(CUT), CUT.indexOf('三、突出'))
    expect(changes(CUT, markers)).toEqual(['三→二', '四→三'])
    expect(changes(CUT, references)).toEqual(['三→二', '四→三'])
    expect(changes(CUT, counts)).toEqual(['四→三'])
  })
})

describe('提升、降低', () => {
  const SPEECH = `## 一、总体要求

### （一）抓思想

1.抓学习

### （二）抓项目

1.抓开工

2.抓投产

### （三）抓服务

## 二、组织领导

见第二部分。
`

  test('提升一级，下面的跟着提升，同级的接着编', () => {
    expect(apply(SPEECH, promote(draftOf(SPEECH), SPEECH.indexOf('抓项目')))).toBe(`## 一、总体要求

### （一）抓思想

1.抓学习

## 二、抓项目

（一）抓开工

（二）抓投产

### （三）抓服务

## 三、组织领导

见第三部分。
`)
  })

  test('光标停在小标题行首的 # 上，动的是这个小标题', () => {
    expect(promote(draftOf(SPEECH), SPEECH.indexOf('### （二）'))).toEqual(
      promote(draftOf(SPEECH), SPEECH.indexOf('抓项目')),
    )
  })

  test('降低一级，下面的跟着降低，接在前一项的末尾', () => {
    expect(apply(SPEECH, demote(draftOf(SPEECH), SPEECH.indexOf('抓项目')))).toBe(`## 一、总体要求

### （一）抓思想

1.抓学习

#### 2.抓项目

（1）抓开工

（2）抓投产

### （二）抓服务

## 二、组织领导

见第二部分。
`)
  })

  test.each([
    ['一、甲\n\n二、乙\n\n三、丙\n', '乙', '一、甲\n\n（一）乙\n\n二、丙\n'],
    ['一、甲\n\n(一)子\n\n(二)丑\n', '丑', '一、甲\n\n(一)子\n\n1.丑\n'],
    ['（一）甲\n\n１．子\n\n（二）乙\n', '乙', '（一）甲\n\n１．子\n\n２．乙\n'],
    ['一、甲\n\n1. 子\n\n二、乙\n', '乙', '一、甲\n\n1. 子\n\n2. 乙\n'],
    ['(一)甲\n\n1.子\n\n2.丑\n', '丑', '(一)甲\n\n1.子\n\n(1)丑\n'],
  ])('降低一级，照本稿的写法：%j', (text, at, expected) => {
    expect(apply(text, demote(draftOf(text), text.indexOf(at)))).toBe(expected)
  })

  test('先说好的数跟着改', () => {
    const text = '讲两点意见。\n\n一、甲\n\n（一）子\n\n（二）丑\n\n二、乙\n'
    expect(apply(text, promote(draftOf(text), text.indexOf('丑')))).toBe(
      '讲三点意见。\n\n一、甲\n\n（一）子\n\n二、丑\n\n三、乙\n',
    )
  })

  test('附件里的编号不受影响', () => {
    const text = '一、甲\n\n（一）子\n\n（二）丑\n\n附件1\n\n一、乙\n\n（一）寅\n'
    expect(apply(text, promote(draftOf(text), text.indexOf('丑')))).toBe(
      '一、甲\n\n（一）子\n\n二、丑\n\n附件1\n\n一、乙\n\n（一）寅\n',
    )
  })

  test.each([
    ['一级不再提升', '一、甲\n\n二、乙\n', '乙', promote],
    ['第一部分之下的一、不升作部分', '第一部分　甲\n\n一、乙\n', '乙', promote],
    ['带着1.1的不提升', '（一）甲\n1.子\n1.1 寅\n1.2 卯\n2.丑\n2.1 辰\n', '丑', promote],
    ['带着1.1的不降低', '1.子\n1.1 寅\n1.2 卯\n2.丑\n2.1 辰\n', '丑', demote],
    ['第一项不降低', '一、甲\n\n二、乙\n', '甲', demote],
    ['最低一级不再降低', '①甲；\n\n②乙；\n', '乙', demote],
    ['没有小标题', '甲乙丙丁。\n', '乙', demote],
  ])('%s', (_, text, at, move) => {
    expect(move(draftOf(text), text.indexOf(at))).toBeUndefined()
  })

  test('提升再降低，回到原样', () => {
    const text = '一、甲\n\n（一）子\n\n1.鼠\n\n（二）丑\n\n1.牛\n\n二、乙\n\n（一）寅\n'
    const up = apply(text, promote(draftOf(text), text.indexOf('丑')))
    expect(up).toContain('二、丑')
    expect(apply(up, demote(draftOf(up), up.indexOf('丑')))).toBe(text)
  })
})

function draftOf(text: string): Draft {
  return foldDraft(readManuscript(text))
}

function renumbered(text: string): string {
  return apply(text, renumberDraft(readManuscript(text)))
}

function apply(text: string, change: Restructuring | undefined): string {
  return applyEdits(text, change ? allEdits(change) : [])
}

function allEdits({markers, references, counts}: Restructuring): readonly Edit[] {
  return [...markers, ...references, ...counts].sort((a, b) => a.start - b.start)
}

function changes(text: string, edits: Restructuring['markers']): string[] {
  return edits.map(edit => `${text.slice(edit.start, edit.end)}→${edit.text}`)
}
