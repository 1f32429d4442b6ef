// README as VS Code's page of an installed extension can show it: that page resolves no path and takes pictures from the web
// alone, so that a picture has to go, and a link must lead to a place in the text.
import {readdirSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {root} from './shell.mjs'

const RULES = 'docs/rules'
const RULES_TITLE = '规则说明'
const PICTURE = /!\[[^\]]*\]\((?!\w+:)[^)]+\)\n*/g
const LINK = /(?<!!)\[([^\]]+)\]\((?!\w+:|#)([^)]+)\)/g
/** What a page of a rule says before its examples. */
const BEFORE_EXAMPLES = /^# .*?(?=\n## )/s

/** The Markdown of the page: README without pictures, and the rules below, where the links to them lead. */
export function extensionPage() {
  const readme = read('README.md')
    .replace(PICTURE, '')
    .replace(LINK, (_, text, path) => (path === RULES ? `[${text}](#${RULES_TITLE})` : text))
  return `${readme}\n## ${RULES_TITLE}\n\n${rules().join('\n\n')}\n`
}

function rules() {
  const names = readdirSync(resolve(root, RULES)).sort()
  return names.map(name => {
    const [intro] = BEFORE_EXAMPLES.exec(read(`${RULES}/${name}`)) ?? []
    if (!intro) throw new Error(`${RULES}/${name} 没有说明和例子`)
    return `##${intro.trimEnd()}`
  })
}

function read(path) {
  return readFileSync(resolve(root, path), 'utf8')
}
