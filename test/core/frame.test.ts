import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Frame, FramePart} from '../../server/src/core/draft/frame/frame'
import {readSpeechSettings} from '../../server/src/core/draft/frame/settings'
import {
  checkDraft,
  draftMinutes,
  foldDraft,
  rateOf,
  readManuscript,
  speakingMinutes,
} from '../../server/src/core/index'
import {countSpeech} from '../../server/src/core/speech/countSpeech'

const SPEECH = `# 在全市春耕生产工作会议上的讲话

（2025年3月5日）

市委副书记　林一平

各位领导、同志们：

今天，我们召开全市春耕生产工作会议，主要任务是安排今年春耕。下面，我讲两点意见。

一、认清形势

墒情总体适宜，农资储备充足。

二、落实责任

各县要把责任落到田间地头。

同志们，人误地一时，地误人一年。让我们不误农时，夺取全年丰收！

谢谢大家！
`

describe('讲话的组成部分', () => {
  test('逐一认得', () => {
    const frame = frameOf(SPEECH)
    expect(frame.isSpeech).toBe(true)
    expect(frame.kind?.name).toBe('领导讲话')
    expect(wordsOf(frame)).toEqual({
      title: '在全市春耕生产工作会议上的讲话',
      dateLine: '（2025年3月5日）',
      speakerLine: '市委副书记　林一平',
      salutation: '各位领导、同志们',
      opening: '今天，我们召开全市春耕生产工作会议，主要任务是安排今年春耕。下面，我讲两点意见。',
      transition: '下面，我讲两点意见',
      closing: '谢谢大家！',
      thanks: '谢谢大家！',
    })
  })

  test('位置与文字相符', () => {
    const frame = frameOf(SPEECH)
    for (const {start, end, text} of partsOf(frame).map(([, part]) => part))
      expect(SPEECH.slice(start, end)).toBe(text)
  })

  test('标题与称谓连在一行', () => {
    const text = '在全县教育工作会议上的讲话同志们：今天，我们召开全县教育工作会议。下面，我讲三点意见。'
    const {title, salutation, kind} = frameOf(text)
    expect(title?.text).toBe('在全县教育工作会议上的讲话')
    expect(salutation).toMatchObject({text: '同志们', mark: '：', isGlued: true})
    expect(kind?.name).toBe('领导讲话')
  })

  test('正副标题', () => {
    const {title, subtitle, kind} = frameOf(
      '走好新时代赶考路\n——在机关党支部的党课讲稿\n同志们：\n今天由我讲党课。',
    )
    expect(title?.text).toBe('走好新时代赶考路')
    expect(subtitle?.text).toBe('——在机关党支部的党课讲稿')
    expect(kind?.name).toBe('党课')
  })

  test('称谓分作几行', () => {
    const {salutation} = frameOf('在开幕式上的致辞\n尊敬的陈会长，\n女士们，先生们：\n今天，我们欢聚一堂。')
    expect(salutation?.mark).toBe('：')
    expect(salutation?.goesOn).toBeUndefined()
  })

  test.each([
    '**同志们：**',
    '**同志们**：',
    '尊敬的XX书记，各位领导、各位来宾、新闻界的朋友们：',
    '亲爱的2025级同学们：',
    '尊敬的陈会长，企业界、科技界的各位同仁：',
    '　　各位代表：',
    '全体参战将士：',
    '同志们！',
  ])('称谓：%s', line => {
    const {salutation} = frameOf(`在全县工作会议上的讲话\n${line}\n今天的会议很重要。`)
    expect(salutation).toBeDefined()
    expect(frameRules(`在全县工作会议上的讲话\n${line}\n今天的会议很重要。`)).toEqual([])
  })

  test.each(['各位领导要高度重视，抓好落实。', '全体同志，', '会议要求：', '同志们的意见很好。'])(
    '不是称谓：%s',
    line => {
      expect(
        frameOf(
          `在全县工作会议上的讲话\n今年以来，全县上下齐心协力，各项工作进展顺利，取得了来之不易的新成效，值得充分肯定、认真总结。\n${line}`,
        ).salutation,
      ).toBeUndefined()
    },
  )

  test('粘贴来的网页残留不算标题', () => {
    const {title} = frameOf(
      '当前位置：首页 > 公文库 > 讲话\n在全区教育大会上的讲话\n同志们：\n今天的大会很重要。',
    )
    expect(title?.text).toBe('在全区教育大会上的讲话')
  })
})

