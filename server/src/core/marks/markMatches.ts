import {CHINESE_NUMERAL} from '../numerals'

const DIGITS = '[0-9０-９]{1,3}'
const ENCLOSED = '[\\u2460-\\u2473\\u2474-\\u2487\\u2488-\\u249b\\u3220-\\u3229]'

/**
 * Everything that may be a marker, by what it begins with: a bracket or a sign, a Chinese numeral, a digit. Named groups
 * tell the families apart. A digit right after `1.` is let through as a weak marker: `20.2026年10件实事` is item 20 of a
 * list, `5.1 监测` is not.
 */
const MARKS = [
  [
    `(?<parenOpen>[（(])[ 　]*(?:(?<parenChinese>${CHINESE_NUMERAL})|(?<parenArabic>${DIGITS}))[ 　]*(?<parenClose>[）)])(?<parenExtra>[ ]*[、．，,]|\\.(?!\\d))?`,
    `(?<enclosed>${ENCLOSED})`,
    `(?<dash>[（(][-－—–―][）)])`,
    `[（(](?<unclosed>${CHINESE_NUMERAL})`,
    `【(?<square>${CHINESE_NUMERAL})】`,
    `(?<lost>、)`,
  ],
  [
    `[第笫](?<ordinal>${CHINESE_NUMERAL}|${DIGITS})(?<unit>部分|编|篇|章|节|条)`,
    `(?<chinese>${CHINESE_NUMERAL})(?<chinesePoint>[ 　]{0,4}、|[,，．:：.])`,
    `(?<tail>${CHINESE_NUMERAL})[）)]`,
  ],
  [`(?<arabic>${DIGITS})(?<arabicPoint>[ 　]*[.．、])`, `(?<bare>${DIGITS})[ 　]`],
].map(forms => new RegExp(forms.join('|'), 'g'))

/** What may be a marker, in reading order; what begins within another, `一）` in `（一）`, is none. */
export function* matchesIn(prose: string): Generator<RegExpExecArray> {
  // One after the other: a page of nothing but markers would else be held in memory three times.
  const searches = MARKS.map(pattern => prose.matchAll(pattern))
  const next = searches.map(search => search.next().value)
  let done = 0
  for (;;) {
    let first: number | undefined
    for (const [index, match] of next.entries())
      if (match && (first === undefined || match.index < (next[first]?.index ?? 0))) first = index
    const match = first === undefined ? undefined : next[first]
    if (first === undefined || !match) return
    next[first] = searches[first]?.next().value
    if (match.index < done) continue
    done = match.index + match[0].length
    yield match
  }
}
