import fc from 'fast-check'
import {afterAll, expect, test, vi} from 'vitest'
import type {Diagnostic, SemanticTokens, SemanticTokensDelta} from 'vscode-languageserver'
import {openSlots} from '../../server/src/core/draft/closedSlots'
import {editBetween, meets, rules} from '../../server/src/core/index'
import {SLOT_KINDS} from '../../server/src/core/slots/slot'
import {readAbilities} from '../../server/src/lsp/abilities'
import {codeActions, resolveCodeAction} from '../../server/src/lsp/codeActions'
import {DEFAULT_SETTINGS} from '../../server/src/lsp/configuration'
import {createDiagnoser} from '../../server/src/lsp/diagnoser'
import {createPublisher, createReporter} from '../../server/src/lsp/diagnostics'
import {outlineAnswer, slotsAnswer, statsAnswer} from '../../server/src/lsp/draftAnswers'
import {createDrafts, type OpenDraft} from '../../server/src/lsp/drafts'
import {blanksAnswer} from '../../server/src/lsp/filling'
import {foldingRanges} from '../../server/src/lsp/folding'
import {createInbox} from '../../server/src/lsp/inbox'
import {scriptAnswer} from '../../server/src/lsp/script'
import {semanticTokens} from '../../server/src/lsp/semanticTokens'
import {symbolTree} from '../../server/src/lsp/symbols'
import {createTokenReports} from '../../server/src/lsp/tokenReports'
import {toSpan} from '../../server/src/lsp/toLsp'
import {PULLING_CLIENT} from '../lsp/session'
import {type Change, changesOf, type Drawn, EDITS_A_DRAFT, edits, outsideBreak, positionIn} from './changes'
import {CLOSED, DIRECTIVES, draft, EDITS} from './drawing'

vi.mock('../../server/src/core/reading/readBlock', async importOriginal => {
  const {readBlock} = await importOriginal<typeof import('../../server/src/core/reading/readBlock')>()
  const known = new Map<string, ReturnType<typeof readBlock>>()
  return {
    readBlock: (...[text, kind]: Parameters<typeof readBlock>) => {
      const facts = known.get(kind + text) ?? readBlock(text, kind)
      known.set(kind + text, facts)
      return facts
    },
  }
})

const URI = 'file:///draft.md'
const ABILITIES = readAbilities(PULLING_CLIENT)

let made = 0
afterAll(() => console.log(`${made}次编辑`))

test.each(['onType', 'onSave'] as const)(
  '编辑过的稿件，各种请求的回答与重新打开的相同（%s）',
  async report => {
    await fc.assert(
      fc.asyncProperty(draft, edits, async (text, edits) => {
        const client = await openClient(text, report)
        for (const drawn of edits) {
          await client.make(drawn)
          made++
        }
      }),
      {numRuns: Math.ceil((EDITS ?? 20_000) / EDITS_A_DRAFT / 2)},
    )
  },
  60 * 60_000,
)

test('随机的稿件里，每条规则都报过，每种待填、注释和不归写稿人填的地方都有过', () => {
  const seen = new Set<string>()
  for (const text of fc.sample(draft, {seed: 1, numRuns: 4000})) {
    const open = openAfresh(text, 1, 'onType')
    const {structure, places, slots} = open.draft()
    for (const {rule} of open.check().findings) seen.add(rule)
    for (const {kind, form} of slots) seen.add(`slot ${kind}`).add(`slot ${form}`)
    for (const [index, closed] of structure.closedSlots) {
      const facts = places.blockAt(index)?.facts
      if (facts && openSlots(facts, index, structure).length < facts.slots.length)
        seen.add(`closed ${closed}`)
    }
    for (const {block} of places) {
      seen.add(`block ${block.facts.kind}`).add(`role ${block.facts.role}`)
      for (const {kind} of block.facts.directives) seen.add(`directive ${kind}`)
    }
  }
  const wanted = [
    ...rules.map(({id}) => id),
    ...SLOT_KINDS.map(kind => `slot ${kind}`),
    ...['written', 'note', 'lost', 'decimal', 'date', 'masked'].map(form => `slot ${form}`),
    ...Object.keys(CLOSED).map(closed => `closed ${closed}`),
    ...Object.keys(DIRECTIVES).map(kind => `directive ${kind}`),
    ...['blank', 'prose', 'table', 'code', 'comment', 'frontMatter'].map(kind => `block ${kind}`),
    ...['attachment', 'contentsTitle', 'form', 'signature', 'sample', 'text'].map(role => `role ${role}`),
  ]
  expect(wanted.filter(name => !seen.has(name))).toEqual([])
}, 60_000)

type Report = 'onType' | 'onSave'

