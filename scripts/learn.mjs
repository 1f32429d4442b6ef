// npm run learn -- FOLDER… [--half FOLDER…]: learns from published texts what tells that a number is gone before a unit, and
// writes server/data/lostNumbers.bin (the weights, one signed byte each) and lostNumbers.json (their scale, where they come from, what
// they find). Of the folders behind --half only one half of the documents is read, by a hash of their names; the other is kept for measuring.
// The same texts give the same bytes.
import {createHash} from 'node:crypto'
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {basename, join, resolve} from 'node:path'
import {build} from 'esbuild'
import {packDictionary} from './dictionary.mjs'
import {madeWith} from './madeWith.mjs'
import {root, runAsScript} from './shell.mjs'
import {LOADERS, tablesPlugin} from './tables.mjs'

const SEEDS = [20_261_127, 20_261_128, 20_261_129]
const EPOCHS = 4
const STEP = 0.15
const SHRINK = 3e-3
const BIAS_STEP = 0.02
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
const FIRST_BIAS = -2
const HIGHEST = 127
/** Into so many parts the sources fall for the figures. */
const FOLDS = 5
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
const RATES = [1, 2, 5, 10, 20, 40, 100]
const NUMBER = /(?:\d[\d,，.．]*|[一二三四五六七八九十百千两]{1,6})(?:余|多|[百千万亿]+)?$/
/** A number before what may be its unit. */
const COUNTED = /(?<![0-9.．第])[0-9]+(?:[.．][0-9]+)?(?=[%％万亿余个\u4e00-\u9fff])(?![年月日])/g
/** What a number may not follow: it would be the second half of one, or of a date. */
const NO_NUMBER_AFTER = /[0-9０-９.．第一二三四五六七八九十百千万亿年月]/

await runAsScript(import.meta, async () => {
  const core = await loadCore()
  const sources = sourcesOf(process.argv.slice(2)).map(source => samplesOf(source, core))
  const taught = taughtPlaces(core)
  const figures = crossValidate(sources, taught, core)
  console.table(figures)
  const places = sources.flatMap(source => source.places)
  const {bias, scale, bytes} = quantise(learn([...taught, ...places], core))
  const lost = places.filter(({isLost}) => isLost).length
  const provenance = {
    bias,
    scale,
    learnedFrom: `${sources.length} sources of published official texts, ${charactersOf(sources)} characters`,
    places: {lost, whole: places.length - lost, taught: taught.length},
    seeds: SEEDS,
    madeWith: madeWith(),
    foundInSourcesNotSeen: figures,
  }
  writeFileSync(resolve(root, 'server/data/lostNumbers.bin'), bytes)
  writeFileSync(resolve(root, 'server/data/lostNumbers.json'), `${JSON.stringify(provenance, null, 2)}\n`)
})

/** The functions of the core that tell the places and their features. */
async function loadCore() {
  const folder = mkdtempSync(join(tmpdir(), 'nigao-learn-'))
  const outfile = join(folder, 'core.cjs')
  const lost = './server/src/core/slots/lost'
  await build({
    absWorkingDir: root,
    stdin: {
      contents: ['candidates', 'features', 'wordsAround']
        .map(name => `export * from '${lost}/${name}'`)
        .join('\n'),
      resolveDir: root,
    },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    loader: LOADERS,
    plugins: [tablesPlugin],
  })
  writeFileSync(join(folder, 'dictionary.bin'), packDictionary())
  process.on('exit', () => rmSync(folder, {recursive: true}))
  return createRequire(import.meta.url)(outfile)
}

/** The folders that hold documents, each a source of its own. */
function sourcesOf(args) {
  const half = args.indexOf('--half')
  const whole = half < 0 ? args : args.slice(0, half)
  const halved = half < 0 ? [] : args.slice(half + 1)
  return [
    ...whole.flatMap(path => foldersIn(path, () => true)),
    ...halved.flatMap(path => foldersIn(path, isFirstHalf)),
  ]
}

function foldersIn(path, wants) {
  const names = readdirSync(path).sort()
  const folders = names.filter(name => statSync(join(path, name)).isDirectory())
  const files = names.filter(name => /\.(?:md|txt)$/.test(name) && wants(name)).map(name => join(path, name))
  const inside = folders.flatMap(name => foldersIn(join(path, name), wants))
  return files.length === 0 ? inside : [{name: basename(path), files}, ...inside]
}

