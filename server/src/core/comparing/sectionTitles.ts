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
