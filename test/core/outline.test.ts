import {describe, expect, test} from 'vitest'
import {countingStats} from '../../server/src/core/draft/outline/counting'
import {type Draft, foldDraft, type OutlineNode, readManuscript} from '../../server/src/core/index'
import {countSpeech} from '../../server/src/core/speech/countSpeech'

test('狠抓开头的一行也是标题', () => {
  const text =
    '狠抓春耕备耕，确保颗粒归仓\n各级农业部门要切实担起责任，把种子、农机、水源逐户摸清。\n要加大督查。'
  expect(treeOf(text)[0]).toContain('狠抓春耕备耕，确保颗粒归仓')
})

describe('组成部分', () => {
  test('通知：标题分两行，主送机关、落款、印发的办法，办法的条目不在正文里', () => {
    const notice = [
      '清河市人民政府办公室关于印发',
      '清河市河道巡查办法的通知',
      '清政办发〔2025〕3号',
      '各县（区）人民政府，市直有关单位：',
      '现将《清河市河道巡查办法》印发给你们，请结合实际认真贯彻执行，抓好落实。工作中有两点要求：一是尽快部署，二是按月报告。',
      '清河市人民政府办公室',
      '20××年×月×日',
      '（此件公开发布）',
      '清河市河道巡查办法',
      '第一条　为规范河道巡查，制定本办法。',
      '第二条　巡查由各县（区）负责。',
    ].join('\n')
    expect(treeOf(notice)).toEqual([
      '标题 清河市人民政府办公室关于印发清河市河道巡查办法的通知',
      '称谓 各县（区）人民政府，市直有关单位',
      '开头 现将《清河市河道巡查办法》印发给你们，请结合实际认真贯彻执行，抓好落实',
      ' 一是尽快部署',
      ' 二是按月报告',
      '落款 清河市人民政府办公室',
      '附件 清河市河道巡查办法',
      ' 第一条为规范河道巡查，制定本办法',
      ' 第二条巡查由各县（区）负责',
    ])
  })

  test('附件各有各的提纲，正文里说到附件的一行不算', () => {
    const text = `# 在全市护林防火会议上的讲话\n\n同志们：\n\n今天开个短会，部署护林防火。\n\n## 一、早动手\n\n各镇要抓紧。\n\n附件：1.巡查表\n\n清河市林业局\n\n2025年3月1日\n\n附件1\n\n巡查表填写说明\n\n一、填写时间\n\n每周五填写。\n\n附件2\n\n物资储备办法\n\n一、储备地点\n\n各镇仓库。\n`
    expect(treeOf(text)).toEqual([
      '标题 在全市护林防火会议上的讲话',
      '称谓 同志们',
      '开头 今天开个短会，部署护林防火',
      '一、早动手',
      '落款 清河市林业局',
      '附件 巡查表填写说明',
      ' 一、填写时间',
      '附件 物资储备办法',
      ' 一、储备地点',
    ])
  })

  test('结尾从招呼听众的一段算起，名称不是称呼本身', () => {
    const text =
      '# 在全市护林防火会议上的讲话\n\n同志们：\n\n今天开个短会。\n\n## 一、早动手\n\n各镇要抓紧。\n\n同志们！\n\n守住一片林，就是守住一方水土，大家肩上的担子不轻。\n\n谢谢大家！\n'
    expect(treeOf(text).at(-1)).toBe('结尾 守住一片林，就是守住一方水土，大家肩上的担子不轻')
    expect(textOf(text, '结尾')).toMatch(/^同志们！[\s\S]*谢谢大家！\n$/)
  })

  test('没有小标题的，开头只是第一段', () => {
    const text =
      '# 在全市护林防火会议上的讲话\n\n同志们：\n\n今天开个短会。\n\n会议要求，一是早动手，二是勤巡查。\n'
    expect(treeOf(text).slice(2)).toEqual(['开头 今天开个短会', '一是早动手', '二是勤巡查'])
  })

  test('没有标题的，第一个小标题前面的一段也是开头；没有小标题的一段话什么也不是', () => {
    const text =
      '为做好今冬明春农田水利建设工作，补上去年大旱暴露出来的短板，结合我县实际，制定本方案。\n一、目标任务\n修渠五十公里。'
    expect(treeOf(text)).toEqual([
      '开头 为做好今冬明春农田水利建设工作，补上去年大旱暴露出来的短板，结合我县实际，制定本方案',
      '一、目标任务',
    ])
    expect(
      treeOf('为做好今冬明春农田水利建设工作，补上去年大旱暴露出来的短板，结合我县实际，制定本方案。'),
    ).toEqual([])
  })

  test('——领起的几段各是一项，里面的一是二是在它下面；单独一段——不算', () => {
    const text = [
      '一、基本原则',
      '——坚持因地制宜。宜林则林，一是看水源，二是看土质。',
      '——坚持群众自愿。愿种什么由群众商量。',
      '二、保障措施',
      '——摘自去年大会上的一次发言。',
    ].join('\n')
    expect(treeOf(text)).toEqual([
      '一、基本原则',
      ' ——坚持因地制宜',
      '  一是看水源',
      '  二是看土质',
      ' ——坚持群众自愿',
      '二、保障措施',
    ])
  })

  test('光标在标题里，所在的就是标题', () => {
    const text = '# 在全市护林防火会议上的讲话\n\n同志们：\n\n今天开个短会。\n'
    expect(textOf(text, '标题')).toBe('# 在全市护林防火会议上的讲话\n\n')
  })
})

