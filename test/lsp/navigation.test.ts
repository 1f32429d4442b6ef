import {describe, expect, test} from 'vitest'
import type {
  DocumentSymbol,
  FoldingRange,
  Hover,
  MarkupContent,
  Range,
  SelectionRange,
  SemanticTokens,
  SymbolInformation,
} from 'vscode-languageserver/node'
import {SPEECH} from './samples'
import {PLAIN_CLIENT, PULLING_CLIENT, startSession, type TestDraft} from './session'

describe('大纲', () => {
  test('标题与排比成树，附字数、时长和待填', async () => {
    const draft = await (await startSession(PULLING_CLIENT)).open(SPEECH)
    const symbols = await draft.request<DocumentSymbol[]>('textDocument/documentSymbol')
    expect(symbols.map(({name}) => name)).toEqual([
      '标题　在全县粮食生产会议上的讲话',
      '称谓　同志们',
      '开头　今天召开这次会议，主要任务是部署秋粮生产',
      '一、认清形势，增强责任感',
      '二、突出重点，抓好落实',
      '四、加强领导，压实责任',
    ])
    const [, , , first, second] = symbols
    expect(first?.children?.map(({name}) => name.slice(0, 2))).toEqual(['一是', '二是', '三是'])
    expect(second?.children?.map(({name}) => name.slice(0, 3))).toEqual(['（一）', '（二）'])
    expect(second?.detail).toMatch(/^\d+ 字 · 不到 1 分钟 · 待填 2$/)
    for (const symbol of symbols.flatMap(symbol => [symbol, ...(symbol.children ?? [])])) {
      expect(draft.textIn(symbol.range)).toContain(draft.textIn(symbol.selectionRange))
      expect(symbol.name).toContain(draft.textIn(symbol.selectionRange).slice(0, 2))
    }
  })

  test('不懂树的客户端得到一张表，各项注明上级', async () => {
    const draft = await (await startSession(PLAIN_CLIENT)).open(SPEECH)
    const symbols = await draft.request<SymbolInformation[]>('textDocument/documentSymbol')
    const item = symbols.find(({name}) => name.startsWith('（二）'))
    expect(item?.containerName).toBe('二、突出重点，抓好落实')
    expect(symbols).toHaveLength(11)
  })
})

describe('折叠', () => {
  test('每节折到最后一行有字的地方，跨行的块整块折叠', async () => {
    const text = `---\n文种: 讲话\n---\n\n${SPEECH}`
    const draft = await (await startSession(PULLING_CLIENT)).open(text)
    const folds = await draft.request<FoldingRange[]>('textDocument/foldingRange')
    const lines = text.split('\n')
    const shown = folds.map(({startLine, endLine}) => [
      lines[startLine]?.slice(0, 4),
      lines[endLine]?.slice(0, 4),
    ])
    expect(shown).toEqual([
      ['---', '---'],
      ['一、认清', '今年全县'],
      ['二、突出', '（二）抓'],
      ['四、加强', '各乡镇要'],
    ])
  })
})

describe('扩大选区', () => {
  test('句、段、小节、节、全稿', async () => {
    const draft = await (await startSession(PULLING_CLIENT)).open(SPEECH)
    const [selection] = await draft.request<SelectionRange[]>('textDocument/selectionRange', {
      positions: [draft.at('每周调度')],
    })
    const steps: string[] = []
    for (let step = selection; step; step = step.parent) steps.push(draft.textIn(step.range))
    expect(steps[0]).toBe('由某某同志牵头，每周调度一次。')
    expect(steps[1]).toBe('（一）抓好田间管理。由某某同志牵头，每周调度一次。')
    expect(steps.at(-2)).toMatch(/^二、.*每天值守。\s*$/s)
    expect(steps.at(-1)).toBe(SPEECH)
  })

  test('空行上也有答复', async () => {
    const draft = await (await startSession(PULLING_CLIENT)).open('\n\n')
    const [selection] = await draft.request<SelectionRange[]>('textDocument/selectionRange', {
      positions: [{line: 1, character: 0}],
    })
    expect(selection).toBeDefined()
  })
})

