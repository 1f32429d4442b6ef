import {expect} from 'vitest'
import type * as vscode from 'vscode'
import {PLAIN} from './commandRows'
import type {ProviderRow} from './providerRow'

const AT_SLOT = PLAIN.replace('XX', '▮XX')
const AT_COUNTY = PLAIN.replace('XX县', '▮XX县')
const GAPPED = PLAIN.replace('三、', '五、').replace('（二）', '▮（四）')
const UNTIDY = PLAIN.replace('物资要备足。', '　　物资要备足,一样不能少。▮\n\n\n\n    人员要到位。')

/** What is asked about a text: nearly all of it the server answers. */
export const LANGUAGE_ROWS: readonly ProviderRow[] = [
  {
    provider: 'registerCompletionItemProvider',
    text: PLAIN.replace('责任重大。', '要做到：一是查隐患；▮'),
    ask: async ({commands}, asked, {placeOf}) => {
      const {document, at} = await placeOf(asked)
      const {items} = await commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at,
      )
      return items.flatMap(({label}) => (typeof label === 'string' ? [] : label.label))
    },
    gives: ['二是'],
  },
  {
    provider: 'registerHoverProvider',
    text: GAPPED,
    ask: async ({commands}, asked, {placeOf}) => {
      const {document, at} = await placeOf(asked)
      const hovers = await commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at,
      )
      return hovers.flatMap(({contents}) => contents.map(content => (content as vscode.MarkdownString).value))
    },
    gives: [
      expect.stringMatching(
        /^\*\*小标题序号\*\*[\s\S]*本组共 2 项，这是第 2 项\n\n- （一）查隐患\n- \*\*（四）备物资\*\*$/,
      ),
    ],
  },
  {
    provider: 'registerCodeActionsProvider',
    text: GAPPED,
    ask: async ({commands, Range}, asked, {placeOf, textAfter}) => {
      const {document, at} = await placeOf(asked)
      const actions = await commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new Range(at, at),
        undefined,
        20,
      )
      return actions.map(({title, edit, command}) => [
        title,
        edit ? textAfter(document, edit.get(document.uri)) : command?.command,
      ])
    },
    gives: expect.arrayContaining([
      ['本组序号依次编排，改 1 处', PLAIN.replace('三、', '五、')],
      ['本节重新编号', 'nigao.restructure'],
      ['提升一级', 'nigao.restructure'],
    ]),
  },
  {
    provider: 'registerFoldingRangeProvider',
    ask: async ({commands}, asked, {placeOf}) => {
      const {document} = await placeOf(asked)
      const folds = await commands.executeCommand<vscode.FoldingRange[]>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      )
      return folds.map(({start, end}) => [document.lineAt(start).text, document.lineAt(end).text])
    },
    gives: [
      ['一、提高认识', '全市投入资金XX万元，XX县出动三千人次，XX县转移群众。'],
      ['二、抓好落实', '物资要备足。'],
      ['（一）查隐患', '各县区要逐库排查。'],
      ['（二）备物资', '物资要备足。'],
      ['三、加强领导', '任务艰巨，责任重大。'],
    ],
  },
  {
    provider: 'registerSelectionRangeProvider',
    text: PLAIN.replace('逐库', '逐▮库'),
    ask: async ({commands}, asked, {placeOf}) => {
      const {document, at} = await placeOf(asked)
      const [innermost] = await commands.executeCommand<vscode.SelectionRange[]>(
        'vscode.executeSelectionRangeProvider',
        document.uri,
        [at],
      )
      const texts: string[] = []
      for (let step = innermost; step; step = step.parent) texts.push(document.getText(step.range))
      return texts
    },
    gives: expect.arrayContaining([
      '各县区要逐库排查。',
      '（一）查隐患\n\n各县区要逐库排查。\n\n',
      PLAIN.slice(PLAIN.indexOf('二、'), PLAIN.indexOf('三、')),
    ]),
  },
  {
    provider: 'registerDocumentFormattingEditProvider',
    text: UNTIDY,
    ask: async ({commands}, asked, {placeOf, textAfter}) => {
      const {document} = await placeOf(asked)
      const edits = await commands.executeCommand<vscode.TextEdit[]>(
        'vscode.executeFormatDocumentProvider',
        document.uri,
        {tabSize: 4, insertSpaces: true},
      )
      return textAfter(document, edits ?? [])
    },
    gives: PLAIN.replace('备足。', '备足，一样不能少。\n\n人员要到位。'),
  },
  {
    provider: 'registerDocumentRangeFormattingEditProvider',
    text: UNTIDY,
    ask: async ({commands}, asked, {placeOf, textAfter}) => {
      const {document, at} = await placeOf(asked)
      const edits = await commands.executeCommand<vscode.TextEdit[]>(
        'vscode.executeFormatRangeProvider',
        document.uri,
        document.lineAt(at).range,
        {tabSize: 4, insertSpaces: true},
      )
      return textAfter(document, edits ?? [])
    },
    gives: UNTIDY.replace('▮', '').replace('　　物资要备足,', '物资要备足，'),
  },
  {
    provider: 'registerOnTypeFormattingEditProvider',
    text: UNTIDY.replace('▮\n', '\n▮'),
    ask: async ({commands}, asked, {placeOf, textAfter}) => {
      const {document, at} = await placeOf(asked)
      const edits = await commands.executeCommand<vscode.TextEdit[]>(
        'vscode.executeFormatOnTypeProvider',
        document.uri,
        at,
        '\n',
        {tabSize: 4, insertSpaces: true},
      )
      return textAfter(document, edits ?? [])
    },
    gives: UNTIDY.replace('▮', '').replace('备足,', '备足，'),
  },
  {
    provider: 'registerRenameProvider',
    text: AT_COUNTY,
    ask: async ({commands}, asked, {placeOf, textAfter}) => {
      const {document, at} = await placeOf(asked)
      const {placeholder} = await commands.executeCommand<{
        placeholder: string
      }>('vscode.prepareRename', document.uri, at)
      const edit = await commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        at,
        '青石',
      )
      return [placeholder, textAfter(document, edit.get(document.uri))]
    },
    gives: ['XX', PLAIN.replaceAll('XX县', '青石县')],
  },
  {
    provider: 'registerDocumentSemanticTokensProvider',
    ask: async ({commands}, asked, {placeOf, tokensIn}) => {
      const {document} = await placeOf(asked)
      const legend = await commands.executeCommand<vscode.SemanticTokensLegend>(
        'vscode.provideDocumentSemanticTokensLegend',
        document.uri,
      )
      const tokens = await commands.executeCommand<vscode.SemanticTokens>(
        'vscode.provideDocumentSemanticTokens',
        document.uri,
      )
      return tokensIn(document, tokens, legend)
    },
    gives: [
      '一、 headingMarker',
      ...['XX slot', 'XX slot', 'XX slot'],
      ...['二、', '（一）', '（二）', '三、'].map(marker => `${marker} headingMarker`),
    ],
  },
  {
    provider: 'registerDocumentRangeSemanticTokensProvider',
    text: AT_SLOT,
    ask: async ({commands}, asked, {placeOf, tokensIn}) => {
      const {document, at} = await placeOf(asked)
      const {range} = document.lineAt(at)
      const legend = await commands.executeCommand<vscode.SemanticTokensLegend>(
        'vscode.provideDocumentRangeSemanticTokensLegend',
        document.uri,
        range,
      )
      const tokens = await commands.executeCommand<vscode.SemanticTokens>(
        'vscode.provideDocumentRangeSemanticTokens',
        document.uri,
        range,
      )
      return tokensIn(document, tokens, legend)
    },
    gives: ['XX slot', 'XX slot', 'XX slot'],
  },
  {
    provider: 'registerDocumentSymbolProvider',
    ask: async ({commands}, asked, {placeOf}) => {
      const {document} = await placeOf(asked)
      const symbols = await commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      )
      const named = ({name, children}: vscode.DocumentSymbol): unknown =>
        children.length === 0 ? name : [name, children.map(named)]
      return symbols.map(named)
    },
    gives: [
      '标题　在全市防汛工作会议上的讲话',
      '称谓　同志们',
      '开头　今天的会议，主要任务是部署防汛工作',
      '一、提高认识',
      ['二、抓好落实', ['（一）查隐患', '（二）备物资']],
      '三、加强领导',
    ],
  },
  {
    provider: 'createDiagnosticCollection',
    text: GAPPED,
    ask: async ({languages}, asked, {placeOf}) => {
      const {document} = await placeOf(asked)
      return languages
        .getDiagnostics(document.uri)
        .map(({message, range}) => `${document.getText(range)}：${message}`)
    },
    gives: [
      '一、：第一个小标题之前没有过渡语，可写“下面，我讲三点意见。”',
      'XX：“全市投入资金XX万元”待填，应填数字',
      'XX：“XX县”待填，应填地名',
      'XX：“XX县”待填，应填地名',
      '（四）：序号写作“（四）”，前一项是“（一）”，应为“（二）”；如果漏了文字，先补文字',
      '五、：序号写作“五、”，前一项是“二、”，应为“三、”；如果漏了文字，先补文字',
    ],
    // VS Code is told of what has a tab.
    alone: {gives: []},
  },
  {
    provider: 'createDiagnosticCollection nigao.checkAll',
    beside: ['另一份.md', GAPPED.replace('▮', '')],
    act: ({commands}) => commands.executeCommand('nigao.checkAll'),
    ask: ({languages, Uri}, {address}) =>
      languages.getDiagnostics(Uri.parse(`${address}另一份.md`)).map(({message}) => message),
    gives: expect.arrayContaining(
      ['应为“（二）”', '应为“三、”'].map(words => expect.stringContaining(words)),
    ),
    unsaved: {gives: []},
    remote: {gives: []},
  },
  {
    provider: 'registerDocumentPasteEditProvider',
    text: `${PLAIN}▮`,
    act: async ({env, workspace}) => {
      await workspace.getConfiguration('nigao').update('paste', 'tidy')
      await env.clipboard.writeText(
        '    四、盯紧责任\n　　谁包的片谁负责。\n浏览次数：128 分享到：微信 微博\n',
      )
    },
    presses: 'Control+V',
    ask: async (_, asked, {placeOf}) => {
      return (await placeOf(asked)).document.getText()
    },
    gives: `${PLAIN}\n四、盯紧责任\n\n谁包的片谁负责。\n`,
    // A line of it is a paragraph without an empty one between them.
    plainText: {gives: `${PLAIN}四、盯紧责任\n谁包的片谁负责。\n`},
    alone: {gives: PLAIN},
    readOnly: {gives: PLAIN},
  },
]
