import {strFromU8, unzipSync, zipSync} from 'fflate'

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
