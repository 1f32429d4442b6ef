import {type Role, widthOf} from './layout'

/** A font and what it is replaced by where it is not installed. */
export interface Font {
  readonly name: string
  /** The next best one, which Word takes instead. */
  readonly instead: string
  /** For Latin letters and digits. */
  readonly latin: string
  /** On the screen, where neither is installed: the same by its other names, then what looks most like it. */
  readonly others: readonly string[]
}

/** The look of a paragraph or of words in it. */
export interface Look {
  readonly font: Font
  /** Half points. */
  readonly size: number
  /** Of six hexadecimal digits; black without it. */
  readonly colour?: string
}

/** The place of a paragraph on the page, in characters of the body. */
export interface Setting {
  readonly align: 'both' | 'center' | 'left' | 'right'
  /** From the left edge of the text to its first line, and to the others. */
  readonly firstLine: number
  readonly otherLines: number
  /** From one line to the next, where that is more than elsewhere. */
  readonly pitch?: number
}

/** All measures of a printed draft. Lengths are twips: 20 to a point, 567 to 10 mm. */
export interface Profile {
  readonly page: {readonly width: number; readonly height: number}
  readonly margins: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
  }
  /** From the lower edge of the page to that of the page number. */
  readonly footer: number
  /** From one line to the next. */
  readonly pitch: number
  /** Added to the width of each character, so that 28 of them fit. */
  readonly spacing: number
  /** The width of a character, with what is added. */
  readonly character: number
  /** So many characters of a title fit in a line. */
  readonly titleWidth: number
  readonly roles: Readonly<Record<Role, Look & Setting>>
  /** The headings by level. */
  readonly levels: readonly (Look & Setting)[]
  /** From the upper edge of the text to that of 版头. */
  readonly letterhead: number
  /** Below the number of the document; how far below, in points, and how thick, in eighths of a point. */
  readonly redLine: {readonly space: number; readonly size: number}
  /** The lines around 版记 and between its rows, in eighths of a point. */
  readonly colophon: {readonly outer: number; readonly inner: number}
  /** The name of who signs, in a line of another font. */
  readonly name: Look
  readonly table: Look
  readonly pageNumber: Look
  /** Pinyin above a character. */
  readonly reading: Look
}

const TIMES = 'Times New Roman'
/** Fonts that may not be given away with the program are named only. */
const TITLE: Font = {
  name: '方正小标宋简体',
  instead: '华文中宋',
  latin: TIMES,
  others: ['FZXiaoBiaoSong-B05S', 'STZhongsong', 'Songti SC', 'SimSun', 'Noto Serif CJK SC', 'serif'],
}
const BLACK: Font = {
  name: '黑体',
  instead: 'SimHei',
  latin: '黑体',
  others: ['STHeiti', 'Heiti SC', 'PingFang SC', 'Noto Sans CJK SC', 'sans-serif'],
}
const SCRIPT: Font = {
  name: '楷体_GB2312',
  instead: '楷体',
  latin: TIMES,
  others: ['KaiTi_GB2312', 'KaiTi', 'STKaiti', 'Kaiti SC', 'AR PL UKai CN', 'Noto Serif CJK SC', 'serif'],
}
const BODY: Font = {
  name: '仿宋_GB2312',
  instead: '仿宋',
  latin: TIMES,
  others: ['FangSong_GB2312', 'FangSong', 'STFangsong', 'Noto Serif CJK SC', 'serif'],
}
const NUMBER: Font = {
  name: '宋体',
  instead: 'SimSun',
  latin: '宋体',
  others: ['STSong', 'Songti SC', 'Noto Serif CJK SC', 'serif'],
}

/** 初号, 二号, 三号, 四号. */
const SIZES = {large: 84, two: 44, three: 32, four: 28} as const
/** The colour of 版头 and of the line below it. */
export const RED = 'FF0000'

const FLUSH = {align: 'left', firstLine: 0, otherLines: 0} as const
const CENTRED = {align: 'center', firstLine: 0, otherLines: 0} as const
const INDENTED = {align: 'both', firstLine: 2, otherLines: 0} as const
const body = {font: BODY, size: SIZES.three, ...INDENTED}
const named = {font: SCRIPT, size: SIZES.three, ...CENTRED}

