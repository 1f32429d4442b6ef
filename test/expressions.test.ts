import {readFileSync} from 'node:fs'
import {check, type Diagnostics} from 'recheck'
import {beforeAll, expect, test, vi} from 'vitest'
import {type Expression, expressionsOf, literalsIn, sourcesIn} from './expressions'

/** A speech, a form and a table, so that what is only built when it is needed is built too. */
const DRAFT = 'test/drafts/rural-work-template-speech.md'
/** No verdict depends on a clock: what cannot be decided goes on until the test ends, and has to be written in simpler steps. */
const WITHOUT_CLOCK = {timeout: null, attackTimeout: null, incubationTimeout: null, seedingTimeout: null}
const SAME_EVERY_TIME = {...WITHOUT_CLOCK, randomSeed: 1}
/** Milliseconds; the slowest needs a tenth of it on an idle machine. */
const PATIENCE = 90_000
/** They change where matching goes on, or what it tells, and not how long it takes. */
const IRRELEVANT = /[gd]/g

const {literals, built} = literalsIn(['server/src', 'client/src', 'client/webview'].flatMap(sourcesIn))
let made: Expression[]

beforeAll(async () => {
  // Modules that another test has loaded would not build theirs again.
  vi.resetModules()
  made = await expressionsOf(async () => {
    for (const file of [...sourcesIn('server/src/core'), ...sourcesIn('server/src/preview')])
      await import(/* @vite-ignore */ `../${file}`)
    const {checkDraft, foldDraft, readManuscript} = await import('../server/src/core/index')
    const {hideSlots} = await import('../server/src/preview/hiddenSlots')
    const draft = foldDraft(readManuscript(readFileSync(DRAFT, 'utf8')))
    checkDraft(draft, {})
    hideSlots('XX县', draft.slots.slice(0, 1))
  })
}, PATIENCE)

test('运行时拼成的正则，处处都拼过', () => {
  const places = new Set(made.map(({place}) => place))
  expect(built.filter(place => !places.has(place))).toEqual([])
})

test('没有一条正则会越长越慢，一条也不例外', {timeout: 900_000}, async () => {
  const all = new Map([...literals, ...made].map(one => [`/${one.source}/${flagsOf(one)}`, one]))
  const faults: string[] = []
  for (const [text, expression] of all) {
    const verdict = await judge(expression)
    if (verdict.status !== 'safe')
      faults.push(`${expression.place} ${text.slice(0, 120)}：${wordsOf(verdict)}`)
  }
  console.log(`${all.size} 条正则`)
  expect(faults).toEqual([])
})

function flagsOf({flags}: Expression): string {
  return flags.replace(IRRELEVANT, '')
}

async function judge(expression: Expression): Promise<Diagnostics> {
  const signal = AbortSignal.timeout(PATIENCE)
  return check(expression.source, flagsOf(expression), {...SAME_EVERY_TIME, signal})
}

function wordsOf(verdict: Diagnostics): string {
  return verdict.status === 'vulnerable'
    ? `${verdict.complexity.summary}，例如 ${verdict.attack.pattern.slice(0, 120)}`
    : '没有结论，请拆成几步'
}
