// What tells that a number is gone before a unit.
import {writeFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {madeWith} from '../madeWith.mjs'
import {root} from '../shell.mjs'
import {samplesOf, taughtPlaces} from './places.mjs'
import {coarse, learn, MANY_PLACES, quantise, SEEDS, scoreOf} from './regression.mjs'
import {charactersOf, foldersIn} from './sources.mjs'

/** Texts that were written for this: places with their number, and places where none is missed. */
const OWN_TEXTS = resolve(root, 'scripts/learn/texts')
/** Into so many parts the sources fall for the figures. */
const FOLDS = 5
const RATES = [1, 2, 5, 10, 20, 40, 100]
/** The evidence is shifted so that in sources not seen so many places per million characters have more than so much by mistake: what is asked for (draft/damage.ts) keeps its meaning when it is learned anew. */
const [KNOWN_RATE, KNOWN_EVIDENCE] = [40, 1.5]

/** Learns from our own texts and published ones; writes lostNumbers.bin (the weights, a signed byte each) and lostNumbers.json. */
export function learnLostNumbers(folders, core) {
  const size = 1 << core.WEIGHT_BITS
  const sources = folders.map(source => samplesOf(source, core))
  const taught = [
    ...taughtPlaces(core),
    ...foldersIn(OWN_TEXTS).flatMap(source => samplesOf(source, core).places),
  ]
  const figures = crossValidate(sources, taught, size)
  console.table(figures)
  const places = sources.flatMap(source => source.places)
  const {evidence} = figures.find(({falsePerMillion}) => falsePerMillion === KNOWN_RATE)
  const {bias, scale, bytes} = quantise(learn([...taught, ...places], size, MANY_PLACES), MANY_PLACES)
  const lost = places.filter(({isSought}) => isSought).length
  const provenance = {
    bias: Number((bias + KNOWN_EVIDENCE - evidence).toFixed(4)),
    scale,
    learnedFrom: `${sources.length} sources of published official texts, ${charactersOf(sources)} characters`,
    places: {lost, whole: places.length - lost, taught: taught.length},
    seeds: SEEDS,
    madeWith: madeWith('lostNumbers'),
    foundInSourcesNotSeen: figures,
  }
  writeFileSync(resolve(root, 'server/data/lostNumbers.bin'), bytes)
  writeFileSync(resolve(root, 'server/data/lostNumbers.json'), `${JSON.stringify(provenance, null, 2)}\n`)
}

/** What is found at so many false reports per million characters, each source read by a model that has not seen it. */
function crossValidate(sources, taught, size) {
  const characters = charactersOf(sources)
  const scored = Array.from({length: FOLDS}, (_, fold) => {
    const isTest = index => index % FOLDS === fold
    const train = sources.filter((_, index) => !isTest(index)).flatMap(({places}) => places)
    const model = coarse(learn([...taught, ...train], size, MANY_PLACES, SEEDS.slice(0, 1)), MANY_PLACES)
    const test = sources.filter((_, index) => isTest(index)).flatMap(({places}) => places)
    return test.map(({features, isSought}) => ({isSought, score: scoreOf(model, features)}))
  }).flat()
  const scores = isSought =>
    scored
      .filter(place => place.isSought === isSought)
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
