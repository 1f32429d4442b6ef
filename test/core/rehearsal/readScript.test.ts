import {describe, expect, test} from 'vitest'
import {
  draftMinutes,
  foldDraft,
  readManuscript,
  readScript,
  speakingMinutes,
} from '../../../server/src/core/index'

const SPEECH = `---
语速: 200
---
# 在全县防汛工作会议上的讲话

（2026年6月1日）

李明

同志们：

今天的会议很重要。刚才，**水利局**作了发言。下面，我讲两点意见。

## 一、认清形势

入汛以来，降雨偏多XX%！“形势逼人。”各地要绷紧弦。

<!-- 这里问过气象局 -->

| 站点 | 雨量 |
| --- | --- |
| 上游 | 30 |

## 二、压实责任

（一）抓排查。各单位要压实责任。

同志们，防汛责任重于泰山。让我们在县委的坚强领导下，众志成城，共同守护全县人民的平安！

清河县防汛抗旱指挥部

2026年6月1日

附件：1.值班表
`

describe('念的是什么', () => {
  const draft = foldDraft(readManuscript(SPEECH))
  const {sections, paragraphs} = readScript(draft)

  test('标题、日期、讲话人、表格、注释、落款、附件不念，小标题念', () => {
    expect(sections.map(({title}) => title)).toEqual(['开头', '一、认清形势', '二、压实责任', '结尾'])
    expect(said()).toEqual([
      ['0', '同志们：'],
      ['0', '今天的会议很重要。', '刚才，水利局作了发言。', '下面，我讲两点意见。'],
      ['1 小标题', '一、认清形势'],
      ['1', '入汛以来，降雨偏多XX%！', '“形势逼人。”', '各地要绷紧弦。'],
      ['2 小标题', '二、压实责任'],
      ['2', '（一）抓排查。', '各单位要压实责任。'],
      ['3', '同志们，防汛责任重于泰山。', '让我们在县委的坚强领导下，众志成城，共同守护全县人民的平安！'],
    ])
  })

  test('待填标出来', () => {
    const open = paragraphs.flatMap(({sentences}) =>
      sentences.flatMap(({words}) => words.filter(({isOpen}) => isOpen)),
    )
    expect(open).toEqual([{text: 'XX', isOpen: true}])
  })

  test('没有落款、附件、表格的，时长与全稿的相同', () => {
    const text = SPEECH.slice(0, SPEECH.indexOf('\n清河县防汛抗旱指挥部')).replace(/^\|.*\n/gm, '')
    const plain = foldDraft(readManuscript(text))
    const all = readScript(plain).paragraphs.flatMap(({sentences}) => sentences)
    const syllables = all.reduce((sum, sentence) => sum + sentence.syllables, 0)
    const pauses = all.reduce((sum, sentence) => sum + sentence.pauses, 0)
    expect(speakingMinutes({syllables, pauses}, 20)).toBe(draftMinutes(plain, 20))
  })

  test('连成一段的，各归各的部分', () => {
    const flat = readScript(
      foldDraft(
        readManuscript('同志们：下面，我讲两点意见。一、认清形势。形势很紧。二、压实责任。责任很重。'),
      ),
    )
    expect(flat.paragraphs.map(({section}) => flat.sections[section]?.title)).toEqual([
      '开头',
      '一、认清形势',
      '二、压实责任',
    ])
  })

  test('没有小标题的都算开头；空的没有段落', () => {
    expect(readScript(foldDraft(readManuscript('各位：\n大家好。'))).sections).toHaveLength(1)
    expect(readScript(foldDraft(readManuscript('\n'))).paragraphs).toEqual([])
  })

  function said() {
    return paragraphs.map(({section, isHeading, sentences}) => [
      `${section}${isHeading ? ' 小标题' : ''}`,
      ...sentences.map(({words}) => words.map(({text}) => text).join('')),
    ])
  }
})
