import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import fc from 'fast-check'
import {beforeEach, expect, test, vi} from 'vitest'
import {type TextDocument, window, workspace} from 'vscode'
import {moveSections} from '../../client/src/outline/moveSections'
import {renameHeading} from '../../client/src/outline/renameHeading'
import {restructure} from '../../client/src/outline/restructure'
import type {Server} from '../../client/src/serverProcess'
import type {LinePosition, MoveTarget, StructureChange} from '../../server/src/lsp/protocol'
import {edit, openDraft, startServer} from './desk'
import {type Document, reset, type WorkspaceEdit} from './vscode'

vi.mock('vscode', () => import('./vscode'))
beforeEach(() => {
  vi.restoreAllMocks()
  reset()
})

const COMMANDS = 200
const SEED = 20_250_423
const SPEECH = readFileSync(resolve(import.meta.dirname, '../drafts/reading-city-speech.md'), 'utf8')
const TWO = '一、甲\n\n二、乙\n'
const START = {line: 0, character: 0}

const commands = fc.record({
  what: fc.constantFrom(
    'up',
    'down',
    'onto',
    'onto',
    'end',
    'out',
    'promote',
    'demote',
    'draft',
    'section',
    'rename',
  ),
  at: fc.nat(9_999),
  to: fc.nat(9_999),
})

test('连着改结构二百次，撤销同样多次，逐字节还原', async () => {
  const text = SPEECH.replaceAll('书香', '书香𠮷').replaceAll('\n', '\r\n')
  const document = openDraft(text)
  const server = await startServer()
  const steps = recordUndo()
  acceptLists()
  for (const {what, at, to} of fc.sample(commands, {numRuns: COMMANDS, seed: SEED}))
    await run(server, document, what, place(document, at), place(document, to))
  expect(steps.length).toBeGreaterThan(COMMANDS / 4)
  expect(document.getText()).not.toBe(text)
  while (0 < steps.length) steps.pop()?.()
  expect(document.getText()).toBe(text)
}, 120_000)

test.each<[string, (server: Server, document: TextDocument) => Promise<void>]>([
  ['移动', (server, document) => moveSections(server, document, [START], {side: 'down'})],
  ['提升、降低', (server, document) => restructure(server, document, 'demote', {line: 2, character: 0})],
  ['改小标题', (server, document) => renameHeading(server, document, START)],
])('%s：回答来得晚，稿件已经改了，就不改', async (_, run) => {
  const document = openDraft(TWO)
  const server = await startServer()
  vi.spyOn(window, 'showInputBox').mockResolvedValue('丙')
  const said = vi.spyOn(window, 'setStatusBarMessage')
  const late: Server = {
    ...server,
    async ask(...question) {
      const answer = await server.ask(...question)
      edit(document, '甲', '甲甲')
      return answer as never
    },
  }
  await run(late, document)
  expect(document.getText()).toBe(TWO.replace('甲', '甲甲'))
  expect(said.mock.calls.at(-1)?.[0]).toContain('稿件刚才有改动')
})

/** Each edit of VS Code’s is one step; what is handed back holds for each what takes it back. */
function recordUndo(): (() => void)[] {
  const steps: (() => void)[] = []
  const apply = workspace.applyEdit
  vi.spyOn(workspace, 'applyEdit').mockImplementation(async given => {
    const document = workspace.textDocuments[0] as unknown as Document
    const back: (() => void)[] = []
    let [moved, reached] = [0, 0]
    const changes = (given as unknown as WorkspaceEdit).changes
      .map(({range, newText}) => ({
        start: document.offsetAt(range.start),
        end: document.offsetAt(range.end),
        newText,
      }))
      .sort((a, b) => a.start - b.start)
    for (const {start, end, newText} of changes) {
      expect(start).toBeGreaterThanOrEqual(reached)
      const [from, old] = [start + moved, document.getText().slice(start, end)]
      back.push(() => document.replaceAt(from, from + newText.length, old))
      moved += newText.length - old.length
      reached = end
    }
    steps.push(() => {
      for (const step of back.toReversed()) step()
    })
    return apply(given)
  })
  return steps
}

/** The writer agrees with all that a list offers. */
function acceptLists(): void {
  vi.spyOn(window, 'createQuickPick').mockImplementation(() => {
    const listeners: (() => void)[] = []
    const nothing = () => undefined
    return {
      onDidAccept: (listener: () => void) => void listeners.push(listener),
      ...{onDidChangeActive: nothing, onDidHide: nothing, dispose: nothing},
      show: () => listeners[0]?.(),
    } as never
  })
  vi.spyOn(window, 'showInputBox').mockResolvedValue('另换一个小标题')
}

/** The start of a line with text. */
function place(document: TextDocument, share: number): LinePosition {
  const lines = document.getText().split('\n')
  const full = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]))
  return {line: full[share % full.length] ?? 0, character: 0}
}

function run(
  server: Server,
  document: TextDocument,
  what: string,
  at: LinePosition,
  position: LinePosition,
): Promise<void> {
  const move = (to: MoveTarget) => moveSections(server, document, [at], to)
  switch (what) {
    case 'onto':
      return move({side: 'onto', position})
    case 'end':
      return move({side: 'onto'})
    case 'out':
      // Else nothing would be left after some time.
      return 12 < document.getText().split('## ').length ? move({side: 'out'}) : move({side: 'up'})
    case 'up':
    case 'down':
      return move({side: what})
    case 'rename':
      return renameHeading(server, document, at)
    default:
      return restructure(server, document, what as StructureChange, at)
  }
}
