import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join, resolve} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  applyEdits,
  checkDraft,
  foldDraft,
  readManuscript,
  repairAll,
  rules,
  safeFix,
} from '../../server/src/core/index'
import {isWithin, SAFE_KINDS, type SafeKind} from '../../server/src/core/safeKinds'
import {readMarks} from '../marks'
import {describeShared, sharedFolder} from '../shared'

const DRAFTS = resolve(import.meta.dirname, '../drafts')
const KINDS = Object.keys(SAFE_KINDS) as SafeKind[]
const drafts = readdirSync(DRAFTS)
  .filter(name => name.endsWith('.md') && !name.endsWith('.marked.md'))
  .map(name => readFileSync(join(DRAFTS, name), 'utf8'))
const examples = rules.flatMap(({good, bad}) => [...good, ...bad].map(({text}) => readMarks(text).text))

/** Every numeral with the word it heads, and the words that stand for one; read without the product's own eyes. */
const ORDINAL =
  /第[0-9０-９一二三四五六七八九十百千〇零]+(?:条|部分|章|节)|[第其]?[0-9０-９一二三四五六七八九十百千〇零①-⒛㈠-㈩]+(?:是|要|靠|抓|来|则)?|首先|其次|再次|最后/g
const NOUGHT = /(?<=[年月])0(?=[1-9]\d?[月日])/g
const DOTTED = /(\d{4})[.．]0?(\d{1,2})[.．]0?(\d{1,2})/g

describe('自动修正不动序数', () => {
  test.each(examples)('例子：%s', text => {
    expect(ordinalsOf(repaired(text))).toEqual(ordinalsOf(text))
  })

  test('样稿随意删去几段几字，也不动', () => {
    let [runs, mended] = [0, 0]
    const damaged = fc
      .tuple(
        fc.constantFrom(...drafts),
        fc.array(fc.tuple(fc.nat(6000), fc.integer({min: 1, max: 120})), {maxLength: 6}),
      )
      .map(([text, cuts]) =>
        cuts.reduce((left, [at, length]) => cutOut(left, at % text.length, length), text),
      )
    fc.assert(
      fc.property(damaged, text => {
        const after = repaired(text)
        runs++
        if (after !== text) mended++
        expect(ordinalsOf(after)).toEqual(ordinalsOf(text))
      }),
      {numRuns: 150},
    )
    expect(mended).toBeGreaterThan(runs / 5)
  })

  test.each([
    ['width', '(一)', '（二）'],
    ['marker', '四、', '三、'],
    ['marker', '、', '三、'],
    ['stop', '一是', '一要'],
    ['space', '其二', '第二'],
    ['stop', '第八条', '第一条'],
    ['date', '2025年3月', '2025年4月'],
    ['doubled', '三、', '二、'],
  ] as const)('%s 不许把“%s”改成“%s”', (kind, old, now) => {
    expect(isWithin(kind, old, now)).toBe(false)
  })
})

test('每一种自动修正都有规则的例子', () => {
  const used = new Set(examples.flatMap(text => changesOf(text).map(({kind}) => kind)))
  expect([...used].sort()).toEqual([...KINDS].sort())
})

test('规则的例子里，没有一处修正超出它的种类', () => {
  for (const text of examples)
    for (const {kind, old, now} of changesOf(text))
      expect({kind, old, now, is: isWithin(kind, old, now)}).toMatchObject({is: true})
})

describeShared('corpus/clean', '公开文件', () => {
  const files = filesIn(sharedFolder('corpus/clean'))
  const every = Math.ceil(files.length / 60)
  const texts = files.filter((_, at) => at % every === 0).map(path => readFileSync(path, 'utf8'))
  const changes = texts.map(text => [text, changesOf(text)] as const)

  test.each(KINDS)('%s：除了这一种改动，逐字不变', kind => {
    for (const [text, all] of changes) {
      const edits = all.filter(change => change.kind === kind)
      const after = applyEdits(
        text,
        edits.map(({start, end, now}) => ({start, end, text: now})),
      )
      const {rest} = SAFE_KINDS[kind]
      expect(rest(after) === rest(text)).toBe(true)
      expect(after.length - text.length).toBe(
        edits.reduce((sum, {old, now}) => sum + now.length - old.length, 0),
      )
    }
  })

  test('序数一个不动', () => {
    for (const text of texts) expect(ordinalsOf(repaired(text))).toEqual(ordinalsOf(text))
  })
})

function repaired(text: string): string {
  return applyEdits(
    text,
    repairAll(readManuscript(text), {}, () => true),
  )
}

function ordinalsOf(text: string): readonly string[] {
  return text.replace(NOUGHT, '').replace(DOTTED, '$1年$2月$3日').match(ORDINAL) ?? []
}

/** What the safe fixes of a text put in the place of what, one by one. */
function changesOf(text: string) {
  const {findings} = checkDraft(foldDraft(readManuscript(text)), {})
  return findings.flatMap(finding => {
    const fix = safeFix(finding)
    if (!fix?.safe) return []
    const kind = fix.safe
    return fix
      .edits()
      .map(({start, end, text: now}) => ({kind, start, end, old: text.slice(start, end), now}))
  })
}

function cutOut(text: string, at: number, length: number): string {
  return text.slice(0, at) + text.slice(at + length)
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return /\.(?:txt|md)$/.test(path) ? [path] : []
  return readdirSync(path)
    .sort()
    .flatMap(name => filesIn(join(path, name)))
}
