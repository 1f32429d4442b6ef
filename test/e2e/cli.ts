import {spawnSync} from 'node:child_process'
import {resolve} from 'node:path'

/** What `nigao check --format json` says about a draft: the parts the journeys compare the editor with. */
export interface CheckedDraft {
  readonly diagnostics: readonly Finding[]
  readonly outline: readonly Heading[]
}

/** `line` and `column` from 1, offsets in UTF-16. */
export interface Finding {
  readonly rule: string
  readonly category: string
  readonly severity: 'error' | 'warning' | 'information' | 'hint'
  readonly message: string
  readonly line: number
  readonly column: number
  readonly start: number
  readonly end: number
  readonly fixes: readonly Fix[]
}

export interface Fix {
  readonly title: string
  readonly edits: readonly {readonly start: number; readonly end: number; readonly text: string}[]
}

export interface Heading {
  readonly kind: string
  readonly marker: string
  readonly text: string
  readonly children: readonly Heading[]
}

/** Runs the built command line on one file. */
export function checkWithCli(path: string): CheckedDraft {
  const {stdout, stderr} = spawnSync(
    process.execPath,
    [resolve('dist/cli.js'), 'check', '--format', 'json', path],
    {encoding: 'utf8'},
  )
  const [file] = stdout ? (JSON.parse(stdout) as {files: CheckedDraft[]}).files : []
  if (!file) throw new Error(`nigao check ${path}：${stderr}`)
  return file
}

/** What is left to fill; that the signs differ is said of the draft as a whole, at one of these places. */
export function slotsIn({diagnostics}: CheckedDraft): Finding[] {
  return diagnostics.filter(({category, rule}) => category === 'placeholder' && rule !== 'slotStyle')
}

/** The text after a fix; its edits do not overlap. */
export function applyFix(text: string, {edits}: Fix): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text)
}
