// What tells a drafter's note in brackets from brackets that are part of the document.
import {readFileSync, writeFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {madeWith} from '../madeWith.mjs'
import {root} from '../shell.mjs'
import {FEW_PLACES, learn, quantise, SEEDS, scoreOf} from './regression.mjs'

/** Lines of our own: what is in such brackets (notes.txt), and what is in those of documents (brackets.txt). */
const OWN_LINES = resolve(root, 'scripts/learn/notes')
/** Into so many parts sources and lines fall for the figures. */
const FOLDS = 5
const RATES = [1, 2, 5, 10, 20]
/** Likely (slots/slot.ts) is what so many brackets of published text per million characters are by mistake, each read by a model that has not seen it. */
const [KNOWN_RATE, KNOWN_EVIDENCE] = [2, 3.5]
const MARKS = '(【〔['
const WORDS = /[\u4e00-\u9fff]{2}/

/** Learns from our own lines and from the brackets of published texts; writes notes.bin (the weights, a signed byte each) and notes.json. */
export function learnNotes(sources, core) {
  const size = 1 << core.NOTE_BITS
  const {texts, characters} = publishedBrackets(sources, core)
  const notes = linesOf('notes').map((text, part) => sampleOf({text, part}, 'note'))
  const own = linesOf('brackets').map((text, part) => sampleOf({text, part}, 'own'))
  const published = texts.map(bracket => sampleOf(bracket, 'published'))
  const samples = [...notes, ...own, ...published]
  const figures = crossValidate(samples, characters, size)
  console.table(figures)
  const {bias, scale, bytes} = quantise(learn(samples, size, FEW_PLACES), FEW_PLACES)
  const {evidence} = figures.find(({falsePerMillion}) => falsePerMillion === KNOWN_RATE)
  const provenance = {
    bias: Number((bias + KNOWN_EVIDENCE - evidence).toFixed(4)),
    scale,
    learnedFrom: `${sources.length} sources of published official texts, ${characters} characters`,
    brackets: {notes: notes.length, own: own.length, published: published.length},
    seeds: SEEDS,
    madeWith: madeWith('notes'),
    foundInPartsNotSeen: figures,
  }
  writeFileSync(resolve(root, 'server/data/notes.bin'), bytes)
  writeFileSync(resolve(root, 'server/data/notes.json'), `${JSON.stringify(provenance, null, 2)}\n`)

  function sampleOf({text, part}, from) {
    return {features: core.noteFeatures(text), part, from, isSought: from === 'note', weight: 1}
  }
}

function linesOf(name) {
  return readFileSync(resolve(OWN_LINES, `${name}.txt`), 'utf8')
    .split(/\r?\n/)
    .filter(Boolean)
}

/** What stands in the brackets of published texts, each only once, with the number of its source. */
function publishedBrackets(sources, core) {
  const parts = new Map()
  let characters = 0
  for (const [part, {files}] of sources.entries())
    for (const path of files) {
      const text = readFileSync(path, 'utf8').replace(/^\uFEFF|\r/g, '')
      characters += text.length
      for (const {mark, inside} of core.bracketsIn(text, core.LONGEST_NOTE))
        if (MARKS.includes(mark) && WORDS.test(inside)) parts.set(inside.trim(), part)
    }
  return {texts: [...parts].map(([text, part]) => ({text, part})), characters}
}

/** What is found at so many false reports per million characters of published text, each source and line read by a model that has not seen it. */
function crossValidate(samples, characters, size) {
  const scored = Array.from({length: FOLDS}, (_, fold) => {
    const isTest = ({part}) => part % FOLDS === fold
    const model = learn(
      samples.filter(sample => !isTest(sample)),
      size,
      FEW_PLACES,
      SEEDS.slice(0, 1),
    )
    return samples.filter(isTest).map(({features, from}) => ({from, score: scoreOf(model, features)}))
  }).flat()
  const [notes, own, published] = ['note', 'own', 'published'].map(wanted =>
    scored
      .filter(({from}) => from === wanted)
      .map(({score}) => score)
      .sort((a, b) => b - a),
  )
  return RATES.map(rate => {
    const evidence = published[Math.round((rate * characters) / 1e6)]
    const share = scores =>
      Number((scores.filter(score => evidence < score).length / scores.length).toFixed(3))
    return {
      falsePerMillion: rate,
      evidence: Number(evidence.toFixed(1)),
      found: share(notes),
      falseOfOwn: share(own),
    }
  })
}
