import {describe, expect, test} from 'vitest'
import {OUTLINE_REQUEST, type OutlineAnswer, type OutlineEntry} from '../../server/src/lsp/protocol'
import {PULLING_CLIENT, startSession, type TestDraft} from './session'

const SPEECH = [
  '# 在全县造林绿化动员会上的讲话',
  '同志们：',
  '今天我们召开造林绿化动员会。下面，我讲两点意见。',
  '## 一、抢抓时节',
  '一要备足苗木。二要备好土地。',
  '## 三、落实责任',
  '请各乡镇报送计划XX份。',
  '同志们，春光不等人。让我们扛起铁锹，为子孙后代种下一片绿荫！',
  '',
].join('\n\n')

describe('nigao/outline', () => {
  test('标题、称谓、开头、结尾各有一条，按先后排在小标题前后', async () => {
    const draft = await open(SPEECH)
    expect(textsOf(await entriesOf(draft))).toEqual([
      'title 在全县造林绿化动员会上的讲话',
      'salutation 同志们',
      'opening 今天我们召开造林绿化动员会',
      'heading 抢抓时节',
      'heading 落实责任',
      'closing 同志们，春光不等人',
    ])
  })

  test('开头到第一个小标题为止，结尾到末了；字数照此算', async () => {
    const draft = await open(SPEECH)
    const entries = await entriesOf(draft)
    const words = (kind: string) => entries.find(entry => entry.kind === kind)
    expect(draft.textIn(words('opening')?.range ?? fail()).trim()).toBe(
      '今天我们召开造林绿化动员会。下面，我讲两点意见。\n\n##',
    )
    expect(words('closing')?.characters).toBe(30)
  })

  test('差错计在所在的小标题上，待填另外计', async () => {
    const draft = await open(SPEECH)
    const counted = (await entriesOf(draft)).filter(({errors, warnings}) => errors + warnings > 0)
    expect(textsOf(counted)).toEqual(['heading 落实责任'])
    expect(counted[0]).toMatchObject({errors: 1, warnings: 0, slots: 1})
  })

  test('“#”的级数不对，差错也在这个小标题上，不在上一个', async () => {
    const draft = await open(SPEECH.replace('## 三、', '#### 二、'))
    const counted = (await entriesOf(draft)).filter(({errors, warnings}) => errors + warnings > 0)
    expect(textsOf(counted)).toEqual(['heading 落实责任'])
  })

  test('不是讲话的，只有小标题', async () => {
    const draft = await open('一、总体要求\n\n坚持标本兼治。\n\n二、工作任务\n\n抓好落实。\n')
    expect((await entriesOf(draft)).map(({kind}) => kind)).toEqual(['heading', 'heading'])
  })
})

async function open(text: string): Promise<TestDraft> {
  return (await startSession(PULLING_CLIENT)).open(text)
}

async function entriesOf(draft: TestDraft): Promise<readonly OutlineEntry[]> {
  return (await draft.request<OutlineAnswer>(OUTLINE_REQUEST, {uri: draft.uri})).entries
}

function textsOf(entries: readonly OutlineEntry[]): string[] {
  return entries.map(({kind, text}) => `${kind} ${text}`)
}

function fail(): never {
  throw new Error('提纲里没有这一条')
}
