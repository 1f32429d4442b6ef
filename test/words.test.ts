import {readdirSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {describe, expect, test} from 'vitest'
import {HELP} from '../server/src/cli/help'
import {rules} from '../server/src/core/rules/index'
import {findingsOf} from './examples'
import {readMarks} from './marks'

const ROOT = resolve(import.meta.dirname, '..')
const LITERAL = /'(?:[^'\\\n]|\\.)*'|`[^`]*`/g
const CHINESE = /[\u4e00-\u9fff]/
/** What a text quotes stands as it was written there. */
const QUOTED = /“[^”]*”/g
const DIGIT_AND_HAN = /\d[\u4e00-\u9fff]|[\u4e00-\u9fff]\d/

/** The words of the glossary in CONTRIBUTING.md, each with those that it takes the place of. */
const GLOSSARY = [...read('CONTRIBUTING.md').matchAll(/^\| (\S.*?) \| (\S.*?) \| .* \|$/gm)]
  .map(([, word = '', instead = '']) => ({word, instead: instead.split('、')}))
  .filter(({word}) => word !== '说法')

/** Everything that a drafter may read, by where it stands. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  客户端: Object.values(JSON.parse(read('l10n/bundle.l10n.zh-cn.json'))),
  扩展的清单: [
    ...Object.values<string>(JSON.parse(read('package.nls.zh-cn.json'))),
    ...chineseIn('package.json'),
  ],
  入门演练: readdirSync(resolve(ROOT, 'client/walkthrough')).map(name => read(`client/walkthrough/${name}`)),
  代码片段: ['frames', 'parts'].flatMap(name => chineseIn(`snippets/${name}.json`)),
  服务器: sourcesIn('server/src/lsp'),
  命令行: [HELP, ...sourcesIn('server/src/cli')],
  规则: rules.flatMap(({name, title, why, basis}) => [name, title, why, basis]),
  消息: messages().map(message => message.replace(QUOTED, '')),
}

test('词表读到了', () => {
  expect(GLOSSARY.length).toBeGreaterThan(5)
  expect(GLOSSARY.map(({word}) => word)).toContain('序号')
})

describe.each(GLOSSARY)('说“$word”', ({instead}) => {
  test.each(Object.entries(TEXTS))('%s', (_, texts) => {
    expect(texts.length).toBeGreaterThan(0)
    for (const text of texts) for (const other of instead) expect(text).not.toContain(other)
  })
})

test('消息里的数目前后空一格', () => {
  for (const message of messages()) expect(message.replace(QUOTED, '')).not.toMatch(DIGIT_AND_HAN)
})

test('规则的简称各不相同，短，不带引号', () => {
  const names = rules.map(({name}) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[\u4e00-\u9fff]{2,9}$/)
})

test('相关之处不重复消息里的话', () => {
  const findings = rules.flatMap(({id, bad}) => bad.flatMap(({text}) => findingsOf(id, readMarks(text).text)))
  const related = findings.flatMap(({message, related = []}) =>
    related.map(place => [message, place.message] as const),
  )
  expect(related.length).toBeGreaterThan(0)
  for (const [message, own] of related) expect(message).not.toContain(own)
})

/** What the rules and their fixes say of the bad examples. */
function messages(): readonly string[] {
  return rules.flatMap(({id, bad}) =>
    bad.flatMap(({text}) =>
      findingsOf(id, readMarks(text).text).flatMap(({message, fixes = []}) => [
        message,
        ...fixes.map(({title}) => title),
      ]),
    ),
  )
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(resolve(ROOT, folder)).flatMap(file => chineseIn(`${folder}/${file}`, LITERAL))
}

/** The strings of a file that have Chinese in them. */
function chineseIn(path: string, literal = /"(?:[^"\\\n]|\\.)*"/g): readonly string[] {
  return [...read(path).matchAll(literal)].map(([text]) => text).filter(text => CHINESE.test(text))
}

function read(path: string): string {
  return readFileSync(resolve(ROOT, path), 'utf8')
}
