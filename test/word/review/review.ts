import {strFromU8, unzipSync, zipSync} from 'fflate'
import {
  applyEdits,
  checkDraft,
  type Edit,
  type Finding,
  foldDraft,
  readManuscript,
  repairAll,
} from '../../../server/src/core/index'
import {type Imported, readWord, writeBack} from '../../../server/src/word/import/readWord'

/** A Word file that has been checked, and what was found. */
export interface Reviewed {
  readonly file: Uint8Array
  readonly text: string
  readonly findings: readonly Finding[]
  /** The edits of `--fix`, but for those in automatic numbers, which cannot be tracked, and the text after them. */
  readonly edits: readonly Edit[]
  readonly fixed: string
  readonly bytes: Uint8Array
  readonly changes: number
}

const TIME = new Date(2026, 2, 5, 9, 30)

/** Checks a Word file and writes the findings back into it. */
export function review(file: Uint8Array): Reviewed {
  const word = wordIn(file)
  const manuscript = readManuscript(word.text)
  const {findings} = checkDraft(foldDraft(manuscript), {})
  const all = repairAll(manuscript, {}, () => true)
  const {from, pathTo} = word.origin
  const edits = all.filter(({start}) => pathTo(from[start] ?? 0).at(-1)?.name !== 'p')
  const remarks = findings.map(({span, message}) => ({span, text: message}))
  const back = writeBack(file, word, remarks, all, TIME)
  if ('refusal' in back) throw new Error(back.refusal)
  const {bytes, changes} = back
  return {file, text: word.text, findings, edits, fixed: applyEdits(word.text, edits), bytes, changes}
}

/** What a Word file is as a draft. */
export function wordIn(bytes: Uint8Array): Imported {
  const word = readWord(bytes)
  if ('refusal' in word) throw new Error(word.refusal)
  return word
}

/** The words of a draft alone: what is bold or a heading to Markdown may be otherwise once a mark beside it is another. */
export function wordsOf(text: string): string {
  return text.replaceAll('**', '').replaceAll(/^#+ /gm, '')
}

/** The file after all changes of 拟稿 have been accepted, as a word processor does it. */
export function accepted(bytes: Uint8Array): Uint8Array {
  return settled(bytes, 'ins', 'del')
}

/** The file after all of them have been rejected. */
export function rejected(bytes: Uint8Array): Uint8Array {
  return settled(bytes, 'del', 'ins')
}

function settled(bytes: Uint8Array, kept: string, dropped: string): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).map(([path, file]) => {
    if (!/^word\/(document|footnotes)\.xml$/.test(path)) return [path, file] as const
    const xml = strFromU8(file)
      .replace(changesOf(dropped), '')
      .replace(changesOf(kept), (_, content: string) => content.replaceAll(':delText', ':t'))
    return [path, new TextEncoder().encode(xml)] as const
  })
  return zipSync(Object.fromEntries(files))
}

function changesOf(name: string): RegExp {
  return new RegExp(`<\\w+:${name} [^>]{1,40}author="拟稿"[^>]*>(.*?)</\\w+:${name}>`, 'g')
}

/** The remarks of 拟稿: the words that each is hung on, and what it says. */
export function remarksIn(bytes: Uint8Array): readonly {words: string; text: string}[] {
  const [comments, xml] = ['word/comments.xml', 'word/document.xml'].map(path => textOf(bytes, path))
  return [...(comments ?? '').matchAll(/<w:comment w:id="(\d+)" w:author="拟稿".*?<\/w:comment>/g)].map(
    ([comment, id]) => {
      const range = new RegExp(
        `<\\w+:commentRangeStart \\w+:id="${id}"/>(.*?)<\\w+:commentRangeEnd \\w+:id="${id}"/><(\\w+):r><\\w+:commentReference \\w+:id="${id}"/></\\w+:r>`,
      )
      const [, inside = '<w:t>没有挂上</w:t>'] = range.exec(xml ?? '') ?? []
      return {words: saidIn(inside.replace(changesOf('ins'), '')), text: saidIn(comment)}
    },
  )
}

/** The runs of the document by look and words, those beside one another that look alike made one. */
export function looksIn(bytes: Uint8Array): readonly string[] {
  const xml = textOf(bytes, 'word/document.xml').replace(/<w:comment\w+ [^>]*>/g, '')
  const looks: string[] = []
  let before: string | undefined
  for (const [run, look = ''] of xml.matchAll(/<\w+:r(?: [^>]*)?>(<\w+:rPr>.*?<\/\w+:rPr>)?.*?<\/\w+:r>/g)) {
    const words = saidIn(run)
    if (words === '') continue
    if (look === before) looks.push(`${looks.pop()}${words}`)
    else looks.push(look + words)
    before = look
  }
  return looks.map(look => look.trim())
}

/** A file of a zip as text. */
export function textOf(bytes: Uint8Array, path: string): string {
  return strFromU8(unzipSync(bytes)[path] ?? new Uint8Array())
}

function saidIn(xml: string): string {
  const words = [...xml.matchAll(/<\w+:(?:t|delText)(?:\s[^>]*)?>(.*?)<\/\w+:(?:t|delText)>/g)]
  return words.map(([, word = '']) => plainly(word)).join('')
}

function plainly(text: string): string {
  return text
    .replace('&#x7532;', '甲')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
