import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {window, workspace} from 'vscode'
import {composeFrame} from '../../client/src/writing/frameText'
import {newDraft} from '../../client/src/writing/newDraft'
import {checkDraft, foldDraft, readManuscript} from '../../server/src/core'
import frames from '../../snippets/frames.json'
import {insertedText} from './snippetText'
import {files, reset} from './vscode'

vi.mock('vscode', () => import('./vscode'))
beforeEach(reset)
afterEach(() => vi.restoreAllMocks())

const KINDS = [
  '领导讲话稿',
  '动员讲话',
  '总结讲话',
  '会议主持词',
  '表态发言',
  '交流发言',
  '述职报告',
  '工作汇报',
  '致辞',
  '党课',
  '通知',
  '会议纪要',
]
const ANSWERS = {
  title: '在全县防汛会议上的讲话',
  speaker: '县长　王明',
  date: '2026年5月6日',
  length: '15分钟',
}
/** What is no speech is not called one. */
const TITLES: Readonly<Record<string, string>> = {通知: '关于防汛值班的通知', 会议纪要: '全县防汛会议纪要'}

test('十二种都有', () => {
  expect(Object.keys(frames).sort()).toEqual([...KINDS].sort())
})

describe.each(Object.entries(frames))('%s', (kind, {body}) => {
  test('标题、讲话人、日期、时长各归其位，除待填以外没有差错', () => {
    const title = TITLES[kind] ?? ANSWERS.title
    const text = insertedText(composeFrame(body.join('\n'), {...ANSWERS, title}))
    expect(text.startsWith(`---\n时长: 15分钟\n---\n\n# ${title}\n`)).toBe(true)
    expect(text.split('2026年5月6日')).toHaveLength(2)
    expect(text.split('县长　王明')).toHaveLength(2)
    expect(text).not.toContain('X月')
    const {findings} = checkDraft(foldDraft(readManuscript(text)), {})
    expect(findings.filter(({category}) => category !== 'placeholder')).toEqual([])
  })
})

test('都不填的，框架原样；标题里问过、正文里又用到的，到正文里再问', () => {
  const host = frames.会议主持词.body.join('\n')
  expect(composeFrame(host, {title: '', speaker: '', date: '', length: ''})).toBe(host)
  const text = insertedText(composeFrame(host, {title: '主持词', speaker: '', date: '', length: ''}))
  expect(text).toContain('今天我们召开【待补：会议名称】，')
})

test('答案里的符号照原样写上', () => {
  const text = composeFrame('# 标题\n\n正文', {title: '$1 {甲} \\ 乙', speaker: '', date: '', length: ''})
  expect(text).toBe('# \\$1 {甲\\} \\\\ 乙\n\n正文')
})

describe('新建稿件', () => {
  test('依次问标题、讲话人、日期、时长，在新稿件里写上框架', async () => {
    const {inserted, questions} = writer('致辞', ['在开幕式上的致辞', '', undefined, '5分钟'])
    await newDraft()
    expect(questions()).toHaveLength(4)
    expect(inserted()).toMatch(
      /^---\n时长: 5分钟\n---\n\n.*在开幕式上的致辞\n\n（\d{4}年\d{1,2}月\d{1,2}日）\n/,
    )
  })

  test('哪一步按 Esc，什么也不做', async () => {
    const {inserted} = writer('致辞', ['在开幕式上的致辞', null])
    await newDraft()
    expect(inserted()).toBeUndefined()
  })

  test('自备的框架也列出来，只问标题，文首和行尾不动', async () => {
    files.set('file:///框架/周例会.md', '---\n语速: 200\n---\n\n# 题目\r\n\r\n同志们：\n\n花费$5。')
    files.set('file:///框架/说明.docx', '')
    vi.spyOn(workspace, 'getConfiguration').mockReturnValue({get: () => '/框架'} as never)
    const {inserted, listed} = writer('周例会', ['在周例会上的讲话'])
    await newDraft()
    expect(listed()).not.toContain('说明')
    expect(inserted()).toBe('---\n语速: 200\n---\n\n# 在周例会上的讲话\n\n同志们：\n\n花费\\$5。')
  })

  test('自备框架的文件夹读不了，说一声，其余照常', async () => {
    vi.spyOn(workspace, 'getConfiguration').mockReturnValue({get: () => '/没有'} as never)
    vi.spyOn(workspace.fs, 'readDirectory').mockRejectedValue(new Error())
    const said = vi.spyOn(window, 'setStatusBarMessage')
    const {listed} = writer('没有这一种', [])
    await newDraft()
    expect(listed()).toHaveLength(KINDS.length)
    expect(said.mock.calls[0]?.[0]).toBe('自备框架的文件夹读不了')
  })
})

/** The writer chooses a kind and answers: undefined leaves what stands there, null is Esc. */
function writer(kind: string, answers: (string | undefined | null)[]) {
  const insertSnippet = vi.fn<(snippet: {value: string}) => Promise<boolean>>(async () => true)
  vi.spyOn(workspace, 'openTextDocument').mockResolvedValue({} as never)
  vi.spyOn(window, 'showTextDocument').mockResolvedValue({insertSnippet} as never)
  const pick = vi
    .spyOn(window, 'showQuickPick')
    .mockImplementation(async items => (await items).find(item => Object(item).label === kind) as never)
  const input = vi.spyOn(window, 'showInputBox').mockImplementation(async options => {
    const answer = answers.shift()
    return answer === null ? undefined : (answer ?? options?.value)
  })
  return {
    inserted: () => insertSnippet.mock.calls[0]?.[0].value,
    questions: () => input.mock.calls,
    listed: () => [pick.mock.calls[0]?.[0] ?? []].flat().map(item => Object(item).label),
  }
}
