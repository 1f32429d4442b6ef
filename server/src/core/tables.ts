/** The rows of a word list in tab-separated form, without its comments and its head. */
export function readTable(tsv: string): readonly (readonly string[])[] {
  return tsv
    .split('\n')
    .filter(line => line.trim() && !line.startsWith('#'))
    .slice(1)
    .map(line => line.split('\t'))
}
