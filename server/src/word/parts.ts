import {type Font, fontsOf, type Look, type Profile, type Setting} from '../core/index'

/** The parts of a .docx that docx does not write as East Asian text needs them: path and text. */
export interface Part {
  readonly path: string
  readonly data: string
}

/** What names a style, in Word's own words where Word has it. */
interface Style {
  readonly id: string
  readonly name: string
  readonly look: Look & Setting
  /** From 0; of a heading only. */
  readonly outline?: number
  /** Words of this look in a paragraph of another; for headings that run on. */
  readonly words?: string
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
/**
 * No space is put between Chinese and Latin, no line begins with a full stop, and a paragraph may leave one line of its own on a
 * page; the pitch is the lines' own, as a title would take two lines of the grid for one of its.
 */
const EAST_ASIAN =
  '<w:widowControl w:val="0"/><w:kinsoku w:val="1"/><w:overflowPunct w:val="1"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>'
/** No XML may hold it. */
const UNFIT = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu
const LEVEL_NAMES = ['部分', '一级', '二级', '三级', '四级', '五级']

/** The id of the style of each role that has one of its own, and its name. */
const ROLE_STYLES = {
  classified: ['Classified', '密级和紧急程度'],
  letterhead: ['Letterhead', '版头'],
  docNumber: ['DocNumber', '发文字号'],
  title: ['Title', 'Title'],
  subtitle: ['Subtitle', 'Subtitle'],
  dateLine: ['DateLine', '日期行'],
  speakerLine: ['SpeakerLine', '讲话人'],
  salutation: ['Salutation', 'Salutation'],
  attachmentNote: ['AttachmentNote', '附件说明'],
  attachmentItem: ['AttachmentItem', '附件说明续'],
  attachmentMark: ['AttachmentMark', '附件序号'],
  signer: ['Signature', 'Signature'],
  signDate: ['Date', 'Date'],
  copies: ['Copies', '抄送'],
  printed: ['Printed', '印发'],
} as const

/** The style of the name of who signs. */
export const NAME_STYLE = 'SignerName'

/** The style of a paragraph by its role; a heading's by its level. */
export function styleOf(role: keyof Profile['roles'], level: number | undefined): string {
  if (role === 'heading') return headingStyle(level ?? 1)
  return role === 'body' ? 'Normal' : ROLE_STYLES[role][0]
}

/** The style of words of a heading. */
export function wordsStyle(level: number): string {
  return `${headingStyle(level)}Char`
}

function headingStyle(level: number): string {
  return level === 0 ? 'PartHeading' : `Heading${level}`
}

/** Styles, settings, fonts and properties. The document bears its title and no date. */
export function partsOf(profile: Profile, title: string): readonly Part[] {
  return [
    {path: 'word/styles.xml', data: stylesXml(profile)},
    {path: 'word/settings.xml', data: SETTINGS},
    {path: 'word/fontTable.xml', data: fontTable(fontsOf(profile))},
    {path: 'docProps/core.xml', data: coreXml(title)},
  ]
}

function stylesXml(profile: Profile): string {
  const {roles, levels, spacing, pitch} = profile
  const styles: Style[] = [
    ...Object.entries(ROLE_STYLES).map(([role, [id, name]]) => ({
      id,
      name,
      look: roles[role as keyof typeof ROLE_STYLES],
    })),
    ...levels.map((look, level) => ({
      id: headingStyle(level),
      name: level === 0 ? '部分标题' : `heading ${level}`,
      look,
      outline: Math.max(0, level - 1),
      words: `${LEVEL_NAMES[level]}标题字符`,
    })),
  ]
  const {body} = roles
  return `${HEAD}<w:styles ${MAIN}><w:docDefaults><w:rPrDefault><w:rPr>${fontXml(body.font)}<w:spacing w:val="${spacing}"/><w:kern w:val="0"/>${sizeXml(body.size)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="${pitch}" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>${[
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${EAST_ASIAN}${settingXml(body, profile)}</w:pPr></w:style>`,
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    ...styles.flatMap(style => styleXml(style, profile)),
    `<w:style w:type="character" w:customStyle="1" w:styleId="${NAME_STYLE}"><w:name w:val="签发人姓名"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr>${lookXml(profile.name)}</w:rPr></w:style>`,
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="TableText"><w:name w:val="表格文字"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/><w:jc w:val="left"/></w:pPr><w:rPr>${lookXml(profile.table)}</w:rPr></w:style>`,
    `<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/></w:pPr><w:rPr>${lookXml(profile.pageNumber)}</w:rPr></w:style>`,
  ].join('')}</w:styles>`
}

function styleXml({id, name, look, outline, words}: Style, profile: Profile): string[] {
  const isOwn = !/^[a-z]/i.test(name)
  const head = (type: string, styleId: string, styleName: string, custom: boolean) =>
    `<w:style w:type="${type}"${custom ? ' w:customStyle="1"' : ''} w:styleId="${styleId}"><w:name w:val="${styleName}"/>`
  const outlined = outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`
  const paragraph = `${head('paragraph', id, name, isOwn)}<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>${words ? `<w:link w:val="${id}Char"/>` : ''}<w:qFormat/><w:pPr>${words ? '<w:keepNext/>' : ''}${settingXml(look, profile)}${outlined}</w:pPr><w:rPr>${lookXml(look)}</w:rPr></w:style>`
  if (!words) return [paragraph]
  return [
    paragraph,
    `${head('character', `${id}Char`, words, true)}<w:basedOn w:val="DefaultParagraphFont"/><w:link w:val="${id}"/><w:rPr>${lookXml(look)}</w:rPr></w:style>`,
  ]
}

function settingXml({align, firstLine, otherLines, pitch}: Setting, {character}: Profile): string {
  const first = Math.round((firstLine - otherLines) * character)
  const turn = first < 0 ? `w:hanging="${-first}"` : `w:firstLine="${first}"`
  const spacing = pitch === undefined ? '' : `<w:spacing w:line="${pitch}" w:lineRule="exact"/>`
  return `${spacing}<w:ind w:left="${Math.round(otherLines * character)}" ${turn}/><w:jc w:val="${align}"/>`
}

function lookXml({font, size, colour}: Look): string {
  return fontXml(font) + (colour === undefined ? '' : `<w:color w:val="${colour}"/>`) + sizeXml(size)
}

function fontXml({name, latin}: Font): string {
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${name}" w:cs="${latin}"/>`
}

function sizeXml(size: number): string {
  return `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`
}

/** Odd and even pages have their numbers on other sides; nothing is to be brought up to date on opening. */
const SETTINGS = `${HEAD}<w:settings ${MAIN}><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`

function fontTable(fonts: readonly Font[]): string {
  const entries = fonts.map(
    ({name, instead}) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  )
  return `${HEAD}<w:fonts ${MAIN}>${entries.join('')}</w:fonts>`
}

function coreXml(title: string): string {
  return `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title></cp:coreProperties>`
}

function escaped(text: string): string {
  return fitForXml(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The text without control characters and halves of characters, which no XML may hold and no program would open. */
export function fitForXml(text: string): string {
  return text.replace(UNFIT, '')
}
