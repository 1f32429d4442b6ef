import {execFileSync} from 'node:child_process'

/** Points to a millimetre. */
export const MILLIMETRE = 72 / 25.4

/** A line of text; points from the upper left corner of its page. */
export interface PdfLine {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly text: string
}

/** A page of a PDF; points. */
export interface PdfPage {
  readonly width: number
  readonly height: number
  /** From top to bottom. */
  readonly lines: readonly PdfLine[]
}

const ATTRIBUTE = /"([\d.]+)"/g
const WORD = /<word [^>]*>(.*?)<\/word>/g
const FONT = /<fontspec id="(\d+)" size="(\d+)" family="([^"]*)"/g
const TEXT = /<text [^>]*font="(\d+)">(.*?)<\/text>/g
const ENTITIES = {'&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#34;': '"', '&#39;': "'"}
/** pdftohtml draws a point as so many pixels. */
const ZOOM = 1.5

/** The lines of each page of a PDF; needs pdftotext. */
export function pagesOf(path: string): readonly PdfPage[] {
  const html = execFileSync('pdftotext', ['-bbox-layout', path, '-'], {encoding: 'utf8', maxBuffer: 1 << 28})
  return html
    .split('<page ')
    .slice(1)
    .map(page => {
      const [width = 0, height = 0] = numbersIn(page)
      return {width, height, lines: page.split('<line ').slice(1).map(lineOf)}
    })
}

/** Words of a PDF in reading order, each with its font, which no other font of the PDF is named like, and its size in points; needs pdftohtml. */
export function wordsOf(path: string): readonly {text: string; font: string; size: number}[] {
  const options = ['-xml', '-i', '-fontfullname', '-stdout', path]
  const xml = execFileSync('pdftohtml', options, {encoding: 'utf8', maxBuffer: 1 << 28})
  const fonts = new Map(
    Array.from(xml.matchAll(FONT), ([, id, size, family]) => [
      id,
      {size: Number(size) / ZOOM, font: family ?? ''},
    ]),
  )
  return Array.from(xml.matchAll(TEXT), ([, id, text = '']) => ({
    text: plain(text.replaceAll(/<[^>]*>/g, '')),
    ...(fonts.get(id) ?? {font: '', size: 0}),
  }))
}

function lineOf(line: string): PdfLine {
  const [left = 0, top = 0, right = 0, bottom = 0] = numbersIn(line)
  return {
    left,
    top,
    right,
    bottom,
    text: Array.from(line.matchAll(WORD), ([, word = '']) => plain(word)).join(''),
  }
}

/** The first attributes of a tag; a line has xMin, yMin, xMax and yMax. */
function numbersIn(tag: string): number[] {
  return Array.from(tag.slice(0, tag.indexOf('>')).matchAll(ATTRIBUTE), ([, number]) => Number(number))
}

function plain(text: string): string {
  return text.replaceAll(/&[^;]{1,5};/g, entity => ENTITIES[entity as keyof typeof ENTITIES] ?? entity)
}