describe('各项到哪里为止', () => {
  test.each([
    [
      '逗号隔开的，末项到句号',
      '市里要牵好头，一要列清单，二要建台账，三要管资金。各县都要行动起来。',
      '三要管资金。',
    ],
    [
      '分号隔开的，末项到分号',
      '问题有两个：一是人手不足；二是经费偏紧；其他方面总体平稳，请放心。',
      '二是经费偏紧；',
    ],
    ['一项一句的，末项一句', '一是人手不足。二是经费偏紧。以上问题要抓紧解决。', '二是经费偏紧。'],
    [
      '一项几句的，末项到段末',
      '一是人手不足。缺三个人。二是经费偏紧。还差五万元。要抓紧。\n\n下一步再议。',
      '二是经费偏紧。还差五万元。要抓紧。\n',
    ],
    ['各占一段的，末项一段', '一是人手不足。\n\n二是经费偏紧。\n\n各镇要抓紧解决。', '二是经费偏紧。\n'],
    [
      '一项几段的，末项的几段也是它的',
      '第一，人手不足。\n\n缺三个人。\n\n第二，经费偏紧。\n\n还差五万元。\n',
      '第二，经费偏紧。\n\n还差五万元。\n',
    ],
    ['半角标点的，到句点', '市里要牵好头,一要列清单,二要建台账.各县都要行动起来.', '二要建台账.'],
    [
      '硬换行的，过了行还是它的',
      '各单位要抓好这几项工作，一是把责任落实到岗到人，二是把措施落实到田间\n地头。其他工作照常进行。',
      '二是把措施落实到田间\n地头。',
    ],
    [
      '里面还有一组的，不在中间断开',
      '一要抓服务：一是送苗，二是送肥；二要抓监管：一是查水，二是查电。各镇照办。',
      '二要抓监管：一是查水，二是查电。',
    ],
  ])('%s', (_, text, last) => {
    const items = nodesOf(draftOf(text).outline).filter(({kind}) => kind === 'series')
    const spans = items.map(({span}) => text.slice(span.start, span.end))
    expect(spans).toContain(last)
  })

  test('后面另一组不挂在末项下面', () => {
    expect(treeOf('一要列清单，二要建台账。办好这件事，一是靠改革，二是靠人才。')).toEqual([
      '一要列清单',
      '二要建台账',
      '一是靠改革',
      '二是靠人才',
    ])
  })
})

