import {readdirSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {expect, test} from 'vitest'
import {
  applyEdits,
  checkDraft,
  type Draft,
  foldDraft,
  type OutlineNode,
  readManuscript,
  repairAll,
} from '../server/src/core/index'
import {describeShared, sharedFolder} from './shared'

const SEEDS = sharedFolder('seeds')
const TWIN = '.marked.md'

/** The markers of the outline, one heading a line, its series items after a colon. */
const OUTLINES: Readonly<Record<string, readonly string[]>> = {
  '000': [
    '一、',
    '  (一): 一是 二是 三是',
    '  (二): 一是 二是 三是',
    '  (三): 一是 二是 三是',
    '二、',
    '  (一): 一是',
  ],
  '001': [
    '一、: 二是 三是',
    '  (二): 一是 二是 三是',
    '  (三): 一是 二是 三是',
    '  (四): 一是 二是 三是',
    '三、',
    '  (一): 一是',
  ],
  '002': [
    '一、',
    '  (一): 一是 二是 三是',
    '  (二)',
    '二、',
    '  (一)',
    '  (二)',
    '  (三)',
    '三、',
    '  (一)',
    '    1.',
    '    2 .',
    '    3 .',
    '  (二)',
    '    1 .',
    '    2 .',
    '    3 .',
    '  (三)',
    '    1.',
    '    2 .',
    '    3 .',
    '  (四)',
    '    1.',
    '    4 .',
    '    5 .',
    '  (五)',
    '    1.',
    '    6 .',
    '    7 .',
    '四、',
    '  (一)',
    '  (二)',
    '  (三)',
    '五、',
    '  (一)',
    '  (二)',
    '  (三)',
  ],
  '003': [],
  '004': ['一、', '二、: 一是 二要 三要 四要 五要 六要 七要', '三、: 一要 二是 三是 四是'],
}

describeShared('seeds', '原始稿件', seedTests)

function seedTests(): void {
  const names = readdirSync(SEEDS).filter(name => name.endsWith('.md') && !name.endsWith(TWIN))

  test('每篇都有预期的提纲', () => {
    expect(names.map(name => name.slice(0, 3))).toEqual(Object.keys(OUTLINES))
  })

  test.each(names)('%s 的提纲', name => {
    expect(render(draftOf(read(name)).outline)).toEqual(OUTLINES[name.slice(0, 3)])
  })

  test('没有小标题和排比的稿件不报序号', () => {
    const [spun = ''] = names.filter(name => name.startsWith('003'))
    const {findings} = checkDraft(draftOf(read(spun)), {})
    expect(findings.filter(({category}) => category === 'numbering' || category === 'series')).toEqual([])
  })

  test('重新编号只动错了的序号', () => {
    const [report = ''] = names.filter(name => name.startsWith('002'))
    const text = read(report)
    const {findings} = checkDraft(draftOf(text), {})
    const edits = findings
      .filter(({rule}) => rule === 'headingSequence')
      .flatMap(({fixes}) => fixes?.[0]?.edits() ?? [])
    expect(edits.map(({start, end, text: number}) => `${text.slice(start, end)}→${number}`)).toEqual([
      '4→2',
      '5→3',
      '6→2',
      '7→3',
    ])
    const mended = checkDraft(draftOf(applyEdits(text, edits)), {})
    expect(mended.findings.filter(({rule}) => rule === 'headingSequence')).toEqual([])
  })

  test.each(names)('%s 修正一次与两次相同', name => {
    const once = repair(read(name))
    expect(repair(once)).toBe(once)
  })
}

function read(name: string): string {
  return readFileSync(resolve(SEEDS, name), 'utf8')
}

function draftOf(text: string): Draft {
  return foldDraft(readManuscript(text))
}

function repair(text: string): string {
  return applyEdits(
    text,
    repairAll(readManuscript(text), {}, () => true),
  )
}

function render(nodes: readonly OutlineNode[], indent = ''): string[] {
  return nodes
    .filter(({kind}) => kind === 'heading')
    .flatMap(({marker, children}) => {
      const items = children.filter(({kind}) => kind === 'series').map(child => child.marker)
      const line = items.length === 0 ? `${indent}${marker}` : `${indent}${marker}: ${items.join(' ')}`
      return [line, ...render(children, `${indent}  `)]
    })
}
