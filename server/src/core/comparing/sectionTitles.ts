import type {Row} from './comparison'

/**
 * By row what the section is called that it stands in, in the new draft as far as the section is in it; empty above the first. Of
 * what has moved, `from` says where it stood.
 */
export function sectionTitles(rows: readonly Row[]): readonly string[] {
  let [before, after] = ['', '']
  return rows.map(({kind, old, now}) => {
    if (kind !== 'to' && old?.begins) before = (now?.begins ?? old.begins).title
    if (kind !== 'from' && now?.begins) after = now.begins.title
    return kind === 'from' || kind === 'dropped' ? before : after
  })
}

/** What the section is called, in the old draft or in the new one, that stands before the one that a row begins, as high or higher; empty before all. */
export function sectionBefore(rows: readonly Row[], index: number, side: 'old' | 'now'): string {
  const level = rows[index]?.[side]?.begins?.level ?? Number.POSITIVE_INFINITY
  const other = side === 'old' ? 'to' : 'from'
  for (let at = index - 1; 0 <= at; at--) {
    const row = rows[at]
    const begins = row?.kind === other ? undefined : row?.[side]?.begins
    if (begins && begins.level <= level) return begins.title
  }
  return ''
}
