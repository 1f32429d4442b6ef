const EXTENSIONS = 'md,markdown,mdown,mkd,MD'
/** Never somebody's drafts, whatever the settings say. */
const NEVER = ['**/.git', '**/node_modules']

/** A glob for Markdown files, with what the setting `files.associations` calls Markdown. */
export function draftPattern(associations: Readonly<Record<string, unknown>>): string {
  const own = Object.keys(associations).filter(glob => associations[glob] === 'markdown')
  return `{${[`**/*.{${EXTENSIONS}}`, ...own.map(anywhere)].join()}}`
}

/** A glob for everything that any of the `exclude` settings leaves out. Entries with a condition leave nothing out. */
export function excludePattern(excludes: readonly Readonly<Record<string, unknown>>[]): string {
  const globs = excludes.flatMap(exclude => Object.keys(exclude).filter(glob => exclude[glob] === true))
  return `{${[...new Set([...NEVER, ...globs])].join()}}`
}

/** Without a slash an association is about the name alone. */
function anywhere(glob: string): string {
  return glob.includes('/') ? glob : `**/${glob}`
}
