import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {expect, test} from 'vitest'

const grammar = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../syntaxes/draft.tmLanguage.json'), 'utf8'),
)

/** The text with what is coloured in ⟦⟧; the patterns use only what JavaScript and Oniguruma read alike. */
function coloured(text: string): string {
  const {patterns}: {patterns: {match: string}[]} = grammar.repository.slot
  return patterns.reduce((result, {match}) => result.replace(new RegExp(match, 'gm'), '⟦$&⟧'), text)
}

/** Manuals too are full of 1., XX and {{name}}: those wait for the server, which knows whether the text is a draft. */
test.each([
  '会议在⟦【待补：会议地点】⟧召开，到会⟦【待补】⟧人',
  '出席的有XX同志',
  '三、常见问题',
  '{{name}}',
  '【要点】',
])('服务器启动前的着色：%s', text => {
  expect(coloured(text.replace(/[⟦⟧]/g, ''))).toBe(text)
})
