import {describe, expect, test} from 'vitest'
import {completionsAt, foldDraft, readManuscript} from '../../../server/src/core/index'

const CARET = '‸'
const TODAY = '2026年11月28日'

describe('下一项', () => {
  test.each([
    ['重点抓好：一是抓排查；‸', '二是'],
    ['抓好三件事：一是抓排查；二是抓整治；‸', '三是'],
    ['要做到四点：一是人要到位。‸', '二是'],
    ['要做到四点：一是人要到位。二是钱要到位。三是物要到位。‸', '四是'],
    ['要做到三点：首先，人要到位。其次，钱要到位。‸', '最后，'],
    ['重点抓好：第一，抓排查；‸', '第二，'],
  ])('%s', (text, next) => {
    expect(offers(text)[0]).toBe(next)
  })

  test.each([
    ['说好的几项写完了', '要做到两点：一是人要到位。二是钱要到位。‸'],
    ['各项另起一行的，由 Enter 接着写', '要做到三点：\n一是人要到位。‸'],
    ['没说几项，句号也许就是结尾', '重点：一是抓排查。二是抓整治。‸'],
    ['不是序列', '抓排查、抓整治；‸'],
    ['在代码里', '```\n重点：一是抓排查；‸\n```'],
    ['在行内代码里', '命令是：`一是抓排查；‸`'],
    ['在链接里', '重点：一是抓排查，见[办法](https://example.cn/；‸)'],
    ['在文首', '---\n备注: 重点：一是抓排查；‸\n---\n'],
    ['在注释里', '<!-- 重点：一是抓排查；‸ -->'],
  ])('%s，不提供', (_, text) => {
    expect(offers(text)).toEqual([])
  })
})

describe('报几点', () => {
  const SECTIONS = '\n\n一、认清形势\n\n抓紧抓实。\n\n二、落实责任\n\n抓紧抓实。'

  test('后面有几个小标题，就是几点', () => {
    expect(offers(`下面，我讲‸${SECTIONS}`)[0]).toBe('两点意见。')
    expect(offers(`借此机会，我再强调‸${SECTIONS}\n\n三、严明纪律`)[1]).toBe('三点要求。')
  })

  test('后面没有小标题、不是报数、后面已写了字的，不提供', () => {
    expect(offers('下面，我讲‸')).toEqual([])
    expect(offers(`这件事会上已讲‸${SECTIONS}`)).toEqual([])
    expect(offers(`下面，我讲‸三点意见。${SECTIONS}`)).toEqual([])
  })

  test('过渡、结束的句子', () => {
    expect(offers(`下面，‸${SECTIONS}`)[0]).toBe('我讲两点意见。')
    expect(offers('会议开得很好。下面，‸')).toEqual(['我把有关情况作一个汇报。'])
    expect(offers('同志们，‸').length).toBeGreaterThan(1)
    expect(offers('各位同志们，‸')).toEqual([])
    expect(offers('同志们，‸大家好。')).toEqual([])
  })
})

describe('括号', () => {
  test.each([
    ['一、加强领导\n\n（‸', ['一）']],
    ['一、加强领导\n\n（一）抓排查。要细。\n\n（‸', ['二）']],
    ['一、加强领导\n\n（一）抓排查\n\n1. 进村\n\n（1）入户。要细。\n\n（‸', ['2）', '二）']],
    ['在全县会议上的讲话\n\n（‸', [`${TODAY}）`]],
    ['一、加强领导（‸', []],
  ])('%j', (text, expected) => {
    expect(offers(text)).toEqual(expected)
  })

  test('已有的待填各列一次，右括号不重复', () => {
    const text = '到【待补：会址】开会，由【待补：单位】主持，【待补：单位】记录。请到【‸'
    expect(offers(text)).toEqual(['待补：会址】', '待补：单位】'])
    expect(offers(`${text}】`)).toEqual(['待补：会址', '待补：单位'])
  })
})

/** What is offered at the caret, in order. */
function offers(marked: string): string[] {
  const draft = foldDraft(readManuscript(marked.replace(CARET, '')))
  return completionsAt(draft, marked.indexOf(CARET), TODAY).map(({text}) => text)
}
