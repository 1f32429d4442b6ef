import {type Unzipped, unzipSync} from 'fflate'
import {type Element, parseXml} from './xml'

/** A part of a Word file. Places in it count on from those of the part before. */
export interface Part {
  readonly kind: PartKind
  /** Its name in the zip. */
  readonly path: string
  readonly text: string
  /** The place of its first code unit. */
  readonly base: number
  readonly root: Element
}

/** The parts of a Word file that are read; `undefined` where the file has no such part. */
export interface WordPackage {
  readonly document: Element
  readonly parts: readonly Part[]
  /** A part by what it is. */
  readonly part: (kind: PartKind) => Element | undefined
  readonly hasMacros: boolean
}

/** Why a file cannot be read, in one sentence that says what to do; it follows the name of the file. */
export interface Refusal {
  readonly refusal: string
}

const SAVE_AS = '请在 Word 或 WPS 中打开，另存为“Word 文档（.docx）”再用'
/** Said of a file that is damaged, or made as no word processor makes one. */
export const BROKEN = '打不开，不是 Word 文件或者已经损坏，请在 Word 或 WPS 中打开，另存一份再用'
/** Of what is read, unpacked. */
const MOST_UNPACKED = 48_000_000
const MOST_ENTRIES = 20_000
/**
 * Of characters, and of tags, which count for as many as take the same room: measured, a file at the limit takes less than 400 MB. A
 * page has six hundred and a few hundred tags.
 */
const MOST_TEXT = 1_800_000
const TAG_AS_TEXT = 3.25
const TAG = 0x3c

/** What a document is made of; pictures, headers and whatever else it holds stay packed. Some programs number the parts. */
const PART = /^word\/(document|styles|numbering|footnotes|endnotes|comments)\d{0,2}\.xml$/
type PartKind = 'document' | 'styles' | 'numbering' | 'footnotes' | 'endnotes' | 'comments'
const MACROS = 'word/vbaProject.bin'

/** How other files begin, and what is to be said of them. */
const OTHERS = [
  ['%PDF', 'PDF 文件不能读，请找来 Word 文件，或者复制其中的文字'],
  ['{\\rtf', `是 RTF 文件，${SAVE_AS}`],
  ['<?xml', `是 Word 的 XML 文件，${SAVE_AS}`],
] as const
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ZIP = [0x50, 0x4b]
/** The streams of an encrypted file, in UTF-16. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')
const EMPTY = '是空文件，请换一份再用'
/** Said of a file that takes too much room, packed or not. */
export const TOO_LARGE: Refusal = {
  refusal: '太大，没有读，请在 Word 或 WPS 中删去图片和附带的文件，另存一份再用',
}

const TOO_LONG: Refusal = {refusal: '太长，没有读，请在 Word 或 WPS 中分成几份再用'}

/** Opens a Word file, or says why not. Never throws, and never unpacks more than is allowed. */
export function openPackage(bytes: Uint8Array): WordPackage | Refusal {
  if (bytes.length === 0) return {refusal: EMPTY}
  if (!startsWith(bytes, ZIP)) return {refusal: otherFile(bytes)}
  const unpacked = unpack(bytes)
  if ('refusal' in unpacked) return unpacked
  const {files, names} = unpacked
  let room = MOST_TEXT - TAG_AS_TEXT * tagsIn(Object.values(files))
  if (room < 0) return TOO_LONG
  const parts: Part[] = []
  let base = 0
  for (const [path, file] of Object.entries(files)) {
    const kind = PART.exec(path)?.[1] as PartKind
    const text = textOf(file)
    const root = parseXml(text, base)
    // Without its numbering a draft would lose its numbers, and nobody would see it.
    if (root?.name !== kind) return {refusal: BROKEN}
    room -= lengthIn(root)
    if (room < 0) return TOO_LONG
    parts.push({kind, path, text, base, root})
    base += text.length
  }
  const part = (kind: PartKind) => parts.findLast(part => part.kind === kind)?.root
  const document = part('document')
  return document
    ? {document, parts, part, hasMacros: names.includes(MACROS)}
    : {refusal: otherPackage(names)}
}

/** Each part is unpacked into as much room as the package says that it takes, and no more. */
function unpack(bytes: Uint8Array): {files: Unzipped; names: string[]} | Refusal {
  const names: string[] = []
  let room = MOST_UNPACKED
  try {
    const files = unzipSync(bytes, {
      filter: ({name, originalSize}) => {
        names.push(name)
        if (!PART.test(name) || MOST_ENTRIES < names.length) return false
        room -= originalSize
        return 0 <= room
      },
    })
    if (room < 0 || MOST_ENTRIES < names.length) return TOO_LARGE
    return {files, names}
  } catch {
    return {refusal: BROKEN}
  }
}

function tagsIn(files: readonly Uint8Array[]): number {
  let count = 0
  for (const bytes of files)
    for (let at = bytes.indexOf(TAG); 0 <= at; at = bytes.indexOf(TAG, at + 1)) count++
  return count
}

/** How many code units of text an element holds. */
function lengthIn({children}: Element): number {
  return children.reduce(
    (sum, child) => sum + (typeof child === 'string' ? child.length : lengthIn(child)),
    0,
  )
}

function otherFile(bytes: Uint8Array): string {
  if (startsWith(bytes, COMPOUND))
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED)
      ? '设了打开密码，请在 Word 或 WPS 中打开，去掉密码另存一份再用'
      : `是旧格式的文件（.doc、.wps），${SAVE_AS}`
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8))
  return OTHERS.find(([start]) => head.startsWith(start))?.[1] ?? BROKEN
}

function otherPackage(names: readonly string[]): string {
  if (names.includes('content.xml')) return `是 OpenDocument 文件（.odt），${SAVE_AS}`
  if (names.some(name => name.startsWith('xl/'))) return '是 Excel 表格，不能读，请换一份 Word 文件'
  if (names.some(name => name.startsWith('ppt/'))) return '是演示文稿，不能读，请换一份 Word 文件'
  return BROKEN
}

function textOf(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes)
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}
