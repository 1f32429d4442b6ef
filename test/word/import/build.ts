import {strToU8, zipSync} from 'fflate'

/** A Word file for a test: what its parts hold between their outermost tags. */
export interface WordParts {
  readonly body: string
  readonly numbering?: string
  readonly styles?: string
  readonly footnotes?: string
  readonly comments?: string
  /** Other files by path. */
  readonly more?: Readonly<Record<string, string>>
}

/** A test: what stands in the file, and the draft that it becomes. */
export interface Case extends WordParts {
  readonly name: string
  readonly draft: string
  /** What is said to be dropped. */
  readonly losses?: readonly string[]
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const SPACES = [
  `xmlns:w="${MAIN}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(' ')
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The bytes of a .docx. */
export function wordFile(parts: WordParts): Uint8Array {
  const {body, more = {}} = parts
  const own = (['numbering', 'styles', 'footnotes', 'comments'] as const).filter(
    name => parts[name] !== undefined,
  )
  const types = ['document', ...own].map(
    name =>
      `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${name === 'document' ? 'document.main' : name}+xml"/>`,
  )
  const links = own.map(
    name => `<Relationship Id="${name}" Type="${RELATIONS}/${name}" Target="${name}.xml"/>`,
  )
  const texts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    '_rels/.rels': relations(
      `<Relationship Id="main" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/_rels/document.xml.rels': relations(links.join('')),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(own.map(name => [`word/${name}.xml`, part(name, parts[name] ?? '')])),
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)])))
}

/** A paragraph of one run, or of what is given as XML. */
export function p(content: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : r(content)}</w:p>`
}

/** A run. */
export function r(text: string, properties = ''): string {
  const look = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
  return `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A paragraph of a list. */
export function item(text: string, list: number, level = 0): string {
  return p(text, inList(list, level))
}

/** What puts a paragraph into a list. */
export function inList(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
}

/** A kind of list by its levels: the format and the text of each, and what else is to be said of it. */
export function kind(
  id: number,
  levels: readonly (readonly [format: string, text: string, more?: string, start?: number])[],
): string {
  const written = levels.map(([format, text, more = '', start = 1], at) => {
    const rest = `<w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/>`
    return `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/>${rest}</w:lvl>`
  })
  return `<w:abstractNum w:abstractNumId="${id}">${written.join('')}</w:abstractNum>`
}

/** A list of a kind. */
export function list(id: number, kindId: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${kindId}"/>${overrides}</w:num>`
}

/** A style of paragraphs. */
export function style(id: string, name: string, content: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`
}

/** A table by rows and the XML of their cells. */
export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map(cell => `<w:tc>${cell}</w:tc>`).join('')
  return `<w:tbl>${rows.map(row => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
}

/** A draft whose paragraphs are these. */
export function lines(texts: readonly string[]): string {
  return texts.map(text => `${text}\n`).join('\n')
}

function part(name: string, content: string): string {
  return `${HEAD}<w:${name} ${SPACES}>${content}</w:${name}>`
}

function relations(links: string): string {
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`
}
