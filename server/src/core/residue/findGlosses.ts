import commonReadings from '../../../data/commonReadings.tsv'
import {type Span, spanOf} from '../span'
import {readTable} from '../tables'
import {PAGE_MODEL, type PageModel} from './pageWords'

/**
 * A reading in brackets after a character. `gloss`: the usual reading of a common character, which nobody adds who writes;
 * `pinyin`: any other reading, which the writer may have put there himself.
 */
export interface Gloss extends Span {
  readonly kind: 'gloss' | 'pinyin'
}

const SYLLABLE = '[a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]{0,3}'
/** With tone marks, up to four syllables; without, one. */
const BRACKETED = new RegExp(`[(（](?:(${SYLLABLE}(?:[ ']?${SYLLABLE}){0,3})|([a-zü]{1,6}))[)）]`, 'g')
const READABLE = /[\p{Script=Han}A-Z]/u
const TONE = /[\u0300\u0301\u0304\u030c]/g

const READINGS: ReadonlyMap<string, string> = new Map(
  readTable(commonReadings).flatMap(([reading = '', characters = '']) =>
    [...characters].map((character): [string, string] => [character, reading]),
  ),
)

/** The readings in brackets of a line, in reading order. */
export function findGlosses(text: string, model: PageModel = PAGE_MODEL): readonly Gloss[] {
  return [...text.matchAll(BRACKETED)].flatMap(({0: whole, 1: toned, 2: plain, index}) => {
    const character = [...text.slice(Math.max(0, index - 2), index)].at(-1) ?? ''
    if (!READABLE.test(character)) return []
    const isUsual = READINGS.get(model.normalize(character)) === withoutTones(toned ?? plain ?? '')
    if (!isUsual && toned === undefined) return []
    return [{kind: isUsual ? 'gloss' : 'pinyin', ...spanOf(index, whole.length)} as const]
  })
}

function withoutTones(syllable: string): string {
  return syllable.normalize('NFD').replace(TONE, '').normalize('NFC')
}