/** A speech, laid out like GB/T 9704-2012: 22 lines of 28 characters. */
export const SPEECH: Profile = {
  page: {width: 11906, height: 16838},
  margins: {top: 2098, bottom: 1984, left: 1588, right: 1474},
  footer: 1435,
  pitch: 579,
  spacing: -5,
  character: 315,
  titleWidth: 20,
  roles: {
    classified: {font: BLACK, size: SIZES.three, ...FLUSH},
    letterhead: {font: TITLE, size: SIZES.large, colour: RED, ...CENTRED, pitch: 1160},
    docNumber: {font: BODY, size: SIZES.three, ...CENTRED},
    title: {font: TITLE, size: SIZES.two, ...CENTRED},
    subtitle: named,
    dateLine: named,
    speakerLine: named,
    salutation: {font: BODY, size: SIZES.three, ...FLUSH},
    heading: body,
    body,
    // The names of several stand below each other.
    attachmentNote: {...body, align: 'left', otherLines: 5},
    attachmentItem: {...body, align: 'left', firstLine: 5, otherLines: 6},
    attachmentMark: {font: BLACK, size: SIZES.three, ...FLUSH},
    signer: {...body, align: 'right', firstLine: 0},
    signDate: {...body, align: 'right', firstLine: 0},
    copies: {font: BODY, size: SIZES.four, ...FLUSH},
    printed: {font: BODY, size: SIZES.four, ...FLUSH},
  },
  levels: [
    {font: BLACK, size: SIZES.three, ...CENTRED},
    {font: BLACK, size: SIZES.three, ...INDENTED},
    {font: SCRIPT, size: SIZES.three, ...INDENTED},
    body,
    body,
    body,
  ],
  letterhead: 1984,
  redLine: {space: 11, size: 12},
  colophon: {outer: 8, inner: 6},
  name: {font: SCRIPT, size: SIZES.three},
  table: {font: BODY, size: SIZES.four},
  pageNumber: {font: NUMBER, size: SIZES.four},
  reading: {font: BODY, size: SIZES.three / 2},
}

/** 一号 with two points more, 二号, 三号: what the sizes of a speech become that is read from a desk. */
const LARGER: Readonly<Record<number, number>> = {[SIZES.two]: 56, [SIZES.three]: 44, [SIZES.four]: 32}

/** A speech as its speaker reads it aloud: 15 lines of 19 characters, wide apart. */
export const READ_ALOUD: Profile = {
  ...SPEECH,
  margins: {top: 1814, bottom: 1824, left: 1755, right: 1755},
  footer: 1134,
  pitch: 880,
  spacing: 0,
  character: 440,
  titleWidth: 14,
  roles: Object.fromEntries(
    Object.entries(SPEECH.roles).map(([role, look]) => [role, larger(look)]),
  ) as unknown as Profile['roles'],
  levels: SPEECH.levels.map(larger),
  name: larger(SPEECH.name),
  table: larger(SPEECH.table),
  pageNumber: larger(SPEECH.pageNumber),
  reading: {font: BODY, size: 24},
}

/**
 * What a draft may be laid out for: a speech, an official document with 版头 and 版记, the copy that a speaker reads aloud; `auto` is
 * the second where the front matter gives any of those, else the first.
 */
export const PROFILE_NAMES = ['auto', 'speech', 'official', 'read-aloud'] as const
/** One of them. */
export type ProfileName = (typeof PROFILE_NAMES)[number]

function larger<T extends Look>(look: T): T {
  return {...look, size: LARGER[look.size] ?? look.size}
}

/** How wide the text is, in twips. */
export function roomIn({page, margins}: Profile): number {
  return page.width - margins.left - margins.right
}

/** The size of 版头 in half points: as large as it may be, or as the page is wide. */
export function letterheadSize(text: string, profile: Profile): number {
  const fitting = 2 * Math.floor(roomIn(profile) / 20 / Math.max(1, widthOf(text)))
  return Math.min(profile.roles.letterhead.size, fitting)
}

/** All fonts of a profile, each once. */
export function fontsOf({roles, levels, table, pageNumber, name}: Profile): readonly Font[] {
  return [...new Set([...Object.values(roles), ...levels, table, pageNumber, name].map(({font}) => font))]
}
