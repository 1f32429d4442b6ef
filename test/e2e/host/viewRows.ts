import {expect} from 'vitest'
import {PLAIN, SWAPPED} from './commandRows'
import type {ProviderRow} from './providerRow'

const AT_SLOT = PLAIN.replace('XX', '▮XX')
const GAPPED = PLAIN.replace('三、', '五、').replace('（二）', '▮（四）')

/** What is shown beside a text. */
export const VIEW_ROWS: readonly ProviderRow[] = [
  {
    provider: 'createTreeView nigao.outline',
    ask: async (_, {provider}, {argsOf, rowsOf}) => {
      const [, {treeDataProvider}] = argsOf(provider)
      return (await rowsOf(treeDataProvider)).map(({words}) => words)
    },
    gives: [
      '标题 13 字 · 11% · 在全市防汛工作会议上的讲话',
      '称谓 4 字 · 3% · 同志们',
      '开头 18 字 · 16% · 今天的会议，主要任务是部署防汛工作',
      '一、提高认识 32 字 · 28% · 待填 3',
      '二、抓好落实 33 字 · 28%',
      '　（一）查隐患 15 字',
      '　（二）备物资 12 字',
      '三、加强领导 16 字 · 14%',
    ],
    alone: {gives: []},
  },
  {
    provider: 'createTreeView nigao.slots',
    ask: async (_, {provider}, {argsOf, rowsOf}) => {
      const [, {treeDataProvider}] = argsOf(provider)
      return (await rowsOf(treeDataProvider)).map(({words}) => words)
    },
    gives: [
      '一、提高认识 3',
      ...['XX万元', 'XX县出动', 'XX县转移'].map(words => expect.stringContaining(words)),
    ],
    alone: {gives: []},
  },
  {
    provider: 'createTreeView nigao.drafts',
    text: GAPPED,
    act: ({commands}) => commands.executeCommand('nigao.checkAll'),
    ask: async (_, {address, provider}, {argsOf, rowsOf}) => {
      const [, {treeDataProvider}] = argsOf(provider)
      const rows = await rowsOf<{uri: string}>(treeDataProvider)
      return rows
        .filter(({row}) => row.uri === address)
        .map(({words}) => words.replace(/^\S+ (.*) · .*$/, '$1'))
    },
    gives: ['待填 3 · 错误 2'],
    unsaved: {gives: []},
    remote: {gives: []},
  },
  {
    provider: 'dragAndDropController nigao.outline',
    act: async ({CancellationTokenSource, DataTransfer}, _, {argsOf, rowsOf}) => {
      const [, {dragAndDropController, treeDataProvider}] = argsOf('createTreeView nigao.outline')
      let rows = await rowsOf(treeDataProvider)
      for (let tries = 0; tries < 100 && rows.length === 0; tries++) {
        await new Promise(rest => setTimeout(rest, 20))
        rows = await rowsOf(treeDataProvider)
      }
      const [first, second] = ['一、', '二、'].map(
        marker => rows.find(({words}) => words.startsWith(marker))?.row,
      )
      const transfer = new DataTransfer()
      const {token} = new CancellationTokenSource()
      await dragAndDropController.handleDrag(first ? [first] : [], transfer, token)
      await dragAndDropController.handleDrop(second, transfer, token)
    },
    ask: async (_, asked, {placeOf}) => {
      return (await placeOf(asked)).document.getText()
    },
    gives: SWAPPED,
    alone: {gives: PLAIN},
    readOnly: {gives: PLAIN, says: /只读/},
  },
  {
    provider: 'registerFileDecorationProvider',
    text: GAPPED,
    ask: async ({CancellationTokenSource}, {provider}, {argsOf, rowsOf}) => {
      const [, {treeDataProvider}] = argsOf('createTreeView nigao.outline')
      const [decorations] = argsOf(provider)
      const {token} = new CancellationTokenSource()
      return (await rowsOf(treeDataProvider)).flatMap(({words, resourceUri}) => {
        const {badge, color} = (resourceUri && decorations.provideFileDecoration(resourceUri, token)) ?? {}
        return color ? [[words.trim().split(' ')[0], badge, color.id]] : []
      })
    },
    gives: [
      ['二、抓好落实', '1', 'list.errorForeground'],
      ['（四）备物资', '1', 'list.errorForeground'],
      ['五、加强领导', '1', 'list.errorForeground'],
    ],
    alone: {gives: []},
  },
  {
    provider: 'registerWebviewPanelSerializer nigao.fillForm',
    act: async ({ViewColumn, window}, {address, provider}, {argsOf}) => {
      const [type, serializer] = argsOf(provider)
      const panel = window.createWebviewPanel(type, '', ViewColumn.Active)
      await serializer.deserializeWebviewPanel(panel, {draft: address})
    },
    shows: /全市投入资金/,
  },
  {
    provider: 'registerWebviewPanelSerializer nigao.layout',
    act: async ({ViewColumn, window}, {address, provider}, {argsOf}) => {
      const [type, serializer] = argsOf(provider)
      const panel = window.createWebviewPanel(type, '', ViewColumn.Active)
      await serializer.deserializeWebviewPanel(panel, {draft: address})
    },
    shows: /各县区要逐库排查/,
  },
  {
    provider: 'registerCustomEditorProvider nigao.word',
    act: ({commands, Uri}, {folder}) =>
      commands.executeCommand('vscode.openWith', Uri.parse(`${folder}/来稿.docx`), 'nigao.word'),
    shows: /来稿\.docx[\s\S]*导入为稿件/,
  },
  {
    provider: 'createCommentController nigao',
    beside: [
      '.批注.json',
      JSON.stringify({
        批注: [
          {
            原文: '物资要备足。',
            前文: '',
            后文: '',
            已解决: false,
            意见: [
              {
                署名: '老张',
                时间: '2026-01-05T08:00:00.000Z',
                内容: '写明数量',
              },
            ],
          },
        ],
      }),
    ],
    ask: async (_, asked, {placeOf, registered}) => {
      const {document} = await placeOf(asked)
      const threads = registered.find(({name}) => name === asked.provider)?.threads ?? []
      return threads
        .filter(({uri}) => uri.toString() === asked.address)
        .map(({range, label, comments}) => [
          range && document.getText(range),
          label,
          comments.map(({author, body}) => `${author.name}：${body}`),
        ])
    },
    gives: [['物资要备足。', '关于“物资要备足。”', ['老张：写明数量']]],
    alone: {gives: []},
    unsaved: {gives: []},
  },
  {
    provider: 'extendMarkdownIt',
    text: AT_SLOT,
    ask: async ({commands}, asked, {placeOf}) => {
      const {document} = await placeOf(asked)
      const html = await commands.executeCommand<string>('markdown.api.render', document)
      return html.match(/<[^<>]*class="nigao-slot[^>]*>[^<]*</g) ?? html
    },
    gives: [
      '<mark class="nigao-slot" title="待填：数字">XX<',
      ...['地名', '地名'].map(kind => `<mark class="nigao-slot" title="待填：${kind}">XX<`),
    ],
  },
]
