import {unzipSync} from 'fflate'
import {childrenOf, type Element, parseXml} from '../import/xml'
import {TAG_NAME, written} from './partRun'

/** The files around the document that have to know of remarks, by name; `undefined` where one cannot be read. */
export type PartTexts = Readonly<Record<string, string>>

/** A remark as it is to be written. */
export interface NumberedRemark {
  readonly id: number
  readonly text: string
}

/** Who remarks and changes, in full and for short. */
const AUTHOR = '拟稿'
const MINUTE = 60_000

const TYPES = '[Content_Types].xml'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const RELATIONS = {
  [MAIN]: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  [STRICT]: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
}
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
/** Of one such file; the largest that are met take a tenth. */
const MOST = 8_000_000
const PREFIX = /^<([^\s/>:]{1,99}:)/
const NAMESPACE = /\sxmlns:([^\s=]+)\s{0,9}=\s{0,9}["']([^"']+)["']/g

/** By which prefix a part names what is Word's own; `undefined` where it does not say so at its beginning. */
export function prefixIn(startTag: string): string | undefined {
  return namespaceIn(startTag)?.[1]
}

/** The attributes that say who did it and when; Word calls the hour of the writer's own clock UTC. */
export function authorship(w: string, time: Date): string {
  const hour = new Date(time.getTime() - time.getTimezoneOffset() * MINUTE).toISOString().slice(0, -5)
  return `${w}:author="${AUTHOR}" ${w}:date="${hour}Z"`
}

/** The part with the remarks behind those it holds, and what has to name it where it is new. */
export function remarkParts(
  bytes: Uint8Array,
  document: {readonly path: string; readonly startTag: string},
  remarks: readonly NumberedRemark[],
  time: Date,
): PartTexts | undefined {
  const folder = document.path.slice(0, document.path.lastIndexOf('/') + 1)
  const linksPath = `${folder}_rels/${document.path.slice(folder.length)}.rels`
  const texts = textsOf(bytes, [TYPES, linksPath])
  const types = texts[TYPES]
  if (types === undefined) return undefined
  const main = namespaceIn(document.startTag)?.[2] === STRICT ? STRICT : MAIN
  const type = `${RELATIONS[main]}/comments`
  const links = texts[linksPath] ?? `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`
  const named = targetOf(links, type)
  const path = named === undefined ? `${folder}comments.xml` : pathOf(named, folder)
  const old = textsOf(bytes, [path])[path] ?? `${HEAD}<w:comments xmlns:w="${main}"></w:comments>`
  const link = `Relationship Id="${freeId(links)}" Type="${type}" Target="${path.slice(folder.length)}"`
  const isTyped = elementsIn(types).some(({attributes}) => attributes.PartName === `/${path}`)
  const now = {
    [path]: added(old, startTag => remarksAs(prefixIn(startTag) ?? 'w', remarks, time)),
    ...(named === undefined && {[linksPath]: added(links, tag => `<${prefixOf(tag)}${link}/>`)}),
    ...(!isTyped && {
      [TYPES]: added(
        types,
        tag => `<${prefixOf(tag)}Override PartName="/${path}" ContentType="${COMMENTS_TYPE}"/>`,
      ),
    }),
  }
  return Object.values(now).includes(undefined) ? undefined : (now as PartTexts)
}

/** Of those that the zip holds and that can be unpacked. */
function textsOf(bytes: Uint8Array, names: readonly string[]): PartTexts {
  try {
    const files = unzipSync(bytes, {
      filter: ({name, originalSize}) => names.includes(name) && originalSize <= MOST,
    })
    return Object.fromEntries(
      Object.entries(files).map(([name, file]) => [name, new TextDecoder().decode(file)]),
    )
  } catch {
    return {}
  }
}

/** The text with more at the end of its outermost element, whose start tag says how; `undefined` where there is none. */
function added(text: string, more: (startTag: string) => string): string | undefined {
  const root = parseXml(text)
  if (!root) return undefined
  const startTag = text.slice(root.start, root.inner)
  if (root.inner < root.end) {
    const end = text.lastIndexOf('</', root.end)
    return text.slice(0, end) + more(startTag) + text.slice(end)
  }
  return `${text.slice(0, root.end - 2)}>${more(startTag)}</${TAG_NAME.exec(startTag)?.[1]}>${text.slice(root.end)}`
}

/** The prefix of a tag with its colon. */
function prefixOf(tag: string): string {
  return PREFIX.exec(tag)?.[1] ?? ''
}

function remarksAs(w: string, remarks: readonly NumberedRemark[], time: Date): string {
  const by = authorship(w, time)
  return remarks
    .map(({id, text}) => {
      const sign = `<${w}:r><${w}:annotationRef/></${w}:r>`
      const words = `<${w}:r><${w}:t xml:space="preserve">${written(text)}</${w}:t></${w}:r>`
      return `<${w}:comment ${w}:id="${id}" ${by} ${w}:initials="${AUTHOR}"><${w}:p>${sign}${words}</${w}:p></${w}:comment>`
    })
    .join('')
}

function targetOf(links: string, type: string): string | undefined {
  return elementsIn(links).find(({attributes}) => attributes.Type === type)?.attributes.Target
}

function elementsIn(text: string): readonly Element[] {
  return childrenOf(parseXml(text))
}

/** A target is named from the folder of the document or, with a slash before it, from the top. */
function pathOf(target: string, folder: string): string {
  return target.startsWith('/') ? target.slice(1) : folder + target
}

function freeId(links: string): string {
  let number = 1
  while (links.includes(`"nigao${number}"`)) number++
  return `nigao${number}`
}

function namespaceIn(startTag: string): RegExpMatchArray | undefined {
  return [...startTag.matchAll(NAMESPACE)].find(([, , name]) => name === MAIN || name === STRICT)
}
