import {beforeEach, describe, expect, test, vi} from 'vitest'
import type {FormState, FromPage, ToPage} from '../../client/src/filling/formMessages'

const KEY = '只有扩展知道'

/** As much of an element as the page of the form needs. */
class StubElement extends EventTarget {
  value = ''
  textContent = ''
  readonly dataset = {
    key: KEY,
    texts: JSON.stringify({progress: '{0}/{1}', suggestion: '', opening: '', none: ''}),
  }
  readonly classList = {toggle: () => false}
  children: (StubElement | string)[] = []
  constructor(readonly tag = '') {
    super()
  }
  setAttribute() {}
  toggleAttribute() {}
  append(...children: (StubElement | string)[]) {
    this.children.push(...children)
  }
  replaceChildren(...children: (StubElement | string)[]) {
    this.children = children
  }
}

/** Where the page hears from the extension. */
let host: EventTarget
let page: Map<string, StubElement>
let told: FromPage[]
let kept: FormState | undefined

beforeEach(async () => {
  page = new Map()
  host = new EventTarget()
  told = []
  kept = undefined
  vi.resetModules()
  vi.stubGlobal('HTMLElement', StubElement)
  vi.stubGlobal('HTMLInputElement', StubElement)
  vi.stubGlobal('window', host)
  vi.stubGlobal('document', {
    body: new StubElement(),
    createElement: (tag: string) => new StubElement(tag),
    getElementById: byId,
    hasFocus: () => false,
    addEventListener: () => undefined,
  })
  vi.stubGlobal('acquireVsCodeApi', () => ({
    postMessage: (message: FromPage) => told.push(message),
    getState: () => kept,
    setState: (state: FormState) => {
      kept = state
    },
  }))
  await import('../../client/webview/form')
})

describe('填写表单', () => {
  test('在稿件里填好的一处，它的内容不会挪到后一处', () => {
    show('新增XX人', '新增XX人（2）')
    type(0, '5')
    rename({'新增XX人（2）': '新增XX人'})
    expect(answers()).toEqual({新增XX人: ''})
    expect(byId('progress').textContent).toBe('0/1')
  })

  test('只填空格的不算填好', () => {
    show('和XX户')
    type(0, '　 ')
    expect(byId('progress').textContent).toBe('0/1')
  })

  test('稿件里没有地方填了的，存填写内容时也在', () => {
    show('全年新增XX人和', '和XX户')
    type(0, '5')
    rename({})
    byId('save').dispatchEvent(new Event('click'))
    expect(told.at(-1)).toEqual({type: 'save', answers: {全年新增XX人和: '5'}})
  })

  test('还没有写进稿件的，前后的字改了也跟着走，正在填的一格还是那一格', () => {
    show('完成投资XX亿元')
    type(0, '5')
    const [field] = inputs()
    rename({完成投资XX亿元: '共完成投资XX亿元'})
    expect(answers()).toEqual({共完成投资XX亿元: '5'})
    expect(inputs()).toEqual([field])
    expect(inputs()[0]).toBe(field)
  })

  test('撤销填写以后，填的内容各回原处', () => {
    show('全年新增XX人和', '和XX户')
    type(0, '5')
    send({type: 'applied', labels: ['全年新增XX人和']})
    rename({和XX户: '全年新增5人和XX户'})
    type(0, '3')
    rename({全年新增XX人和: '全年新增XX人和', 全年新增5人和XX户: '和XX户'})
    expect(answers()).toEqual({全年新增XX人和: '5', 和XX户: '3'})
  })

  test('两处换了名称，各自的内容不混', () => {
    show('甲', '乙')
    type(0, '5')
    type(1, '3')
    rename({甲: '乙', 乙: '甲'})
    expect(answers()).toEqual({甲: '3', 乙: '5'})
  })

  test('重启以后，填的内容还在', async () => {
    show('甲', '乙')
    type(1, '3')
    vi.resetModules()
    await import('../../client/webview/form')
    show('甲', '乙')
    expect(answers()).toEqual({甲: '', 乙: '3'})
  })
})

describe('别处发来的消息', () => {
  const FORGED = {type: 'blanks', draft: 'file:///别的.md', blanks: [], renamed: {}}

  test.each([
    ...[undefined, null, 0, '', '甲', true, [], {}, [FORGED]],
    ...['blanks', 'checked', 'loaded', 'applied', 'focus', 'note', 'ready', '甲', 3].map(type => ({type})),
    ...[FORGED, {...FORGED, key: ''}, {...FORGED, key: undefined}, {...FORGED, key: '猜的'}],
  ])('%j 不理会', data => {
    show('甲')
    type(0, '5')
    const before = told.length
    // What a listener throws vitest reports by itself.
    post(data)
    expect(inputs()).toHaveLength(1)
    expect(answers()).toEqual({甲: '5'})
    expect(told).toHaveLength(before)
  })
})

function send(message: ToPage): void {
  post({...message, key: KEY})
}

/** Whatever any window may send. */
function post(data: unknown): void {
  host.dispatchEvent(Object.assign(new Event('message'), {data}))
}

/** The blanks of a draft that the page has not seen before. */
function show(...labels: string[]): void {
  rename(Object.fromEntries(labels.map(label => [label, label])))
}

/** The blanks that are there now, each by the label it had. */
function rename(renamed: Readonly<Record<string, string>>): void {
  const rest = {question: '', details: '', heading: '', before: '', sign: '', after: '', suggestion: ''}
  const blanks = Object.values(renamed).map(label => ({label, ...rest}))
  send({type: 'blanks', draft: 'file:///draft.md', blanks, renamed})
}

function type(index: number, answer: string): void {
  const input = inputs()[index]
  if (!input) throw new Error(`表单里没有第${index + 1}格`)
  input.value = answer
  input.dispatchEvent(new Event('input'))
}

function inputs(): StubElement[] {
  return inputsIn(byId('blanks'))
}

function inputsIn({children}: StubElement): StubElement[] {
  const elements = children.filter(child => typeof child !== 'string')
  return elements.flatMap(child => (child.tag === 'input' ? [child] : inputsIn(child)))
}

/** What the page last said is in its fields. */
function answers() {
  const said = told.flatMap(message => (message.type === 'answered' ? [message.answers] : []))
  return said.at(-1)
}

function byId(id: string): StubElement {
  const element = page.get(id) ?? new StubElement()
  page.set(id, element)
  return element
}
