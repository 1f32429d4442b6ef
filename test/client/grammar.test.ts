import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {describe, expect, it} from 'vitest'

const grammar = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../syntaxes/draft.tmLanguage.json'), 'utf8'),
)

/** The patterns use only what JavaScript and Oniguruma read alike. */
function patternsOf(name: string): RegExp[] {
  const {patterns}: {patterns: {match: string}[]} = grammar.repository[name]
  return patterns.map(({match}) => new RegExp(match, 'gm'))
}

/** The text with what is coloured in ⟦⟧. */
function coloured(name: string, text: string): string {
  return patternsOf(name).reduce((result, pattern) => result.replace(pattern, '⟦$&⟧'), text)
}

/** Manuals too are full of 1. and {{name}}: those wait for the server, which knows whether the text is a draft. */
describe('markers', () => {
  it.each([
    '⟦一、⟧打牢基础',
    '⟦（十二）⟧完善机制',
    '⟦(三)⟧强化保障',
    '⟦第一部分⟧　回顾',
    '⟦第3章⟧ 总则',
    '　　⟦二、⟧主要做法',
    '## ⟦二、⟧主要做法',
    '1.压实责任',
    '3、压实责任',
    '一家单位、两个部门',
    '5.1 监测',
    '21.5万元',
    '2025年',
    '他说，一、二季度',
  ])('%s', text => {
    expect(coloured('marker', text.replace(/[⟦⟧]/g, ''))).toBe(text)
  })
})

describe('slots', () => {
  it.each([
    '出席的有⟦XX⟧同志',
    '⟦20XX⟧年⟦X⟧月⟦X⟧日',
    '⟦202X⟧年',
    '增长⟦*⟧%',
    '⟦××⟧单位',
    '⟦某某⟧局',
    '⟦○○⟧镇',
    '⟦【待补：会议名称】⟧',
    '{{单位}}负责',
    '二○○五年',
    'X光机、X射线',
    '1+X证书',
    'XXL码',
    '30×30厘米',
    '数据要素×',
    '7*24小时',
    '**要点**',
    '【要点】',
    '□是 □否',
  ])('%s', text => {
    expect(coloured('slot', text.replace(/[⟦⟧]/g, ''))).toBe(text)
  })
})