describe('文种', () => {
  test.each([
    ['在全市项目建设动员大会上的讲话', '动员讲话'],
    ['在全县工作会议上的主持词', '主持词'],
    ['在全县攻坚会上的表态发言', '表态发言'],
    ['2024年度个人述职述廉报告', '述职报告'],
    ['县委书记在全县农村工作会议上的讲话（摘要）', '领导讲话'],
    ['在经验交流会上的发言提纲', '发言'],
    ['在科技创新大会开幕式上的致辞', '致辞'],
    ['在全市文化旅游工作会议上的汇报材料', '汇报'],
    ['2026年临江市政府工作报告', '政府工作报告'],
  ])('%s：%s', (title, kind) => {
    expect(frameOf(`${title}\n今年以来，各项工作进展顺利，取得了新的成效。`).kind?.name).toBe(kind)
  })

  test('没有标题的看正文', () => {
    expect(frameOf('同志们：\n现在开会。今天的会议有三项议程。').kind?.name).toBe('主持词')
  })

  test('文首所填的优先', () => {
    expect(frameOf(`---\n文种: 主持词\n---\n${SPEECH}`).kind?.name).toBe('主持词')
    expect(frameOf(`---\n文种: 讲话\n---\n春耕漫谈\n今年墒情好。`).kind?.name).toBe('领导讲话')
    expect(frameOf(`---\n文种: 通知\n---\n${SPEECH}`).isSpeech).toBe(false)
  })
})

describe('不是讲稿的', () => {
  test.each([
    ['通知', '关于做好春耕生产工作的通知\n各县人民政府：\n今天召开的会议作了部署，请认真贯彻。'],
    ['新闻', '我市召开春耕生产工作会议\n3月5日，全市春耕生产工作会议召开。会议要求，要抢抓农时。'],
    ['书信', '致全市农民朋友的一封信\n农民朋友们：\n今天，春耕已经开始，大家要抢抓农时。'],
    ['写作指导', '怎样写好会议主持词\n主持词是会议主持人使用的文稿，要简明得体、承上启下。'],
    ['学习心得', '认真学习重要讲话\n要原原本本学习，联系实际思考，切实抓好贯彻落实。'],
    ['见报的讲话', '在全市春耕生产工作会议上的讲话\n新华社北京3月5日电\n同志们：\n今天的会议很重要。'],
    [
      '决议',
      '第三次会议关于\n政府工作报告\n的决议\n会议听取并审议了报告，决定批准这个报告，号召全县人民团结奋斗。',
    ],
    ['空稿', ''],
  ])('%s', (_, text) => {
    const {isSpeech, kind} = frameOf(text)
    expect({isSpeech, kind}).toEqual({isSpeech: false, kind: undefined})
  })
})

