import {describe, expect, test} from 'vitest'
import {PLAIN_CLIENT, PULLING_CLIENT, places, startSession, type TestDraft} from './session'

const DRAFT = `一、工作情况

全年完成投资XX亿元，新建学校XX所。

二、下步打算

由某某同志牵头落实。
`

const slotsOf = async (draft: TestDraft) => places(draft, await draft.diagnostics())

describe('保存时才报新的待填', () => {
  test('打开时已有的都报，填一处少一处', async () => {
    const draft = await (await startSession(PULLING_CLIENT)).open(DRAFT)
    expect(await slotsOf(draft)).toEqual(['writtenSlot XX', 'writtenSlot XX', 'writtenSlot 某某'])
    await draft.replace('XX亿元', '12亿元')
    expect(await slotsOf(draft)).toEqual(['writtenSlot XX', 'writtenSlot 某某'])
  })

  test('新写的 XX 到保存之后才报，随之请客户端重取', async () => {
    const session = await startSession(PULLING_CLIENT)
    const draft = await session.open(DRAFT)
    await draft.replace('牵头落实。', '牵头落实，XX月底前完成。')
    expect(await slotsOf(draft)).toHaveLength(3)
    const before = session.refreshes()
    await draft.save()
    expect(session.refreshes()).toBe(before + 1)
    expect(await slotsOf(draft)).toHaveLength(4)
    await draft.save()
    expect(session.refreshes()).toBe(before + 1)
  })

  test('在旧的待填前后写字，旧的仍报，新的不报', async () => {
    const draft = await (await startSession(PULLING_CLIENT)).open(DRAFT)
    await draft.replace('新建学校XX所', '新增学位XX个、新建改建学校XX所')
    expect(
      await draft.diagnostics().then(found => found.filter(({code}) => code === 'writtenSlot').length),
    ).toBe(3)
    await draft.replace('一、工作情况', '一、今年以来的工作情况\n\n一年来，大家攻坚克难。')
    expect(await slotsOf(draft)).toHaveLength(3)
  })

  test('撤销填写，待填又报', async () => {
    const draft = await (await startSession(PULLING_CLIENT)).open(DRAFT)
    await draft.replace('某某', '李明')
    expect(await slotsOf(draft)).toHaveLength(2)
    await draft.replace('李明', '某某')
    expect(await slotsOf(draft)).toHaveLength(3)
  })

  test('整节移动位置，其中的待填不丢', async () => {
    const draft = await (await startSession(PULLING_CLIENT)).open(DRAFT)
    const moved = '二、下步打算\n\n由某某同志牵头落实。\n'
    await draft.change([
      {old: moved, text: ''},
      {old: '一、工作情况\n', text: `${moved}\n一、工作情况\n`},
    ])
    expect((await slotsOf(draft)).filter(place => place.startsWith('writtenSlot'))).toHaveLength(3)
  })

  test('贴进来的同样一行从没存过，不报', async () => {
    const draft = await (await startSession(PULLING_CLIENT)).open(DRAFT)
    const line = '由某某同志牵头落实。\n'
    await draft.replace(line, line + line)
    expect(await draft.diagnostics()).toHaveLength(3)
  })

  test('重发全文的客户端也是如此', async () => {
    const draft = await (await startSession(PULLING_CLIENT)).open(DRAFT)
    await draft.rewrite(DRAFT.replace('牵头落实。', '牵头落实，XX月底前完成。'))
    expect(await slotsOf(draft)).toHaveLength(3)
    await draft.rewrite(draft.text().replace('XX亿元', '12亿元'))
    expect(await slotsOf(draft)).toHaveLength(2)
  })

  test('推送的诊断同样如此', async () => {
    const session = await startSession(PLAIN_CLIENT)
    const draft = await session.open(DRAFT)
    await draft.replace('牵头落实。', '牵头落实，XX月底前完成。')
    expect(session.published).toHaveLength(1)
    await draft.save()
    expect(session.published.at(-1)?.diagnostics).toHaveLength(4)
  })
})

describe('随写随报', () => {
  test('onType 时新写的立即报', async () => {
    const session = await startSession(PULLING_CLIENT, {placeholder: {report: 'onType'}})
    const draft = await session.open(DRAFT)
    await draft.replace('牵头落实。', '牵头落实，XX月底前完成。')
    expect(await slotsOf(draft)).toHaveLength(4)
  })
})
