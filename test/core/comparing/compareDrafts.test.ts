import {describe, expect, test} from 'vitest'
import {
  type Comparison,
  compareDrafts,
  foldDraft,
  newText,
  oldText,
  readManuscript,
} from '../../../server/src/core/index'

const SPEECH = `# 在全县水利工作会议上的讲话

同志们：

今天开会，安排全县的水利工作。下面，我讲三点意见。

一、肯定成绩，认清形势

（一）堤防更牢了。去年修堤三十里，投资5亿元。群众拍手称快。

（二）渠道更通了。去年清淤八十条，受益两万户。

二、突出重点，抓好落实

备料要早。各乡镇入冬以前把石料运到堤上，一车也不能少。

用人要专。请水利站的老同志把关，哪里薄弱先修哪里。

三、加强领导，压实责任

一级抓一级，层层签字，年底对账。

今天的会就开到这里。
`

describe('对照', () => {
  test('同一份稿件没有差别，写法不同的也没有', () => {
    expect(told(SPEECH, SPEECH)).toEqual([])
    expect(told(SPEECH, SPEECH.replaceAll('\n\n', '\n'))).toEqual([])
    expect(told(SPEECH, SPEECH.replace('一、肯定', '## 一、肯定'))).toEqual([])
  })

  test('一句里换了几个字，只说这几个字', () => {
    expect(told(SPEECH, SPEECH.replace('投资5亿元', '投资6亿元'))).toEqual([
      'changed sentence 去年修堤三十里，投资[5→6]亿元。',
    ])
  })

  test('一句换成另一句，还是这一句改了；几句换成一句，删的增的各说', () => {
    expect(told(SPEECH, SPEECH.replace('群众拍手称快。', '下游不再提心吊胆。'))).toEqual([
      'changed sentence [群众拍手称快。→下游不再提心吊胆。]',
    ])
    const shorter = SPEECH.replace('去年修堤三十里，投资5亿元。群众拍手称快。', '下游不再提心吊胆了。')
    expect(told(SPEECH, shorter)).toEqual([
      'dropped sentence [去年修堤三十里，投资5亿元。→]',
      'dropped sentence [群众拍手称快。→]',
      'added sentence [→下游不再提心吊胆了。]',
    ])
  })

  test('增一段、删一段', () => {
    const more = SPEECH.replace('三、加强', '验收要严。不合格的推倒重来。\n\n三、加强')
    expect(told(SPEECH, more)).toEqual(['added passage 验收要严。不合格的推倒重来。'])
    expect(told(more, SPEECH)).toEqual(['dropped passage 验收要严。不合格的推倒重来。'])
  })

  test('增一节、删一节各算一处，后面的只是重新编号', () => {
    const section = '二、筹足资金\n\n（一）向上争取。\n\n（二）自己挤出。\n\n'
    const more = SPEECH.replace('二、突出', `${section}三、突出`).replace('三、加强', '四、加强')
    expect(told(SPEECH, more)).toEqual([
      'added section 二、筹足资金 3',
      'renumbered sentence [二、→三、]',
      'renumbered sentence [三、→四、]',
    ])
    expect(told(more, SPEECH)[0]).toBe('dropped section 二、筹足资金 3')
  })

  test('一节移到后面，只算移动一处，里面改了的照说', () => {
    const [head, one, two, three] = SPEECH.split(/(?=^[一二三]、)/m) as [string, string, string, string]
    const swapped = `${head}${one}${three.replace('三、', '二、').replace('今天的会就开到这里。\n', '')}${two
      .replace('二、', '三、')
      .replace('一车', '一方')}今天的会就开到这里。\n`
    expect(told(SPEECH, swapped)).toEqual([
      'moved section 二、加强领导，压实责任 2',
      'renumbered sentence [三、→二、]',
      'renumbered sentence [二、→三、]',
      'changed sentence 各乡镇入冬以前把石料运到堤上，[一车→一方]也不能少。',
    ])
  })

  test('一段移到别处、一句移到别段，都算移动', () => {
    const passage = '用人要专。请水利站的老同志把关，哪里薄弱先修哪里。\n\n'
    const moved = SPEECH.replace(passage, '').replace('今天的会', `${passage}今天的会`)
    expect(told(SPEECH, moved)).toEqual([`moved passage ${passage.trim()} 1`])
    const sentence = '去年修堤三十里，投资5亿元。'
    const gone = SPEECH.replace(sentence, '').replace('受益两万户。', `受益两万户。${sentence}`)
    expect(told(SPEECH, gone)).toEqual([`moved sentence [→${sentence}]`])
  })

  test('小标题改得面目全非，还是这个小标题', () => {
    expect(told(SPEECH, SPEECH.replace('突出重点，抓好落实', '今年要办的几件事'))).toEqual([
      'changed sentence [突出重点，抓好落实→今年要办的几件事]',
    ])
  })

  test('“三是”成了“二是”，只是重新编号', () => {
    const items = '要做到：一是想在前头；二是干在前头；三是走在前头，不等不靠。\n'
    expect(told(items, items.replace('二是干在前头；三是', '二是'))).toEqual([
      'dropped sentence [二是干在前头；→]',
      'renumbered sentence [三→二]是走在前头，不等不靠。',
    ])
  })

  test('一段分成几段、几段并成一段，只改了分段；小标题连成一段的也是', () => {
    const apart = SPEECH.replace('受益两万户。', '受益两万户。\n\n渠水到了田头，抢水打架的事没有了。')
    const together = SPEECH.replace('受益两万户。', '受益两万户。渠水到了田头，抢水打架的事没有了。')
    expect(told(together, apart)).toEqual(['split passage 渠水到了田头，抢水打架的事没有了。'])
    expect(told(apart, together)).toEqual([
      'split passage （二）渠道更通了。去年清淤八十条，受益两万户。渠水到了田头，抢水打架的事没有了。',
    ])
    const flat = '同志们：今天讲两点意见。一、肯定成绩。去年修堤三十里。二、突出重点。石料入冬以前运到。'
    expect(told(flat, flat.replaceAll('。', '。\n\n'))).toEqual([
      'split passage 一、肯定成绩。',
      'split passage 去年修堤三十里。',
      'split passage 二、突出重点。',
      'split passage 石料入冬以前运到。',
    ])
  })

  test('表格改了一格，整张表一删一增', () => {
    const table = '| 县 | 投资 |\n|---|---|\n| 清河 | 1200 |\n'
    expect(told(`${SPEECH}\n${table}`, `${SPEECH}\n${table.replace('1200', '1300')}`)).toEqual([
      'dropped passage 县\t投资\n清河\t1200',
      'added passage 县\t投资\n清河\t1300',
    ])
  })
})

/** What a reader is told, one line each: what is taken out and put in as `[…→…]`. */
function told(old: string, now: string): string[] {
  const comparison = compare(old, now)
  const {rows, changes} = comparison
  return changes.map(({kind, what, first, last, sentence}) => {
    const row = rows[first]
    const sentences = row?.sentences ?? []
    if (sentence !== undefined) return `${kind} ${what} ${shown(sentences[sentence]?.pieces ?? [])}`
    const words = row && (row.now ? newText(row) : oldText(row))
    return `${kind} ${what} ${words}${what === 'section' || kind === 'moved' ? ` ${last - first + 1}` : ''}`
  })
}

function shown(pieces: Comparison['rows'][number]['sentences'][number]['pieces']): string {
  let text = ''
  for (const [index, {kind, text: words}] of pieces.entries()) {
    if (kind === 'same') text += words
    else if (kind === 'out') text += `[${words}→${pieces[index + 1]?.kind === 'in' ? '' : ']'}`
    else text += `${pieces[index - 1]?.kind === 'out' ? '' : '[→'}${words}]`
  }
  return text
}

function compare(old: string, now: string): Comparison {
  return compareDrafts(foldDraft(readManuscript(old)), foldDraft(readManuscript(now)))
}
