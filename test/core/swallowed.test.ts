import {readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {toString as textOf} from 'mdast-util-to-string'
import {describe, expect, test} from 'vitest'
import {
  applyEdits,
  checkDraft,
  type Finding,
  foldDraft,
  meets,
  readManuscript,
} from '../../server/src/core/index'
import {readMarks, writeMarks} from '../marks'
import {describeShared, sharedFolder} from '../shared'

const DRAFTS = resolve(import.meta.dirname, '../drafts')
/** Slots that Markdown takes for emphasis, a bullet or a tag. */
const SWALLOWED = [
  '今年⟦*⟧月⟦*⟧日，召开大会。',
  '总投资⟦**⟧亿元，增长⟦**⟧个百分点。',
  '⟦*⟧ 同志作了发言。',
  '⟦*⟧ 月 ⟦*⟧ 日，集中开工。',
  '近日，⟦**⟧市、⟦**⟧县接连发生险情。',
  '平均浓度⟦***⟧微克，下降⟦***⟧微克。',
  '总结20⟦**⟧年工作，部署20⟦**⟧年工作。',
  '请⟦<XX>⟧同志发言。',
]
/** Slots whose sign Markdown leaves as it stands, so that there is nothing to mend but the slot. */
const VISIBLE = [
  '由⟦__⟧同志、⟦__⟧同志牵头',
  '总投资⟦*⟧亿元',
  '由⟦[ ]⟧同志牵头，总投资⟦[　]⟧亿元。',
  '主持人：⟦XX⟧',
]
const NO_SLOTS = ['- [ ] 报送材料\n- [x] 核对名单', '***', '* * *', '见[ ](a.md)。']

test.each(SWALLOWED)('%s：每一处只有一个发现，两种改法都让符号照样显示', marked => {
  const {text} = readMarks(marked)
  const findings = placeholdersIn(text)
  expect(marking(text, findings)).toBe(marked)
  for (const which of [0, 1]) {
    const changed = applyEdits(
      text,
      findings.flatMap(({fixes}) => fixes?.[which]?.edits() ?? []),
    )
    const signs = placeholdersIn(changed).map(({span}) => changed.slice(span.start, span.end))
    expect(signs).toHaveLength(findings.length)
    const shown = textOf(fromMarkdown(changed))
    for (const sign of signs) expect(shown).toContain(sign.replaceAll('\\', ''))
    for (const {fixes} of placeholdersIn(changed)) expect(fixes).toBeUndefined()
  }
})

test('发现里说明预览和转换后看不到', () => {
  const [finding] = placeholdersIn('今年*月*日')
  expect(finding?.message).toContain('预览和转换后看不到')
  expect(finding?.fixes?.map(({title}) => title)).toEqual([
    '改为“\\*”，让符号照原样显示',
    '改为“XX”，不与 Markdown 的标记相混',
  ])
})

test.each(VISIBLE)('%s：Markdown 不动它，只要填写', marked => {
  const {text} = readMarks(marked)
  const findings = placeholdersIn(text)
  expect(marking(text, findings)).toBe(marked)
  for (const {fixes} of findings) expect(fixes).toBeUndefined()
})

test.each(NO_SLOTS)('%s 不是待填', text => {
  expect(placeholdersIn(text)).toEqual([])
})

describe('一处待填只有一个发现', () => {
  test('样稿', () => expect(overlapsIn(DRAFTS)).toEqual([]))

  for (const folder of ['seeds', 'pages']) {
    describeShared(folder, folder, () => {
      test('标注稿', () => expect(overlapsIn(sharedFolder(folder))).toEqual([]))
    })
  }
})

function overlapsIn(folder: string): string[] {
  const names = readdirSync(folder).filter(name => name.endsWith('.md'))
  expect(names.length).toBeGreaterThan(0)
  return names.flatMap(name => {
    const text = readMarks(readFileSync(join(folder, name), 'utf8').replace(/⟦[a-z]+:/g, '⟦')).text
    const findings = placeholdersIn(text)
    return findings
      .filter((finding, index) => findings.slice(index + 1).some(other => meets(finding.span, other.span)))
      .map(({span, rule}) => `${name} ${rule} ${text.slice(span.start, span.end)}`)
  })
}

function marking(text: string, findings: readonly Finding[]): string {
  return writeMarks(
    text,
    findings.map(({span}) => span),
  )
}

/** slotStyle 说的是全稿，只借其中一处落脚，不在此列。 */
function placeholdersIn(text: string): readonly Finding[] {
  return checkDraft(foldDraft(readManuscript(text)), {}).findings.filter(
    ({category, rule}) => category === 'placeholder' && rule !== 'slotStyle',
  )
}
