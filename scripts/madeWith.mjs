// What the weights in server/data depend on besides the published texts they were learned from.
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {root} from './shell.mjs'

const WORDS = [
  'server/src/core/words/dictionary.ts',
  'server/src/core/words/segment.ts',
  'server/data/officialWords.tsv',
  'scripts/dictionary.mjs',
  'scripts/learn/regression.mjs',
]
/** By the name of the weights. */
const FILES = {
  lostNumbers: [
    ...WORDS,
    'server/data/units.tsv',
    'server/data/countedNouns.tsv',
    'server/src/core/words/units.ts',
    ...['candidates', 'characters', 'counts', 'features', 'spokenUnits', 'unitItself', 'wordsAround'].map(
      name => `server/src/core/slots/lost/${name}.ts`,
    ),
    'scripts/learn/lostNumbers.mjs',
    'scripts/learn/places.mjs',
    ...['economy', 'governance', 'plainEconomy', 'plainSociety', 'society'].map(
      name => `scripts/learn/texts/${name}.txt`,
    ),
  ],
  notes: [
    ...WORDS,
    'server/src/core/words/cutWords.ts',
    'server/src/core/slots/notes/noteFeatures.ts',
    'scripts/learn/notes.mjs',
    'scripts/learn/notes/brackets.txt',
    'scripts/learn/notes/notes.txt',
  ],
}

/** A hash of all of them: where it differs from the one beside the weights, they have to be learned anew. */
export function madeWith(weights) {
  const hash = createHash('sha256')
  for (const file of FILES[weights])
    hash.update(readFileSync(resolve(root, file), 'utf8').replaceAll('\r\n', '\n'))
  return hash.digest('hex')
}
