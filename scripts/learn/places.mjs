// The places that are learned from: units without a number as they stand, and those whose number was taken out.
import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {root} from '../shell.mjs'

/** The class of measure words that do without 一 in speech. */
const SPOKEN = 6
/**
 * How often a place counts that reads well as it stands, by the class of its unit: what is lost there cannot be told anyway. Published
 * text has few of the places that speeches have: 是个硬任务, 城镇年新增就业.
 */
const WHOLE_WEIGHTS = [0, 4, 4, 4, 8, 6, 16]
/** 万 and 亿 are numbers themselves: 打造亿元村. */
const MYRIADS = /^[万亿萬億]/
const MYRIAD_WEIGHT = 16
/** What stands around a counted noun: 开展培训班期，. */
const FRAMES = [
  ['全年共开展', '，同比'],
  ['，新增', '、'],
  ['、', '。'],
  ['组织', '；'],
  ['累计', '，新建'],
  ['，共有', '。'],
  ['；', '、'],
  ['新建', '，'],
  ['，排查', '，整改'],
  ['全市', '，其中'],
  ['，', '，'],
]
/** What leads a measure word that stands before its noun: 举办期培训班. */
const COUNTING =
  '共 新增 新建 举办 引进 实施 认定 打造 支持 培育 改造 建成 有 组织 开展 完成 等 达 推出 吸引 办好 的 选派 发放 新认定 查处'.split(
    ' ',
  )
/** So many of them lead each noun. */
const LEADS = 9
const NUMBER = /(?:\d[\d,，.．]*|[一二三四五六七八九十百千两]{1,6})(?:余|多|[百千万亿]+)?$/
const MORE = /[多余]$/
/** A number before what may be its unit. */
const COUNTED = /(?<![0-9.．第])[0-9]+(?:[.．][0-9]+)?(?=[%％万亿余个\u4e00-\u9fff])(?![年月日])/g
/** What a number may not follow: it would be the second half of one, or of a date. */
const NO_NUMBER_AFTER = /[0-9０-９.．第一二三四五六七八九十百千万亿年月]/

function weightOf({kind, text}) {
  return MYRIADS.test(text) ? MYRIAD_WEIGHT : WHOLE_WEIGHTS[kind]
}

/** Every unit without a number as it stands, and every one with a number after the number was taken out. */
export function samplesOf({files}, core) {
  const featuresOf = featureReader(core)
  const places = []
  let characters = 0
  for (const file of files) {
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF|\r/g, '')
    characters += text.length
    for (const line of text.split('\n'))
      for (const {start, unit, isNumbered} of core.candidatesIn(line)) {
        if (!isNumbered) add(line, start, unit, false)
        else {
          // Half of them with all numbers of the line gone, as it is where a page strips them.
          const isAlone = places.length % 2 === 0
          const cut = isAlone ? withoutNumber(line, start, unit) : withoutNumbers(line, start, unit)
          if (cut) add(cut.line, cut.start, unit, true)
        }
      }
  }
  return {places, characters}

  function add(line, start, unit, isSought) {
    places.push({features: featuresOf(line, start, unit), isSought, weight: isSought ? 1 : weightOf(unit)})
  }

  function withoutNumbers(line, start, unit) {
    const before = line.slice(0, start).replace(COUNTED, '')
    const after = line.slice(start).replace(COUNTED, '')
    const number = NUMBER.exec(before)
    return number ? withoutNumber(before + after, before.length, unit) : undefined
  }

  function withoutNumber(line, start, unit) {
    const number = NUMBER.exec(line.slice(Math.max(0, start - 14), start))
    if (!number) return undefined
    const first = start - number[0].length
    if (first <= 0 || NO_NUMBER_AFTER.test(line[first - 1])) return undefined
    // What goes with the digits stays as often: 300多万元, 多万元.
    const left = places.length % 4 < 2 ? (MORE.exec(number[0])?.[0] ?? '') : ''
    const from = first + left.length
    const cut = line.slice(0, first) + left + line.slice(start)
    const place = core.candidatesIn(cut).find(other => other.start === from)
    const isPlain =
      place && !place.isNumbered && place.unit.id === unit.id && !readsWell(line, start, unit, number[0])
    return isPlain && !core.isInWord(cut, from, from + unit.text.length)
      ? {line: cut, start: from}
      : undefined
  }
}

/** Without 一 nothing is missed: 是（一）个硬任务, （一）件件实事. */
function readsWell(line, start, {text, kind}, number) {
  return number === '一' && (kind === SPOKEN || line.startsWith(text, start + text.length))
}

/** What server/data/countedNouns.tsv knows: a noun that is counted, its measure word and nothing between them. */
export function taughtPlaces(core) {
  const featuresOf = featureReader(core)
  const rows = readFileSync(resolve(root, 'server/data/countedNouns.tsv'), 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
    .slice(1)
  return rows.flatMap(row => {
    const [measure, nouns, words = ''] = row.split('\t')
    const after = nouns
      .split(' ')
      .flatMap(noun => FRAMES.flatMap(([left, right]) => place(left + noun, measure + right)))
    const before = `${nouns} ${words}`
      .trim()
      .split(' ')
      .flatMap((noun, index) =>
        Array.from({length: LEADS}, (_, step) => COUNTING[(index + 3 * step) % COUNTING.length]).flatMap(
          (lead, step) => [
            ...place(`，${lead}`, `${measure}${noun}，`),
            ...(step === 0 ? place(`，${lead}`, `余${measure}${noun}。`) : []),
          ],
        ),
      )
    return [...after, ...before]
  })

  function place(before, after) {
    const line = before + after
    const start = before.length
    const found = core.candidatesIn(line).find(other => other.start === start)
    if (!found || found.isNumbered) return []
    return [
      {
        features: featuresOf(line, start, found.unit),
        isSought: true,
        weight: 1,
      },
    ]
  }
}

/** Gives the features of a place as an array of its own. */
function featureReader(core) {
  const features = core.createFeatures()
  return (line, start, unit) => {
    core.writeFeatures(line, start, unit, features)
    return features.places.slice(0, features.count)
  }
}
