import {MARKDOWN_EXTENSIONS} from '../../../server/src/draftFiles'

const DRAFTS = `**/*.{${MARKDOWN_EXTENSIONS.join()},MD,txt,TXT}`
/** Never somebody's drafts, whatever the settings say. */
const NEVER = ['**/.git', '**/node_modules']

/** A glob for Markdown and text files, with what the setting `files.associations` calls Markdown. */
export function draftPattern(associations: Readonly<Record<string, unknown>>): string {
  const own = Object.keys(associations).filter(glob => associations[glob] === 'markdown')
  return anyOf([DRAFTS, ...own.map(anywhere)])
}

/** A glob for everything that any of the `exclude` settings leaves out. Entries with a condition leave nothing out. */
export function excludePattern(excludes: readonly Readonly<Record<string, unknown>>[]): string {
  const globs = excludes.flatMap(exclude => Object.keys(exclude).filter(glob => exclude[glob] === true))
  return anyOf([...NEVER, ...globs])
}

/** Without a slash an association is about the name alone. */
function anywhere(glob: string): string {
  return glob.includes('/') ? glob : `**/${glob}`
}

/** The search knows no braces within braces, so those of the globs are written out. */
function anyOf(globs: readonly string[]): string {
  return `{${[...new Set(globs.flatMap(spellOut))].join()}}`
}

function spellOut(glob: string): readonly string[] {
  const braces = /\{([^{}]*)\}/.exec(glob)
  if (!braces) return [glob]
  const [all, alternatives = ''] = braces
  return alternatives
    .split(',')
    .flatMap(one => spellOut(glob.slice(0, braces.index) + one + glob.slice(braces.index + all.length)))
}
