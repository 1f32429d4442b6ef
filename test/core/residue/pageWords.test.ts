import {describe, expect, test} from 'vitest'
import {readPage} from '../../../server/src/core/residue/findResidue'
import {makePageModel, PAGE_ROWS, type PageModel} from '../../../server/src/core/residue/pageWords'
import {FORMS, WORD_WEIGHTS, type WordClass} from '../../../server/src/core/residue/weights'
import {DOUBTFUL_LINES, PAGE_LINES, SPEECH_LINES} from './lines'

/** A sentence that each word of a class decides, by itself. */
const SENTENCES: Readonly<Record<WordClass | 'script', (word: string) => string>> = {
  site: word => `上面这些话由${word}整理，不必外传。`,
  maker: word => `谢谢大家。由网友${word}，不必外传。`,
  text: word => `更多${word}请关注`,
  pick: word => `（${word}12篇）`,
  reader: word => `范文全部免费，${word}。`,
  you: word => `希望对${word}写稿子，有所帮助。`,
  intro: word => `${word}供参考的讲稿。`,
  store: word => `有了${word}，更多范文请关注。`,
  ad: word => `${word}，范文会员免费。`,
  rights: word => `${word}的事请联系客服。`,
  notice: word => `原文版权有争议的${word}。`,
  page: word => `${word}的东西，注册后免费。`,
  address: word => `办公好帮手 ${word}example.cn`,
  cut: word => `${word}，登录并付费。`,
  left: word => `（${word}846字）`,
  counted: word => `${word}：128`,
  pageLabel: word => `${word}：春耕`,
  label: word => `${word}：`,
  when: word => `${word}：2024-03-05　　栏目由禾苗负责，青禾和稻花协助，此处另附投稿办法一份，共三页两百行`,
  button: word => word,
  sign: word => word,
  official: word => `${word}：登录本站免费下载。`,
  speech: word => `${word}网友提供的线索。`,
  script: word => word,
}

/** What is decided of a line. */
function decisionOf(line: string, model?: PageModel): string {
  const {residue, isResidue, odds} = readPage(line, model)
  return JSON.stringify([residue, isResidue, odds !== undefined])
}

describe('词表的每一行都有一句话少不了它', () => {
  const words = PAGE_ROWS.filter(([kind]) => kind !== 'script')
  test.each(words.map(([kind = '', word = '']) => [kind, word] as const))('%s %s', (kind, word) => {
    const line = SENTENCES[kind as WordClass](word)
    const without = makePageModel(PAGE_ROWS.filter(row => row[0] !== kind || row[1] !== word))
    expect(decisionOf(line, without), line).not.toBe(decisionOf(line))
  })

  const scripts = PAGE_ROWS.filter(([kind]) => kind === 'script')
  test('一行只有一对字，繁体不重复', () => {
    const heads = scripts.map(([, pair = '']) => pair.charAt(0))
    expect(new Set(heads).size).toBe(heads.length)
    expect(scripts.every(([, pair = '']) => pair.length === 2 && pair.charAt(0) !== pair.charAt(1))).toBe(
      true,
    )
  })
})

describe('各类的分量和各种样子，少了哪一样都有一句话读错', () => {
  const lines = [
    ...PAGE_LINES,
    ...DOUBTFUL_LINES,
    ...SPEECH_LINES,
    ...PAGE_ROWS.flatMap(([kind, word = '']) => SENTENCES[kind as WordClass](word)),
  ]
  const decided = lines.map(line => decisionOf(line))

  test.each(Object.keys(WORD_WEIGHTS))('%s', kind => {
    expect(isNoticed(makePageModel(PAGE_ROWS, {...WORD_WEIGHTS, [kind]: 0}))).toBe(true)
  })

  test.each(FORMS.map(({name}) => name))('%s', name => {
    expect(
      isNoticed(
        makePageModel(
          PAGE_ROWS,
          WORD_WEIGHTS,
          FORMS.filter(form => form.name !== name),
        ),
      ),
    ).toBe(true)
  })

  function isNoticed(model: PageModel): boolean {
    return lines.some((line, at) => decisionOf(line, model) !== decided[at])
  }
})

test.each(PAGE_LINES)('是网页留下的：%s', line => {
  expect(readPage(line).isResidue).toBe(true)
})

test.each(DOUBTFUL_LINES)('要看前后的行：%s', line => {
  const {residue, odds} = readPage(line)
  expect(residue).toEqual([])
  expect(odds).toBeDefined()
})

test.each(SPEECH_LINES)('不是网页留下的：%s', line => {
  expect(readPage(line).residue).toEqual([])
})
