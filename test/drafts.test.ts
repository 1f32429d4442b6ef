import {readdirSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {expect, test} from 'vitest'
import {
  applyEdits,
  checkDraft,
  type Finding,
  foldDraft,
  meets,
  readManuscript,
  repairAll,
  type Span,
} from '../server/src/core/index'

const FOLDER = resolve(import.meta.dirname, 'drafts')
const TWIN = '.marked.md'

/** `⟦category:text⟧` around a defect. */
const LABEL = /⟦([a-z]+):([^⟦⟧]*)⟧/g

/** Written without a fault, so that they have no twin and nothing in them may be reported. */
const FAULTLESS = [
  'emergency-response-party-lecture.md',
  'reading-city-speech.md',
  'safety-production-speech.md',
]

/** What renumbering changes: only the wrong numerals, not the signs around them. */
const RENUMBERED: Readonly<Record<string, string>> = {
  'flattened-health-speech.md': '四→三 4→3',
  'grassroots-governance-speech.md': '2→3',
  'half-width-rural-host.md': '四→三',
  'misnumbered-debriefing-report.md': '四→三 五→四',
  'mixed-traditional-elderly-care-speech.md': '三→二',
  'pledge-speech-crlf.md': '二→三',
}

interface Label extends Span {
  readonly category: string
}

const files = readdirSync(FOLDER).filter(name => name.endsWith('.md'))
const drafts = files.filter(name => !name.endsWith(TWIN))
const twins = files.filter(name => name.endsWith(TWIN))

test('每篇样稿或有标注稿，或全无差错', () => {
  expect(drafts.length).toBeGreaterThanOrEqual(8)
  expect([...twins.map(name => name.replace(TWIN, '.md')), ...FAULTLESS].sort()).toEqual(drafts.sort())
})

test.each(drafts)('%s 的篇幅合乎讲话稿', name => {
  const {length} = readDraft(name)
  expect(length).toBeGreaterThanOrEqual(800)
  expect(length).toBeLessThanOrEqual(6000)
})

test.each(FAULTLESS)('%s 不报错误和警告', name => {
  const text = readDraft(name)
  expect(seriousFindings(text).map(finding => describeFinding(text, finding))).toEqual([])
})

test.each(twins)('%s 标出的都报，未标的不报', name => {
  const {text, labels} = readMarked(readDraft(name))
  expect(text).toBe(readDraft(name.replace(TWIN, '.md')))

  const findings = findingsOf(text)
  const missed = labels.filter(
    label => !findings.some(({category, span}) => category === label.category && meets(span, label)),
  )
  const alarms = seriousFindings(text).filter(({span}) => !labels.some(label => meets(span, label)))
  expect({
    missed: missed.map(label => `${label.category} ${around(text, label)}`),
    alarms: alarms.map(finding => describeFinding(text, finding)),
  }).toEqual({missed: [], alarms: []})
})

test.each(drafts)('%s 的正文与原文等长，各块接起来就是原文', name => {
  const text = readDraft(name)
  const blocks = [...readManuscript(text).places].map(({block}) => block)
  expect(blocks.map(block => block.text).join('')).toBe(text)
  expect(blocks.map(({facts}) => facts.prose.length)).toEqual(blocks.map(block => block.text.length))
})

test.each(drafts)('%s 重新编号只动错了的序号', name => {
  const text = readDraft(name)
  const edits = sequenceFaults(text).flatMap(({fixes}) => fixes?.[0]?.edits() ?? [])
  const changes = edits.map(({start, end, text: number}) => `${text.slice(start, end)}→${number}`)
  expect(changes.join(' ')).toBe(RENUMBERED[name] ?? '')
  expect(sequenceFaults(applyEdits(text, edits))).toEqual([])
})

test.each(drafts)('%s 修正一次与修正两次相同', name => {
  const once = repaired(readDraft(name))
  expect(repaired(once)).toBe(once)
})

function readDraft(name: string): string {
  return readFileSync(resolve(FOLDER, name), 'utf8')
}

function readMarked(marked: string): {text: string; labels: readonly Label[]} {
  const labels: Label[] = []
  let text = ''
  let done = 0
  for (const match of marked.matchAll(LABEL)) {
    const [whole, category = '', defect = ''] = match
    text += marked.slice(done, match.index)
    labels.push({category, start: text.length, end: text.length + defect.length})
    text += defect
    done = match.index + whole.length
  }
  return {text: text + marked.slice(done), labels}
}

function findingsOf(text: string): readonly Finding[] {
  const {findings, crashes} = checkDraft(foldDraft(readManuscript(text)), {})
  expect(crashes).toEqual([])
  return findings
}

function seriousFindings(text: string): readonly Finding[] {
  return findingsOf(text).filter(({severity}) => severity === 'error' || severity === 'warning')
}

/** Without those where a site has cut the text: there is nothing to renumber. */
function sequenceFaults(text: string): readonly Finding[] {
  return findingsOf(text).filter(({rule, fixes}) => rule === 'headingSequence' && fixes)
}

function repaired(text: string): string {
  return applyEdits(
    text,
    repairAll(readManuscript(text), {}, () => true),
  )
}

function describeFinding(text: string, {rule, span}: Finding): string {
  return `${rule} ${around(text, span)}`
}

/** The place with a few characters around it, so that a failure can be read without counting offsets. */
function around(text: string, {start, end}: Span): string {
  return `${text.slice(Math.max(0, start - 10), start)}【${text.slice(start, end)}】${text.slice(end, end + 10)}`
}