/** A client with one open draft, which compares whatever it can ask after each edit. */
async function openClient(initial: string, report: Report) {
  const drafts = createDrafts({...DEFAULT_SETTINGS, scope: 'always', placeholderReport: report})
  const {diagnose} = createDiagnoser(() => ABILITIES)
  const reporter = createReporter(diagnose)
  let [text, version] = [initial, 1]
  let pulled: readonly Diagnostic[] = []
  let resultId: string | undefined
  let pushed: readonly Diagnostic[] = []
  const tokens = createTokenReports()
  let coloured: {readonly resultId?: string | undefined; readonly data: readonly number[]} = {data: []}
  const publish = ({diagnostics}: {readonly diagnostics: readonly Diagnostic[]}) => {
    pushed = diagnostics
  }
  const publisher = createPublisher(drafts, diagnose, publish, createInbox())
  const done: string[] = []
  drafts.open({textDocument: {uri: URI, languageId: 'markdown', version, text}})
  await compare(0, true)
  return {make}

  async function make(drawn: Drawn): Promise<void> {
    const before = text
    if (drawn.what === 'save') drafts.save(URI)
    else if (drawn.what === 'rewrite') send([{text: drawn.pasted + text}], drawn.pasted + text)
    else if (drawn.what === 'undo') undo()
    else sendRanges(changesOf(drawn, text))
    if (drawn.what !== 'undo' && text !== before) done.push(before)
    // A change that the next one overtakes is asked about by nobody.
    if (drawn.what === 'save' || drawn.length !== 0) await compare(drawn.at, drawn.what === 'save')
  }

  function undo(): void {
    const old = done.pop()
    if (old !== undefined) sendRanges([editBetween(text, old)])
  }

  function sendRanges(changes: readonly Change[]): void {
    let now = text
    const events = changes.map(({start: from, end: to, text: by}) => {
      const [start, end] = [outsideBreak(now, Math.min(from, to)), outsideBreak(now, Math.max(from, to))]
      const range = {start: positionIn(now, start), end: positionIn(now, end)}
      now = now.slice(0, start) + by + now.slice(end)
      return {range, text: by}
    })
    send(events, now)
  }

  function send(contentChanges: Parameters<typeof drafts.change>[0]['contentChanges'], now: string): void {
    text = now
    version += 1
    drafts.change({textDocument: {uri: URI, version}, contentChanges})
  }

  /** Between two saves new places to fill are held back; all else is the same at any time. */
  async function compare(at: number, isSaved: boolean): Promise<void> {
    const edited = drafts.get(URI) as OpenDraft
    const fresh = openAfresh(text, version, report, edited)
    const answer = reporter.report(edited, resultId)
    resultId = answer.resultId
    if (answer.kind === 'full') pulled = answer.items
    publisher.schedule(URI)
    await published()
    coloured = withEdits(coloured.data, tokens.delta(edited, coloured.resultId ?? ''))
    expect(coloured.data).toEqual(semanticTokens(fresh).data)
    const isWhole = report === 'onType' || isSaved
    const shown = pulled.map(item => JSON.stringify(item))
    const all = createDiagnoser(() => ABILITIES)
      .diagnose(fresh)
      .map(item => JSON.stringify(item))
    expect(pushed.map(item => JSON.stringify(item))).toEqual(shown)
    if (isWhole) expect(shown).toEqual(all)
    else expectHeldBack(shown, all)
    expect(answersOf(edited, at, isWhole)).toBe(answersOf(fresh, at, isWhole))
  }
}

/** The tokens of a client after a report. */
function withEdits(before: readonly number[], report: SemanticTokens | SemanticTokensDelta) {
  if ('data' in report) return report
  const data = [...before]
  for (const {start, deleteCount, data: own = []} of report.edits) data.splice(start, deleteCount, ...own)
  return {resultId: report.resultId, data}
}

/** The publisher waits for two more turns, lest a change is in the queue. */
async function published(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise(resolve => setImmediate(resolve))
}

/** All that is shown is there, and all that is there and not shown is a place to fill. */
function expectHeldBack(shown: readonly string[], all: readonly string[]): void {
  const [known, seen] = [new Set(all), new Set(shown)]
  expect(shown.filter(item => !known.has(item))).toEqual([])
  const held = all.filter(item => !seen.has(item)).map(item => JSON.parse(item).code)
  expect(held.filter(code => !OF_SLOTS.has(code))).toEqual([])
}

const OF_SLOTS = new Set(rules.filter(({category}) => category === 'placeholder').map(({id}) => id))

/**
 * Read in full whatever it looks like, and as damaged as it was when edited: the verdict on a draft that changes, and what it takes
 * for lost, depend on what it was before.
 */
function openAfresh(text: string, version: number, report: Report, edited?: OpenDraft): OpenDraft {
  const damage = edited?.draft().structure.damage
  const settings = {...DEFAULT_SETTINGS, scope: 'always' as const, placeholderReport: report}
  const drafts = createDrafts(settings, new Map(damage ? [[URI, damage]] : []))
  drafts.open({textDocument: {uri: URI, languageId: 'markdown', version, text}})
  return drafts.get(URI) as OpenDraft
}

/** Everything else that an editor asks for after a key, as text. */
function answersOf(open: OpenDraft, at: number, withActions: boolean): string {
  const answers: unknown[] = [
    symbolTree(open),
    foldingRanges(open),
    slotsAnswer(open),
    outlineAnswer(open),
    blanksAnswer(open),
    statsAnswer(open),
    scriptAnswer(open),
  ]
  if (!withActions) return JSON.stringify(answers)
  const line = Math.floor(at * open.manuscript.lines)
  const range = {start: {line, character: 0}, end: {line: line + 2, character: 0}}
  const here = toSpan(open.manuscript, range)
  const shown = open.shown().filter(({span}) => meets(span, here))
  expect(JSON.stringify(open.shownAt(here))).toBe(JSON.stringify(shown))
  const actions = codeActions(open, {textDocument: {uri: URI}, range, context: {diagnostics: []}}, ABILITIES)
  const chosen = actions[Math.floor(at * 1_000) % Math.max(1, actions.length)]
  return JSON.stringify([...answers, actions, chosen && resolveCodeAction(open, chosen, ABILITIES)])
}
