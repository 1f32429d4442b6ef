import {describe, expect, test} from 'vitest'
import {CLEAN, SPEECH} from './samples'
import {PLAIN_CLIENT, PULLING_CLIENT, places, startSession} from './session'

describe('客户端来取诊断', () => {
  test('断号和待填各在其位，附规则名和序号从哪里起', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(SPEECH)
    const diagnostics = await draft.diagnostics()
    expect(places(draft, diagnostics)).toEqual([
      'writtenSlot XX',
      'writtenSlot 某某',
      'writtenSlot 某某',
      'headingSequence 四、',
    ])
    const fault = diagnostics.at(-1)
    expect(fault).toMatchObject({severity: 1, source: '拟稿'})
    expect(fault?.relatedInformation?.map(({location}) => draft.textIn(location.range))).toEqual(['二、'])
    expect(session.published).toEqual([])
  })

  test('跟得了链接的客户端：规则用中文简称，链到它的说明页；相关之处不重复原话', async () => {
    const session = await startSession({
      ...PULLING_CLIENT,
      textDocument: {...PULLING_CLIENT.textDocument, diagnostic: {codeDescriptionSupport: true}},
    })
    const [slot, , , fault] = await (await session.open(SPEECH)).diagnostics()
    expect(slot).toMatchObject({
      code: '待填',
      codeDescription: {href: 'file:///pages/writtenSlot.md'},
      message: '“今年全县落实播种面积XX万亩”待填，应填数字',
    })
    expect(fault?.code).toBe('小标题序号')
    expect(fault?.relatedInformation?.map(({message}) => message)).toEqual(['前一项在这里'])
  })

  test('没有变化就答“未变”，改过就答全部', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(SPEECH)
    const {resultId} = await draft.pull()
    expect(await draft.pull(resultId)).toEqual({kind: 'unchanged', resultId})
    await draft.replace('四、', '三、')
    const report = await draft.pull(resultId)
    expect(report.kind).toBe('full')
    expect(report.resultId).not.toBe(resultId)
    expect(places(draft, await draft.diagnostics())).not.toContain('headingSequence 四、')
  })

  test('没有打开的文件没有诊断', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(SPEECH)
    await draft.close()
    expect(await draft.diagnostics()).toEqual([])
  })
})

describe('推送诊断', () => {
  test('打开时推送一次，带版本；没有问题的稿件推送空表', async () => {
    const session = await startSession(PLAIN_CLIENT)
    const draft = await session.open(SPEECH)
    expect(session.published).toHaveLength(1)
    expect(session.published[0]).toMatchObject({uri: draft.uri, version: 1})
    expect(session.published[0]?.diagnostics).toHaveLength(4)
    await session.open(CLEAN, 'file:///clean.md')
    expect(session.published[1]).toEqual({uri: 'file:///clean.md', version: 1, diagnostics: []})
  })

  test('诊断没有变就不再推送', async () => {
    const session = await startSession(PLAIN_CLIENT)
    const draft = await session.open(SPEECH)
    await draft.replace('各乡镇要把责任扛在肩上', '各乡镇要把责任记在心上、扛在肩上')
    expect(session.published).toHaveLength(1)
    await draft.replace('同志们：\n', '同志们：\n\n')
    expect(session.published).toHaveLength(2)
    expect(session.published[1]?.version).toBe(3)
  })

  test('接连而来的改动只推送最后的结果', async () => {
    const session = await startSession(PLAIN_CLIENT)
    const draft = await session.open(SPEECH)
    await Promise.all([
      draft.replace('四、', '五、'),
      draft.replace('五、', '六、'),
      draft.replace('六、', '七、'),
      draft.replace('七、', '三、'),
    ])
    expect(session.published).toHaveLength(2)
    expect(session.published[1]?.version).toBe(5)
    expect(session.published[1]?.diagnostics.map(({code}) => code)).not.toContain('headingSequence')
  })

  test('关闭时收回', async () => {
    const session = await startSession(PLAIN_CLIENT)
    const draft = await session.open(SPEECH)
    await draft.close()
    expect(session.published.at(-1)).toEqual({uri: draft.uri, diagnostics: []})
  })
})

describe('改动的写法', () => {
  test('一次通知里有几处改动，后一处以前一处改过的文本为准', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(SPEECH)
    await draft.change([
      {old: '# 在全县', text: '# 𠮷祥县：在全县'},
      {old: '四、加强领导', text: '五、加强领导'},
      {old: '\n（一）抓好田间管理', text: '\n\n（一）抓好田间管理'},
    ])
    expect(places(draft, await draft.diagnostics())).toContain('headingSequence 五、')
  })

  test('重发全文与逐字改动结果相同，CRLF 与增补字符不使位置偏移', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(SPEECH.replaceAll('\n', '\r\n'))
    await draft.rewrite(draft.text().replace('同志们', '𠮷😀同志们'))
    await draft.replace('一、认清', '😀\r\n一、认清')
    const fresh = await session.open(draft.text(), 'file:///fresh.md')
    const diagnostics = await draft.diagnostics()
    expect(diagnostics).toEqual(
      JSON.parse(JSON.stringify(await fresh.diagnostics()).replaceAll(fresh.uri, draft.uri)),
    )
    expect(places(draft, diagnostics)).toContain('headingSequence 四、')
  })

  test('文首带标记的文本，第一行的位置也不偏移', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open('\uFEFF今年粮食产量达到XX万吨。\n')
    expect(places(draft, await draft.diagnostics())).toEqual(['writtenSlot XX'])
  })
})