describe('名称', () => {
  test('到句末为止，不在逗号处断，两项不同名', () => {
    expect(treeOf('第一，实施区划调整，是大势所趋。第二，实施区划调整，是民心所向。')).toEqual([
      '第一，实施区划调整，是大势所趋',
      '第二，实施区划调整，是民心所向',
    ])
  })

  test('半角句点处断，小数不断', () => {
    expect(treeOf('一是增长8.5%,全市第一.势头不错.二是投资加快.项目不少.')).toEqual([
      '一是增长8.5%,全市第一',
      '二是投资加快',
    ])
  })
})

describe('小标题', () => {
  test('粗体随文的条是小标题', () => {
    expect(treeOf('**第一条**　为规范巡查，制定本办法。\n\n**第二条**　巡查由各镇负责。\n')).toEqual([
      '第一条为规范巡查，制定本办法',
      '第二条巡查由各镇负责',
    ])
  })

  test('没有序号的 ## 与同级的有序号的并列', () => {
    expect(
      treeOf('## 基本情况\n\n全市有林场五个。\n\n## 一、早动手\n\n各镇要抓紧。\n\n### 进山路口\n\n设卡。\n'),
    ).toEqual(['基本情况', '一、早动手', ' 进山路口'])
  })

  test('没有序号的粗体短行，几行各领着一段的才算', () => {
    const paragraph =
      '今年以来，各镇把巡查当作头等大事，每天上山看一遍，遇到火情随时报告，群众也都动员起来了。'
    const head = `# 护林防火情况汇报\n\n${paragraph}\n\n`
    const two = `${head}**守住进山路口**\n\n${paragraph}\n\n**备足灭火物资**\n\n${paragraph}\n`
    expect(treeOf(two).slice(2)).toEqual(['守住进山路口', '备足灭火物资'])
    expect(treeOf(`${head}**守住进山路口**\n\n${paragraph}\n`)).toHaveLength(2)
    expect(treeOf(two.replaceAll('*', ''))).toHaveLength(2)
  })
})

test('字数逐字数出：各项之和加上其余，正是全文', () => {
  const lead = '会议要求，'
  const items = ['一是稳面积1200亩，', '二是提单产，', '三是管好水库和机井，一个也不能少。']
  const rest = '各县照办。'
  const {outline, stats} = draftOf(lead + items.join('') + rest)
  expect(outline.map(node => node.stats.characters)).toEqual(items.map(item => countSpeech(item).characters))
  const listed = outline.reduce((sum, node) => sum + node.stats.characters, 0)
  expect(listed + countSpeech(lead + rest).characters).toBe(stats.characters)
})

test('数到一处是多少，与先前数过哪里无关', () => {
  const text = `${'要守住。'.repeat(90)}；。一是，抓排查1200亩。二是抓整改。`
  const [asked, all] = [countsOf(text), [...text].map((_, at) => at)]
  for (const at of all) asked(at)
  expect(all.map(at => asked(at))).toEqual(all.map(at => countsOf(text)(at)))
})

function countsOf(text: string) {
  const {places, structure} = draftOf(text)
  return countingStats(places, structure.pageLines, [])
}

const NAMES: Readonly<Record<string, string>> = {
  title: '标题 ',
  salutation: '称谓 ',
  opening: '开头 ',
  closing: '结尾 ',
  signature: '落款 ',
  attachment: '附件 ',
}

function draftOf(text: string): Draft {
  return foldDraft(readManuscript(text))
}

function nodesOf(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  return nodes.flatMap(node => [node, ...nodesOf(node.children)])
}

/** The outline as lines: an indent for the depth, the name of a part, marker and words. */
function treeOf(text: string): string[] {
  return linesOf(draftOf(text).outline, '')

  function linesOf(nodes: readonly OutlineNode[], indent: string): string[] {
    return nodes.flatMap(({kind, marker, text: words, children}) => [
      `${indent}${NAMES[kind] ?? ''}${marker}${words}`,
      ...linesOf(children, `${indent} `),
    ])
  }
}

function textOf(text: string, name: string): string {
  const node = nodesOf(draftOf(text).outline).find(({kind}) => NAMES[kind] === `${name} `)
  return node ? text.slice(node.span.start, node.span.end) : ''
}