describe('一篇没有差错的讲话', () => {
  const speech = readFileSync(resolve(import.meta.dirname, '../drafts/safety-production-speech.md'), 'utf8')

  test('一处不报', () => {
    expect(frameRules(speech)).toEqual([])
  })

  test.each([
    ['去掉标题', /^# .*\n/, '', ['title']],
    ['去掉称谓', /^同志们：\n/m, '', ['salutation']],
    ['去掉称谓的冒号', /^同志们：$/m, '同志们', ['salutationForm']],
    ['称谓后紧接正文', /^同志们：\n\n/m, '同志们：', ['salutationForm']],
    ['去掉日期的括号', /^（(2025年3月12日)）$/m, '$1', ['dateLine']],
    ['日期加虚位', /2025年3月12日/, '2025年03月12日', ['dateLine']],
    ['职务与姓名相连', /^周明远$/m, '市委书记周明远', ['speakerLine']],
    ['去掉过渡语', /下面，我讲三点意见。/, '', ['transition']],
    ['去掉结束语', /^同志们，安全责任重于泰山[\s\S]*?\n(?=附件|$)/m, '', ['closing']],
    ['去掉一节的正文', /^(### （二）从风险隐患看，形势依然严峻)。\n\n.*\n/m, '$1\n', ['emptySection']],
  ])('%s，只报这一处', (_, part, text, rules) => {
    const changed = speech.replace(part, text)
    expect(changed).not.toBe(speech)
    expect(frameRules(changed)).toEqual(rules)
  })
})

describe('文首', () => {
  test.each([
    ['文种: 主持词\n讲话人: "林一平"\n语速: 200', {kind: '主持词', speaker: '林一平', rate: 200}],
    [
      'kind: 主持词 # 会议用\nspeaker: 林一平\nrate: 160字/分',
      {kind: '主持词', speaker: '林一平', rate: 160},
    ],
    ['语速: 慢\nnigao:\n  off: [title]\n作者: 林一平', {}],
    ['语速: 5000\n文种:', {}],
  ])('%s', (lines, settings) => {
    expect(readSpeechSettings(`---\n${lines}\n---\n`)).toEqual(settings)
  })
})

describe('音节', () => {
  test.each([
    ['同志们', 3],
    ['12345.6', '一万二千三百四十五点六'.length],
    ['1,234', '一千二百三十四'.length],
    ['１５', '十五'.length],
    ['10', '十'.length],
    ['115', '一百一十五'.length],
    ['100000', '十万'.length],
    ['150000', '十五万'.length],
    ['1005', '一千零五'.length],
    ['2025年', '二零二五年'.length],
    ['2021—2025年', '二零二一二零二五年'.length],
    ['2025人', '二千零二十五人'.length],
    ['8.5%', '百分之八点五'.length],
    ['3‰', '千分之三'.length],
    ['GDP', 3],
    ['PM10', 'PM十'.length],
    ['5G', '五G'.length],
    ['Internet', 3],
    ['，。、（）', 0],
  ])('%s 读 %i 个音节', (text, syllables) => {
    expect(countSpeech(text).syllables).toBe(syllables)
  })
})

describe('时长', () => {
  test('句末停十分之四秒，段末停十分之六秒', () => {
    expect(countSpeech('同志们：').pauses).toBe(6)
    expect(countSpeech('工作很重。责任很大！').pauses).toBe(14)
    expect(countSpeech('真的吗？！').pauses).toBe(10)
    expect(countSpeech('\n').pauses).toBe(0)
  })

  test('音节除以语速，加上停顿', () => {
    expect(speakingMinutes({syllables: 1800, pauses: 0}, 180)).toBe(10)
    expect(speakingMinutes({syllables: 1800, pauses: 600}, 180)).toBe(11)
    expect(speakingMinutes({syllables: 1800, pauses: 0}, 240)).toBe(7.5)
  })

  test('标题、日期、讲话人不念', () => {
    const body = SPEECH.slice(SPEECH.indexOf('各位领导'))
    const draft = foldDraft(readManuscript(SPEECH))
    const bare = foldDraft(readManuscript(body))
    expect(draft.stats.syllables).toBeGreaterThan(bare.stats.syllables)
    expect(draftMinutes(draft, 10)).toBe(speakingMinutes(bare.stats, 10))
  })

  test('文首的语速优先', () => {
    expect(rateOf(foldDraft(readManuscript(`---\n语速: 150\n---\n${SPEECH}`)), 180)).toBe(150)
    expect(rateOf(foldDraft(readManuscript(SPEECH)), 200)).toBe(200)
  })

  test('各部分的停顿合起来是全稿的', () => {
    const {outline, stats} = foldDraft(readManuscript(SPEECH.slice(SPEECH.indexOf('一、'))))
    expect(outline.reduce((sum, node) => sum + node.stats.pauses, 0)).toBe(stats.pauses)
  })
})

const PARTS = [
  'title',
  'dateLine',
  'speakerLine',
  'salutation',
  'opening',
  'transition',
  'closing',
  'thanks',
] as const

/** The rules of the frame that find something, in reading order. */
function frameRules(text: string): readonly string[] {
  const {findings, crashes} = checkDraft(foldDraft(readManuscript(text)), {})
  expect(crashes).toEqual([])
  return findings.filter(({category}) => category === 'frame').map(({rule}) => rule)
}

function frameOf(text: string): Frame {
  return foldDraft(readManuscript(text)).frame
}

function partsOf(frame: Frame): [string, FramePart][] {
  return PARTS.flatMap(name => {
    const part = frame[name]
    return part ? [[name, part] as [string, FramePart]] : []
  })
}

function wordsOf(frame: Frame): Record<string, string> {
  return Object.fromEntries(partsOf(frame).map(([name, {text}]) => [name, text]))
}
