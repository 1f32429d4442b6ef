import {describe, expect, test} from 'vitest'
import {
  applyEdits,
  type MovePlace,
  moveSections,
  type Refusal,
  readManuscript,
} from '../../server/src/core/index'
import {SPEECH} from './speechToMove'

describe('移动小节', () => {
  test('三移到一之前：正文、下级一起动，序号和“见第三部分”跟着改，空行照旧', () => {
    const text = moved(SPEECH, '三、加强', 'before', '一、认清')
    expect(text).toBe(`同志们：

下面，我讲三点意见。

## 一、加强领导

分工见第三部分，前面讲的见第二部分。

## 二、认清形势

具体任务见第一部分。

### （一）成绩来之不易

今年很不容易。

### （二）问题不容忽视

## 三、突出重点

要做到两点：
一是快。
二是准。

### （一）抓项目

1.抓开工。

2.抓投产。

同志们，让我们共同努力！
`)
    expect(moved(text, '一、加强', 'after', '三、突出')).toBe(SPEECH)
  })

  test('（二）移到另一个一、里面：两边都重新编号', () => {
    const text = moved(SPEECH, '（一）成绩', 'into', '二、突出')
    expect(text).toContain('见第三部分。\n\n### （一）问题不容忽视\n\n## 二、突出')
    expect(text).toContain('2.抓投产。\n\n### （二）成绩来之不易\n\n今年很不容易。\n\n## 三、')
    expect(moved(text, '（二）成绩', 'before', '（一）问题')).toBe(SPEECH)
  })

  test('移到上一级：下级跟着升，讲几点跟着改', () => {
    const text = moved(SPEECH, '（一）抓项目', 'before', '三、加强')
    expect(text).toContain('我讲四点意见')
    expect(text).toContain('## 三、抓项目\n\n（一）抓开工。\n\n（二）抓投产。\n\n## 四、加强领导')
    expect(text).toContain('见第四部分。')
  })

  test('移到下一级：下级跟着降', () => {
    const text = moved(SPEECH, '二、突出', 'after', '（一）成绩')
    expect(text).toContain('我讲两点意见')
    expect(text).toContain(
      '### （二）突出重点\n\n要做到两点：\n一是快。\n二是准。\n\n#### 1.抓项目\n\n（1）抓开工。',
    )
    expect(text).toContain('### （三）问题不容忽视\n\n## 二、加强领导')
  })

  test.each([
    [
      '同一行文字，只换级',
      '一、甲\n\n（一）子\n\n（二）丑\n\n二、乙\n',
      '（二）',
      'before',
      '二、',
      '一、甲\n\n（一）子\n\n二、丑\n\n三、乙\n',
    ],
    ['末尾没有换行', '一、甲\n\n二、乙', '一、', 'after', '二、', '一、乙\n\n二、甲'],
    ['CRLF 照旧', '一、甲\r\n\r\n二、乙𠮷\r\n', '二、', 'before', '一、', '一、乙𠮷\r\n\r\n二、甲\r\n'],
    ['一行一段', '一、甲\n子\n二、乙\n丑\n', '二、', 'before', '一、', '一、乙\n丑\n二、甲\n子\n'],
    [
      '单列一段的各项',
      '要抓三点：\n\n一是快。\n\n二是准。\n\n三是稳。\n',
      '三是',
      'before',
      '一是',
      '要抓三点：\n\n一是稳。\n\n二是快。\n\n三是准。\n',
    ],
    [
      '首先、其次',
      '首先，抓快。\n\n其次，抓准。\n\n再次，抓稳。\n',
      '再次',
      'before',
      '首先',
      '首先，抓稳。\n\n其次，抓快。\n\n再次，抓准。\n',
    ],
    [
      '空行少的随着走',
      '一、甲\n\n（一）子\n（二）丑\n\n二、乙\n\n（一）寅\n（二）卯\n\n三、丙\n',
      '（二）丑',
      'after',
      '（二）卯',
      '一、甲\n\n（一）子\n\n二、乙\n\n（一）寅\n（二）卯\n（三）丑\n\n三、丙\n',
    ],
    [
      '没有下级的',
      '一、甲\n\n（一）子\n\n（二）丑\n\n二、乙\n',
      '（一）',
      'into',
      '二、',
      '一、甲\n\n（一）丑\n\n二、乙\n\n（一）子\n',
    ],
    [
      '连着编的仍连着编',
      '一、甲\n\n（一）子\n\n（二）丑\n\n二、乙\n\n（三）寅\n\n（四）卯\n',
      '二、',
      'before',
      '一、',
      '一、乙\n\n（一）寅\n\n（二）卯\n\n二、甲\n\n（三）子\n\n（四）丑\n',
    ],
    [
      '没有序号的小标题',
      '# 讲话\n\n## 形势\n\n今年很不容易。\n\n## 任务\n\n明年更要努力。\n',
      '任务',
      'before',
      '形势',
      '# 讲话\n\n## 任务\n\n明年更要努力。\n\n## 形势\n\n今年很不容易。\n',
    ],
    [
      '加粗的随文小标题',
      '**（一）抓快。**要快。\n\n**（二）抓准。**要准。\n',
      '（二）',
      'before',
      '（一）',
      '**（一）抓准。**要准。\n\n**（二）抓快。**要快。\n',
    ],
  ] as const)('%s', (_, text, what, side, at, expected) => {
    expect(moved(text, what, side, at)).toBe(expected)
  })

  test('几个一起移，不相连的合到一处', () => {
    const text = '一、甲\n\n二、乙\n\n三、丙\n\n四、丁\n'
    const move = (places: readonly string[], side: 'before' | 'after', at: string) =>
      result(
        text,
        moveSections(
          readManuscript(text),
          places.map(place => text.indexOf(place)),
          {side, at: text.indexOf(at)},
        ),
      )
    expect(move(['一、', '三、'], 'after', '四、')).toBe('一、乙\n\n二、丁\n\n三、甲\n\n四、丙\n')
    expect(move(['四、', '二、'], 'before', '一、')).toBe('一、乙\n\n二、丁\n\n三、甲\n\n四、丙\n')
    expect(move(['一、', '三、'], 'before', '三、')).toBe('itself')
    expect(move(['一、', '四、'], 'before', '三、')).toBe('一、乙\n\n二、甲\n\n三、丁\n\n四、丙\n')
    expect(move(['二、', '四、'], 'after', '一、')).toBe('一、甲\n\n二、乙\n\n三、丁\n\n四、丙\n')
  })

  test('上移、下移，到头了进到相邻的一节', () => {
    const text = '一、甲\n\n（一）子\n\n二、乙\n\n（一）丑\n\n（二）寅\n'
    expect(moved(text, '（二）', 'up')).toBe('一、甲\n\n（一）子\n\n二、乙\n\n（一）寅\n\n（二）丑\n')
    expect(moved(text, '（一）丑', 'up')).toBe('一、甲\n\n（一）子\n\n（二）丑\n\n二、乙\n\n（一）寅\n')
    expect(moved(text, '（一）子', 'down')).toBe('一、甲\n\n二、乙\n\n（一）子\n\n（二）丑\n\n（三）寅\n')
    expect(moved(text, '二、', 'down')).toBe('end')
  })

  test('放到一行上：同级的占它的位置，上级的进到里面，空处是末尾', () => {
    const text = '一、甲\n\n（一）子\n\n二、乙\n\n三、丙\n'
    expect(moved(text, '三、', 'onto', '一、')).toBe('一、丙\n\n二、甲\n\n（一）子\n\n三、乙\n')
    expect(moved(text, '一、', 'onto', '二、')).toBe('一、乙\n\n二、甲\n\n（一）子\n\n三、丙\n')
    expect(moved(text, '（一）', 'onto', '三、')).toBe('一、甲\n\n二、乙\n\n三、丙\n\n（一）子\n')
    const end = moveSections(readManuscript(text), [0], {side: 'onto', at: undefined})
    expect(result(text, end)).toBe('一、乙\n\n二、丙\n\n三、甲\n\n（一）子\n')
  })

  test('光标在正文里，动的是这一节；移完知道它在哪里', () => {
    const move = moveSections(readManuscript(SPEECH), [SPEECH.indexOf('抓开工')], {side: 'down'})
    if (typeof move === 'string') throw new Error(move)
    const text = applyEdits(SPEECH, move.edits)
    expect(text).toContain('1.抓投产。\n\n2.抓开工。')
    expect(text.slice(move.at)).toMatch(/^2\.抓开工/)
  })

  test.each<[string, Refusal, string, string, string, string]>([
    ['移进自己里面', 'itself', SPEECH, '一、认清', 'into', '（一）成绩'],
    ['已经在那里', 'here', SPEECH, '二、突出', 'after', '一、认清'],
    [
      '一句话里的一项',
      'sentence',
      '一、甲\n\n一是快，二是准，三是稳。\n\n二、乙\n',
      '二是',
      'before',
      '一是',
    ],
    [
      '连成一段的小标题',
      'sentence',
      '讲两点意见。一、认清形势。今年不易。二、压实责任。要抓好落实。\n',
      '二、',
      'before',
      '一、',
    ],
    ['序号有差错', 'damaged', '一、甲\n\n二、乙\n\n四、丙\n', '四、', 'before', '一、'],
    ['称谓', 'frame', SPEECH, '同志们：', 'after', '一、认清'],
    ['各项移到小标题旁', 'kind', SPEECH, '一是快', 'before', '一、认清'],
    ['小标题移进一项', 'kind', SPEECH, '一、认清', 'into', '一是快'],
    ['没有更低的一级', 'deep', '①甲；\n\n②乙；\n', '②', 'into', '①'],
    [
      '法规的条',
      'kind',
      '第一条　为了规范管理，制定本办法。\n\n第二条　本办法自公布之日起施行。\n',
      '第二条',
      'before',
      '第一条',
    ],
  ])('不移：%s', (_, refusal, text, what, side, at) => {
    expect(moved(text, what, side as 'before', at)).toBe(refusal)
  })
})

function moved(
  text: string,
  what: string,
  side: 'before' | 'after' | 'into' | 'onto' | 'up' | 'down',
  at = '',
): string {
  const place = {side, at: text.indexOf(at)} as MovePlace
  return result(text, moveSections(readManuscript(text), [text.indexOf(what)], place))
}

function result(text: string, move: ReturnType<typeof moveSections>): string {
  return typeof move === 'string' ? move : applyEdits(text, move.edits)
}