describe('悬停', () => {
  const textOf = (hover: Hover | null) => (hover?.contents as MarkupContent | undefined)?.value ?? ''
  const hoverAt = (draft: TestDraft, part: string) =>
    draft.request<Hover | null>('textDocument/hover', {position: draft.at(part)})

  test('在问题上：为什么，一句话；它前后的序号', async () => {
    const draft = await (await startSession(PULLING_CLIENT)).open(SPEECH)
    const text = textOf(await hoverAt(draft, '四、'))
    expect(text.split('\n').filter(line => line !== '')).toEqual([
      '**小标题序号**　序号跳号、重号会让听的人和读的人以为漏了内容，也会使“见第三部分”一类的引用落空。',
      '---',
      '本组共 3 项，这是第 3 项',
      '- 二、突出重点，抓好落实',
      '- **四、加强领导，压实责任**',
    ])
  })

  test('跟得了链接的客户端，从悬停也能到规则的说明页', async () => {
    const {publishDiagnostics} = PULLING_CLIENT.textDocument ?? {}
    const session = await startSession({
      textDocument: {
        publishDiagnostics: {...publishDiagnostics, codeDescriptionSupport: true},
        hover: {contentFormat: ['markdown']},
      },
    })
    const text = textOf(await hoverAt(await session.open(SPEECH), '四、'))
    expect(text).toContain('落空。 [说明与例子](file:///pages/headingSequence.md)')
  })

  test('在待填上：应填什么，相同的有几处', async () => {
    const draft = await (await startSession(PULLING_CLIENT)).open('XX县增产*吨，同比增长%。XX县要总结。\n')
    expect(textOf(await hoverAt(draft, 'XX县增产'))).toContain(
      '“XX”待填，应填地名；与它相同的共 2 处，重命名（F2）可以一次填齐；全稿待填 4 处',
    )
    expect(textOf(await hoverAt(draft, '*吨'))).toContain('“\\*”待填，应填数字；全稿待填 4 处')
    expect(textOf(await hoverAt(draft, '%'))).toContain('此处待填，应填数字')
  })

  test('Markdown 不吞待填的星号；不懂 Markdown 的客户端得到平文', async () => {
    const text = '今年*月*日召开会议。\n'
    const rich = await (await startSession(PULLING_CLIENT)).open(text)
    expect(textOf(await hoverAt(rich, '*月'))).toContain('“\\*”待填')
    const plain = await (await startSession(PLAIN_CLIENT)).open(text)
    const hover = await hoverAt(plain, '*月')
    expect((hover?.contents as MarkupContent | undefined)?.kind).toBe('plaintext')
    expect(textOf(hover)).toContain('“*”待填')
  })

  test('别处没有', async () => {
    const draft = await (await startSession(PULLING_CLIENT)).open(SPEECH)
    expect(await hoverAt(draft, '今天召开')).toBeNull()
  })
})

describe('着色', () => {
  const decode = (draft: TestDraft, {data}: SemanticTokens, types: readonly string[]) => {
    const tokens: string[] = []
    let [line, character] = [0, 0]
    for (let at = 0; at < data.length; at += 5) {
      const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(at, at + 5)
      character = lines === 0 ? character + characters : characters
      line += lines
      const range: Range = {start: {line, character}, end: {line, character: character + length}}
      tokens.push(`${types[type]} ${draft.textIn(range)}`)
    }
    return tokens
  }

  test('序号与待填，全稿或一段', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(SPEECH)
    const types = session.initialized.capabilities.semanticTokensProvider?.legend.tokenTypes ?? []
    const full = await draft.request<SemanticTokens>('textDocument/semanticTokens/full')
    expect(decode(draft, full, types)).toEqual([
      'headingMarker 一、',
      'slot XX',
      'seriesMarker 一是',
      'seriesMarker 二是',
      'seriesMarker 三是',
      'headingMarker 二、',
      'headingMarker （一）',
      'slot 某某',
      'headingMarker （二）',
      'slot 某某',
      'headingMarker 四、',
    ])
    const part = await draft.request<SemanticTokens>('textDocument/semanticTokens/range', {
      range: draft.rangeOf('二、突出重点，抓好落实'),
    })
    expect(decode(draft, part, types)).toEqual(['headingMarker 二、'])
  })
})
