// npm run learn -- FOLDER… [--half FOLDER…]: learns from texts of our own (texts/) and from published ones what tells that a number is gone before a unit, and
// writes server/data/lostNumbers.bin (the weights, one signed byte each) and lostNumbers.json (their scale, where they come from, what
// they find). Of the folders behind --half only one half of the documents is read, by a hash of their names; the other is kept for measuring.
// The same texts give the same bytes.
import {createHash} from 'node:crypto'
import {mkdtempSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {basename, join, resolve} from 'node:path'
import {build} from 'esbuild'
import {packDictionary} from '../dictionary.mjs'
import {madeWith} from '../madeWith.mjs'
import {root, runAsScript} from '../shell.mjs'
import {LOADERS, tablesPlugin} from '../tables.mjs'
import {samplesOf, taughtPlaces} from './places.mjs'
import {learn, quantise, SEEDS, scoreOf} from './regression.mjs'

/** Texts that were written for this: places with their number, and places where none is missed. */
const OWN_TEXTS = resolve(root, 'scripts/learn/texts')
/** Into so many parts the sources fall for the figures. */
const FOLDS = 5
const RATES = [1, 2, 5, 10, 20, 40, 100]

await runAsScript(import.meta, async () => {
  const core = await loadCore()
  const sources = sourcesOf(process.argv.slice(2)).map(source => samplesOf(source, core))
  const taught = [
    ...taughtPlaces(core),
    ...foldersIn(OWN_TEXTS, () => true).flatMap(source => samplesOf(source, core).places),
  ]
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

/** What is found at so many false reports per million characters, each source read by a model that has not seen it. */
function crossValidate(sources, taught, core) {
  const characters = charactersOf(sources)
  const scored = Array.from({length: FOLDS}, (_, fold) => {
    const isTest = index => index % FOLDS === fold
    const train = sources.filter((_, index) => !isTest(index)).flatMap(({places}) => places)
    const model = learn([...taught, ...train], core, SEEDS.slice(0, 1))
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
