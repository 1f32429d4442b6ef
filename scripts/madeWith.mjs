// What the weights of server/data/lostNumbers.bin depend on besides the texts they were learned from.
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {root} from './shell.mjs'

const FILES = [
  'server/data/units.tsv',
  'server/data/countedNouns.tsv',
  'server/data/officialWords.tsv',
  'server/src/core/words/units.ts',
  'server/src/core/slots/lost/candidates.ts',
  'server/src/core/slots/lost/characters.ts',
  'server/src/core/slots/lost/counts.ts',
  'server/src/core/slots/lost/features.ts',
  'server/src/core/slots/lost/spokenUnits.ts',
  'server/src/core/slots/lost/unitItself.ts',
  'server/src/core/slots/lost/wordsAround.ts',
  'server/src/core/words/dictionary.ts',
  'server/src/core/words/segment.ts',
  'scripts/dictionary.mjs',
  'scripts/learn/learn.mjs',
  'scripts/learn/places.mjs',
  'scripts/learn/regression.mjs',
  ...['economy', 'governance', 'plainEconomy', 'plainSociety', 'society'].map(
    name => `scripts/learn/texts/${name}.txt`,
  ),
]

/** A hash of all of them: where it differs from the one in lostNumbers.json, the weights have to be learned anew. */
export function madeWith() {
  const hash = createHash('sha256')
  for (const file of FILES) hash.update(readFileSync(resolve(root, file), 'utf8').replaceAll('\r\n', '\n'))
  return hash.digest('hex')
}
