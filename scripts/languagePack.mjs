// A zh-cn display language for code-server, offline, from two npm packages (MIT): one holds VS Code's strings in
// Chinese, one the same strings in English with odd letters, in the same order; code-server knows which key is which.
import {copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

/** The pseudo-localised pack writes English with these letters. */
// biome-ignore format: rows read better than one letter a line
const PSEUDO_LETTERS = {
  Æ: 'A', æ: 'a', ß: 'B', þ: 'b', Ç: 'C', ç: 'c', Ð: 'D', ð: 'd', Ë: 'E', ë: 'e', Ï: 'I', ï: 'i', Ñ: 'N', ñ: 'n',
  Ø: 'O', ø: 'o', '§': 'S', '£': 'L', Ý: 'Y', Ü: 'U', µ: 'u', '¥': 'Y', ÿ: 'y',
}
const NOT_ASCII = /[^\p{ASCII}]/gu

/**
 * Writes the language pack into `folder`.
 * `chinese` and `pseudo` are the unpacked npm packages, `vsCodeOut` is code-server's lib/vscode/out.
 */
export async function writeLanguagePack({chinese, pseudo, vsCodeOut, folder}) {
  const [chineseStrings, pseudoStrings] = await Promise.all([chinese, pseudo].map(stringsOf))
  const byEnglish = new Map()
  pseudoStrings.forEach((text, index) => {
    const translation = chineseStrings[index]
    if (typeof text !== 'string' || typeof translation !== 'string' || byEnglish.has(plain(text))) return
    byEnglish.set(plain(text), translation)
  })

  mkdirSync(join(folder, 'translations/extensions'), {recursive: true})
  const contents = translate(readJson(join(vsCodeOut, 'nls.metadata.json')), byEnglish)
  writeJson(join(folder, 'translations/main.i18n.json'), {'': [], version: '1.0.0', contents})
  const translations = [{id: 'vscode', path: 'translations/main.i18n.json'}]
  for (const file of readdirSync(join(chinese, 'translations/extensions'))) {
    const path = `translations/extensions/${file}`
    copyFileSync(join(chinese, path), join(folder, path))
    translations.push({id: file.replace('.i18n.json', ''), path})
  }
  writeJson(join(folder, 'translations.json'), translations)
}

/**
 * What code-server reads from its user data at start to know the languages it has.
 * Its own installer does not write this file, and without an extension in the list no extension starts at all.
 */
export function languagePackIndex(folder) {
  const translations = readJson(join(folder, 'translations.json'))
  return {
    'zh-cn': {
      hash: 'nigao',
      label: '中文(简体)',
      extensions: [{extensionIdentifier: {id: 'nigao.vscode-language-pack-zh-hans'}, version: '1.0.0'}],
      translations: Object.fromEntries(translations.map(({id, path}) => [id, join(folder, path)])),
    },
  }
}

async function stringsOf(packageFolder) {
  return (await import(pathToFileURL(join(packageFolder, 'translations/main.i18n.json.js')).href)).default
}

function translate({keys, messages}, byEnglish) {
  const contents = {}
  for (const [module, moduleKeys] of Object.entries(keys)) {
    const translated = moduleKeys.flatMap((key, index) => {
      const text = byEnglish.get(plain(String(messages[module][index])))
      return text === undefined ? [] : [[typeof key === 'string' ? key : key.key, text]]
    })
    if (translated.length > 0) contents[module] = Object.fromEntries(translated)
  }
  return contents
}

function plain(text) {
  return text
    .normalize('NFC')
    .replace(NOT_ASCII, letter => PSEUDO_LETTERS[letter] ?? letter)
    .toLowerCase()
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}

function writeJson(path, value) {
  writeFileSync(path, JSON.stringify(value))
}