function isFirstHalf(name) {
  return createHash('sha1').update(name).digest()[19] % 2 === 0
}

function weightOf({kind, text}) {
  return MYRIADS.test(text) ? MYRIAD_WEIGHT : WHOLE_WEIGHTS[kind]
}

/** Every unit without a number as it stands, and every one with a number after the number was taken out. */
function samplesOf({files}, core) {
  const features = new Uint32Array(core.MOST_FEATURES)
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

  function add(line, start, unit, isLost) {
    const count = core.writeFeatures(line, start, unit, features)
    places.push({features: features.slice(0, count), isLost, weight: isLost ? 1 : weightOf(unit)})
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
    const from = start - number[0].length
    if (from <= 0 || NO_NUMBER_AFTER.test(line[from - 1])) return undefined
    const cut = line.slice(0, from) + line.slice(start)
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
function taughtPlaces(core) {
  const features = new Uint32Array(core.MOST_FEATURES)
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
        features: features.slice(0, core.writeFeatures(line, start, found.unit, features)),
        isLost: true,
        weight: 1,
      },
    ]
  }
}

/** The mean of what is learned in several orders: what the order alone did falls away. */
function learn(places, core) {
  const models = SEEDS.map(seed => learnInOrder(places, core, chanceFrom(seed)))
  const meanOf = values => values.reduce((sum, value) => sum + value, 0) / models.length
  const weights = models[0].weights.map((_, at) => meanOf(models.map(model => model.weights[at])))
  return {weights, bias: meanOf(models.map(({bias}) => bias))}
}

/** Logistic regression, one place after the other in an order shuffled anew each time; each weight has a step of its own. */
function learnInOrder(places, core, chance) {
  const weights = new Float64Array(1 << core.WEIGHT_BITS)
  const squares = new Float64Array(1 << core.WEIGHT_BITS).fill(1e-6)
  const order = [...places]
  let bias = FIRST_BIAS
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, chance)
    for (const {features, isLost, weight} of order) {
      const odds = 1 / (1 + Math.exp(-scoreOf({weights, bias}, features)))
      const error = weight * (isLost ? odds - 1 : odds)
      bias -= BIAS_STEP * error
      for (const feature of features) {
        const slope = error + SHRINK * weights[feature]
        squares[feature] += slope * slope
        weights[feature] -= (STEP * slope) / Math.sqrt(squares[feature])
      }
    }
  }
  return {weights, bias}
}

function scoreOf({weights, bias}, features) {
  let score = bias
  for (const feature of features) score += weights[feature]
  return score
}

function quantise({weights, bias}) {
  const most = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0)
  const scale = Number((most / HIGHEST).toPrecision(4))
  const bytes = Int8Array.from(weights, weight =>
    Math.max(-HIGHEST, Math.min(HIGHEST, Math.round(weight / scale))),
  )
  return {bias: Number(bias.toFixed(4)), scale, bytes}
}

/** What is found at so many false reports per million characters, each source read by a model that has not seen it. */
function crossValidate(sources, taught, core) {
  const characters = charactersOf(sources)
  const scored = Array.from({length: FOLDS}, (_, fold) => {
    const isTest = index => index % FOLDS === fold
    const train = sources.filter((_, index) => !isTest(index)).flatMap(({places}) => places)
    const model = learn([...taught, ...train], core)
    const test = sources.filter((_, index) => isTest(index)).flatMap(({places}) => places)
    return test.map(({features, isLost}) => ({isLost, score: scoreOf(model, features)}))
  }).flat()
  const scores = isLost =>
    scored
      .filter(place => place.isLost === isLost)
      .map(({score}) => score)
      .sort((a, b) => b - a)
  const lost = scores(true)
  const whole = scores(false)
  return RATES.map(rate => {
    const above = whole[Math.round((rate * characters) / 1e6)]
    return {
      falsePerMillion: rate,
      evidence: Number(above.toFixed(1)),
      found: Number((lost.filter(score => above < score).length / lost.length).toFixed(3)),
    }
  })
}

function charactersOf(sources) {
  return sources.reduce((sum, {characters}) => sum + characters, 0)
}

function shuffle(list, chance) {
  for (let last = list.length - 1; 0 < last; last--) {
    const other = Math.floor(chance() * (last + 1))
    ;[list[last], list[other]] = [list[other], list[last]]
  }
}

function chanceFrom(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state / 2 ** 32
  }
}
