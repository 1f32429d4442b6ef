import {type Font, type Look, type Profile, RED, type Role, roomIn, type Setting} from '../core/index'

/** A declaration for each property. */
type Rule = Readonly<Record<string, string | undefined>>

const GENERIC: ReadonlySet<string> = new Set(['serif', 'sans-serif'])
/** What Latin letters and digits are written in, so that Chinese marks keep the Chinese font. */
const LATIN = `@font-face{font-family:"nigao Latin";unicode-range:U+20-7E;src:local("Times New Roman"),local("TimesNewRomanPSMT"),local("Liberation Serif"),local("Tinos"),local("DejaVu Serif")}`

/** The class of a paragraph by its role; a heading's by its level. */
export function classOf(role: Role, level: number | undefined): string {
  return role === 'heading' ? `heading${level ?? 1}` : role
}

/** The class of words of a heading in a paragraph that goes on. */
export function wordsClass(level: number): string {
  return `words${level}`
}

/** The style sheet of the pages: their measures as custom properties, and a class for every look. */
export function pageStyle(profile: Profile): string {
  const {page, margins, pitch, spacing, footer, roles, levels, table, pageNumber, name} = profile
  const {redLine, colophon} = profile
  const edge = (size: number) => `${eighths(size)} solid #000`
  return [
    LATIN,
    `@page{size:${points(page.width)} ${points(page.height)};margin:0}`,
    rule(':root', {
      '--paper-width': points(page.width),
      '--paper-height': points(page.height),
      '--margin-top': points(margins.top),
      '--margin-bottom': points(margins.bottom),
      '--margin-left': points(margins.left),
      '--margin-right': points(margins.right),
      '--text-width': points(roomIn(profile)),
      '--text-height': points(page.height - margins.top - margins.bottom),
      '--footer': points(footer),
      '--pitch': points(pitch),
      '--spacing': points(spacing),
    }),
    ...Object.entries(roles).map(([role, look]) =>
      rule(`.${role}`, {...looks(look), ...setting(look, profile)}),
    ),
    ...levels.flatMap((look, level) => [
      rule(`.${classOf('heading', level)}`, {...looks(look), ...setting(look, profile)}),
      rule(`.${wordsClass(level)}`, looks(look)),
    ]),
    rule('.name', looks(name)),
    rule('.table', looks(table)),
    rule('.number', {...looks(pageNumber), '--edge': points(pageNumber.size * 10)}),
    rule('.docNumber', {
      'padding-bottom': `${redLine.space}pt`,
      'border-bottom': `${eighths(redLine.size)} solid #${RED}`,
    }),
    rule('.docNumber.split', {
      'padding-left': points(profile.character),
      'padding-right': points(profile.character),
    }),
    rule('.foot', {'border-top': edge(colophon.outer), 'border-bottom': edge(colophon.outer)}),
    rule('.foot>*', {padding: `0 ${points(roles.copies.size * 10)}`}),
    rule('.foot>*+*', {'border-top': edge(colophon.inner)}),
    // What goes on below 抄送： begins behind it.
    rule('.foot .copies', {
      'padding-left': points(roles.copies.size * 40),
      'text-indent': points(-roles.copies.size * 30),
    }),
  ].join('\n')
}

function rule(selector: string, declarations: Rule): string {
  const all = Object.entries(declarations).filter(([, value]) => value !== undefined)
  return `${selector}{${all.map(([property, value]) => `${property}:${value}`).join(';')}}`
}

function looks({font, size, colour}: Look): Rule {
  return {'font-family': stack(font), 'font-size': `${size / 2}pt`, color: colour && `#${colour}`}
}

function setting({align, firstLine, otherLines, pitch}: Setting, {character}: Profile): Rule {
  return {
    'text-align': align === 'both' ? 'justify' : align,
    'text-indent': points((firstLine - otherLines) * character),
    'padding-left': points(otherLines * character),
    'line-height': pitch === undefined ? undefined : points(pitch),
  }
}

function stack({name, instead, latin, others}: Font): string {
  const first = latin === name ? [] : ['nigao Latin']
  return [...first, name, instead, ...others]
    .map(family => (GENERIC.has(family) ? family : `"${family}"`))
    .join(',')
}

function points(twips: number): string {
  return `${twips / 20}pt`
}

function eighths(size: number): string {
  return `${size / 8}pt`
}
